"""Word 段落的文字：修订只留插入的，隐藏的不要，角标不混进数字，文本框另出。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importers.read.archive import Element, attribute, local
from generator.importers.read.docx_styles import child
from generator.importers.read.signs import clean, raised

_DROPPED = {"del", "moveFrom", "rPr", "pPr", "instrText", "delText", "Fallback", "rt"}
_BREAKS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "ptab": "\t"}
_REFERENCES = {"footnoteReference", "endnoteReference"}


@dataclass(slots=True)
class Text:
    """Collected from one paragraph; `boxes` are the contents of text boxes anchored in it."""

    parts: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    hidden: bool = False

    def __str__(self) -> str:
        return clean("".join(self.parts))


def text_of(paragraph: Element, notes: dict[str, int]) -> Text:
    """`notes` counts the marks of footnotes and endnotes: kind and id → number."""
    text = Text()
    fields: list[str] = []  # of each field that is open: in its code, or in its result
    for run, element in _pieces(paragraph, text):
        kind = local(element.tag)
        if kind == "fldChar":
            _field(fields, attribute(element, "fldCharType"))
        elif "code" in fields:
            continue
        elif kind == "t":
            text.parts.append(_raised(run, element.text or ""))
        elif kind in _BREAKS:
            page = attribute(element, "type") in ("page", "column")
            text.parts.append("" if page else _BREAKS[kind])
        elif kind in _REFERENCES:
            key = f"{kind} {attribute(element, 'id')}"
            text.parts.append(raised(str(notes.setdefault(key, len(notes) + 1))))
        elif kind == "sym":
            text.parts.append(_symbol(element))
    return text


def _pieces(element: Element, text: Text) -> Iterator[tuple[Element | None, Element]]:
    """Every small element of the paragraph's runs, with its run, in order."""
    todo: list[tuple[Element | None, Element]] = [(None, one) for one in reversed(element)]
    while todo:
        run, one = todo.pop()
        kind = local(one.tag)
        if kind in _DROPPED or (kind == "r" and _vanished(one, text)):
            continue
        if kind in ("txbxContent", "p", "tbl"):  # a paragraph never holds another in its own line
            text.boxes.append(one)
            continue
        yield run, one
        todo += [(one if kind == "r" else run, each) for each in reversed(one)]


def _vanished(run: Element, text: Text) -> bool:
    mark = child(child(run, "rPr"), "vanish")
    gone = mark is not None and attribute(mark, "val") not in ("0", "false")
    text.hidden = text.hidden or gone
    return gone


def _raised(run: Element | None, text: str) -> str:
    mark = child(child(run, "rPr"), "vertAlign")
    return raised(text) if mark is not None and attribute(mark, "val") == "superscript" else text


def _field(fields: list[str], kind: str | None) -> None:
    if kind == "begin":
        fields.append("code")
    elif kind == "separate" and fields:
        fields[-1] = "result"
    elif kind == "end" and fields:
        fields.pop()


def _symbol(element: Element) -> str:
    """A sign of a symbol font has no meaning of its own but for ticked and empty boxes."""
    return {"F0FE": "☑", "F052": "☑", "F0A8": "□", "F06F": "□", "F0A3": "□"}.get(
        (attribute(element, "char") or "").upper(), ""
    )
