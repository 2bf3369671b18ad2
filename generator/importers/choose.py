"""Which profile a report follows: the one whose tables, in their order, it prints or lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator import names
from generator.model.profile import Profile


def choose_profile(titles: Sequence[str], year: int, profiles: Iterable[Profile]) -> Profile | None:
    """The best match; among equals one that is valid in the year, then the newest.

    None where no profile has all of the tables printed: nothing may be lost for want of a room.
    """
    wanted = [names.unified(title) for title in titles]
    fits = [one for one in profiles if all(one.table_titled(title) for title in titles)]
    return max(fits, key=lambda one: rank(one, wanted, year), default=None)


def nearest_profile(
    titles: Sequence[str], year: int, profiles: Iterable[Profile]
) -> Profile | None:
    """Where none has all: the one that leaves the fewest tables without room."""
    wanted = [names.unified(title) for title in titles]
    return max(
        profiles,
        key=lambda one: (
            sum(one.table_titled(t) is not None for t in titles),
            rank(one, wanted, year),
        ),
        default=None,
    )


def rank(profile: Profile, wanted: Sequence[str], year: int) -> tuple[int, int, int, int, int, str]:
    """First a form most of whose tables are there: nine tables are no form of thirteen."""
    own = [names.unified(table.name) for table in profile.tables]
    whole = int(len(own) <= len(set(wanted)) + 1)
    exact = sum(title in own for title in wanted)
    places = [own.index(title) for title in wanted if title in own]
    ordered = sum(after > before for before, after in pairwise(places))
    since = int(profile.since.text) if profile.since else 0
    until = int(profile.until.text) if profile.until else 9999
    return whole, exact, int(since <= year <= until), ordered, -len(own), str(since)
