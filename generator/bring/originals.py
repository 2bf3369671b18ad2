"""The office files themselves, kept beside the content under ASCII names, with their SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from generator.bring.groups import Arrived, Group
from generator.importers.compose import ReportDraft
from generator.importers.document import Spot
from generator.importers.draft import Leaf, Tree
from generator.model.originals import LIMIT, NAME, lies_in
from generator.scaffold.journal import Copy
from generator.usage import Refusal

FOLDER = "attachments"


def originals(group: Group, draft: ReportDraft, home: Path | None) -> dict[str, Copy]:
    """Names in the department's folder; a file that is kept already keeps its name."""
    files = listed(home / FOLDER) if home is not None else []
    there = kept(home, files) if home is not None else {}
    taken = {one.name.lower() for one in files}
    found: dict[str, Copy] = {}
    for one in group.files:
        check_size(one)
        name = there.get(one.document.sha256)
        if name is None:
            name = free(draft.slug, suffix_of(one), taken)
            taken.add(name)
        found[f"{FOLDER}/{name}"] = Copy(one.given.path, one.document.sha256)
    return found


def check_size(one: Arrived) -> None:
    if one.given.path.stat().st_size > LIMIT:
        most = LIMIT // 1_000_000
        raise Refusal(
            f"{one.given.name}：超过 {most} MB，不能留作原件；去掉 --keep-original 再导入",
            f"{one.given.name}: over {most} MB, too large to keep; import without --keep-original",
        )


def listed(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def kept(home: Path, files: Iterable[Path]) -> dict[str, str]:
    """Names by SHA-256, of those that a report may name."""
    sound = [
        one
        for one in files
        if NAME.fullmatch(one.name)
        and lies_in(home, one)
        and one.is_file()
        and one.stat().st_size <= LIMIT
    ]
    return {hashlib.sha256(one.read_bytes()).hexdigest(): one.name for one in sound}


def suffix_of(one: Arrived) -> str:
    """That of the file where an address can have it, else that of what it is."""
    suffix = one.given.path.suffix.lower()
    return suffix if NAME.fullmatch(f"2023{suffix}") else f".{one.document.format}"


def free(slug: str, suffix: str, taken: set[str]) -> str:
    """2023.pdf, 2023-2.pdf …"""
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
