"""Which files an import is given: files by name, a department's folder, a folder of departments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.usage import Refusal

READ = frozenset(
    {
        *(".xlsx", ".xlsm", ".xls", ".et", ".csv", ".docx", ".doc", ".wps", ".rtf", ".odt"),
        *(".pdf", ".txt", ".md", ".html", ".htm"),
    }
)
_LEFT_BEHIND = re.compile(r"\.|~\$|thumbs\.db$|desktop\.ini$", re.IGNORECASE)
MOST_FILES = 2000


@dataclass(frozen=True, slots=True)
class Given:
    """`department` is the id that the folder says, `folder` what it is called below that."""

    path: Path
    department: str = ""
    folder: str = ""

    @property
    def name(self) -> str:
        return self.path.name


@dataclass(frozen=True, slots=True)
class Sources:
    files: tuple[Given, ...]
    passed: tuple[Path, ...] = ()


def sources(paths: Iterable[Path], ids: Mapping[str, str]) -> Sources:
    """`ids` are departments by everything they are called."""
    files: list[Given] = []
    passed: list[Path] = []
    for path in paths:
        found = list(within(path, ids)) if path.is_dir() else [Given(path)]
        if not any(readable(one) for one in found):
            raise Refusal(
                f"“{path.name}”里没有可以导入的文件（PDF、Word、Excel、CSV、网页、文本）",
                f"there is nothing in {path.name} that can be imported",
            )
        files += [one for one in found if readable(one) or not path.is_dir()]
        passed += [one.path for one in found if path.is_dir() and not readable(one)]
    return Sources(tuple(dict.fromkeys(files)), tuple(passed))


def readable(given: Given) -> bool:
    return given.path.suffix.lower() in READ or not given.department + given.folder


def within(folder: Path, ids: Mapping[str, str]) -> Iterator[Given]:
    """Files of a folder that is a department's; else of its subfolders, each a department's."""
    own = ids.get(plain(folder.resolve().name), "")
    for path in inside(folder):
        if path.is_file():
            yield Given(path, own, folder.name)
        elif own:
            yield from (Given(one, own, path.name) for one in inside(path) if one.is_file())
        else:
            yield from of_department(path, ids)


def of_department(folder: Path, ids: Mapping[str, str]) -> Iterator[Given]:
    department = ids.get(plain(folder.name), "")
    if not department:
        raise Refusal(
            f"文件夹“{folder.name}”不是门户里哪个部门的编号或名称；"
            "改文件夹的名字，或先用 mingzhang new department 新建部门",
            f"folder {folder.name} is neither the id nor the name of a department; rename it, "
            "or make the department first with mingzhang new department",
        )
    for path in inside(folder):
        if path.is_file():
            yield Given(path, department, folder.name)
        else:
            yield from (Given(one, department, path.name) for one in inside(path) if one.is_file())


def inside(folder: Path) -> Sequence[Path]:
    found = sorted(one for one in folder.iterdir() if not _LEFT_BEHIND.match(one.name))
    if len(found) > MOST_FILES:
        raise Refusal(
            f"“{folder.name}”里的文件太多，最多 {MOST_FILES} 个；分几次导入",
            f"{folder.name} holds too many files, more than {MOST_FILES}",
        )
    return found


def plain(text: str) -> str:
    return "".join(text.split())
