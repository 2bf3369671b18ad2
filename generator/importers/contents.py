"""一份草稿写成内容文件：报告的 YAML，长表的 CSV，文字与附件的 Markdown；都在内存里。"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from generator.importers.compose import ReportDraft
from generator.importers.document import Spot
from generator.importers.draft import Leaf, Tree
from generator.importers.files import Written, write_csv, write_yaml
from generator.model.load import PROSE_TITLES

OTHER = PROSE_TITLES[-1]
_ANNEX = re.compile(r"附件(\w+)")
_TAG = re.compile(r"<(?=[A-Za-z/!])")


def contents(
    draft: ReportDraft, files: Mapping[str, str] | None = None, inline: Container[str] = ()
) -> Written:
    """By names relative to the department's folder: 2023.yaml, 2023.md, 2023/支出决算表.csv …

    `files` are the names that long tables have already, by title; those `inline` stay in the YAML.
    """
    out = Written()
    tree = dict(draft.tree)
    tables = tree.get("表")
    if isinstance(tables, Mapping):
        tree["表"] = {
            title: body
            if title in inline
            else body_of(body, (files or {}).get(title, f"{draft.slug}/{title}.csv"), out)
            for title, body in tables.items()
        }
    annexes = annex_texts(draft, out)
    if "附件" in tree:
        tree["附件"] = [with_body(item, annexes) for item in as_items(tree["附件"])]
    write_yaml(tree, f"{draft.slug}.yaml", out)
    text = prose(draft)
    if text:
        out.texts[f"{draft.slug}.md"] = text
    return out


def body_of(body: Tree, file: str, out: Written) -> Tree:
    """The rows of a long table go into a file of their own."""
    if not isinstance(body, Mapping) or "行" not in body:
        return body
    rows = [row for row in as_items(body["行"]) if isinstance(row, Mapping)]
    write_csv(rows, file, out)
    spot = next(
        (leaf.spot for row in rows for leaf in row.values() if isinstance(leaf, Leaf)), None
    )
    rest = {key: value for key, value in body.items() if key != "行"}
    return {"文件": Leaf(file, spot or Spot("")), **rest}


def as_items(tree: Tree) -> Sequence[Tree]:
    return tree if isinstance(tree, Sequence) else ()


def annex_texts(draft: ReportDraft, out: Written) -> dict[str, Leaf]:
    """Each annex's words as a file; by number, what its 正文 says."""
    found: dict[str, Leaf] = {}
    for title, text, spot in draft.prose:
        number = _ANNEX.fullmatch(title)
        if number and number[1] not in found:
            file = f"{draft.slug}/annex-{number[1]}.md"
            out.texts[file] = harmless(text) + "\n"
            found[number[1]] = Leaf(file, spot)
    return found


def with_body(item: Tree, annexes: Mapping[str, Leaf]) -> Tree:
    number = item.get("编号") if isinstance(item, Mapping) else None
    if not isinstance(item, Mapping) or not isinstance(number, Leaf):
        return item
    return {**item, "正文": annexes[number.text]} if number.text in annexes else item


def prose(draft: ReportDraft) -> str:
    """Sections the content knows under their own titles; all others under 其他说明."""
    own: dict[str, list[str]] = {}
    for title, text, _ in draft.prose:
        if _ANNEX.fullmatch(title):
            continue
        if title in PROSE_TITLES:
            own.setdefault(title, []).append(harmless(text))
        else:
            own.setdefault(OTHER, []).append(f"## {title}\n\n{harmless(text)}")
    ordered = [title for title in PROSE_TITLES if title in own]
    return "\n".join(f"# {title}\n\n" + "\n\n".join(own[title]) + "\n" for title in ordered)


def harmless(text: str) -> str:
    """What looks like a tag is words, to Markdown too."""
    return _TAG.sub("&lt;", text)
