"""department.yaml of each folder → departments; pages/*.md → the portal's own pages."""

from __future__ import annotations

from generator.content.nodes import Scalar
from generator.content.read_prose import read_prose
from generator.model.bind import bind
from generator.model.folders import Folders
from generator.model.frame_texts import FrameTexts
from generator.model.guess import guess
from generator.model.portal import Department, DepartmentBody, OwnPage
from generator.source import Source

# Addresses of the site's own pages and folders, those of later kinds of page too.
TAKEN = (
    "assets", "checks", "compare", "corrections", "data", "departments", "explore", "files",
    "glossary", "government", "regions", "search", "sitemap", "subjects", "v",
)  # fmt: skip


def load_departments(
    files: FrameTexts, folders: Folders, regions: set[str]
) -> tuple[Department, ...]:
    found = []
    for folder in folders.departments.values():
        name = f"departments/{folder.id}/department.yaml"
        if not folder.has_body:
            message = f"部门 {folder.id} 没有 department.yaml"
            hint = "新建 department.yaml，写 名称、地区、层级"
            files.faults.add("FT033", Source(files.prefix + name), message, hint)
            continue
        node = files.yaml(name)
        if node is None:
            continue
        body = bind(node, DepartmentBody, "", files.faults)
        if body.region is not None and body.region.text not in regions:
            message = f"没有代码为 {body.region.text} 的地区{guess(body.region.text, regions)}"
            files.faults.add("FT036", body.region.source, message, "在 regions.yaml 里写出这个地区")
        found.append(Department(folder.id, body, tuple(sorted(folder.reports))))
    return tuple(found)


def load_own_pages(files: FrameTexts, names: list[str]) -> tuple[OwnPage, ...]:
    found = []
    for name in names:
        if name not in files.texts:
            continue
        file = files.prefix + name
        prose, faults = read_prose(files.texts[name], file)
        files.faults.found.extend(faults)
        front = prose.front.entries if prose.front else ()
        words = {e.key: e.value.text for e in front if isinstance(e.value, Scalar)}
        if "标题" not in words:
            files.faults.add(
                "FT033", Source(file), "缺少“标题”", "在开头两行 --- 之间写 标题: 关于本站"
            )
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
        found.append(OwnPage(stem, words["标题"], words.get("简介", ""), prose.body, Source(file)))
    return tuple(found)
