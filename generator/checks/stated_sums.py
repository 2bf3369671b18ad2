"""What the sentences say of wholes and parts: one line each (part_sums.py, part_shares.py)."""

from __future__ import annotations

from generator.checks import stated_parts, three_public_places
from generator.checks.part_shares import PartShares, ShareSum
from generator.checks.part_sums import PartSum

STATED = (
    PartSum(
        "FT453",
        "D02",
        "本年收入合计不等于各项来源之和",
        "本年收入合计 = Σ各项来源",
        stated_parts.revenue,
    ),
    PartShares(
        "FT454",
        "D02",
        "收入来源的占比与金额不符",
        "占比 = 来源 ÷ 本年收入合计",
        stated_parts.revenue,
    ),
    ShareSum(
        "FT455", "D02", "收入来源的占比之和不为百分之百", "Σ占比 = 100%", stated_parts.revenue
    ),
    PartSum(
        "FT457",
        "D03",
        "本年支出合计不等于各项支出之和",
        "本年支出合计 = Σ各项支出",
        stated_parts.expenditure,
    ),
    PartShares(
        "FT458",
        "D03",
        "支出构成的占比与金额不符",
        "占比 = 各项支出 ÷ 本年支出合计",
        stated_parts.expenditure,
    ),
    ShareSum(
        "FT459", "D03", "支出构成的占比之和不为百分之百", "Σ占比 = 100%", stated_parts.expenditure
    ),
    PartSum(
        "FT466",
        "D06",
        "一般公共预算支出不等于各类之和",
        "一般公共预算支出 = Σ各类",
        stated_parts.structure,
    ),
    PartShares(
        "FT467",
        "D06",
        "各类支出的占比与金额不符",
        "占比 = 类 ÷ 一般公共预算支出",
        stated_parts.structure,
    ),
    ShareSum(
        "FT468", "D06", "各类支出的占比之和不为百分之百", "Σ占比 = 100%", stated_parts.structure
    ),
    PartShares(
        "FT488",
        "D10",
        "“三公”经费各项的占比与金额不符",
        "占比 = 各项 ÷ “三公”经费支出",
        three_public_places.listed,
    ),
    ShareSum(
        "FT489",
        "D10",
        "“三公”经费各项的占比之和不为百分之百",
        "Σ占比 = 100%",
        three_public_places.listed,
    ),
    PartShares(
        "FT499",
        "D20",
        "其中各部分的占比与金额不符",
        "占比 = 部分 ÷ 同一句的总数",
        lambda case: (*stated_parts.overall(case), *stated_parts.other_budgets(case)),
    ),
)
