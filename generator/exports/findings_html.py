"""Findings as one self-contained HTML file to hand to the accounts office."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from generator.exports.account import Account, parts
from generator.exports.plain import plain
from generator.findings import Finding

FEW = 12  # items that need no folding
ReadLine = Callable[[str, int], str | None]

_STYLE = Markup("""\
body{margin:0 auto;max-width:60rem;padding:1.5rem;color:#1c2523;
font:1rem/1.75 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
h1,h2{font-family:"Noto Serif CJK SC","Songti SC",SimSun,serif}
article{border:1px solid #dcd9cd;border-left:4px solid #8fa39c;padding:.6rem 1rem;margin:0 0 1rem;
break-inside:avoid}
article.error{border-left-color:#a5321f}article.warning{border-left-color:#75520a}
h3{margin:.2rem 0;font-size:1rem}
pre{white-space:pre-wrap;background:#f6f5f0;padding:.5rem;margin:.4rem 0;font-size:.875rem}
mark{background:#fbe3dd;color:inherit}small{color:#56625e}p{margin:.3rem 0}
""")
_PAGE = Markup("""<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<h1>{title}</h1>
<p>{closing}</p>
{body}
</body>
</html>
""")
_FINDING = Markup(
    '<article class="{severity}">\n<h3>{label} {code} {message}</h3>\n{places}{hint}{explained}'
    "</article>\n"
)
_READ = Markup("<section>\n<h2>读了什么：{title}</h2>\n<p>{summary}</p>\n{lists}</section>\n")
_LIST = Markup("<h3>{name} {count} 处</h3>\n<ul>\n{items}</ul>\n")
_MORE = Markup("<details><summary>{name} {count} 处</summary>\n<ul>\n{items}</ul>\n</details>\n")
_ITEM = Markup("<li><small>{where}</small> {what}</li>\n")
_SKIPPED = Markup("<h2>没有查的规则</h2>\n<ul>\n{items}</ul>\n")
_PLACE = Markup("<p><small>{where}{path}</small></p>\n{line}")
_LINE = Markup("<pre>{before}<mark>{marked}</mark>{after}</pre>\n")


def findings_html(
    findings: Iterable[Finding],
    title: str,
    closing: str,
    read_line: ReadLine,
    skipped: Iterable[tuple[str, str, str]] = (),
    accounts: Iterable[Account] = (),
) -> str:
    """`closing` says what may be said where nothing was found; `skipped`: code, title, reason."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.where.file or "全部", []).append(finding)
    body = Markup("").join(map(reading, accounts))
    body += Markup("").join(
        Markup("<h2>{}</h2>\n").format(plain(file))
        + Markup("").join(article(finding, read_line) for finding in found)
        for file, found in groups.items()
    )
    items = Markup("").join(
        Markup("<li>{} {}：{}</li>\n").format(code, plain(name), plain(reason))
        for code, name, reason in skipped
    )
    body += _SKIPPED.format(items=items) if items else Markup("")
    return str(_PAGE.format(style=_STYLE, title=plain(title), closing=plain(closing), body=body))


def reading(account: Account) -> Markup:
    """What could not be read stands open; what is only to be looked at, folded."""
    lists = Markup("")
    for name, found in parts(account):
        items = Markup("").join(
            _ITEM.format(where=plain(spot.words), what=plain(what)) for what, spot in found
        )
        form = _LIST if name == "没有读出来" or len(found) <= FEW else _MORE
        lists += form.format(name=name, count=len(found), items=items)
    summary = plain(account.summary)
    return _READ.format(title=plain(account.title), summary=summary, lists=lists)


def article(finding: Finding, read_line: ReadLine) -> Markup:
    hint, reason = finding.hint, finding.explained
    return _FINDING.format(
        severity=finding.severity.value,
        label=finding.severity.label,
        code=finding.code,
        message=plain(finding.message),
        places=Markup("").join(place_lines(finding, read_line)),
        hint=said("改法", hint) if hint else "",
        explained=said("已说明", reason) if reason is not None else "",
    )


def said(name: str, text: str) -> Markup:
    return Markup("<p>{}：{}</p>\n").format(name, plain(text))


def place_lines(finding: Finding, read_line: ReadLine) -> Iterable[Markup]:
    for place in finding.places:
        source = place.source
        text = place.text
        if text is None and source.file:
            text = read_line(source.file, source.line)
        start = source.column - 1
        line = Markup("")
        if text is not None:
            end = start + source.length
            line = _LINE.format(
                before=plain(text[:start]),
                marked=plain(text[start:end]),
                after=plain(text[end:]),
            )
        where = f"{source.file} 第 {source.line} 行" if source.file else ""
        where = place.words if place.text is not None else where
        label = f"（{place.label}）" if place.label else ""
        path = f" · {source.path}{label}" if source.path and place.text is None else label
        yield _PLACE.format(where=plain(where), path=plain(path), line=line)
