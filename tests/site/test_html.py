"""Every page is valid HTML by the Nu checker, and whole without script."""

from __future__ import annotations

import json
import subprocess

from tests.site.built import Site
from tests.tools import require


def test_all_html_of_the_demo_is_valid(demo: Site) -> None:
    command = [require("java"), "-jar", require("vnu"), "--skip-non-html", "--format", "json"]
    done = subprocess.run([*command, str(demo.root)], capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    found = {
        f"{one['url'].removeprefix(demo.root.as_uri())}:{one.get('lastLine')}: {one['message']}"
        for one in messages
    }
    assert sorted(found)[:20] == []


def test_no_page_of_the_demo_holds_script_frames_forms_or_inline_handlers(demo: Site) -> None:
    odd = [
        f"{url}: {node.html}"
        for url in demo.addresses
        for node in demo.page(url).nodes("script, iframe, object, embed, form, base")
    ]
    assert odd == []
