"""Findings as workflow commands, so that a pull request shows them at their lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.exports.account import Account, parts
from generator.exports.plain import plain
from generator.findings import Finding, Severity

_WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


FEW = 10  # doubts and left-over numbers that are shown; pages and tables not read all are


def findings_github(findings: Iterable[Finding], accounts: Iterable[Account] = ()) -> str:
    lines = [one for account in accounts for one in of_reading(account)]
    return "".join(f"{one}\n" for one in (*lines, *map(line, findings)))


def of_reading(account: Account) -> Iterator[str]:
    yield f"::notice title={prop(account.title)}::{data(account.summary)}"
    for name, found in parts(account):
        is_unread = name == "没有读出来"
        shown = found if is_unread else found[:FEW]
        places = "；".join(f"{spot.words}：{what}" for what, spot in shown)
        more = "" if len(shown) == len(found) else "……"
        word = "warning" if is_unread else "notice"
        yield f"::{word} title={prop(f'{name} {len(found)} 处')}::{data(plain(places) + more)}"


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
