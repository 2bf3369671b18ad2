"""The kinds of content file that the model describes, and what each of their keys means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.content.nodes import Mapping, Node, Scalar
from generator.content.read_yaml import read_yaml
from generator.docs.shape import nested
from generator.model.bind import slots
from generator.model.config import Config
from generator.model.load_terms import TermFront
from generator.model.portal import DepartmentBody, Region
from generator.model.profile import Profile
from generator.model.report import ReportBody


@dataclass(frozen=True, slots=True)
class ContentFile:
    """`id` names its schema; a list file holds many of its class."""

    id: str
    place: str
    cls: type
    is_list: bool = False


FILES = (
    ContentFile("report", "departments/<部门>/<年度>.yaml", ReportBody),
    ContentFile("department", "departments/<部门>/department.yaml", DepartmentBody),
    ContentFile("site", "site.yaml", Config),
    ContentFile("region", "regions.yaml", Region, is_list=True),
    ContentFile("profile", "profiles/<编号>.yaml", Profile),
    ContentFile("term", "glossary/<编号>.md", TermFront),
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a class is called, what it says, and what each of its keys means."""

    name: str
    about: str
    keys: dict[str, str]


def classes_below(cls: type) -> tuple[type, ...]:
    """A class and every class its keys hold, each once, in the order they are met."""
    found: dict[type, None] = {}

    def walk(one: type) -> None:
        if one not in found:
            found[one] = None
            for slot in slots(one).values():
                for inner in nested(slot.hint):
                    walk(inner)

    walk(cls)
    return tuple(found)


@cache
def meanings() -> dict[str, Meaning]:
    """By class name; a key without words is our fault, and is named."""
    text = (files("generator.docs") / "meanings.yaml").read_text("utf-8")
    node, faults = read_yaml(text, "meanings.yaml")
    assert isinstance(node, Mapping) and not faults, faults
    found = {entry.key: meaning(entry.value) for entry in node.entries}
    said = {(name, word) for name, one in found.items() for word in one.keys}
    unsaid = [f"{name} 的 {word}" for name, word in every_key() if (name, word) not in said]
    if unsaid:
        raise ValueError(f"meanings.yaml 里没有写：{'、'.join(unsaid)}")
    return found


def every_key() -> Iterator[tuple[str, str]]:
    """Class and key of all content files."""
    for file in FILES:
        for cls in classes_below(file.cls):
            yield from ((cls.__name__, word) for word in slots(cls))


def meaning(node: Node) -> Meaning:
    assert isinstance(node, Mapping)
    words = dict(texts(node))
    keys = node.get("键")
    assert isinstance(keys, Mapping)
    return Meaning(words["名"], words["说"], dict(texts(keys)))


def texts(node: Mapping) -> Iterator[tuple[str, str]]:
    for entry in node.entries:
        if isinstance(entry.value, Scalar):
            yield entry.key, entry.value.text
