"""What was read of office files, for those who are told what is wrong in them: the reading first.

Of a page that is a picture, or a table nobody could make out, nothing was found because nothing was
seen; whoever hands the findings on has to know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.exports.draft_json import doubts, source
from generator.importers.compose import ReportDraft
from generator.importers.document import Spot
from generator.importers.unread import is_of_unread, unread_of


@dataclass(frozen=True, slots=True)
class Account:
    """Of one report; the title says which, and of which files.

    `figures`: doubts that stand beside single figures are listed too.
    """

    title: str
    draft: ReportDraft
    figures: bool = True

    @property
    def summary(self) -> str:
        draft = self.draft
        used = draft.numbers - len(draft.leftover)
        return (
            f"读成：{draft.year}年度{draft.kind}，表式 {draft.profile.id}，"
            f"{len(draft.tables)} 张表；来源里的数 {draft.numbers} 个，用到 {max(used, 0)} 个"
        )

    @property
    def unread(self) -> tuple[tuple[str, Spot], ...]:
        return unread_of(self.draft.doubtful, self.draft.tables).parts

    @property
    def doubts(self) -> tuple[tuple[str, Spot], ...]:
        """All but what could not be read, which is told before."""
        found = doubts(self.draft) if self.figures else self.draft.doubtful
        return tuple(one for one in found if not is_of_unread(*one))

    @property
    def leftover(self) -> tuple[tuple[str, Spot], ...]:
        return tuple((said(one.text, one.context), one.spot) for one in self.draft.leftover)


def said(number: str, around: str) -> str:
    return number if not around or around == number else f"{number}（{around[:40]}）"


def parts(one: Account) -> Iterator[tuple[str, tuple[tuple[str, Spot], ...]]]:
    """The three lists, by what they are called; an empty one is not told."""
    for name, found in (
        ("没有读出来", one.unread),
        ("待核", one.doubts),
        ("没有用到的数", one.leftover),
    ):
        if found:
            yield name, found


def accounts_data(accounts: Iterable[Account]) -> list[dict[str, Any]]:
    return [
        {
            "title": one.title,
            "year": one.draft.year,
            "kind": one.draft.kind,
            "profile": one.draft.profile.id,
            "tables": len(one.draft.tables),
            "numbers": one.draft.numbers,
            "unread": listed(one.unread),
            "doubtful": listed(one.doubts),
            "leftover": listed(one.leftover),
        }
        for one in accounts
    ]


def listed(found: Iterable[tuple[str, Spot]]) -> list[dict[str, Any]]:
    return [{"text": what, "source": source(spot)} for what, spot in found]
