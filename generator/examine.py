"""What `mingzhang check` does: the content, or office files, checked; what came of it in a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.appraise import appraise, frame_of, read_office
from generator.checks import rule_lines
from generator.exports.draft_text import account_text
from generator.exports.findings_github import findings_github
from generator.exports.findings_html import findings_html
from generator.exports.findings_json import findings_json
from generator.exports.findings_text import findings_text
from generator.findings import Finding, Reach, Severity, blocking, under
from generator.importers.compose import Known
from generator.intake import Progress, Spool, collecting_less, take_in
from generator.usage.closing import checked

FORMS = ("text", "json", "github", "html")
FILE_FORMS = ("json", "html")


@dataclass(frozen=True, slots=True)
class Asked:
    form: str = "text"
    department: str = ""
    whole: bool = False
    skipped: bool = False
    year: int | None = None  # of office files that do not tell it


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


@dataclass(frozen=True, slots=True)
class Found:
    """What checking came to; `read` says what was read of office files."""

    title: str
    findings: tuple[Finding, ...]
    reach: Reach
    line: Callable[[str, int], str | None]
    read: str = ""


def examine(portal: Path, asked: Asked, progress: Progress) -> Examined:
    with collecting_less(), Spool() as spool:
        intake = take_in(portal, spool, progress, asked.department)
    title = intake.config.title
    return told(Found(title, intake.findings, intake.reach, intake.line), asked, portal)


def examine_files(
    portal: Path, files: Sequence[Path], asked: Asked, progress: Progress
) -> Examined:
    """Office files of one report, read in memory; the portal's own profiles and terms hold."""
    documents = []
    for file in files:
        progress(f"读 {file.name}")
        documents.append(read_office(file))
    config, frame = frame_of(portal)
    known = Known(frame.subjects, frame.profiles, year=asked.year)
    done = appraise(documents, frame, config, known)
    named = f"{'、'.join(file.name for file in files)}"
    reach = Reach(
        int(done.report is not None),
        () if done.report is not None else (named,),
        done.checked.ran,
        done.checked.skipped,
        done.checked.broken,
    )
    found = Found(named, done.findings, reach, lambda file, line: None, account_text(done.draft))
    return told(found, asked, portal)


def told(found: Found, asked: Asked, portal: Path) -> Examined:
    closing = checked(found.reach, found.findings, listed=asked.skipped)
    text = WRITERS[asked.form](found, asked, portal)
    return Examined(text, closing, found.findings, found.reach)


def as_text(found: Found, asked: Asked, _: Path) -> str:
    text = findings_text(found.findings, found.line, asked.whole)
    listed = not_run(found.reach) if asked.skipped else ""
    return "".join(f"{part}\n" for part in (text, found.read and f"\n{found.read}", listed) if part)


def not_run(reach: Reach) -> str:
    titles = {line.code: line.title for line in rule_lines()}
    lines = (f"   {code} {titles[code]}：{reason}" for code, reason in reach.skipped)
    return "\n".join(("没有查的规则：", *lines)) if reach.skipped else ""


def as_json(found: Found, _: Asked, __: Path) -> str:
    return findings_json(found.findings, found.reach.ran, found.reach.skipped)


def as_github(found: Found, _: Asked, portal: Path) -> str:
    """Files are named from here on, where the workflow runs: a portal may lie deeper."""
    here, folder = Path.cwd(), portal.resolve()
    near = folder.relative_to(here) if folder.is_relative_to(here) else folder
    before = "" if near == Path() else f"{near.as_posix()}/"
    return findings_github(under(before, one) for one in found.findings)


def as_html(found: Found, asked: Asked, _: Path) -> str:
    closing = checked(found.reach, found.findings, listed=True)
    title = f"{found.title}：检查结果"
    if asked.department:
        title += f"（{asked.department}）"
    titles = {line.code: line.title for line in rule_lines()}
    skipped = [(code, titles[code], reason) for code, reason in found.reach.skipped]
    return findings_html(found.findings, title, closing, found.line, skipped)


WRITERS: dict[str, Callable[[Found, Asked, Path], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "html": as_html,
}
