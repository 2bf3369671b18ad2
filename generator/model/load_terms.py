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
    """`files` holds file and text by id; the catalogue's terms claim their names first."""
    found: dict[str, Term] = {}
    said: dict[str, Source] = {}
    for term_id, (file, text) in sorted(files.items(), key=lambda it: (not shipped(it[1][0]), it)):
        prose, problems = read_prose(text, file)
        faults.found.extend(problems)
        if prose.front is None:
            message = "术语文件开头没有两行 ---" if text.strip() else "文件是空的"
            hint = "开头写一行 ---，再写 术语: 与 短释:，再写一行 ---，其后是解释"
            faults.add("FT033", Source(file), message, hint)
            continue
        front = bind(prose.front, TermFront, "", faults)
        if front.name is None or front.short is None:
            continue
        for word in (front.name, *front.aliases):
            claim(word, said, faults)
        if front.subject is not None and front.subject.text not in subjects.rows:
            message = f"没有编码为 {front.subject.text} 的科目"
            hint = "核对编码；目录没有的科目写进 subjects/ 的 CSV"
            faults.add("FT036", front.subject.source, message, hint)
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
    return tuple(term for _, term in sorted(found.items()))


def shipped(file: str) -> bool:
    return file.startswith("catalogue/")


def claim(word: Text, said: dict[str, Source], faults: Faults) -> None:
    first = said.setdefault(word.text, word.source)
    if first is word.source:
        return
    hint = "一个名称只属于一条术语：改名，或并入那一条的 别名"
    if first.file == word.source.file:
        message, hint = f"“{word.text}”在这条术语里写了两次", "留下一处，删去另一处"
    elif shipped(first.file):
        message = f"“{word.text}”已是本站自带的术语"
        hint += f"；要改写自带的解释，文件名用 {first.file.rsplit('/', 1)[-1]}"
    else:
        message = f"“{word.text}”已是另一条术语（{first.file} 第 {first.line} 行）"
    faults.add("FT035", word.source, message, hint, Place(first, "另一处"))
