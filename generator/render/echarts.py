"""Where ECharts lies once `mingzhang assets` has fetched it: beside the installed package."""

from __future__ import annotations

import sys
from pathlib import Path


def place() -> Path:
    return Path(sys.prefix) / "share" / "mingzhang" / "echarts.js"


def echarts() -> bytes | None:
    return place().read_bytes() if place().is_file() else None
