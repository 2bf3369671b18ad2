"""Share cards, for portals that ask for them; tags for those who show a link to a page."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import build
from generator.cards.painter import fitted
from generator.findings import Severity
from generator.model.fonts import font_family
from generator.usage import Refusal
from generator.usage.endings import ending
from tests.site.built import SITES, BuildSite, Site, SitePage, built
from tests.tools import absent, require

DOMAIN = "https://zhang.example.cn/public"
CARDS = f"域名: {DOMAIN}\n分享图:\n  字体: "


def portal_with(folder: Path, added: str, name: str = "years") -> Path:
    """A small portal whose site.yaml says this, too; with a Chinese font beside it."""
    font = require("font")
    if font == "system":
        absent("不知道这台机器的中文字体放在哪里")
    shutil.copytree(SITES / name, folder)
    (folder / "fonts").mkdir()
    shutil.copy(font, folder / "fonts/zhongwen.ttc")
    site = folder / "content/site.yaml"
    site.write_text(f"{site.read_text('utf-8')}\n{added}\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def carded(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("cards")
    portal = portal_with(folder / "portal", f"{CARDS}fonts/zhongwen.ttc")
    return built(portal, folder / "site")


def cards(site: Site) -> dict[str, bytes]:
    found = sorted(site.root.rglob("card.png"))
    return {f"/{path.relative_to(site.root).as_posix()}": path.read_bytes() for path in found}


def shared(page: SitePage) -> dict[str | None, str | None]:
    nodes = page.nodes("meta[property^='og:']")
    return {node.attributes["property"]: node.attributes["content"] for node in nodes}


def errors(portal: Path, out: Path) -> list[str]:
    found = build(portal, out).findings
    return [f"{one.code} {one.message}" for one in found if one.severity is Severity.ERROR]


def test_the_home_every_department_and_every_report_has_a_card_of_the_usual_size(
    carded: Site,
) -> None:
    found = cards(carded)
    below = "/departments/caizhengju/"
    assert set(found) == {
        *("/card.png", f"{below}card.png", "/departments/jiaoyuju/card.png"),
        *(f"{below}{year}/card.png" for year in ("2021", "2022", "2023-budget")),
        *("/departments/shenjiju/card.png", "/departments/shenjiju/2022/card.png"),
    }
    for data in found.values():
        assert data.startswith(b"\x89PNG")
        assert struct.unpack(">II", data[16:24]) == (1200, 630)
    assert len(set(found.values())) == len(found)


def test_every_page_names_the_card_of_what_it_is_about(carded: Site) -> None:
    report = "/departments/caizhengju/2021/"
    assert shared(carded.page(f"{report}t3/"))["og:image"] == f"{DOMAIN}{report}card.png"
    assert shared(carded.page("/glossary/"))["og:image"] == f"{DOMAIN}/card.png"
    for page in carded.below("/"):
        image = shared(page)["og:image"] or ""
        assert (carded.root / image.removeprefix(f"{DOMAIN}/")).is_file(), page.url
        assert page.attribute("meta[name='twitter:card']", "content") == ["summary_large_image"]


def test_a_page_says_what_it_is_to_those_who_show_a_link_to_it(build_site: BuildSite) -> None:
    page = build_site("website").page("/departments/caizhengju/2022/")
    assert shared(page) == {
        "og:type": "article",
        "og:site_name": "江畔账页",
        "og:locale": "zh_CN",
        "og:title": "江畔市财政局2022年度决算",
        "og:description": page.attribute("meta[name=Description]", "content")[0],
        "og:url": f"{DOMAIN}/departments/caizhengju/2022/",
    }
    assert not cards(build_site("website"))


def test_without_an_address_of_its_own_a_site_says_nothing_of_the_kind(
    build_site: BuildSite,
) -> None:
    site = build_site("years")
    assert {page.url: shared(page) for page in site.below("/") if shared(page)} == {}
    assert not cards(site)


def test_two_builds_draw_the_same_cards(carded: Site, tmp_path: Path) -> None:
    again = built(carded.root.parent / "portal", tmp_path / "site")
    assert cards(again) == cards(carded)


def test_names_that_look_like_markup_are_drawn_as_text(tmp_path: Path) -> None:
    added = "分享图:\n  字体: fonts/zhongwen.ttc"
    portal = portal_with(tmp_path / "portal", added, "hostile")
    assert len(cards(built(portal, tmp_path / "site"))) == 3


@pytest.mark.parametrize(
    ("added", "said"),
    [
        (f"{CARDS}fonts/meiyou.otf", "FT019 没有“fonts/meiyou.otf”这个文件"),
        (f"{CARDS}../a.otf", "FT011 “../a.otf”指向门户文件夹之外，不予读取"),
        (f"{CARDS}content/site.yaml", "FT032 “content/site.yaml”不是能用的字体"),
        (
            "分享图:\n  字体: fonts/zhongwen.ttc",
            "FT033 写了“分享图”，却没有写“域名”：没有完整的网址，别处取不到图",
        ),
    ],
)
def test_what_cards_cannot_be_drawn_with_is_a_fault(added: str, said: str, tmp_path: Path) -> None:
    portal = portal_with(tmp_path / "portal", added)
    assert errors(portal, tmp_path / "site") == [said]
    assert not (tmp_path / "site").exists()


def test_a_font_without_chinese_is_refused(tmp_path: Path) -> None:
    portal = portal_with(tmp_path / "portal", f"{CARDS}fonts/latin.ttf")
    shutil.copy(latin_font(), portal / "fonts/latin.ttf")
    with pytest.raises(Refusal, match=r"“fonts/latin\.ttf”里没有汉字"):
        build(portal, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_font_may_have_any_name(tmp_path: Path) -> None:
    portal = portal_with(tmp_path / "portal", f"{CARDS}fonts/latin.ttf")
    data = Path(latin_font()).read_bytes()
    family = font_family(data) or ""
    named = data.replace(family.encode("utf-16-be"), ('&"<' + family[3:]).encode("utf-16-be"))
    (portal / "fonts/latin.ttf").write_bytes(named)
    with pytest.raises(Refusal, match=r"“fonts/latin\.ttf”里没有汉字"):
        build(portal, tmp_path / "site")


def latin_font() -> str:
    command = ["fc-list", "--format=%{file} %{lang}\n"]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    pairs = (line.partition(" ") for line in sorted(listed.splitlines()))
    found = [f for f, _, langs in pairs if f.endswith(".ttf") and langs and "zh" not in langs]
    return found[0] if found else absent("没有一个不含汉字的字体")


def test_without_the_library_the_way_to_get_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal = portal_with(tmp_path / "portal", f"{CARDS}fonts/zhongwen.ttc")
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(ModuleNotFoundError) as missing:
        build(portal, tmp_path / "site")
    said = '要用的库还没有装，请运行 pip install "mingzhang[cards]"'
    assert ending(missing.value) == (said, 2)


def test_a_long_name_takes_more_lines_and_smaller_letters() -> None:
    assert fitted("某市财政局") == (80, [(0, "某市财政局")])
    assert fitted("甲" * 20) == (72, [(0, "甲" * 14), (1, "甲" * 6)])
    assert fitted("甲" * 14 + "（乙）") == (72, [(0, "甲" * 14), (1, "（乙）")])
    assert fitted("甲" * 90) == (56, [(0, "甲" * 18), (1, "甲" * 18), (2, "甲" * 16 + "……")])
