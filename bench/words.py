"""Words and sentences for corpora: plain office prose, with words that the glossary explains."""

from __future__ import annotations

from random import Random

REASONS = (
    "人员增减变动，人员经费随之调整",
    "按照过紧日子的要求压减一般性支出",
    "上年一次性项目完工，本年不再安排",
    "新增信息系统运行维护项目",
    "社会保险缴费基数调整",
    "部分项目跨年实施，资金结转下年使用",
    "公务活动减少，“三公”经费相应下降",
    "政策性增资和离退休人员待遇调整",
)
UPKEEP_FOR = "日常公务和业务检查用车的燃料、维修、过路过桥和保险"
ASSETS = ("其他用车", "主要领导干部用车", "机要通信用车", "应急保障用车", "执法执勤用车")
OFFICES = (
    "办公室",
    "人事科",
    "财务科",
    "法规科",
    "综合科",
    "规划科",
    "监督科",
    "信息科",
    "机关党委",
)
PROJECTS = (
    "业务信息系统运行维护",
    "专项检查与监督",
    "从业人员培训",
    "档案数字化",
    "宣传与政务公开",
)
PLACES = ("东城区", "西河区", "南山县", "北岭县", "中和区", "清泉市", "白石县", "青林县")
BUREAUS = (
    "财政局",
    "教育局",
    "水利局",
    "交通运输局",
    "农业农村局",
    "应急管理局",
    "卫生监督所",
    "档案馆",
    "统计局",
    "审计局",
    "住房和城乡建设局",
    "文化和旅游局",
    "市场监督管理局",
)
WORK = (
    "落实上级部署，制定本年度工作要点，按季度检查进度",
    "完善预算管理制度，压减一般性支出，项目支出逐项说明用途",
    "推进政府采购全流程公开，合同在规定时限内公示",
    "开展绩效自评，对完成率低的绩效目标查明原因并整改",
    "严格控制“三公”经费，公务用车统一派车、统一维修",
    "清理结转结余资金，收回长期不用的项目资金",
    "更新业务信息系统，让群众少跑一趟路、少填一张表",
    "办理人大代表建议和政协提案，逐件当面沟通并书面答复",
    "加强队伍建设，组织业务培训和岗位练兵",
    "做好固定资产清查，账、卡、实物逐一核对",
    "依法公开部门预算和部门决算，接受社会监督",
    "健全内部控制，大额支出集体研究决定",
)
DUTIES = (
    "贯彻执行有关法律、法规和政策，拟订本行业的规划并组织实施",
    "承担本行业的监督管理，受理投诉举报",
    "编制部门预算和部门决算，管理所属单位的财务与国有资产",
    "组织实施专项资金的申报、评审和绩效管理",
    "负责行业统计、信息发布和数据共享",
    "指导下级部门和所属事业单位的业务",
    "承办上级机关交办的其他事项",
)


def prose(rng: Random, department: str, year: int) -> str:
    """<year>.md: the three parts that figures cannot say."""
    duties = "\n".join(f"{n}. {text}。" for n, text in enumerate(DUTIES, 1))
    works = "\n".join(
        f"{n}. **{title}。** {paragraph(rng, 4)}" for n, title in enumerate(PROJECTS, 1)
    )
    offices = "、".join(OFFICES)
    return (
        f"# 主要职能\n\n{duties}\n\n"
        f"# 重点工作\n\n{year}年，{department}围绕全年目标开展工作。\n\n{works}\n\n"
        f"{paragraph(rng, 6)}\n\n"
        f"# 机构设置\n\n{department}内设{len(OFFICES)}个科室：{offices}。{paragraph(rng, 2)}\n"
    )


def annex(rng: Random, department: str, year: int) -> str:
    """An evaluation report, with a table and headings of its own."""
    return (
        f"## 基本情况\n\n{department}{year}年度{paragraph(rng, 5)}\n\n"
        f"## 评价结果\n\n| 指标 | 分值 | 得分 |\n| --- | --- | --- |\n"
        + "".join(f"| {name} | 20 | {rng.randrange(15, 21)} |\n" for name in PROJECTS)
        + "\n### 主要做法\n\n"
        + "".join(f"- {text}。\n" for text in rng.sample(WORK, 5))
        + f"\n## 问题与建议\n\n{paragraph(rng, 5)}\n"
    )


def paragraph(rng: Random, sentences: int) -> str:
    return "".join(f"{text}。" for text in rng.sample(WORK, sentences))
