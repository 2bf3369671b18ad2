"""A finding as one line: where, how long, code, the whole message and the whole mend."""

from __future__ import annotations

from collections.abc import Iterable

from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.findings import Finding
from generator.source import Source

Plain = str | list["Plain"] | dict[str, "Plain"] | None


def said(findings: Iterable[Finding]) -> list[str]:
    return [f"{_where(f.where)} {f.code} {f.message} → {f.hint}" for f in findings]


def briefly(findings: Iterable[Finding]) -> list[str]:
    return [f"{_where(f.where)} {f.code} {f.message}" for f in findings]


def _where(source: Source) -> str:
    return f"{source.line}:{source.column}+{source.length}"


def plain(node: Node | None) -> Plain:
    if isinstance(node, Mapping):
        return {entry.key: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None
