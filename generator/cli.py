"""The commands. Only this module prints and ends; what they do stands elsewhere.

Ends with 0 when all is well, 1 with findings that stop, 2 for wrong use or a fault of our own.
"""

from __future__ import annotations

import io
import sys
import time
import webbrowser
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.content.show import show
from generator.usage import Refusal, said, say, speak_as_asked
from generator.usage.closing import built, own_fault, refused, shown
from generator.usage.commands import PROGRAM, Group, explain, port, portal_folder, version_option

if TYPE_CHECKING:
    from generator.build import Outcome

CLEAN, FOUND, MISUSED, INTERRUPTED = 0, 1, 2, 130

mingzhang = Group(PROGRAM, version_option())
new = Group("new")


def main(args: list[str] | None = None) -> int:
    words = sys.argv[1:] if args is None else args
    speak_as_asked(words)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # not every terminal can show every character
    try:
        return int(mingzhang.main(words, PROGRAM, standalone_mode=False))
    except click.UsageError as error:
        to_stderr(explain(error))
    except Refusal as refusal:
        to_stderr(say("错误：", "Error: ") + said(refusal.both))
    except (KeyboardInterrupt, click.Abort):
        to_stderr(say("已中断", "Stopped"))
        return INTERRUPTED
    except Exception as error:
        tell_fault(error)
    return MISUSED


def to_stderr(text: str) -> None:
    click.echo(text, err=True)


def progress(text: str) -> None:
    """One line that is written over, and only for somebody who looks at it."""
    if sys.stderr.isatty():
        click.echo(f"\r{text}\x1b[K", err=True, nl=False)


def tell(outcome: Outcome, where: str, seconds: float) -> int:
    """Findings to stdout, what came of it to stderr."""
    progress("")
    if outcome.findings:
        click.echo(show(outcome.findings, outcome.source_line))
    if not outcome.written:
        to_stderr(refused(outcome.findings))
        return FOUND
    to_stderr(built(outcome.pages, where, seconds, outcome.findings))
    return CLEAN


def tell_files(files: Iterable[str]) -> int:
    click.echo("\n".join(say(f"已写 {file}", f"wrote {file}") for file in files))
    return CLEAN


def tell_fault(error: Exception) -> str:
    from generator.build import OurFault

    words = own_fault(error, str(error) if isinstance(error, OurFault) else "")
    progress("")
    to_stderr(words)
    return words


@mingzhang.command()
@click.option("--out")
def build(out: str | None) -> int:
    from generator.build import build as build_site
    from generator.scaffold.portal_folder import site_folder

    portal = portal_folder()
    site = site_folder(portal, Path(out) if out else None)
    start = time.monotonic()
    outcome = build_site(portal, site, progress)
    return tell(outcome, shown(site), time.monotonic() - start)


@mingzhang.command()
@click.argument("target")
def init(target: str) -> int:
    from generator.scaffold.init import init as make

    return tell_files(str(Path(target) / name) for name in make(Path(target)))


mingzhang.add_command(new)


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
@click.argument("department_id")
@click.argument("wanted")
@click.option("--from", "follow")
@click.option("--profile")
def year(department_id: str, wanted: str, follow: str | None, profile: str | None) -> int:
    from generator.scaffold.year import Wanted, new_year

    drafted = new_year(portal_folder(), Wanted(department_id, wanted, follow, profile))
    if not drafted.files:
        click.echo(show(drafted.findings, drafted.source_line))
        to_stderr(refused(drafted.findings))
        return FOUND
    for note in drafted.notes:
        to_stderr(said(note))
    return tell_files(drafted.files)


@mingzhang.command()
@click.option("--port", callback=port, default="8000")
@click.option("--host", default="127.0.0.1")
@click.option("--no-open", is_flag=True)
def serve(port: int, host: str, no_open: bool) -> int:
    from generator.scaffold.portal_folder import content_of
    from generator.serve import Screen
    from generator.serve import serve as preview

    content_of(portal_folder())

    def started(url: str) -> None:
        click.echo(say(f"预览：{url}（按 Ctrl+C 结束）", f"Preview: {url} (Ctrl+C ends it)"))
        if not no_open:
            webbrowser.open(url)

    def told(outcome: Outcome, seconds: float) -> None:
        tell(outcome, say("预览", "preview"), seconds)

    try:
        preview(portal_folder(), host, port, Screen(started, progress, told, tell_fault))
    except KeyboardInterrupt:
        to_stderr(say("预览已结束", "Preview ended"))
    return CLEAN


if __name__ == "__main__":
    sys.exit(main())
