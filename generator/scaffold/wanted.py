"""What was asked for with a new year, held against what there is."""

from __future__ import annotations

from dataclasses import replace

from generator.model.folders import DepartmentFolder
from generator.model.load import report_key
from generator.model.portal import ReportKey
from generator.model.profile import Profile
from generator.usage import Both, Refusal


def key_of(text: str) -> ReportKey:
    key = report_key(f"{text}.yaml") if text.isascii() else None
    if key is None:
        raise Refusal(
            f"年度应为四位数字，如 2024，预算写 2024-budget；这里写的是“{text}”",
            f"a year is four digits, as 2024, a budget 2024-budget; found {text}",
        )
    return key


def profile_of(wanted: str | None, profiles: dict[str, Profile]) -> Profile | None:
    if wanted is None or wanted in profiles:
        return profiles[wanted] if wanted else None
    known = "、".join(sorted(profiles))
    raise Refusal(
        f"没有“{wanted}”这种表式。可用的表式：{known}",
        f"there is no profile {wanted}; there are: {known}",
    )


def needed(
    chosen: Profile | None, key: ReportKey, folder: DepartmentFolder, profiles: dict[str, Profile]
) -> Profile:
    if chosen is not None:
        return chosen
    have = "、".join(one.slug for one in sorted(folder.reports)) or "无"
    known = "、".join(sorted(profiles))
    raise Refusal(
        f"{folder.id} 没有 {key.year} 年以前的{key.kind}可以沿用（已有：{have}）。"
        f"从空白做起请写 --profile 表式，可用的表式：{known}",
        f"{folder.id} has nothing before {key.slug} to follow (it has: {have}). To begin with "
        f"a blank form give --profile, one of: {known}",
    )


def followed(wanted: str | None, key: ReportKey, folder: DepartmentFolder) -> ReportKey | None:
    """The report to follow: the one asked for, else the latest of its kind before it."""
    if wanted is not None:
        asked = key_of(wanted)
        asked = replace(asked, kind=key.kind) if "-" not in wanted else asked
        if asked in folder.reports:
            return asked
        have = "、".join(one.slug for one in sorted(folder.reports)) or "无"
        raise Refusal(
            f"{folder.id} 没有 {asked.slug}。已有：{have}",
            f"{folder.id} has no {asked.slug}; it has: {have}",
        )
    before = [one for one in folder.reports if one.kind == key.kind and one.year < key.year]
    return max(before, default=None)


def notes_on(profile: Profile, key: ReportKey, profiles: dict[str, Profile]) -> list[Both]:
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
