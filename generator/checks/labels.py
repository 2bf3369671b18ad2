"""What a figure is called in a message, told from the place where it stands."""

from __future__ import annotations

from generator.model.values import Figure

_WHOLE = ("金额", "决算数")


def label_of(figure: Figure) -> str:
    """说明/支出/构成/基本支出/金额 → 基本支出; a cell → 合计的基本支出, or its row alone."""
    parts = figure.source.path.split("/")
    if parts[0] != "表":
        return parts[-2] if parts[-1] in _WHOLE and len(parts) > 1 else parts[-1]
    sided = len(parts) == 5  # 表/表名/收入/总计/决算数
    row, column = parts[-2], parts[-1]
    if sided and row == "总计":
        row = parts[2] + row
    return row if column in (*_WHOLE, row) else f"{row}的{column}"


def labels_of(one: Figure, other: Figure) -> tuple[str, str]:
    """Both labels, each with its table where they stand in different ones."""
    if table_of(one) == table_of(other):
        return label_of(one), label_of(other)
    return f"{table_of(one)}{label_of(one)}", f"{table_of(other)}{label_of(other)}"


def table_of(figure: Figure) -> str:
    parts = figure.source.path.split("/")
    return f"《{parts[1]}》" if parts[0] == "表" else "说明中的"
