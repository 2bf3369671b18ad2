from __future__ import annotations

from generator.names import SECTIONS
from tests.narrative.telling import sections, tell

SHANGHAI = "shanghai-2024"


def test_an_empty_fund_is_said_to_have_no_expenditure() -> None:
    assert tell("政府性基金: {情况: 无支出}") == ["2020年无政府性基金预算财政拨款支出。"]
    assert tell("政府性基金: {情况: 无收支}", SHANGHAI) == [
        "市财政局2024年度无政府性基金预算财政拨款收入和支出。"
    ]


def test_a_fund_of_zero_is_said_as_stated() -> None:
    assert tell("国有资本经营: {支出: 0}") == ["2020年国有资本经营预算财政拨款支出0万元。"]


def test_a_fund_with_figures_is_said_with_its_parts_and_its_change() -> None:
    statements = """
    政府性基金:
      年初结转和结余: 1.00
      收入: 9.00
      支出: 8.00
      年末结转和结余: 2.00
      构成:
        - 名称: 城乡社区支出
          金额: 8.00
      变动:
        方向: 增加
        金额: 8.00
        比较年份: 2019
        上年数: 0
    """
    assert tell(statements) == [
        "2020年政府性基金预算财政拨款年初结转和结余1.00万元，收入9.00万元，支出8.00万元，"
        "年末结转和结余2.00万元。支出中，城乡社区支出8.00万元，占100.00%。"
        "与2019年相比，政府性基金预算财政拨款支出增加8.00万元，2019年无此项支出（0万元）。"
    ]


def test_procurement_in_the_words_of_sichuan() -> None:
    statements = """
    政府采购:
      总额: 46.42
      货物: 17.12
      工程: 0
      服务: 29.30
      用途: 日常办公
      中小企业:
        金额: 46.42
        占比: 100%
      小微企业:
        金额: 23.21
    """
    assert tell(statements) == [
        "2020年，市财政局政府采购支出总额46.42万元，其中：政府采购货物支出17.12万元、"
        "政府采购工程支出0万元、政府采购服务支出29.30万元。主要用于日常办公。"
        "授予中小企业合同金额46.42万元，占政府采购支出总额的100%，"
        "其中：授予小微企业合同金额23.21万元，占政府采购支出总额的50.00%。"
    ]


def test_procurement_in_the_words_of_shanghai() -> None:
    statements = """
    政府采购:
      总额: 21.07
      货物: 21.07
      工程: 0
      服务: 0
      预留:
        预留中小企业预算: 21.07
        预留小微企业预算: 5.00
        预留项目中小企业成交: 20.00
        预留项目小微企业成交: 4.00
        其他项目中小企业成交: 1.07
    """
    assert tell(statements, SHANGHAI) == [
        "市财政局2024年度政府采购金额（以合同签订为准）为21.07万元，"
        "其中：货物采购金额21.07万元、工程采购金额0万元、服务采购金额0万元。",
        "2024年度面向中小企业预留政府采购项目预算金额21.07万元，"
        "面向小微企业预留政府采购项目预算金额5.00万元。",
        "在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额20.00万元；"
        "在面向小微企业预留的政府采购项目中，由小微企业供应商中标或成交的，采购金额4.00万元；"
        "在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额1.07万元。",
    ]


ASSETS = """
    国有资产:
      日期: 2020-12-31
      车辆: 16
      其中:
        - 名称: 应急保障用车
          辆数: 13
        - 名称: 其他用车
          辆数: 3
          用途: 待处置
      设备:
        - 名称: 通用设备
          单价: 50
          台套: 0
        - 名称: 专用设备
          单价: 100
          台套: 1
    """


def test_assets_are_counted_on_the_day_stated() -> None:
    assert tell(ASSETS) == [
        "截至2020年12月31日，市财政局共有车辆16辆，"
        "其中：应急保障用车13辆、其他用车3辆（用途：待处置）。"
        "单价50万元以上通用设备0台（套），单价100万元以上专用设备1台（套）。"
    ]


def test_a_day_that_is_not_known_is_left_out() -> None:
    assert tell("国有资产: {日期: 未载明, 车辆: 2}", SHANGHAI) == ["市财政局共有车辆2辆。"]


def test_performance_management_in_the_words_of_sichuan() -> None:
    statements = """
    绩效管理:
      事前评估项目: 2
      事前评估名单:
        - 调研
        - 值班
      编制目标项目: 41
      监控项目: 5
      自评项目: 5
      自行评价项目: 1
      反映项目: 5
      反映名单:
        - 调研
      整体自评得分: 90
      整体自评结果: 各项目均达到预期
    """
    assert tell(statements) == [
        "根据预算绩效管理要求，本部门在2020年预算编制阶段，"
        "组织对“调研”“值班”2个项目开展了预算事前绩效评估，对41个项目编制了绩效目标，"
        "预算执行过程中，选取5个项目开展绩效监控，"
        "年终执行完毕后，对5个项目开展了绩效目标完成情况自评。",
        "本部门按要求对2020年部门整体支出开展绩效自评，自评得分为90分，"
        "从评价情况来看，各项目均达到预期。本部门还自行组织了1个项目支出绩效评价。",
        "本部门在2020年度部门决算中反映“调研”等5个项目绩效目标实际完成情况。",
    ]


def test_performance_management_in_the_words_of_shanghai() -> None:
    statements = """
    绩效管理:
      制度: 执行本市办法，健全内控
      编报目标:
        项目数: 1
        金额: 175.52
      跟踪评价:
        项目数: 1
        金额: 175.52
      绩效自评:
        项目数: 1
        金额: 175.52
      自评等级:
        平均得分: 100.00
        优: 1
        良: 0
        合格: 0
        不合格: 0
        发现问题: 0
    """
    assert tell(statements, SHANGHAI) == [
        "市财政局2024年度预算绩效管理工作开展情况如下：制度建设方面，执行本市办法，健全内控。"
        "编报绩效目标的2024年度项目1个，涉及预算金额175.52万元；"
        "绩效跟踪评价的2024年度项目1个，涉及预算金额175.52万元；"
        "绩效自评的2024年度项目1个，涉及预算金额175.52万元，平均得分100.00分"
        "（其中，绩效评级为“优”的项目1个；绩效评级为“良”的项目0个；"
        "绩效评级为“合格”的项目0个；绩效评级为“不合格”的项目0个）。绩效自评中共发现问题0个。"
    ]


ALL = "\n".join(f"{key}: " for key in SECTIONS.values())
EVERY = """
    收入支出总体: {收支总计: 1}
    收入: {本年收入合计: 1}
    支出: {本年支出合计: 1}
    财政拨款总体: {收支总计: 1}
    一般公共预算支出: {总体: {金额: 1}, 结构: {金额: 1}, 具体: {决算数: 1}}
    基本支出: {金额: 1}
    三公经费: {总体: {决算数: 1}, 公务用车: {决算数: 1}}
    政府性基金: {支出: 0}
    国有资本经营: {支出: 0}
    机关运行经费: {金额: 1}
    政府采购: {总额: 1}
    国有资产: {车辆: 1}
    绩效管理: {监控项目: 1}
    """


def outline(profile_id: str) -> list[str]:
    return [f"{s.number} {s.id} {s.title}" for s in sections(EVERY, profile_id)]


def test_the_sections_of_sichuan_come_in_the_order_of_its_form() -> None:
    assert outline("sichuan-2020-13")[6:] == [
        "七 three-public “三公”经费财政拨款支出决算情况说明",
        "八 fund 政府性基金预算支出决算情况说明",
        "九 capital 国有资本经营预算支出决算情况说明",
        "十（一） operating-cost 机关运行经费支出情况",
        "十（二） procurement 政府采购支出情况",
        "十（三） assets 国有资产占有使用情况",
        "十（四） performance 预算绩效管理情况",
    ]
    assert outline("sichuan-2023")[6] == "七 three-public 财政拨款“三公”经费支出决算情况说明"


def test_shanghai_puts_performance_before_the_other_matters() -> None:
    assert outline(SHANGHAI)[7:] == [
        "八 fund 政府性基金预算财政拨款收入支出决算情况说明",
        "九 capital 国有资本经营预算财政拨款收入支出决算情况说明",
        "十 performance 预算绩效管理情况",
        "十一（一） operating-cost 机关运行经费支出情况",
        "十一（二） procurement 政府采购支出情况",
        "十一（三） assets 国有资产占有使用情况说明",
    ]


def test_every_section_has_the_identifier_of_the_registry() -> None:
    assert {section.id for section in sections(EVERY)} == set(SECTIONS)
    assert {section.id for section in sections(EVERY, SHANGHAI)} == set(SECTIONS)


def test_nothing_stated_gives_no_section() -> None:
    assert sections(ALL) == ()
