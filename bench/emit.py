"""Values → YAML in block style, as content is written by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


class Code(str):
    """A code of digits: written in quotes."""

    __slots__ = ()


Value = str | int | Mapping[str, "Value"] | Sequence["Value"]


def to_yaml(value: Mapping[str, Value]) -> str:
    return "\n".join(map_lines(value, "")) + "\n"


def map_lines(value: Mapping[str, Value], pad: str) -> Iterator[str]:
    for key, inner in value.items():
        if isinstance(inner, str | int):
            yield f"{pad}{key}: {scalar(inner)}".rstrip()
        else:
            yield f"{pad}{key}:"
            yield from lines(inner, pad + "  ")


def lines(value: Value, pad: str) -> Iterator[str]:
    if isinstance(value, str | int):
        yield pad + scalar(value)
    elif isinstance(value, Mapping):
        yield from map_lines(value, pad)
    else:
        for item in value:
            first, *rest = lines(item, pad + "  ")
            yield f"{pad}- {first.lstrip()}"
            yield from rest


def scalar(value: str | int) -> str:
    return f'"{value}"' if isinstance(value, Code) else str(value)
