"""总账：一份报告写完就记一份，按年度放在临时文件里；最后每年各成一个脚本文件。

Classic scripts, since a page opened from the disk may load nothing else. Only the words that the
reports of a year share, and the names of projects, are held until the end.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import IO

from generator.data.blocks import (
    Block,
    Words,
    compared_blocks,
    stated_blocks,
    table_blocks,
)
from generator.model.portal import Report, ReportKey
from generator.model.summary import Summary


@dataclass(frozen=True, slots=True)
class DataFile:
    url: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ProjectName:
    department: str
    key: ReportKey
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class DataIndex:
    """Where the data lies: figures and summaries by year, the names that can be searched."""

    figures: dict[int, str] = field(default_factory=dict)
    summaries: dict[int, str] = field(default_factory=dict)
    search: str = ""


@dataclass(slots=True)
class YearBook:
    """The reports of a year, a line each, and the words they share."""

    file: IO[bytes]
    words: Words = field(default_factory=dict)
    lines: int = 0

    def put(self, report: Report, tables: Iterable[Block], stated: Iterable[Block]) -> None:
        entry = {
            "d": report.department,
            "k": report.key.kind,
            "u": report.unit,
            "t": list(tables),
            "s": list(stated),
        }
        self.file.write(b",\n" if self.lines else b"")
        self.file.write(dumped(entry))
        self.lines += 1

    def script(self, year: int) -> bytes:
        """`mz.data("2020",{"words":[…],"reports":[…]});`"""
        self.file.seek(0)
        head = f'mz.data("{year}",{{"words":'.encode()
        return b"".join(
            (head, dumped(list(self.words)), b',"reports":[\n', self.file.read(), b"\n]});\n")
        )


@dataclass(slots=True)
class Ledger:
    """One for a build; feed it every report, then ask for the files."""

    open_files: ExitStack = field(default_factory=ExitStack)
    figures: dict[int, YearBook] = field(default_factory=dict)
    summaries: dict[int, YearBook] = field(default_factory=dict)
    projects: list[ProjectName] = field(default_factory=list)
    addresses: dict[tuple[str, int], str] = field(default_factory=dict)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.open_files.close()

    def put(self, report: Report, summary: Summary) -> None:
        """A completed report (`derive.complete`) with its summary."""
        book = self.book(self.figures, report.year)
        book.put(report, table_blocks(report, book.words), stated_blocks(report, book.words))
        brief = self.book(self.summaries, report.year)
        brief.put(report, compared_blocks(report, summary, brief.words), ())
        for one in report.body.performance.projects if report.body.performance else ():
            if one.id and one.name:
                name = ProjectName(report.department, report.key, one.id.text, one.name.text)
                self.projects.append(name)

    def book(self, books: dict[int, YearBook], year: int) -> YearBook:
        if year not in books:
            file = tempfile.TemporaryFile()  # noqa: SIM115 — closed with the ledger
            books[year] = YearBook(self.open_files.enter_context(file))
        return books[year]

    def files(self) -> Iterator[DataFile]:
        """One at a time, since a year may be large."""
        for name, books in (("figures", self.figures), ("summaries", self.summaries)):
            for year in sorted(books):
                file = named(f"{name}-{year}", books[year].script(year))
                self.addresses[name, year] = file.url
                yield file

    def index(self, search: str) -> DataIndex:
        """Once the files are made."""
        return DataIndex(self.addresses_of("figures"), self.addresses_of("summaries"), search)

    def addresses_of(self, name: str) -> dict[int, str]:
        return {year: url for (found, year), url in self.addresses.items() if found == name}


def dumped(value: object) -> bytes:
    """JSON that is also a script: the two line ends that old browsers take amiss are escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()


def named(name: str, data: bytes) -> DataFile:
    """Named by its content, so that it may be kept for ever."""
    return DataFile(f"/assets/{name}-{hashlib.sha256(data).hexdigest()[:10]}.js", data)
