"""What goes wrong inside braces and brackets: a comma in an amount, a colon without its blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.content.lines import Edit, Line, edited
from generator.content.signs import halved, say_halved

TOKEN = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*+(?:"|$)|'(?:[^']|'')*+(?:'|$))|(?P<bracket>[\[\]{}])|(?P<rest>\s\#.*)"""
)
KEY = r"[^\s{}\[\],，:：\x00]+"
COMMA = re.compile(rf"，(?=\s*{KEY}:(?:\s|$))|(?<=[0-9０-９%％])，(?=\s*{KEY}[:：])")
TIGHT = re.compile(rf"[{{,]\s*({KEY})([:：])(?=[^\s:：,}}\]])")
AMOUNT = re.compile(r":\s+(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?=\s*(?:[,}]|$))", re.ASCII)
ITEM = re.compile(r"(?:[{\[,]|:\s)\s*([^\s{}\[\],:]+)(?=\s*(?:[,}\]]|$))")


class Brackets:
    """The brackets still open, carried from line to line."""

    def __init__(self) -> None:
        self.open: list[str] = []

    def read(self, text: str, start: int) -> tuple[str, int | None]:
        """`text` with quoted parts and comments blanked out, and where the last bracket closes."""
        plain = list(text)
        for token in TOKEN.finditer(text, start):
            if token["bracket"] is None:
                for i in range(*token.span()):
                    plain[i] = "\0"
            elif token["bracket"] in "[{":
                self.open.append(token["bracket"])
            elif self.open:
                self.open.pop()
                if not self.open:
                    return "".join(plain), token.end()
        return "".join(plain), None

    @property
    def closers(self) -> str:
        return "".join("}" if bracket == "{" else "]" for bracket in reversed(self.open))


def check_flow(line: Line, plain: str, start: int, end: int, within: str = "") -> None:
    """`plain` is the text without its quoted parts; `within` the bracket open at its start."""
    region = _mend(line, plain[:end], _commas(line, plain[:end], start))
    braces = _braces(region, start, within)
    region = _mend(line, region, _tight(line, region, start, braces))
    numbers = {*_amounts(line, region, start), *_wide_numbers(line, region, start)}
    line.edit(sorted(numbers))


def _mend(line: Line, region: str, edits: Iterable[Edit]) -> str:
    kept = list(edits)
    line.edit(kept)
    return edited(region, kept)


def _amounts(line: Line, region: str, start: int) -> Iterator[Edit]:
    for found in AMOUNT.finditer(region, start):
        at, end = found.span(1)
        amount = found[1]
        line.say(
            "FT006",
            at,
            end,
            f"花括号里逗号是分隔，“{amount}”会被拆开",
            f'写成 {amount.replace(",", "")}，或加双引号 "{amount}"',
        )
        yield at, end, f"'{amount}'"


def _tight(line: Line, region: str, start: int, braces: list[bool]) -> Iterator[Edit]:
    for found in TIGHT.finditer(region, start):
        key, colon = found[1], found.start(2)
        if not braces[found.start() - start] or region.startswith("//", colon + 1):
            continue
        if found[2] == "：":
            message = f"“{key}”后面是全角冒号，应为半角冒号加一个空格"
            line.say("FT002", colon, colon + 1, message, f"写成 {key}: …")
        else:
            message = f"“{key}:”后面缺一个空格"
            line.say("FT005", colon, colon + 1, message, f"写成 {key}: …")
        yield colon, colon + 1, ": "


def _commas(line: Line, region: str, start: int) -> Iterator[Edit]:
    for found in COMMA.finditer(region, start):
        at = found.start()
        line.say("FT002", at, at + 1, "各项之间是全角逗号，应为半角逗号", "写成 {甲: 1, 乙: 2}")
        yield at, at + 1, ", "


def _wide_numbers(line: Line, region: str, start: int) -> Iterator[Edit]:
    for found in ITEM.finditer(region, start):
        half = halved(found[1])
        if half is not None:
            line.say("FT002", *found.span(1), *say_halved(found[1], half))
            yield *found.span(1), f"'{half}'" if "," in half else half


def _braces(region: str, start: int, within: str) -> list[bool]:
    """For each place from `start`: whether the innermost bracket there is a brace."""
    stack = [within] if within else []
    inside: list[bool] = []
    for char in region[start:]:
        if char in "{[":
            stack.append(char)
        elif char in "}]" and stack:
            stack.pop()
        inside.append(bool(stack) and stack[-1] == "{")
    return inside
