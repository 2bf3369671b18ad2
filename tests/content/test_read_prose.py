from __future__ import annotations

import pytest

from generator.content.read_prose import Prose, Section, read_prose
from generator.source import Source
from tests.content.said import plain, said


def test_front_matter_and_sections_know_their_lines() -> None:
    front = "---\n术语: 三公经费\n别名: [三公]\n---\n"
    text = front + "\n按规定。\n\n# 主要职能 #\n\n一、甲\n## 二级\n乙\n"
    prose, faults = read_prose(text, "a.md")
    assert faults == ()
    assert plain(prose.front) == {"术语": "三公经费", "别名": ["三公"]}
    assert prose.front is not None
    assert prose.front.entries[0].key_source == Source("a.md", 2, 1, 2)
    assert prose.body_line == 5
    assert prose.sections == (
        Section("", 0, "按规定。", Source("a.md", 6), 6),
        Section("主要职能", 1, "一、甲\n## 二级\n乙", Source("a.md", 8, 3, 4), 10),
    )


def test_prose_without_front_matter_is_all_body() -> None:
    prose, faults = read_prose("# 甲\n乙\n", "a.md")
    section = Section("甲", 1, "乙", Source("a.md", 1, 3, 1), 2)
    assert (prose, faults) == (Prose(None, (section,), "# 甲\n乙\n", 1), ())


def test_headings_and_tags_inside_code_are_text() -> None:
    text = "# 甲\n```\n# 乙\n<b>\n```\n`<i>` 与 ``a`<b>`` 与 <https://a.gov.cn> 与 1<2\n\n    <u>\n"
    prose, faults = read_prose(text, "a.md")
    assert faults == ()
    assert [section.title for section in prose.sections] == ["甲"]


def test_a_rule_after_a_blank_line_and_a_table_are_no_headings() -> None:
    text = "甲\n\n---\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n- 丙\n---\n"
    assert read_prose(text, "a.md")[1] == ()


FRONT_FAULTS = {
    "没有结束": (
        "---\n术语: 甲\n\n正文\n",
        ["1:1+3 FT017 文首信息没有结束，缺第二个 --- → 在最后一个“键: 值”的下一行写 ---"],
    ),
    "不是键值": (
        "---\n- 甲\n---\n",
        ["2:1+1 FT017 文首信息应为“键: 值” → 一行写一项，如 术语: 三公经费"],
    ),
    "全角冒号": (
        "---\n术语：甲\n别名: 乙\n---\n",
        ["2:3+1 FT002 “术语”后面是全角冒号，应为半角冒号加一个空格 → 写成 术语: 甲"],
    ),
    "缺空格": ("---\n术语:甲\n---\n", ["2:3+1 FT005 “术语:”后面缺一个空格 → 写成 术语: 甲"]),
    "键重复": (
        "\n---\n术语: 甲\n术语: 乙\n---\n",
        ["4:1+2 FT008 “术语”写了两次，第一次在第 3 行 → 留下一处，删去另一处"],
    ),
    "括号": (
        "---\n别名: [甲\n---\n正文 ]\n",
        ["2:5+1 FT004 “[”没有合上，后面缺“]” → 在末尾补上“]”，或改成一行一项"],
    ),
    "锚点": (
        "---\n术语: &a 甲\n---\n",
        ["2:5+4 FT009 内容文件不用锚点 &a → 删去它；“&”是文字的，给整个值加双引号"],
    ),
}


@pytest.mark.parametrize("name", FRONT_FAULTS)
def test_a_fault_of_the_front_matter_is_answered_at_its_line(name: str) -> None:
    text, messages = FRONT_FAULTS[name]
    assert said(read_prose(text, "a.md")[1]) == messages


TEXT_FAULTS = {
    "网页标签": (
        '甲 <font color="red">乙</font>\n',
        [
            '1:3+18 FT018 “<font color="red">”是网页标签，不会生效 → '
            "删去它，请改用 Markdown，如 **加粗**、[名称](网址)"
        ],
    ),
    "脚本": (
        "<script>alert(1)</script>\n",
        [
            "1:1+8 FT018 “<script>”是网页标签，不会生效 → "
            "删去它，请改用 Markdown，如 **加粗**、[名称](网址)"
        ],
    ),
    "标题缺空格": ("#主要职能\n", ["1:1+1 FT021 “#”后面缺空格，不成标题 → 写成 # 主要职能"]),
    "全角井号": ("＃ 主要职能\n", ["1:1+1 FT021 “#”后面缺空格，不成标题 → 写成 # 主要职能"]),
    "空标题": ("# \n", ["1:1+1 FT021 标题是空的 → 写上标题，或删去这一行"]),
    "下划线标题": (
        "主要职能\n====\n",
        ["2:1+4 FT021 标题不用下划线的写法 → 删去这一行，上一行写成 # 主要职能"],
    ),
    "分隔线变标题": (
        "甲\n---\n乙\n",
        [
            "2:1+3 FT021 这一行会把上一行“甲”变成标题 → "
            "要分隔线的，前面空一行；要标题的，写成 ## 标题"
        ],
    ),
    "代码块": (
        "甲\n```\n# 乙\n",
        ["2:1+3 FT022 代码块没有结束，后面的文字和标题都被当作代码 → 在代码的下一行写 ```"],
    ),
    "标题重复": (
        "# 甲\n# 甲\n",
        [
            "2:3+1 FT008 标题“甲”写了两次，第一次在第 1 行 → "
            "两段并成一段，或改一个标题；下一级的标题写 ##"
        ],
    ),
    "控制字符": (
        "甲\x0b乙\n",
        ["1:2+1 FT003 这里有控制字符（U+000B） → 删去它；多是从别的软件粘贴带入的"],
    ),
}


@pytest.mark.parametrize("name", TEXT_FAULTS)
def test_a_fault_of_the_text_is_answered_in_full(name: str) -> None:
    text, messages = TEXT_FAULTS[name]
    assert said(read_prose(text, "a.md")[1]) == messages


def test_a_broken_front_matter_hides_no_section() -> None:
    prose, faults = read_prose("---\na: 1\n  b: 2\n---\n# 甲\n<b>\n", "a.md")
    assert [section.title for section in prose.sections] == ["甲"]
    assert [(f.where.line, f.code) for f in faults] == [(3, "FT004"), (6, "FT018")]
