"""Documents sorted into reports: by department, year and kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.appraise import within_limits
from generator.bring.sources import Given
from generator.bring.unread import Unread, unread
from generator.bring.whose import (
    department_of,
    fullest,
    misplaced,
    names_of,
    of_another,
    reports_of,
)
from generator.importers.compose import said_year
from generator.importers.document import Document, Line, Spot
from generator.importers.offices import alike, main_office
from generator.importers.text.cover import year_and_kind
from generator.usage import Refusal


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person who imports says; `dry` writes nothing."""

    department: str = ""
    year: int | None = None
    kind: str = ""
    profile: str = ""
    dry: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file as read, and what it is of, as far as it tells."""

    given: Given
    document: Document
    department: str = ""
    year: int | None = None
    kind: str = ""
    office: str = ""  # as titles and the heads of tables name it
    part: str = ""  # where it begins, of several reports in one file

    @property
    def words(self) -> str:
        return f"{self.part}起的一份" if self.part else self.given.name


@dataclass(frozen=True, slots=True)
class Group:
    """The files of one report; no department in a trial run that did not find one."""

    department: str
    year: int
    kind: str
    files: tuple[Arrived, ...]

    @property
    def key(self) -> tuple[str, int, str]:
        return self.department, self.year, self.kind

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(one.document for one in self.files)


def groups(
    arrived: Iterable[Arrived], ids: Mapping[str, str], asked: Asked
) -> tuple[list[Group], list[Unread]]:
    """The reports, and the files that do not tell of which report they are."""
    told: list[Arrived] = []
    lost: list[Unread] = []
    for file in arrived:
        for one in parts_told(file, ids, asked):
            if isinstance(one, Refusal):
                lost.append(unread(file.given, one, ids, asked.department, asked.year))
            else:
                told.append(one)
    check_one_year(told, asked)
    told = [replace(one, year=asked.year or one.year) for one in told]
    told, strange = without_strangers(told, ids, asked)
    lost += strange
    told = with_departments(told, ids, asked) if told or not strange else []
    found: dict[tuple[str, int, str, str], list[Arrived]] = {}
    for one in told:
        try:
            one = with_year(one, told)
        except Refusal as why:
            lost.append(Unread(why, one.department))
            continue
        assert one.year is not None
        key = (one.department, one.year, one.kind, office_of(one, told))
        found.setdefault(key, []).append(one)
    return [Group(*key[:3], tuple(files)) for key, files in found.items()], lost


def parts_told(file: Arrived, ids: Mapping[str, str], asked: Asked) -> list[Arrived | Refusal]:
    try:
        return within_limits([file.given.name], each_told, file, ids, asked)
    except Refusal as why:
        return [why]


def each_told(file: Arrived, ids: Mapping[str, str], asked: Asked) -> list[Arrived | Refusal]:
    found: list[Arrived | Refusal] = []
    for one in parted(file):
        try:
            found.append(told_of(one, ids, asked))
        except Refusal as why:
            found.append(why)
    return found


def parted(one: Arrived) -> list[Arrived]:
    """Several reports in one file are several that arrived."""
    found = reports_of(one.document)
    if len(found) == 1:
        return [one]
    return [
        replace(one, document=document, part=document.pieces[0].spot.words) for document in found
    ]


def office_of(one: Arrived, told: Sequence[Arrived]) -> str:
    """What keeps reports apart in a trial run that knows no departments; a file that names no
    office goes with the others."""
    if one.department:
        return ""
    named = [other.office for other in told if other.office and not other.department]
    first = next(iter(named), "")
    return next((name for name in named if alike(name, one.office)), first)


def without_strangers(
    told: Sequence[Arrived], ids: Mapping[str, str], asked: Asked
) -> tuple[list[Arrived], list[Unread]]:
    """A file whose titles and tables all name another office is never taken for this one's.

    Who gives the department says so of the whole file, and is told; not of one report of several.
    """
    known = {one.department for one in told if one.department}
    only = next(iter(known)) if len(known) == 1 else ""
    kept: list[Arrived] = []
    lost: list[Unread] = []
    for one in told:
        department = one.department or only
        other = within_limits([one.given.name], of_another, one.document, department, ids)
        is_given = bool(asked.department) and not one.part
        if not department or not other.named or (is_given or not other.is_whole):
            kept.append(replace(one, document=other.document))
            continue
        why = misplaced(one.words, other.named[0], department, ids)
        waits = department if not one.part else other.named[0].name
        lost.append(Unread(why, waits, one.year))
    return kept, lost


def told_of(one: Arrived, ids: Mapping[str, str], asked: Asked) -> Arrived:
    """By what the person says, else by the folder, else by what the document prints."""
    year, kind = year_of(one)
    folder = one.given.department
    if asked.department and folder not in ("", asked.department):
        raise Refusal(
            f"{one.given.name} 在部门 {folder} 的文件夹里，却写了 --department {asked.department}；"
            "去掉 --department，或只给出这个部门的文件",
            f"{one.given.name} is in the folder of {folder}, not of {asked.department}",
        )
    department = asked.department or folder
    if not department:
        found = department_of(one.document, ids)
        if len(found) > 1 and not asked.dry:
            names = "、".join(sorted(f"{fullest(names_of(id_, ids))}（{id_}）" for id_ in found))
            raise Refusal(
                f"{one.words}：封面和表头写着几个部门的名称（{names}）；加上 --department 编号",
                f"{one.given.name} names several departments ({names}); give --department ID",
            )
        department = found.pop() if len(found) == 1 else ""
    office = main_office(one.document)
    return replace(one, department=department, year=year, kind=asked.kind or kind, office=office)


def named_as(one: Arrived) -> str:
    return f"{one.words}（写的是“{one.office}”）" if one.office else one.words


def check_one_year(told: Sequence[Arrived], asked: Asked) -> None:
    """`--year` is for what does not tell its year: it makes no one report of two."""
    years = sorted({one.year for one in told if one.year is not None})
    if asked.year is not None and len(years) > 1:
        names = "、".join(map(str, years))
        raise Refusal(
            f"这些文件是几个年度的（{names}），不能都算作 {asked.year} 年；去掉 --year，或分开导入",
            f"these files are of several years ({names}); leave --year out, or import them apart",
        )


def year_of(one: Arrived) -> tuple[int | None, str]:
    """A document that does not tell may have a file or a folder that does."""
    year, kind = said_year([one.document])
    if year is None:
        spot = Spot(one.given.name)
        year, kind = year_and_kind([Line(name, spot) for name in one.given.dated])
    return year, kind if year is not None else ""


def with_departments(
    told: Sequence[Arrived], ids: Mapping[str, str], asked: Asked
) -> list[Arrived]:
    """What does not tell its department goes with what does, where that is one."""
    known = {one.department for one in told if one.department}
    if all(one.department for one in told) or (not known and asked.dry):
        return list(told)
    if len(known) == 1:
        [department] = known
        return [replace(one, department=one.department or department) for one in told]
    if asked.dry:
        return list(told)
    names = "、".join(named_as(one) for one in told if not one.department)
    there = "、".join(dict.fromkeys(ids.values())) or "（一个也没有）"
    raise Refusal(
        f"看不出是哪个部门的报告：{names}。加上 --department 编号，已有的部门：{there}；"
        "没有的先用 mingzhang new department 新建",
        f"no telling which department this is of: {names}. Give --department ID, one of: {there}; "
        "or make it first with mingzhang new department",
    )


def with_year(one: Arrived, told: Sequence[Arrived]) -> Arrived:
    """The same with years and kinds, within a department."""
    if one.year is None:
        keys = {
            (other.year, other.kind)
            for other in told
            if other.department == one.department and other.year is not None
        }
        if len(keys) != 1:
            many = bool(keys)
            raise Refusal(
                f"{one.given.name}：看不出是哪一年的报告"
                + ("，同来的文件又不止一年；分开导入，" if many else "；")
                + "加上 --year 年度，如 --year 2023",
                f"{one.given.name} does not tell its year; give --year, e.g. --year 2023",
            )
        [(year, kind)] = keys
        one = replace(one, year=year, kind=one.kind or kind)
    return replace(one, kind=one.kind or "决算")
