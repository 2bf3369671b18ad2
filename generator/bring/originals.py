"""The office files themselves, kept beside the content under ASCII names, with their SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.bring.groups import Group
from generator.importers.compose import ReportDraft
from generator.importers.document import Spot
from generator.importers.draft import Leaf, Tree
from generator.scaffold.journal import Copy

FOLDER = "attachments"


def originals(group: Group, draft: ReportDraft, home: Path | None) -> dict[str, Copy]:
    """Names in the department's folder; a file that is kept already keeps its name."""
    there = kept(home / FOLDER) if home is not None else {}
    taken = set(there.values())
    found: dict[str, Copy] = {}
    for one in group.files:
        name = there.get(one.document.sha256)
        if name is None:
            name = free(draft.slug, one.given.path.suffix.lower(), taken)
            taken.add(name)
        found[f"{FOLDER}/{name}"] = Copy(one.given.path, one.document.sha256)
    return found


def kept(folder: Path) -> dict[str, str]:
    """Names by SHA-256."""
    if not folder.is_dir():
        return {}
    files = sorted(one for one in folder.iterdir() if one.is_file())
    return {hashlib.sha256(one.read_bytes()).hexdigest(): one.name for one in files}


def free(slug: str, suffix: str, taken: set[str]) -> str:
    """2023.pdf, 2023-2.pdf …"""
    suffix = suffix if suffix.isascii() else ""
    number = 1
    while (name := f"{slug}{f'-{number}' if number > 1 else ''}{suffix}") in taken:
        number += 1
    return name


def noted(
    draft: ReportDraft, group: Group, names: Mapping[str, Copy], department: str
) -> ReportDraft:
    """The draft with the originals under 来源."""
    items: list[Tree] = []
    for name, original in names.items():
        spot = Spot(original.path.name)
        items.append({"文件": Leaf(name, spot), "校验": Leaf(original.sha256, spot)})
    origin = draft.tree.get("来源")
    before = dict(origin) if isinstance(origin, Mapping) else {}
    if "标题" not in before:
        title = f"{department}{draft.year}年度部门{draft.kind}"
        spot = Spot(group.files[0].given.name)
        before["标题"] = Leaf(title, spot, doubt="原件上没有认出标题，这是按惯例写的")
    tree = {key: value for key, value in draft.tree.items() if key != "来源"}
    return replace(draft, tree=in_place(tree, {**before, "原件": items}))


def in_place(tree: Mapping[str, Tree], origin: Tree) -> dict[str, Tree]:
    """来源 after 公开日期."""
    found: dict[str, Tree] = {}
    for key, value in tree.items():
        found[key] = value
        if key == "公开日期":
            found["来源"] = origin
    return found
