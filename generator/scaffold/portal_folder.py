"""What a portal folder holds, as far as the commands that add to it need to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.content.files import list_files, read_file
from generator.content.nodes import Mapping, Scalar
from generator.findings import Finding, under
from generator.model.bind import Faults
from generator.model.folders import DepartmentFolder, Folders, sort_files
from generator.model.frame_texts import FrameTexts
from generator.model.load_profiles import load_profiles
from generator.model.load_regions import load_regions
from generator.model.load_subjects import load_subjects
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


def site_folder(portal: Path, out: Path | None) -> Path:
    """Where the site goes. What stands there is replaced, so it must be a site or nothing."""
    content = content_of(portal)
    site = out or portal / "site"
    here, home = site.resolve(), portal.resolve()
    sources = (content.resolve(), home / "templates")
    if home.is_relative_to(here) or any(here.is_relative_to(source) for source in sources):
        raise Refusal(
            f"“{site}”里是门户自己的文件，网站不能写到那里；请另指一个文件夹",
            f"{site} holds the portal itself; the site cannot go there",
        )
    if not _may_be_replaced(here):
        raise Refusal(
            f"“{site}”里已有别的东西，没有动它；请另指一个新的或空的文件夹",
            f"{site} holds something else and was left alone; give a new or an empty folder",
        )
    return site


def report_file(portal: Path, out: Path) -> Path:
    """Where a list of findings goes: to a file of its own, never over the portal's."""
    content = content_of(portal)
    here, home = out.resolve(), portal.resolve()
    if any(here.is_relative_to(one) for one in (content.resolve(), home / "templates")):
        raise Refusal(
            f"“{out}”在门户自己的文件夹里，结果不能写到那里；请另指一个文件",
            f"{out} lies within the portal's own files; give another file",
        )
    if here.is_dir():
        raise Refusal(f"“{out}”是文件夹，请写文件名", f"{out} is a folder; give the name of a file")
    return out


def _may_be_replaced(site: Path) -> bool:
    if not site.exists():
        return True
    names = {path.name for path in site.iterdir()} if site.is_dir() else {"a file"}
    return names <= {".gitignore"} or ".nojekyll" in names


@dataclass(slots=True)
class PortalFolder:
    """Read only as far as asked; `faults` are those of what was read."""

    content: Path
    folders: Folders
    faults: list[Finding] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        text, faults = read_file(self.content, name)
        self.faults += [under(CONTENT, fault) for fault in faults]
        return text

    def line(self, file: str, number: int) -> str | None:
        text, _ = read_file(self.content, file.removeprefix(CONTENT))
        lines = text.split("\n") if text is not None else []
        return lines[number - 1] if 0 < number <= len(lines) else None

    def regions(self) -> tuple[Region, ...]:
        return load_regions(self._texts(["regions.yaml"]))

    def profiles(self) -> dict[str, Profile]:
        names = self.folders.profiles
        return load_profiles(self._texts(names), names)

    def subjects(self) -> Subjects:
        names = self.folders.subjects
        return load_subjects(self._texts(names), names)

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
        node = self._texts([name]).yaml(name)
        found = node.get("名称") if isinstance(node, Mapping) else None
        return found.text if isinstance(found, Scalar) and found.text else folder.id

    def _texts(self, names: list[str]) -> FrameTexts:
        present = [name for name in names if (self.content / name).is_file()]
        texts = {name: text for name in present if (text := self.text(name)) is not None}
        return FrameTexts(texts, CONTENT, Faults(self.faults))


def open_portal(portal: Path) -> PortalFolder:
    content = content_of(portal)
    return PortalFolder(content, sort_files(list_files(content), CONTENT, Faults()))
