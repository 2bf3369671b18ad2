"""click, made to say its help and what is wrong with a call in our words, and none of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.usage import LANGUAGES, say
from generator.usage.help import help_text
from generator.usage.misuse import Misuse, NoCommand, unknown

PROGRAM = "mingzhang"
PORTAL = "generator.portal"
HIGHEST_PORT = 65535
Check = Callable[[click.Context, click.Parameter, Any], Any]


class Command(click.Command):
    """--portal and --lang may stand behind the command too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params += common_options()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest:
            raise Misuse(say(f"多写了“{rest[0]}”", f"{rest[0]!r} is one word too many"), ctx)
        return rest

    def get_help(self, ctx: click.Context) -> str:
        return help_text(self, ctx)


class Group(click.Group):
    command_class = Command

    def __init__(self, name: str, *options: click.Option) -> None:
        params = [*common_options(), *options]
        super().__init__(name, params=params, callback=_needs_command, invoke_without_command=True)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None:
            raise Misuse(unknown(args[0], "命令", "command", self.list_commands(ctx)), ctx)
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        return help_text(self, ctx)


def _needs_command() -> None:
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        raise NoCommand("", ctx)


def common_options() -> list[click.Parameter]:
    return [
        click.Option(["--portal"], callback=_keep_portal, expose_value=False),
        click.Option(["--lang"], callback=one_of(*LANGUAGES), expose_value=False),
    ]


def _keep_portal(ctx: click.Context, _: click.Parameter, portal: str | None) -> None:
    if portal is not None:
        ctx.meta[PORTAL] = portal  # shared by a command and the groups it stands in


def portal_folder() -> Path:
    return Path(click.get_current_context().meta.get(PORTAL, "."))


def version_option() -> click.Option:
    def tell(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            click.echo(f"{PROGRAM} {__version__}")
            ctx.exit()

    return click.Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=tell
    )


def one_of(*words: str) -> Check:
    """The option must be one of these words."""

    def check(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is None or value in words:
            return value
        raise bad(value, say(" 或 ", " or ").join(words), ctx, param)

    return check


def port(ctx: click.Context, param: click.Parameter, value: str) -> int:
    if value.isascii() and value.isdigit() and int(value) <= HIGHEST_PORT:
        return int(value)
    wanted = say(f"0 到 {HIGHEST_PORT} 的整数", f"a whole number up to {HIGHEST_PORT}")
    raise bad(value, wanted, ctx, param)


def four_digits(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    if value is None:
        return None
    if value.isascii() and value.isdigit() and len(value) == 4:
        return int(value)
    raise bad(value, say("四位数字的年度，如 2024", "a year, e.g. 2024"), ctx, param)


def bad(value: str, wanted: str, ctx: click.Context, param: click.Parameter) -> click.BadParameter:
    message = say(f"应为 {wanted}，这里写的是“{value}”", f"should be {wanted}, found {value}")
    return click.BadParameter(message, ctx, param)
