"""Finished pages are looked over before they go out: links, anchors, ids, headings, heads."""

from __future__ import annotations

import pytest

from generator.output.audit import Audit

SOUND = '<title>甲</title><h1>甲</h1><p id="p"><a href="../b/index.html#q">乙</a></p>'
OTHER = '<title>乙</title><h1>乙</h1><p id="q"><a href="../a/index.html">甲</a></p>'


def said(first: str, second: str = OTHER) -> list[str]:
    """What is found on /a/, with /b/ beside it."""
    audit = Audit()
    audit.page("/a/index.html", first.encode())
    audit.page("/b/index.html", second.encode())
    return [
        f"{one.where.file} {one.code} {one.message}" for one in audit.findings(["/a/index.html"])
    ]


def test_sound_pages_give_no_findings() -> None:
    assert said(SOUND) == []


def test_a_fragment_that_is_the_state_of_a_page_needs_no_place_there() -> None:
    """`/compare/#add=caizhengju/2022` tells a script what to show."""
    assert said(SOUND + '<a href="../b/index.html#add=caizhengju/2022">比较</a>') == []


@pytest.mark.parametrize(
    ("more", "finding"),
    [
        ('<a href="../c/index.html">丙</a>', "FT701 链接所指的页面不存在：/c/index.html"),
        ('<a href="../b/">乙</a>', "FT701 链接所指的页面不存在：/b"),
        (
            '<a href="javascript:alert(1)">丙</a>',
            "FT701 链接所指的页面不存在：/a/javascript:alert(1)",
        ),
        ('<a href="data:text/html,x">丙</a>', "FT701 链接不可用：data:text/html,x"),
        (
            '<a href="../b/index.html#z">乙</a>',
            "FT702 链接所指的位置不存在：/b/index.html 里没有 z",
        ),
        ('<a href="#z">丙</a>', "FT702 链接所指的位置不存在：/a/index.html 里没有 z"),
        ('<b id="p"></b>', "FT703 编号重复：p"),
        ("<h1>又一个</h1>", "FT705 应有一个一级标题，这里有 2 个"),
        ("<h3>三级</h3>", "FT705 标题由 1 级跳到 3 级"),
        ('<img src="https://a.example/a.png">', "FT707 页面向别处取文件：https://a.example/a.png"),
        ('<script src="//a.example/a.js"></script>', "FT707 页面向别处取文件：//a.example/a.js"),
        ("<table><tr><th>项目</table>", "FT708 表头“项目”没有 scope"),
        (
            '<nav class="contents"><a href="#s">附件</a></nav><p id="s"><h2>附表</h2></p>',
            "FT709 目录写“附件”，标题是“”",
        ),
        (
            '<nav class="contents"><a href="#s">附件</a></nav><div id="s"><h2>附表</h2></div>',
            "FT709 目录写“附件”，标题是“附表”",
        ),
        (
            '<nav class="contents"><li><a href="#s">说明</a><ul><li><a href="#t">收入</a></ul>'
            '</nav><section id="s"><h2>说明</h2><section id="t"><h3>二、收入</h3></section>'
            '<section id="u"><h3>三、支出</h3></section></section>',
            "FT709 目录在“说明”之下列 1 节，页面有 2 节",
        ),
    ],
)
def test_what_is_wrong_on_a_page_is_found(more: str, finding: str) -> None:
    assert said(SOUND + more) == [f"site/a/index.html {finding}"]


EMPTY = '<header class="title"><span class="tag empty">无数据</span></header><main>{}</main>'
HEAD = '<table><thead><tr><th scope="col">项目</th></tr></thead></table>'
REASON = '<p class="notice">说明：本年度没有这项收支，故本表无数据。</p>'


@pytest.mark.parametrize(
    ("body", "findings"),
    [
        (HEAD + REASON, []),
        (HEAD, ["site/a/index.html FT710 空表没有说明为何无数据"]),
        (REASON, ["site/a/index.html FT710 空表没有表头"]),
    ],
)
def test_an_empty_table_keeps_its_head_and_says_why(body: str, findings: list[str]) -> None:
    assert said(SOUND + EMPTY.format(body)) == findings


def test_contents_that_say_what_the_headings_say_are_in_order() -> None:
    more = (
        '<nav class="contents"><li><a href="#s">说明</a><ul><li><a href="#t">收入</a></ul></nav>'
        '<section id="s"><h2>说明</h2><section id="t"><h3>二、收入</h3></section></section>'
    )
    assert said(SOUND + more) == []


def test_a_page_without_a_title_is_found() -> None:
    assert said(SOUND.replace("<title>甲</title>", "")) == ["site/a/index.html FT706 页面没有标题"]


def test_a_page_that_nobody_links_to_is_found() -> None:
    lonely = SOUND.replace("../b/index.html#q", "#p")
    assert said(lonely) == ["site/b/index.html FT704 没有任何页面链接到本页"]


def test_links_forgotten_between_reports_still_count() -> None:
    audit = Audit()
    audit.page("/a/index.html", SOUND.encode())
    audit.settle()
    audit.page("/b/index.html", OTHER.encode())
    audit.settle()
    audit.page("/c/index.html", b'<title>c</title><h1>c</h1><a href="../b/index.html#no">b</a>')
    codes = [finding.code for finding in audit.findings(["/a/index.html", "/c/index.html"])]
    assert codes == ["FT702"]


def test_a_government_site_needs_its_page_tags() -> None:
    audit = Audit(official=True)
    tags = "".join(f'<meta name="{name}" content="x">' for name in ("SiteName", "SiteDomain"))
    page = f"<title>a</title>{tags}<h1>a</h1>".encode()
    audit.page("/a/index.html", page)
    audit.page("/index.html", page)
    said = {(f.where.file, f.message) for f in audit.findings([]) if f.code == "FT711"}
    columns = "ColumnName、ColumnDescription、ColumnKeywords、ColumnType"
    assert said == {
        ("site/a/index.html", f"页面标签缺 SiteIDCode、{columns}"),
        ("site/index.html", "页面标签缺 SiteIDCode"),
    }


def test_a_content_page_needs_its_date_of_publication() -> None:
    audit = Audit(official=True)
    names = ["SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription"]
    names += ["ColumnKeywords", "ColumnType", "ArticleTitle", "ContentSource"]
    tags = "".join(f'<meta name="{name}" content="x">' for name in names)
    audit.page("/a/index.html", f"<title>a</title>{tags}<h1>a</h1>".encode())
    said = [f.message for f in audit.findings(["/a/index.html"]) if f.code == "FT711"]
    assert said == ["页面标签缺 PubDate"]
