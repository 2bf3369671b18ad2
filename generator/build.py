"""The whole way: content → model → checks → gate → pages → render → audit → site/."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from sys import intern
from typing import Any

from generator import urls
from generator.cards import card_files
from generator.checks import rule_lines
from generator.data.ledger import Ledger
from generator.findings import Finding, Reach, blocking, fault, in_order
from generator.intake import Intake, Progress, Spool, collecting_less, take_in
from generator.model.config import Config
from generator.model.portal import Report
from generator.output.site_files import home_of, robots, sitemap
from generator.output.writer import ClaimedTwice, Writer
from generator.pages import of_portal, of_report, search
from generator.pages.own import NotFoundContext
from generator.pages.page import Page
from generator.pages.report_pages import Desk
from generator.pages.survey import Survey
from generator.render.assets import assets
from generator.render.badges import badges
from generator.render.env import Renderer, Surroundings, TemplateFault, shipped_templates


class OurFault(Exception):
    """A fault of the program or of a template, said in Chinese."""


CHART = b'<figure class="chart"'


@dataclass(frozen=True, slots=True)
class Outcome:
    """`undrawn`: there are charts, but no ECharts to draw them with."""

    findings: tuple[Finding, ...]
    pages: int
    written: bool
    source_line: Callable[[str, int], str | None]
    reach: Reach
    undrawn: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    pages: int
    undrawn: bool
    changed: tuple[Finding, ...]


def nothing(_: str) -> None:
    """No progress shown."""


def build(portal: Path, out: Path | None = None, progress: Progress = nothing) -> Outcome:
    """Build the portal in its folder; nothing is written when there is a blocking finding."""
    with collecting_less(), Spool() as spool:
        return build_with(spool, portal, out, progress)


def build_with(spool: Spool, portal: Path, out: Path | None, progress: Progress) -> Outcome:
    writer = Writer(out or portal / "site")
    writer.recover()
    intake = take_in(portal, spool, progress)
    if intake.broken:
        raise OurFault(broken_words(intake))
    if blocking(intake.findings):
        return Outcome(intake.findings, 0, False, intake.line, intake.reach)
    writer.audit.official = intake.config.is_official
    survey = Survey(intake.config, intake.frame, intake.summaries, rule_lines(), intake.across)
    try:
        written = write(portal, writer, survey, spool, progress)
    except (TemplateFault, ClaimedTwice) as error:
        writer.abandon()
        raise OurFault(str(error)) from error
    except BaseException:
        writer.abandon()
        raise
    audited = writer.audit.findings(["/index.html"])
    findings = in_order((*intake.findings, *written.changed, *audited))
    if blocking(findings):
        writer.abandon()
        return Outcome(findings, 0, False, intake.line, intake.reach)
    writer.finish()
    return Outcome(
        findings, written.pages, True, intake.line, intake.reach, undrawn=written.undrawn
    )


def broken_words(intake: Intake) -> str:
    said = "；".join(dict.fromkeys(f"{code}：{error}" for code, error in intake.broken))
    return f"规则自身出错（不是数据的错）：{said}"


def write(
    portal: Path, writer: Writer, survey: Survey, spool: Spool, progress: Progress
) -> Written:
    """Render every page into the folder aside."""
    folders = [folder for folder in (portal / "templates",) if folder.is_dir()]
    folders.append(shipped_templates())
    shared = assets(folders)
    marks = badges(survey.config, portal)
    renderer = Renderer(survey.config, survey.frame.terms, folders, shared, marks)
    writer.begin()
    for asset in (*shared, *{mark.image: None for mark in marks}):
        writer.file(asset.url, asset.data, "资源")
    for url, data in card_files(survey, renderer.env, portal):
        writer.file(url, data, "分享图")
    charts = False
    changed: list[Finding] = []
    summaries = {(s.department, s.key): s for s in survey.summaries}
    with Ledger() as ledger:
        for report, checked in spool:
            progress(f"写 {report.department}/{report.key.slug}")
            desk = Desk(report, summaries[report.department, report.key], survey, checked)
            around = Surroundings(desk.subject_link, desk.mark_at)
            for page in of_report(desk):
                charts |= put(page, writer, renderer, around)
            changed += copy_originals(report, portal, writer)
            ledger.put(report, desk.summary)
            writer.audit.settle()
        survey = with_data(survey, ledger, writer)
    for page in of_portal(survey):
        charts |= put(page, writer, renderer, Surroundings())
    addresses = writer.addresses()
    site_files(writer, renderer, survey.config, addresses)
    return Written(len(addresses), charts and shared.echarts is None, tuple(changed))


def copy_originals(report: Report, portal: Path, writer: Writer) -> Iterator[Finding]:
    """Each that is not any more what was looked through and what its page says."""
    home = portal / "content" / "departments" / report.department
    for one in report.originals:
        if one.is_published:
            url = urls.original(report.department, report.key, one.name)
            claim = f"{report.department}/{one.file.text}"
            if writer.copy(url, home / one.file.text, claim) != one.sha256:
                message = f"“{one.file.text}”在生成期间被换过或改过，与页面上的校验值不符"
                yield fault("FT041", one.file.source, message, "等这个文件存好，再生成一次")


def with_data(survey: Survey, ledger: Ledger, writer: Writer) -> Survey:
    """Write what scripts look figures and names up in; pages are told where it lies."""
    for file in ledger.files():
        writer.file(file.url, file.data, "数据")
    index = search.index(survey, ledger.projects)
    writer.file(index.url, index.data, "数据")
    return replace(survey, data=ledger.index(index.url))


def put(page: Page[Any], writer: Writer, renderer: Renderer, around: Surroundings) -> bool:
    """Whether the page has a chart."""
    claim = intern(f"{page.origin or page.title}（{page.template}）")  # alike for most of a report
    data = renderer.render(page, around)
    writer.page(page.url, data, claim)
    return CHART in data


def site_files(writer: Writer, renderer: Renderer, config: Config, addresses: list[str]) -> None:
    context = NotFoundContext(config.title, home_of(config))
    lost = Page("/404.html", "404.html", "没有这个页面", context)
    writer.standalone("/404.html", renderer.render(lost, Surroundings()), "404")
    writer.file("/robots.txt", robots(config), "robots.txt")
    if config.domain is not None:
        writer.file("/sitemap.xml", sitemap(config, addresses), "sitemap.xml")
