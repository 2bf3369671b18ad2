"""csv → 一张表：逗号、制表符、分号分隔都读。"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from itertools import pairwise

from generator.importers.document import Cell, Spot
from generator.importers.read.decode import decode
from generator.importers.read.limits import Limits
from generator.importers.read.reading import Laid, Reading, address, lay
from generator.importers.read.refused import Refused

_FIGURE = re.compile(r"-?[\d,]+(?:\.\d+)?")
_BEGINS = re.compile(r"-?\d{1,3}")
_GOES_ON = re.compile(r"\d{3}(?:\.\d+)?")
_SEPARATORS = ",\t;，"


def read_csv(data: bytes, name: str, limits: Limits) -> Reading:
    text = decode(data)
    csv.field_size_limit(1_000_000)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=_separator(text)))
    except csv.Error:
        raise Refused(
            "有一格太长，或引号没有合上", "用 Excel 打开检查，另存为 CSV 后再导入"
        ) from None
    width = max(map(len, rows), default=0)
    if width * len(rows) > limits.cells:
        raise Refused(f"表格太大，最多 {limits.cells} 格", "删去不用的行和列，或拆成几个文件")
    _refuse_ragged(rows)
    laid = [
        Laid(row, column, _cell(value, Spot(name, cell=address(row, column))))
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
    ]
    if not any(one.cell.text for one in laid):
        raise Refused("表格是空的", "确认导出时选对了工作表")

    def blank(row: int, column: int) -> Cell:
        return Cell("", Spot(name, cell=address(row, column)))

    return Reading((lay(laid, blank, Spot(name)),))


def _refuse_ragged(rows: Sequence[Sequence[str]]) -> None:
    """A thousands separator without quotes moves every amount after it into another column."""
    head: Sequence[str] = ()
    for number, row in enumerate(rows, 1):
        if not any(map(_is_figure, row)):
            head = max(head, row, key=_filled)  # of several tables the widest
        elif _filled(head) > 1 and (
            _filled(row) > _filled(head) or (len(row) != len(head) and _has_parted(row))
        ):
            raise Refused(
                f"第 {number} 行的格数与表头不同，金额里的逗号可能把一个数分成了两格",
                "去掉金额里的千分位逗号，或用 Excel 另存为 CSV 后再导入",
            )


def _filled(row: Sequence[str]) -> int:
    """Up to the last cell that holds something."""
    return max((at for at, value in enumerate(row, 1) if value.strip()), default=0)


def _is_figure(value: str) -> bool:
    return _FIGURE.fullmatch(value.strip()) is not None


def _has_parted(row: Sequence[str]) -> bool:
    """`1` before `200.50`."""
    pairs = pairwise(value.strip() for value in row)
    return any(_BEGINS.fullmatch(one) and _GOES_ON.fullmatch(other) for one, other in pairs)


def _cell(value: str, spot: Spot) -> Cell:
    before = value[: len(value) - len(value.lstrip(" \u3000"))]
    return Cell(
        value.strip(" \t\n\u3000"), spot, None, before.count("\u3000") + before.count(" ") // 2
    )


def _separator(text: str) -> str:
    """The sign that parts most lines alike; thousands separators (1,199.00) differ by line."""
    lines = [line for line in text.split("\n")[:200] if line.strip()]

    def weight(sign: str) -> tuple[int, int]:
        counts = [_outside(line).count(sign) for line in lines]
        usual = max(set(counts), key=counts.count, default=0)
        return (counts.count(usual) if usual else 0, usual)

    return max(_SEPARATORS, key=weight)


def _outside(line: str) -> str:
    return "".join(line.split('"')[0::2])
