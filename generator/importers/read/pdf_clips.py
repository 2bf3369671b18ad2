"""PDF 里每个字被裁在哪一框里：Excel、WPS 给一格的字划好界，放不下的裁去。

The text of a cell that is too wide or too high for it runs, unseen, over its neighbours; what it
was cut to says which cell it is of. pdfminer passes over the clipping paths, so they are kept here.
"""

from __future__ import annotations

from typing import Any

from pdfminer.layout import LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.utils import apply_matrix_pt
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent

Box = tuple[float, float, float, float]


class _Device(PDFPageAggregatorWithMarkedContent):
    """Gives each glyph the box that it is cut to."""

    clip: Box | None = None

    def render_char(self, *args: Any, **kwargs: Any) -> float:
        advance = super().render_char(*args, **kwargs)
        if self.cur_item._objs:
            setattr(self.cur_item._objs[-1], "clip", self.clip)  # noqa: B010 (no field of it)
        return float(advance)


class _Interpreter(PDFPageInterpreter):
    """Follows the clipping path as a box: the whole of it where it is another shape."""

    device: _Device

    def init_state(self, ctm: Any) -> None:
        super().init_state(ctm)
        self._clip = self.device.clip
        self._clips: list[Box | None] = []

    def do_q(self) -> None:
        super().do_q()
        self._clips.append(self._clip)

    def do_Q(self) -> None:  # noqa: N802 (the operator's name)
        super().do_Q()
        if self._clips:
            self._clip = self.device.clip = self._clips.pop()

    def do_W(self) -> None:  # noqa: N802
        numbers = [segment[1:] for segment in self.curpath]
        places = [
            apply_matrix_pt(self.ctm, pair)
            for each in numbers
            for pair in zip(each[::2], each[1::2], strict=False)
        ]
        if places:
            across, up = [x for x, _ in places], [y for _, y in places]
            box = min(across), min(up), max(across), max(up)
            self._clip = self.device.clip = _shared(self._clip, box)

    def do_W_a(self) -> None:  # noqa: N802
        self.do_W()

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802
        super().do_Do(xobjid_arg)
        self.device.clip = self._clip


class ClippedPage(Page):
    """A page whose glyphs know their `clip`, top down like the glyphs, or None."""

    @property
    def layout(self) -> LTPage:
        if not hasattr(self, "_layout"):
            device = _Device(self.pdf.rsrcmgr, pageno=self.page_number, laparams=None)
            _Interpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self._layout = device.get_result()
        return self._layout

    def process_object(self, obj: Any) -> Any:
        made = super().process_object(obj)
        clip = getattr(obj, "clip", None)
        if clip is not None:
            left, top = self.mediabox[:2]
            x0, y0, x1, y1 = clip
            made["clip"] = x0 + left, self.height - y1 + top, x1 + left, self.height - y0 + top
        return made


def _shared(one: Box | None, other: Box) -> Box:
    if one is None:
        return other
    x0, y0 = max(one[0], other[0]), max(one[1], other[1])
    return x0, y0, max(x0, min(one[2], other[2])), max(y0, min(one[3], other[3]))
