"""click, made to say its help and what is wrong with a call in our words; none of its own is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import __version__
from generator.usage import LANGUAGES, said, say
from generator.usage.help import argument_names, help_text

PROGRAM = "mingzhang"
PORTAL = "generator.portal"
HIGHEST_PORT = 65535
Check = Callable[[click.Context, click.Parameter, Any], Any]


class Misuse(click.UsageError):
    """Wrong use that is said in our own words already."""


class NoCommand(click.UsageError):
    """A group without one of its commands: answered with its help."""


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
        super().__init__(
            name, params=params, callback=_needs_command, invoke_without_command=True
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)  # as written, not by the alphabet

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None:
            raise Misuse(_unknown(args[0], "命令", "command", self.list_commands(ctx)), ctx)
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


def explain(error: click.UsageError) -> str:
    """What is wrong with the call, and where to read more."""
    if error.ctx is None or isinstance(error, NoCommand):
        return error.ctx.get_help() if error.ctx else _sentence(error)
    path = error.ctx.command_path
    more = say(f"看用法：{path} --help", f"See: {path} --help")
    return say("错误：", "Error: ") + f"{_sentence(error)}\n{more}"


def _sentence(error: click.UsageError) -> str:
    match error:
        case Misuse():
            return error.message
        case click.NoSuchOption(option_name=word):
            known = [name for option in _options(error.ctx) for name in option.opts]
            return _unknown(word, "选项", "option", known)
        case click.MissingParameter(param=click.Option() as option):
            return say(f"缺少选项 {option.opts[0]}", f"option {option.opts[0]} is missing")
        case click.MissingParameter(param=click.Argument() as argument):
            word = _name(argument, error.ctx)
            return say(f"缺少“{word}”", f"{word} is missing")
        case click.BadOptionUsage(option_name=word):
            if any(option.is_flag and word in option.opts for option in _options(error.ctx)):
                return say(f"{word} 后面不写值", f"{word} takes no value")
            return say(f"{word} 后面要写值", f"{word} needs a value")
        case click.BadParameter(param=click.Option() as option):
            return f"{option.opts[0]} {error.message}"
    return say("这样用不对", "this is not how the command is used")


def _unknown(word: str, zh: str, en: str, known: Sequence[str]) -> str:
    near = get_close_matches(word, known, n=1, cutoff=0.5)
    guess = say(f"；是否为 {near[0]}？", f"; did you mean {near[0]}?") if near else ""
    return say(f"没有“{word}”这个{zh}", f"there is no {en} {word}") + guess


def _options(ctx: click.Context | None) -> list[click.Option]:
    params = ctx.command.get_params(ctx) if ctx else []
    return [param for param in params if isinstance(param, click.Option)]


def _name(argument: click.Argument, ctx: click.Context | None) -> str:
    if ctx is None:
        return argument.opts[0]
    arguments = [param for param in ctx.command.params if isinstance(param, click.Argument)]
    return argument_names(ctx)[arguments.index(argument)]


def one_of(*words: str) -> Check:
    """The option must be one of these words."""

    def check(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is None or value in words:
            return value
        _bad(value, say(" 或 ", " or ").join(words), ctx, param)

    return check


def port(ctx: click.Context, param: click.Parameter, value: str) -> int:
    if value.isascii() and value.isdigit() and int(value) <= HIGHEST_PORT:
        return int(value)
    wanted = say(f"0 到 {HIGHEST_PORT} 的整数", f"a whole number up to {HIGHEST_PORT}")
    _bad(value, wanted, ctx, param)


def _bad(value: str, wanted: str, ctx: click.Context, param: click.Parameter) -> NoReturn:
    message = say(f"应为 {wanted}，这里写的是“{value}”", f"should be {wanted}, found {value}")
    raise click.BadParameter(message, ctx, param)
