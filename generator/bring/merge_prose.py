"""Prose that is there stays as a person left it; sections it has not are put below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.bring.changes import Change, Kind
from generator.content.read_prose import Section, read_prose
from generator.importers.contents import OTHER

PART = "\n## "


def merge_prose(old: str, new: str, file: str) -> tuple[str, list[Change]]:
    before, fresh = read_prose(old, file)[0], read_prose(new, file)[0]
    there = {section.title: section.text for section in before.sections}
    changes: list[Change] = []
    text = old
    for section in fresh.sections:
        if section.title in there:
            changes += kept(section, there[section.title])
        elif squeezed(section.text) in squeezed(old):
            continue
        elif section.title == OTHER and there:
            changes += left_out(section.text, squeezed(old))
        else:
            text = text.rstrip("\n") + f"\n\n# {section.title}\n\n{section.text.strip()}\n"
            changes.append(Change(Kind.ADDED, section.title, new=f"{file} 的一节"))
    changes += [Change(Kind.ONLY, title) for title in only(before.sections, fresh.sections)]
    return text, changes


def kept(section: Section, own: str) -> Iterator[Change]:
    if squeezed(own) != squeezed(section.text):
        yield Change(Kind.KEPT, section.title, own.strip(), section.text.strip())


def left_out(text: str, there: str) -> Iterator[Change]:
    """The rest of a document: a person who has sorted the prose has left it out, or put it
    elsewhere."""
    for part in f"\n{text.strip()}".split(PART):
        title, _, words = part.strip().partition("\n")
        if words.strip() and squeezed(words) not in there:
            yield Change(Kind.ASIDE, f"{OTHER}/{title}", new=words.strip())


def only(before: Sequence[Section], fresh: Sequence[Section]) -> list[str]:
    titles = {section.title for section in fresh}
    return [one.title for one in before if one.title and one.title not in titles]


def keep_annex(old: str, new: str, file: str) -> list[Change]:
    if squeezed(old) == squeezed(new):
        return []
    return [Change(Kind.KEPT, file, old.strip(), new.strip())]


def squeezed(text: str) -> str:
    return "".join(text.split())
