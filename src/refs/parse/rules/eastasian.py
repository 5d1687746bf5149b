"""
The forms of East Asian references: the marks of GB/T 7714 behind a title, and the brackets of titles.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import rule

_IDEOGRAPH = r"[\u3040-\u30ff\u3400-\u9fff]"
EAST_ASIAN: Final = (
    # Satō Manabu 佐藤学, Kyōshi to iu aporia 教師というアポリア
    rule(
        ",|.",
        rf"^\W*(?P<family>[A-ZŌŪ][^\W\d_]+)\s(?P<given>[A-ZŌŪ][^\W\d_]+)\s(?P<other>{_IDEOGRAPH}{{2,5}})(?=[,.]\s)",
    ),
    # 《论文》，载朱永新主编《书名》，长春：人民出版社
    rule(
        "编《|編《",
        r"《(?P<title>[^》]{2,160})(?P<other>》[，,。]\s?(?:[载載]|见|見)?)(?P<editor>[^《》，,]{2,30}?)(?P<other2>主?[编編]：?《)(?P<container>[^》]{2,100})(?P<other3>》)"
        rf"(?:[，,]\s?(?P<place>{_IDEOGRAPH}{{2,4}})(?P<other4>[:：])\s?(?P<publisher>{_IDEOGRAPH}{{2,20}}?))?(?=[，,。.]|$)",
    ),
)
