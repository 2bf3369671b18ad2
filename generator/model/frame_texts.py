"""The decoded files of the frame, and the faults met on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.content.nodes import Node
from generator.content.read_yaml import read_yaml
from generator.findings import Place
from generator.model.bind import Faults
from generator.source import Source


@dataclass(frozen=True, slots=True)
class FrameTexts:
    """`texts` by name relative to content; `prefix` is what messages put before a name.

    `unread` gathers what is there but could not be loaded, e.g. profiles/jia-2023: whoever
    speaks of it is not told once more.
    """

    texts: Mapping[str, str]
    prefix: str
    faults: Faults
    unread: set[str] = field(default_factory=set)

    def yaml(self, name: str) -> Node | None:
        """None when there is no such file, or nothing could be read of it."""
        if name not in self.texts:
            return None
        return self.yaml_of(self.texts[name], self.prefix + name)

    def yaml_of(self, text: str, file: str) -> Node | None:
        node, faults = read_yaml(text, file)
        self.faults.found.extend(faults)
        if node is None and not faults:
            self.faults.add("FT033", Source(file), "文件是空的", "写上内容；不用的删去这个文件")
        return node

    def over(
        self, shipped: Mapping[str, str], folder: str, names: list[str]
    ) -> dict[str, tuple[str, str]]:
        """File and text by id: the catalogue's `folder`, a portal's own file taking its place."""
        found = {name: (f"catalogue/{folder}/{name}", text) for name, text in shipped.items()}
        for name in names:
            if name in self.texts:
                found[name.rsplit("/", 1)[-1]] = (self.prefix + name, self.texts[name])
        return {name.rsplit(".", 1)[0]: value for name, value in found.items()}

    def twice(self, what: str, source: Source, first: Source) -> None:
        message = f"{what} 给了两次：这里一次，{first.file} 第 {first.line} 行一次"
        self.faults.add("FT035", source, message, "留下一处，删去另一处", Place(first, "另一处"))
