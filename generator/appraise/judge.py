"""One report of office files: drafted, loaded, judged; every finding at its place in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.appraise.as_printed import Printed, office_of
from generator.appraise.mends import mended
from generator.appraise.placed import Excerpts, placed
from generator.appraise.sound import named, without_faults, without_sums
from generator.checks import check_report
from generator.findings import Checked, Finding, Place, Severity, blocking, in_order
from generator.importers.compose import Known, ReportDraft, compose
from generator.importers.contents import contents
from generator.importers.document import Document, Spot
from generator.importers.files import Written
from generator.importers.read import Refused
from generator.importers.unread import Unread, unread_of
from generator.model.config import Config
from generator.model.folders import ReportFolder
from generator.model.load import load_report
from generator.model.portal import Frame, Report, ReportKey
from generator.model.read_report import read_report
from generator.usage import Refusal

UNNAMED = "import"
WIDE = 60  # characters: a text so long does not stand twice on a page
TRIES = 5  # times that what cannot be loaded is left out


@dataclass(frozen=True, slots=True)
class Appraised:
    """`report` is None where the draft could not be loaded; the findings say why."""

    draft: ReportDraft
    written: Written
    report: Report | None
    checked: Checked
    unread: Unread

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.checked.findings


def appraise(
    documents: Sequence[Document], frame: Frame, config: Config, known: Known
) -> Appraised:
    try:
        draft = compose(documents, known)
    except Refused as refused:
        raise Refusal(str(refused), str(refused)) from None
    draft, whole = named(draft), draft
    draft, written, report, faults = sound(draft, frame)
    unread = unread_of(draft.doubtful, draft.tables)
    printed = Printed(documents)
    checked = Checked(findings=faults)
    if report is not None and not blocking(faults):
        office = office_of(documents, draft, printed, unread)
        done = check_report(report, frame, config, {}, office)
        found = done.findings if draft is whole else without_sums(done.findings)
        checked = replace(done, findings=in_order((*faults, *found)))
    texts = Excerpts(documents)
    shown = (placed(one, written, texts, printed) for one in checked.findings)
    told = tuple(mended(careful(one, draft)) for one in said_once(shown))
    return Appraised(draft, written, report, replace(checked, findings=told), unread)


def sound(
    draft: ReportDraft, frame: Frame
) -> tuple[ReportDraft, Written, Report | None, tuple[Finding, ...]]:
    """What was made of the files, less what content has no room for: our fault, not theirs."""
    for _ in range(TRIES):
        written = contents(draft)
        report, faults = loaded(written, draft, frame, UNNAMED)
        less = without_faults(draft, written, faults)
        if less is draft:
            break
        draft = less
    return draft, written, report, faults


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


def careful(finding: Finding, draft: ReportDraft) -> Finding:
    """A table that lacks figures which were not made out proves little, and that is said."""
    names = {table.spec.key: table.name for table in draft.profile.tables}
    short = {names.get(table.key) for table in draft.tables if any(map(is_figure, table.left))}
    titles = {place.source.path.split("/")[1] for place in finding.places if in_table(place)}
    if not titles & short or finding.severity is Severity.NOTE:
        return finding
    return replace(finding, message=f"{finding.message}（表里有没有读出的数，先看原件）")


def is_figure(left: tuple[str, Spot]) -> bool:
    return re.search(r"\d\.\d", left[0]) is not None


def in_table(place: Place) -> bool:
    return place.source.path.startswith("表/")


def said_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """What a rule says of a sentence and of the figure read from it is one fault.

    The finding of the figure is kept, which knows its path.
    """
    found = list(findings)
    seen: dict[tuple[str, str | None], list[Finding]] = {}
    echoes: set[int] = set()
    for one in sorted(found, key=lambda one: not one.where.path):
        near = seen.setdefault((one.code, one.places[0].text), [])
        if any(is_echo(one, other) for other in near):
            echoes.add(id(one))
        else:
            near.append(one)
    yield from (one for one in found if id(one) not in echoes)


def is_echo(one: Finding, other: Finding) -> bool:
    """Of the same rule and text: on the same line, with the same words or overlapping."""
    here, there = one.places[0], other.places[0]
    if here.text is None or here.source.path or here.source.file != there.source.file:
        return False
    if (here.page, here.sheet) != (there.page, there.sheet):
        return False
    if one.message == other.message and here.source.line == there.source.line:
        return True
    first, second = span(here), span(there)
    is_same_place = here.source.line == there.source.line or len(here.text) > WIDE
    return is_same_place and first.start < second.stop and second.start < first.stop


def span(place: Place) -> range:
    return range(place.source.column, place.source.column + max(place.source.length, 1))
