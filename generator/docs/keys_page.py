"""docs/keys.md: every key of every content file, with its meaning, what it takes, and its words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.docs.content_files import FILES, ContentFile, classes_below, meanings
from generator.docs.head import head
from generator.docs.shape import Either, Keyed, Leaf, Listed, Named, Shape, nested, shape
from generator.model.bind import Slot, slots
from generator.model.leaves import LEAVES
from generator.model.report import ReportBody

PLACES_SHOWN = 3


def keys_page() -> str:
    rows = (f"| {wanted} | {example} |\n" for _, wanted, example in LEAVES.values())
    return head("keys") + "".join(rows) + "".join(parts())


def parts() -> Iterator[str]:
    """A part a file; a class that several keys hold is told once, where it is first met."""
    told: set[type] = set()
    for file in FILES:
        yield f"\n## {meanings()[file.cls.__name__].name}：{file.place}\n"
        places = places_of(file)
        for cls in classes_below(file.cls):
            if cls not in told:
                told.add(cls)
                yield from section(cls, places[cls], cls is file.cls)


def section(cls: type, places: list[str], is_file: bool) -> Iterator[str]:
    meaning = meanings()[cls.__name__]
    if not is_file:
        yield f"\n### {meaning.name}\n"
    yield f"\n{meaning.about}\n"
    if not is_file:
        shown = "、".join(f"`{place}`" for place in places[:PLACES_SHOWN])
        more = f" 等 {len(places)} 处" if len(places) > PLACES_SHOWN else ""
        yield f"\n写在：{shown}{more}\n"
    yield "\n| 键 | 意思 | 值 |\n| --- | --- | --- |\n"
    for slot in slots(cls).values():
        yield f"| `{slot.key}` | {meaning.keys[slot.key]} | {value(slot)} |\n"
    if cls is ReportBody:
        yield "| `表` | 印出了表体的各张报表 | 见[报表与表式](tables.md) |\n"


def value(slot: Slot) -> str:
    words = words_of(shape(slot.hint))
    if slot.choices:
        words = "、".join(f"`{choice}`" for choice in slot.choices)
        words += " 之一" if len(slot.choices) > 1 else ""
    return f"{words}，**必写**" if slot.required else words


def words_of(one: Shape) -> str:
    match one:
        case Leaf(cls):
            return LEAVES[cls][1]
        case Keyed(cls):
            return f"见[{title(cls)}](#{title(cls).lower().replace(' ', '-')})"
        case Listed(Leaf() as leaf):
            return f"{words_of(leaf)}的列表"
        case Listed(Keyed(cls) as inner):
            short = getattr(cls, "SHORTHAND", "")
            return f"列表，每项{words_of(inner)}" + (f"，或只写{short}" if short else "")
        case Listed(inner) | Named(Leaf() as inner):
            return f"名称: {words_of(inner)}，各一行"
        case Named(inner):
            return f"名称: 值，各一行；值为{words_of(inner)}"
        case Either(shapes):
            return "，或".join(words_of(inner) for inner in shapes)


def title(cls: type) -> str:
    return meanings()[cls.__name__].name


def places_of(file: ContentFile) -> dict[type, list[str]]:
    """Where in a file each class is met, as paths of keys."""
    found: dict[type, list[str]] = {}

    def walk(cls: type, path: str) -> None:
        found.setdefault(cls, []).append(path)
        for slot in slots(cls).values():
            for inner in nested(slot.hint):
                walk(inner, f"{path}/{slot.key}" if path else slot.key)

    walk(file.cls, "")
    return found
