"""Nothing wrong and nothing half goes out; what no page claims goes away."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.build import OurFault, Outcome, build
from generator.content.show import show
from tests.site.built import SITES
from tests.site.test_determinism import files

REPORT = "content/departments/caizhengju/2022.md"


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """A small portal of one's own, built once."""
    folder = tmp_path / "portal"
    shutil.copytree(SITES / "column", folder)
    assert build(folder).written
    return folder


def beside(portal: Path) -> list[str]:
    return sorted(path.name for path in portal.iterdir())


def said(outcome: Outcome) -> str:
    return show(outcome.findings, outcome.source_line)


def test_a_build_leaves_the_site_and_nothing_beside_it(portal: Path) -> None:
    assert beside(portal) == ["content", "site"]
    assert (portal / "site/.gitignore").read_text("utf-8").endswith("*\n!.gitignore\n")


def test_wrong_content_leaves_the_site_as_it_was(portal: Path) -> None:
    before = files(portal / "site")
    report = portal / REPORT
    report.write_text(report.read_text("utf-8").replace("500.00", "五百"), "utf-8")
    outcome = build(portal)
    assert not outcome.written
    assert files(portal / "site") == before
    assert beside(portal) == ["content", "site"]


def test_wrong_content_makes_no_site_where_there_was_none(portal: Path) -> None:
    shutil.rmtree(portal / "site")
    (portal / "content/regions.yaml").write_text("- 名称: 无代码\n", "utf-8")
    assert not build(portal).written
    assert beside(portal) == ["content"]


def test_a_dead_link_in_prose_leaves_the_site_as_it_was(portal: Path) -> None:
    before = files(portal / "site")
    report = portal / REPORT
    text = report.read_text("utf-8") + "\n# 主要职能\n\n见[别处](../nowhere/index.html)。\n"
    report.write_text(text, "utf-8")
    outcome = build(portal)
    assert said(outcome) == (
        "site/departments/caizhengju/2022/index.html:1:1: "
        "错误 FT701 链接所指的页面不存在：/departments/caizhengju/nowhere/index.html\n"
        "   改法：改正内容里的链接；模板里的请报告。\n"
    ).rstrip("\n")
    assert files(portal / "site") == before
    assert beside(portal) == ["content", "site"]


@pytest.mark.parametrize(
    ("template", "message"),
    [
        (
            "{{ no_such_name }}",
            "页面 /about/ 生成不了，模板 own.html 第 1 行：没有“no_such_name”这个名称",
        ),
        (
            "{% if %}",
            "页面 /about/ 生成不了，模板 own.html 第 1 行：写法有误（Expected an expression, got "
            "'end of statement block'）",
        ),
    ],
)
def test_a_faulty_template_names_template_and_page_and_leaves_the_site(
    portal: Path, template: str, message: str
) -> None:
    before = files(portal / "site")
    (portal / "content/pages").mkdir()
    (portal / "content/pages/about.md").write_text("---\n标题: 关于\n---\n\n你好。\n", "utf-8")
    (portal / "templates").mkdir()
    (portal / "templates/own.html").write_text(template, "utf-8")
    with pytest.raises(OurFault) as error:
        build(portal)
    assert str(error.value) == message
    assert files(portal / "site") == before
    assert beside(portal) == ["content", "site", "templates"]


def test_a_file_that_no_page_claims_is_gone_after_a_build(portal: Path) -> None:
    before = files(portal / "site")
    stray = portal / "site/departments/old/index.html"
    stray.parent.mkdir()
    stray.write_text("<p>旧页</p>", "utf-8")
    assert build(portal).written
    assert files(portal / "site") == before
    assert not stray.parent.exists()


def test_pages_of_a_report_that_was_taken_out_are_gone(portal: Path) -> None:
    assert (portal / "site/departments/caizhengju/2022/index.html").exists()
    (portal / REPORT).unlink()
    assert build(portal).written
    assert not (portal / "site/departments/caizhengju/2022").exists()


@pytest.mark.parametrize("taken", ["glossary", "departments", "sitemap", "assets", "search"])
def test_an_own_page_cannot_take_an_address_of_the_site(portal: Path, taken: str) -> None:
    (portal / "content/pages").mkdir()
    (portal / f"content/pages/{taken}.md").write_text("---\n标题: 甲\n---\n\n乙。\n", "utf-8")
    outcome = build(portal)
    assert not outcome.written
    assert said(outcome).splitlines()[0] == (
        f"content/pages/{taken}.md:1:1: 错误 FT039 “{taken}”是本站固定页面的地址，自有页面不能用"
    )


# An exchange interrupted between its two renames, or before the old folder was removed.


def test_an_exchange_interrupted_half_way_is_recovered(portal: Path) -> None:
    whole = files(portal / "site")
    (portal / "site").rename(portal / ".site-old")
    shutil.copytree(portal / ".site-old", portal / ".site-new")
    assert build(portal).written
    assert files(portal / "site") == whole
    assert beside(portal) == ["content", "site"]


def test_a_failing_build_after_an_interrupted_exchange_brings_the_old_site_back(
    portal: Path,
) -> None:
    whole = files(portal / "site")
    (portal / "site").rename(portal / ".site-old")
    (portal / ".site-new").mkdir()
    (portal / "content/site.yaml").write_text("名称: 甲\n", "utf-8")
    assert not build(portal).written
    assert files(portal / "site") == whole
    assert beside(portal) == ["content", "site"]


def test_folders_left_over_after_a_finished_exchange_go_away(portal: Path) -> None:
    whole = files(portal / "site")
    for left in (".site-old", ".site-new"):
        (portal / left / "deep").mkdir(parents=True)
        (portal / left / "deep/index.html").write_text("旧", "utf-8")
    assert build(portal).written
    assert files(portal / "site") == whole
    assert beside(portal) == ["content", "site"]


def test_a_build_elsewhere_leaves_the_portals_own_site_alone(portal: Path, tmp_path: Path) -> None:
    before = files(portal / "site")
    assert build(portal, tmp_path / "deep/elsewhere").written
    assert files(tmp_path / "deep/elsewhere") == before
    assert sorted(path.name for path in (tmp_path / "deep").iterdir()) == ["elsewhere"]
