"""Every rule has named cases that pass and that fail, compared whole (tests/rules/FTxxx.yaml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks import RULES
from generator.checks.frame import check
from generator.checks.rule import Rule
from tests.rules.case import case_of

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("FT*.yaml"))
SUMS = HERE / "sums.yaml"  # the identities of sums_*.py, by code
BY_CODE = {rule.code: rule for rule in RULES}


@cache
def all_cases() -> dict[str, dict[str, Any]]:
    """Named cases by code."""
    found: dict[str, dict[str, Any]] = yaml.load(SUMS.read_text("utf-8"), yaml.BaseLoader)
    for file in FILES:
        assert file.stem not in found, f"{file.name}: its cases stand in {SUMS.name} too"
        found[file.stem] = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    return found


def cases() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (code, name, given)
        for code, named in sorted(all_cases().items())
        for name, given in named.items()
    ]


@pytest.mark.parametrize(
    ("code", "name", "given"), cases(), ids=lambda v: v if isinstance(v, str) else ""
)
def test_rule_finds_exactly_what_its_case_says(code: str, name: str, given: dict[str, Any]) -> None:
    rule = BY_CODE[code]
    checked = check(case_of(given), [rule], {code: "启用"} if not rule.on else {})
    assert checked.broken == ()
    found = [f"{f.severity.label} {f.code} {f.where.path} {f.message}" for f in checked.findings]
    assert found == (given["finds"] or [])
    assert bool(checked.ran) is (given.get("runs", "是") == "是")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_case_that_passes_and_one_that_fails(rule: Rule) -> None:
    given = all_cases().get(rule.code, {}).values()
    assert any(case["finds"] and case["finds"] != "" for case in given)
    assert any(not case["finds"] and case.get("runs", "是") == "是" for case in given)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_explains_itself(rule: Rule) -> None:
    for words in (rule.title, rule.formula, rule.message, rule.hint, rule.why, rule.bad, rule.good):
        assert words.strip()
    assert rule.basis
