"""CSV → rows of scalars, the head first. Cells stay text; every cell knows its column."""

from __future__ import annotations

import re

from generator.content.csv_head import Row, Table, from_head, other_separator
from generator.content.nodes import Scalar
from generator.content.scan_signs import clean_text
from generator.content.signs import INVISIBLE, UNSEEN, halved, name_of, say_halved
from generator.findings import Finding, Place, fault
from generator.source import Source

LIMIT = 5_000_000
MOST_CELLS = 500_000
LONGEST_CELL = 100  # lines
QUOTED = re.compile(r'\s*"((?:[^"]|"")*+)"\s*(?=,|$)')
OPENED = re.compile(r'\s*"((?:[^"]|"")*+)$')
INSIDE = re.compile(r'(?:[^"]|"")*+$')
CLOSED = re.compile(r'((?:[^"]|"")*+)"\s*(?=,|$)')
BARE = re.compile(r"[^,]*")
THOUSANDS = re.compile(r"(?:^|,)-?\d{1,3}(?:,\d{3})+\.\d", re.ASCII)
ODD = re.compile(
    rf"[=#@\t\u00a0\u1680\u2000-\u200a{UNSEEN}０-９．，。％－−﹣＋“‘]|[-+][A-Za-z(]|E\+"
)
FORMULA = re.compile(r"=|[-+@][A-Za-z(]")
SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+\d+", re.ASCII)
BROKEN = re.compile(r"#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|##+)|#{3,}")


def read_csv(text: str, file: str) -> tuple[Table, tuple[Finding, ...]]:
    """All rows as long as the head: a row that is not is a fault, and is filled up or cut."""
    if len(text) > LIMIT or text.count(",") > MOST_CELLS:
        message = f"表格太大，最多 {MOST_CELLS} 格"
        return (), (fault("FT010", Source(file), message, "按年度或按表拆成几个文件"),)
    reader = _Reader(file)
    text, unprintable = clean_text(text, file)
    rows = reader.rows(text.split("\n"))
    if not rows:
        message, hint = "表格是空的", "第一行写表头，如 科目,决算数；没有数据的表不必建文件"
        return (), (*unprintable, fault("FT015", Source(file), message, hint))
    alien = other_separator(tuple(rows), text)
    if alien is not None:
        return (), (*unprintable, alien)
    table, faults = from_head(tuple(rows))
    if not table:
        return (), (*unprintable, *faults)
    head = table[0]
    reader.check_head(head)
    reader.check_width(head, table[1:])
    table = (head, *(reader.fit(row, head) for row in table[1:]))
    return table, (*unprintable, *faults, *reader.faults)


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[Finding] = []
        self.answered: set[int] = set()  # lines whose number of cells needs no more words

    def rows(self, lines: list[str]) -> list[Row]:
        rows: list[Row] = []
        at = 0
        while at < len(lines):
            line = lines[at]
            if '"' in line:
                cells, last = self._quoted_row(lines, at)
            else:
                cells, last = self._plain_row(line, at), at
            if any(cell.text for cell in cells):  # also passes over ,,,, of a spreadsheet
                if ODD.search(line):
                    cells = tuple(self._checked(cell) for cell in cells)
                rows.append(cells)
            at = last + 1
        return rows

    def _plain_row(self, line: str, at: int) -> Row:
        cells: list[Scalar] = []
        column = 0
        for cell in line.split(","):
            cells.append(self._cell(cell, cell, at, column))
            column += len(cell) + 1
        return tuple(cells)

    def _quoted_row(self, lines: list[str], at: int) -> tuple[Row, int]:
        """The cells and the row they end on: a quoted cell may go on over lines."""
        cells: list[Scalar] = []
        row, column = at, 0
        while True:
            row, end, cell = self._next_cell(lines, row, column)
            cells.append(cell)
            if end >= len(lines[row]):
                return tuple(cells), row
            column = end + 1

    def _next_cell(self, lines: list[str], row: int, column: int) -> tuple[int, int, Scalar]:
        """The row and column the cell ends on, and the cell."""
        line = lines[row]
        bare = BARE.match(line, column)
        assert bare is not None
        if not bare.group().lstrip().startswith('"'):
            return row, bare.end(), self._cell(bare.group(), bare.group(), row, column)
        quoted = QUOTED.match(line, column)
        if quoted is not None:
            text = quoted[1].replace('""', '"')
            return row, quoted.end(), self._cell(text, quoted.group(), row, column)
        return self._long_cell(lines, row, column) or self._unclosed(line, row, column)

    def _long_cell(self, lines: list[str], row: int, column: int) -> tuple[int, int, Scalar] | None:
        opened = OPENED.match(lines[row], column)
        if opened is None:  # closed on this line, with a text behind it
            return None
        for last in range(row + 1, min(row + LONGEST_CELL, len(lines))):
            closed = CLOSED.match(lines[last])
            if closed is not None:
                text = "\n".join([opened[1], *lines[row + 1 : last], closed[1]])
                cell = self._cell(text.replace('""', '"'), opened.group(), row, column)
                return last, closed.end(), cell
            if not INSIDE.match(lines[last]):
                break
        return None

    def _unclosed(self, line: str, row: int, column: int) -> tuple[int, int, Scalar]:
        """The quote is not closed, or a text follows it: the cell ends at the next comma."""
        bare = BARE.match(line, column)
        assert bare is not None
        cell = self._cell(bare.group().replace('"', ""), bare.group(), row, column)
        again = bare.group().count('"') > 1
        message = "引号后面又有文字" if again else "这一格的引号没有合上"
        hint = '整格用一对双引号包起来，格里的双引号写两次，如 "甲""乙""丙"'
        self.faults.append(fault("FT014", cell.source, message, hint))
        self.answered.add(row + 1)
        return row, bare.end(), cell

    def _cell(self, text: str, written: str, row: int, column: int) -> Scalar:
        """Blanks around a cell say nothing, in print they are indents."""
        lead = len(written) - len(written.lstrip())
        length = max(len(written.strip()), 1)
        start = column if lead == len(written) else column + lead
        return Scalar(text.strip(), Source(self.file, row + 1, start + 1, length))

    def _checked(self, cell: Scalar) -> Scalar:
        text = cell.text
        unseen = INVISIBLE.search(text)
        if unseen is not None:
            mend = "删去它，重新输入这一格"
            self._say("FT003", cell, f"这一格里有{name_of(unseen.group())}", mend)
            return Scalar(INVISIBLE.sub("", text), cell.source)
        half = halved(text)
        if half is not None:
            self._say("FT002", cell, *say_halved(text, half))
            return Scalar(half.strip("\"'"), cell.source)
        self._check_formula(cell)
        return cell

    def _check_formula(self, cell: Scalar) -> None:
        text = cell.text
        if FORMULA.match(text):
            mend = "在 Excel 里复制这一列，“选择性粘贴”为数值后再存"
            self._say("FT016", cell, "单元格是公式，应为数值", mend)
        elif BROKEN.fullmatch(text):
            mend = "在 Excel 里改正这一格的公式或加宽这一列，再存为 CSV"
            self._say("FT016", cell, f"“{text}”是 Excel 的错误值，应为数值", mend)
        elif SCIENTIFIC.fullmatch(text):
            mend = "在 Excel 里把这一列设为“文本”，重新填写后再存"
            self._say("FT016", cell, f"“{text}”是科学记数法，原来的数字已不完整", mend)

    def check_head(self, head: Row) -> None:
        seen: dict[str, Scalar] = {}
        for number, cell in enumerate(head, 1):
            if not cell.text:
                mend = "填上表头；多余的空列整列删去"
                self._say("FT015", cell, f"第 {number} 列的表头是空的", mend)
            elif cell.text in seen:
                message = f"表头“{cell.text}”写了两次"
                first = Place(seen[cell.text].source, "第一次")
                self.faults.append(fault("FT015", cell.source, message, "改名或删去一列", first))
            seen.setdefault(cell.text, cell)

    def check_width(self, head: Row, rows: Table) -> None:
        """All rows longer or shorter than the head alike: it is the head that is wrong."""
        widths = {len(row) for row in rows}
        if len(rows) < 3 or len(widths) > 1 or len(head) in widths:
            return
        message = f"表头有 {len(head)} 格，下面各行都是 {len(rows[0])} 格"
        hint = "补上缺的栏名或删去多的栏名，逗号也要一样多"
        self._say("FT013", head[-1], message, hint)
        self.answered |= {row[0].source.line for row in rows}

    def fit(self, row: Row, head: Row) -> Row:
        if len(row) == len(head):
            return row
        if row[0].source.line in self.answered:
            return self._cut(row, head)
        written = ",".join(cell.text for cell in row)
        extra = row[len(head)] if len(row) > len(head) else row[-1]
        if len(row) > len(head) and THOUSANDS.search(written):
            hint = '金额里的逗号会被当作分隔：写成 1199.00，或加双引号 "1,199.00"'
        else:
            hint = "补足或删去逗号；没有数的格也要留逗号，格里有逗号的加双引号"
        self._say("FT013", extra, f"这一行有 {len(row)} 格，表头有 {len(head)} 格", hint)
        return self._cut(row, head)

    def _cut(self, row: Row, head: Row) -> Row:
        """Filled up or cut to the length of the head."""
        end = row[-1].source
        last = Source(self.file, end.line, end.column + (end.length if row[-1].text else 0))
        return (*row[: len(head)], *(Scalar("", last) for _ in head[len(row) :]))

    def _say(self, code: str, cell: Scalar, message: str, hint: str) -> None:
        self.faults.append(fault(code, cell.source, message, hint))
