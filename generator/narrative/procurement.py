"""政府采购支出情况：总额与货物、工程、服务，授予中小企业的合同，预留的采购。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.other_matters import Contract, Procurement, Reserved
from generator.model.statements import Statements
from generator.model.sums import ratio
from generator.narrative.pieces import Pieces, joined, sentence
from generator.narrative.wording import Setting, shared, told


def procurement(said: Statements, setting: Setting) -> Iterator[Pieces]:
    stated = said.procurement
    if stated is None:
        return
    figures = spent(stated, setting)
    use = ("" if figures else "政府采购") + setting.wording.purpose
    yield (*figures, *told(use, stated.purpose), *awarded(stated, setting))
    if stated.reserved is not None:
        yield from reserved(stated.reserved, setting)


def spent(stated: Procurement, setting: Setting) -> Pieces:
    """政府采购支出总额36.32万元，其中：政府采购货物支出16.83万元、…。"""
    if setting.wording.named:
        lead = f"{setting.opening}政府采购金额（以合同签订为准）"
        names, link = ("货物采购金额", "工程采购金额", "服务采购金额"), "为"
    else:
        lead = f"{setting.in_year}，{setting.name}政府采购支出总额"
        names, link = ("政府采购货物支出", "政府采购工程支出", "政府采购服务支出"), ""
    kinds = (stated.goods, stated.works, stated.services)
    parts = joined((setting.money(name, one) for name, one in zip(names, kinds, strict=True)), "、")
    total = setting.money("", stated.total, link=link)
    if not total:
        return sentence((lead, "中，", *parts)) if parts else ()
    return sentence((lead, *total), ("其中：", *parts) if parts else ())


def awarded(stated: Procurement, setting: Setting) -> Pieces:
    """授予中小企业合同金额46.42万元，占政府采购支出总额的100%，其中：授予小微企业…。"""
    sme = contract("授予中小企业合同", stated.sme, stated, setting)
    micro = contract("授予小微企业合同", stated.micro, stated, setting)
    return sentence(sme, ("其中：", *micro) if sme and micro else micro)


def contract(lead: str, one: Contract | None, stated: Procurement, setting: Setting) -> Pieces:
    if one is None:
        return ()
    share = shared(one.share or ratio(one.amount, stated.total), "政府采购支出总额")
    figures = joined((setting.money("金额", one.amount), share), "，")
    return (lead, *figures) if figures else ()


def reserved(stated: Reserved, setting: Setting) -> Iterator[Pieces]:
    """面向中小企业预留的，与在预留和其他项目中由中小企业成交的。"""
    planned = joined(
        (
            setting.money("面向中小企业预留政府采购项目预算金额", stated.sme_reserved),
            setting.money("面向小微企业预留政府采购项目预算金额", stated.micro_reserved),
        ),
        "，",
    )
    yield sentence((setting.in_year, *planned)) if planned else ()
    won = "供应商中标或成交的，采购金额"
    clauses = (
        setting.money(f"在面向中小企业预留的政府采购项目中，由中小企业{won}", stated.sme_awarded),
        setting.money(f"在面向小微企业预留的政府采购项目中，由小微企业{won}", stated.micro_awarded),
        setting.money(f"在其他政府采购项目中，由中小企业{won}", stated.sme_other),
    )
    yield sentence(joined(clauses, "；"))
