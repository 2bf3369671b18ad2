"""`python -m generator.docs` writes the generated documents, `--check` tells the stale ones."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.docs import documents

DOCS = Path(__file__).resolve().parents[2] / "docs"


def main(arguments: list[str], docs: Path = DOCS) -> int:
    if arguments not in ([], ["--check"]):
        sys.stderr.write("用法：python -m generator.docs [--check]\n")
        return 2
    made = {docs / name: text for name, text in documents().items()}
    stale = [path for path, text in made.items() if text_of(path) != text]
    left = [path for path in sorted(docs.glob("schema/*.json")) if path not in made]
    if arguments:
        for path in (*stale, *left):
            sys.stderr.write(f"docs/{path.relative_to(docs).as_posix()} 与代码不符\n")
        if stale or left:
            sys.stderr.write("请运行 python -m generator.docs 重新生成，一并提交。\n")
        return 1 if stale or left else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made[path], "utf-8", newline="\n")
    for path in left:
        path.unlink()
    return 0


def text_of(path: Path) -> str | None:
    """None where there is no such file; line ends as they are, for they must be \\n."""
    return path.read_bytes().decode() if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
