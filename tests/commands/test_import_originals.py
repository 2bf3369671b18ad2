"""Files kept as originals: no larger than what is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.bring.groups import Arrived
from generator.bring.originals import check_size
from generator.bring.sources import Given
from generator.importers.document import Document
from generator.model.originals import LIMIT
from generator.usage import Refusal


def test_a_file_too_large_to_publish_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "局.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)
    arrived = Arrived(Given(path), Document("局.txt", "txt", "", ()))
    with pytest.raises(Refusal) as refused:
        check_size(arrived)
    assert refused.value.both.zh == (
        "局.txt：超过 100 MB，不能留作原件；去掉 --keep-original 再导入"
    )
    with path.open("wb") as file:
        file.truncate(LIMIT)
    check_size(arrived)
