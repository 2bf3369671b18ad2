"""一张图：先是它的数据表，再是由同样的数得出的文字摘要与 ECharts 选项。

The option is data, never code: a string that begins with `@` names a formatter (`@amount`) or a
colour of the stylesheet (`@c-income`, the custom property `--c-income`), and `url` of a datum is an
address of the site, `/departments/…/`. templates/js/site/ resolves the three.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.values import Figure

ALL_ESTIMATED = "所列均为推算数。"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the chart's table; `level` is its depth in a tree of subjects."""

    name: str
    cells: tuple[Figure | None, ...]
    url: str = ""
    code: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """`id` is unique on its page (anchor `c-<id>`); `option` is compact JSON, one line."""

    id: str
    title: str
    unit: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    summary: str
    option: str
    note: str = ""
    height: int = 320  # px of the drawing; the box is reserved before it is drawn

    @property
    def told(self) -> tuple[str, str, str]:
        """The summary around the sentence that nothing drawn is printed in the report; where it
        is there, a mark beside the title shows it."""
        return self.summary.partition(ALL_ESTIMATED)

    @property
    def coded(self) -> bool:
        """Whether some row has a code: the table then has a column of codes."""
        return any(row.code for row in self.rows)

    @property
    def named(self) -> bool:
        """Whether the first head is that of the names."""
        return len(self.heads) > max((len(row.cells) for row in self.rows), default=0)
