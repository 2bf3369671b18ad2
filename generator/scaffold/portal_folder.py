"""What a portal folder holds, as far as the commands that add to it need to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.content.files import list_files, read_file
from generator.content.nodes import Mapping, Scalar
from generator.findings import Finding
from generator.model.bind import Faults
from generator.model.folders import DepartmentFolder, Folders, sort_files
from generator.model.load_frame import FrameLoader
from generator.model.portal import Region
from generator.model.profile import Profile
from generator.model.subjects import Subjects
from generator.usage import Refusal

CONTENT = "content/"


def content_of(portal: Path) -> Path:
    content = portal / "content"
    if content.is_dir():
        return content
    raise Refusal(
        f"“{portal}”不是门户文件夹：里面没有 content 文件夹。到门户文件夹里再用，"
        "或加 --portal 文件夹；新建门户用 mingzhang init 文件夹",
        f"{portal} is no portal: it has no folder content. Go to the portal, or give "
        "--portal DIR; mingzhang init DIR makes a new one",
    )


@dataclass(slots=True)
class PortalFolder:
    """Read only as far as asked; `faults` are those of what was read."""

    content: Path
    folders: Folders
    faults: list[Finding] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        text, faults = read_file(self.content, name)
        self.faults += faults
        return text

    def line(self, file: str, number: int) -> str | None:
        text, _ = read_file(self.content, file.removeprefix(CONTENT))
        lines = text.split("\n") if text is not None else []
        return lines[number - 1] if 0 < number <= len(lines) else None

    def regions(self) -> tuple[Region, ...]:
        return self._frame(["regions.yaml"]).regions()

    def profiles(self) -> dict[str, Profile]:
        names = self.folders.profiles
        return self._frame(names).profiles(names)

    def subjects(self) -> Subjects:
        names = self.folders.subjects
        return self._frame(names).subjects(names)

    def department(self, department_id: str) -> DepartmentFolder:
        found = self.folders.departments.get(department_id)
        if found is not None:
            return found
        known = "、".join(self.folders.departments) or "（一个也没有）"
        raise Refusal(
            f"没有编号为“{department_id}”的部门。已有的部门：{known}",
            f"there is no department {department_id}; there are: {known}",
        )

    def name_of(self, folder: DepartmentFolder) -> str:
        """Its 名称; its id where department.yaml does not tell."""
        name = f"departments/{folder.id}/department.yaml"
        node = self._frame([name]).yaml(name)
        found = node.get("名称") if isinstance(node, Mapping) else None
        return found.text if isinstance(found, Scalar) and found.text else folder.id

    def _frame(self, names: list[str]) -> FrameLoader:
        present = [name for name in names if (self.content / name).is_file()]
        texts = {name: text for name in present if (text := self.text(name)) is not None}
        return FrameLoader(texts, CONTENT, Faults(self.faults))


def open_portal(portal: Path) -> PortalFolder:
    content = content_of(portal)
    return PortalFolder(content, sort_files(list_files(content), CONTENT, Faults()))
