"""The first half of the way: content → model → checks. What `build` and `check` both start with."""

from __future__ import annotations

import gc
import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import IO, Any

from generator.checks import check_across, check_report, known_codes
from generator.content.files import list_files, misplaced_files, read_file
from generator.findings import Checked, Finding, Reach, blocking, fault, in_order, under
from generator.model.bind import Faults
from generator.model.config import Config
from generator.model.derive import complete
from generator.model.folders import DepartmentFolder, Folders, sort_files
from generator.model.fonts import font_fault
from generator.model.guess import guess
from generator.model.load import load_report
from generator.model.load_frame import load_frame
from generator.model.originals import read_originals
from generator.model.pictures import picture_fault
from generator.model.portal import Frame, Report
from generator.model.read_report import read_report
from generator.model.summary import Summary, summarise
from generator.reach import compared_years, reach_of

CONTENT = "content/"
Progress = Callable[[str], None]


@cache
def field_names(kind: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()


class Packer(pickle.Pickler):
    """Values of the model as class and fields: twice as fast as dataclasses pack themselves."""

    def reducer_override(self, value: Any) -> Any:
        kind = value.__class__
        names = field_names(kind)
        return (kind, tuple(getattr(value, n) for n in names)) if names else NotImplemented


@contextmanager
def collecting_less() -> Iterator[None]:
    """Most values go without the collector, which need not look for the others so often."""
    before = gc.get_threshold()
    gc.set_threshold(10_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@dataclass(slots=True)
class Spool:
    """Loaded reports laid aside on disk between loading and rendering: one is held at a time."""

    file: IO[bytes] = field(default_factory=tempfile.TemporaryFile)

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def put(self, report: Report, checked: Checked) -> None:
        Packer(self.file, pickle.HIGHEST_PROTOCOL).dump((report, checked))

    def __iter__(self) -> Iterator[tuple[Report, Checked]]:
        self.file.seek(0)
        while True:
            try:
                yield pickle.load(self.file)
            except EOFError:
                return


@dataclass(slots=True)
class Reader:
    """Content below a portal folder, read once a file, faults gathered."""

    root: Path
    findings: list[Finding] = field(default_factory=list)

    def names(self) -> tuple[str, ...]:
        """Every content file; what was left out for a reason is said."""
        self.findings += [under(CONTENT, fault) for fault in misplaced_files(self.root)]
        return list_files(self.root)

    def text(self, name: str) -> str | None:
        text, faults = read_file(self.root, name)
        self.findings += [under(CONTENT, fault) for fault in faults]
        return text

    def line(self, file: str, number: int) -> str | None:
        """For showing findings: the line of a file as it is now."""
        if not file.startswith(CONTENT):
            return None
        text, _ = read_file(self.root, file.removeprefix(CONTENT))
        lines = text.split("\n") if text is not None else []
        return lines[number - 1] if 0 < number <= len(lines) else None


@dataclass(frozen=True, slots=True)
class Intake:
    """`broken` are rules that raised, by code: our fault, not the data's."""

    config: Config
    frame: Frame
    summaries: tuple[Summary, ...]
    findings: tuple[Finding, ...]
    across: tuple[Finding, ...]
    ran: dict[str, int]
    reach: Reach
    line: Callable[[str, int], str | None]

    @property
    def broken(self) -> tuple[tuple[str, str], ...]:
        return self.reach.broken


def take_in(portal: Path, spool: Spool, progress: Progress, only: str = "") -> Intake:
    """Read, load and check everything; the reports are laid aside in the spool.

    With `only`, the id of a department, the others' reports are not read, nor their faults told.
    """
    reader = Reader(portal / CONTENT)
    faults = Faults()
    folders = sort_files(reader.names(), CONTENT, faults)
    config, frame, found = load_frame(frame_texts(reader, folders), folders, CONTENT)
    reader.findings += [*faults.found, *found, *named_file_faults(config, portal)]
    settings = settings_of(config, reader)
    wanted = [folder for id_, folder in folders.departments.items() if only in ("", id_)]
    summaries: list[Summary] = []
    ran: dict[str, int] = {}
    skipped: dict[str, str] = {}
    broken: list[tuple[str, str]] = []
    for report in load_reports(reader, wanted, frame, progress):
        checked = check_report(report, frame, config, settings)
        done = complete(report, frame.subjects)
        spool.put(done, checked)
        summaries.append(summarise(report, done, checked))
        reader.findings += checked.findings
        broken += checked.broken
        for code in checked.ran:
            ran[code] = ran.get(code, 0) + 1
        skipped |= dict(checked.skipped)
    departments = [one for one in frame.departments if only in ("", one.id)]
    across = check_across(departments, summaries, settings)
    reader.findings += across
    ran |= compared_years(departments, summaries)
    summaries = [one.after_checks() for one in summaries]
    keys = [(folder.id, key) for folder in wanted for key in folder.reports]
    return Intake(
        config,
        frame,
        tuple(summaries),
        in_order(one for one in reader.findings if concerns(one, only)),
        across,
        ran,
        reach_of(keys, summaries, ran, skipped, broken),
        reader.line,
    )


def concerns(finding: Finding, only: str) -> bool:
    """What lies in the folder of another department does not; what all stand on does."""
    folder = f"{CONTENT}departments/"
    file = finding.where.file
    return not only or not file.startswith(folder) or file.startswith(f"{folder}{only}/")


def named_file_faults(config: Config, portal: Path) -> Iterator[Finding]:
    """Of what site.yaml names in the portal folder: images of the footer, the font of cards."""
    badges = () if config.is_demo else config.badges  # a demonstration may have none at all
    images = [badge.image for _, badge in badges if badge.image is not None]
    found = [picture_fault(portal, one.text, one.source) for one in images]
    if config.cards is not None and config.cards.font is not None:
        found.append(font_fault(portal, config.cards.font.text, config.cards.font.source))
    yield from (one for one in found if one is not None)


def settings_of(config: Config, reader: Reader) -> Mapping[str, str]:
    """规则 of site.yaml: a word of severity by code; unknown codes and words are answered."""
    words = ("错误", "警告", "提示", "关闭", "启用")
    known = known_codes()
    found: dict[str, str] = {}
    for entry in config.rules:
        text = entry.value.text if entry.value else ""
        if entry.name not in known:
            message = f"没有 {entry.name} 这条规则{guess(entry.name, known)}"
            hint = "规则编号见 docs/rules.md，或运行 mingzhang explain"
            reader.findings.append(fault("FT036", entry.source, message, hint))
        elif text not in words:
            message = f"规则 {entry.name} 不能设为“{text}”"
            hint = f"可写：{'、'.join(words)}"
            reader.findings.append(fault("FT032", entry.source, message, hint))
        else:
            found[entry.name] = text
    return found


def frame_texts(reader: Reader, folders: Folders) -> dict[str, str]:
    """The texts of everything but the reports."""
    names = [*folders.top, *folders.glossary, *folders.subjects, *folders.profiles, *folders.pages]
    names += [
        f"departments/{d.id}/department.yaml" for d in folders.departments.values() if d.has_body
    ]
    return {name: text for name in names if (text := reader.text(name)) is not None}


def load_reports(
    reader: Reader, folders: Iterable[DepartmentFolder], frame: Frame, progress: Progress
) -> Iterator[Report]:
    """Each report as it was published, nothing computed."""
    known = {department.id for department in frame.departments}
    terms = frozenset(term.id for term in frame.terms)
    for folder in folders:
        for key, files in sorted(folder.reports.items()):
            progress(f"读 {folder.id}/{key.slug}")
            read, faults = read_report(folder.id, key, files, reader.text, CONTENT)
            report, more = load_report(read, frame.profiles, frame.subjects, frame.unread, terms)
            if report is not None:
                report, found = with_originals(report, reader.root)
                more = (*more, *found)
            # What reading answered already is not answered again by what could not be loaded.
            reader.findings += faults if report is None and blocking(faults) else [*faults, *more]
            if report is not None and folder.id in known and not blocking((*faults, *more)):
                yield report


def with_originals(report: Report, content: Path) -> tuple[Report, tuple[Finding, ...]]:
    """With the files that are kept beside it, as they are now."""
    if report.body.origin is None:
        return report, ()
    home = content / "departments" / report.department
    originals, found = read_originals(home, report.body.origin.files)
    return replace(report, originals=originals), found
