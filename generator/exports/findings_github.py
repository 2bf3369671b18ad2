"""Findings as workflow commands, so that a pull request shows them at their lines."""

from __future__ import annotations

from collections.abc import Iterable

from generator.findings import Finding, Severity

_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def findings_github(findings: Iterable[Finding]) -> str:
    return "".join(line(finding) + "\n" for finding in findings)


def line(finding: Finding) -> str:
    word = "notice" if finding.explained is not None else _WORDS[finding.severity]
    where = finding.where
    place = f"file={prop(where.file)},line={where.line},col={where.column}," if where.file else ""
    more = finding.hint if finding.explained is None else f"已说明：{finding.explained}"
    message = f"{finding.message}。{more}"
    return f"::{word} {place}title={prop(finding.code)}::{data(message)}"


def data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def prop(text: str) -> str:
    return data(text).replace(":", "%3A").replace(",", "%2C")
