"""Content as an editor understands it: YAML 1.2, where 1889.05 is a number and a blank is null."""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_INTEGER = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_FIXED: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def editor_value(text: str) -> Any:
    return _value(yaml.compose(text, yaml.SafeLoader))


def front_matter(text: str) -> str:
    """What stands between the first two lines --- of a Markdown file."""
    return text.split("---\n", 2)[1]


def _value(node: Node | None) -> Any:
    match node:
        case MappingNode():
            return {key.value: _value(value) for key, value in node.value}
        case SequenceNode():
            return [_value(item) for item in node.value]
        case ScalarNode():
            return node.value if node.style else _plain(node.value)
    return None


def _plain(text: str) -> Any:
    if text in _FIXED:
        return _FIXED[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text
