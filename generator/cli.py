"""The commands. Only this module prints and ends; what they do stands elsewhere."""

from __future__ import annotations

import sys
import time
import webbrowser
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.content.show import show
from generator.usage import said, say, speak_as_asked
from generator.usage.closing import built, forgive, refused, shown
from generator.usage.commands import PROGRAM, Group, port, portal_folder, version_option
from generator.usage.endings import CLEAN, FOUND, ending, own_fault

if TYPE_CHECKING:
    from generator.build import Outcome
    from generator.scaffold.year import Drafted

mingzhang = Group(PROGRAM, version_option())
new = Group("new")
mingzhang.add_command(new)


def main(args: list[str] | None = None) -> int:
    words = sys.argv[1:] if args is None else args
    speak_as_asked(words)
    forgive(sys.stdout, sys.stderr)
    try:
        return int(mingzhang.main(words, PROGRAM, standalone_mode=False))
    except (Exception, KeyboardInterrupt) as error:
        text, code = ending(error)
        to_stderr(text)
        return code


def to_stderr(text: str, *, end: str = "\n") -> None:
    click.echo(text + end, err=True, nl=False)


def progress(text: str) -> None:
    """One line that is written over, and only for somebody who looks at it."""
    if sys.stderr.isatty():
        to_stderr(f"\r{text}\x1b[K", end="")


def tell(outcome: Outcome | Drafted) -> bool:
    """Findings to stdout; whether anything was written."""
    progress("")
    if outcome.findings:
        click.echo(show(outcome.findings, outcome.source_line))
    if not outcome.written:
        to_stderr(refused(outcome.findings))
    return bool(outcome.written)


def tell_built(where: str, outcome: Outcome, since: float) -> int:
    if tell(outcome):
        to_stderr(built(outcome.pages, where, time.monotonic() - since, outcome.findings))
    return CLEAN if outcome.written else FOUND


def tell_files(files: Iterable[str]) -> int:
    click.echo("\n".join(say(f"已写 {file}", f"wrote {file}") for file in files))
    return CLEAN


def tell_fault(error: Exception) -> str:
    progress("")
    to_stderr(own_fault(error))
    return own_fault(error)


@mingzhang.command()
@click.option("--out")
def build(out: str | None) -> int:
    from generator.build import build as build_site
    from generator.scaffold.portal_folder import site_folder

    portal = portal_folder()
    site = site_folder(portal, Path(out) if out else None)
    start = time.monotonic()
    return tell_built(shown(site), build_site(portal, site, progress), start)


@mingzhang.command()
@click.argument("target")
def init(target: str) -> int:
    from generator.scaffold.init import init as make

    return tell_files(str(Path(target) / name) for name in make(Path(target)))


@new.command()
@click.argument("department_id")
@click.option("--name", required=True)
@click.option("--region", required=True)
@click.option("--level", required=True)
@click.option("--short-name")
@click.option("--type")
def department(department_id: str, **words: str) -> int:
    from generator.scaffold.department import DepartmentWords, new_department

    return tell_files(new_department(portal_folder(), department_id, DepartmentWords(**words)))


@new.command()
@click.argument("department")
@click.argument("year")
@click.option("--from", "follow")
@click.option("--profile")
def year(**words: str) -> int:
    from generator.scaffold.year import new_year

    drafted = new_year(portal_folder(), **words)
    for note in drafted.notes:
        to_stderr(said(note))
    return tell_files(drafted.written) if tell(drafted) else FOUND


@mingzhang.command()
@click.option("--port", callback=port, default="8000")
@click.option("--host", default="127.0.0.1")
@click.option("--no-open", is_flag=True)
def serve(port: int, host: str, no_open: bool) -> int:
    import generator.serve as preview

    def started(url: str) -> None:
        click.echo(say(f"预览：{url}（按 Ctrl+C 结束）", f"Preview: {url} (Ctrl+C ends it)"))
        if not no_open:
            webbrowser.open(url)

    told = partial(tell_built, say("预览", "preview"))
    try:
        screen = preview.Screen(started, progress, told, tell_fault)
        preview.serve(portal_folder(), host, port, screen)
    except KeyboardInterrupt:
        to_stderr(say("预览已结束", "Preview ended"))
    return CLEAN


if __name__ == "__main__":
    sys.exit(main())
