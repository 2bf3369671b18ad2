"""Values as content files write them: plain where that is read back unchanged, else in quotes."""

from __future__ import annotations

from generator.content.nodes import Mapping, Scalar
from generator.content.read_yaml import read_yaml
from generator.usage import Refusal


def quoted(text: str) -> str:
    """For codes: never taken for a number."""
    return f'"{text}"'


def written(text: str) -> str:
    single = "'" + text.replace("'", "''") + "'"
    for candidate in (text, quoted(text), single):
        if _reads_as(candidate, text):
            return candidate
    shown = "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)
    raise Refusal(f"“{shown}”里有不能写进文件的字符", f"{shown} cannot be written to a file")


def _reads_as(candidate: str, text: str) -> bool:
    node, faults = read_yaml(f"键: {candidate}\n", "")
    value = node.get("键") if isinstance(node, Mapping) and len(node.entries) == 1 else None
    return not faults and isinstance(value, Scalar) and value.text == text
