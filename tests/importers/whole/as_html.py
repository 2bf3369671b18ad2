"""A report as a page of HTML, which a browser prints to PDF in one of many looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from random import Random

from tests.importers.whole.forms import Form, Layout, Rows


@dataclass(frozen=True, slots=True)
class Look:
    size: int = 12  # of the type in tables, px
    wide: bool = False  # landscape pages for tables
    again: bool = True  # heads are printed again overleaf
    padding: int = 2
    lines: str = "all"  # all, thin head (no lines inside the head), open sides
    narrow: bool = False
    broken: bool = False  # columns so narrow that numbers go over two lines
    font: str = "Noto Sans CJK SC"
    numbers: str = "- {} -"  # of pages
    running: str = ""
    mark: str = ""
    own_page: bool = True  # each table begins a page


def random_look(seed: int) -> Look:
    chance = Random(seed * 104729 + 3)
    pick = chance.choice
    return Look(
        size=pick((9, 11, 13)),
        wide=pick((True, False)),
        again=pick((True, False)),
        padding=pick((0, 1, 3)),
        lines=pick(("all", "all", "open", "thin")),
        narrow=chance.random() < 0.3,
        font=pick(("Noto Sans CJK SC", "Noto Serif CJK SC")),
        numbers=pick(("- {} -", "第{}页", "{}", "")),
        running=pick(("", "临江市粮食局2022年度部门决算")),
        mark=pick(("", "", "样稿")),
        own_page=pick((True, False)),
        broken=chance.random() < 0.12,
    )


STYLE = """<meta charset=utf-8><style>
@page {{ size: A4; margin: 22mm 20mm }} @page wide {{ size: A4 landscape; margin: 18mm }}
body {{ font: 16px/1.75 '{font}' }} p {{ margin: 0; text-indent: 2em }} h1, h2, h3 {{ margin: 0 }}
h1, .title {{ text-align: center; text-indent: 0 }}
h2, h3 {{ font-size: 17px; text-indent: 2em }}
.form {{ {form} }}
table {{ border-collapse: collapse; width: 100%; {fixed}font-size: {size}px; line-height: 1.35 }}
td, th {{ border: 1px solid; padding: {padding}px 3px; font-weight: normal }} {lines}
tr {{ break-inside: avoid }} thead {{ display: {head} }}
.amount {{ text-align: right; white-space: {wrap} }} .row {{ display: flex }}
.row span {{ flex: 1; text-indent: 0 }} .row span:last-child {{ text-align: right }}
.mark {{ position: fixed; top: 40%; left: 30%; font-size: 60px; opacity: .2;
transform: rotate(-30deg) }}
</style>"""
LINES = {
    "all": "",
    "open": "td:first-child, th:first-child { border-left: 0 }"
    " td:last-child, th:last-child { border-right: 0 }",
    "level": "td, th { border-left: 0; border-right: 0 }",
    "none": "td, th { border: 0 }",
    "thin": "th { border-left-width: .5px; border-right-width: .5px }",
}


def whole(
    forms: Sequence[Form], layout: Layout, look: Look, before: str = "", after: str = ""
) -> str:
    form = "break-before: page; " if look.own_page else "margin-top: 20px; "
    form += "page: wide" if look.wide else ""
    style = STYLE.format(
        font=look.font,
        form=form,
        size=look.size,
        fixed="table-layout: fixed; " if look.broken else "",
        padding=look.padding,
        lines=LINES[look.lines],
        head="table-header-group" if look.again else "table-row-group",
        wrap="normal; word-break: break-all"
        if look.broken
        else "normal"
        if look.narrow
        else "nowrap",
    )
    mark = f"<div class=mark>{look.mark}</div>" if look.mark else ""
    tables = "".join(table(form, n, layout) for n, form in enumerate(forms, 1))
    return f"{style}{mark}{before}{tables}<div style='break-before: page'>{after}</div>"


def footer(look: Look) -> tuple[str, str]:
    """What the browser prints at the head and the foot of each page."""
    box = "<div style='font-size: 9px; width: 100%; text-align: center'>{}</div>"
    number = look.numbers.replace("{}", "<span class=pageNumber></span>")
    return box.format(look.running), box.format(number)


def table(form: Form, number: int, layout: Layout) -> str:
    title = f"{layout.title}{form.title}"
    lines = furniture(form, number, title, layout)
    head, inside = form.head, ""
    width = len(form.head[-1])
    if layout.title_inside:
        inside = "".join(f"<tr><td colspan={width}>{escape(' '.join(line))}" for line in lines)
        above = ""
    else:
        above = "".join(line_of(line) for line in lines)
    rows = "".join(markup(head, "th")), "".join(markup(form.body, "td"))
    note = f"<p>{escape(form.note)}</p>" if form.note else ""
    made = f"<table><thead>{inside}{rows[0]}</thead><tbody>{rows[1]}</tbody></table>"
    return f"<div class=form>{above}{made}{note}</div>"


def furniture(form: Form, number: int, title: str, layout: Layout) -> list[list[str]]:
    unit = f"单位：{layout.unit}"
    return {
        "both": [
            [title],
            ["", f"公开{number:02}表"],
            ["部门：临江市粮食局", f"金额{unit}"],
        ],
        "unit": [[title], ["", unit]],
        "none": [[f"{title}（{layout.unit}）" if layout.unit == "元" else title]],
    }[layout.furniture]


def line_of(line: Sequence[str]) -> str:
    if len(line) == 1:
        return f"<p class=title>{escape(line[0])}</p>"
    return "<p class=row>" + "".join(f"<span>{escape(text)}</span>" for text in line) + "</p>"


def markup(rows: Rows, tag: str) -> Iterator[str]:
    for y, row in enumerate(rows):
        yield "<tr>"
        for x, text in enumerate(row):
            if text in ("<", "^"):
                continue
            across, down = spans(rows, y, x)
            amount = any(char.isdigit() for char in text) or not text
            kind = " class=amount" if amount and tag == "td" else ""
            yield f"<{tag}{kind} colspan={across} rowspan={down}>{escape(text)}"


def spans(rows: Rows, y: int, x: int) -> tuple[int, int]:
    across = 1
    while x + across < len(rows[y]) and rows[y][x + across] == "<":
        across += 1
    down = 1
    while y + down < len(rows) and rows[y + down][x] == "^":
        down += 1
    return across, down
