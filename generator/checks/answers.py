"""Slips of text as answers of a rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.checks.rule import LOOKED, Answer, Breach
from generator.checks.text.line import Line, Slip
from generator.findings import Severity


def answers(
    lines: Sequence[Line], slips: Iterable[Slip], severity: Severity | None = None
) -> Iterator[Answer]:
    """Looked at where there is any text; every slip a breach at its place."""
    if lines:
        yield LOOKED
    for slip in slips:
        yield breach(slip, severity)


def breach(slip: Slip, severity: Severity | None = None) -> Breach:
    return Breach(slip.source, slip.words, value=slip.found, severity=severity)
