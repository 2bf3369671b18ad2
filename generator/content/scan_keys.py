"""Which lines are `key: value`: the colon that is full-width, tight or missing.

Only the neighbours tell a key from a text: `收入：1` beside other keys is a key; in a list of
names, or in the second line of a text, it is not.
"""

from __future__ import annotations

import re

from generator.content.lines import Line
from generator.content.scan_values import QUOTED, end_of_value, is_special
from generator.content.signs import halved, say_halved

DASHES = re.compile(r"(?:-(?: +|$))*")
SEPARATOR = re.compile(r":(?=\s|$)")
WORD = r"[^\s:：，。；！？{}\[\]\"'#]"
COLON = re.compile(rf"({WORD}(?:{WORD}| ){{0,39}})([:：])")
TIME = re.compile(r"\d{1,2}[:：]\d\d(?!\d)", re.ASCII)
KEY_LINE = re.compile(r" *[^\s:#-][^:]{0,39}:(?: |$)")
KEY_OR_WIDE = re.compile(r" *[^\s:：，。；#-][^:：，。；]{0,39}(?:: |:$|：)")
KEYLESS = re.compile(r"[，。；！？、]|^[&*!|>%@`]")
TIGHT_DASH = re.compile(r"-(?=[^\s-])")

Place = tuple[int, int]
"""Where the value starts, and the column to which its further lines may not return."""


class Keys:
    """What the lines above have opened: columns of keys and of dashes."""

    def __init__(self) -> None:
        self.keys: list[int] = []
        self.dashes: list[int] = []
        self.expecting = True  # the line above has no value of its own yet
        self.in_text = False  # the line above is a text that may go on

    def pass_over(self, plain: re.Match[str]) -> None:
        if plain["indent"] is None:
            return
        indent = plain.end("indent")
        listed = plain["dashes"] is not None
        self._open(indent, plain.end("dashes") if listed else indent, listed, bool(plain["key"]))
        self._remember(has_value=not plain["key"] or bool(plain["value"]))

    def read(self, line: Line, following: str) -> Place | None:
        """None where the line only goes on with a text."""
        indent = _indent(line.text)
        self._mend_dash(line, indent)
        dashes = DASHES.match(line.text, indent)
        start = dashes.end() if dashes is not None else indent
        listed = start > indent
        if not listed and self._goes_on(line, indent):
            return None
        colon = self._colon(line, start, listed, following)
        self._open(indent, start, listed, colon is not None)
        if colon is None:
            self._remember(has_value=start < len(line.text))
            return start, indent if listed else indent - 1
        value = colon + 1 + _indent(line.text[colon + 1 :])
        self._remember(has_value=end_of_value(line.text, value) > value)
        return value, start

    def _open(self, indent: int, start: int, listed: bool, has_key: bool) -> None:
        self.keys = [column for column in self.keys if column < indent + listed]
        self.dashes = [column for column in self.dashes if column < indent]
        if listed:
            self.dashes.append(indent)
        if has_key:
            self.keys.append(start)

    def _remember(self, has_value: bool) -> None:
        self.in_text = has_value
        self.expecting = not has_value

    def _goes_on(self, line: Line, indent: int) -> bool:
        """A line further in than a text, and no key by its form, belongs to that text."""
        deeper = not self.keys or indent > self.keys[-1]
        return self.in_text and deeper and not SEPARATOR.search(line.text)

    def _mend_dash(self, line: Line, indent: int) -> None:
        if indent in self.dashes and TIGHT_DASH.match(line.text, indent):
            mend = f"写成 - {line.text[indent + 1 :].strip()}"
            line.say("FT004", indent, indent + 1, "“-”后面缺一个空格", mend)
            line.edit([(indent + 1, indent + 1, " ")])

    def _colon(self, line: Line, start: int, listed: bool, following: str) -> int | None:
        """The column of the colon after the key; None when the line has no key."""
        if line.text.startswith("? ", start):
            mend = "删去“? ”，写成“键: 值”"
            line.say("FT009", start, start + 1, "内容文件不用以“? ”开头的键", mend)
            line.edit([(start, start + 2, "")])
        first = line.text[start : start + 1]
        quoted = QUOTED.match(line.text, start)
        if first in ("{", "[") or (first in ("'", '"') and quoted is None):
            return None
        stop = end_of_value(line.text, start)
        colon = SEPARATOR.search(line.text, quoted.end() if quoted else start)
        if colon is not None and colon.start() < stop:
            return _mend_key(line, start, colon.start())
        if quoted or not self._should_be_key(line, start, listed, following):
            return None
        return _mend_colon(line, start, stop)

    def _should_be_key(self, line: Line, start: int, listed: bool, following: str) -> bool:
        """Beside keys or before one; or, where a value is awaited, with a colon of some kind."""
        if start == len(line.text):
            return False
        found = COLON.match(line.text, start)
        like_key = KEY_LINE if found is None else KEY_OR_WIDE
        if start in self.keys or (_indent(following) == start and like_key.match(following)):
            return True
        if listed and found and following[:start] == line.text[:start]:
            return KEY_LINE.match(following, start) is not None  # the next item has a key
        if listed or not self.expecting or found is None or TIME.match(line.text, start):
            return False
        deeper = not self.keys or start > self.keys[-1]
        return deeper and not line.text.startswith("//", found.end())


def _mend_colon(line: Line, start: int, stop: int) -> int | None:
    found = COLON.match(line.text, start, stop)
    if found is None:
        return _say_no_colon(line, start, stop)
    key, at = found[1].strip(), found.start(2)
    example = f"写成 {key}: {line.text[at + 1 : stop].strip()}".rstrip()
    if found[2] == "：":
        message = f"“{key}”后面是全角冒号，应为半角冒号加一个空格"
        line.say("FT002", at, at + 1, message, example)
    else:
        line.say("FT005", at, at + 1, f"“{key}:”后面缺一个空格", example)
    line.edit([(at, at + 1, ": ")])
    return at


def _say_no_colon(line: Line, start: int, stop: int) -> int | None:
    """`收入总计 1200.00` is read as it was meant; a text alone is left out."""
    key, blank, value = line.text[start:stop].partition(" ")
    example = f"写成 {key}: {value.strip() or '值'}"
    line.say("FT004", start, stop, "这一行没有冒号，不成“键: 值”", example)
    if not value.strip() or KEYLESS.search(key):
        line.edit([(start, len(line.text), "")])
        return None
    colon = start + len(key)
    line.edit([(colon, colon + len(blank), ": ")])
    return colon


def _mend_key(line: Line, start: int, colon: int) -> int:
    """Where the colon stands once the key is in order."""
    length = len(line.text)
    end = start + len(line.text[start:colon].rstrip())
    key = line.text[start:end]
    half = halved(key)
    if half is not None:
        line.say("FT002", start, end, *say_halved(key, half))
        line.edit([(start, end, half)])
    elif _is_odd(key):
        mark = "'" if '"' in key else '"'
        mend = f"给键加引号：{mark}{key}{mark}"
        line.say("FT007", start, end, f"键以“{key[0]}”开头，会被当作特殊写法", mend)
        line.quote(start, end)
    return colon + len(line.text) - length


def _is_odd(key: str) -> bool:
    if key.startswith(("'", '"')):
        return QUOTED.fullmatch(key) is None
    return bool(key) and is_special(key, frozenset())


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
