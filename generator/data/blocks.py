"""一份报告的全部数 → 块：一张表（或双栏表的一侧）一块，说明等各节各一块。

A block of a table is a matrix: columns, rows, and the texts of its cells row by row. A block of
what is stated elsewhere is a list: for each figure its row, its column and its text. Names are
places in a list of words that reports of a year share. A figure is written as it was published,
without thousands separators, so that nothing is lost to a float:

    ``1889.05`` stated   ``~1889.05`` computed   ``-`` not applicable   ``x`` withheld
    (nothing)  not stated   ``#270余`` no amount but a count or another quantity   ``12.63%``
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import names, urls
from generator.model.paths import leaves
from generator.model.portal import Report
from generator.model.summary import HEADLINE_CELLS, Summary
from generator.model.tables import Row, Table, TableSide
from generator.model.values import Amount, Count, Figure, Quantity, State

Block = list[object]
Words = dict[str, int]

_SECTIONS = {name: section for section, name in names.SECTIONS.items()}
# Where the figures of the other keys of a report stand on its page, and how they are called.
_OTHERS = {"机构": "s-profile", "图": "charts", "绩效": "performance", "附件": "annex"}
_ORDINALS = ("序号",)  # where an item stood in print is no figure
# One column of each is all that a comparison needs: what the whole of a row came to.
COMPARED = {"T3": "total", "T5": "total", "T6": "final"}


def word(text: str, words: Words) -> int:
    return words.setdefault(text, len(words))


def written(figure: Figure | None) -> str:
    if figure is None:
        return ""
    if figure.state is State.BLANK:
        return "-"
    if figure.number is None:
        return "x"
    text = figure.text.replace(",", "").replace(" ", "")
    if isinstance(figure, Count | Quantity):
        return f"#{text}"
    return f"~{text}" if figure.state is State.COMPUTED else text


def table_blocks(report: Report, words: Words) -> Iterator[Block]:
    """Every table with some cell that is given; one published empty has none."""
    for table in report.tables:
        for source, sides in parts_of(table):
            rows = [row for side in sides for row in side.rows]
            if any(cell is not None for row in rows for cell in row.cells):
                yield matrix(source, sides[0], rows, words)


def parts_of(table: Table) -> Iterator[tuple[str, tuple[TableSide, ...]]]:
    """The two sides of T1 and T4 tell different things; those of T6 one."""
    if not table.spec.two_sided:
        yield f"{table.key} {table.spec.title}", table.sides
        return
    for side in table.sides:
        yield f"{table.key}.{side.spec.id} {table.spec.title}（{side.spec.name}）", (side,)


def matrix(source: str, side: TableSide, rows: list[Row], words: Words) -> Block:
    return [
        word(source, words),
        [word(f"{column.id} {'·'.join(column.heads)}", words) for column in side.columns],
        [word(f"{row.id} {row.name}", words) for row in rows],
        " ".join([written(cell) for row in rows for cell in row.cells]),
    ]


def stated_blocks(report: Report, words: Words) -> Iterator[Block]:
    """What is stated outside the tables: 说明 section by section, 图, 绩效, 机构, 附件."""
    found: dict[str, tuple[list[int], list[int], list[str]]] = {}
    for leaf in leaves(report.body):
        if not isinstance(leaf, Figure):
            continue
        parts = leaf.source.path.split("/")
        if parts[-1] in _ORDINALS:
            continue
        source = source_of(parts)
        if source:
            start = 2 if parts[0] == "说明" else 1
            rows, columns, texts = found.setdefault(source, ([], [], []))
            rows.append(word("/".join(parts[start:-1]), words))
            columns.append(word(parts[-1], words))
            texts.append(written(leaf))
    for source, (rows, columns, texts) in found.items():
        yield [word(source, words), rows, columns, " ".join(texts)]


def source_of(parts: list[str]) -> str:
    """`s-revenue 说明：收入`; '' for what is no figure of a report."""
    if parts[0] == "说明":
        return f"{urls.section(_SECTIONS[parts[1]])} 说明：{parts[1]}"
    return f"{_OTHERS[parts[0]]} {parts[0]}" if parts[0] in _OTHERS else ""


def compared_blocks(report: Report, summary: Summary, words: Words) -> Iterator[Block]:
    """What /compare/ sets side by side: the headline figures, then subjects, each as a whole."""
    rows, texts = [], []
    for one in summary.headlines:
        key, row, column = HEADLINE_CELLS[one.id]
        rows.append(word(f"{key.lower()}/#{urls.cell(row, column)} {one.name}", words))
        texts.append(written(one.amount))
    yield [word("headlines 主要数字", words), [word("final 金额", words)], rows, " ".join(texts)]
    for key, column in COMPARED.items():
        table = report.table(key)
        cells = list(coded_cells(table, column)) if table is not None else []
        if table is not None and cells:
            yield column_block(table, column, cells, words)


def coded_cells(table: Table, column_id: str) -> Iterator[tuple[Row, Amount]]:
    for side in table.sides:
        place = next((n for n, one in enumerate(side.columns) if one.id == column_id), None)
        for row in side.rows if place is not None else ():
            cell = row.cells[place] if place is not None else None
            if row.code and cell is not None:
                yield row, cell


def column_block(
    table: Table, column_id: str, cells: list[tuple[Row, Amount]], words: Words
) -> Block:
    return [
        word(f"{table.key} {table.spec.title}", words),
        [word(f"{column_id} 合计", words)],
        [word(f"{row.id} {row.name}", words) for row, _ in cells],
        " ".join([written(cell) for _, cell in cells]),
    ]
