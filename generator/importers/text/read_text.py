"""文件里的文字 → 草稿的各部分：说明、机构、图、绩效、名词解释、附表、附件与其余的文字。"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.importers.document import Grid, Line, Spot
from generator.importers.draft import Leaf, Number, Part
from generator.importers.text import annexes, charts
from generator.importers.text.cover import cover, year_and_kind
from generator.importers.text.form_cells import Piece
from generator.importers.text.listed_tables import listed_tables
from generator.importers.text.organisation import Organisation
from generator.importers.text.outline import Outline, outline
from generator.importers.text.passage import passage_of
from generator.importers.text.projects import Projects, sort
from generator.importers.text.prose import markdown
from generator.importers.text.reading import Context, Reading
from generator.importers.text.statements import Statements
from generator.importers.text.subject_names import SubjectNames
from generator.importers.text.terms import known_terms, terms
from generator.importers.text.three_public_words import budget_meant
from generator.importers.text.titles import title_of
from generator.model.subjects import Subjects

PROSE = (("functions", "主要职能"), ("work", "重点工作"), ("units", "机构设置"))


def read_text(
    pieces: Sequence[Piece],
    subjects: Subjects,
    *,
    year: int | None = None,
    unit: str = "万元",
    known: Mapping[str, str] | None = None,
    printed: Iterable[tuple[str, str]] = (),
) -> Part:
    """`pieces` are those of a document, in order; `known` the portal's terms by name; `printed`
    the codes and names of subjects in its tables."""
    lines = lines_of(pieces)
    found_year, kind = year_and_kind(lines)
    context = Context(year or found_year, unit, kind, budget_meant(lines))
    names = SubjectNames(subjects, context.year, printed)
    reader = TextReader(context, names, known or known_terms())
    reader.read(pieces, kind)
    return Part(reader.tree, tuple(reader.prose), tuple(reader.used), tuple(reader.doubtful))


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    return [piece for piece in pieces if isinstance(piece, Line)]


class TextReader:
    def __init__(self, context: Context, names: SubjectNames, known: Mapping[str, str]) -> None:
        self.context = context
        self.names = names
        self.known = known
        self.tree: dict[str, Any] = {}
        self.used: list[Number] = []
        self.doubtful: list[tuple[str, Spot]] = []
        self.prose: list[tuple[str, str, Spot]] = []

    def read(self, pieces: Sequence[Piece], kind: str) -> None:
        lines = lines_of(pieces)
        found = outline(pieces)
        self.cover(found, lines, kind)
        self.tree["附表"] = listed_tables(self.blocks(found))
        self.about(found)
        statements = Statements(self.context, self.names)
        statements.read(found)
        self.tree["说明"] = statements.tree
        self.others(found)
        self.charts(found)
        annexed = sort(found.parts.get("annexes", []), told=False)
        self.projects([*statements.regions, annexed])
        self.terms(found)
        self.annexes(annexed.rest)
        self.used += statements.used
        self.headings(found)
        self.doubtful += statements.doubtful
        self.prose += statements.prose
        self.tree = pruned(self.tree)

    def cover(self, found: Outline, lines: Sequence[Line], kind: str) -> None:
        first = lines[0].spot if lines else Spot("")
        if self.context.year is not None:
            self.tree["年度"] = leaf(str(self.context.year), first)
        self.tree["文种"] = leaf(kind, first)
        self.tree["金额单位"] = leaf(self.context.unit, first)
        tree, used = cover(lines_of(found.front), lines)
        self.tree |= tree
        self.used += used

    def blocks(self, found: Outline) -> list[list[Line]]:
        keys = ("listed", "tables", "front")
        return [lines_of(found.parts.get(key, [])) for key in keys] + found.lists

    def about(self, found: Outline) -> None:
        for key, title in PROSE:
            section = found.sections.get(key)
            if section is None:
                continue
            apart = [*section.apart, *filter(annexes.is_heading, section.lines)]
            reading = Reading(passage_of(section.lines, apart), self.context)
            if key == "units":
                grids = [piece for piece in section.pieces if isinstance(piece, Grid)]
                listed = passage_of(section.lines, section.apart, lists=True)
                units = Reading(listed, self.context)
                organisation = Organisation(units, grids)
                self.tree["机构"] = organisation.read()
                self.used += organisation.used
                self.doubtful += units.doubtful
            self.keep(title, reading)

    def keep(self, title: str, reading: Reading) -> None:
        """Prose in whole: its numbers stay in its words."""
        text = markdown(reading.passage)
        if text:
            reading.take(0, len(reading.text))
            self.used += reading.used()
            self.prose.append((title, text, reading.passage.spot(0)))

    def headings(self, found: Outline) -> None:
        """Years of headings are the report's; what follows the dots of a contents list, pages."""
        for line in found.headings:
            reading = Reading(passage_of([line]), self.context)
            title = title_of(line.text)
            end = title.end if title is not None else len(reading.text)
            reading.take(0, end)
            self.used += reading.used()

    def others(self, found: Outline) -> None:
        """Sections under headings that no form has: all their words, none of their figures."""
        for section in found.unknown:
            reading = Reading(passage_of(section.lines, section.apart), self.context)
            if section.heading is not None and reading.text:
                title = section.heading.text.strip()
                text = f"**{title}**\n\n{markdown(reading.passage)}"
                self.prose.append(("其他说明", text, section.heading.spot))

    def charts(self, found: Outline) -> None:
        region = [*found.parts.get("statements", []), *found.parts.get("listed", [])]
        self.tree["图"], used = charts.charts(lines_of(region), self.context)
        self.used += used

    def projects(self, regions: list[Any]) -> None:
        projects = Projects(self.context)
        listed = projects.read(regions)
        if listed:
            self.tree["绩效"] = {"项目": listed}
        self.used += projects.used
        self.doubtful += projects.doubtful
        self.prose += projects.prose

    def terms(self, found: Outline) -> None:
        lines = lines_of(found.parts.get("terms", []))
        if not lines:
            return
        self.tree["名词解释"], reading = terms(lines, self.names, self.context, self.known)
        self.doubtful += reading.doubtful
        self.keep("名词解释", reading)

    def annexes(self, pieces: Sequence[Piece]) -> None:
        for annex in annexes.split(pieces):
            heads = annexes.title_lines(annex)
            body = annexes.body_of(annex, heads, self.context)
            if not body.text:
                continue
            self.tree.setdefault("附件", []).append(annexes.annex_tree(annex, body, heads))
            self.offices(body)
            self.keep(f"附件{annex.number}", body)

    def offices(self, body: Reading) -> None:
        """内设机构 that only an annex tells."""
        units = self.tree.get("机构") or {}
        if "内设机构" in units or "内设" not in body.text:
            return
        found = Organisation(Reading(body.passage, self.context), ()).read()
        told = {key: found[key] for key in ("内设机构", "内设机构名单") if key in found}
        if told:
            self.tree["机构"] = {**told, **units}


def pruned(tree: Any) -> Any:
    """Without the keys for which nothing was found."""
    if isinstance(tree, Leaf):
        return tree
    if isinstance(tree, Mapping):
        kept = {key: pruned(value) for key, value in tree.items() if value}
        return {key: value for key, value in kept.items() if value}
    return [one for item in tree if item and (one := pruned(item))]


def leaf(text: str, spot: Spot) -> Leaf:
    return Leaf(text, spot, text)
