"""Lines in which nothing can be amiss: nearly all of them, so they are passed over quickly."""

from __future__ import annotations

import re

UNSEEN = (
    r"\x00-\x1f\x7f-\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    r"\u3000\ud800-\udfff\ufeff\ufffe\uffff"
)
START = r"(?:[A-Za-z\u4e00-\u9fff（《〔]|“(?=[\u4e00-\u9fff]))"
REST = rf"(?:[^ :#{UNSEEN}]| (?![ #]))*"
NUMBER = rf"-?[0-9][0-9A-Za-z.,/%-]*(?:[\u4e00-\u9fff]{REST})?"  # also 2020-12-31, 270余
VALUE = rf'(?:{NUMBER}|{START}{REST}|"[0-9A-Za-z\u4e00-\u9fff.-]*"|https?://[!-~]+)'
KEY = rf"(?:{START}[^ :：#{UNSEEN}]*|[0-9]+)"
TAIL = rf" *(?:(?<= )# [^{UNSEEN}]*)?"
BLANK = rf" *(?:#[^{UNSEEN}]*)?"
PAIR = rf"(?P<key>{KEY}):(?: +(?P<value>{VALUE}))?{TAIL}"
ITEM = rf"(?(dashes)(?!.*：){VALUE}{TAIL}|(?!))"  # only after a dash is a text without key plain
PLAIN = re.compile(rf"{BLANK}|(?P<indent> *+)(?P<dashes>(?:- ++)++)?+(?:{PAIR}|{ITEM})")
