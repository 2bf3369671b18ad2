"""What an office file prints beside what was made of it, and what in it could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.text.line import Line
from generator.source import Source


@dataclass(frozen=True, slots=True)
class Office:
    """`lines` are headings, captions, sentences and the words of tables, as printed; `names` the
    offices that titles and the heads of tables name.

    `sections` and `tables` are the keys of those that are printed, made out or not; `unread` says
    which parts could not be read, `lacks_pages` that whole pages are among them: what is missed may
    stand there.
    """

    lines: tuple[Line, ...] = ()
    captions: tuple[Line, ...] = ()
    names: tuple[tuple[str, Source], ...] = ()
    own: tuple[str, ...] = ()
    sections: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()
    unread: tuple[str, ...] = ()
    lacks_pages: bool = False
