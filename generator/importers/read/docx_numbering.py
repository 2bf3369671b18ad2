"""Word 的自动编号：一、（一）1. 不在文字里，按编号定义算出来。"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.importers.read.archive import Element, attribute, local

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_CHINESE = {
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
    "taiwaneseCountingThousand", "koreanCounting", "japaneseDigitalTenThousand",
}  # fmt: skip
_LEGALS = {"chineseLegalSimplified", "japaneseLegal", "ideographLegalTraditional"}
_SILENT = {"bullet", "none"}


@dataclass(frozen=True, slots=True)
class Level:
    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None  # after which level it begins anew; 0 never
    suffix: str = "tab"
    style: str = ""
    legal: bool = False


class Numbering:
    """Counts on with each numbered paragraph, in the order of the text."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._own: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        links: dict[str, str] = {}
        for one in root if root is not None else ():
            if local(one.tag) == "abstractNum":
                self._abstract(one, links)
            elif local(one.tag) == "num":
                self._number(one)
        self._linked(root, links)

    def of_style(self, number: str, style: str) -> int:
        """The level of a list that a style is tied to."""
        levels = self._levels.get(self._lists.get(number, ""), {})
        return next((at for at, level in levels.items() if level.style == style), 0)

    def label(self, number: str, at: int) -> str:
        """What is printed before the paragraph; counting it."""
        name = self._lists.get(number)
        if name is None:
            return ""
        levels = {**self._levels.get(name, {}), **self._own.get(number, {})}
        level = levels.get(at)
        if level is None:
            return ""
        counts = self._counts.setdefault(name, {})
        self._begin(number, counts)
        counts[at] = counts[at] + 1 if at in counts else level.start
        for deeper in [other for other in counts if other > at]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and restart > at):
                del counts[deeper]
        return "" if level.format in _SILENT else _filled(level, at, levels, counts)

    def _begin(self, number: str, counts: dict[int, int]) -> None:
        """A list that states its own start counts from there when it is met first."""
        if number not in self._begun:
            self._begun.add(number)
            for at, start in self._starts.get(number, {}).items():
                counts[at] = start - 1

    def _abstract(self, element: Element, links: dict[str, str]) -> None:
        name = attribute(element, "abstractNumId") or ""
        self._levels[name] = {
            _number(attribute(one, "ilvl")): _level(one)
            for one in element
            if local(one.tag) == "lvl"
        }
        for one in element:
            if local(one.tag) in ("styleLink", "numStyleLink"):
                links[f"{local(one.tag)} {attribute(one, 'val')}"] = name

    def _number(self, element: Element) -> None:
        number = attribute(element, "numId") or ""
        for one in element:
            if local(one.tag) == "abstractNumId":
                self._lists[number] = attribute(one, "val") or ""
            elif local(one.tag) == "lvlOverride":
                self._override(number, one)

    def _override(self, number: str, element: Element) -> None:
        at = _number(attribute(element, "ilvl"))
        for one in element:
            if local(one.tag) == "startOverride":
                self._starts.setdefault(number, {})[at] = _number(attribute(one, "val"))
            elif local(one.tag) == "lvl":
                self._own.setdefault(number, {})[at] = _level(one)

    def _linked(self, root: Element | None, links: dict[str, str]) -> None:
        """A list may take its levels from another by the name of a style."""
        for key, name in links.items():
            kind, _, style = key.partition(" ")
            other = links.get(f"styleLink {style}")
            if kind == "numStyleLink" and other is not None and not self._levels[name]:
                self._levels[name] = self._levels[other]


def _level(element: Element) -> Level:
    told = {local(one.tag): attribute(one, "val") or "" for one in element}
    restart = told.get("lvlRestart")
    return Level(
        told.get("numFmt", "decimal"),
        told.get("lvlText", ""),
        _number(told.get("start", "1")),
        None if restart is None else _number(restart),
        told.get("suff", "tab"),
        told.get("pStyle", ""),
        "isLgl" in told and told["isLgl"] not in ("0", "false"),
    )


def _filled(level: Level, at: int, levels: dict[int, Level], counts: dict[int, int]) -> str:
    def put(found: re.Match[str]) -> str:
        wanted = int(found[1]) - 1
        other = levels.get(wanted, Level())
        plain = level.legal and wanted != at
        return written(counts.get(wanted, other.start), "decimal" if plain else other.format)

    label = re.sub(r"%([1-9])", put, level.text)
    tight = not label or level.suffix == "nothing" or label[-1] in "、.．）)：:，"
    return label if tight else f"{label} "


def written(number: int, form: str) -> str:
    """3 → 三, ③, iii …; a form not known is written in figures."""
    if form in _CHINESE:
        return chinese(number)
    if form in _LEGALS:
        return chinese(number, _LEGAL, "拾佰仟")
    if form == "ideographDigital":
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    if form in ("ideographTraditional", "ideographZodiac"):
        signs = _STEMS if form == "ideographTraditional" else _BRANCHES
        return signs[(number - 1) % len(signs)] if number else "0"
    if form.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if form == "decimalFullWidth":
        return str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    if form in ("lowerLetter", "upperLetter") and number:
        letters = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman") and number < 4000:
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def chinese(number: int, digits: str = _DIGITS, units: str = "十百千") -> str:
    """12 → 十二, 105 → 一百〇五; from ten thousand up in figures."""
    if number >= 10_000 or number <= 0:
        return str(number) if number else digits[0]
    parts: list[str] = []
    text = str(number)
    for power, digit in zip(range(len(text) - 1, -1, -1), text, strict=True):
        if digit != "0":
            parts.append(digits[int(digit)] + (units[power - 1] if power else ""))
        elif parts and parts[-1] != digits[0]:
            parts.append(digits[0])
    made = "".join(parts).rstrip(digits[0])
    return made[1:] if 10 <= number < 20 and digits is _DIGITS else made


def _roman(number: int) -> str:
    made = ""
    for value, sign in _ROMAN:
        made += sign * (number // value)
        number %= value
    return made


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0


def children(element: Element, name: str) -> Iterable[Element]:
    return (one for one in element if local(one.tag) == name)
