"""regions.yaml → regions, each below one that exists."""

from __future__ import annotations

import re

from generator.content.nodes import Sequence
from generator.model.bind import bind, expect
from generator.model.frame_texts import FrameTexts
from generator.model.guess import guess
from generator.model.portal import Population, Region
from generator.source import Source

FILE = "regions.yaml"


def load_regions(files: FrameTexts, exists: bool = True) -> tuple[Region, ...]:
    """`exists` is false when the portal has no such file at all."""
    before = len(files.faults.found)
    found = read_regions(files)
    if FILE not in files.texts or len(files.faults.found) > before:
        files.unread.add(FILE)
    if not exists:
        hint = '新建 regions.yaml，每个地区写“- 代码: "511902"”与“名称: 巴州区”'
        files.faults.add("FT033", Source(files.prefix + FILE), "没有 regions.yaml", hint)
    said: set[str] = set()
    for region in found.values():
        check_parent(region, found, said, files)
        check_populations(region, files)
    return tuple(found.values())


def read_regions(files: FrameTexts) -> dict[str, Region]:
    node = files.yaml(FILE)
    if node is None:
        return {}
    if not isinstance(node, Sequence):
        expect(node, "一个列表", '每个地区以“- 代码: "511902"”开头', "", files.faults)
        return {}
    found: dict[str, Region] = {}
    for number, item in enumerate(node.items, 1):
        region = bind(item, Region, f"{number}", files.faults)
        if region.code is None:
            continue
        if not (region.id.isascii() and region.id.isdigit() and len(region.id) == 6):
            message = f"代码应为 6 位数字，这里写的是“{region.id}”"
            files.faults.add("FT032", region.code.source, message, '如 代码: "511902"')
        elif region.id in found:
            first = found[region.id].code
            assert first is not None
            files.twice(f"地区 {region.id}", region.code.source, first.source)
        else:
            found[region.id] = region
    return found


def guess_region(word: str, known: dict[str, Region]) -> str:
    """By its name too: 甲省 for its code."""
    named = [code for code, region in known.items() if region.title == word]
    return f"；是否为“{named[0]}”？" if len(named) == 1 else guess(word, known)


def check_parent(
    region: Region, known: dict[str, Region], said: set[str], files: FrameTexts
) -> None:
    """A circle is said once, at the region it is met from first."""
    parent, above = region.parent, [region.id]
    while parent is not None:
        if parent.text in said:
            return
        if parent.text not in known:
            if FILE not in files.unread:
                message = f"没有代码为 {parent.text} 的地区{guess_region(parent.text, known)}"
                hint = "先在 regions.yaml 里写出上级地区；没有上级的删去这一行"
                files.faults.add("FT036", parent.source, message, hint)
            return
        if parent.text in above:
            said.update(above)
            circle = [*above[above.index(parent.text) :], parent.text]
            words = " → ".join(known[code].title or code for code in circle)
            message = f"上级绕成了一圈：{words}"
            files.faults.add(
                "FT036", parent.source, message, "改正其中一个 上级；最上一级不写 上级"
            )
            return
        above.append(parent.text)
        parent = known[parent.text].parent


def check_populations(region: Region, files: FrameTexts) -> None:
    """A year once, and a number that something can be divided by."""
    years: dict[str, Population] = {}
    for one in region.populations:
        check_people(one, files)
        if one.year is None:
            continue
        if not re.fullmatch(r"[12][0-9]{3}", one.year.text):
            message = f"年份应为四位数字，这里写的是“{one.year.text}”"
            files.faults.add("FT032", one.year.source, message, "如 年份: 2020")
        elif (first := years.setdefault(one.year.text, one)) is not one and first.year:
            name = f"{region.title}{one.year.text}年的人口"
            files.twice(name, one.year.source, first.year.source)


def check_people(one: Population, files: FrameTexts) -> None:
    if one.people is not None and not re.fullmatch(r"[1-9][0-9]*", one.people.text):
        message = f"人数应为整数，这里写的是“{one.people.text}”"
        hint = "写公布的整数，如 人数: 2712894；不知道的整项删去"
        files.faults.add("FT032", one.people.source, message, hint)
