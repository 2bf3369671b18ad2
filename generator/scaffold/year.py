"""A new year: last year's report with its structure and names, the amounts to be written anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, blocking, in_order
from generator.model.folders import DepartmentFolder, ReportFolder
from generator.model.load import load_report
from generator.model.portal import ReportKey
from generator.model.profile import Profile
from generator.model.read_report import read_report
from generator.scaffold.aside import put
from generator.scaffold.blank_report import blank_report
from generator.scaffold.carry_files import YearFiles, last_year
from generator.scaffold.portal_folder import CONTENT, PortalFolder, open_portal
from generator.scaffold.wanted import followed, key_of, needed, notes_on, profile_of
from generator.usage import Both, Refusal


class NotCarried(Exception):
    """A report that loads made one that does not: our fault."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was written, or the findings for which nothing was."""

    written: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    notes: tuple[Both, ...] = ()
    source_line: Callable[[str, int], str | None] = lambda file, line: None


def new_year(
    portal: Path,
    department: str,
    year: str,
    follow: str | None = None,
    profile: str | None = None,
) -> Drafted:
    """`follow` is the report to follow, `profile` the form to use, where not the obvious ones."""
    found = open_portal(portal)
    folder = found.department(department)
    key = key_of(year)
    if key in folder.reports:
        raise Refusal(
            f"{folder.id} 已有 {key.slug}，直接改它就行",
            f"{folder.id} has {key.slug} already: edit it",
        )
    profiles = found.profiles()
    chosen = profile_of(profile, profiles)
    earlier = followed(follow, key, folder)
    if earlier is None:
        return _from_nothing(found, folder, key, needed(chosen, key, folder, profiles))
    return _followed_up(found, folder, (earlier, key), chosen, profiles)


def _followed_up(
    found: PortalFolder,
    folder: DepartmentFolder,
    keys: tuple[ReportKey, ReportKey],
    chosen: Profile | None,
    profiles: dict[str, Profile],
) -> Drafted:
    earlier, key = keys
    subjects = found.subjects()
    files, faults = read_report(folder.id, earlier, folder.reports[earlier], found.text, CONTENT)
    report, more = load_report(files, profiles, subjects)
    findings = in_order((*found.faults, *faults, *more))
    if report is None or blocking(findings):
        return Drafted((), findings, source_line=found.line)
    profile = chosen or report.profile
    names = YearFiles(folder.id, earlier, key, report.profile, profile, subjects)
    texts = last_year(names, files, folder.reports[earlier], found.text)
    findings = _read_back(names, texts, profiles)
    if not blocking(findings):
        written = _written(found, folder, texts)
        return Drafted(written, notes=tuple(notes_on(profile, key, profiles)))
    if chosen is None:
        raise NotCarried(f"{folder.id}/{earlier.slug} 里有沿用不了的写法：{findings[0].message}")
    return Drafted((), findings, source_line=_lines_of(texts, folder.id))


def _read_back(
    names: YearFiles, texts: dict[str, str], profiles: dict[str, Profile]
) -> tuple[Finding, ...]:
    """The faults there would be: what is written must load."""
    full = {f"departments/{names.department}/{name}": text for name, text in texts.items()}
    main = [name for name in full if name.count("/") == 2]
    folder = ReportFolder(main, [name for name in full if name not in main])
    files, faults = read_report(names.department, names.new, folder, full.get, CONTENT)
    _, more = load_report(files, profiles, names.subjects)
    return in_order((*faults, *more))


def _lines_of(texts: dict[str, str], department: str) -> Callable[[str, int], str | None]:
    def line(file: str, number: int) -> str | None:
        text = texts.get(file.removeprefix(f"{CONTENT}departments/{department}/"), "")
        lines = text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else None

    return line


def _from_nothing(
    found: PortalFolder, folder: DepartmentFolder, key: ReportKey, profile: Profile
) -> Drafted:
    texts = {f"{key.slug}.yaml": blank_report(found.name_of(folder), key, profile)}
    return Drafted(_written(found, folder, texts))


def _written(
    found: PortalFolder, folder: DepartmentFolder, texts: dict[str, str]
) -> tuple[str, ...]:
    home = found.content / "departments" / folder.id
    for first in {name.split("/")[0] for name in texts}:
        if (home / first).exists():
            raise Refusal(
                f"{folder.id} 里已有 {first}，没有动它；不要的话先移走",
                f"{folder.id} has {first} already and it was left alone; move it away first",
            )
    put(texts, home)
    return tuple(f"{CONTENT}departments/{folder.id}/{name}" for name in texts)
