"""Findings as a person reads them in a terminal; the explained ones in short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.content.show import ReadLine, show_one
from generator.exports.plain import plain
from generator.findings import Finding


def findings_text(findings: Iterable[Finding], read_line: ReadLine, whole: bool = False) -> str:
    """'' where there are none; `whole` tells explained ones like the others, with their reason."""
    found = tuple(findings)
    told = [one for one in found if whole or one.explained is None]
    short = () if whole else tuple(one for one in found if one.explained is not None)
    blocks = [with_reason(one, read_line) for one in told]
    return "\n\n".join((*blocks, in_short(short)) if short else blocks)


def with_reason(finding: Finding, read_line: ReadLine) -> str:
    shown = show_one(finding, read_line)
    if finding.explained is None:
        return shown
    return f"{shown}\n   已说明：{plain(finding.explained)}"


def in_short(explained: tuple[Finding, ...]) -> str:
    """A line a file: its codes, and how often each."""
    files: dict[str, Counter[str]] = {}
    for one in explained:
        files.setdefault(one.where.file, Counter())[one.code] += 1
    lines = [f"已说明 {len(explained)} 处（mingzhang check --all 连同理由列出）："]
    for file, codes in files.items():
        words = (code + (f" {times} 处" if times > 1 else "") for code, times in codes.items())
        lines.append(f"   {plain(file)}：{'、'.join(words)}")
    return "\n".join(lines)
