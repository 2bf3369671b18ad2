"""数字说不出的文字 → Markdown：一段一段，一字不改。"""

from __future__ import annotations

import re

from generator.importers.text.passage import Passage, paragraphs

_MARKS = re.compile(r"^(?=[#*+>`|~-])")


def markdown(passage: Passage) -> str:
    """Paragraphs with a blank line between; what Markdown would take for a mark is escaped."""
    found = [
        _MARKS.sub(r"\\", passage.printed(start, end))
        for start, end in paragraphs(passage.text)
        if passage.text[start:end].strip()
    ]
    return "\n\n".join(found)
