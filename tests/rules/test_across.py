"""Rules across the years of a department (FT501 to FT503), on small portals of two years."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.intake import Spool, take_in

SITE = "名称: 试\n方式: 演示\n"
REGIONS = '- 代码: "110000"\n  名称: 北京市\n  层级: 省级\n'
DEPARTMENT = '名称: 某局\n地区: "110000"\n层级: 省级\n'


def year(year: int, total: str, rest: str = "") -> str:
    head = f"年度: {year}\n表式: shanghai-2024\n公开日期: {year + 1}-08-20\n"
    return f"{head}说明:\n  收入支出总体:\n    收支总计: {total}\n{rest}"


def change(previous: str) -> str:
    return f"    变动:\n      方向: 增加\n      比较年份: 2023\n      上年数: {previous}\n"


def carried(opening: str, closing: str) -> str:
    return (
        "表:\n  收入支出决算总表:\n    收入:\n"
        f"      年初结转和结余: {opening}\n    支出:\n      年末结转和结余: {closing}\n"
    )


def findings(folder: Path, files: dict[str, str], site: str = SITE) -> list[str]:
    home = folder / "content/departments/moujv"
    home.mkdir(parents=True)
    (folder / "content/site.yaml").write_text(site, "utf-8")
    (folder / "content/regions.yaml").write_text(REGIONS, "utf-8")
    for name, text in {"department.yaml": DEPARTMENT, **files}.items():
        (home / name).write_text(text, "utf-8")
    with Spool() as spool:
        found = take_in(folder, spool, lambda _: None).across
    return [f"{f.severity.label} {f.code} {f.where.path} {f.message}" for f in found]


def test_last_year_as_this_report_has_it_must_be_what_last_year_published(tmp_path: Path) -> None:
    files = {"2023.yaml": year(2023, "731.42"), "2024.yaml": year(2024, "850", change("713.42"))}
    assert findings(tmp_path, files) == [
        "警告 FT502 说明/收入支出总体/变动/上年数 收支总计的上年数按本报告为 713.42 万元，"
        "上年报告公布的是 731.42 万元，相差 18.00 万元"
    ]


def test_the_same_figure_of_last_year_is_in_order(tmp_path: Path) -> None:
    files = {"2023.yaml": year(2023, "731.42"), "2024.yaml": year(2024, "850", change("731.42"))}
    assert findings(tmp_path, files) == []


def test_opening_carry_over_must_be_last_years_closing_one(tmp_path: Path) -> None:
    files = {
        "2023.yaml": year(2023, "100", carried("1.00", "12.00")),
        "2024.yaml": year(2024, "100", carried("21.00", "3.00")),
    }
    assert findings(tmp_path, files) == [
        "警告 FT501 表/收入支出决算总表/收入/年初结转和结余/决算数 全部资金的年初结转和结余为 "
        "21.00 万元，上年报告的年末数为 12.00 万元，相差 9.00 万元"
    ]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("", ["警告 FT503  某局缺 2023 年度决算，也没有说明缘由"]),
        ('缺年说明:\n  "2023": 机构撤并\n', []),
    ],
)
def test_a_year_missing_in_between_must_be_explained(
    told: str, found: list[str], tmp_path: Path
) -> None:
    files = {
        "department.yaml": DEPARTMENT + told,
        "2022.yaml": year(2022, "1"),
        "2024.yaml": year(2024, "1"),
    }
    said = findings(tmp_path, files)
    assert [line.replace("名称 ", " ") for line in said] == found


def test_a_rule_across_years_can_be_switched_off(tmp_path: Path) -> None:
    files = {"2023.yaml": year(2023, "731.42"), "2024.yaml": year(2024, "850", change("713.42"))}
    assert findings(tmp_path, files, SITE + "规则:\n  FT502: 关闭\n") == []
