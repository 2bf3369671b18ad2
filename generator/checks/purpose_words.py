"""Words that plainly say what a subject's money is for, by code: its own and no other's."""

from __future__ import annotations

OWN: dict[str, tuple[str, ...]] = {
    "2080501": ("离退休", "离休", "退休"),
    "2080502": ("离退休", "离休", "退休"),
    "2080504": ("离退休", "离休", "退休"),
    "2080505": ("养老",),
    "2080506": ("年金",),
    "2080801": ("抚恤", "丧葬", "遗属"),
    "2101101": ("医疗", "医保"),
    "2101102": ("医疗", "医保"),
    "2101103": ("医疗", "医保"),
    "2101199": ("医疗", "医保"),
    "2210201": ("公积金",),
    "2210202": ("提租",),
    "2210203": ("购房", "住房补贴"),
}
"""A purpose with one of these words fits its subject, whatever else it says."""

PLAIN: tuple[tuple[str, str], ...] = (
    ("医疗保险", "医疗"),
    ("医保缴费", "医疗"),
    ("公务员医疗补助", "医疗"),
    ("养老保险", "养老保险"),
    ("职业年金", "职业年金"),
    ("住房公积金", "住房公积金"),
    ("购房补贴", "购房补贴"),
    ("提租补贴", "提租补贴"),
    ("死亡抚恤", "抚恤"),
    ("丧葬费", "抚恤"),
)
"""Words that speak of one subject only, and what it is about."""

UPKEEP_OWN = ("车", "燃", "油", "维修", "过路", "过桥", "保险")
UPKEEP_FOREIGN = ("用餐", "餐费", "住宿", "接待")
RECEPTION_OWN = ("接待", "餐", "住宿", "来访", "考察", "调研", "检查", "交流", "活动")
RECEPTION_FOREIGN = ("燃料费", "过路过桥", "车辆保险", "油费")
