"""What came of a command, in one line."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from generator.findings import Finding, Reach, Severity
from generator.usage import say

ENGLISH = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def forgive(*streams: TextIO) -> None:
    """Not every terminal can show every character: it shows a ? then."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def built(pages: int, where: str, seconds: float, findings: Iterable[Finding], reach: Reach) -> str:
    """已生成 123 页 → site/，用时 3.2 秒；查了 6 份报告，规则 174 条查过 140 条；另有 2 处警告."""
    rest = _counted(findings)
    far = say(
        f"；查了 {reach.reports} 份报告，规则 {reach.rules} 条查过 {len(reach.ran)} 条",
        f"; {_en(reach.reports, 'report')}, {len(reach.ran)} of {reach.rules} rules ran",
    )
    return say(
        f"已生成 {pages} 页 → {where}，用时 {seconds:.1f} 秒{far}"
        + (f"；另有 {rest}" if rest else ""),
        f"{pages} pages → {where} in {seconds:.1f} s{far}" + (f"; also {rest}" if rest else ""),
    )


def undrawn() -> str:
    return say(
        "没有 ECharts，图都没有画，只有各图的数据表；画图请运行 mingzhang assets，再生成一次",
        "No ECharts: charts are tables only; run mingzhang assets and build again",
    )


def refused(findings: Iterable[Finding]) -> str:
    found = _counted(findings)
    return say(f"共 {found}，未生成任何文件", f"{found}; nothing was written")


def checked(reach: Reach, findings: Sequence[Finding], listed: bool = False) -> str:
    """How far was checked and what came of it; `listed`: what did not run is shown already."""
    return "".join((*_reached(reach, listed), *_come_of_it(reach, findings)))


def _reached(reach: Reach, listed: bool) -> Iterator[str]:
    yield say(f"查了 {reach.reports} 份报告", f"Checked {_en(reach.reports, 'report')}")
    if reach.unread:
        names = "、".join(reach.unread)
        count = len(reach.unread)
        yield say(
            f"（另有 {count} 份因文件有误没有查：{names}）",
            f" ({count} not, for faults in their files: {', '.join(reach.unread)})",
        )
    yield say(f"，规则 {reach.rules} 条：", f"; {_en(reach.rules, 'rule')}: ")
    yield say(f"{len(reach.ran)} 条查过", f"{len(reach.ran)} ran")
    reasons = Counter(reason.partition("：")[0] for _, reason in reach.skipped)
    if reasons:
        zh = (f"，{n} 条因{why.replace('此规则', '')}而没有查" for why, n in reasons.most_common())
        yield say("".join(zh), f", {len(reach.skipped)} did not")
    if reasons and not listed:
        yield say("（--skipped 列出）", " (--skipped lists them)")
    yield say("。", ". ")


def _come_of_it(reach: Reach, findings: Sequence[Finding]) -> Iterator[str]:
    """“没有发现问题” is said only where all that was to be looked at was looked at."""
    if findings:
        told = [_tally(one, findings) for one in Severity]
        yield say("，", ", ").join(text for text in told if text) + say("。", ".")
    elif reach.ran and not reach.broken and not reach.unread:
        yield say("没有发现问题。", "Nothing amiss was found.")
    elif not reach.ran:
        yield say("什么也没有查到。", "Nothing was looked at.")
    if reach.broken:
        codes = "、".join(dict(reach.broken))
        yield say(f"{codes} 自身出错，结果不全。", f" At fault themselves: {codes}.")


def _tally(severity: Severity, findings: Iterable[Finding]) -> str:
    """错误 3 处（其中已说明 2 处）."""
    found = [one for one in findings if one.severity is severity]
    told = sum(one.explained is not None for one in found)
    if not found:
        return ""
    share = "均已说明" if told == len(found) else f"其中已说明 {told} 处"
    return say(
        f"{severity.label} {len(found)} 处" + (f"（{share}）" if told else ""),
        _en(len(found), ENGLISH[severity]) + (f" ({told} explained)" if told else ""),
    )


def _counted(findings: Iterable[Finding]) -> str:
    """3 处错误、2 处警告，已说明 9 处."""
    found = tuple(findings)
    severities = [one.severity for one in found if one.explained is None]
    counts = [(one, severities.count(one)) for one in Severity if one in severities]
    told = len(found) - len(severities)
    zh = ["、".join(f"{count} 处{one.label}" for one, count in counts)]
    en = [_en(count, ENGLISH[one]) for one, count in counts]
    if told:
        zh.append(f"已说明 {told} 处")
        en.append(f"{told} explained")
    return say("，".join(part for part in zh if part), ", ".join(en))


def _en(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"


def shown(folder: Path) -> str:
    """As seen from here, unless it lies elsewhere."""
    here = Path.cwd()
    path = folder.resolve()
    return f"{path.relative_to(here) if path.is_relative_to(here) else path}/"
