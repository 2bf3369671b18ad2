"""名词解释：序号、术语编号或科目，名称与标准名不同的写原名。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from generator.importers.document import Line
from generator.importers.text.chinese_numbers import chinese
from generator.importers.text.passage import passage_of
from generator.importers.text.reading import Context, Reading
from generator.importers.text.subject_marks import CHAIN, marked
from generator.importers.text.subject_names import SubjectNames
from generator.model.bind import Faults
from generator.model.load_catalogue import catalogue_texts
from generator.model.load_terms import load_terms
from generator.model.subjects import Subjects

ENTRY = re.compile(
    r"(?:(?<=\n)|^)(?P<number>（?(?:\d{1,2}|[一二三四五六七八九十]{1,3})）?)?(?:[.、．，：]|(?<=[\d）]))?"
    r"(?P<name>[^：。；\n]{2,120}?)(?:：|(?=(?:是指|指|反映)[^。]{4}))"
)
_PLAIN = re.compile(r"[“”‘’（）\s]")


@cache
def known_terms() -> Mapping[str, str]:
    """Name or alias → id, for the terms that ship with the package."""
    texts = {
        name.removesuffix(".md"): (f"catalogue/terms/{name}", text)
        for name, text in catalogue_texts("terms").items()
    }
    found: dict[str, str] = {}
    for term in load_terms(texts, Subjects.of((), {}), Faults()):
        for word in (term.name, *term.aliases):
            found.setdefault(_PLAIN.sub("", word), term.id)
    return found


def terms(
    lines: Iterable[Line], names: SubjectNames, context: Context, known: Mapping[str, str]
) -> tuple[list[Any], Reading]:
    reading = Reading(passage_of(lines), context)
    found: list[Any] = []
    for match in ENTRY.finditer(reading.text):
        tree = term(reading, match, names, known)
        if tree:
            found.append(tree)
    reading.take(0, len(reading.text))
    return found, reading


def term(
    reading: Reading, match: re.Match[str], names: SubjectNames, known: Mapping[str, str]
) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    number = chinese((match["number"] or "").strip("（）"))
    start, end = match.span("name")
    if number:
        tree["序号"] = reading.leaf(str(number), *match.span("number"))
    chain = CHAIN.fullmatch(reading.text, start, end)
    if chain is not None:
        found = marked(reading, chain, names)
        if found.code:
            tree["科目"] = reading.leaf(found.code, start, end, found.doubt)
        if found.printed != names.full_name(found.code) or not found.code:
            doubt = "" if found.code else found.doubt
            tree["原名"] = reading.leaf(found.printed, start, end, doubt)
        return tree
    identifier = known.get(_PLAIN.sub("", match["name"]))
    if identifier is not None:
        tree["编号"] = reading.leaf(identifier, start, end)
        return tree
    if not number or re.search(r"[，]", match["name"]):
        return {}
    doubt = "不是本站已有的术语"
    tree["原名"] = reading.leaf(reading.passage.printed(start, end), start, end, doubt)
    return tree
