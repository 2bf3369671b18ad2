"""Parts of a whole: one key for all names of a source, a kind of spending, a class, a 三公."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.checks.repeated_figures import stated
from generator.checks.rule import Case
from generator.model.statement_parts import Part
from generator.model.subjects import Kind
from generator.model.values import Amount, Figure, Share
from generator.names import unified

_GRANT = "(?:预算)?(?:财政)?(?:拨款)?(?:收入)?"
SOURCES = {
    "general": f"一般公共{_GRANT}",
    "fund": f"政府性基金{_GRANT}",
    "capital": f"国有资本经营{_GRANT}",
    "superior-subsidy": "上级补助收入",
    "public-service": "事业收入",
    "business": "经营收入",
    "affiliate": "附属单位(?:上缴|缴款)?收入",
    "other": "其[他它]收入",
    "fiscal": "财政拨款收入",
}
NATURES = {
    "基本支出": "basic",
    "项目支出": "project",
    "上缴上级支出": "to_superior",
    "经营支出": "business",
    "对附属单位补助支出": "to_affiliate",
}
THREE_PUBLIC = {
    "三公": "total",
    "因公出国（境）": "overseas-travel",
    "因公出国": "overseas-travel",
    "公务用车购置及运行维护": "vehicles",
    "公务用车购置及运行": "vehicles",
    "公务用车购置和运行维护": "vehicles",
    "公务用车购置": "vehicle-purchase",
    "公务用车运行维护": "vehicle-upkeep",
    "公务用车运行": "vehicle-upkeep",
    "公务接待": "official-reception",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A part that the text lists: what it is (by one word for all its names) and its figures."""

    key: str
    name: str
    amount: Amount | None
    share: Share | None


def plain(name: str) -> str:
    return unified(name).replace("（类）", "").replace("决算", "").strip()


def source_of(name: str) -> str:
    """The row of 收入支出决算总表 for a source of revenue; '' if it is not plainly one."""
    text = plain(name)
    return next((key for key, form in SOURCES.items() if re.fullmatch(form, text)), "")


def nature_of(name: str) -> str:
    return NATURES.get(plain(name), "")


def three_public_of(name: str) -> str:
    """The row of the 三公 table; not for its budget, its number of visits and the like."""
    text = re.sub("[“”]|支出$", "", plain(name))
    return THREE_PUBLIC.get(re.sub("(?:费用|经费|费)$", "", text), "")


def class_of(case: Case, name: str) -> str:
    """The code of a class by its name of the year, with or without 支出."""
    text = plain(name)
    if text in ("其他", "其它"):
        return ""  # the rest of a chart
    for word in dict.fromkeys((text, f"{text}支出", text.removesuffix("支出"))):
        subject = case.subjects.named(word, case.year, Kind.FUNCTIONAL, 0)
        if subject is not None:
            return subject.code
    return ""


def listed(parts: Sequence[Part], case: Case) -> Iterator[Named]:
    """The parts of a statement, whatever they are parts of."""
    for part in parts:
        if part.name is not None:
            name = part.name.text
            key = source_of(name) or nature_of(name) or class_of(case, name)
            yield Named(key or three_public_of(name), name, part.amount, part.share)


def classes(case: Case) -> Iterator[Named]:
    budget = case.said.general_budget
    for part in budget.structure.classes if budget and budget.structure else ():
        if part.code is not None:
            name = case.subjects.name(part.code.text, case.year) or part.code.text
            yield Named(part.code.text, name, part.amount, part.share)


def three_public_figures(case: Case, key: str) -> list[Figure]:
    """What the text and the table state of one of the 三公."""
    place = {
        "total": "总体/决算数",
        "overseas-travel": "因公出国/决算数",
        "vehicles": "公务用车/决算数",
        "vehicle-purchase": "公务用车/购置费",
        "vehicle-upkeep": "公务用车/运行维护费",
        "official-reception": "公务接待费/决算数",
    }[key]
    said = case.said.three_public
    parts = listed(said.parts, case) if said else ()
    found = stated(case, (f"说明/三公经费/{place}", f"T7.{key}.final"))
    listed_amounts = [part.amount for part in parts if part.key == key]
    return [*found, *(a for a in listed_amounts if a is not None and a.number is not None)]
