"""名词：术语 Markdown 文件 → terms; ids, names and aliases each belong to one term only."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass

from generator.content.read_prose import read_prose
from generator.findings import Place
from generator.model.bind import Faults, bind
from generator.model.keys import key, keys
from generator.model.portal import Term
from generator.model.subjects import Subjects
from generator.model.values import Text
from generator.source import NOWHERE, Source

CATEGORIES = ("收入", "支出", "结转结余", "三公", "预算", "绩效", "科目", "其他")


@dataclass(frozen=True, slots=True)
class TermFront:
    """The front matter of a term."""

    name: Text | None = key("术语", required=True)
    aliases: tuple[Text, ...] = keys("别名")
    category: Text | None = key("类别", choices=CATEGORIES)
    short: Text | None = key("短释", required=True)
    subject: Text | None = key("科目")
    source: Source = NOWHERE


def load_terms(
    files: AnyMapping[str, tuple[str, str]], subjects: Subjects, faults: Faults
) -> tuple[Term, ...]:
    """`files` holds file and text by id."""
    found: dict[str, Term] = {}
    said: dict[str, Source] = {}
    for term_id, (file, text) in sorted(files.items()):
        prose, problems = read_prose(text, file)
        faults.found.extend(problems)
        if prose.front is None:
            message = "术语文件开头没有两行 ---"
            hint = "开头写 ---，再写 术语: 与 短释:，再写 ---，其后是解释"
            faults.add("FT033", Source(file), message, hint)
            continue
        front = bind(prose.front, TermFront, "", faults)
        if front.name is None or front.short is None:
            continue
        for word in (front.name, *front.aliases):
            claim(word, said, faults)
        if front.subject is not None and front.subject.text not in subjects.rows:
            message = f"没有编码为 {front.subject.text} 的科目"
            faults.add("FT036", front.subject.source, message, '科目编码加引号，如 "2010301"')
        if not prose.body.strip():
            faults.add(
                "FT033", Source(file), f"“{front.name.text}”没有解释", "在第二行 --- 之后写解释"
            )
        found[term_id] = Term(
            term_id,
            front.name.text,
            tuple(alias.text for alias in front.aliases),
            front.category.text if front.category else "其他",
            front.short.text,
            prose.body,
            front.subject.text if front.subject else None,
            Source(file),
        )
    return tuple(found.values())


def claim(word: Text, said: dict[str, Source], faults: Faults) -> None:
    first = said.setdefault(word.text, word.source)
    if first is not word.source:
        message = f"“{word.text}”已是另一条术语（{first.file} 第 {first.line} 行）"
        hint = "一个名称只属于一条术语：改名，或并入那一条的 别名"
        faults.add("FT035", word.source, message, hint, Place(first, "另一处"))
