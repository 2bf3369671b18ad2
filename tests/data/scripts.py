"""Data files read as a browser would: the argument of `mz.data(…)`, and its figures one by one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.site.built import Site


@dataclass(frozen=True)
class Held:
    """A figure as a data file holds it."""

    report: str
    source: str
    row: str
    column: str
    text: str


def script(site: Site, name: str) -> Any:
    """The argument of the one call in `/assets/<name>-<hash>.js`."""
    (file,) = site.root.glob(f"assets/{name}-*.js")
    found = re.fullmatch(r'mz\.data\("([^"]+)",(.*)\);\n', file.read_text("utf-8"), re.DOTALL)
    assert found is not None
    assert found[1] == name.rpartition("-")[2]
    return json.loads(found[2])


def figures(site: Site, kind: str, year: int) -> Iterator[Held]:
    data = script(site, f"{kind}-{year}")
    words = data["words"]
    for report in data["reports"]:
        key = f"{report['d']}/{year}" + ("-budget" if report["k"] == "预算" else "")
        for source, columns, rows, texts in report["t"]:
            cells = texts.split(" ")
            assert len(cells) == len(columns) * len(rows)
            places = ((row, column) for row in rows for column in columns)
            for (row, column), text in zip(places, cells, strict=True):
                of, line, head = (words[at].partition(" ")[0] for at in (source, row, column))
                yield Held(key, of, line, head, text)
        for source, rows, columns, texts in report["s"]:
            for row, column, text in zip(rows, columns, texts.split(" "), strict=True):
                name = words[source].partition(" ")[0]
                yield Held(key, name, words[row], words[column], text)
