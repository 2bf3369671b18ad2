"""The whole way: content → model → checks → gate → pages → render → audit → site/."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from generator.content.files import list_files, misplaced_files, read_file
from generator.findings import Finding, blocking, in_order, under
from generator.model.bind import Faults
from generator.model.config import Config
from generator.model.derive import complete
from generator.model.folders import Folders, sort_files
from generator.model.load import load_report
from generator.model.load_frame import load_frame
from generator.model.portal import Frame, Report
from generator.model.read_report import read_report
from generator.model.summary import summarise
from generator.output.assets import assets
from generator.output.site_files import home_of, robots, sitemap
from generator.output.writer import ClaimedTwice, Writer
from generator.pages import of_portal, of_report
from generator.pages.own import NotFoundContext
from generator.pages.page import Page
from generator.pages.report_pages import Desk
from generator.pages.survey import Survey
from generator.render.env import Renderer, TemplateFault, shipped_templates

CONTENT = "content/"
Progress = Callable[[str], None]


class OurFault(Exception):
    """A fault of the program or of a template, said in Chinese."""


@dataclass(frozen=True, slots=True)
class Outcome:
    findings: tuple[Finding, ...]
    pages: int
    written: bool
    source_line: Callable[[str, int], str | None]


@dataclass(slots=True)
class Spool:
    """Loaded reports laid aside on disk between loading and rendering: one is held at a time."""

    file: IO[bytes] = field(default_factory=tempfile.TemporaryFile)

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def put(self, report: Report) -> None:
        pickle.dump(report, self.file, pickle.HIGHEST_PROTOCOL)

    def __iter__(self) -> Iterator[Report]:
        self.file.seek(0)
        while True:
            try:
                yield pickle.load(self.file)
            except EOFError:
                return


@dataclass(slots=True)
class Reader:
    """Content below a portal folder, read once a file, faults gathered."""

    root: Path
    findings: list[Finding] = field(default_factory=list)

    def names(self) -> tuple[str, ...]:
        """Every content file; what was left out for a reason is said."""
        self.findings += [under(CONTENT, fault) for fault in misplaced_files(self.root)]
        return list_files(self.root)

    def text(self, name: str) -> str | None:
        text, faults = read_file(self.root, name)
        self.findings += [under(CONTENT, fault) for fault in faults]
        return text

    def line(self, file: str, number: int) -> str | None:
        """For showing findings: the line of a file as it is now."""
        if not file.startswith(CONTENT):
            return None
        text, _ = read_file(self.root, file.removeprefix(CONTENT))
        lines = text.split("\n") if text is not None else []
        return lines[number - 1] if 0 < number <= len(lines) else None


def nothing(_: str) -> None:
    """No progress shown."""


def build(portal: Path, out: Path | None = None, progress: Progress = nothing) -> Outcome:
    """Build the portal in its folder; nothing is written when there is a blocking finding."""
    with Spool() as spool:
        return build_with(spool, portal, out, progress)


def build_with(spool: Spool, portal: Path, out: Path | None, progress: Progress) -> Outcome:
    writer = Writer(out or portal / "site")
    writer.recover()
    reader = Reader(portal / CONTENT)
    faults = Faults()
    folders = sort_files(reader.names(), CONTENT, faults)
    config, frame, found = load_frame(frame_texts(reader, folders), folders, CONTENT)
    reader.findings += [*faults.found, *found]
    summaries = []
    for report in load_reports(reader, folders, frame, progress):
        spool.put(report)
        summaries.append(summarise(report))
    findings = in_order(reader.findings)
    if blocking(findings):
        return Outcome(findings, 0, False, reader.line)
    survey = Survey(config, frame, tuple(summaries))
    try:
        pages = write(portal, writer, survey, spool, progress)
    except (TemplateFault, ClaimedTwice) as error:
        writer.abandon()
        raise OurFault(str(error)) from error
    except BaseException:
        writer.abandon()
        raise
    findings = in_order((*findings, *writer.audit.findings(["/index.html"])))
    if blocking(findings):
        writer.abandon()
        return Outcome(findings, 0, False, reader.line)
    writer.finish()
    return Outcome(findings, pages, True, reader.line)


def frame_texts(reader: Reader, folders: Folders) -> dict[str, str]:
    """The texts of everything but the reports."""
    names = [*folders.top, *folders.glossary, *folders.subjects, *folders.profiles, *folders.pages]
    names += [
        f"departments/{d.id}/department.yaml" for d in folders.departments.values() if d.has_body
    ]
    return {name: text for name in names if (text := reader.text(name)) is not None}


def load_reports(
    reader: Reader, folders: Folders, frame: Frame, progress: Progress
) -> Iterator[Report]:
    known = {department.id for department in frame.departments}
    terms = frozenset(term.id for term in frame.terms)
    for folder in folders.departments.values():
        for key, files in sorted(folder.reports.items()):
            progress(f"读 {folder.id}/{key.slug}")
            read, faults = read_report(folder.id, key, files, reader.text, CONTENT)
            report, more = load_report(read, frame.profiles, frame.subjects, frame.unread, terms)
            reader.findings += [*faults, *more]
            if report is not None and folder.id in known and not blocking((*faults, *more)):
                yield complete(report, frame.subjects)


def write(portal: Path, writer: Writer, survey: Survey, spool: Spool, progress: Progress) -> int:
    """Render every page into the folder aside; the number of pages."""
    folders = [folder for folder in (portal / "templates",) if folder.is_dir()]
    folders.append(shipped_templates())
    style, icon = assets(folders)
    renderer = Renderer(survey.config, survey.frame.terms, folders, style.url)
    writer.begin()
    for asset in (style, icon):
        writer.file(asset.url, asset.data, "资源")
    addresses: list[str] = []
    summaries = {(s.department, s.key): s for s in survey.summaries}
    for report in spool:
        progress(f"写 {report.department}/{report.key.slug}")
        desk = Desk(report, summaries[report.department, report.key], survey)
        for page in of_report(desk):
            put(page, writer, renderer, desk, addresses)
        writer.audit.settle()
    for page in of_portal(survey):
        put(page, writer, renderer, None, addresses)
    site_files(writer, renderer, survey.config, addresses)
    return len(addresses)


def put(
    page: Page[Any], writer: Writer, renderer: Renderer, desk: Desk | None, addresses: list[str]
) -> None:
    def subject_url(code: str) -> str | None:
        return desk.subject_url(code) if desk is not None and desk.has_subject(code) else None

    claim = f"{page.title}（{page.template}）"
    writer.page(page.url, renderer.render(page, subject_url), claim)
    addresses.append(page.url)


def site_files(writer: Writer, renderer: Renderer, config: Config, addresses: list[str]) -> None:
    context = NotFoundContext(config.title, home_of(config))
    lost = Page("/404.html", "404.html", "没有这个页面", context)
    writer.standalone("/404.html", renderer.render(lost, lambda code: None), "404")
    writer.file("/robots.txt", robots(config), "robots.txt")
    if config.domain is not None:
        writer.file("/sitemap.xml", sitemap(config, sorted(addresses)), "sitemap.xml")
