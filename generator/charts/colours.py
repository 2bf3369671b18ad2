"""颜色：全站一义一色；值是样式表里的自定义属性（`@c-income` 即 `--c-income`），深浅色各有其值。"""

from __future__ import annotations

INCOME = "@c-income"
SPENDING = "@c-spending"
FISCAL = "@c-fiscal"
BEFORE = "@c-before"
CARRY = "@c-carry"
BASIC = "@c-basic"
PROJECT = "@c-project"
BUDGET = "@c-budget"
FINAL = "@c-final"
OTHER = "@c-other"
THREE_PUBLIC = {
    "overseas-travel": "@c-travel",
    "vehicles": "@c-vehicles",
    "vehicle-purchase": "@c-vehicles",
    "vehicle-upkeep": "@c-vehicles",
    "official-reception": "@c-reception",
}
# Twelve colours for some thirty classes: the ones most departments spend on have their own.
_CLASSES = {
    "201": 1,  # 一般公共服务支出
    "204": 2,  # 公共安全支出
    "205": 3,  # 教育支出
    "206": 4,  # 科学技术支出
    "207": 5,  # 文化旅游体育与传媒支出
    "208": 6,  # 社会保障和就业支出
    "210": 7,  # 卫生健康支出
    "211": 8,  # 节能环保支出
    "212": 9,  # 城乡社区支出
    "213": 10,  # 农林水支出
    "214": 11,  # 交通运输支出
    "221": 12,  # 住房保障支出
    "203": 2,  # 国防支出
    "215": 11,  # 资源勘探工业信息等支出
    "216": 4,  # 商业服务业等支出
    "217": 1,  # 金融支出
    "219": 5,  # 援助其他地区支出
    "220": 8,  # 自然资源海洋气象等支出
    "222": 3,  # 粮油物资储备支出
    "223": 9,  # 国有资本经营预算支出
    "224": 10,  # 灾害防治及应急管理支出
    # Economic classes, which never stand beside functional ones in a chart.
    "301": 1,  # 工资福利支出
    "302": 11,  # 商品和服务支出
    "303": 6,  # 对个人和家庭的补助
    "307": 5,  # 债务利息及费用支出
    "309": 9,  # 资本性支出（基本建设）
    "310": 10,  # 资本性支出
    "311": 4,  # 对企业补助（基本建设）
    "312": 3,  # 对企业补助
    "313": 7,  # 对社会保障基金补助
}


def of_class(code: str) -> str:
    """The colour of the class that a code stands under."""
    place = _CLASSES.get(code[:3])
    return f"@k{place}" if place else OTHER
