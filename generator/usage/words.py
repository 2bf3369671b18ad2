"""The words of help: every command, argument and option of the command line, in both languages."""

from __future__ import annotations

from generator.usage import Both

NONE = Both("", "")

COMMANDS = {
    "": Both(
        "明账：把财政报告的内容文件做成可核对、可引用的公开网站",
        "Mingzhang: content files of fiscal reports in, a transparency portal out",
    ),
    "build": Both("检查内容，生成网站", "Check the content and build the site"),
    "check": Both(
        "只检查，不生成：查门户的内容，或一份报告的办公文件；列出问题，说明查了多少",
        "Check only, the content or office files of one report: what is wrong, how far was checked",
    ),
    "import": Both(
        "把办公文件变成内容：认出报表和各节，写进部门的文件夹；已有的报告只更新数",
        "Turn office files into content; of a report that is there only figures are brought up",
    ),
    "explain": Both(
        "讲一条规则或一个错误代码；不写编号就列出全部", "Explain a rule or a code; without one: all"
    ),
    "init": Both("新建一个门户文件夹，马上就能生成", "Make a portal folder that builds at once"),
    "new": Both("在门户里新建部门或年度", "Add a department or a year to the portal"),
    "new department": Both("新建部门：写出它的 department.yaml", "Add a department"),
    "new year": Both(
        "新建年度：沿用上一年的结构与名称，金额留空，上一年的数写在旁边的注释里",
        "Add a year: last year's structure and names; its amounts only beside, as comments",
    ),
    "serve": Both("边改边看：保存后自动重新生成并刷新页面", "Preview: rebuild and reload on save"),
    "assets": Both(
        "取来画图用的 ECharts；已有的不再取",
        "Fetch ECharts, which draws the charts, unless it is there",
    ),
}

ARGUMENTS: dict[str, tuple[tuple[Both, Both], ...]] = {
    "init": (
        (
            Both("文件夹", "DIR"),
            Both("要新建的文件夹；已有的须是空的", "the folder to make; empty if it exists"),
        ),
    ),
    "check": (
        (
            Both("[文件…]", "[FILE…]"),
            Both(
                "还没有录入的决算文件（PDF、Word、Excel 等），同一份报告的可以写几个；不写就查内容",
                "office files of one report (PDF, Word, Excel …); without any, the content",
            ),
        ),
    ),
    "import": (
        (
            Both("文件…", "FILE…"),
            Both(
                "决算、预算的文件（PDF、Word、Excel 等），或按部门分的文件夹",
                "office files (PDF, Word, Excel …), or a folder with one folder a department",
            ),
        ),
    ),
    "explain": (
        (
            Both("[编号]", "[CODE]"),
            Both("规则或错误的编号，如 FT401", "code of a rule or a fault, e.g. FT401"),
        ),
    ),
    "new department": (
        (
            Both("编号", "ID"),
            Both(
                "部门的文件夹名，进入网址：小写字母、数字、连字符，如 bazhou-zfb",
                "folder and address: lower-case letters, digits, hyphens, e.g. bazhou-zfb",
            ),
        ),
    ),
    "new year": (
        (Both("部门", "DEPARTMENT"), Both("部门的编号", "id of the department")),
        (
            Both("年度", "YEAR"),
            Both("如 2024；预算写 2024-budget", "e.g. 2024; a budget is 2024-budget"),
        ),
    ),
}

_FOLDER, _WORD = Both("文件夹", "DIR"), Both("文字", "TEXT")

OPTIONS: dict[str, tuple[Both, Both]] = {
    "--portal": (_FOLDER, Both("门户文件夹；不写就是当前文件夹", "the portal; default: here")),
    "--lang": (Both("zh|en", "zh|en"), Both("命令用的语言；不写就是 zh", "language; default: zh")),
    "--version": (NONE, Both("显示版本", "Show the version")),
    "--help": (NONE, Both("显示这段说明", "Show this text")),
    "--out": (_FOLDER, Both("写到哪里；不写就是门户里的 site", "where to; default: site")),
    "--name": (_WORD, Both("部门全称（必写）", "full name (required)")),
    "--region": (
        Both("代码", "CODE"),
        Both("地区的行政区划代码，regions.yaml 里要有（必写）", "code of its region (required)"),
    ),
    "--level": (
        Both("层级", "LEVEL"),
        Both(
            "中央、省级、市级、县级、乡级之一（必写）", "中央, 省级, 市级, 县级 or 乡级 (required)"
        ),
    ),
    "--short-name": (_WORD, Both("简称", "short name")),
    "--type": (_WORD, Both("类型，如 政府办公室", "type, e.g. 政府办公室")),
    "--from": (
        Both("年度", "YEAR"),
        Both("沿用哪一年；不写就是此前最近的一年", "year to follow; default: the latest before"),
    ),
    "--profile": (
        Both("表式", "PROFILE"),
        Both("换用这种表式；没有往年可沿用时必写", "form to use; required without an earlier year"),
    ),
    "--port": (Both("端口", "PORT"), Both("不写就是 8000；0 为任选", "default: 8000; 0: any")),
    "--host": (
        Both("地址", "ADDRESS"),
        Both("不写就是 127.0.0.1，只有本机能看", "default: 127.0.0.1"),
    ),
    "--no-open": (NONE, Both("不打开浏览器", "Do not open the browser")),
    "--format": (
        Both("形式", "FORM"),
        Both("text、json、github、html 之一；不写就是 text", "text, json, github or html"),
    ),
    "--department": (
        Both("编号", "ID"),
        Both("只查这个部门的报告", "only the reports of this department"),
    ),
    "--year": (
        Both("年度", "YEAR"),
        Both("文件里看不出年度时写明，如 2024", "the year, where the files do not tell it"),
    ),
    "--kind": (
        Both("文种", "KIND"),
        Both("决算 或 预算；不写就看文件", "决算 or 预算; default: what the files say"),
    ),
    "--dry-run": (NONE, Both("只说会怎样，什么也不写", "Say what would be done, write nothing")),
    "--keep-original": (
        NONE,
        Both("把原件也留在部门的 attachments 里，记下校验值", "Keep the files too, with SHA-256"),
    ),
    "--strict": (
        NONE,
        Both("有未说明的警告也以 1 结束", "End with 1 on unexplained warnings, too"),
    ),
    "--all": (NONE, Both("已说明的也连同理由列出", "Show what is explained, with its reason")),
    "--skipped": (
        NONE,
        Both("列出没有查的规则和原因", "List the rules that did not run, and why"),
    ),
}

OWN_OPTIONS: dict[tuple[str, str], tuple[Both, Both]] = {
    ("assets", "--from"): (
        Both("文件", "FILE"),
        Both("自己带来的 echarts.min.js，不联网", "an echarts.min.js of your own; no network"),
    ),
    ("import", "--format"): (
        Both("形式", "FORM"),
        Both("text、json 之一；不写就是 text", "text or json"),
    ),
    ("import", "--department"): (
        Both("编号", "ID"),
        Both("是哪个部门的；不写就看封面上的名称", "whose it is; default: the name on the cover"),
    ),
    ("import", "--profile"): (
        Both("表式", "PROFILE"),
        Both("不写就看印了哪些表；已有的报告用它自己的", "default: by the tables, or the report's"),
    ),
    ("check", "--out"): (
        Both("文件", "FILE"),
        Both("json、html 写到哪个文件；不写就显示", "file for json or html; default: shown"),
    ),
}
