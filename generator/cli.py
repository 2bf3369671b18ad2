"""The commands. Only this module prints and ends; what they do stands elsewhere."""

from __future__ import annotations

import sys
import time
import webbrowser
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.exports.findings_text import findings_text
from generator.findings import Severity
from generator.usage import Refusal, joined, said, say, speak_as_asked
from generator.usage.closing import built, forgive, refused, shown, undrawn
from generator.usage.commands import (
    PROGRAM,
    Group,
    four_digits,
    one_of,
    port,
    portal_folder,
    version_option,
)
from generator.usage.endings import CLEAN, FOUND, MISUSED, ending, own_fault

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
    """What hinders, or else what warns, to stdout; the rest is counted, and `check` tells it."""
    progress("")
    wanted = Severity.WARNING if outcome.written else Severity.ERROR
    told = [f for f in outcome.findings if f.severity is wanted and f.explained is None]
    if told:
        click.echo(findings_text(told, outcome.source_line))
    if not outcome.written:
        to_stderr(refused(outcome.findings))
    return bool(outcome.written)


def tell_built(where: str, outcome: Outcome, since: float) -> int:
    if tell(outcome):
        seconds = time.monotonic() - since
        to_stderr(built(outcome.pages, where, seconds, outcome.findings, outcome.reach))
        if outcome.undrawn:
            to_stderr(undrawn())
    return CLEAN if outcome.written else FOUND


def portal_here() -> Path:
    """The portal, put right first where an earlier command was cut off in writing."""
    from generator.scaffold.journal import recover

    portal = portal_folder()
    for both in recover(portal / "content"):
        to_stderr(said(both))
    return portal


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

    portal = portal_here()
    site = site_folder(portal, Path(out) if out else None)
    start = time.monotonic()
    return tell_built(shown(site), build_site(portal, site, progress), start)


@mingzhang.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", callback=one_of("text", "json", "github", "html"), default="text")
@click.option("--out")
@click.option("--department")
@click.option("--strict", is_flag=True)
@click.option("--all", "whole", is_flag=True)
@click.option("--skipped", is_flag=True)
@click.option("--year", callback=four_digits)
def check(
    files: tuple[Path, ...],
    form: str,
    out: str | None,
    department: str | None,
    strict: bool,
    whole: bool,
    skipped: bool,
    year: int | None,
) -> int:
    from generator.examine import FILE_FORMS, Asked, examine, examine_files
    from generator.scaffold.portal_folder import open_portal, report_file

    portal = portal_here()
    if not files:
        folder = open_portal(portal)
        if department:
            folder.department(department)
    if out and form not in FILE_FORMS:
        raise Refusal("--out 只用于 json、html", "--out is for json and html only")
    file = Path(out) if out else None
    if file and not files:
        file = report_file(portal, file)
    asked = Asked(form, department or "", whole, skipped, year)
    if files:
        examined = examine_files(portal, files, asked, progress)
    else:
        examined = examine(portal, asked, progress)
    progress("")
    if file is None:
        click.echo(examined.text, nl=False)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(examined.text, "utf-8", newline="\n")
        to_stderr(say(f"已写 {file}", f"wrote {file}"))
    for code, error in examined.reach.broken:
        to_stderr(
            say(
                f"规则 {code} 自身出错（程序的错，不是数据的错）：{error}",
                f"Rule {code} itself is at fault, not the data: {error}",
            )
        )
    to_stderr(examined.closing)
    if examined.unread:
        to_stderr(ending(joined(examined.unread))[0])
    if examined.reach.broken or examined.unread:
        return MISUSED
    return FOUND if examined.found(strict) else CLEAN


@mingzhang.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--department")
@click.option("--year", callback=four_digits)
@click.option("--kind", callback=one_of("决算", "预算"))
@click.option("--profile")
@click.option("--dry-run", "dry", is_flag=True)
@click.option("--keep-original", "keep", is_flag=True)
@click.option("--format", "form", callback=one_of("text", "json"), default="text")
def import_(files: tuple[Path, ...], form: str, dry: bool, keep: bool, **words: Any) -> int:
    from generator.bring.groups import Asked
    from generator.bring.run import bring
    from generator.bring.told import as_json, faults, told

    asked = Asked(dry=dry, keep=keep, **{key: word for key, word in words.items() if word})
    imported = bring(portal_here(), files, asked, progress)
    progress("")
    found = faults(imported)
    if form == "json":
        click.echo(as_json(imported), nl=False)
    account = "\n\n".join(part for part in (told(imported, asked), found) if part)
    click.echo(account, err=form == "json")
    if imported.refused is not None:
        to_stderr(ending(imported.refused)[0])
        return MISUSED
    return FOUND if found else CLEAN


@mingzhang.command()
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    import generator.explain as pages

    click.echo(pages.explain(code) if code else pages.explain_all())
    return CLEAN


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

    return tell_files(new_department(portal_here(), department_id, DepartmentWords(**words)))


@new.command()
@click.argument("department")
@click.argument("year")
@click.option("--from", "follow")
@click.option("--profile")
def year(**words: str) -> int:
    from generator.scaffold.year import new_year

    drafted = new_year(portal_here(), **words)
    for note in drafted.notes:
        to_stderr(said(note))
    return tell_files(drafted.written) if tell(drafted) else FOUND


@mingzhang.command()
@click.option("--from", "brought")
def assets(brought: str | None) -> int:
    from generator.fetch import fetch

    fetched = fetch(Path(brought) if brought else None, progress)
    progress("")
    click.echo(fetched.told())
    return CLEAN


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
        preview.serve(portal_here(), host, port, screen)
    except KeyboardInterrupt:
        to_stderr(say("预览已结束", "Preview ended"))
    return CLEAN


if __name__ == "__main__":
    sys.exit(main())
