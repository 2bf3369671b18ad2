"""The files of last year's report → the files of the new one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.content.nodes import Mapping
from generator.content.prose_lines import Fence
from generator.model.folders import ReportFolder
from generator.model.load import ReportFiles
from generator.model.portal import ReportKey
from generator.model.profile import Profile
from generator.model.subjects import Subjects
from generator.scaffold.carry import Carrier, Change
from generator.scaffold.carry_tables import Forms, TableCarrier, empty_csv
from generator.scaffold.draft import Draft

HEADING = re.compile(r" {0,3}#{1,6}[ \t]+\S")
TextOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class YearFiles:
    """Both reports of one department, and what their files are called."""

    department: str
    old: ReportKey
    new: ReportKey
    old_profile: Profile
    new_profile: Profile
    subjects: Subjects

    @property
    def forms(self) -> Forms:
        years = (self.old.year, self.new.year)
        return Forms(self.old_profile, self.new_profile, *years, self.subjects)

    def beside(self, folder: ReportFolder) -> dict[str, str]:
        """`2020/annex-1.md` → `2021/annex-1.md`; not the tables the new form has not."""
        found = {}
        for name in folder.beside:
            old = name.split("/", 2)[2]
            last: str | None = old.partition("/")[2]
            if last is not None and last.endswith(".csv"):
                title = self.forms.title(last.removesuffix(".csv"))
                last = f"{title}.csv" if title else None
            if last is not None:
                found[old] = f"{self.new.slug}/{last}"
        return found

    def main(self, name: str) -> str:
        """`departments/x/2020.yaml` → `2021.yaml`."""
        return f"{self.new.slug}.{name.rsplit('.', 1)[1]}"


def last_year(
    names: YearFiles, files: ReportFiles, folder: ReportFolder, text_of: TextOf
) -> dict[str, str]:
    """By name below the department; what lies beside first, the report itself last."""
    beside = names.beside(folder)
    texts: dict[str, str] = {}
    for name in folder.beside:
        old = name.split("/", 2)[2]
        text = text_of(name)
        if old in beside and text is not None:
            texts[beside[old]] = _beside(names, old, text)
    for name in sorted(folder.main):
        text = text_of(name)
        if text is not None:
            texts[names.main(name)] = _main(names, files, name, text, beside)
    return texts


def _beside(names: YearFiles, old: str, text: str) -> str:
    if not old.endswith(".csv"):
        return headings(text, names)
    title = old.partition("/")[2].removesuffix(".csv")
    table = names.forms.table(title)
    assert table is not None  # else `beside` had left it out
    return empty_csv(text, old, table)


def _main(
    names: YearFiles, files: ReportFiles, name: str, text: str, beside: dict[str, str]
) -> str:
    if name.endswith(".yaml"):
        assert isinstance(files.yaml, Mapping)  # it has loaded
        return _figures(names, files.yaml, text, beside)
    prose = files.prose
    if prose is None or prose.front is None or not prose.front.entries:
        return headings(text, names)
    lines = text.split("\n")
    front = _figures(names, prose.front, "\n".join(lines[: prose.body_line - 1]), beside)
    return f"{front}\n{headings(prose.body, names)}"


def _figures(names: YearFiles, node: Mapping, text: str, beside: dict[str, str]) -> str:
    draft = Draft(text, names.old.year)
    tables = TableCarrier(draft, names.forms, beside)
    change = Change(names.old, names.new, names.old_profile, names.new_profile, beside)
    Carrier(draft, change, tables).report(node)
    return draft.text()


def headings(text: str, names: YearFiles) -> str:
    """The headings only; the year in them moves on."""
    change = Change(names.old, names.new, names.old_profile, names.new_profile, {})
    fence = Fence()
    found = [
        change.moved(line.strip())
        for row, line in enumerate(text.split("\n"))
        if not fence.covers(line, row) and HEADING.match(line)
    ]
    return "\n\n".join(found) + "\n"
