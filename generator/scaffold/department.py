"""A new department: its department.yaml in canonical form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.content.written import quoted, written
from generator.model.ids import valid_id
from generator.model.portal import LEVELS
from generator.scaffold.aside import put
from generator.scaffold.portal_folder import PortalFolder, open_portal
from generator.usage import Refusal


@dataclass(frozen=True, slots=True)
class DepartmentWords:
    """What is asked for on the command line."""

    name: str
    region: str
    level: str
    short_name: str | None = None
    type: str | None = None

    def text(self) -> str:
        lines = [f"名称: {written(self.name)}"]
        lines += [f"简称: {written(self.short_name)}"] if self.short_name else []
        lines += [f"地区: {quoted(self.region)}", f"层级: {self.level}"]
        lines += [f"类型: {written(self.type)}"] if self.type else []
        return "\n".join(lines) + "\n"


def new_department(portal: Path, department_id: str, words: DepartmentWords) -> tuple[str, ...]:
    """The files written, relative to the portal."""
    found = open_portal(portal)
    _check_id(department_id)
    _check_words(words, found)
    folder = found.content / "departments" / department_id
    if (folder / "department.yaml").exists():
        raise Refusal(
            f"部门“{department_id}”已有 department.yaml，直接改它就行",
            f"department {department_id} has a department.yaml already: edit it",
        )
    put({"department.yaml": words.text()}, folder)
    return (f"content/departments/{department_id}/department.yaml",)


def _check_id(department_id: str) -> None:
    if not valid_id(department_id):
        raise Refusal(
            f"编号“{department_id}”不能用作网址：只用小写字母、数字和连字符，如 bazhou-zfb",
            f"{department_id} cannot be an address: lower-case letters, digits and hyphens only, "
            "e.g. bazhou-zfb",
        )


def _check_words(words: DepartmentWords, found: PortalFolder) -> None:
    if not words.name.strip():
        raise Refusal("--name 后面要写部门的全称", "--name needs the full name")
    if words.level not in LEVELS:
        known = "、".join(LEVELS)
        raise Refusal(
            f"--level 应为 {known} 之一，这里写的是“{words.level}”",
            f"--level should be one of {known}, found {words.level}",
        )
    regions = found.regions()
    if words.region not in {region.id for region in regions}:
        rows = [f"  {region.id}  {region.title}" for region in regions]
        if found.faults:
            rows.append("  （regions.yaml 里另有写错的，先用 mingzhang build 查看）")
        known = "\n".join(rows) or "  （一个也没有，先在 content/regions.yaml 里写）"
        raise Refusal(
            f"没有代码为“{words.region}”的地区。已有的地区：\n{known}",
            f"there is no region {words.region}; there are:\n{known}",
        )
