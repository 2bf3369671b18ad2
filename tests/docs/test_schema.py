from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.docs.content_files import FILES
from generator.docs.schema_values import LEAF_SCHEMAS
from generator.model.leaves import LEAVES
from generator.source import NOWHERE
from tests.docs.editor import editor_value, front_matter
from tests.docs.markdown import ROOT, documents
from tests.docs.portals import examples

CONTENT = [ROOT / "content", ROOT / "generator/catalogue"]
PLACES = {
    "report": "departments/*/[0-9]*.yaml",
    "department": "departments/*/department.yaml",
    "site": "site.yaml",
    "region": "regions.yaml",
    "profile": "profiles/*.yaml",
    "term": "*/*.md",
}
# Below these any name may be a key: names of figures, of charts' parts, of tables, of classes.
FREE = {"数据", "所载数字", "表", "支出"}


@cache
def validator(name: str) -> Draft7Validator:
    text = (ROOT / f"docs/schema/{name}.schema.json").read_text("utf-8")
    return Draft7Validator(json.loads(text))


def wrong(name: str, value: Any) -> list[str]:
    found = validator(name).iter_errors(value)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in found]


def is_term(path: Path) -> bool:
    return path.parent.name in ("glossary", "terms")


FOUND = [
    (name, path)
    for name, place in PLACES.items()
    for root in CONTENT
    for path in sorted(root.glob(place))
    if name != "term" or is_term(path)
]


def as_edited(name: str, text: str) -> Any:
    return editor_value(front_matter(text) if name == "term" else text)


def kind_of(file: str) -> str | None:
    """Which schema a file of content has; None for prose, CSV and what is free."""
    path = Path(file)
    found = next((name for name, place in PLACES.items() if path.match(place)), None)
    return None if found == "term" and not is_term(path) else found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.id)
def test_schema_is_a_schema(file: Any) -> None:
    Draft7Validator.check_schema(validator(file.id).schema)


@pytest.mark.parametrize(("name", "path"), FOUND, ids=lambda one: getattr(one, "name", one))
def test_schema_accepts_the_content_of_demo_and_catalogue(name: str, path: Path) -> None:
    assert wrong(name, as_edited(name, path.read_text("utf-8"))) == []


def test_schema_accepts_every_example_of_the_documents() -> None:
    found = {
        f"{example.place} {file}": wrong(name, as_edited(name, text))
        for document in documents()
        for example in examples(document)
        for file, text in example.files.items()
        if (name := kind_of(file))
    }
    assert {place: faults for place, faults in found.items() if faults} == {}
    assert len(found) > 10


@pytest.mark.parametrize(("name", "path"), FOUND, ids=lambda one: getattr(one, "name", one))
def test_schema_refuses_every_key_misspelt(name: str, path: Path) -> None:
    whole = as_edited(name, path.read_text("utf-8"))
    missed = [
        "/".join(map(str, place))
        for place in one_of_each(keys_of(whole))
        if validator(name).is_valid(misspelt(whole, place))
    ]
    assert missed == []


def keys_of(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The place of every key but those that are free."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from keys_of(item, (*place, number))
    elif isinstance(value, dict):
        for key, inner in value.items():
            here = (*place, key)
            if FREE.isdisjoint(place[-1:]) or place == ("说明", "支出"):
                yield here
            if key not in ("数据", "所载数字"):
                yield from keys_of(inner, here)


def one_of_each(places: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Of the items of a list the first in which a key occurs."""
    seen = set()
    for place in places:
        words = tuple(step for step in place if isinstance(step, str))
        if words not in seen:
            seen.add(words)
            yield place


def misspelt(whole: Any, place: tuple[Any, ...]) -> Any:
    found = copy.deepcopy(whole)
    at = found
    for step in place[:-1]:
        at = at[step]
    at[f"{place[-1]}错"] = at.pop(place[-1])
    return found


@pytest.mark.parametrize("cls", LEAVES, ids=lambda cls: cls.__name__)
def test_values_are_judged_as_the_reader_judges_them(cls: type) -> None:
    make, _, _ = LEAVES[cls]
    judge = Draft7Validator(LEAF_SCHEMAS[cls])
    differ = [text for text in TEXTS if judge.is_valid(text) != (make(text, NOWHERE) is not None)]
    assert differ == []


TEXTS = [
    *("0", "12", "1889.05", "-35.32", "1,199.00", "12,34.00", "1199.", ".5", "1e5", "+5", "12万元"),
    *("100%", "-1.2%", "12.63 %", "%", "270余", "270多", "3次", "约3.5万人次", "78人", "41条"),
    *("—", "——", "–", "-", "－", "/", "未公开", "未载明", "无", "是", "否", "yes"),
    *("2024-09-24", "2024-9-24", "2024年9月24日", "关于示例的文字"),
]
