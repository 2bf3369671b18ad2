"""What came of a command, in one line."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from generator.findings import Finding, Severity
from generator.usage import say

ENGLISH = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def forgive(*streams: TextIO) -> None:
    """Not every terminal can show every character: it shows a ? then."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def built(pages: int, where: str, seconds: float, findings: Iterable[Finding]) -> str:
    """已生成 123 页 → site/，用时 3.2 秒；另有 2 处警告."""
    rest = _counted(findings)
    return say(
        f"已生成 {pages} 页 → {where}，用时 {seconds:.1f} 秒" + (f"；另有 {rest}" if rest else ""),
        f"{pages} pages → {where} in {seconds:.1f} s" + (f"; also {rest}" if rest else ""),
    )


def refused(findings: Iterable[Finding]) -> str:
    found = _counted(findings)
    return say(f"共 {found}，未生成任何文件", f"{found}; nothing was written")


def _counted(findings: Iterable[Finding]) -> str:
    """3 处错误、2 处警告."""
    severities = [finding.severity for finding in findings]
    counts = [(one, severities.count(one)) for one in Severity if one in severities]
    zh = "、".join(f"{count} 处{one.label}" for one, count in counts)
    en = ", ".join(f"{count} {ENGLISH[one]}{'s' * (count > 1)}" for one, count in counts)
    return say(zh, en)


def shown(folder: Path) -> str:
    """As seen from here, unless it lies elsewhere."""
    here = Path.cwd()
    path = folder.resolve()
    return f"{path.relative_to(here) if path.is_relative_to(here) else path}/"
