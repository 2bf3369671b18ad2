"""Names of persons where the office is what matters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤"
)
_OFFICES = (
    "书记|主任|局长|科长|股长|处长|秘书长|主席|部长|院长|所长|站长|校长|镇长|乡长|县长|区长|市长|会计|出纳"
    "|负责人|联系人|经办人|填报人|调研员|主任科员"
)
_NAME = rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}"
_NAMED = re.compile(
    rf"(?:{_OFFICES})(?:（[^（）]{{1,6}}）)?[：]?({_NAME}?)(?=同志|等|、|，|。|；|）|$)"
    rf"|(?<![\u4e00-\u9fff])({_NAME}?)(?=同志)"
)
# Words that begin with a surname and are no name.
_WORDS = re.compile(
    r"任[务职免期命何]|高[质效标度新级]|方[案面式向法便]|金[融额]|严[格肃禁]|余[额下]|石[油材]|白[天皮]|武[装术]"
    r"|程[序度]|何|于|江[苏西北]|万[元人次]|田[间园]|林[业区]|马[上]|黄[河]|许可|向|周[期边转]|常"
)


def personal_names(lines: Iterable[Line]) -> Iterator[Slip]:
    for line in lines:
        for match in _NAMED.finditer(line.unified):
            group = 1 if match[1] else 2
            if not _WORDS.match(match[group]):
                words = {"found": match[group]}
                yield Slip(line, match.start(group), match.end(group), words)
