"""Which files an import is given: files by name, a department's folder, a folder of departments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.importers.document import one_line
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
        return one_line(self.path.name)

    @property
    def dated(self) -> tuple[str, str]:
        """What may tell the year: the name, and the folder, which may be `2022`."""
        year = f"{self.folder}年" if self.folder.isdecimal() else self.folder
        return Path(self.name).stem, f"{year}决算"


@dataclass(frozen=True, slots=True)
class Sources:
    """`refused` are folders that are no department's; `passed` what is no office file."""

    files: tuple[Given, ...]
    passed: tuple[Path, ...] = ()
    refused: tuple[Refusal, ...] = ()
    links: tuple[Path, ...] = ()
    """Out of the folder that was given, so not followed: whose files are those?"""


def sources(paths: Iterable[Path], ids: Mapping[str, str]) -> Sources:
    """`ids` are departments by everything they are called."""
    files: list[Given] = []
    passed: list[Path] = []
    refused: list[Refusal] = []
    links: list[Path] = []
    for path in paths:
        walk = Walk(path, ids, refused, links)
        found = list(walk.within()) if path.is_dir() else [Given(path)]
        if not any(readable(one) for one in found) and not refused:
            raise Refusal(
                f"“{one_line(path.name)}”里没有可以导入的文件（PDF、Word、Excel、CSV、网页、文本）",
                f"there is nothing in {one_line(path.name)} that can be imported",
            )
        files += [one for one in found if readable(one) or not path.is_dir()]
        passed += [one.path for one in found if path.is_dir() and not readable(one)]
    return Sources(tuple(dict.fromkeys(files)), tuple(passed), tuple(refused), tuple(links))


def readable(given: Given) -> bool:
    return given.path.suffix.lower() in READ or not given.department + given.folder


@dataclass(frozen=True, slots=True)
class Walk:
    """Through a folder; `refused` and `links` gather what is not gone into."""

    top: Path
    ids: Mapping[str, str]
    refused: list[Refusal]
    links: list[Path]

    def within(self) -> Iterator[Given]:
        """Files of a folder that is a department's; else of its subfolders, each one's."""
        name = called(self.top)
        own = self.ids.get(called(self.top.resolve()), "")
        for path in self.inside(self.top):
            if path.is_file():
                yield Given(path, own, name)
            elif own:
                yield from self.files(path, own)
            elif called(path) in self.ids:
                yield from self.of_department(path, self.ids[called(path)])
            else:
                self.refused.append(no_department(path))

    def of_department(self, folder: Path, department: str) -> Iterator[Given]:
        for path in self.inside(folder):
            if path.is_file():
                yield Given(path, department, called(folder))
            else:
                yield from self.files(path, department)

    def files(self, folder: Path, department: str) -> Iterator[Given]:
        for path in self.inside(folder):
            if path.is_file():
                yield Given(path, department, called(folder))

    def inside(self, folder: Path) -> Iterator[Path]:
        for path in listed(folder):
            if path.is_symlink() and not path.resolve().is_relative_to(self.top.resolve()):
                self.links.append(path)
            elif path.is_file() or path.is_dir():
                yield path


def no_department(folder: Path) -> Refusal:
    return Refusal(
        f"文件夹“{one_line(folder.name)}”不是门户里哪个部门的编号或名称；"
        "改文件夹的名字，或先用 mingzhang new department 新建部门",
        f"folder {one_line(folder.name)} is neither the id nor the name of a department; "
        "rename it, or make the department first with mingzhang new department",
    )


def listed(folder: Path) -> Sequence[Path]:
    found = sorted(one for one in folder.iterdir() if not _LEFT_BEHIND.match(one.name))
    if len(found) > MOST_FILES:
        raise Refusal(
            f"“{one_line(folder.name)}”里的文件太多，最多 {MOST_FILES} 个；分几次导入",
            f"{one_line(folder.name)} holds too many files, more than {MOST_FILES}",
        )
    return found


def called(path: Path) -> str:
    return plain(one_line(path.name))


def plain(text: str) -> str:
    return "".join(text.split())
