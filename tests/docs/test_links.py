from __future__ import annotations

import posixpath

import pytest

from tests.docs.markdown import ROOT, anchors, documents, links, prose


@pytest.mark.parametrize("document", documents())
def test_every_link_between_documents_leads_somewhere(document: str) -> None:
    assert [link for link in links(document) if not leads_somewhere(document, link)] == []


def leads_somewhere(document: str, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(document), path))
    target = target if path else document
    return (ROOT / target).is_file() and (not anchor or anchor in anchors(target))


@pytest.mark.parametrize("document", documents())
def test_no_heading_is_written_twice_in_a_document(document: str) -> None:
    found = anchors(document) if document != "CHANGELOG.md" else []
    assert sorted(found) == sorted(set(found))


def test_readme_leads_to_every_document_but_the_sources() -> None:
    wanted = {name for name in documents() if not name.startswith("docs/sources/")}
    linked = {link.partition("#")[0] for link in links("README.md")}
    assert wanted - {"README.md"} - linked == set()


def test_index_of_sources_leads_to_each_of_them() -> None:
    named = {f"docs/sources/{link}" for link in links("docs/sources/README.md")}
    assert named == {n for n in documents() if n.startswith("docs/sources/")} - {
        "docs/sources/README.md"
    }


def test_architecture_names_every_room_of_the_generator() -> None:
    rooms = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in (ROOT / "generator").iterdir()
        if not path.name.startswith("__")
    }
    named = prose("docs/architecture.md")
    assert {room for room in rooms if f"`{room}`" not in named} == set()
