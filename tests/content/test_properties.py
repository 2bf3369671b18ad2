"""Whatever stands in a file: never a traceback, never a place outside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import read_yaml as module
from generator.content.files import decode
from generator.content.nodes import Mapping, Node, Sequence
from generator.content.read_csv import read_csv
from generator.content.read_prose import read_prose
from generator.content.read_yaml import read_yaml
from generator.content.scan import scan
from generator.content.show import show
from generator.findings import Finding
from generator.source import Source
from tests.content.said import Plain, plain

PIECES = (
    *("a", "收入", "支出总计", "。", "！", "“", "😀", "1,199.00", "１２", "－", "，", "：", ";"),
    *(": ", ":", "- ", "-", "? ", ", ", ",", "{", "}", "[", "]", "'", '"', "|", ">", "*", "&a"),
    *("#", " # ", "%", "@", "`", "!", "\\", "---", "...", "<<: ", "%YAML 1.1\n", "<b>", "=", "```"),
    *(
        "# ",
        " ",
        "\u3000",
        "\t",
        "\u00a0",
        "\u200b",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        chr(0xD800),
    ),
    *("\n", "\n", "\n  ", "\n    ", "\r", "\r\n"),
)
ANY_TEXT = st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text())
WORD = st.text("收入支出结转合计一般公共预算项目", min_size=1, max_size=6)
AMOUNT = st.from_regex(
    r"-?(0|[1-9][0-9]{0,6}|[1-9][0-9]{0,2}(,[0-9]{3}){1,2})(\.[0-9]{1,4})?", fullmatch=True
)
TREE = st.recursive(AMOUNT, lambda inner: st.dictionaries(WORD, inner, min_size=1, max_size=4))


def sources(node: Node | None) -> Iterator[Source]:
    if node is None:
        return
    yield node.source
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.key_source
            yield from sources(entry.value)
    if isinstance(node, Sequence):
        for item in node.items:
            yield from sources(item)


def assert_inside(text: str, places: Iterable[Source], faults: tuple[Finding, ...]) -> None:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    beside = [place.source for found in faults for place in found.places]
    for source in [*places, *beside]:
        assert 1 <= source.line <= len(lines)
        length = len(lines[source.line - 1])
        assert 1 <= source.column <= length + 1
        assert source.length >= 1
        assert source.column + source.length - 1 <= max(length, source.column)
    assert show(faults, lambda file, line: lines[line - 1]).count("错误") >= len(faults)


@settings(max_examples=400, deadline=None)
@given(ANY_TEXT, st.sampled_from([yaml.SafeLoader, yaml.CSafeLoader]))
def test_any_text_is_read_as_yaml_or_answered(text: str, loader: object) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "Loader", loader)
        node, faults = read_yaml(text, "a.yaml")
    assert_inside(text, sources(node), faults)


@settings(max_examples=400, deadline=None)
@given(ANY_TEXT)
def test_yaml_without_fault_holds_what_the_parser_reads(text: str) -> None:
    node, faults = read_yaml(text, "a.yaml")
    if faults:
        return
    given_over = scan(text, "a.yaml").text
    written = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    pairs = zip(written, given_over.split("\n"), strict=True)
    assert all(line == kept or kept == "" for line, kept in pairs)  # blanks of any kind are blank
    assert plain(node) == yaml.load(given_over, Loader=yaml.CBaseLoader)


@settings(max_examples=400, deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_as_csv_or_answered(text: str) -> None:
    rows, faults = read_csv(text, "a.csv")
    assert_inside(text, [cell.source for row in rows for cell in row], faults)
    assert len({len(row) for row in rows}) <= 1


@settings(max_examples=400, deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_as_prose_or_answered(text: str) -> None:
    prose, faults = read_prose(text, "a.md")
    heads = [section.source for section in prose.sections]
    assert_inside(text, [*sources(prose.front), *heads], faults)


@settings(max_examples=200, deadline=None)
@given(st.binary())
def test_any_bytes_are_decoded_or_answered(data: bytes) -> None:
    text, faults = decode(data, "a.yaml")
    assert text is not None or faults


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(WORD, TREE, min_size=1, max_size=5))
def test_maps_of_chinese_keys_and_amounts_come_out_as_written(tree: dict[str, Plain]) -> None:
    text = "\n".join(written(tree, 0))
    node, faults = read_yaml(text, "a.yaml")
    assert (plain(node), faults) == (tree, ())


def written(tree: dict[str, Plain], depth: int) -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield f"{'  ' * depth}{key}:"
            yield from written(value, depth + 1)
        else:
            yield f"{'  ' * depth}{key}: {value}"


@pytest.mark.parametrize(
    "text",
    [
        "- " * 200_000,
        "[" * 200_000,
        'a: "' + '\\"' * 100_000,
        "{'" * 100_000,
        "a: b" + " " * 200_000 + "c",
        "a：1\n" + "\n" * 100_000,
        "\n".join(" " * n + 'a: "' for n in range(600)),
        "`x" * 100_000,
        "".join("`" * n + "x" for n in range(600)),
        "<a b='" * 30_000,
        '"a,' * 60_000,
        "# a" + " " * 200_000 + "b",
    ],
)
def test_hostile_text_takes_no_time_to_speak_of(text: str) -> None:
    """Here only that it ends: what grew with the square of the length would not."""
    for read in (read_yaml, read_csv, read_prose):
        read(text, "a")
