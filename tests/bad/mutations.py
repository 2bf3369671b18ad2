"""A text with slips: characters and lines left out, doubled, replaced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

SIGNS = "：，。；“”‘’（）　０１－％ \t\u00a0\u200b:,-#\"'{}[]&*!|>@%`=\\aé中\x00"
LINES = (
    "",
    "---",
    "...",
    "# 主要职能",
    "#主要职能",
    "```",
    "- ",
    "-",
    "合计",
    "合计:",
    "  合计: 1,199.00",
    "      - 名称: 甲",
    "支出总计：1200.00",
    "年度 2023",
    "{甲: 1, 乙: 2",
    "[",
    "&a",
    "<<: *a",
    "? 甲",
    "\t",
    ",,,,,",
    "科目,科目名称",
    "<b>甲</b>",
    "%YAML 1.2",
)


@dataclass(frozen=True, slots=True)
class Slip:
    """`at` is a share of the text from 0 to 1, so that a slip fits any text."""

    kind: str
    at: float
    other: float
    what: str

    def made_in(self, text: str) -> str:
        return KINDS[self.kind](self, text)


def _line(text: str, at: float) -> tuple[list[str], int]:
    lines = text.split("\n")
    return lines, min(int(at * len(lines)), len(lines) - 1)


def _without_line(slip: Slip, text: str) -> str:
    lines, row = _line(text, slip.at)
    return "\n".join(lines[:row] + lines[row + 1 :])


def _line_doubled(slip: Slip, text: str) -> str:
    lines, row = _line(text, slip.at)
    return "\n".join(lines[: row + 1] + lines[row:])


def _line_moved(slip: Slip, text: str) -> str:
    lines, row = _line(text, slip.at)
    moved = lines.pop(row)
    lines.insert(int(slip.other * len(lines)), moved)
    return "\n".join(lines)


def _line_indented(slip: Slip, text: str) -> str:
    lines, row = _line(text, slip.at)
    lines[row] = lines[row][1:] if slip.other < 0.5 else " " + lines[row]
    return "\n".join(lines)


def _line_written(slip: Slip, text: str) -> str:
    lines, row = _line(text, slip.at)
    lines[row] = slip.what
    return "\n".join(lines)


def _value_lost(slip: Slip, text: str) -> str:
    lines, row = _line(text, slip.at)
    lines[row] = lines[row].partition(": ")[0] + ":"
    return "\n".join(lines)


def _without_character(slip: Slip, text: str) -> str:
    at = int(slip.at * len(text))
    return text[:at] + text[at + 1 :]


def _character_doubled(slip: Slip, text: str) -> str:
    at = int(slip.at * len(text))
    return text[: at + 1] + text[at:]


def _character_written(slip: Slip, text: str) -> str:
    at = int(slip.at * len(text))
    return text[:at] + slip.what[:1] + text[at + 1 :]


def _cut_off(slip: Slip, text: str) -> str:
    return text[: int(slip.at * len(text))]


KINDS: dict[str, Callable[[Slip, str], str]] = {
    "line left out": _without_line,
    "line doubled": _line_doubled,
    "line moved": _line_moved,
    "line indented": _line_indented,
    "line written": _line_written,
    "value lost": _value_lost,
    "character left out": _without_character,
    "character doubled": _character_doubled,
    "character written": _character_written,
    "cut off": _cut_off,
}
SHARE = st.floats(0, 1, exclude_max=True, allow_nan=False, width=32)
SLIPS = st.lists(
    st.builds(
        Slip,
        st.sampled_from(sorted(KINDS)),
        SHARE,
        SHARE,
        st.one_of(st.sampled_from(SIGNS), st.sampled_from(LINES)),
    ),
    min_size=1,
    max_size=3,
)
