"""The texts of one report's files → nodes, prose and rows, with the faults of all of them."""

from __future__ import annotations

from collections.abc import Callable

from generator.content.nodes import Node, Scalar
from generator.content.read_csv import read_csv
from generator.content.read_prose import Prose, read_prose
from generator.content.read_yaml import read_yaml
from generator.findings import Finding
from generator.model.folders import ReportFolder
from generator.model.load import ReportFiles
from generator.model.portal import ReportKey

TextOf = Callable[[str], str | None]
# After these the file has been read as it was meant; after others something of it is missing.
MENDED = frozenset({"FT001", "FT002", "FT003", "FT005", "FT006", "FT007", "FT018"})


def read_report(
    department: str, key: ReportKey, folder: ReportFolder, text_of: TextOf, prefix: str
) -> tuple[ReportFiles, tuple[Finding, ...]]:
    """`text_of` gives a file's text, or None when it could not be decoded (said elsewhere)."""
    faults: list[Finding] = []
    node: Node | None = None
    prose: Prose | None = None
    yaml_file = prose_file = ""
    undecoded: set[str] = set()
    for name in folder.main:
        text = text_of(name)
        if text is None:
            undecoded.add(prefix + name)
        if name.endswith(".yaml"):
            yaml_file = prefix + name
            if text is not None:
                node, found = read_yaml(text, yaml_file)
                faults += found
        else:
            prose_file = prefix + name
            if text is not None:
                prose, found = read_prose(text, prose_file)
                faults += found
    csvs: dict[str, tuple[tuple[Scalar, ...], ...]] = {}
    annexes: dict[str, Prose] = {}
    for name in folder.beside:
        text = text_of(name)
        short = name.split("/", 2)[-1]  # e.g. 2020/annex-1.md
        if text is None:
            undecoded.add(prefix + name)
            continue
        if name.endswith(".csv"):
            rows, found = read_csv(text, prefix + name)
            csvs[prefix + name] = rows
        else:
            annexes[short], found = read_prose(text, prefix + name)
        faults += found
    files = ReportFiles(
        department,
        key,
        node,
        yaml_file,
        prose,
        prose_file,
        csvs,
        annexes,
        frozenset(undecoded | {f.where.file for f in faults if f.code not in MENDED}),
        tuple(prefix + name for name in folder.beside),
        folder.misnamed,
    )
    return files, tuple(faults)
