"""The files themselves, and the catalogue they are held against."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ParamSpec, TypeVar

from generator.importers.document import Document, one_line
from generator.importers.read import Refused, read
from generator.importers.read.apart import apart
from generator.importers.read.inside import DRAFTING
from generator.importers.read.limits import limits_here
from generator.intake import CONTENT, Reader, frame_texts
from generator.model.bind import Faults
from generator.model.config import Config
from generator.model.folders import Folders, sort_files
from generator.model.load_frame import load_frame
from generator.model.portal import Frame
from generator.usage import Refusal

P = ParamSpec("P")
T = TypeVar("T")


def read_office(file: Path) -> Document:
    try:
        return read(file, name=file.name)
    except Refused as refused:
        name = one_line(file.name)
        english = f"{name} cannot be read: {refused}"
        raise Refusal(f"{name}：{refused.reason}；{refused.hint}", english) from None


def within_limits(
    names: Sequence[str], work: Callable[P, T], *args: P.args, **words: P.kwargs
) -> T:
    """What is made of these files, in a process of its own: they may have been made to hurt."""
    try:
        return apart(DRAFTING, limits_here(), work, *args, **words)
    except Refused as refused:
        files = "、".join(names)
        raise Refusal(f"{files}：{refused}", f"{files} cannot be used: {refused}") from None


def frame_of(portal: Path) -> tuple[Config, Frame]:
    """The portal's own profiles and terms; without a portal those of the catalogue."""
    reader = Reader(portal / CONTENT)
    if not (portal / CONTENT / "site.yaml").is_file():
        config, frame, _ = load_frame({}, Folders(), CONTENT)
        return config, frame
    folders = sort_files(reader.names(), CONTENT, Faults())
    config, frame, _ = load_frame(frame_texts(reader, folders), folders, CONTENT)
    return config, frame
