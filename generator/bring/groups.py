"""Documents sorted into reports: by department, year and kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.bring.sources import Given
from generator.bring.whose import department_of
from generator.importers.compose import in_sheets
from generator.importers.document import Document, Line, Spot
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


@dataclass(frozen=True, slots=True)
class Group:
    """The files of one report; no department in a trial run that did not find one."""

    department: str
    year: int
    kind: str
    files: tuple[Arrived, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(one.document for one in self.files)


def groups(arrived: Iterable[Arrived], ids: Mapping[str, str], asked: Asked) -> list[Group]:
    told = [told_of(one, ids, asked) for one in arrived]
    check_one_year(told, asked)
    told = [replace(one, year=asked.year or one.year) for one in told]
    told = with_departments(told, ids, asked)
    told = with_years(told)
    found: dict[tuple[str, int, str], list[Arrived]] = {}
    for one in told:
        assert one.year is not None
        found.setdefault((one.department, one.year, one.kind), []).append(one)
    return [Group(*key, tuple(files)) for key, files in found.items()]


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
            names = "、".join(sorted(found))
            raise Refusal(
                f"{one.given.name}：封面上有几个部门的名称（{names}）；加上 --department 编号",
                f"{one.given.name} names several departments ({names}); give --department ID",
            )
        department = found.pop() if len(found) == 1 else ""
    return replace(one, department=department, year=year, kind=asked.kind or kind)


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
    pieces = one.document.pieces
    lines = [*(piece for piece in pieces if isinstance(piece, Line)), *in_sheets(pieces)]
    year, kind = year_and_kind(lines)
    if year is None:
        spot = Spot(one.given.name)
        names = (one.given.path.stem, f"{one.given.folder}决算")
        year, kind = year_and_kind([Line(name, spot) for name in names])
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
    names = "、".join(one.given.name for one in told if not one.department)
    there = "、".join(dict.fromkeys(ids.values())) or "（一个也没有）"
    raise Refusal(
        f"看不出是哪个部门的报告：{names}。加上 --department 编号，已有的部门：{there}；"
        "没有的先用 mingzhang new department 新建",
        f"no telling which department this is of: {names}. Give --department ID, one of: {there}; "
        "or make it first with mingzhang new department",
    )


def with_years(told: Sequence[Arrived]) -> list[Arrived]:
    """The same with years and kinds, within a department."""
    found: list[Arrived] = []
    for one in told:
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
        found.append(replace(one, kind=one.kind or "决算"))
    return found
