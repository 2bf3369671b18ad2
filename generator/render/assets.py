"""What every page shares, each file named by its content: the stylesheet, scripts, ECharts."""

from __future__ import annotations

import hashlib
from codecs import BOM_UTF8  # servers may not say how a .txt is encoded
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.render.echarts import echarts
from generator.render.squeeze import squeezed

LICENCE = Path(__file__).parents[1] / "catalogue" / "echarts-licence.txt"


@dataclass(frozen=True, slots=True)
class Asset:
    url: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Assets:
    """`early` runs before the page is drawn, `script` after; `by_page` are wanted by some pages
    only. Without ECharts (`mingzhang assets` fetches it) charts are tables; with it goes its
    licence."""

    icon: Asset
    style: Asset
    early: Asset
    script: Asset
    by_page: dict[str, Asset]
    echarts: Asset | None
    licence: Asset | None

    def __iter__(self) -> Iterator[Asset]:
        yield from (self.icon, self.style, self.early, self.script)
        yield from self.by_page.values()
        yield from (asset for asset in (self.echarts, self.licence) if asset is not None)


def assets(folders: Sequence[Path]) -> Assets:
    """A portal's own file takes the place of the shipped one of the same name."""
    library = echarts()
    return Assets(
        named("icon", "svg", found(folders, "icon.svg")),
        named("site", "css", joined(folders, "css", "*.css")),
        named("early", "js", squeezed(found(folders, "js/early.js"))),
        named("site", "js", joined(folders, "js/site", "*.js")),
        {
            Path(name).stem: named(
                Path(name).stem, "js", squeezed(found(folders, f"js/page/{name}"))
            )
            for name in names(folders, "js/page", "*.js")
        },
        named("echarts", "js", library) if library is not None else None,
        named("echarts-licence", "txt", BOM_UTF8 + LICENCE.read_bytes()) if library else None,
    )


def named(name: str, kind: str, data: bytes) -> Asset:
    """Named by its content, so that it may be kept for ever."""
    return Asset(f"/assets/{name}-{hashlib.sha256(data).hexdigest()[:10]}.{kind}", data)


def names(folders: Sequence[Path], below: str, pattern: str) -> list[str]:
    return sorted({file.name for folder in folders for file in (folder / below).glob(pattern)})


def joined(folders: Sequence[Path], below: str, pattern: str) -> bytes:
    files = (found(folders, f"{below}/{name}") for name in names(folders, below, pattern))
    return squeezed(b"".join(files))


def found(folders: Sequence[Path], name: str) -> bytes:
    """The first of the folders that has it."""
    return next(path.read_bytes() for folder in folders if (path := folder / name).is_file())
