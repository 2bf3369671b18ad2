"""Findings as JSON: a contract, versioned (docs/schema/findings.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.exports.account import Account, accounts_data
from generator.findings import Finding, Place

VERSION = 1


def findings_json(
    findings: Iterable[Finding],
    ran: Iterable[str],
    skipped: Iterable[tuple[str, str]],
    accounts: Iterable[Account] = (),
) -> str:
    data = {
        "version": VERSION,
        "read": accounts_data(accounts),
        "findings": [finding_data(finding) for finding in findings],
        "rules": {
            "ran": list(ran),
            "skipped": [{"code": code, "reason": reason} for code, reason in skipped],
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def finding_data(finding: Finding) -> dict[str, Any]:
    report = finding.report
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "report": None
        if report is None
        else {"department": report.department, "year": report.year, "kind": report.kind},
        "places": [place_data(place) for place in finding.places],
        "explained": finding.explained,
    }


def place_data(place: Place) -> dict[str, Any]:
    """`page`, `sheet` and `cell` are of office files; content has none."""
    source = place.source
    return {
        "path": source.path,
        "file": source.file,
        "line": source.line or None,
        "column": source.column,
        "page": place.page or None,
        "sheet": place.sheet or None,
        "cell": place.cell or None,
        "label": place.label,
        "value": place.value,
    }
