"""
Words for others behind a list of names, in any language, and what only looks like them.
"""

from __future__ import annotations

import pytest

from refs import others


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("Smith J", ", et al. Title"),
        ("Santos B", " e cols. Título"),
        ("Durand G", ", et collab. Titre"),
        ("Jensen J", ", med flere, Forskning"),
        ("Martin F", " + 1 more. Title"),
        ("Jones A", " and Coauthors, 2001: Title"),
        ("Demir A", ", v.d. (2001)"),
        ("차승원", " 외 3인. 제목"),
        ("陈静", "等. 题目"),
        ("山田太郎", "ほか編『書名』"),
    ],
)
def test_words_for_others_are_known(name: str, behind: str) -> None:
    """The list is not whole where they stand behind its last name."""
    assert others.follow(name + behind, len(name))


@pytest.mark.parametrize(("name", "behind"), [("Smith J", ", Jones A"), ("김민수", ", 외국어 교육")])
def test_another_name_or_a_title_is_nobody_else(name: str, behind: str) -> None:
    """A word that begins like one for others stands for nobody."""
    assert not others.follow(name + behind, len(name))
