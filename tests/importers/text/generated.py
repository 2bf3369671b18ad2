"""Statements made up by chance, as the standard narrative can say them in full."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Tree = dict[str, Any]
YEARS = {"sichuan-2020-13": 2020, "sichuan-2023": 2023, "shanghai-2024": 2024}
REASONS = (
    "人员增加",
    "项目进度较慢，部分款项结转下年",
    "厉行节约，压减一般性支出",
    "机构改革职能划转",
)
PURPOSES = ("保障日常运转", "设备购置与维修（护）", "调研、督查、会议等")
SUBJECTS = ("2010301", "2010302", "2050803", "2080505", "2101101", "2210201", "2130106")
CLASSES = {
    "201": "一般公共服务支出（类）",
    "205": "教育支出（类）",
    "208": "社会保障和就业（类）",
    "210": "卫生健康支出（类）",
    "213": "农林水支出（类）",
    "221": "住房保障支出（类）",
}
PERSONNEL = ("基本工资", "津贴补贴", "奖金", "绩效工资", "住房公积金", "离休费")
OPERATING = ("办公费", "水费", "差旅费", "维修（护）费", "公务用车运行维护费", "其他商品和服务支出")
REVENUES = ("一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "事业收入", "其他收入")
CARS = ("主要领导干部用车", "机要通信用车", "应急保障用车", "其他用车")
AGAINST = ("年初预算", "全年预算", "调整预算")

amounts = st.integers(0, 99_999_99).map(lambda cents: f"{cents // 100}.{cents % 100:02}")
plain_amounts = st.one_of(amounts, st.integers(0, 5000).map(str))
shares = st.integers(0, 10_000).map(lambda n: f"{n // 100}.{n % 100:02}%")
counts = st.integers(0, 999).map(str)


def maybe(draw: Any, tree: Tree, key: str, values: st.SearchStrategy[Any]) -> None:
    if draw(st.booleans()):
        tree[key] = draw(values)


@st.composite
def changes(draw: Any, year: int) -> Tree:
    if draw(st.integers(0, 4)) == 0:
        tree: Tree = {"方向": "持平", "比较年份": str(year - 1)}
    else:
        tree = {"方向": draw(st.sampled_from(("增加", "减少")))}
        tree["金额"] = draw(plain_amounts.filter(lambda text: text.strip("0.") != ""))
        maybe(draw, tree, "幅度", shares.filter(lambda text: text.strip("0.%") != ""))
        tree["比较年份"] = str(year - 1)
    maybe(draw, tree, "原因", st.sampled_from(REASONS))
    return tree


def parts(names: tuple[str, ...], *, least: int = 1) -> st.SearchStrategy[list[Tree]]:
    one = st.fixed_dictionaries({"金额": plain_amounts, "占比": shares})
    chosen = st.lists(st.sampled_from(names), min_size=least, max_size=len(names), unique=True)
    return chosen.flatmap(
        lambda names: st.tuples(*(one for _ in names)).map(
            lambda figures: [{"名称": n, **f} for n, f in zip(names, figures, strict=True)]
        )
    )


@st.composite
def overall(draw: Any, year: int) -> Tree:
    if draw(st.booleans()):
        tree: Tree = {"收支总计": draw(plain_amounts)}
        maybe(draw, tree, "变动", changes(year))
        return tree
    tree = {"收入总计": draw(plain_amounts)}
    maybe(draw, tree, "收入组成", parts(REVENUES))
    maybe(draw, tree, "收入变动", changes(year))
    tree["支出总计"] = draw(plain_amounts)
    maybe(draw, tree, "支出构成", parts(("基本支出", "项目支出")))
    maybe(draw, tree, "支出变动", changes(year))
    return tree


@st.composite
def executions(draw: Any, *, level: bool) -> Tree:
    tree: Tree = {}
    maybe(draw, tree, "年初预算", plain_amounts)
    maybe(draw, tree, "全年预算", plain_amounts)
    tree["决算数"] = draw(plain_amounts)
    if draw(st.booleans()):
        tree["完成预算"] = draw(shares)
        maybe(draw, tree, "完成口径", st.sampled_from(AGAINST))
    if level and draw(st.booleans()):
        tree["与预算相比"] = draw(st.sampled_from(("大于", "小于", "持平")))
        maybe(draw, tree, "原因", st.sampled_from(REASONS))
    return tree


@st.composite
def budget_items(draw: Any) -> list[Tree]:
    codes = draw(st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=7, unique=True))
    found = []
    for number, code in enumerate(codes, 1):
        tree: Tree = {"序号": str(number), "科目": code}
        maybe(draw, tree, "用途", st.sampled_from(PURPOSES))
        found.append(tree | draw(executions(level=True)))
    return found


@st.composite
def general_budgets(draw: Any, year: int) -> Tree:
    tree: Tree = {"总体": {"金额": draw(plain_amounts), "占本年支出": draw(shares)}}
    maybe(draw, tree["总体"], "变动", changes(year))
    codes = draw(st.lists(st.sampled_from(sorted(CLASSES)), min_size=1, max_size=6, unique=True))
    figures = [
        {"科目": code, "原名": CLASSES[code], "金额": draw(plain_amounts), "占比": draw(shares)}
        for code in codes
    ]
    tree["结构"] = {"金额": draw(plain_amounts), "类": figures}
    tree["具体"] = draw(executions(level=True))
    tree["具体"]["项"] = draw(budget_items())
    return tree


@st.composite
def basics(draw: Any) -> Tree:
    tree: Tree = {"金额": draw(plain_amounts)}
    for key, names in (("人员经费", PERSONNEL), ("公用经费", OPERATING)):
        chosen = draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
        items: list[Any] = list(chosen)
        if draw(st.booleans()):
            items = [{"名称": name, "金额": draw(plain_amounts)} for name in chosen]
        tree[key] = {"金额": draw(plain_amounts), "项目": items}
    return tree


@st.composite
def three_publics(draw: Any, year: int) -> Tree:
    if draw(st.integers(0, 5)) == 0:
        return {"情况": "无支出"}
    tree: Tree = {"总体": draw(executions(level=False))}
    if "完成预算" in tree["总体"] and tree["总体"]["完成预算"] not in ("100.00%", "100%"):
        maybe(draw, tree["总体"], "原因", st.sampled_from(REASONS))
    maybe(draw, tree["总体"], "变动", changes(year))
    names = ("因公出国（境）费", "公务用车购置及运行维护费", "公务接待费")
    tree["构成"] = draw(parts(names, least=3))
    tree["因公出国"] = draw(items(year)) | {"团组": draw(counts), "人次": draw(counts)}
    maybe(draw, tree["因公出国"], "取消人次", counts)
    tree["公务用车"] = draw(cars(year))
    tree["公务接待费"] = draw(receptions(year))
    return tree


@st.composite
def items(draw: Any, year: int) -> Tree:
    tree: Tree = draw(executions(level=False))
    tree.pop("完成口径", None)
    maybe(draw, tree, "变动", changes(year))
    return tree


@st.composite
def cars(draw: Any, year: int) -> Tree:
    tree: Tree = draw(items(year)) | {"购置费": draw(plain_amounts)}
    if draw(st.booleans()):
        tree |= {"购置辆数": draw(counts), "更新购置金额": draw(plain_amounts)}
    tree["运行维护费"] = draw(plain_amounts)
    maybe(draw, tree, "用途", st.sampled_from(PURPOSES))
    tree["保有量"] = {"日期": f"{year}-12-31", "辆数": draw(counts)}
    maybe(draw, tree["保有量"], "轿车", counts)
    maybe(draw, tree["保有量"], "越野车", counts)
    return tree


@st.composite
def receptions(draw: Any, year: int) -> Tree:
    tree: Tree = draw(items(year))
    maybe(draw, tree, "用途", st.sampled_from(PURPOSES))
    domestic: Tree = {"金额": draw(plain_amounts), "批次": draw(counts)}
    domestic |= {"人次": draw(counts), "共计支出": draw(plain_amounts)}
    maybe(draw, domestic, "内容", st.sampled_from(PURPOSES))
    tree["国内接待"] = domestic
    if draw(st.booleans()):
        tree["外事接待"] = {"金额": draw(plain_amounts)}
    return tree


def other_budgets(year: int) -> st.SearchStrategy[Tree]:
    nothing = st.sampled_from(({"情况": "无支出"}, {"情况": "无收支"}))
    flows = ("年初结转和结余", "收入", "支出", "年末结转和结余")
    figures = st.fixed_dictionaries(dict.fromkeys(flows, plain_amounts))
    spent = st.fixed_dictionaries({"支出": plain_amounts}, optional={"变动": changes(year)})
    return st.one_of(nothing, figures, spent)


@st.composite
def procurements(draw: Any) -> Tree:
    tree: Tree = {"总额": draw(plain_amounts)}
    for key in ("货物", "工程", "服务"):
        maybe(draw, tree, key, plain_amounts)
    maybe(draw, tree, "用途", st.sampled_from(PURPOSES))
    if draw(st.booleans()):
        tree["中小企业"] = {"金额": draw(plain_amounts), "占比": draw(shares)}
        tree["小微企业"] = {"金额": draw(plain_amounts), "占比": draw(shares)}
    return tree


@st.composite
def assets(draw: Any, year: int) -> Tree:
    tree: Tree = {"日期": f"{year}-12-31", "车辆": draw(counts)}
    names = draw(st.lists(st.sampled_from(CARS), unique=True))
    if names:
        tree["其中"] = [{"名称": name, "辆数": draw(counts)} for name in names]
    if draw(st.booleans()):
        tree["设备"] = [{"名称": "专用设备", "单价": "100", "台套": draw(counts)}]
    return tree


@st.composite
def managements(draw: Any) -> Tree:
    tree: Tree = {}
    for key in ("编制目标项目", "监控项目", "自评项目", "自行评价项目"):
        maybe(draw, tree, key, st.integers(1, 99).map(str))
    return tree


@st.composite
def statements(draw: Any, year: int) -> Tree:
    tree: Tree = {
        "收入支出总体": draw(overall(year)),
        "收入": {"本年收入合计": draw(plain_amounts), "来源": draw(parts(REVENUES))},
        "支出": {
            "本年支出合计": draw(plain_amounts),
            "构成": draw(parts(("基本支出", "项目支出", "经营支出"))),
        },
        "财政拨款总体": draw(overall(year)),
        "一般公共预算支出": draw(general_budgets(year)),
        "基本支出": draw(basics()),
        "三公经费": draw(three_publics(year)),
        "政府性基金": draw(other_budgets(year)),
        "国有资本经营": draw(other_budgets(year)),
        "机关运行经费": {"金额": draw(plain_amounts)},
        "政府采购": draw(procurements()),
        "国有资产": draw(assets(year)),
        "绩效管理": draw(managements()),
    }
    maybe(draw, tree["机关运行经费"], "变动", changes(year))
    return {key: value for key, value in tree.items() if value}
