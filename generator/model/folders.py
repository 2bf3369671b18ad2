"""Which content file is what: the folder of content sorted into the things it holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model.bind import Faults
from generator.model.guess import guess
from generator.model.ids import valid_id
from generator.model.load import report_key
from generator.model.portal import ReportKey
from generator.source import Source

TOP = ("site.yaml", "regions.yaml")
FOLDERS = ("departments", "glossary", "subjects", "profiles", "pages")


@dataclass(slots=True)
class ReportFolder:
    """The files of one report, relative to the content folder."""

    main: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)


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


def sort_files(names: Iterable[str], prefix: str, faults: Faults) -> Folders:
    """`names` are relative to content; `prefix` is what messages put before them."""
    found = Folders()
    lists: dict[str, tuple[list[str], tuple[str, ...]]] = {
        "glossary": (found.glossary, (".md",)),
        "subjects": (found.subjects, (".csv", ".yaml")),
        "profiles": (found.profiles, (".yaml",)),
        "pages": (found.pages, (".md",)),
    }
    for name in sorted(names):
        folder, _, rest = name.partition("/")
        if name in TOP:
            found.top.append(name)
        elif folder == "departments" and "/" in rest:
            department_file(name, rest, found, prefix, faults)
        elif folder in lists and "/" not in rest and rest.endswith(lists[folder][1]):
            stem = rest.rsplit(".", 1)[0]
            if valid_id(stem):
                lists[folder][0].append(name)
            else:
                bad_id(stem, prefix + name, faults)
        else:
            stray(name, prefix, faults)
    return found


def department_file(name: str, rest: str, found: Folders, prefix: str, faults: Faults) -> None:
    department_id, _, inner = rest.partition("/")
    if not valid_id(department_id):
        bad_id(department_id, prefix + name, faults)
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
        stray(name, prefix, faults)


def bad_id(word: str, file: str, faults: Faults) -> None:
    faults.add(
        "FT039",
        Source(file),
        f"“{word}”不能用作网址",
        "文件夹与文件名只用小写字母、数字和连字符，如 bazhou-zfb；中文名写在文件里的 名称",
    )


def stray(name: str, prefix: str, faults: Faults) -> None:
    last = name.rsplit("/", 1)[-1]
    known = ("department.yaml", *TOP)
    hint = "部门文件夹里放 department.yaml、2023.yaml、2023.md、2023/表名.csv、attachments/原件"
    if last.endswith(".yml"):
        hint = f"后缀应为 .yaml：{last.removesuffix('.yml')}.yaml"
    elif "/" not in name:
        hint = f"内容文件夹里放 {'、'.join((*TOP, *(f + '/' for f in FOLDERS)))}"
    faults.add("FT034", Source(prefix + name), f"不认识的文件“{last}”{guess(last, known)}", hint)
