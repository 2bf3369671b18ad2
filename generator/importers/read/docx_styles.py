"""Word 的样式：标题级别与编号可以写在段落上，也可以写在样式里，样式还可以承自别的样式。"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.importers.read.archive import Element, attribute, local

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    name: str = ""
    based_on: str = ""
    level: int | None = None
    number: str | None = None
    depth: int | None = None  # of its list


class Styles:
    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._usual = ""
        for one in root if root is not None else ():
            if local(one.tag) == "style":
                self._add(one)

    def level(self, style: str, own: Element | None) -> int:
        """1 to 9, 0 for text."""
        stated = outline(own)
        for each in () if stated is not None else self._chain(style):
            stated = each.level
            if stated is None and (found := _HEADING.fullmatch(each.name.strip())):
                stated = int(found[1]) - 1
            if stated is not None:
                break
        return 0 if stated is None or stated > 8 else stated + 1

    def list_of(self, style: str) -> tuple[str, str, int | None] | None:
        """The list a style numbers its paragraphs by: its number, the style that says so, depth."""
        for name in self._names(style):
            each = self._styles[name]
            if each.number is not None:
                return each.number, name, each.depth
        return None

    def _add(self, element: Element) -> None:
        told = {local(one.tag): one for one in element}
        properties = told.get("pPr")
        number, depth = list_of(properties)
        name = attribute(element, "styleId") or ""
        if (
            attribute(element, "default") in ("1", "true")
            and attribute(element, "type") == "paragraph"
        ):
            self._usual = name
        self._styles[name] = Style(
            _value(told.get("name")),
            _value(told.get("basedOn")),
            outline(properties),
            number,
            depth,
        )

    def _names(self, style: str) -> list[str]:
        names: list[str] = []
        name = style or self._usual
        while name in self._styles and name not in names:
            names.append(name)
            name = self._styles[name].based_on
        return names

    def _chain(self, style: str) -> list[Style]:
        return [self._styles[name] for name in self._names(style)]


def child(element: Element | None, name: str) -> Element | None:
    for one in element if element is not None else ():
        if local(one.tag) == name:
            return one
    return None


def outline(properties: Element | None) -> int | None:
    value = _value(child(properties, "outlineLvl"))
    return int(value) if value.isdigit() and len(value) < 3 else None


def list_of(properties: Element | None) -> tuple[str | None, int | None]:
    """The number of the list and the depth in it, where they are stated."""
    stated = child(properties, "numPr")
    if stated is None:
        return None, None
    number, depth = child(stated, "numId"), _value(child(stated, "ilvl"))
    at = min(int(depth), 8) if depth.isdigit() and len(depth) < 3 else None
    return (None if number is None else _value(number)), at


def _value(element: Element | None) -> str:
    return (attribute(element, "val") or "") if element is not None else ""
