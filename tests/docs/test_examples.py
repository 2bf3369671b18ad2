from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.markdown import blocks, documents
from tests.docs.portals import Example, examples, faults_of

EXAMPLES = [example for document in documents() for example in examples(document)]
CONTENT = ("yaml", "csv", "markdown")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)
def test_example_of_content_builds_without_faults(example: Example, tmp_path: Path) -> None:
    assert faults_of(example, tmp_path / "portal") == ""


def test_every_block_of_content_says_which_file_it_is() -> None:
    unsaid = [
        block.place
        for document in documents()
        for block in blocks(document)
        if block.language in CONTENT and not block.kind
    ]
    assert unsaid == []


def test_content_page_has_examples_of_every_section_of_the_statements() -> None:
    from generator.names import SECTIONS

    shown = "".join(text for example in EXAMPLES for text in example.files.values())
    assert [name for name in SECTIONS.values() if f"  {name}:" not in shown] == []
