"""What the documents promise of addresses and headers, against what is built and served."""

from __future__ import annotations

import re
import tomllib

from generator import urls
from generator.names import SECTIONS
from tests.docs.markdown import ROOT, prose

ADDRESSES = (ROOT / "tests/sites/demo-addresses.txt").read_text("utf-8").split()
WORDS = {
    "代码": r"\d{6}",
    "部门": r"[a-z0-9-]+",
    "年度": r"\d{4}",
    "表": r"[tx]\d{1,2}",
    "科目": r"\d{3}(?:\d\d){0,2}",
    "编号": r"[a-z0-9-]+",
}


def patterns() -> list[str]:
    """Every address of the table 各种页面."""
    [table] = re.findall(r"## 各种页面\n\n(.*?)\n\n", prose("docs/addresses.md"), re.S)
    return re.findall(r"`(/[^`]*)`", table)


def has_form(address: str, pattern: str) -> bool:
    return bool(re.fullmatch(re.sub("<(.*?)>", lambda word: WORDS[word[1]], pattern), address))


def test_every_page_of_the_demo_has_an_address_that_is_documented() -> None:
    known = patterns()
    assert [a for a in ADDRESSES if not any(has_form(a, pattern) for pattern in known)] == []


def test_every_documented_address_is_met_in_the_demo_but_that_of_budgets() -> None:
    unmet = {p for p in patterns() if not any(has_form(address, p) for address in ADDRESSES)}
    assert unmet == {"/departments/<部门>/<年度>-budget/"}


def test_anchors_are_documented_as_they_are_made() -> None:
    text = prose("docs/addresses.md")
    assert f"`t5/index.html#{urls.row('2010301')}`" in text
    assert f"`t5/index.html#{urls.cell('2010301', 'total')}`" in text
    assert f"`index.html#{urls.section('three-public')}`" in text
    rows = re.findall(r"^\| (\S+) \| `([a-z-]+)` \|$", text, re.M)
    assert {identifier: name for name, identifier in rows} == SECTIONS


def test_headers_of_nginx_are_those_of_netlify() -> None:
    settings = tomllib.loads((ROOT / "netlify.toml").read_text("utf-8"))
    headers = next(one["values"] for one in settings["headers"] if one["for"] == "/*")
    shown = (ROOT / "docs/publish.md").read_text("utf-8")
    found = re.findall(r'add_header (\S+) (?:"(.*)"|(\S+)) always;', shown)
    assert {name: quoted or bare for name, quoted, bare in found} == headers
