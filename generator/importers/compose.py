"""几个文件合成一份报告的草稿：年度、单位、表式、各表、各节，与没有用到的数。"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.importers import gathered
from generator.importers.account import account
from generator.importers.choose import choose_profile, nearest_profile
from generator.importers.document import Document, Grid, Line, Spot
from generator.importers.draft import Leaf, Number, Part, Tree
from generator.importers.read.refused import Refused
from generator.importers.tables.agree import DOUBT, disagrees
from generator.importers.tables.captions import kind_in, year_in_captions
from generator.importers.tables.draft import TableDraft, tree
from generator.importers.tables.fitted import fitted, in_profile
from generator.importers.tables.joined_pages import sheets
from generator.importers.tables.one_sheet import parted
from generator.importers.tables.prints import once, seen
from generator.importers.tables.proven import settled
from generator.importers.tables.read import Tables, read_tables
from generator.importers.tables.recognise import titled
from generator.importers.text import read_text
from generator.importers.text.cover import year_and_kind
from generator.model.profile import Profile
from generator.model.subjects import Subjects
from generator.money import Unit


@dataclass(frozen=True, slots=True)
class Known:
    """What the portal and the person who imports know; `terms` are ids by name."""

    subjects: Subjects
    profiles: Mapping[str, Profile]
    terms: Mapping[str, str] | None = None
    year: int | None = None
    kind: str = ""
    profile: str = ""


@dataclass(frozen=True, slots=True)
class ReportDraft:
    year: int
    kind: str
    unit: Unit
    profile: Profile
    tree: Mapping[str, Tree]
    tables: tuple[TableDraft, ...]
    prose: tuple[tuple[str, str, Spot], ...]
    leftover: tuple[Number, ...]
    doubtful: tuple[tuple[str, Spot], ...]
    numbers: int = 0
    """How many numbers the source has; all but `leftover` went into the content."""

    @property
    def slug(self) -> str:
        return f"{self.year}-budget" if self.kind == "预算" else str(self.year)


def compose(documents: Sequence[Document], known: Known) -> ReportDraft:
    year, kind = year_of(documents, known)
    documents = [parted(settled(one, known.subjects, year)) for one in documents]
    pieces = [piece for document in documents for piece in document.pieces]
    unit = unit_of(documents, pieces)
    prose = [piece for piece in pieces if isinstance(piece, Line)]
    first = [read_tables(one, known.subjects, year, None, unit, prose) for one in documents]
    part, listed = text_of(pieces, first, known, year, unit)
    profile = profile_of(first, listed, known, year)
    found = [read_tables(one, known.subjects, year, profile, unit, prose) for one in documents]
    tables = tuple(fitted(one, profile) for one in in_profile(merged(found), profile))
    counted = account(documents, part.used, tables, taken(found))
    doubts = [doubt for table in tables for doubt in gathered.of_table(table.doubts)]
    doubts += [(DOUBT, table.spot) for table in tables if disagrees(table)]
    doubts += [told for one in found for told in one.told]
    notes = [(note.message, note.spot) for one in documents for note in one.notes]
    notes += list(of_another_year(documents, year))
    return ReportDraft(
        year,
        kind,
        unit,
        profile,
        whole(part, tables, profile, unit),
        tables,
        part.prose,
        counted.left,
        (*notes, *doubts, *gathered.of_text(part.doubtful)),
        counted.numbers,
    )


def said_year(documents: Sequence[Document]) -> tuple[int | None, str]:
    """As most titles say, else as the heads of tables do."""
    pieces = [piece for document in documents for piece in document.pieces]
    lines = [*(piece for piece in pieces if isinstance(piece, Line)), *in_sheets(pieces)]
    year, kind = year_and_kind(lines)
    if year is None:
        year = year_in_captions(documents)
        kind = kind_in(documents) if year is not None else kind
    return year, kind


def year_of(documents: Sequence[Document], known: Known) -> tuple[int, str]:
    year, kind = said_year(documents)
    if known.year is not None:
        year = known.year
    if year is None:
        raise Refused("看不出是哪一年的报告", "加上 --year 年度，如 --year 2023")
    return year, known.kind or kind


def of_another_year(documents: Sequence[Document], year: int) -> Iterator[tuple[str, Spot]]:
    """Who gives the year is told where the files tell another one."""
    said, _ = said_year(documents)
    if said is not None and said != year:
        yield f"文件写的是 {said} 年度，照所给的 {year} 年度读", Spot(documents[0].file)


def is_hidden(piece: Line | Grid) -> bool:
    return isinstance(piece, Grid) and piece.hidden


def in_sheets(pieces: Iterable[Line | Grid]) -> Iterable[Line]:
    """The first rows of spreadsheets, where their titles stand."""
    for piece in pieces:
        if isinstance(piece, Grid) and not piece.hidden:
            for row in piece.rows[:4]:
                yield from (Line(cell.text, cell.spot) for cell in row[:1] if cell.text)


def unit_of(documents: Iterable[Document], pieces: Iterable[Line | Grid]) -> Unit:
    """元 where all tables say so and there is no text beside them; 万元 is what all others use."""
    printed = (sheet for document in documents for sheet in sheets(document))
    said = [one.unit for one in printed if one.unit and not all(grid.hidden for grid in one.grids)]
    prose = any(isinstance(piece, Line) and "万元" in piece.text for piece in pieces)
    return Unit.YUAN if said and not prose and set(said) == {Unit.YUAN} else Unit.WAN


def taken(found: Iterable[Tables]) -> list[Grid | Line]:
    return [piece for tables in found for piece in tables.taken]


def text_of(
    pieces: Iterable[Line | Grid], found: Iterable[Tables], known: Known, year: int, unit: Unit
) -> tuple[Part, list[str]]:
    """The text without the statutory tables; and the titles of the tables it lists."""
    passed = {id(piece) for piece in taken(found) if isinstance(piece, Grid)}
    rest = [piece for piece in pieces if id(piece) not in passed and not is_hidden(piece)]
    rows = [row for tables in found for table in tables.drafts for row in table.rows]
    part = read_text(
        rest,
        known.subjects,
        year=year,
        unit=unit.value,
        known=known.terms,
        printed=[(row.code, row.name) for row in rows if row.code],
    )
    if "附表" in part.tree:
        part = replace(part, tree={**part.tree, "附表": bare_titles(part.tree["附表"])})
    listed: list[str] = []
    for item in as_list(part.tree.get("附表")):
        title = item.get("名称") if isinstance(item, Mapping) else item
        if isinstance(title, Leaf):
            listed.append(title.text)
    return part, listed


def bare_titles(tree: Tree) -> Tree:
    """临江市粮食局2022年度收入决算表 is the 收入决算表."""
    if isinstance(tree, Leaf):
        title = titled(tree.text, None)[1]
        return replace(tree, text=title) if title else tree
    if isinstance(tree, Mapping):
        return {**tree, "名称": bare_titles(tree["名称"])} if "名称" in tree else tree
    return [bare_titles(item) for item in tree]


def as_list(tree: object) -> Sequence[Any]:
    return tree if isinstance(tree, Sequence) else ()


def profile_of(found: Iterable[Tables], listed: Sequence[str], known: Known, year: int) -> Profile:
    if known.profile:
        profile = known.profiles.get(known.profile)
        if profile is None:
            names_ = "、".join(sorted(known.profiles))
            raise Refused(f"没有“{known.profile}”这种表式", f"可用的表式：{names_}")
        return profile
    printed = [one.title for tables in found for one in tables.drafts if not one.hidden]
    profiles = list(known.profiles.values())
    best = choose_profile([*listed, *printed] if listed else printed, year, profiles)
    best = best or choose_profile(printed, year, profiles) or choose_profile(listed, year, profiles)
    best = best or nearest_profile(printed, year, profiles)
    if best is None:
        raise Refused("认不出表式", "加上 --profile 表式")
    return best


def merged(found: Iterable[Tables]) -> list[TableDraft]:
    """Of several files; a table that two of them give is the first one's."""
    return list(seen(once(one for tables in found for one in tables.drafts)))


ORDER = ("年度", "文种", "金额单位", "表式", "公开日期", "来源", "附表", "机构", "表", "说明", "图")


def whole(
    part: Part, tables: Sequence[TableDraft], profile: Profile, unit: Unit
) -> dict[str, Tree]:
    """The content of the report, keys in the order people write them."""
    made: dict[str, Tree] = dict(part.tree)
    spot = next(iter(spots(made)), Spot(""))
    made["金额单位"] = Leaf(unit.value, spot)
    made["表式"] = Leaf(profile.id, spot)
    made.setdefault("公开日期", Leaf("未载明", spot))
    order = {table.spec.key: n for n, table in enumerate(profile.tables)}
    shown = (one for one in tables if one.key in order and not one.is_lost)
    printed = sorted(shown, key=lambda one: order[one.key])
    titles = {table.spec.key: table.name for table in profile.tables}
    made["表"] = {titles[one.key]: tree(one) for one in printed}
    if not made["表"]:
        del made["表"]
    keys = [key for key in ORDER if key in made]
    return {key: made[key] for key in (*keys, *(key for key in made if key not in keys))}


def spots(tree: Tree) -> Iterable[Spot]:
    if isinstance(tree, Leaf):
        yield tree.spot
    else:
        for item in tree.values() if isinstance(tree, Mapping) else tree:
            yield from spots(item)
