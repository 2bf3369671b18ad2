"""Pages of PDF drawn by hand: lines and words at given places, words cut to given boxes.

What an office program prints, without one. The font is not embedded: its letters are those of a
standard character set, so that nothing need be installed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]  # x0, top, x1, bottom
HEIGHT = 842
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
    " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000"
    " /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4"
    " /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700"
    " /StemV 80 >> >>] >>"
)


@dataclass(frozen=True, slots=True)
class Text:
    """`x` and `top` of its first letter; nothing is seen outside of `clip`."""

    text: str
    x: float
    top: float
    size: float = 10
    clip: Box | None = None


def pdf(*pages: Sequence[Text | Box]) -> bytes:
    """A box without height or width is a line."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", _FONT]
    kids = []
    for page in pages:
        stream = "\n".join(drawn(thing) for thing in page)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {HEIGHT}] /Contents"
            f" {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return "".join(written(objects)).encode("latin-1")


def written(objects: Sequence[str]) -> Iterator[str]:
    text = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    yield text
    yield f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    yield from (f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    yield f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(text)}\n%%EOF"


def drawn(thing: Text | Box) -> str:
    if not isinstance(thing, Text):
        x0, top, x1, bottom = thing
        return f"0.5 w {x0} {HEIGHT - top} m {x1} {HEIGHT - bottom} l S"
    base = HEIGHT - thing.top - 0.88 * thing.size
    code = thing.text.encode("utf-16-be").hex()
    shown = f"BT /F1 {thing.size} Tf {thing.x} {base:.3f} Td <{code}> Tj ET"
    if thing.clip is None:
        return shown
    x0, top, x1, bottom = thing.clip
    return f"q {x0} {HEIGHT - bottom} {x1 - x0} {bottom - top} re W n {shown} Q"


def lattice(columns: Sequence[float], rows: Sequence[float]) -> list[Text | Box]:
    """All lines of a table."""
    across: list[Text | Box] = [(columns[0], y, columns[-1], y) for y in rows]
    down: list[Text | Box] = [(x, rows[0], x, rows[-1]) for x in columns]
    return across + down


def wide(text: str, size: float = 10) -> float:
    return sum(size / 2 if char.isascii() else size for char in text)


def at_right(text: str, right: float, top: float, clip: Box | None = None) -> Text:
    return Text(text, right - wide(text), top, 10, clip)
