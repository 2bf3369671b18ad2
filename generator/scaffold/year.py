"""A new year: last year's report with its structure and names, the amounts to be written anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.findings import Finding, blocking, in_order
from generator.model.folders import DepartmentFolder, ReportFolder
from generator.model.load import load_report, report_key
from generator.model.portal import ReportKey
from generator.model.profile import Profile
from generator.model.read_report import read_report
from generator.model.subjects import Subjects
from generator.scaffold.aside import put
from generator.scaffold.blank_report import blank_report
from generator.scaffold.carry_files import YearFiles, last_year
from generator.scaffold.portal_folder import CONTENT, PortalFolder, open_portal
from generator.usage import Both, Refusal


class NotCarried(Exception):
    """A report that loads made one that does not: our fault."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """As asked on the command line."""

    department: str
    year: str
    follow: str | None = None
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was written, or the findings for which nothing was."""

    files: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    notes: tuple[Both, ...] = ()
    source_line: Callable[[str, int], str | None] = lambda file, line: None


def new_year(portal: Path, wanted: Wanted) -> Drafted:
    found = open_portal(portal)
    folder = found.department(wanted.department)
    key = _key(wanted.year)
    if key in folder.reports:
        raise Refusal(
            f"{folder.id} 已有 {key.slug}，直接改它就行",
            f"{folder.id} has {key.slug} already: edit it",
        )
    profiles = found.profiles()
    chosen = _profile(wanted.profile, profiles)
    earlier = _followed(wanted.follow, key, folder)
    if earlier is None:
        return _from_nothing(found, folder, key, _needed(chosen, key, folder, profiles))
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
        return Drafted(written, notes=tuple(_notes(profile, key, profiles)))
    if chosen is None:
        raise NotCarried(f"{folder.id}/{earlier.slug}: {findings[0].message}")
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


def _key(text: str) -> ReportKey:
    key = report_key(f"{text}.yaml") if text.isascii() else None
    if key is None:
        raise Refusal(
            f"年度应为四位数字，如 2024，预算写 2024-budget；这里写的是“{text}”",
            f"a year is four digits, as 2024, a budget 2024-budget; found {text}",
        )
    return key


def _profile(wanted: str | None, profiles: dict[str, Profile]) -> Profile | None:
    if wanted is None or wanted in profiles:
        return profiles[wanted] if wanted else None
    known = "、".join(sorted(profiles))
    raise Refusal(
        f"没有“{wanted}”这种表式。可用的表式：{known}",
        f"there is no profile {wanted}; there are: {known}",
    )


def _needed(
    chosen: Profile | None, key: ReportKey, folder: DepartmentFolder, profiles: dict[str, Profile]
) -> Profile:
    if chosen is not None:
        return chosen
    have = "、".join(one.slug for one in sorted(folder.reports)) or "（一份也没有）"
    known = "、".join(sorted(profiles))
    raise Refusal(
        f"{folder.id} 没有 {key.year} 年以前的{key.kind}可以沿用（已有：{have}）。"
        f"从空白做起请写 --profile 表式，可用的表式：{known}",
        f"{folder.id} has nothing before {key.slug} to follow (it has: {have}). To begin with "
        f"a blank form give --profile, one of: {known}",
    )


def _followed(
    wanted: str | None, key: ReportKey, folder: DepartmentFolder
) -> ReportKey | None:
    """The report to follow: the one asked for, else the latest of its kind before it."""
    if wanted is not None:
        asked = _key(wanted)
        asked = replace(asked, kind=key.kind) if "-" not in wanted else asked
        if asked in folder.reports:
            return asked
        have = "、".join(one.slug for one in sorted(folder.reports)) or "（一份也没有）"
        raise Refusal(
            f"{folder.id} 没有 {asked.slug}。已有：{have}",
            f"{folder.id} has no {asked.slug}; it has: {have}",
        )
    before = [one for one in folder.reports if one.kind == key.kind and one.year < key.year]
    return max(before, default=None)


def _notes(profile: Profile, key: ReportKey, profiles: dict[str, Profile]) -> list[Both]:
    if _valid(profile, key.year):
        return []
    others = [one for one in profiles.values() if _same_place(one, profile)]
    fitting = "、".join(one.id for one in others if _valid(one, key.year)) or "（尚无）"
    return [
        Both(
            f"表式 {profile.id} 不是 {key.year} 年的；这一年的表式：{fitting}。"
            "要换的话删去刚写的文件，加 --profile 表式 再做一次",
            f"profile {profile.id} is not of {key.year}; those of that year: {fitting}. To "
            "change it, delete the files just written and repeat with --profile",
        )
    ]


def _valid(profile: Profile, year: int) -> bool:
    since = int(profile.since.text) if profile.since else 0
    until = int(profile.until.text) if profile.until else year
    return since <= year <= until


def _same_place(one: Profile, other: Profile) -> bool:
    return (one.region and one.region.text) == (other.region and other.region.text)
