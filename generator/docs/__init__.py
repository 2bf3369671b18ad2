"""Documents made from the code, so that they cannot differ from it: `python -m generator.docs`."""

from __future__ import annotations

from generator.docs.faults_page import faults_page
from generator.docs.findings_schema import NAME as FINDINGS
from generator.docs.findings_schema import findings_schema
from generator.docs.import_schema import NAME as IMPORT
from generator.docs.import_schema import import_schema
from generator.docs.keys_page import keys_page
from generator.docs.rules_page import rules_page
from generator.docs.schema import schemas
from generator.docs.tables_page import tables_page


def documents() -> dict[str, str]:
    """The generated files below docs/: name → text."""
    pages = {
        "keys.md": keys_page(),
        "tables.md": tables_page(),
        "faults.md": faults_page(),
        "rules.md": rules_page(),
    }
    files = schemas() | {FINDINGS: findings_schema(), IMPORT: import_schema()}
    return pages | {f"schema/{name}.schema.json": text for name, text in files.items()}
