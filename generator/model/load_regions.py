"""regions.yaml → regions, each below one that exists."""

from __future__ import annotations

from generator.content.nodes import Sequence
from generator.model.bind import bind, expect
from generator.model.frame_texts import FrameTexts
from generator.model.guess import guess
from generator.model.portal import Region


def load_regions(files: FrameTexts) -> tuple[Region, ...]:
    node = files.yaml("regions.yaml")
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        expect(node, "一个列表", '每个地区以“- 代码: "511902"”开头', "地区", files.faults)
        return ()
    found: dict[str, Region] = {}
    for number, item in enumerate(node.items, 1):
        region = bind(item, Region, f"{number}", files.faults)
        if region.code is None:
            continue
        if not (region.id.isdigit() and len(region.id) == 6):
            message = f"代码应为 6 位数字，这里写的是“{region.id}”"
            files.faults.add("FT032", region.code.source, message, '如 代码: "511902"')
        elif region.id in found:
            files.twice(f"地区 {region.id}", region.code.source, found[region.id].source)
        else:
            found[region.id] = region
    for region in found.values():
        check_parent(region, found, files)
    return tuple(found.values())


def check_parent(region: Region, known: dict[str, Region], files: FrameTexts) -> None:
    parent, above = region.parent, [region.id]
    while parent is not None:
        if parent.text not in known:
            message = f"没有代码为 {parent.text} 的地区{guess(parent.text, known)}"
            files.faults.add("FT036", parent.source, message, "先在 regions.yaml 里写出上级地区")
            return
        if parent.text in above:
            message = f"{region.title}的上级绕回了自己"
            files.faults.add("FT036", parent.source, message, "改正 上级")
            return
        above.append(parent.text)
        parent = known[parent.text].parent
