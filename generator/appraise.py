"""What `check FILE…` does: office files read, made into content in memory, checked by all rules.

Nothing is written. Each finding says where its figures stand in the office file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.checks import check_report
from generator.findings import Checked, Finding, Place, blocking, in_order
from generator.importers.compose import Known, ReportDraft, compose
from generator.importers.contents import contents
from generator.importers.document import Document, Grid, Line, Spot
from generator.importers.draft import Leaf
from generator.importers.files import Written
from generator.importers.read import Refused, read
from generator.intake import CONTENT, Reader, frame_texts
from generator.model.bind import Faults
from generator.model.config import Config
from generator.model.folders import Folders, ReportFolder, sort_files
from generator.model.load import load_report
from generator.model.load_frame import load_frame
from generator.model.portal import Frame, Report, ReportKey
from generator.model.read_report import read_report
from generator.source import Source
from generator.usage import Refusal

UNNAMED = "import"
BETWEEN = " │ "
FEW = 6  # characters by which a paragraph can be told


@dataclass(frozen=True, slots=True)
class Appraised:
    """`report` is None where the draft could not be loaded; the findings say why."""

    draft: ReportDraft
    written: Written
    report: Report | None
    checked: Checked

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.checked.findings


def read_office(file: Path) -> Document:
    try:
        return read(file, name=file.name)
    except Refused as refused:
        name = file.name
        english = f"{name} cannot be read: {refused}"
        raise Refusal(f"{name}：{refused.reason}；{refused.hint}", english) from None


def frame_of(portal: Path) -> tuple[Config, Frame]:
    """The portal's own profiles and terms; without a portal those of the catalogue."""
    reader = Reader(portal / CONTENT)
    if not (portal / CONTENT / "site.yaml").is_file():
        config, frame, _ = load_frame({}, Folders(), CONTENT)
        return config, frame
    folders = sort_files(reader.names(), CONTENT, Faults())
    config, frame, _ = load_frame(frame_texts(reader, folders), folders, CONTENT)
    return config, frame


def appraise(
    documents: Sequence[Document], frame: Frame, config: Config, known: Known
) -> Appraised:
    try:
        draft = compose(documents, known)
    except Refused as refused:
        raise Refusal(str(refused), str(refused)) from None
    written = contents(draft)
    report, faults = loaded(written, draft, frame, UNNAMED)
    checked = Checked(findings=faults)
    if report is not None and not blocking(faults):
        done = check_report(report, frame, config, {})
        checked = replace(done, findings=in_order((*faults, *done.findings)))
    texts = Excerpts(documents)
    found = tuple(placed(one, written, texts) for one in checked.findings)
    return Appraised(draft, written, report, replace(checked, findings=found))


def loaded(
    written: Written, draft: ReportDraft, frame: Frame, department: str
) -> tuple[Report | None, tuple[Finding, ...]]:
    """By the readers of everybody's content, from memory."""
    main = [name for name in written.texts if "/" not in name]
    beside = [name for name in written.texts if "/" in name]
    key = ReportKey(draft.year, draft.kind)
    prefix = f"departments/{department}/"
    texts = {prefix + name: text for name, text in written.texts.items()}
    folder = ReportFolder([prefix + name for name in main], [prefix + name for name in beside])
    files, faults = read_report(department, key, folder, texts.get, "")
    report, more = load_report(files, dict(frame.profiles), frame.subjects)
    return report, (*faults, *more)


def squeezed(text: str) -> str:
    return "".join(char for char in text if not char.isspace() and char not in "\\#*")


class Excerpts:
    """What stands at a spot, and where in it: the paragraph, or the row of the table."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.found: dict[Spot, tuple[str, int]] = {}
        for document in documents:
            for piece in document.pieces:
                for spot, text, start in said(piece):
                    self.found.setdefault(spot, (text, start))

    def at(self, spot: Spot) -> tuple[str, int]:
        return self.found.get(spot, ("", 0))

    def spot_of(self, words: str) -> Spot | None:
        """Where a paragraph of prose comes from: the line that has its words."""
        wanted = squeezed(words)
        for spot, (text, start) in self.found.items():
            said = squeezed(text[start:])
            if len(said) >= FEW and (said.startswith(wanted) or wanted.startswith(said)):
                return spot
        return None


def said(piece: Line | Grid) -> Iterator[tuple[Spot, str, int]]:
    """A long paragraph is told from the line of the page on which the spot is."""
    if isinstance(piece, Line):
        yield piece.spot, piece.text, 0
        for start, spot in piece.breaks:
            yield spot, piece.text, start
        return
    for row in piece.rows:
        texts = {cell.spot: " ".join(cell.text.split()) for cell in row}
        whole = BETWEEN.join(texts.values())
        start = 0
        for spot, text in texts.items():
            yield spot, whole, start
            start += len(text) + len(BETWEEN)


def placed(finding: Finding, written: Written, texts: Excerpts) -> Finding:
    return replace(finding, places=tuple(in_office(one, written, texts) for one in finding.places))


def in_office(place: Place, written: Written, texts: Excerpts) -> Place:
    """A place in the draft as the place in the office file that it came from."""
    source = place.source
    name = source.file.split("/", 2)[-1]
    leaf = written.leaf_at(name, source.line, source.column)
    if leaf is None and name.endswith(".md"):
        leaf = prose_leaf(written.texts[name].split("\n")[source.line - 1], place, texts)
    if leaf is None or not leaf.spot.file:
        return replace(place, source=Source("", path=source.path))
    text, start = texts.at(leaf.spot)
    column, length = where(leaf, text, start)
    spot = leaf.spot
    there = Source(spot.file, spot.line, column, length, source.path)
    return replace(place, source=there, page=spot.page, sheet=spot.sheet, cell=spot.cell, text=text)


def prose_leaf(line: str, place: Place, texts: Excerpts) -> Leaf | None:
    """The words that a finding marks in the prose of the draft."""
    spot = texts.spot_of(line)
    start = place.source.column - 1
    marked = line[start : start + place.source.length]
    return Leaf(marked, spot, marked) if spot is not None else None


def where(leaf: Leaf, text: str, start: int) -> tuple[int, int]:
    """Column and length of what is printed, from where its line begins."""
    printed = " ".join(leaf.printed.split())
    at = text.find(printed, start) if printed else -1
    return (at + 1, len(printed)) if at >= 0 else (start + 1, 1)
