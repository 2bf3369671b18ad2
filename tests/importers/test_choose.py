"""The form of a report is told by the tables it prints."""

from __future__ import annotations

import pytest

from generator.importers.choose import choose_profile, nearest_profile
from generator.model.load_catalogue import catalogue_texts
from generator.model.profile import Profile
from tests.site.built import DEMO, loaded

FIRST = ("收入支出决算总表", "收入决算表", "支出决算表", "财政拨款收入支出决算总表")


@pytest.fixture(scope="module")
def profiles() -> list[Profile]:
    return list(loaded(DEMO).frame.profiles.values())


@pytest.mark.parametrize(
    ("titles", "year", "profile"),
    [
        ((*FIRST, "国有资本经营预算财政拨款收入支出决算表"), 2024, "shanghai-2024"),
        ((*FIRST, "财政拨款“三公”经费支出决算表"), 2022, "national-2022"),
        ((*FIRST, "一般公共预算财政拨款基本支出决算明细表"), 2023, "national-2022"),
        ((*FIRST, "一般公共预算财政拨款“三公”经费支出决算表"), 2019, "national-2019"),
        ((*FIRST, "一般公共预算财政拨款项目支出决算表"), 2023, "sichuan-2023"),
        (
            ("收入支出决算总表", "收入总表", "一般公共预算财政拨款项目支出决算表"),
            2019,
            "sichuan-2019",
        ),
    ],
)
def test_a_profile_is_chosen_by_titles_and_year(
    titles: tuple[str, ...], year: int, profile: str, profiles: list[Profile]
) -> None:
    found = choose_profile(titles, year, profiles)
    assert found is not None
    assert found.id == profile


def test_a_table_that_no_profile_has_leaves_no_choice(profiles: list[Profile]) -> None:
    assert choose_profile((*FIRST, "没有这样的表"), 2022, profiles) is None


def test_nine_tables_are_no_form_of_thirteen(profiles: list[Profile]) -> None:
    titles = (
        *(*FIRST, "一般公共预算财政拨款支出决算表", "一般公共预算财政拨款基本支出决算表"),
        *("政府性基金预算财政拨款收入支出决算表", "国有资本经营预算财政拨款支出决算表"),
        "财政拨款“三公”经费支出决算表",
    )
    found = choose_profile(titles, 2023, profiles)
    assert found is not None
    assert len(found.tables) == 9


def test_where_no_form_has_all_tables_the_one_with_most_is_near(profiles: list[Profile]) -> None:
    found = nearest_profile(
        (*FIRST, "一般公共预算财政拨款项目支出决算表", "没有这样的表"), 2019, profiles
    )
    assert found is not None
    assert "X9" in {table.spec.key for table in found.tables}


def test_the_catalogue_has_the_national_forms() -> None:
    shipped = {name.rsplit("/", 1)[-1] for name in catalogue_texts("profiles")}
    assert {"national-2019.yaml", "national-2020.yaml", "national-2022.yaml"} <= shipped
