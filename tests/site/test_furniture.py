"""What surrounds every page: badges and filings, source and date, links that leave the site."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.build import build
from generator.render.markdown import leaving
from generator.render.phrases import phrased
from generator.render.squeeze import squeezed
from tests.site.built import SITES, BuildSite, Site, built

PNG = b"\x89PNG\r\n\x1a\nany picture"
BADGES = """党政机关标识:
  图片: images/office.png
  网址: https://marks.example.cn/office?code=9901000001
网站找错:
  图片: images/mistakes.svg
  网址: https://marks.example.cn/mistakes?code=9901000001
公安备案号: 示例公网安备00000000000000号
"""


def portal(folder: Path, more: str, **pictures: bytes) -> Path:
    shutil.copytree(SITES / "website", folder)
    with (folder / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write(more)
    (folder / "images").mkdir()
    for name, data in pictures.items():
        (folder / "images" / name.replace("_", ".")).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("official")
    made = portal(folder / "portal", BADGES, office_png=PNG, mistakes_svg=b"<svg/>")
    return built(made, folder / "site")


def test_the_footer_shows_the_badges_of_site_yaml_each_with_its_link(official: Site) -> None:
    page = official.page("/departments/caizhengju/")
    links = page.nodes("footer .badges a")
    images = page.nodes("footer .badges img")
    assert [
        (a.attributes["href"], i.attributes["alt"]) for a, i in zip(links, images, strict=True)
    ] == [
        ("https://marks.example.cn/office?code=9901000001", "党政机关"),
        ("https://marks.example.cn/mistakes?code=9901000001", "我为政府网站找错"),
    ]
    files = [official.root / (i.attributes["src"] or "").replace("../", "") for i in images]
    assert [(file.suffix, file.read_bytes()) for file in files] == [
        (".png", PNG),
        (".svg", b"<svg/>"),
    ]


def test_filing_numbers_link_to_where_they_are_kept(official: Site) -> None:
    assert official.page("/").attribute("footer dd a", "href") == [
        "https://beian.miit.gov.cn/",
        "https://beian.mps.gov.cn/",
    ]


def test_a_portal_without_badges_has_no_place_for_them(build_site: BuildSite, demo: Site) -> None:
    for site in (build_site("website"), demo):
        assert site.page("/").nodes(".badges, footer img") == []


@pytest.mark.parametrize(
    ("name", "pictures", "said"),
    [
        ("images/a.png", {}, "没有“images/a.png”这个文件"),
        ("../a.png", {}, "“../a.png”指向门户文件夹之外，不予读取"),
        ("images/a.webp", {"a_webp": PNG}, "“images/a.webp”不是能用的图片"),
        ("images/a.jpg", {"a_jpg": PNG}, "“images/a.jpg”里面不是 jpg 图片"),
        (
            "images/a.svg",
            {"a_svg": b"<svg><script>alert(1)</script></svg>"},
            "“images/a.svg”里带有脚本，不予发布",
        ),
        (
            "images/a.svg",
            {"a_svg": b'<svg onload = "alert(1)"/>'},
            "“images/a.svg”里带有脚本，不予发布",
        ),
        ("images/a.png", {"a_png": PNG + bytes(500_000)}, "“images/a.png”超过 500 kB"),
    ],
)
def test_a_picture_that_cannot_be_published_is_answered_where_it_is_named(
    tmp_path: Path, name: str, pictures: dict[str, bytes], said: str
) -> None:
    badge = f"网站找错:\n  图片: {name}\n  网址: https://example.cn/\n"
    outcome = build(portal(tmp_path / "portal", badge, **pictures), tmp_path / "site")
    assert not outcome.written
    (found,) = [one for one in outcome.findings if one.severity.value == "error"]
    assert (found.message, found.where.path) == (said, "网站找错/图片")
    assert (found.where.file, found.where.line) == ("content/site.yaml", 9)


def test_a_content_page_says_its_source_and_when_it_was_published(official: Site) -> None:
    page = official.page("/departments/caizhengju/2022/t1/")
    assert page.texts(".issued span") == ["来源：江畔市财政局", "发布时间：2023-09-21"]
    assert official.page("/departments/").nodes(".issued") == []


@pytest.mark.parametrize(
    ("href", "leaves"),
    [
        ("https://example.cn/", True),
        ("https://www.gov.cn/", False),
        ("https://czj.bazhong.gov.cn/a", False),
        ("https://gov.cn.example.com/", True),
        ("https://notgov.cn/", True),
        ("../glossary/index.html", False),
        ("mailto:a@example.cn", False),
        ("http://[", True),
    ],
)
def test_only_links_to_other_than_government_sites_leave(href: str, leaves: bool) -> None:
    assert leaving(href) is leaves


def test_a_link_that_leaves_says_so(build_site: BuildSite) -> None:
    (link,) = build_site("own").page("/glossary/").nodes("a.external")
    assert (link.text(), link.attributes["title"]) == ("省里", "将离开本站")


def test_only_a_portal_that_publishes_asks_before_one_leaves(
    build_site: BuildSite, official: Site
) -> None:
    assert official.page("/").nodes("body[data-leave]") != []
    assert build_site("own").page("/").nodes("body[data-leave]") == []


@pytest.mark.parametrize(
    "cut",
    [
        "巴中市|人民政府|办公室",
        "中共上海市|普陀区委|社会工作部",
        "市场监督管理局",
        "财政拨款|收入|支出|决算|总表",
        "机关事业单位|基本养老保险|缴费支出",
        "教育支出",
    ],
)
def test_headings_pause_between_words(cut: str) -> None:
    assert str(phrased(cut.replace("|", ""))) == cut.replace("|", "<wbr>")


def test_scripts_and_styles_go_out_without_comments_and_indentation() -> None:
    source = b'/* one\n   two */\na {\n  b: "/* c */";\n  /* d */\n}\n'
    assert squeezed(source) == b'a {\nb: "/* c */";\n}\n'


def test_a_comment_beside_code_is_left_with_it() -> None:
    source = b"/* a */ one();\ntwo(); /* b */\n/* c * d **/\nthree();\n"
    assert squeezed(source) == b"/* a */ one();\ntwo(); /* b */\nthree();\n"
