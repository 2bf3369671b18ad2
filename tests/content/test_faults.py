from __future__ import annotations

import re
from pathlib import Path

from generator import content
from generator.content.faults import TITLES


def test_every_code_of_reading_has_a_title_and_every_title_is_used() -> None:
    modules = Path(content.__file__).parent.glob("*.py")
    used = {
        code
        for module in modules
        if module.name != "faults.py"
        for code in re.findall(r'"(FT\d{3})"', module.read_text(encoding="utf-8"))
    }
    assert used == set(TITLES)
