"""绩效项目：综述与表格按名称配成一个项目；配不准的各成一个，并注明。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from generator.importers.document import Grid, Line, Spot
from generator.importers.draft import Leaf, Number
from generator.importers.text import form_p1, form_p2
from generator.importers.text.form_cells import Piece, boxes
from generator.importers.text.form_reading import FIRST, FormReading
from generator.importers.text.passage import passage_of, plain
from generator.importers.text.reading import Context, Reading
from generator.importers.text.summaries import START, Summaries
from generator.importers.text.titles import NUMBER, title_of

_ENDS_FORM = re.compile(
    r"(?:\d{1,2}[.、．]|（\d{1,2}）|第.{1,3}部分|[一二三四五六七八九十]{1,3}、|附件)"
)
_LOOSE = re.compile(r"[“”‘’《》（）、，.\s]|项目|经费|专项|支出")
ALIKE = 0.5


@dataclass(slots=True)
class Form:
    kind: str
    spot: Spot
    title: Line | None = None
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Sorted:
    """The pieces of a region: text, summaries, forms."""

    rest: list[Piece] = field(default_factory=list)
    summaries: list[Line] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)


def kind_of(piece: Piece) -> str:
    """P1 or P2, by the title above or by the labels of a grid."""
    if isinstance(piece, Line):
        text = plain(piece.text)
        if len(text) > 80:
            return ""
        return (
            "P1" if form_p1.TITLE.fullmatch(text) else "P2" if form_p2.TITLE.fullmatch(text) else ""
        )
    said = {plain(cell.text.replace("\n", "")) for row in piece.rows for cell in row}
    if not any(word.startswith("项目名称") for word in said) or "一级指标" not in said:
        return ""
    return "P2" if said & {"指标性质", "度量单位", "预算执行率", "完成值"} else "P1"


def goes_on(piece: Piece, form: Form, following: Piece | None) -> bool:
    """Whether this piece still belongs to the form above it."""
    if isinstance(piece, Grid):
        return not kind_of(piece) or not any(isinstance(one, Grid) for one in form.pieces)
    if "\t" in piece.text:
        return True
    text = plain(piece.text)
    if START.match(text) or title_of(piece.text) is not None:
        return False
    if any(isinstance(one, Grid) for one in form.pieces):
        return False
    if _ENDS_FORM.match(text):
        return isinstance(following, Line) and following.text.startswith("\t")
    return True


def sort(pieces: Sequence[Piece], *, told: bool = True) -> Sorted:
    """`told`: summaries count; an annex repeats them in its own words."""
    found = Sorted()
    form: Form | None = None
    telling = False
    for place, piece in enumerate(pieces):
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        kind = kind_of(piece)
        if (
            kind
            and form is not None
            and form.kind == kind
            and not form.pieces
            and isinstance(piece, Grid)
        ):
            form.pieces.append(piece)  # the title stood above
        elif kind:
            title = piece if isinstance(piece, Line) else None
            form, telling = Form(kind, piece.spot, title), False
            found.forms.append(form)
            if isinstance(piece, Grid):
                form.pieces.append(piece)
        elif form is not None and goes_on(piece, form, following):
            form.pieces.append(piece)
        else:
            form = None
            telling = told and begins_or_goes_on(piece, telling)
            if telling and isinstance(piece, Line):
                found.summaries.append(piece)
            else:
                found.rest.append(piece)
    return found


def begins_or_goes_on(piece: Piece, telling: bool) -> bool:
    if isinstance(piece, Grid):
        return False
    text = plain(piece.text)
    if START.match(text):
        return True
    mark = NUMBER.match(text)
    return telling and not (mark and mark["mark"])


class Projects:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.used: list[Number] = []
        self.doubtful: list[tuple[str, Spot]] = []
        self.prose: list[tuple[str, str, Spot]] = []

    def read(self, regions: Iterable[Sorted]) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = []
        forms: list[dict[str, Any]] = []
        for region in regions:
            told += self.summaries(region.summaries)
            forms += [tree for form in region.forms if (tree := self.form(form))]
        return self.joined(told, forms)

    def summaries(self, lines: list[Line]) -> list[dict[str, Any]]:
        if not lines:
            return []
        reading = Reading(passage_of(lines), self.context)
        found = Summaries(reading).read()
        self.used += reading.used()
        self.doubtful += reading.doubtful
        for start, end in reading.rest():
            text = reading.passage.printed(start, end)
            self.prose.append(("绩效", text, reading.passage.spot(start)))
        return found

    def form(self, form: Form) -> dict[str, Any]:
        reading = FormReading(self.context.unit)
        found = boxes(form.pieces)
        tree = (
            form_p1.read_p1(found, reading)
            if form.kind == "P1"
            else form_p2.P2(found, reading).read()
        )
        if not tree or not any(FIRST.fullmatch(box.plain) for box in found):
            return {}
        self.used += reading.used
        self.doubtful += reading.doubtful
        if form.title is not None:
            self.used += whole(form.title)
        return {"表式": Leaf(form.kind, form.spot), **tree}

    def joined(
        self, told: list[dict[str, Any]], forms: list[dict[str, Any]]
    ) -> list[dict[str, Any]]:
        pairs = paired(
            [text_of(one.get("名称")) for one in told],
            [text_of(one.get("项目名称")) for one in forms],
        )
        found: list[dict[str, Any]] = []
        for place, one in enumerate(told):
            tree = {"名称": one["名称"], "综述": one["综述"]}
            if place in pairs:
                tree["目标表"] = forms[pairs[place]]
            found.append(tree)
        for place, form in enumerate(forms):
            if place not in pairs.values() and "项目名称" in form:
                found.append({"名称": form["项目名称"], "目标表": form})
        return [
            {"编号": number(one["名称"], n), **one} for n, one in enumerate(found, 1) if one["名称"]
        ]


def whole(line: Line) -> list[Number]:
    reading = Reading(passage_of([line]))
    reading.take(0, len(reading.text))
    return list(reading.used())


def number(name: Leaf, place: int) -> Leaf:
    return Leaf(f"project-{place}", name.spot)


def text_of(leaf: Leaf | None) -> str:
    return _LOOSE.sub("", leaf.text) if leaf is not None else ""


def paired(told: Sequence[str], forms: Sequence[str]) -> dict[int, int]:
    """The most alike first, each once; what is too unlike stays alone."""
    scores = sorted(
        (
            (likeness(one, other), -a, -b)
            for a, one in enumerate(told)
            for b, other in enumerate(forms)
            if one and other
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for score, a, b in scores:
        if score >= ALIKE and -a not in found and -b not in found.values():
            found[-a] = -b
    return found


def likeness(one: str, other: str) -> float:
    if one in other or other in one:
        return 0.9 + 0.1 * (one == other)
    return SequenceMatcher(None, one, other).ratio()
