"""What an import read, held against the same report written by hand: right, missing, wrong, extra.

Figures, codes and fixed words are compared exactly; words that a person shortened only by whether
they are there. Run with a folder of samples and one of content to see every difference.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from generator.content.nodes import Mapping as MappingNode
from generator.content.nodes import Node, Scalar
from generator.content.nodes import Sequence as SequenceNode
from generator.content.read_yaml import read_yaml
from generator.importers.draft import Leaf, Part, Tree
from generator.importers.read import read
from generator.importers.text import read_text
from generator.model.load_catalogue import subject_rows
from generator.model.subjects import Subjects

REPORTS = {
    "bazhong-2020.txt": ("bazhong-zfb/2020.yaml", 2020),
    "bazhou-2023.txt": ("bazhou-zfb/2023.yaml", 2023),
    "luzhou-2020.txt": ("luzhou-zfb/2020.yaml", 2020),
    "panzhihua-2019.txt": ("panzhihua-zfb/2019.yaml", 2019),
    "putuo-social-work-2024.pdf": ("putuo-shgzb/2024.yaml", 2024),
    "yanbian-2020.txt": ("yanbian-zfb/2020.yaml", 2020),
}
PARTS = ("公开日期", "附表", "机构", "说明", "图", "绩效", "名词解释", "附件")
WORDS = frozenset(
    {
        *("原因", "用途", "内容", "成效", "问题", "措施", "预期", "完成", "三级", "说明", "制度"),
        *("人次说明", "整体自评结果", "实施内容", "存在问题", "改进措施", "评价结论", "未完成原因"),
        *("类型", "备注", "安排时间"),
    }
)
BY_NUMBER = ("项", "名词解释", "图", "附件")
NAMED = ("名称", "科目")
_NUMERIC = re.compile(r"-?[\d,]+(?:\.\d+)?(?:%|[余多])?|/")

Flat = dict[str, str]


def flat(tree: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every leaf by a path that does not hang on the order of keys."""
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, Mapping):
        for key, value in tree.items():
            yield from flat(value, f"{path}/{key}" if path else key)
    elif isinstance(tree, Sequence):
        seen: Counter[str] = Counter()
        for place, item in enumerate(tree, 1):
            word = identity(item, path.rsplit("/", 1)[-1], place, path)
            seen[word] += 1
            yield from flat(item, f"{path}/{word}" + (f"~{seen[word]}" if seen[word] > 1 else ""))


def identity(item: object, key: str, place: int, path: str) -> str:
    if isinstance(item, str):
        return item
    assert isinstance(item, Mapping)
    wanted = ("序号", "编号") if key in BY_NUMBER else NAMED
    if path.startswith("绩效") or key == "事项":
        return str(place)
    return next((str(item[word]) for word in wanted if word in item), str(place))


def plain_node(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, MappingNode):
        return {entry.key: plain_node(entry.value) for entry in node.entries}
    assert isinstance(node, SequenceNode)
    return [plain_node(item) for item in node.items]


def plain_tree(tree: Tree) -> object:
    if isinstance(tree, Leaf):
        return tree.text
    if isinstance(tree, Mapping):
        return {key: plain_tree(value) for key, value in tree.items()}
    return [plain_tree(item) for item in tree]


@dataclass(slots=True)
class Comparison:
    """Differences as (kind, path, by hand, imported); `right` counts by section."""

    right: Counter[str] = field(default_factory=Counter)
    differences: list[tuple[str, str, str, str]] = field(default_factory=list)

    def of(self, kind: str, *, figures: bool = True) -> list[tuple[str, str, str, str]]:
        return [
            one for one in self.differences if one[0] == kind and (not figures or exact(one[1]))
        ]


def exact(path: str) -> bool:
    """Not one of the words a person writes shorter."""
    parts = path.split("/")
    key = parts[-1]
    free = path.startswith("附件") or (parts[0] == "绩效" and len(parts) == 4)
    return key not in WORDS and parts[0] != "来源" and not free


def section(path: str) -> str:
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "说明" else parts[0]


def same_figure(one: str, other: str) -> bool:
    if one == other:
        return True
    try:
        numbers = [Decimal(text.replace(",", "").rstrip("%")) for text in (one, other)]
    except InvalidOperation:
        return False
    return numbers[0] == numbers[1] and one.endswith("%") == other.endswith("%")


def compare(hand: Flat, imported: Flat) -> Comparison:
    found = Comparison()
    for path, text in hand.items():
        other = imported.get(path)
        if other is None:
            found.differences.append(("missing", path, text, ""))
        elif same_figure(text, other) or not exact(path):
            found.right[section(path)] += exact(path)
        else:
            found.differences.append(("wrong", path, text, other))
    for path, text in imported.items():
        if path not in hand:
            found.differences.append(("extra", path, "", text))
    return found


def by_hand(file: Path) -> Flat:
    node, _ = read_yaml(file.read_text("utf-8"), file.name)
    assert isinstance(node, MappingNode)
    whole = {entry.key: plain_node(entry.value) for entry in node.entries}
    found = dict(flat({key: whole[key] for key in PARTS if key in whole}))
    return {path: text for path, text in found.items() if text != "未载明"}


def imported_part(sample: Path, year: int) -> Part:
    document = read(sample, name=sample.name)
    return read_text(document.pieces, Subjects.of(subject_rows(), {}), year=year)


def imported_flat(part: Part) -> Flat:
    return dict(flat({key: plain_tree(part.tree[key]) for key in PARTS if key in part.tree}))


def compare_sample(sample: Path, content: Path) -> tuple[Comparison, Part]:
    file, year = REPORTS[sample.name]
    part = imported_part(sample, year)
    return compare(by_hand(content / "departments" / file), imported_flat(part)), part


def main(samples: Path, content: Path, only: str) -> None:
    for name in sorted(REPORTS):
        if only and only not in name:
            continue
        found, part = compare_sample(samples / name, content)
        total = sum(found.right.values())
        counts = {kind: len(found.of(kind)) for kind in ("missing", "wrong", "extra")}
        doubts = len(part.doubtful)
        sys.stdout.write(f"== {name}: right {total}, {counts}, doubtful {doubts}\n")
        for kind, path, one, other in found.differences:
            mark = "" if exact(path) else " (words)"
            sys.stdout.write(f"  {kind}{mark} {path}: {one[:70]} | {other[:70]}" + "\n")
        for what, spot in part.doubtful:
            sys.stdout.write(f"  doubt {spot.line or spot.page}: {what[:90]}" + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
