"""What a corpus takes from the catalogue: subjects, terms and profiles that really exist."""

from __future__ import annotations

from functools import cache

from generator.content.read_yaml import read_yaml
from generator.model.bind import Faults, bind
from generator.model.load_catalogue import catalogue_texts, subject_rows
from generator.model.profile import Profile
from generator.model.subjects import Subjects

YEARS = range(2015, 2025)
# 行政运行 and 一般行政管理事务 of a 款 that a department can live on.
RUNNING, GENERAL_WORK = "行政运行", "一般行政管理事务"
SHARED = ("208", "210", "221")  # classes that every department has anyway
MOST_OWN = 3


@cache
def subjects() -> Subjects:
    return Subjects.of(subject_rows(), {})


def name(code: str, year: int) -> str:
    return subjects().name(code, year)


@cache
def lasting() -> tuple[str, ...]:
    """Functional codes that are valid in every year of a corpus."""
    codes = (code for code in subjects().rows if code.startswith("2"))
    return tuple(
        sorted(c for c in codes if all(subjects().valid(c, y) for y in (YEARS[0] - 1, *YEARS)))
    )


@cache
def trades() -> tuple[tuple[str, ...], ...]:
    """The 项 a department can be about: 行政运行 first, then at least four more of one 款."""
    found = []
    for group in lasting():
        if len(group) != 5 or group[:3] in SHARED:
            continue
        items = [code for code in lasting() if len(code) == 7 and code.startswith(group)]
        names = [name(code, YEARS[-1]) for code in items]
        if names[:2] == [RUNNING, GENERAL_WORK] and len(items) >= MOST_OWN + 2:
            found.append(tuple(items))
    return tuple(found)


@cache
def economic(year: int) -> tuple[str, ...]:
    """Codes of 301, 302, 303 and all below them, in the order of the form."""
    codes = (c for c in subjects().rows if c[:3] in ("301", "302", "303"))
    return tuple(sorted(c for c in codes if subjects().valid(c, year)))


OLD_PROFILE = "sample-2015"


def old_profile() -> str:
    """The form before the shipped ones: that of 2019 without the class which began then."""
    text = catalogue_texts("profiles")["sichuan-2019.yaml"].replace('  - "224"\n', "")
    return text.replace("起始年度: 2019", "起始年度: 2015").replace(
        "截止年度: 2019", "截止年度: 2018"
    )


def profile_id(year: int) -> str:
    """Forms change with the years; all are of one province."""
    if year < 2019:
        return OLD_PROFILE
    if year == 2019:
        return "sichuan-2019"
    if year <= 2021:
        return "sichuan-2020-13"
    return "sichuan-2020-14" if year == 2022 else "sichuan-2023"


@cache
def profile(year: int) -> Profile:
    shipped = catalogue_texts("profiles").get(f"{profile_id(year)}.yaml")
    node, _ = read_yaml(shipped or old_profile(), "")
    assert node is not None
    return bind(node, Profile, "", Faults())


def table_title(key: str, year: int) -> str:
    return next(table.name for table in profile(year).tables if table.spec.key == key)
