"""
The forms of East Asian references: the marks of GB/T 7714 behind a title, and the brackets of titles.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import RANGE, rule

_IDEOGRAPH = r"[\u3040-\u30ff\u3400-\u9fff]"
_CARRIER = r"\[(?:[JMDCNRPSAZ]|EB|DB|CP)(?:/OL)?\]"
_CARRIERS = "[j]|[m]|[d]|[c]|[n]|[r]|[p]|[s]|[a]|[z]|[eb|[db|[cp|[j/|[m/|[d/|[c/|[n/|[r/"
EAST_ASIAN: Final = (
    # Satō Manabu 佐藤学, Kyōshi to iu aporia 教師というアポリア
    rule(
        ",|.",
        rf"^\W*(?P<family>[A-ZŌŪ][^\W\d_]+)\s(?P<given>[A-ZŌŪ][^\W\d_]+)\s(?P<other>{_IDEOGRAPH}{{2,5}})(?=[,.]\s)",
    ),
    # 张三, 李四. 城市研究[J]
    rule(_CARRIERS, rf"(?P<other>{_CARRIER})(?=[.．]|\s?//)"),
    # [J]. 地理学报, 2018, 73(5): 1-10
    rule(
        "[j|[n",
        rf"\[[JN](?:/OL)?\][.．,，]\s?(?P<container>[^,，.．\[\]]{{2,80}})[,，]\s?(?P<date>(?:19|20)\d\d)"
        r"(?:[,，]\s?(?P<volume>\d{1,4}))?(?:\s?[(（](?P<issue>\w{1,6}(?:[-–/]\d+)?)[)）])?"
        rf"(?:\s?[:：]\s?(?P<pages>{RANGE}))?",
    ),
    # [EB/OL]. (2019-02-28)[2020-03-01]
    rule(
        "/ol]",
        r"/OL\][^()]{0,120}\((?P<date>(?:19|20)\d\d(?:-\d\d){0,2})\)\s?\[(?P<accessed>(?:19|20)\d\d-\d\d?-\d\d?)\]",
    ),
    # [M]. 北京: 商务印书馆, 2005
    rule(
        "[m|[d|[c|[r",
        r"\[[MDCR](?:/OL)?\](?:[^\[\]]{0,120}?)[.．]\s?(?P<place>[^:：,，.\d\[\]/]{2,30})[:：]\s?"
        r"(?P<publisher>[^,，.．]{2,60})[,，]\s?"
        r"(?P<date>(?:19|20)\d\d)",
    ),
    # 鈴木一郎『日本の教育史』岩波書店、1995年、45-50頁。   佐藤学・田中耕治『学校』東京大学出版会、2001年。
    rule(
        "』",
        rf"^\W*(?P<author>{_IDEOGRAPH}{{2,8}}(?:[・、]{_IDEOGRAPH}{{2,8}}){{0,4}}?)(?P<other>[編著訳]{{0,2}}『)(?P<title>[^』]{{2,160}})(?P<other2>』)\s?"
        rf"(?P<publisher>{_IDEOGRAPH}{{2,20}}?)(?P<other3>[、,，])\s?(?P<date>(?:19|20)\d\d年)"
        r"(?:[、,，]\s?(?P<pages>\d+(?:[-–~～]\d+)?)(?P<other4>[頁页]|ページ))?",
    ),
    # 李明：《中国教育史研究》，北京：人民教育出版社，2008年，第45页   李明 (2008),《…》,北京:…
    rule(
        "》",
        rf"《(?P<title>[^》]{{2,160}})(?P<other>》[，,。.])\s?(?P<place>{_IDEOGRAPH}{{2,4}})(?P<other2>[:：])\s?(?P<publisher>{_IDEOGRAPH}{{2,20}}?)"
        r"(?:(?P<other3>[，,])\s?(?P<date>(?:19|20)\d\d年?))?(?:(?P<other4>[，,]\s?第)(?P<pages>\d+(?:[-–]\d+)?)(?P<other5>页))?(?=[。．.,，]|$)",
    ),
    # 「論文」山田太郎編『書名』有斐閣、1998年
    rule(
        "編『|編著『|編「|著『",
        r"「(?P<title>[^」]{2,160})(?P<other>」)(?P<editor>[^「」『』、]{2,40}?)(?P<other2>編著?『)(?P<container>[^』]{2,100})(?P<other3>』)\s?"
        rf"(?P<publisher>{_IDEOGRAPH}{{2,20}}?)(?=[、,，。.]|$)",
    ),
    # 《论文》，载朱永新主编《书名》，长春：人民出版社
    rule(
        "编《|編《",
        r"《(?P<title>[^》]{2,160})(?P<other>》[，,。]\s?(?:[载載]|见|見)?)(?P<editor>[^《》，,]{2,30}?)(?P<other2>主?[编編]：?《)(?P<container>[^》]{2,100})(?P<other3>》)"
        rf"(?:[，,]\s?(?P<place>{_IDEOGRAPH}{{2,4}})(?P<other4>[:：])\s?(?P<publisher>{_IDEOGRAPH}{{2,20}}?))?(?=[，,。.]|$)",
    ),
)
