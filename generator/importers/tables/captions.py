"""表名、标题都没有印年度的：表头那一行里的年度，如“部门：某某局　2023年度　单位：万元”。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.importers.document import Document
from generator.importers.tables.joined_pages import sheets
from generator.importers.tables.one_sheet import parted
from generator.importers.tables.words import caption_years


def year_in_captions(documents: Iterable[Document]) -> int | None:
    """None where the captions of the tables name none, or not all the same."""
    years = {year for document in documents for year in years_of(document)}
    return years.pop() if len(years) == 1 else None


def years_of(document: Document) -> Iterator[int]:
    for sheet in sheets(parted(document)):
        if all(grid.hidden for grid in sheet.grids):
            continue
        for line in sheet.above:
            yield from caption_years(line.text)


def kind_in(documents: Iterable[Document]) -> str:
    """决算, unless what stands above the tables and in their heads speaks of 预算 only."""
    texts = [
        text
        for document in documents
        for sheet in sheets(parted(document))
        for text in (*(line.text for line in sheet.above), *("".join(path) for path in sheet.heads))
    ]
    finals = any("决算" in text for text in texts)
    plans = any(re.search(r"预算(?:总|明细)?表|预算数", text) for text in texts)
    return "预算" if plans and not finals else "决算"
