"""A draft less what would stop the rules: lines without a subject, what content has no room for."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from generator.findings import Finding, Severity
from generator.importers.compose import ReportDraft
from generator.importers.draft import Leaf, Number, Tree
from generator.importers.files import Written

PARTIAL = ("FT115", "FT470", "FT471")  # what a list that lacks a line cannot tell


def named(draft: ReportDraft) -> ReportDraft:
    """Without the lines whose subject was not made out: one of them must not stop every rule.

    What they said is left over; the doubt about their name stays.
    """
    gone: list[Leaf] = []
    tree = known_subjects(draft.tree, gone)
    return less(draft, tree, gone)


def less(draft: ReportDraft, tree: Tree, gone: Sequence[Leaf]) -> ReportDraft:
    if not gone or not isinstance(tree, Mapping):
        return draft
    figures = [one for one in gone if re.search(r"\d", one.text)]
    left = [Number(one.printed or one.text, one.spot, 0, one.printed) for one in figures]
    return replace(draft, tree=tree, leftover=(*draft.leftover, *left))


def without_sums(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """A list that lacks one of its lines has no sum to compare."""
    return tuple(one for one in findings if one.code not in PARTIAL)


def known_subjects(tree: Tree, gone: list[Leaf]) -> Tree:
    if isinstance(tree, Leaf):
        return tree
    if isinstance(tree, Mapping):
        return {key: known_subjects(value, gone) for key, value in tree.items()}
    kept: list[Tree] = []
    for item in tree:
        subject = item.get("科目") if isinstance(item, Mapping) else None
        if isinstance(item, Mapping) and isinstance(subject, Leaf) and not subject.text:
            gone += [leaf for leaf in item.values() if isinstance(leaf, Leaf)]
        else:
            kept.append(known_subjects(item, gone))
    return kept


def without_faults(draft: ReportDraft, written: Written, faults: Sequence[Finding]) -> ReportDraft:
    """Without the leaves that could not be loaded; the same draft where none is to blame."""
    wrong: list[Leaf] = []
    for one in faults:
        if one.severity is Severity.ERROR and one.explained is None:
            name = one.where.file.split("/", 2)[-1]
            leaf = written.leaf_at(name, one.where.line, one.where.column)
            if leaf is not None:
                wrong.append(leaf)
    ids = {id(one) for one in wrong}
    gone: list[Leaf] = []
    return less(draft, kept(draft.tree, ids, gone), gone)


def kept(tree: Tree, wrong: Collection[int], gone: list[Leaf]) -> Tree:
    if isinstance(tree, Leaf):
        return tree
    if isinstance(tree, Mapping):
        gone += [one for one in tree.values() if id(one) in wrong and isinstance(one, Leaf)]
        return {
            key: kept(value, wrong, gone) for key, value in tree.items() if id(value) not in wrong
        }
    gone += [one for one in tree if id(one) in wrong and isinstance(one, Leaf)]
    return [kept(item, wrong, gone) for item in tree if id(item) not in wrong]
