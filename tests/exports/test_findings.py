"""The forms of findings for machines and offices, of a small portal and of hostile words."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from selectolax.lexbor import LexborHTMLParser

from generator.checks import RULES as ALL
from generator.checks import known_codes
from generator.examine import Asked, examine
from generator.exports.findings_github import findings_github
from generator.exports.findings_html import findings_html
from generator.exports.findings_json import findings_json
from generator.exports.findings_text import findings_text
from generator.findings import Finding, Place, Severity
from generator.source import NOWHERE, Source
from tests.exports.small import CLEAN, FILE, NOTHING, small
from tests.tools import require

ROOT = Path(__file__).parents[2]
HINTS = {rule.code: rule.hint for rule in ALL}
COMMAND = re.compile(
    r"::(error|warning|notice) (?:file=([^,:]+),line=(\d+),col=(\d+),)?title=(FT\d{3})::(.+)"
)
HOSTILE = '<script>alert("1")</script>\u202e\x1b[2J&amp;{}%0A::error::'
EVIL = Finding(
    "FT401",
    HOSTILE,
    HOSTILE,
    (Place(Source("content/a,b:c.yaml", 1, 3, 4, HOSTILE), HOSTILE, HOSTILE),),
    Severity.WARNING,
    explained=f"{HOSTILE}\n二",
)


def form(folder: Path, name: str) -> str:
    return examine(folder, Asked(name), lambda _: None).text


def hostile_line(_: str, __: int) -> str:
    return HOSTILE


def test_json_tells_every_finding_with_both_places(tmp_path: Path) -> None:
    found = json.loads(form(small(tmp_path), "json"))
    assert [(one["code"], one["severity"], one["explained"]) for one in found["findings"]] == [
        ("FT401", "error", None),
        ("FT404", "error", "原件如此，照录"),
        ("FT409", "note", None),
    ]
    nothing = {"file": FILE, "page": None, "sheet": None, "cell": None}
    overall = "说明/收入支出总体"
    assert found["findings"][0] == {
        "code": "FT401",
        "severity": "error",
        "message": "支出总计为 1,199.00 万元，应等于收入总计 1,200.00 万元，相差 1.00 万元",
        "hint": HINTS["FT401"],
        "report": {"department": "shili-bumen", "year": 2024, "kind": "决算"},
        "places": [
            {
                "path": f"{overall}/支出总计",
                "line": 6,
                "column": 11,
                "label": "支出总计",
                "value": "1199.00",
                **nothing,
            },
            {
                "path": f"{overall}/收入总计",
                "line": 5,
                "column": 11,
                "label": "收入总计",
                "value": "1200.00",
                **nothing,
            },
        ],
        "explained": None,
    }


def test_json_has_every_rule_once_as_run_or_not(tmp_path: Path) -> None:
    rules = json.loads(form(small(tmp_path), "json"))["rules"]
    skipped = [one["code"] for one in rules["skipped"]]
    assert rules["ran"] == ["FT401", "FT404", "FT409"]
    assert sorted((*rules["ran"], *skipped)) == sorted(known_codes())


@pytest.mark.parametrize("report", ["", CLEAN, NOTHING, CLEAN.replace("1200.00", "1,2", 1)])
def test_json_is_as_the_schema_says(report: str, tmp_path: Path) -> None:
    folder = small(tmp_path, report) if report else small(tmp_path)
    assert against_schema(json.loads(form(folder, "json"))) == []


def test_json_of_the_demo_is_as_the_schema_says() -> None:
    assert against_schema(json.loads(form(ROOT, "json"))) == []


def test_json_of_hostile_words_gives_them_back() -> None:
    data = json.loads(findings_json((EVIL,), (), ()))
    assert against_schema(data) == []
    assert data["findings"][0]["message"] == HOSTILE


def against_schema(data: Any) -> list[str]:
    schema = json.loads((ROOT / "docs/schema/findings.schema.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    return [error.message for error in Draft7Validator(schema).iter_errors(data)]


def test_github_has_a_command_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small(tmp_path))
    lines = form(Path(), "github").splitlines()
    assert lines[0] == (
        f"::error file={FILE},line=6,col=11,title=FT401::支出总计为 1,199.00 万元，应等于收入总计 "
        f"1,200.00 万元，相差 1.00 万元。{HINTS['FT401']}"
    )
    matches = [COMMAND.fullmatch(line) for line in lines]
    assert [match.groups()[:5] for match in matches if match] == [
        ("error", FILE, "6", "11", "FT401"),
        ("notice", FILE, "9", "11", "FT404"),
        ("notice", FILE, "11", "9", "FT409"),
    ]


def test_github_lets_no_word_begin_a_command_of_its_own() -> None:
    [line] = findings_github((EVIL,)).splitlines()
    head, _, words = line.removeprefix("::").partition("::")
    assert head == "notice file=content/a%2Cb%3Ac.yaml,line=1,col=3,title=FT401"
    assert words.replace("%0A", "\n").replace("%25", "%") == f"{HOSTILE}。已说明：{HOSTILE}\n二"


def test_github_names_no_file_where_there_is_none() -> None:
    nowhere = Finding("FT503", "甲", "乙", (Place(NOWHERE),))
    assert findings_github((nowhere,)) == "::error title=FT503::甲。乙\n"


def test_html_shows_each_finding_with_its_lines(tmp_path: Path) -> None:
    page = LexborHTMLParser(form(small(tmp_path), "html"))
    assert texts(page, "h1") == ["示例门户：检查结果"]
    assert [text.split()[1] for text in texts(page, "h3")] == ["FT401", "FT404", "FT409"]
    assert texts(page, "article:first-of-type pre") == [
        "    支出总计: 1199.00",
        "    收入总计: 1200.00",
    ]
    assert texts(page, "article:first-of-type mark") == ["1199.00", "1200.00"]
    assert [text for text in texts(page, "p") if text.startswith("已说明")] == [
        "已说明：原件如此，照录"
    ]
    assert len(texts(page, "li")) == len(known_codes()) - 3


def texts(page: LexborHTMLParser, where: str) -> list[str]:
    return [node.text(deep=True) for node in page.css(where)]


def test_html_says_nothing_amiss_only_where_something_was_looked_at(tmp_path: Path) -> None:
    assert "没有发现问题" in form(small(tmp_path / "a", CLEAN), "html")
    assert "没有发现问题" not in form(small(tmp_path / "b", NOTHING), "html")


@pytest.mark.parametrize("name", ["示例门户", HOSTILE.replace('"', "").split("\u202e")[0]])
def test_html_asks_nothing_of_anybody(name: str, tmp_path: Path) -> None:
    text = form(small(tmp_path, name=name), "html")
    page = LexborHTMLParser(text)
    asking = "script, link, img, iframe, object, embed, base, form, [src], [href], [onload]"
    assert [node.html for node in page.css(asking)] == []
    assert re.findall(r"https?:|url\(|@import", text) == []
    assert texts(page, "h1") == [f"{name}：检查结果"]


def test_html_of_hostile_words_shows_them_as_words() -> None:
    page = LexborHTMLParser(hostile_page())
    assert page.css("script") == []
    shown = HOSTILE.replace("\u202e", "�").replace("\x1b", "�")
    assert texts(page, "h3") == [f"警告 FT401 {shown}"]
    assert texts(page, "pre") == [shown]
    assert texts(page, "article p")[-1] == f"已说明：{shown}�二"


def hostile_page() -> str:
    return findings_html((EVIL,), HOSTILE, HOSTILE, hostile_line, [("FT402", HOSTILE, HOSTILE)])


def test_html_is_valid(tmp_path: Path) -> None:
    jar = [require("java"), "-jar", require("vnu")]
    pages = {"a": form(small(tmp_path / "p"), "html"), "b": hostile_page()}
    files = [tmp_path / f"{name}.html" for name in pages]
    for file, text in zip(files, pages.values(), strict=True):
        file.write_text(text, "utf-8")
    done = subprocess.run([*jar, *files], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_text_lets_no_word_steer_the_terminal() -> None:
    text = findings_text((EVIL,), lambda _, __: None, whole=True)
    assert not {"\x1b", "\u202e"} & set(text.partition("   位置：")[0])
    assert text.endswith("�二")


def test_text_of_nothing_is_empty() -> None:
    assert findings_text((), lambda _, __: None) == ""
