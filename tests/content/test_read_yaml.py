from __future__ import annotations

import pytest

from generator.content import read_yaml as module
from generator.content.nodes import Entry, Mapping, Scalar, Sequence
from generator.content.read_yaml import read_yaml
from generator.source import Source
from tests.content.said import briefly, plain, said


def test_every_scalar_is_text_as_written() -> None:
    text = """\
编号: 01
金额: 2.50
时间: 12:30
在编: 是
序: 1_000
空: null
波浪: ~
日期: 2020-12-31
真: true
八进制: 0o17
无:
引号: "270余"
单引号: 'it''s'
"""
    node, faults = read_yaml(text, "a.yaml")
    assert faults == ()
    assert plain(node) == {
        "编号": "01",
        "金额": "2.50",
        "时间": "12:30",
        "在编": "是",
        "序": "1_000",
        "空": "null",
        "波浪": "~",
        "日期": "2020-12-31",
        "真": "true",
        "八进制": "0o17",
        "无": "",
        "引号": "270余",
        "单引号": "it's",
    }


def test_every_node_knows_line_column_and_length_in_characters() -> None:
    text = '收入:\n  本年收入合计: 2140.64\n  来源:\n    - {名称: "拨款", 金额: 0}\n'
    node, faults = read_yaml(text, "a.yaml", first_line=11)

    def at(line: int, column: int, length: int) -> Source:
        return Source("a.yaml", line, column, length)

    item = Mapping(
        (
            Entry("名称", at(14, 8, 2), Scalar("拨款", at(14, 12, 4))),
            Entry("金额", at(14, 18, 2), Scalar("0", at(14, 22, 1))),
        ),
        at(14, 7, 17),
    )
    total = Entry("本年收入合计", at(12, 3, 6), Scalar("2140.64", at(12, 11, 7)))
    origins = Entry("来源", at(13, 3, 2), Sequence((item,), at(14, 5, 1)))
    income = Entry("收入", at(11, 1, 2), Mapping((total, origins), at(12, 3, 6)))
    assert (node, faults) == (Mapping((income,), at(11, 1, 2)), ())


def test_a_key_without_value_points_behind_its_colon() -> None:
    node, _ = read_yaml("收入:\n支出: 1\n", "a.yaml")
    assert isinstance(node, Mapping)
    assert node.get("收入") == Scalar("", Source("a.yaml", 1, 4, 1))


def test_block_texts_keep_their_lines_and_what_stands_in_them() -> None:
    text = "原因: |\n  收入：1\n  @甲: 乙: 丙\n  {1,199.00}\n说明: >-\n  一行\n  两行\n后: 1\n"
    node, faults = read_yaml(text, "a.yaml")
    assert faults == ()
    assert plain(node) == {
        "原因": "收入：1\n@甲: 乙: 丙\n{1,199.00}\n",
        "说明": "一行 两行",
        "后": "1",
    }


def test_bom_and_windows_line_ends_do_not_shift_places() -> None:
    node, faults = read_yaml("\ufeff收入: 1\r\n支出: 2\r\n", "a.yaml")
    assert faults == ()
    assert isinstance(node, Mapping)
    assert [entry.key_source for entry in node.entries] == [
        Source("a.yaml", 1, 1, 2),
        Source("a.yaml", 2, 1, 2),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n", "\ufeff"])
def test_a_file_with_nothing_in_it_is_none_without_fault(text: str) -> None:
    assert read_yaml(text, "a.yaml") == (None, ())


PARSER_FAULTS = {
    "缩进过深": (
        "a: 1\n  收入: 2\n",
        "2:3+2 FT004 这一行比上一行缩进深，而上一行的键已经有值 → "
        "同一层的键左边对齐；是上一行文字的续行的，给整段文字加双引号",
    ),
    "缩进不齐": (
        "表:\n    收入: 1\n  支出: 2\n",
        "3:3+2 FT004 缩进与上面各行对不齐，或引号、括号之后还有字 → "
        "同一层的键左边对齐，每深一层多空两格；值以引号、括号开头的给整个值加引号",
    ),
    "列表与键混写": (
        "机构:\n  - 研究室\n  名单: 1\n",
        "3:3+2 FT004 这一行与上面的列表项对不齐 → "
        "列表的每一项都以“- ”开头、左边对齐；项内的键与项内第一个键对齐",
    ),
    "反斜杠": (
        '路径: "D:\\报告"\n',
        "1:5+2 FT004 双引号里的“\\”写法读不懂 → 改用单引号，如 '甲\\乙'；或把“\\”写成“\\\\”",
    ),
    "比开头浅": (
        "  收入: 1\n支出: 2\n",
        "2:1+2 FT004 这一行的缩进比文件开头还浅，或接不上前文 → "
        "最外层的键都从行首写起；值以引号、括号开头的给整个值加引号",
    ),
    "花括号缺逗号": (
        "a: {甲: 1 乙: 2}\n",
        "1:4+1 FT004 花括号 { 没有合上，或各项之间缺逗号 → 写成 {甲: 1, 乙: 2}；更好是一行一个键",
    ),
    "块文字缩进": (
        "a: |\n      甲\n   乙\n  丙\n",
        "3:4+1 FT004 缩进与上面各行对不齐，或引号、括号之后还有字 → "
        "同一层的键左边对齐，每深一层多空两格；值以引号、括号开头的给整个值加引号",
    ),
}


@pytest.mark.parametrize("name", PARSER_FAULTS)
@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
def test_what_the_parser_says_is_said_in_chinese(
    name: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import yaml

    monkeypatch.setattr(module, "Loader", getattr(yaml, loader))
    text, message = PARSER_FAULTS[name]
    node, faults = read_yaml(text, "a.yaml")
    assert (plain(node), said(faults)) == (None, [message])


def test_a_repeated_key_shows_both_places_and_keeps_the_first() -> None:
    node, faults = read_yaml("收入: 1\n支出: 2\n收入: 3\n", "a.yaml")
    assert plain(node) == {"收入": "1", "支出": "2"}
    assert said(faults) == ["3:1+2 FT008 “收入”写了两次，第一次在第 1 行 → 留下一处，删去另一处"]
    assert [place.source.line for place in faults[0].places] == [3, 1]


REFUSED = {
    "锚点": (
        "a: &x 1\n",
        "1:4+4 FT009 内容文件不用锚点 &x → 删去它；“&”是文字的，给整个值加双引号",
    ),
    "别名": (
        "a: [&x 1, *x]\n",
        "1:11+2 FT009 内容文件不用别名 *x → 把所指的内容原样再写一遍；是文字的加双引号",
    ),
    "标签": (
        "a: !!python/name:os.system x\n",
        "1:4+25 FT009 内容文件不用标签（以 ! 开头） → 删去它；“!”是文字的，给整个值加双引号",
    ),
    "合并键": ("<<: {a: 1}\n", "1:1+2 FT009 内容文件不用合并键 << → 把要并入的各行原样再写一遍"),
    "几份文档": (
        "a: 1\n---\nb: 1\n",
        "2:1+3 FT009 内容文件不用一个文件里的几份文档（---） → 删去 ---，或拆成几个文件",
    ),
    "复杂键": (
        "[甲, 乙]: 1\n",
        "1:1+1 FT009 内容文件不用以列表或成组内容作键 → 键写成一个词，如 收入: 1200.00",
    ),
    "问号键": (
        "? 收入: 1\n",
        "1:1+1 FT009 内容文件不用以“? ”开头的键 → 删去“? ”，写成“键: 值”",
    ),
    "指令": ("%YAML 1.1\n---\na: 1\n", "1:1+9 FT009 内容文件不用以 % 开头的指令 → 删去这一行"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_content_does_not_use_is_refused(name: str) -> None:
    text, message = REFUSED[name]
    _, faults = read_yaml(text, "a.yaml")
    assert said(faults)[-1] == message


def test_a_tag_never_makes_anything_but_text() -> None:
    node, _ = read_yaml('a: !!python/object/apply:os.system ["true"]\nb: !!int "7"\n', "a.yaml")
    assert plain(node) == {"a": ["true"], "b": "7"}


def test_aliases_cannot_grow_a_small_file() -> None:
    lines = ["a0: &a0 [甲, 甲]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    node, faults = read_yaml("\n".join(lines), "a.yaml")
    assert isinstance(node, Mapping)
    assert {fault.code for fault in faults} == {"FT009"}
    assert plain(node.entries[-1].value) == ["", ""]


@pytest.mark.parametrize(
    "text", ["[" * 5000, "{a: " * 5000, "- " * 5000, "\n".join(" " * n + "a:" for n in range(500))]
)
def test_nesting_without_end_is_answered(text: str) -> None:
    node, faults = read_yaml(text, "a.yaml")
    assert node is None
    assert "FT010" in {fault.code for fault in faults}
    assert "内容套了 40 层以上" in {fault.message for fault in faults}


def test_too_much_of_anything_is_answered() -> None:
    _, faults = read_yaml("甲: 1\n" * 1_100_000, "a.yaml")
    assert said(faults) == ["1:1+1 FT010 内容太长，不予读取 → 把长表拆成几个 CSV 文件"]
    _, faults = read_yaml("- 1\n" * 200_001, "a.yaml")
    assert briefly(faults) == ["200000:3+1 FT010 内容超过 200000 项"]
