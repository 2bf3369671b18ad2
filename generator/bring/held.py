"""A draft held against the report that is there: which files are to say what, and what changes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.bring.alike import Words
from generator.bring.changes import Change, Kind
from generator.bring.marked import mark
from generator.bring.merge_csv import CsvMerge
from generator.bring.merge_prose import keep_annex, merge_prose
from generator.bring.merge_yaml import YamlMerge
from generator.content.nodes import Mapping as MappingNode
from generator.content.nodes import Node, Scalar
from generator.content.nodes import Sequence as SequenceNode
from generator.content.read_yaml import read_yaml
from generator.importers.compose import ReportDraft
from generator.importers.contents import contents
from generator.importers.files import Written

FRONT = re.compile(r"\A\s*---[ \t]*\n(?P<front>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)

ANNEX = re.compile(r"[^/]+/annex-(\w+)\.md")
NUMBERED = ("编号", "正文")


@dataclass(slots=True)
class There:
    """The report in content: its texts by name relative to the department's folder."""

    slug: str
    texts: Mapping[str, str]

    @property
    def main(self) -> str:
        """The file that holds the figures: the YAML, or the Markdown with front matter."""
        name, prose = f"{self.slug}.yaml", f"{self.slug}.md"
        has_front = FRONT.match(self.texts.get(prose, "")) is not None
        return prose if name not in self.texts and has_front else name

    @property
    def yaml(self) -> str:
        text = self.texts.get(self.main, "")
        found = FRONT.match(text) if self.main.endswith(".md") else None
        return found["front"] if found is not None else text

    def with_yaml(self, text: str) -> str:
        found = FRONT.match(self.texts[self.main]) if self.main.endswith(".md") else None
        if found is None:
            return text
        whole = self.texts[self.main]
        return whole[: found.start("front")] + text + whole[found.end("front") :]

    def word(self, key: str) -> str:
        node = read_yaml(self.yaml, "")[0]
        found = node.get(key) if isinstance(node, MappingNode) else None
        return found.text if isinstance(found, Scalar) else ""

    def tables(self) -> Mapping[str, Node]:
        node = read_yaml(self.yaml, "")[0]
        found = node.get("表") if isinstance(node, MappingNode) else None
        entries = found.entries if isinstance(found, MappingNode) else ()
        return {entry.key: entry.value for entry in entries}

    def annex(self, name: str) -> str:
        """The file that has the words of the annex which an import would call `name`."""
        number = ANNEX.fullmatch(name)
        if number is None:
            return ""
        node = read_yaml(self.yaml, "")[0]
        listed = node.get("附件") if isinstance(node, MappingNode) else None
        for item in listed.items if isinstance(listed, SequenceNode) else ():
            found = [item.get(key) if isinstance(item, MappingNode) else None for key in NUMBERED]
            own, body = [one.text if isinstance(one, Scalar) else "" for one in found]
            if own == number[1] and body in self.texts:
                return body
        return name if name in self.texts else ""


@dataclass(slots=True)
class Held:
    """`texts` are the files to write: new ones, and those that change."""

    texts: dict[str, str] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)


def held(draft: ReportDraft, there: There | None) -> Held:
    if there is None:
        written = contents(draft)
        mark(written, draft)
        return Held(dict(written.texts))
    words = Words(draft.profile)
    files, inline = places(there, draft, words)
    written = contents(draft, files, inline)
    mark(written, draft)
    return merged(written, there, draft, words)


def places(there: There, draft: ReportDraft, words: Words) -> tuple[dict[str, str], frozenset[str]]:
    """Of the draft's long tables: the CSV files they have, and those whose rows are in YAML."""
    named = {table.spec.key: table.name for table in draft.profile.tables}
    files: dict[str, str] = {}
    inline: set[str] = set()
    for name in there.texts:
        spec = words.table(name.rsplit("/", 1)[-1].removesuffix(".csv"))
        if name.endswith(".csv") and spec is not None:
            files[named[spec.key]] = name
    for title, node in there.tables().items():
        spec = words.table(title)
        if spec is None or spec.key not in named:
            continue
        file = node.get("文件") if isinstance(node, MappingNode) else node
        rows = node.get("行") if isinstance(node, MappingNode) else node
        if isinstance(rows, SequenceNode):
            inline.add(named[spec.key])
        elif isinstance(file, Scalar) and file.text in there.texts:
            files[named[spec.key]] = file.text
    return files, frozenset(inline)


def merged(written: Written, there: There, draft: ReportDraft, words: Words) -> Held:
    out = Held()
    for name, new in written.texts.items():
        annex = there.annex(name)
        if name == f"{draft.slug}.yaml":
            figures(new, there, words, out)
        elif annex:
            out.changes += keep_annex(there.texts[annex], new, annex)
        elif name == there.main or name not in there.texts:
            prose_or_new(name, new, there, out)
        elif name.endswith(".csv"):
            rows(name, new, there, words, out)
        else:
            prose_or_new(name, new, there, out)
    return out


def figures(new: str, there: There, words: Words, out: Held) -> None:
    old = there.yaml
    if not old:
        out.texts[there.main] = new
        out.changes.append(Change(Kind.ADDED, there.main, new="新的文件"))
        return
    merge = YamlMerge(old, new, words, there.texts)
    out.changes += merge.changes
    if merge.text() != old:
        out.texts[there.main] = there.with_yaml(merge.text())


def rows(name: str, new: str, there: There, words: Words, out: Held) -> None:
    title = name.rsplit("/", 1)[-1].removesuffix(".csv")
    spec = words.table(title) or next(
        (words.table(one) for one, node in there.tables().items() if names_file(node, name)), None
    )
    if spec is None:
        return
    old = there.texts[name]
    merge = CsvMerge(old, new, spec, ("表", title))
    out.changes += merge.changes
    if merge.text() != old:
        out.texts[name] = merge.text()


def names_file(node: Node, name: str) -> bool:
    file = node.get("文件") if isinstance(node, MappingNode) else node
    return isinstance(file, Scalar) and file.text == name


def prose_or_new(name: str, new: str, there: There, out: Held) -> None:
    """Prose joins the Markdown that is there, below its front matter too."""
    old = out.texts.get(name, there.texts.get(name, ""))
    if not old:
        out.texts[name] = new
        out.changes.append(Change(Kind.ADDED, name, new="新的文件"))
        return
    text, changes = merge_prose(old, new, name)
    out.changes += changes
    if text != old:
        out.texts[name] = text
