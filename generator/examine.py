"""What `mingzhang check` does: the content taken in and checked, what came of it in a form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.checks import rule_lines
from generator.exports.findings_github import findings_github
from generator.exports.findings_html import findings_html
from generator.exports.findings_json import findings_json
from generator.exports.findings_text import findings_text
from generator.findings import Finding, Reach, Severity, blocking, under
from generator.intake import Intake, Progress, Spool, collecting_less, take_in
from generator.usage.closing import checked

FORMS = ("text", "json", "github", "html")
FILE_FORMS = ("json", "html")


@dataclass(frozen=True, slots=True)
class Asked:
    form: str = "text"
    department: str = ""
    whole: bool = False
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Examined:
    text: str
    closing: str
    findings: tuple[Finding, ...]
    reach: Reach

    def found(self, strict: bool) -> bool:
        """Whether somebody has to act: an unexplained error; if strict, a warning too."""
        warned = any(
            one.severity is Severity.WARNING and one.explained is None for one in self.findings
        )
        return blocking(self.findings) or (strict and warned)


def examine(portal: Path, asked: Asked, progress: Progress) -> Examined:
    with collecting_less(), Spool() as spool:
        intake = take_in(portal, spool, progress, asked.department)
    closing = checked(intake.reach, intake.findings, listed=asked.skipped)
    text = WRITERS[asked.form](intake, asked, portal)
    return Examined(text, closing, intake.findings, intake.reach)


def as_text(intake: Intake, asked: Asked, _: Path) -> str:
    text = findings_text(intake.findings, intake.line, asked.whole)
    listed = not_run(intake.reach) if asked.skipped else ""
    return "".join(f"{part}\n" for part in (text, listed) if part)


def not_run(reach: Reach) -> str:
    titles = {line.code: line.title for line in rule_lines()}
    lines = (f"   {code} {titles[code]}：{reason}" for code, reason in reach.skipped)
    return "\n".join(("没有查的规则：", *lines)) if reach.skipped else ""


def as_json(intake: Intake, _: Asked, __: Path) -> str:
    return findings_json(intake.findings, intake.reach.ran, intake.reach.skipped)


def as_github(intake: Intake, _: Asked, portal: Path) -> str:
    """Files are named from here on, where the workflow runs: a portal may lie deeper."""
    here, folder = Path.cwd(), portal.resolve()
    near = folder.relative_to(here) if folder.is_relative_to(here) else folder
    before = "" if near == Path() else f"{near.as_posix()}/"
    return findings_github(under(before, one) for one in intake.findings)


def as_html(intake: Intake, asked: Asked, _: Path) -> str:
    closing = checked(intake.reach, intake.findings, listed=True)
    title = f"{intake.config.title}：检查结果"
    if asked.department:
        title += f"（{asked.department}）"
    titles = {line.code: line.title for line in rule_lines()}
    skipped = [(code, titles[code], reason) for code, reason in intake.reach.skipped]
    return findings_html(intake.findings, title, closing, intake.line, skipped)


WRITERS: dict[str, Callable[[Intake, Asked, Path], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "html": as_html,
}
