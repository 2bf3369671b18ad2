"""A draft is written as content that reads back as it was, every figure with its place."""

from __future__ import annotations

from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.content.read_csv import read_csv
from generator.content.read_yaml import read_yaml
from generator.importers.document import Spot
from generator.importers.draft import Leaf, Tree
from generator.importers.files import Written, write_csv, write_yaml


def leaf(text: str, cell: str = "") -> Leaf:
    return Leaf(text, Spot("决算.xlsx", cell=cell))


TREE: dict[str, Tree] = {
    "年度": leaf("2020"),
    "说明": {
        "收入": {"本年收入合计": leaf("2140.64", "C3"), "来源": [
            {"名称": leaf("事业收入"), "金额": leaf("0", "C4"), "占比": leaf("0%")},
            {"名称": leaf("- 其他: 收入"), "金额": leaf("", "C5")},
        ]},
    },
    "附表": [leaf("收入支出决算总表"), {"名称": leaf("收入决算表"), "状态": leaf("无数据")}],
    "名词解释": [{"科目": leaf("2010301"), "原名": leaf("行政\n运行")}],
}  # fmt: skip
TEXT = """\
年度: 2020
说明:
  收入:
    本年收入合计: 2140.64
    来源:
      - 名称: 事业收入
        金额: 0
        占比: 0%
      - 名称: "- 其他: 收入"
        金额:
附表:
  - 收入支出决算总表
  - 名称: 收入决算表
    状态: 无数据
名词解释:
  - 科目: "2010301"
    原名: 行政 运行
"""


def plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {entry.key: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text


def test_a_tree_is_written_in_block_style() -> None:
    out = Written()
    write_yaml(TREE, "2020.yaml", out)
    assert out.texts == {"2020.yaml": TEXT}
    node, faults = read_yaml(TEXT, "2020.yaml")
    assert faults == ()
    assert isinstance(node, Mapping)
    assert plain(node.get("附表")) == ["收入支出决算总表", {"名称": "收入决算表", "状态": "无数据"}]


def test_a_place_in_the_text_leads_back_to_the_source() -> None:
    out = Written()
    write_yaml(TREE, "2020.yaml", out)
    found = out.leaf_at("2020.yaml", 4, 14)
    assert found is not None
    assert (found.text, found.spot.cell) == ("2140.64", "C3")


def test_rows_are_written_as_csv_whose_cells_lead_back_too() -> None:
    out = Written()
    rows: list[dict[str, Tree]] = [
        {"科目": leaf("合计"), "合计": leaf("3.00", "C3")},
        {"科目": leaf("201"), "科目名称": leaf("一般, 公共"), "合计": leaf("", "C4")},
    ]
    write_csv(rows, "2020/支出决算表.csv", out)
    text = '科目,科目名称,合计\n合计,,3.00\n201,"一般, 公共",\n'
    assert out.texts == {"2020/支出决算表.csv": text}
    read, faults = read_csv(text, "2020/支出决算表.csv")
    assert [[cell.text for cell in row] for row in read[1:]] == [
        ["合计", "", "3.00"],
        ["201", "一般, 公共", ""],
    ]
    assert faults == ()
    cell = read[1][2].source
    found = out.leaf_at(cell.file, cell.line, cell.column)
    assert found is not None
    assert found.spot.cell == "C3"
