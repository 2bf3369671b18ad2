"""Which content file is what: the folder of content sorted into the things it holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model.bind import Faults
from generator.model.ids import valid_id
from generator.model.load import report_key
from generator.model.portal import ReportKey
from generator.model.stray import Stray

TOP = ("site.yaml", "regions.yaml")
KINDS = {
    "glossary": (".md",),
    "subjects": (".csv", ".yaml"),
    "profiles": (".yaml",),
    "pages": (".md",),
}
FOLDERS = ("departments", *KINDS)


@dataclass(slots=True)
class ReportFolder:
    """The files of one report, relative to the content folder."""

    main: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    misnamed: bool = False
    """A file that should be the main one has another name."""


@dataclass(slots=True)
class DepartmentFolder:
    id: str
    has_body: bool = False
    reports: dict[ReportKey, ReportFolder] = field(default_factory=dict)
    attachments: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Folders:
    top: list[str] = field(default_factory=list)
    departments: dict[str, DepartmentFolder] = field(default_factory=dict)
    glossary: list[str] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    profiles: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    meant: set[str] = field(default_factory=set)
    """Names that misnamed files should have had: those files are not missed once more."""

    def of_kind(self, kind: str) -> list[str]:
        kinds = {
            "glossary": self.glossary,
            "subjects": self.subjects,
            "profiles": self.profiles,
            "pages": self.pages,
        }
        return kinds[kind]


def sort_files(names: Iterable[str], prefix: str, faults: Faults) -> Folders:
    """`names` are relative to content; `prefix` is what messages put before them."""
    found = Folders()
    stray = Stray(prefix, faults, found.meant)
    for name in sorted(names):
        folder, _, rest = name.partition("/")
        if name in TOP:
            found.top.append(name)
        elif folder == "departments" and "/" in rest:
            department_file(name, rest, found, stray)
        elif folder in KINDS and "/" not in rest and rest.endswith(KINDS[folder]):
            stem = rest.rsplit(".", 1)[0]
            if valid_id(stem):
                found.of_kind(folder).append(name)
            else:
                stray.bad_id(stem, name, "文件名")
        else:
            stray.file(name)
    for name in found.meant:
        mark_misnamed(name, found)
    return found


def mark_misnamed(name: str, found: Folders) -> None:
    """`name` is what a file should have been called."""
    folder, _, last = name.removeprefix("departments/").partition("/")
    key = report_key(last)
    if key is not None and folder in found.departments:
        found.departments[folder].reports.setdefault(key, ReportFolder()).misnamed = True


def department_file(name: str, rest: str, found: Folders, stray: Stray) -> None:
    department_id, _, inner = rest.partition("/")
    if not valid_id(department_id):
        stray.bad_id(department_id, name, "文件夹名")
        return
    folder = found.departments.setdefault(department_id, DepartmentFolder(department_id))
    head, _, tail = inner.partition("/")
    if inner == "department.yaml":
        folder.has_body = True
    elif head == "attachments" and tail:
        folder.attachments.append(name)
    elif (key := report_key(inner)) is not None:
        folder.reports.setdefault(key, ReportFolder()).main.append(name)
    elif (
        tail and (key := report_key(head + ".yaml")) is not None and tail.endswith((".csv", ".md"))
    ):
        folder.reports.setdefault(key, ReportFolder()).beside.append(name)
    else:
        stray.file(name)
