"""The demo portal and the small portals of tests/sites, each built once a session."""

from __future__ import annotations

import pytest

from tests.site.built import DEMO, SITES, BuildSite, Loaded, Site, built, loaded


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(DEMO, tmp_path_factory.mktemp("demo") / "site")


@pytest.fixture(scope="session")
def demo_content() -> Loaded:
    return loaded(DEMO)


@pytest.fixture(scope="session")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> BuildSite:
    """A portal of tests/sites by its name."""
    known: dict[str, Site] = {}

    def build_one(name: str) -> Site:
        if name not in known:
            known[name] = built(SITES / name, tmp_path_factory.mktemp(name) / "site")
        return known[name]

    return build_one
