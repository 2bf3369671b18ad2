"""One report as content: its YAML, its CSV tables, its prose and annexes, by file name."""

from __future__ import annotations

from random import Random

from bench.catalogue import profile, profile_id
from bench.emit import Code, Value, to_yaml
from bench.figures import Facts
from bench.statements import statements
from bench.tables import classes, csvs, general_items, maps
from bench.words import OFFICES, PROJECTS, annex, prose
from bench.written import money, share

EXPLAINED = (
    "fiscal-appropriation-revenue",
    "other-revenue",
    "opening-carryover",
    "closing-carryover",
    "basic-expenditure",
    "project-expenditure",
    "three-public-expenses",
    "agency-operating-cost",
)
INDICATORS = (
    ("项目完成指标", "数量指标", "完成任务数", "不少于12件", "12件"),
    ("项目完成指标", "数量指标", "培训人次", "200人次以上", "216人次"),
    ("项目完成指标", "质量指标", "验收合格率", "100%", "100%"),
    ("项目完成指标", "时效指标", "完成时间", "年底以前", "年底以前"),
    ("项目完成指标", "成本指标", "控制在预算以内", "不超预算", "未超预算"),
    ("项目效益指标", "社会效益指标", "办事等候时间", "缩短", "缩短"),
    ("项目效益指标", "可持续影响指标", "制度健全", "健全", "健全"),
    ("满意度指标", "服务对象满意度指标", "服务对象满意", "95%以上", "97%"),
)


def report_files(department: str, facts: Facts, before: Facts, rng: Random) -> dict[str, str]:
    """Names are relative to the folder of the department."""
    year = facts.year
    files = {f"{year}.yaml": to_yaml(body(department, facts, before, rng))}
    files[f"{year}.md"] = prose(rng, department, year)
    files |= {f"{year}/{name}": text for name, text in csvs(facts).items()}
    return files | {f"{year}/annex-{n}.md": annex(rng, department, year) for n in (1, 2)}


def body(department: str, facts: Facts, before: Facts, rng: Random) -> dict[str, Value]:
    year = facts.year
    return {
        "年度": str(year),
        "文种": "决算",
        "金额单位": "万元",
        "表式": profile_id(year),
        "公开日期": f"{year + 1}-09-{rng.randrange(10, 29)}",
        "来源": {"标题": f"{department}{year}年度部门决算"},
        "表": maps(facts),
        "附表": [table.name for table in profile(year).tables],
        "机构": {"内设机构": len(OFFICES), "内设机构名单": list(OFFICES), "下属单位": 2},
        "说明": statements(facts, before, rng),
        "图": charts(facts, before),
        "绩效": {"项目": projects(facts, rng)},
        "名词解释": listed_terms(facts),
        "附件": annexes(facts),
    }


def charts(facts: Facts, before: Facts) -> list[Value]:
    def both(now: int, then: int) -> dict[str, Value]:
        years = ((before.year, then), (facts.year, now))
        return {str(y): {"收入": money(a), "支出": money(a)} for y, a in years}

    spent = {"基本支出": facts.all_basic, "项目支出": facts.all_project + facts.other}
    parts = {name: a for name, a in classes(facts, general_items(facts)) if a}
    revenue = {"一般公共预算财政拨款收入": facts.granted, "其他收入": facts.other}
    bars, pies = "柱状图", "饼状图"
    found: list[tuple[str, str, Value]] = [
        ("收、支决算总计变动情况图", bars, both(facts.grand_total, before.grand_total)),
        ("收入决算结构图", pies, {k: money(v) for k, v in revenue.items()}),
        ("支出决算结构图", pies, {k: money(v) for k, v in spent.items()}),
        ("一般公共预算财政拨款支出决算结构", pies, {k: money(v) for k, v in parts.items()}),
    ]
    return [
        {"编号": number, "名称": name, "图式": form, "数据": data}
        for number, (name, form, data) in enumerate(found, 1)
    ]


def projects(facts: Facts, rng: Random) -> list[Value]:
    """Five, which together spend no more than all projects do."""
    found: list[Value] = []
    for number, name in enumerate(PROJECTS, 1):
        budget = facts.all_project * rng.randrange(5, 19) // 100
        executed = budget * rng.randrange(850, 1001) // 1000
        amounts: dict[str, Value] = {"预算数": money(budget), "执行数": money(executed)}
        summary = amounts | {
            "完成预算": share(executed, budget),
            "成效": f"{name}如期完成，各项指标达到预期",
            "问题": "部分工作集中在年底，进度不够均衡",
            "措施": "按季度检查进度，提前办理政府采购手续",
        }
        found.append(
            {"编号": f"p{number}", "名称": name, "综述": summary, "目标表": form(name, amounts)}
        )
    return found


def form(name: str, amounts: dict[str, Value]) -> dict[str, Value]:
    return {
        "表式": "P1",
        "项目名称": name,
        **amounts,
        "财政拨款": amounts,
        "其他资金": {"预算数": "0.00", "执行数": "0.00"},
        "年度目标": {"预期": f"完成{name}的全部任务", "完成": f"已完成{name}的全部任务"},
        "指标": [
            dict(zip(("一级", "二级", "三级", "预期", "完成"), row, strict=True))
            for row in INDICATORS
        ],
    }


def listed_terms(facts: Facts) -> list[Value]:
    """What every report must explain, and each subject it spends on: about twenty."""
    named: list[tuple[str, str]] = [("编号", one) for one in EXPLAINED]
    named += [("科目", Code(code)) for code in facts.codes]
    return [{"序号": n, key: value} for n, (key, value) in enumerate(named, 1)]


def annexes(facts: Facts) -> list[Value]:
    titles = ("部门整体支出绩效评价报告", f"{PROJECTS[0]}项目绩效评价报告")
    figures: dict[str, Value] = {
        "在职人员": f"{facts.staff}人",
        "内设科室": f"{len(OFFICES)}个",
        "决算收入": money(facts.revenue),
        "决算支出": money(facts.expenditure),
        "政府采购": money(facts.goods + facts.services),
        "任务完成率": "100%",
        "自评得分": f"{facts.score}分",
    }
    return [
        {
            "编号": number,
            "名称": f"{facts.year}年{title}",
            "正文": f"{facts.year}/annex-{number}.md",
            "所载数字": figures,
        }
        for number, title in enumerate(titles, 1)
    ]
