"""Every page is valid HTML by the Nu checker, and whole without script."""

from __future__ import annotations

import json
import subprocess

from tests.site.built import SITES, BuildSite, Site
from tests.tools import require


def test_all_html_of_the_demo_and_of_the_small_portals_is_valid(
    demo: Site, build_site: BuildSite
) -> None:
    names = sorted(path.name for path in SITES.iterdir() if path.is_dir())
    roots = [demo.root, *(build_site(name).root for name in names)]
    command = [require("java"), "-jar", require("vnu"), "--skip-non-html", "--format", "json"]
    done = subprocess.run([*command, *map(str, roots)], capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    found = {f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in messages}
    assert sorted(found)[:20] == []


OWN = ("head > script[src]", "script[type='application/json']", "header.top > .wide > form.seek")


def test_no_page_of_the_demo_holds_frames_inline_script_or_forms_but_the_search_box(
    demo: Site,
) -> None:
    odd = [
        f"{url}: {node.html}"
        for url in demo.addresses
        for own in [{node.mem_id for node in demo.page(url).nodes(", ".join(OWN))}]
        for node in demo.page(url).nodes("script, iframe, object, embed, form, base")
        if node.mem_id not in own
    ]
    assert odd == []
