"""The whole of an import: files read, sorted into reports, drafted, held, settled in content."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.appraise import read_office, within_limits
from generator.bring.groups import Arrived, Asked, groups
from generator.bring.prepare import Brought, Portal, open_portal, prepared
from generator.bring.sources import Given, plain, sources
from generator.bring.unread import Unread, kept_back, names_of, unread
from generator.bring.whose import called
from generator.scaffold.aside import settle
from generator.scaffold.portal_folder import CONTENT
from generator.usage import Refusal, joined

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Imported:
    reports: tuple[Brought, ...]
    passed: tuple[Path, ...] = ()
    links: tuple[Path, ...] = ()
    written: bool = False
    refused: Refusal | None = None
    """What of the batch could not be imported; the reports above do not hang on it."""

    def line(self, file: str, number: int) -> str | None:
        """Of a text that was made here, to be shown with a finding."""
        for report in self.reports:
            lines = lines_of(report.texts.get(file.removeprefix(CONTENT), ""))
            if file.removeprefix(CONTENT) in report.texts and 0 < number <= len(lines):
                return lines[number - 1]
        return None


@lru_cache(maxsize=8)
def lines_of(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def bring(portal: Path, paths: Sequence[Path], asked: Asked, progress: Progress) -> Imported:
    found = open_portal(portal, asked)
    check_asked(found, asked)
    ids = called(found.frame.departments)
    if asked.department:
        ids = {plain(asked.department): asked.department, **ids}
    given = sources(paths, ids)
    arrived, lost = read_all(given.files, ids, asked, progress)
    task = Task(found, asked, progress, ids)
    whole, refused = all_prepared(arrived, lost, given.refused, task)
    reached = Imported(whole, given.passed, given.links, not asked.dry, refused)
    sound = [report for report in whole if not report.is_refused]
    files = {name: one for report in sound for name, one in report.files.items()}
    if files and found.root is not None and not asked.dry:
        settle(files, found.root)
    return reached


@dataclass(frozen=True, slots=True)
class Task:
    portal: Portal
    asked: Asked
    progress: Progress
    ids: Mapping[str, str]


def all_prepared(
    arrived: Sequence[Arrived], lost: Sequence[Unread], folders: Sequence[Refusal], task: Task
) -> tuple[tuple[Brought, ...], Refusal | None]:
    """The reports that can be imported; of the others, why not. None at all is a refusal."""
    given, more = groups(arrived, task.ids, task.asked) if arrived else ([], [])
    refusals = [*folders, *(one.why for one in (*lost, *more))]
    reports: list[Brought] = []
    waiting: list[tuple[str, int, str]] = []
    for group in given:
        if any(one.concerns(group.department, group.year) for one in (*lost, *more)):
            waiting.append(group.key)
            continue
        task.progress(f"认 {group.department}/{group.year}")
        try:
            names = [one.given.name for one in group.files]
            reports.append(within_limits(names, prepared, group, task.portal, task.asked))
        except Refusal as why:
            refusals.append(why)
            waiting.append(group.key)
    if not refusals:
        return tuple(reports), None
    if not reports:
        raise joined(refusals)
    known = {one.id: one.name for one in task.portal.frame.departments}
    return tuple(reports), kept_back(refusals, names_of(waiting, known))


def check_asked(portal: Portal, asked: Asked) -> None:
    known = [one.id for one in portal.frame.departments]
    if asked.department and asked.department not in known and portal.root is not None:
        there = "、".join(known) or "（一个也没有）"
        raise Refusal(
            f"没有编号为“{asked.department}”的部门。已有的部门：{there}；"
            "没有的先用 mingzhang new department 新建",
            f"there is no department {asked.department}; there are: {there}; make it first with "
            "mingzhang new department",
        )


def read_all(
    files: Sequence[Given], ids: Mapping[str, str], asked: Asked, progress: Progress
) -> tuple[list[Arrived], list[Unread]]:
    """All of them, or what is wrong with each that cannot be read."""
    found: list[Arrived] = []
    lost: list[Unread] = []
    for given in files:
        progress(f"读 {given.name}")
        try:
            found.append(Arrived(given, read_office(given.path)))
        except Refusal as why:
            lost.append(unread(given, placed(why, given), ids, asked.department, asked.year))
    return found, lost


def placed(why: Refusal, given: Given) -> Refusal:
    """Many departments have a file of that name."""
    folder = f"{given.department}/" if given.department else ""
    return Refusal(folder + why.both.zh, folder + why.both.en)
