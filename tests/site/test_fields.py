"""Nothing is lost: every field of content stands on a page, in an element that names it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from generator import urls
from generator.model.paths import Leaf, report_leaves
from generator.model.portal import Report
from generator.model.values import Amount, Day, Figure, State, Text
from tests.site.built import DEMO, Loaded, Site

# Text that holds digits but names, chooses or words something; it is not shown as it is written.
_NO_FIELDS = re.compile(
    r"年度|金额单位|表式|图/[^/]+/编号|附件/[^/]+/(?:编号|正文)|名词解释/[^/]+/(?:编号|科目)"
    r"|绩效/项目/[^/]+/(?:编号|目标表/表式)|说明/.*/(?:科目|比较年份)"
)
_AMOUNT = re.compile(r"(?<![\d.,])-?\d[\d,]*\.\d{2,}(?![\d.%])")


def shown_fields(site: Site, report: Report) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for page in site.below(urls.report(report.department, report.key)):
        for path, texts in page.by_path.items():
            found.setdefault(path, set()).update(map(plain, texts))
    return found


def plain(text: str) -> str:
    """Thousands separators and the typographic minus are the page's, not the field's."""
    return re.sub(r"(?<=\d),(?=\d)", "", text).replace("−", "-")


def owed(report: Report) -> Iterator[tuple[Leaf, str]]:
    """Each field that pages must show, with how it must read."""
    for leaf in report_leaves(report):
        if isinstance(leaf, Day):
            said = leaf.source.path.startswith("说明/")
            yield leaf, in_words(leaf.date) if leaf.date and said else leaf.text
        elif isinstance(leaf, Figure) or (isinstance(leaf, Text) and is_field(leaf)):
            yield leaf, plain(leaf.text)


def in_words(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def is_field(text: Text) -> bool:
    return re.search(r"\d", text.text) is not None and not _NO_FIELDS.fullmatch(text.source.path)


def is_blank_cell(leaf: Leaf) -> bool:
    """A cell printed blank, or with a dash, is blank on the page too."""
    blank = isinstance(leaf, Figure) and leaf.state is State.BLANK
    return blank and leaf.source.path.startswith("表/")


def test_every_field_of_the_demo_stands_on_a_page_of_its_report_as_written(
    demo: Site, demo_content: Loaded
) -> None:
    lost, seen = [], 0
    for report in demo_content.reports:
        shown = shown_fields(demo, report)
        for leaf, text in owed(report):
            seen += 1
            wanted = "" if is_blank_cell(leaf) else text
            if wanted not in shown.get(leaf.source.path, ()):
                found = sorted(shown.get(leaf.source.path, ()))
                lost.append(f"{leaf.source.file} {leaf.source.path} {text!r}: {found}")
    assert lost == []
    assert seen > 2_000


def test_every_marked_element_of_the_demo_names_a_field_that_content_has(
    demo: Site, demo_content: Loaded
) -> None:
    unknown = [
        f"{page.url} {path}"
        for report in demo_content.reports
        for known in [{leaf.source.path for leaf in report_leaves(report)}]
        for page in demo.below(urls.report(report.department, report.key))
        for path in page.by_path
        if path not in known and not re.fullmatch(r"表/[^/]+/(?:注|说明)", path)
    ]
    assert unknown == []


def test_a_field_reads_the_same_wherever_it_stands(demo: Site, demo_content: Loaded) -> None:
    differing = []
    for report in demo_content.reports:
        fields = {leaf.source.path: leaf for leaf in report_leaves(report)}
        for path, texts in shown_fields(demo, report).items():
            if isinstance(fields.get(path), Figure) and len(texts) > 1:
                differing.append(f"{report.department} {path}: {sorted(texts)}")
    assert differing == []


def test_prose_holds_no_amount_of_the_second_part(demo_content: Loaded) -> None:
    """Sentences with figures are made from content; a second copy in the prose could differ."""
    copied = []
    for report in demo_content.reports:
        name = f"{report.department}/{report.key.slug}.md"
        text = (DEMO / "content/departments" / name).read_text("utf-8")
        written = {plain(found) for found in _AMOUNT.findall(text)}
        copied += [
            f"{name}: {leaf.source.path} {leaf.text}"
            for leaf in report_leaves(report)
            if isinstance(leaf, Amount) and leaf.source.path.startswith("说明/")
            if leaf.number and plain(leaf.text) in written
        ]
    assert copied == []
