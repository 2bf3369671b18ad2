"""The faults of reading: code → title. Codes are never reused; wording stands where it is found."""

from __future__ import annotations

TITLES = {
    "FT001": "文件编码不对",
    "FT002": "全角符号",
    "FT003": "看不见的字符",
    "FT004": "YAML 写法有误",
    "FT005": "冒号后缺空格",
    "FT006": "花括号里的金额带逗号",
    "FT007": "值以特殊符号开头",
    "FT008": "键重复",
    "FT009": "不用的写法",
    "FT010": "太大或太深",
    "FT011": "文件出界",
    "FT012": "表格的分隔符不对",
    "FT013": "表格这一行的格数不对",
    "FT014": "表格的引号没有合上",
    "FT015": "表头重复或为空",
    "FT016": "单元格是公式或错误值",
    "FT017": "文首信息有误",
    "FT018": "网页标签",
    "FT019": "文件读不到",
    "FT020": "文件名不妥",
    "FT021": "标题写法有误",
    "FT022": "代码块没有结束",
}
