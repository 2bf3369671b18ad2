"""Codes of subjects as text: 3, 5 or 7 digits."""

from __future__ import annotations

import re

_CODE = re.compile(r"[0-9]{3}(?:[0-9]{2}){0,2}")
_MISREAD = str.maketrans("OoIlSB", "001158")


def is_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None


def mended_code(code: str) -> str:
    """`2O5`, `205.00`, `20502 01` as they were meant; '' when that is no code either."""
    text = code.split(".")[0] if re.fullmatch(r".*\.0*", code) else code
    text = text.replace(" ", "").translate(_MISREAD)
    return text if text != code and is_code(text) else ""
