"""Content cannot run script in a reader's browser, load from elsewhere, or read files outside."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.build import build
from generator.content.show import show
from generator.findings import Severity
from generator.render.markdown import render_markdown
from tests.site.built import SITES, BuildSite

SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:|#|(?:\.\./)*[a-z0-9./~-]*(?:#|$))")
NO_BUSINESS = "script, img, svg, iframe, object, embed, form, input, base, style, b, i, textarea"


# The scripts of the site itself, data of its charts, and the search box of the header.
OWN = (
    "head > script[src], script[type='application/json'], "
    "header.top > .wide > form.seek, header.top > .wide > form.seek > input"
)


def faults_of(html: str) -> list[str]:
    """Whatever in a page could run, load or send something."""
    tree = LexborHTMLParser(html)
    own = {node.mem_id for node in tree.css(OWN)}
    odd = [node for node in tree.css(NO_BUSINESS) if node.mem_id not in own]
    found = [f"<{node.tag}>" for node in odd if node.tag not in ("b", "i")]
    found += [f"<{node.tag}>" for node in tree.css("main b:not(.n), main i")]
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            if name.startswith("on"):
                found.append(f"{name}={value}")
            if name in ("href", "src", "action") and not SAFE_LINK.match(value or ""):
                found.append(f"{name}={value}")
            loads = name == "src" or (name == "href" and node.tag == "link")
            if loads and "://" in (value or "") and node.attributes.get("rel") != "canonical":
                found.append(f"{name}={value}")
    return found


def test_content_that_tries_to_run_script_is_shown_as_text(build_site: BuildSite) -> None:
    site = build_site("hostile")
    found = {page.url: faults_of(page.html) for page in site.below("/")}
    lost = (
        (site.root / "404.html").read_text("utf-8").replace("<style>", "").replace("</style>", "")
    )
    found["/404.html"] = faults_of(lost)
    assert {url: faults for url, faults in found.items() if faults} == {}
    assert len(found) > 100


def test_hostile_words_are_read_as_they_were_written(build_site: BuildSite) -> None:
    """They did arrive; they are only harmless."""
    page = build_site("hostile").page("/departments/d/2022/")
    assert page.at("来源/标题") == "<script>alert(1)</script>"
    assert page.at("来源/网址") == "javascript:alert(1)"
    assert page.at("机构/说明") == '"><img src=x onerror=alert(1)>'
    assert page.text("h1") == "</title></style></textarea><svg onload=alert(1)>局 2022年度决算"


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\nscript:alert(1)",
        "<java\nscript:alert(1)>",
        "\x01javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6a;avascript:alert(1)",
        "&amp;#106;avascript:alert(1)",
        "&#38;&#35;106;avascript:alert(1)",
        "java&#10;script:alert(1)",
        "&Tab;javascript&colon;alert(1)",
        "&NewLine;javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:alert(1)",
        "file:///etc/passwd",
        "blob:1",
    ],
)
def test_a_link_of_prose_with_another_scheme_is_no_link(href: str) -> None:
    tree = LexborHTMLParser(str(render_markdown(f"[这里]({href})")))
    assert [node.attributes for node in tree.css("a")] == [{}]


def test_a_link_of_prose_keeps_its_address_as_written() -> None:
    markup = str(render_markdown("[这里](https://a.example/?a=1&copy=2&amp;b=3#c)"))
    (link,) = LexborHTMLParser(markup).css("a")
    assert link.attributes["href"] == "https://a.example/?a=1&copy=2&b=3#c"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//a.example", 'https://a.example/"b']
)
def test_a_link_of_the_navigation_must_be_a_web_address(tmp_path: Path, address: str) -> None:
    portal = copied("column", tmp_path)
    with (portal / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write(f"导航:\n  - 名称: 外\n    网址: '{address}'\n")
    assert first_line(portal) == (
        f"content/site.yaml:8:9: 错误 FT032 网址应写成 https:// 加地址，这里写的是“{address}”"
    )


# Nothing outside the content folder is read.


def copied(site: str, tmp_path: Path) -> Path:
    portal = tmp_path / "portal"
    shutil.copytree(SITES / site, portal)
    (tmp_path / "secret.md").write_text("# 主要职能\n\n机密。\n", "utf-8")
    (tmp_path / "secret.csv").write_text("科目,合计\n201,7654321\n", "utf-8")
    return portal


def first_line(portal: Path) -> str:
    outcome = build(portal)
    assert not outcome.written
    assert not (portal / "site").exists()
    errors = [one for one in outcome.findings if one.severity is Severity.ERROR]
    return show(errors, outcome.source_line).splitlines()[0]


def test_a_symbolic_link_out_of_content_is_refused(tmp_path: Path) -> None:
    portal = copied("years", tmp_path)
    link = portal / "content/departments/jiaoyuju/2022.md"
    link.symlink_to(tmp_path / "secret.md")
    assert first_line(portal).startswith("content/departments/jiaoyuju/2022.md:1:1: 错误 FT011 ")


def test_a_linked_folder_out_of_content_is_refused(tmp_path: Path) -> None:
    portal = copied("years", tmp_path)
    (tmp_path / "elsewhere").mkdir()
    shutil.copy(tmp_path / "secret.md", tmp_path / "elsewhere/2022.md")
    (portal / "content/departments/fagaiwei").symlink_to(tmp_path / "elsewhere")
    assert first_line(portal).startswith("content/departments/fagaiwei:1:1: 错误 FT011 ")


@pytest.mark.parametrize(
    "written",
    [
        "附件:\n  - 编号: '1'\n    名称: 甲\n    正文: ../../../../secret.md\n",
        "附件:\n  - 编号: '1'\n    名称: 甲\n    正文: /etc/hostname\n",
        "表:\n  支出决算表: ../../../../secret.csv\n",
        "表:\n  支出决算表: /etc/hostname\n",
    ],
)
def test_a_file_named_by_content_must_lie_beside_the_report(tmp_path: Path, written: str) -> None:
    portal = copied("column", tmp_path)
    report = portal / "content/departments/caizhengju/2022.md"
    text = report.read_text("utf-8").replace("说明:\n", f"{written}说明:\n", 1)
    report.write_text(text, "utf-8")
    assert re.match(r"content/departments/caizhengju/2022.md:\d+:\d+: 错误 ", first_line(portal))


@pytest.mark.parametrize("domain", ['https://a.example/"><b>', "https://", "a.example", "ftp://a"])
def test_a_domain_must_be_a_plain_web_address(tmp_path: Path, domain: str) -> None:
    portal = copied("column", tmp_path)
    with (portal / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write(f"域名: '{domain}'\n")
    assert first_line(portal) == (
        f"content/site.yaml:6:5: 错误 FT032 域名应写成 https:// 加域名，这里写的是“{domain}”"
    )
