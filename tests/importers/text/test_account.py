"""账目：进了叶子的数都记下，没有认得的句子与数都留下，每个叶子知道出处。"""

from __future__ import annotations

from generator.importers.account import account
from generator.importers.document import Document, Line, Spot
from generator.importers.draft import Leaf, Tree
from generator.importers.text.passage import passage_of
from generator.importers.text.reading import Reading
from tests.importers.text.passages import left, part

TEXT = """
    第二部分 2021年度部门决算情况说明
    一、收入支出决算总体情况说明
    2021年度收、支总计1,234.50万元。与2020年相比，收、支总计各减少35.2万元，下降2.77%。主要变动原因是人员减少3人。
    另有某专户资金7.5万元暂存。
    五、一般公共预算财政拨款支出决算情况说明
    1.教育支出（类）普通教育（款）初中教育（项）：支出决算为 19.5 万元，完成预算的97.5%。
"""


def leaves(tree: Tree) -> list[Leaf]:
    if isinstance(tree, Leaf):
        return [tree]
    items = tree.values() if hasattr(tree, "values") else tree
    return [leaf for item in items for leaf in leaves(item)]


def test_numbers_of_an_unknown_sentence_are_left_over() -> None:
    assert left(part(TEXT), TEXT) == ["7.5"]


def test_an_unknown_sentence_is_kept_as_prose_of_its_section() -> None:
    found = [(title, text, spot.line) for title, text, spot in part(TEXT).prose]
    assert found == [("收入支出总体", "另有某专户资金7.5万元暂存。", 4)]


def test_numbers_are_given_as_printed_with_their_column() -> None:
    used = {(n.spot.line, n.start): n.text for n in part(TEXT).used}
    rows = [row.strip() for row in TEXT.strip("\n").split("\n")]
    assert all(rows[line - 1][start:].startswith(text) for (line, start), text in used.items())
    assert "1,234.50" in used.values()


def test_every_leaf_knows_its_line_and_what_was_printed() -> None:
    tree = part(TEXT).tree["说明"]
    assert {leaf.spot.line for leaf in leaves(tree)} == {3, 6}
    assert all(leaf.printed for leaf in leaves(tree))


def test_a_number_of_a_paragraph_counts_for_the_pieces_its_lines_show() -> None:
    rows = enumerate(("收、支总计1，190.14", "万元。"), 1)
    lines = [Line(row, Spot("局.txt", line=number)) for number, row in rows]
    reading = Reading(passage_of(lines))
    reading.take(0, len(reading.text))
    document = Document("局.txt", "txt", "", tuple(lines))
    assert account([document], reading.used(), (), ()).left == ()
