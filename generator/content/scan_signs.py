"""Characters nobody sees, and the full-width blank where a blank counts."""

from __future__ import annotations

import re

from generator.content.lines import Edit, Line
from generator.content.signs import FORBIDDEN, INDENT_OF_TAB, INVISIBLE, is_blank, name_of
from generator.findings import Finding

COMMENT = re.compile(r"(?<!\S)#")
LEAD = re.compile(r"[ \t\u3000]*")
WIDE_BLANK = "\u3000"
PASTED = re.compile(r" *(?:- +)?([^\s:：#]{1,40})( *\t[ \t]*)(-?[0-9][0-9,.]*%?)\s*")
AROUND = re.compile(r"\u3000+(?=\s*(?::|$))|(?<=[:：])[ ]*\u3000\s*|(?<=- )\u3000+")


def clear_forbidden(line: Line) -> None:
    """What no YAML file may hold, not even in a text: control characters."""
    found = FORBIDDEN.search(line.text)
    if found is None:
        return
    message = f"这里有控制字符（U+{ord(found.group()):04X}）"
    line.say("FT003", *found.span(), message, "删去它；多是从别的软件粘贴带入的")
    line.edit((match.start(), match.end(), " ") for match in FORBIDDEN.finditer(line.text))


def mend_signs(line: Line) -> bool:
    """Whether anything is left of the line but blanks."""
    if not line.text.strip() or not INVISIBLE.sub("", line.text).strip():
        line.edit([(0, len(line.text), "")])
        return False
    if line.text.isascii() and "\t" not in line.text:
        return True
    _mend_indent(line)
    _mend_invisible(line)
    _mend_wide_blanks(line)
    return True


def _mend_indent(line: Line) -> None:
    lead = LEAD.match(line.text)
    assert lead is not None
    tab, wide = lead.group().find("\t"), lead.group().find(WIDE_BLANK)
    if tab >= 0:
        line.say("FT003", tab, tab + 1, "缩进用了制表符（Tab）", "改用空格，每深一层空两格")
    if wide >= 0:
        line.say("FT002", wide, wide + 1, "缩进用了全角空格", "改用半角空格，每深一层空两格")
    if tab >= 0 or wide >= 0:
        line.edit((i, i + 1, INDENT_OF_TAB) for i, c in enumerate(lead.group()) if c != " ")


def _mend_invisible(line: Line) -> None:
    pasted = PASTED.fullmatch(line.text)
    if pasted is not None:  # two cells of a spreadsheet
        message = f"“{pasted[1]}”与“{pasted[3]}”之间是制表符（Tab），应为冒号加一个空格"
        line.say("FT003", *pasted.span(2), message, f"写成 {pasted[1]}: {pasted[3]}")
        line.edit([(*pasted.span(2), ": ")])
        return
    comment = COMMENT.search(line.text)
    stop = comment.start() if comment is not None else len(line.text)
    edits: list[Edit] = []
    for found in INVISIBLE.finditer(line.text, 0, stop):
        char = found.group()
        if not edits:
            mend = "换成普通空格" if is_blank(char) else "删去它；把前后两字连同它一起重新输入"
            line.say("FT003", *found.span(), f"这里有{name_of(char)}", mend)
        edits.append((*found.span(), " " if is_blank(char) else ""))
    line.edit(edits)


def _mend_wide_blanks(line: Line) -> None:
    if WIDE_BLANK not in line.text:
        return
    edits = [(*found.span(), " ") for found in AROUND.finditer(line.text)]
    if edits:
        start, end, _ = edits[0]
        message = "冒号旁或行末有全角空格"
        line.say("FT002", start, end, message, "换成一个半角空格；行末的删去")
        line.edit(edits)


def clean_text(text: str, file: str) -> tuple[str, tuple[Finding, ...]]:
    """Without BOM and control characters, lines ended by \\n."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not FORBIDDEN.search(text):
        return text, ()
    lines = [Line(line, file, number) for number, line in enumerate(text.split("\n"), 1)]
    for line in lines:
        clear_forbidden(line)
    faults = tuple(found for line in lines for found in line.faults)
    return "\n".join(line.text for line in lines), faults
