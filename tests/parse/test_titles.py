"""
Titles that hold what elsewhere is a date, an editor, a place or a genre come out whole, in whatever style they are cited.
"""

from __future__ import annotations

import pytest

from refs.parse import parse

TITLES = (
    "The Housing Act 1980 and the right to buy",
    "What the Clean Air Act 1956 changed in London",
    "Law No. 5 of 1971 and its consequences for tenants",
    "After the Treaty of Rome, 1957–1992",
    "2001: a space odyssey of numbers",
    "The crisis of 1929 in rural Sweden",
    "Life before 1914: memories of a village",
    "What the 9th ed. of the Britannica left out",
    "An edition of the letters of Thomas Gray",
    "Second editions and what they tell",
    "A review of the literature on class size",
    "Review of research on bilingual schooling",
    "In search of lost readers",
    "War and nature directed by man",
    "Journals edited by women, 1860–1900",
    "Schools directed by monks in the Alps",
    "Texts translated by machines and by poets",
    "Lost in translation: Trans. and other abbreviations",
    "How vol. 2 of Capital was made",
    "Cambridge University Press and the book trade",
    "A May morning in Paris",
    "The April theses and after",
    "London, Paris, New York: cities of modernity",
    "From Berlin to Jerusalem: a youth",
    "Is history a science? A reply to Mr. Brown",
    "Who reads? And why?",
    "Love, or, the art of being two",
    "The U.S. Supreme Court and religion",
    "Volume and issue in the study of sound",
    "Master’s theses as sources for local history",
    "The report as a literary genre",
    "Presented at court: debutantes and their world",
    "Ibid. and other footnotes",
    "Retrieved from oblivion: women composers",
    "Available light: thoughts on anthropology",
    "No. 10: a house and its people",
    "Interview with the vampire: genre and desire",
    "A thesis on feudalism",
    "Letters from Paris, 1780",
    "Accepted wisdom, forthcoming debates",
    "Part III: the return of the repressed",
    "Why SOU 2000:1 som styrdokument was read",
    "Regulation (EC) No 1829/2003 in practice",
)
STYLES = {
    "APA": "Ward, S. (2020). {}. Environment and History, 26(3), 333–360.",
    "APA, a chapter": "Ward, S. (2020). {}. In A. Lee (Ed.), Essays in social history (pp. 33–60). Routledge.",
    "Chicago": "Ward, Sarah. “{}.” Environment and History 26, no. 3 (2020): 333–360.",
    "Chicago, a book": "Ward, Sarah. {}. Oxford: Oxford University Press, 2020.",
    "Harvard": "Ward, S. and Lee, K. (2020) ‘{}’, Environment and History, 26(3), pp. 333–360.",
}
KINDS = {"APA, a chapter": "chapter", "Chicago, a book": "book"}


@pytest.mark.parametrize("style", STYLES)
def test_titles_come_out_whole(style: str) -> None:
    """None of them is cut, and what it holds is nothing else of the item: its date, its editor, its type."""
    text = "\n".join(STYLES[style].format(title).replace("?.", "?") for title in TITLES)
    items = [parsed.item for parsed in parse(text, "lines")]
    assert [item["title"] for item in items] == list(TITLES)
    assert {str(item["issued"]["date-parts"]) for item in items} == {"[[2020]]"}
    assert {item["type"] for item in items} == {KINDS.get(style, "article-journal")}
    assert {item["author"][0]["family"] for item in items} == {"Ward"}
