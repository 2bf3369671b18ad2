"""What `mingzhang check` does: the content, or office files, checked; what came of it in a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.appraise import (
    Appraised,
    OneReport,
    appraise,
    each_report,
    frame_of,
    read_office,
    within_limits,
)
from generator.checks import rule_lines
from generator.exports.account import Account
from generator.exports.draft_text import accounts_text
from generator.exports.findings_github import findings_github
from generator.exports.findings_html import findings_html
from generator.exports.findings_json import findings_json
from generator.exports.findings_text import findings_text
from generator.findings import Finding, Reach, Severity, blocking, under
from generator.importers.compose import Known
from generator.importers.document import Document, one_line
from generator.intake import Progress, Spool, collecting_less, take_in
from generator.usage import Refusal, joined
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
    unread: tuple[Refusal, ...] = ()
    """Office files that could not be read; the rest was checked."""

    def found(self, strict: bool) -> bool:
        """Whether somebody has to act: an unexplained error; if strict, a warning too."""
        warned = any(
            one.severity is Severity.WARNING and one.explained is None for one in self.findings
        )
        return blocking(self.findings) or (strict and warned)


@dataclass(frozen=True, slots=True)
class Found:
    """What checking came to; `read` is what was read of office files."""

    title: str
    findings: tuple[Finding, ...]
    reach: Reach
    line: Callable[[str, int], str | None]
    read: tuple[Account, ...] = ()


def examine(portal: Path, asked: Asked, progress: Progress) -> Examined:
    with collecting_less(), Spool() as spool:
        intake = take_in(portal, spool, progress, asked.department)
    title = intake.config.title
    return told(Found(title, intake.findings, intake.reach, intake.line), asked, portal)


def examine_files(
    portal: Path, files: Sequence[Path], asked: Asked, progress: Progress
) -> Examined:
    """Office files of one report or of several, read in memory; the portal's own profiles hold."""
    documents, unread = read_all(files, progress)
    if not documents:
        raise joined(unread)
    names = [one.file for one in documents]
    done = within_limits(names, examined, documents, asked, portal)
    return replace(done, unread=(*unread, *done.unread))


def examined(documents: Sequence[Document], asked: Asked, portal: Path) -> Examined:
    config, frame = frame_of(portal)
    done: list[tuple[OneReport, Appraised]] = []
    unread: list[Refusal] = []
    reports = each_report(documents, asked.year)
    for one in reports:
        known = Known(frame.subjects, frame.profiles, year=asked.year or one.year)
        try:
            done.append((one, appraise(one.documents, frame, config, known)))
        except Refusal as why:
            name = one.files
            which = Refusal(f"{name}：{why.both.zh}", f"{name}: {why.both.en}")
            unread.append(which if len(reports) > 1 else why)
    if not done:
        raise joined(unread)
    findings = tuple(finding for _, found in done for finding in found.findings)
    accounts = tuple(Account(one.title, found.draft) for one, found in done)
    named = "、".join(dict.fromkeys(document.file for document in documents))
    found = Found(named, findings, reach(done), lambda file, line: None, accounts)
    return replace(told(found, asked, portal), unread=tuple(unread))


def reach(done: Sequence[tuple[OneReport, Appraised]]) -> Reach:
    """A rule ran that ran on one of the reports."""
    ran = sorted({code for _, one in done for code in one.checked.ran})
    skipped = {code: why for _, one in done for code, why in one.checked.skipped}
    return Reach(
        sum(one.report is not None for _, one in done),
        tuple(report.title for report, one in done if one.report is None),
        tuple(ran),
        tuple((code, why) for code, why in skipped.items() if code not in ran),
        tuple(dict.fromkeys(broken for _, one in done for broken in one.checked.broken)),
    )


def read_all(files: Sequence[Path], progress: Progress) -> tuple[list[Document], list[Refusal]]:
    documents: list[Document] = []
    unread: list[Refusal] = []
    for file in files:
        progress(f"读 {one_line(file.name)}")
        try:
            documents.append(read_office(file))
        except Refusal as why:
            unread.append(why)
    return documents, unread


def told(found: Found, asked: Asked, portal: Path) -> Examined:
    closing = checked(found.reach, found.findings, listed=asked.skipped)
    text = WRITERS[asked.form](found, asked, portal)
    return Examined(text, closing, found.findings, found.reach)


def as_text(found: Found, asked: Asked, _: Path) -> str:
    text = findings_text(found.findings, found.line, asked.whole)
    listed = not_run(found.reach) if asked.skipped else ""
    read = accounts_text(found.read)
    above = f"{read}\n" if read and text else read
    return "".join(f"{part}\n" for part in (above, text, listed) if part)


def not_run(reach: Reach) -> str:
    titles = {line.code: line.title for line in rule_lines()}
    lines = (f"   {code} {titles[code]}：{reason}" for code, reason in reach.skipped)
    return "\n".join(("没有查的规则：", *lines)) if reach.skipped else ""


def as_json(found: Found, _: Asked, __: Path) -> str:
    return findings_json(found.findings, found.reach.ran, found.reach.skipped, found.read)


def as_github(found: Found, _: Asked, portal: Path) -> str:
    """Files are named from here on, where the workflow runs: a portal may lie deeper."""
    here, folder = Path.cwd(), portal.resolve()
    near = folder.relative_to(here) if folder.is_relative_to(here) else folder
    before = "" if near == Path() else f"{near.as_posix()}/"
    return findings_github((under(before, one) for one in found.findings), found.read)


def as_html(found: Found, asked: Asked, _: Path) -> str:
    closing = checked(found.reach, found.findings, listed=True)
    title = f"{found.title}：检查结果"
    if asked.department:
        title += f"（{asked.department}）"
    titles = {line.code: line.title for line in rule_lines()}
    skipped = [(code, titles[code], reason) for code, reason in found.reach.skipped]
    return findings_html(found.findings, title, closing, found.line, skipped, found.read)


WRITERS: dict[str, Callable[[Found, Asked, Path], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "html": as_html,
}
