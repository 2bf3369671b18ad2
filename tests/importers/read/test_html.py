"""Web pages: paragraphs and tables as a browser shows them."""

from __future__ import annotations

from generator.importers.document import Line
from tests.importers.read.seen import at_once, only_grid, pieces, texts


def read(body: str, encoding: str = "utf-8") -> list[str | list[list[str]]]:
    return pieces(at_once(f"<html><body>{body}</body></html>".encode(encoding), "html"))


def test_blocks_and_breaks_are_lines() -> None:
    assert read("<h2>一、收入</h2><p>合计<b>12.50</b>万元<br>其中：<span>甲</span></p>尾") == [
        "一、收入",
        "合计12.50万元",
        "其中：甲",
        "尾",
    ]


def test_headings_have_their_level() -> None:
    reading = at_once(b"<h3>a</h3><p>b</p>", "html")
    assert [one.level for one in reading.pieces if isinstance(one, Line)] == [3, 0]


def test_scripts_styles_and_what_is_hidden_are_left_out() -> None:
    body = "<script>1</script><style>2</style><p style='display: none'>3</p><p hidden>4</p><p>5</p>"
    assert read(body) == ["5"]


def test_spans_are_laid_out_and_cut_at_the_table() -> None:
    body = "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td rowspan=9>丁</table>"
    grid = only_grid(at_once(body.encode(), "html"))
    assert texts(grid) == [["甲", "乙", "乙"], ["甲", "丙", "丁"]]
    assert grid.covered == {(0, 2), (1, 0)}


def test_a_table_that_only_arranges_the_page_is_none() -> None:
    inner = "<table><tr><td>合计<td>1.00</table>"
    assert read(f"<table><tr><td>标题</td><td>{inner}</td></tr></table>") == [
        "标题",
        [["合计", "1.00"]],
    ]


def test_numbers_of_lists_are_seen_and_raised_marks_apart() -> None:
    assert read("<ol start=3><li>甲<li>乙12<sup>1</sup></ol>") == ["3. 甲", "4. 乙12¹"]


def test_gbk_is_read_whatever_the_page_says() -> None:
    assert read("<meta charset=utf-8><p>决算</p>", "gbk") == ["决算"]
