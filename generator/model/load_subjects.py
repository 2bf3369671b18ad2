"""科目 of the catalogue, with what the portal adds: rows as CSV, definitions as YAML."""

from __future__ import annotations

from generator.content.nodes import Mapping, Scalar
from generator.content.read_csv import read_csv
from generator.model.frame_texts import FrameTexts
from generator.model.load_catalogue import definitions, subject_rows
from generator.model.subjects import Evidence, Subject, Subjects, kind_of


def load_subjects(files: FrameTexts, names: list[str]) -> Subjects:
    """The portal's rows of a code take the place of the catalogue's."""
    own: list[Subject] = []
    words = dict(definitions())
    for name in names:
        if name.endswith(".yaml"):
            node = files.yaml(name)
            for entry in node.entries if isinstance(node, Mapping) else ():
                if isinstance(entry.value, Scalar):
                    words[entry.key] = entry.value.text
        elif name in files.texts:
            own += own_rows(files, name)
    taken = {row.code for row in own}
    rows = (row for row in subject_rows() if row.code not in taken)
    return Subjects.of((*rows, *own), words)


def own_rows(files: FrameTexts, name: str) -> list[Subject]:
    """科目,名称,启用年度,停用年度."""
    rows, faults = read_csv(files.texts[name], files.prefix + name)
    files.faults.found.extend(faults)
    heads = [cell.text for cell in rows[0]] if rows else []
    found = []
    for row in rows[1:]:
        cells = dict(zip(heads, row, strict=False))
        code, title = cells.get("科目"), cells.get("名称")
        if (
            code is None
            or title is None
            or not code.text.isdigit()
            or len(code.text) not in (3, 5, 7)
        ):
            message = "应有“科目”（3、5 或 7 位编码）与“名称”两栏"
            files.faults.add("FT032", row[0].source, message, "如 2010301,行政运行,2019,")
            continue
        since, until = (
            int(cell.text) if (cell := cells.get(word)) and cell.text.isdigit() else None
            for word in ("启用年度", "停用年度")
        )
        found.append(
            Subject(kind_of(code.text), code.text, title.text, since, until, Evidence.BELIEVED)
        )
    return found
