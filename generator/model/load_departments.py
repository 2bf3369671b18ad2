"""department.yaml of each folder → departments; pages/*.md → the portal's own pages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.read_prose import read_prose
from generator.model.bind import bind
from generator.model.folders import Folders
from generator.model.frame_texts import FrameTexts
from generator.model.keys import key
from generator.model.load_regions import FILE as REGIONS
from generator.model.load_regions import guess_region
from generator.model.portal import Department, DepartmentBody, OwnPage, Region
from generator.model.values import Text
from generator.source import NOWHERE, Source

# Addresses of the site's own pages and folders, those of later kinds of page too.
TAKEN = (
    "assets", "checks", "compare", "corrections", "data", "departments", "explore", "files",
    "glossary", "government", "regions", "search", "sitemap", "subjects", "v",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OwnFront:
    """The front matter of a page of the portal's own."""

    title: Text | None = key("标题", required=True)
    description: Text | None = key("简介")
    source: Source = NOWHERE


def load_departments(
    files: FrameTexts, folders: Folders, regions: tuple[Region, ...]
) -> tuple[Department, ...]:
    known = {region.id: region for region in regions}
    found = []
    for folder in folders.departments.values():
        name = f"departments/{folder.id}/department.yaml"
        if not folder.has_body:
            if name not in folders.meant:
                say_no_body(folder.id, name, files)
            continue
        node = files.yaml(name)
        if node is None:
            continue
        body = bind(node, DepartmentBody, "", files.faults)
        check_region(body.region, known, files)
        found.append(Department(folder.id, body, tuple(sorted(folder.reports))))
    return tuple(found)


def say_no_body(department_id: str, name: str, files: FrameTexts) -> None:
    message = f"部门 {department_id} 没有 department.yaml"
    hint = "新建 department.yaml，写 名称、地区、层级"
    files.faults.add("FT033", Source(files.prefix + name), message, hint)


def check_region(word: Text | None, known: dict[str, Region], files: FrameTexts) -> None:
    if word is None or word.text in known or REGIONS in files.unread:
        return
    message = f"没有代码为 {word.text} 的地区{guess_region(word.text, known)}"
    hint = "在 regions.yaml 里写出这个地区，这里写它的代码"
    files.faults.add("FT036", word.source, message, hint)


def load_own_pages(files: FrameTexts, names: list[str]) -> tuple[OwnPage, ...]:
    found = []
    for name in names:
        if name not in files.texts:
            continue
        file = files.prefix + name
        prose, faults = read_prose(files.texts[name], file)
        files.faults.found.extend(faults)
        if prose.front is None:
            hint = "开头写一行 ---，再写 标题: 关于本站，再写一行 ---，其后是文字"
            files.faults.add("FT033", Source(file), "开头没有写标题", hint)
            continue
        front = bind(prose.front, OwnFront, "", files.faults)
        if front.title is None:
            continue
        stem = name.rsplit("/", 1)[-1].removesuffix(".md")
        if stem in TAKEN:
            files.faults.add(
                "FT039",
                Source(file),
                f"“{stem}”是本站固定页面的地址，自有页面不能用",
                f"换一个文件名，如 about.md；不能用的有：{'、'.join(TAKEN)}",
            )
            continue
        about = front.description.text if front.description else ""
        found.append(OwnPage(stem, front.title.text, about, prose.body, Source(file)))
    return tuple(found)
