"""Names: whatever order and separators they are written in, they become CSL names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refs.names import is_initials, is_organisation, parse_name, split_names


def name(family: str, given: str = "", **more: str) -> dict[str, str]:
    parts = {"family": family, "given": given, **{key.replace("_", "-"): value for key, value in more.items()}}
    return {key: value for key, value in parts.items() if value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Smith, John", name("Smith", "John"), id="inverted"),
        pytest.param("van der Berg, Jan, Jr.", name("Berg", "Jan", suffix="Jr.", non_dropping_particle="van der"), id="RIS order with particle"),
        pytest.param("Berg, Jr., Jan", name("Berg", "Jan", suffix="Jr."), id="BibTeX order"),
        pytest.param("Jan van der Berg", name("Berg", "Jan", non_dropping_particle="van der"), id="natural with particle"),
        pytest.param("J. von Neumann", name("Neumann", "J.", non_dropping_particle="von"), id="initial and particle"),
        pytest.param("Courtin, Antoine de", name("Courtin", "Antoine", dropping_particle="de"), id="particle behind"),
        pytest.param("d'Alembert, Jean", name("Alembert", "Jean", non_dropping_particle="d'"), id="elided particle"),
        pytest.param("Di Francesco P", name("Di Francesco", "P"), id="capital particle"),
        pytest.param("Pérez-Higueras JJ", name("Pérez-Higueras", "JJ"), id="Vancouver"),
        pytest.param("de la Macorra JC", name("Macorra", "JC", non_dropping_particle="de la"), id="Vancouver particle"),
        pytest.param("King ML Jr", name("King", "ML", suffix="Jr"), id="Vancouver suffix"),
        pytest.param("Hall P. A.", name("Hall", "P. A."), id="initials behind"),
        pytest.param("Tõ nurist P.", name("Tõ nurist", "P."), id="space within"),
        pytest.param("Sammy Davis Jr.", name("Davis", "Sammy", suffix="Jr."), id="natural suffix"),
        pytest.param("C. Peter Wagner", name("Wagner", "C. Peter"), id="initial first"),
        pytest.param("Mikkel ØSTERGAARD", name("ØSTERGAARD", "Mikkel"), id="capital family last"),
        pytest.param("FERRIERES Madeleine", name("FERRIERES", "Madeleine"), id="capital family first"),
        pytest.param("Désirée VAN DER HEIJDE", name("VAN DER HEIJDE", "Désirée"), id="capital particle and family"),
        pytest.param("Иванов И. И.", name("Иванов", "И. И."), id="Cyrillic"),
        pytest.param("Aaramo- Immonen, H.", name("Aaramo-Immonen", "H."), id="hyphen broken"),
        pytest.param("Woo, J.J. X", name("Woo", "J.J. X"), id="stray initial"),
        pytest.param("Illeris,", name("Illeris"), id="no given name"),
        pytest.param("García Márquez, Gabriel", name("García Márquez", "Gabriel"), id="two family names"),
        pytest.param("WHO", {"literal": "WHO"}, id="abbreviation"),
        pytest.param("{Barnes and Noble}", {"literal": "Barnes and Noble"}, id="braces"),
        pytest.param("Jönköpings kommun", {"literal": "Jönköpings kommun"}, id="municipality"),
        pytest.param("Socialstyrelsen", {"literal": "Socialstyrelsen"}, id="authority"),
        pytest.param("Ministry of Health and Welfare", {"literal": "Ministry of Health and Welfare"}, id="ministry"),
        pytest.param("...", None, id="nothing"),
    ],
)  # fmt: skip
def test_parse_name(text: str, expected: dict[str, str] | None) -> None:
    """One name is read in any order."""
    assert parse_name(text) == expected


@pytest.mark.parametrize(
    ("text", "families"),
    [
        pytest.param("Smith, J., and J. Doe", ["Smith", "Doe"], id="orders mixed"),
        pytest.param("Pérez-Higueras JJ, Arias A, de la Macorra JC, Peters OA.", ["Pérez-Higueras", "Arias", "Macorra", "Peters"], id="Vancouver"),
        pytest.param("Fox, C., Baines, S.; Wilsson, R., Aaramo- Immonen, H.", ["Fox", "Baines", "Wilsson", "Aaramo-Immonen"], id="comma and semicolon"),
        pytest.param("Olsson, J., Berg M., Hysing E., Kristianssen A-K., Petersén, A.", ["Olsson", "Berg", "Hysing", "Kristianssen", "Petersén"], id="commas lost"),
        pytest.param("Cashore & Howlett", ["Cashore", "Howlett"], id="families only"),
        pytest.param("Voorberg, W. et al., Bekkers, V., Tõ nurist P. and Tummers, L.", ["Voorberg", "Bekkers", "Tõ nurist", "Tummers"], id="et al. within"),
        pytest.param("J. P. SEGUIN, J. P. DOUCET et R. UZAN", ["SEGUIN", "DOUCET", "UZAN"], id="French"),
        pytest.param("Kessl, F./Maurer, S.", ["Kessl", "Maurer"], id="slash"),
        pytest.param("Lassnigg, Lorenz, Prenner, Peter, Steiner, Peter", ["Lassnigg", "Prenner", "Steiner"], id="full given names"),
        pytest.param("Иванов И.И., Петров П.П. и Сидоров С.С.", ["Иванов", "Петров", "Сидоров"], id="Russian"),
        pytest.param("García Lorca, F. y Pérez, A.", ["García Lorca", "Pérez"], id="Spanish"),
        pytest.param("NOVÁK, Jan a Petr SVOBODA", ["NOVÁK", "SVOBODA"], id="Czech"),
        pytest.param("Nederveen Pieterse, Jan", ["Nederveen Pieterse"], id="two family names and one given"),
        pytest.param("Andersen, H., Jr., & Smith, B.", ["Andersen", "Smith"], id="suffix"),
    ],
)  # fmt: skip
def test_split_names(text: str, families: list[str]) -> None:
    """A list of names is cut at its own separators."""
    assert [one.get("family") for one in split_names(text)] == families


def test_names_without_spaces_within() -> None:
    """Korean names stand side by side."""
    assert split_names("김강원. 김발호") == [{"literal": "김강원"}, {"literal": "김발호"}]


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("Smith, M. M.", "M. M."),
        ("Müller, U. A.", "U. A."),
        ("Jansen, E. A.", "E. A."),
        ("Jansen, K. e.a.", "K."),
        ("Yılmaz, A. vd.", "A."),
        ("Nowak, S. i wsp.", "S."),
    ],
)
def test_words_for_others_are_no_initials(text: str, initials: str) -> None:
    """`m. m.` stands for others, but `M. M.` is a person's."""
    assert [one["given"] for one in split_names(text)] == [initials]


@pytest.mark.parametrize("text", ["J.", "J.-P. M.", "JJ", "Ю. В.", "A-K."])
def test_initials(text: str) -> None:
    """Initials are initials with and without dots."""
    assert is_initials(text)


@pytest.mark.parametrize("text", ["John", "Wang", "Li Wei", ""])
def test_not_initials(text: str) -> None:
    """A name written out is none."""
    assert not is_initials(text)


@pytest.mark.parametrize(
    "text", ["SOSFS", "World Health Organization", "Naturvårdsverket", "R Core Team", "CMS Collaboration"]
)
def test_organisations(text: str) -> None:
    """Organisations are known by their words or by being an abbreviation."""
    assert is_organisation(text)


@given(st.text(max_size=80))
def test_any_text_gives_names_or_nothing(text: str) -> None:
    """No text is too strange, and every name has a family name or is literal."""
    assert all(one.get("family") or one.get("literal") for one in split_names(text))
