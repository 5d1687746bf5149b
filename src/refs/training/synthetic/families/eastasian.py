"""
Chinese and Japanese references: by GB/T 7714 with its letter in brackets, by APA with wide punctuation, and with the
titles in their own quotes, as `佐藤学『教師というアポリア』世織書房、1997年、45-50頁。`
"""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from refs.training.synthetic.forms import Form
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work, book_title, school


def eastasian(line: Line, work: Work, form: Form) -> None:
    """
    Write a work as Chinese or Japanese lists do.
    """
    random = form.random
    work = replace(work, title=_closed(work.title), container=_closed(work.container))
    kind = random.choices(("article", "book", "chapter", "thesis"), (5, 4, 2, 1))[0]
    writers = (_lettered, _lettered, _apa, _quoted) if work.language == "zh" else (_quoted, _quoted, _apa)
    random.choice(writers)(line, work, kind, random)


def _write_names(line: Line, work: Work, between: str) -> None:
    for nth, person in enumerate(work.authors[:3]):
        line.add(between if nth else "", "author", "other").add(person.family, "author", "family")
    if len(work.authors) > 3:
        line.add("等" if work.language == "zh" else "ほか", "author", "other")


def _closed(text: str) -> str:
    """Return a text without the spaces between its words, which these scripts do not have."""
    return re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", text)


def _pages(work: Work) -> str:
    return f"{work.first}-{work.last}" if work.last else work.first


_LETTERS = {"article": "J", "book": "M", "chapter": "C", "thesis": "D"}


def _lettered(line: Line, work: Work, kind: str, random: Random) -> None:
    """`王强, 李华. 高校教师职业倦怠研究[J]. 教育研究, 2010, 31(3): 45-50.`"""
    stop, comma, colon = random.choice(((". ", ", ", ": "), (".", ",", ":"), (". ", ", ", ":"), ("．", "，", "：")))
    _write_names(line, work, comma)
    line.add(stop).add(work.title, "title").add(
        random.choice(("[{}]", "[{}]", " [{}]", "［{}］")).format(_LETTERS[kind])
    )
    if kind == "chapter":
        line.add("//").add(_closed(book_title(work, random)), "container")
    line.add(stop)
    if kind == "article":
        line.add(work.container, "container").add(comma).add(str(work.year), "date").add(comma)
        line.add(work.volume, "volume") if random.random() < 0.7 else line
        line.add("(").add(work.issue, "issue").add(")").add(colon).add(_pages(work), "pages")
    else:
        line.add(work.place, "place").add(colon)
        line.add(school(work, random) if kind == "thesis" else work.publisher, "publisher")
        line.add(comma).add(str(work.year), "date")
        if kind == "chapter" or random.random() < 0.3:
            line.add(colon).add(_pages(work), "pages")
    line.add(stop.strip())


def _apa(line: Line, work: Work, kind: str, random: Random) -> None:
    """`山田太郎・鈴木花子(2010). 大学生の学習動機に関する研究 教育心理学研究, 58(2), 123-135.`"""
    wide = random.random() < 0.4
    stop, comma = ("。", "，") if wide else (". ", ", ")
    opening, closing = ("（", "）") if wide else ("(", ")")
    between = "・" if work.language == "ja" else random.choice(("、", comma))
    _write_names(line, work, between)
    line.add(opening).add(str(work.year), "date").add(closing + random.choice((stop, "", stop)))
    quoted = random.random() < 0.3
    marks = ("《", "》") if work.language == "zh" else ("『", "』") if kind != "article" else ("「", "」")
    line.add(marks[0] if quoted else "").add(work.title, "title").add(marks[1] if quoted else "")
    line.add(" " if work.language == "ja" and not quoted and random.random() < 0.6 else stop)
    if kind == "article":
        line.add(work.container, "container").add(comma).add(work.volume, "volume")
        line.add(opening).add(work.issue, "issue").add(closing).add(comma).add(_pages(work), "pages")
    else:
        if random.random() < (0.5 if work.language == "zh" else 0.1):
            line.add(work.place, "place").add("：" if wide else ":")
        line.add(school(work, random) if kind == "thesis" else work.publisher, "publisher")
    line.add(stop.strip())


def _quoted(line: Line, work: Work, kind: str, random: Random) -> None:
    """`李明：《中国教育史研究》，北京：人民教育出版社，2008年，第45页。`, `山田太郎「学校」『思想』第58巻、2010年、12-30頁。`"""
    chinese = work.language == "zh"
    comma, within, book = ("，", ("《", "》"), ("《", "》")) if chinese else ("、", ("「", "」"), ("『", "』"))
    early = random.random() < 0.3
    _write_names(line, work, "、" if chinese else "・")
    if early:
        opening, closing = random.choice(((" (", ")"), ("(", ")"), ("（", "）")))
        line.add(opening).add(str(work.year), "date").add(closing + ("，" if chinese else ""))
    elif chinese:
        line.add(random.choice(("：", "：", ":", "，")))
    marks = book if kind == "book" else within
    line.add(marks[0]).add(work.title, "title").add(marks[1])
    if chinese or random.random() < 0.15:
        line.add(comma)
    if kind == "article":
        line.add(book[0]).add(work.container, "container").add(book[1])
        _number(line, work, random, chinese=chinese, early=early)
    else:
        if kind == "chapter":
            line.add("载" if chinese and random.random() < 0.3 else "")
            line.add(work.editors[0].family, "editor", "family").add("主编" if chinese else "編", "editor", "other")
            line.add(book[0]).add(_closed(book_title(work, random)), "container").add(book[1]).add(
                comma if chinese else ""
            )
        if chinese and random.random() < 0.85:
            line.add(work.place, "place").add("：")
        line.add(school(work, random) if kind == "thesis" else work.publisher, "publisher")
        if not early:
            line.add(comma).add(f"{work.year}年", "date")
    if kind in {"article", "chapter"} or random.random() < 0.4:
        before, behind = ("第", "页") if chinese else random.choice((("", "頁"), ("pp.", ""), ("", "ページ")))
        line.add(comma).add(before).add(_pages(work), "pages").add(behind)
    line.add(random.choice(("。", "。", ".", "")))


def _number(line: Line, work: Work, random: Random, *, chinese: bool, early: bool) -> None:
    """Write volume, issue and year of a journal: `2010年第3期`, `第58巻第2号、2010年`, `58(2)、2010年`."""
    year = f"{work.year}年"
    if chinese:
        line.add(year, "date") if not early else line
        line.add("第").add(work.issue, "issue").add("期")
        return
    if random.random() < 0.7:
        line.add("第" if random.random() < 0.7 else "").add(work.volume, "volume").add("巻")
        line.add("第" if random.random() < 0.7 else "").add(work.issue, "issue").add("号")
    else:
        line.add(work.volume, "volume").add("(").add(work.issue, "issue").add(")")
    if not early:
        line.add("、").add(year, "date")
