"""Splitting a document into its reference strings."""

from __future__ import annotations

import itertools
import textwrap
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from refs.parse import parse
from refs.parse.split import Split, split, split_lines
from refs.parse.splitting.cruft import is_cruft

DATA = Path(__file__).parents[2] / "data"
PAGE = Path(__file__).parents[3] / "shared" / "seed" / "reference-page.txt"

ALVES = (
    "Alves, H. (2013). Co-creation and innovation in public services. The Service Industries Journal 33:7/8, 671–682."
)
HALL = "Hall P. A. (1993) Policy Paradigms, Social Learning and the State. Comparative Politics, Vol 25 (3), 275–296."
MONTIN = "Montin, S. (2016). En moderniserad kommunallag. Statsvetenskaplig tidskrift 118 (3)."
OSBORNE = "Osborne, S. (2018). From public service dominant logics to public service logics. Public Management Review. 20 (2), 225–231."
APA = [ALVES, HALL, MONTIN, OSBORNE]
VANCOUVER = [
    "Iorio MV, Croce CM. MicroRNA dysregulation in cancer: diagnostics, monitoring and therapeutics. EMBO Mol Med. 2012;4(3):143-59.",
    "Simonson B, Das S. MicroRNA Therapeutics: the Next Magic Bullet? Mini Rev Med Chem. 2015;15(6):467-74.",
    "Wilczynska A, Bushell M. The complexity of miRNA-mediated repression. Cell Death Differ. 2015;22(1):22-33.",
    "Hoffman AE, Zheng T, Yi C, et al. microRNA miR-196a-2 and breast cancer. Cancer Res. 2009;69(14):5970-7.",
]
PHYSICS = [
    "A. Abdesselam et al., Eur. Phys. J. C71, 1661 (2011).",
    "J. Gallicchio and M. D. Schwartz, Phys. Rev. Lett. 107, 172001 (2011).",
    "A. J. Larkoski, G. P. Salam, and J. Thaler, JHEP 06, 108 (2013).",
    "D. Adams et al., Eur. Phys. J. C75, 409 (2015).",
]


def texts(document: str) -> list[str]:
    return [string.text for string in split(document).strings]


def uncovered(document: str, found: Split) -> str:
    """The characters that are in no span and no dropped piece."""
    left = list(document)
    for start, end in [
        *(span for one in found.strings for span in one.spans),
        *((one.start, one.end) for one in found.dropped),
    ]:
        left[start:end] = " " * (end - start)
    return "".join(left).strip()


class TestTheSampleList:
    def test_it_has_31_references(self) -> None:
        """The 29 lines of the sample list hold 31 references."""
        assert len(texts((DATA / "reference-list.txt").read_text(encoding="utf-8"))) == 31

    def test_lines_run_together_are_parted(self) -> None:
        """Four references stand in two lines, the end of the third at the beginning of the second line."""
        found = texts((DATA / "reference-list.txt").read_text(encoding="utf-8"))
        assert found[13:17] == [
            "Jönköpings kommun (2014) — 100 Förslag från Dialogen. Jönköping: Socialtjänsten",
            "Jönköping kommun (2016). 10 Förbättringar från Dialogen. Jönköping: Socialtjänsten.",
            "Jönköping kommun. (2018). En sammanhållen socialtjänst. Jönköping: Socialtjänsten.",
            "Olsson, J., Berg M., Hysing E., Kristianssen A-K., Petersén, A. (2019) Policy i teori och praktik. Studentlitteratur: Lund.",
        ]

    def test_no_captions_are_left(self) -> None:
        """No reference ends in a caption of the page."""
        assert not [
            one
            for one in texts((DATA / "reference-list.txt").read_text(encoding="utf-8"))
            if "Scholar" in one or "Trend" in one
        ]

    def test_the_whole_page_gives_the_same(self) -> None:
        """Metadata, abstract and recommendations of the page are no references."""
        if not PAGE.exists():
            pytest.skip("the page that the sample list is taken from is not here")
        assert texts(PAGE.read_text(encoding="utf-8")) == texts(
            (DATA / "reference-list.txt").read_text(encoding="utf-8")
        )


LAYOUTS = {
    "lines": "\n".join,
    "blank lines": "\n\n".join,
    "heading": lambda strings: "References\n" + "\n".join(strings),
    "crlf": "\r\n".join,
    "cr": "\r".join,
    "square": lambda strings: "\n".join(f"[{n}] {one}" for n, one in enumerate(strings, 1)),
    "dot": lambda strings: "\n".join(f"{n}. {one}" for n, one in enumerate(strings, 1)),
    "round": lambda strings: "\n".join(f"({n}) {one}" for n, one in enumerate(strings, 1)),
    "paren": lambda strings: "\n".join(f"{n}) {one}" for n, one in enumerate(strings, 1)),
    "tab": lambda strings: "\n".join(f"{n}\t{one}" for n, one in enumerate(strings, 1)),
    "superscript": lambda strings: "\n".join(f"{'⁰¹²³⁴⁵⁶⁷⁸⁹'[n]}{one}" for n, one in enumerate(strings, 1)),
    "keys": lambda strings: "\n".join(f"[Abc{90 + n}] {one}" for n, one in enumerate(strings, 1)),
    "bullets": lambda strings: "\n".join(f"• {one}" for one in strings),
    "bullets in a paragraph": lambda strings: " ".join(f"• {one}" for one in strings),
    "label on its own line": lambda strings: "\n".join(f"[{n}]\n{one}" for n, one in enumerate(strings, 1)),
    "captions": lambda strings: "\n".join(f"{one} CrossRefGoogle Scholar" for one in strings),
    "captions below": lambda strings: "\n".join(f"{one}\n[Google Scholar] [CrossRef]" for one in strings),
    "numbered paragraph": lambda strings: " ".join(f"[{n}] {one}" for n, one in enumerate(strings, 1)),
    "dotted paragraph": lambda strings: " ".join(f"{n}. {one}" for n, one in enumerate(strings, 1)),
    "chrome": lambda strings: (
        "Literaturverzeichnis\n\n" + "\n".join(strings) + "\n\nRecommended articles\n\nAnother page entirely\n"
    ),
}


@pytest.mark.parametrize("strings", [APA, VANCOUVER, PHYSICS], ids=["apa", "vancouver", "physics"])
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_list_comes_out_of_its_layout(strings: list[str], layout: object) -> None:
    """However a list is laid out, its references come out as they went in."""
    assert texts(layout(strings)) == strings  # type: ignore[operator]


@pytest.mark.parametrize("strings", [APA, VANCOUVER], ids=["apa", "vancouver"])
def test_a_list_in_one_paragraph_is_parted(strings: list[str]) -> None:
    """References run together into one paragraph are told apart by how they open."""
    assert texts(" ".join(strings)) == strings


def test_a_paragraph_without_marks_between_is_parted() -> None:
    """Where no mark ends a reference, a family name before a comma and a year behind the names tell where one opens."""
    strings = [
        "Gill, Bernhard (2003). Streitfall Natur: Weltbilder in Technik- und Umweltkonflikten. Opladen: Westdeutscher Verlag",
        "Fisher, D. H., & Langley, P. (1990). The structure and formation of natural categories. San Diego, CA: Academic Press",
        "Hilton, James, and Anna Rath (1982). The Disability Movement: A History. Oxford: Oxford University Press",
        "Volcker, Paul A., and Toyoo Gyohten (1992). Changing Fortunes: The World's Money. New York: Times Books",
    ]
    assert texts(f"References\n\n{' '.join(strings)}") == strings


def test_a_paragraph_of_full_names_and_years_at_the_end_is_parted() -> None:
    """Where shapes leave in doubt which full stop ends a reference, what the labeller reads on both sides decides."""
    strings = [
        "Natoli, Joseph P. Mots d'ordre: Disorder in Literary Worlds. Albany: State University of New York Press, 1992.",
        "Sontag, Susan. Against Interpretation and Other Essays. New York: Farrar, Straus and Giroux, 1966.",
        "Said, Edward W. Culture and Imperialism. New York: Knopf, 1993.",
        "Spivak, Gayatri Chakravorty. In Other Worlds: Essays in Cultural Politics. New York: Methuen, 1987.",
        "Kermode, Frank. The Sense of an Ending. New York: Oxford University Press, 1967.",
    ]
    assert texts(f"References\n\n{' '.join(strings)}") == strings


@pytest.mark.parametrize("dashes", ["———", "________", "–––––", "---"])
def test_dashes_open_a_reference_in_a_paragraph_and_go_with_it(dashes: str) -> None:
    """Dashes for the author of the reference before open the next one, whatever ends the one before, and nothing opens behind them."""
    strings = [
        "OECD. 2004. Lifelong Learning: Policy Brief. Paris: OECD.",
        f"{dashes}. 2007. PISA 2006: Science Competencies for Tomorrow's World. Paris: OECD",
        f"{dashes}. 2010. Learning for Jobs. Paris: OECD Publishing, 12-40,",
        f"{dashes}. 2013. OECD Skills Outlook 2013. Paris: OECD.",
    ]
    assert texts(f"References\n\n{' '.join(strings)}") == strings


def test_an_edition_behind_a_year_goes_with_its_reference_in_a_paragraph() -> None:
    """The full stop of an ordinal before `Aufl.` ends no reference."""
    strings = [
        "Goffman, Erving: Wir alle spielen Theater. Die Selbstdarstellung im Alltag. Piper, München (2003), 10. Aufl.",
        "Hitzler, Ronald: Leben in Szenen. Formen juveniler Vergemeinschaftung. VS Verlag, Wiesbaden (2010), 3. Aufl.",
        "Beck, Ulrich: Risikogesellschaft. Auf dem Weg in eine andere Moderne. Suhrkamp, Frankfurt (1992), 2. Auflage.",
    ]
    assert texts(f"Literatur\n\n{' '.join(strings)}") == strings


def test_a_number_of_volumes_goes_with_its_reference() -> None:
    """`2 Bde.` before a place that goes over the end of a line opens nothing."""
    lines = [
        "Goffman, Erving: Wir alle spielen Theater. Die Selbstdarstellung\n    im Alltag. 10. Aufl. München: Piper 2003.",
        "Theweleit, Klaus. Männerphantasien. 2 Bde. Frankfurt am\n    Main: Roter Stern, 1977-1978.",
        "Weber, Max. Wirtschaft und Gesellschaft. 5. Aufl. Tübingen:\n    Mohr, 1972.",
    ]
    assert texts("Literatur\n\n" + "\n".join(lines)) == [" ".join(one.split()) for one in lines]


def test_a_family_name_with_initials_opens_a_reference_behind_a_bare_word() -> None:
    """Where the reference before ends in a publisher without a full stop, a family name, a comma and initials open the next."""
    strings = [
        "Blumer, H., Katz, E., 1969, Symbolic Interactionism: Perspective and Method. Berlin: Walter de Gruyter",
        "Schultz, P. H., Grant, J., Tosey, P., 2004, Learning in Organisations: A Reader. London: Routledge",
        "Merton, R. K., Gray, A., 1968, Social Theory and Social Structure. Glencoe: The Free Press",
    ]
    assert texts(f"References\n\n{' '.join(strings)}") == strings


@pytest.mark.parametrize(
    "heading",
    ["References", "REFERENCES", "6. References", "Bibliography", "Literatur", "Literaturverzeichnis", "Referenser", "Källförteckning", "Bibliographie", "Références",
     "Referencias", "Bibliografía", "Referências", "Bibliografia", "Riferimenti bibliografici", "Список литературы", "Литература:", "R E F E R E N C E S", "参考文献"],
)  # fmt: skip
def test_a_heading_is_no_reference(heading: str) -> None:
    """A heading in the usual languages opens the list and is not part of it."""
    assert texts(f"{heading}\n" + "\n".join(APA)) == APA


@pytest.mark.parametrize(
    "heading",
    [
        "References: ",
        "REFERENCES — ",
        "Literatur: ",
        "Källor: ",
        "Références bibliographiques : ",
        "Referencias: ",
        "Список литературы: ",
    ],
)
def test_a_heading_in_the_first_line_is_no_author(heading: str) -> None:
    """A heading before a colon in the line of the first reference goes, be the list one paragraph or lines, numbered or not."""
    assert texts(heading + " ".join(APA)) == APA
    assert texts("Some words about it.\n\n" + heading + "\n".join(APA)) == APA
    assert texts(heading + " ".join(f"[{at}] {one}" for at, one in enumerate(VANCOUVER, 1))) == VANCOUVER


def test_a_title_that_begins_like_a_heading_stays() -> None:
    """`Sources:` before a title is part of it."""
    reference = "Sources: The making of the modern identity (1989). Cambridge: Harvard University Press."
    assert texts(f"{reference}\n{ALVES}\n{OSBORNE}") == [reference, ALVES, OSBORNE]


LINE_EACH = {
    "report": [
        "Ahrne, G., & Svensson, P. (2022). Handbok i kvalitativa metoder (3 uppl.). Malmö: Liber.",
        "Johansson, B. (2011). Kommunal självstyrelse. I A. Lidström (Red.), Svensk politik (4 uppl., s. 253–301). Lund: Studentlitteratur.",
        "SOU 2020:8. Starkare kommuner – med kapacitet att klara välfärdsuppdraget. Stockholm: Finansdepartementet.",
        "Skolverket. (2019). Läroplan för grundskolan. Stockholm: Skolverket.",
        "Öberg, P. (2015). Livshistorieintervjuer. Stockholm: Liber.",
    ],
    "law": [
        "Gonzalbo Aizpuru, P. (2005). Vida cotidiana en la Nueva España. México: El Colegio de México.",
        "Hernández Palomo, J. J. (1979). La renta del pulque en Nueva España. Madrid: Doce Calles.",
        "Instituto Nacional de Estadística y Geografía [INEGI]. (2020). Censo de población y vivienda 2020. https://www.inegi.org.mx/programas/ccpv/2020/",
        "Ley 1581 de 2012. Por la cual se dictan disposiciones generales para la protección de datos personales. Congreso de la República de Colombia.",
        "Martín-Barbero, J. (1987). De los medios a las mediaciones. Barcelona: Gustavo Gili.",
    ],
    "abnt": [
        "ALMEIDA, Ronaldo. A igreja universal e seus demônios. São Paulo: Terceiro Nome, 2009.",
        "VENTURA, Zuenir. 1968: o ano que não terminou. Rio de Janeiro: Nova Fronteira, 1988.",
        "______. Cidade partida. São Paulo: Companhia das Letras, 1994.",
        "_____. Inveja: mal secreto. Rio de Janeiro: Objetiva, 1998.",
        "ZALUAR, Alba. A máquina e a revolta. São Paulo: Brasiliense, 1985.",
    ],
    "undated first": [
        "Arbetsordning för nämnden och dess utskott. Stockholm: Socialstyrelsen.",
        "Becker, H. (1963). Outsiders: Studies in the sociology of deviance. New York: Free Press.",
        "Goffman, E. (1974). Frame analysis: An essay on the organization of experience. New York: Harper.",
        "Merton, R. K. (1968). Social theory and social structure. New York: Free Press.",
    ],
    "decree": [
        "Becker, H. (1963). Outsiders: Studies in the sociology of deviance. New York: Free Press.",
        "Directive 95/46/EC of the European Parliament. Official Journal of the European Communities, L 281.",
        "Goffman, E. (1974). Frame analysis: An essay on the organization of experience. New York: Harper.",
        "Merton, R. K. (1968). Social theory and social structure. New York: Free Press.",
        "White paper on the future of learning. Brussels: Commission of the European Communities.",
    ],
}  # fmt: skip


@pytest.mark.parametrize("strings", LINE_EACH.values(), ids=LINE_EACH)
def test_a_whole_line_is_one_reference(strings: list[str]) -> None:
    """Where every line is a reference to its full stop, a law or report by nobody is one as well."""
    assert texts("\n".join(strings)) == strings


@pytest.mark.parametrize(
    "above", ["What I have read", "This was written over the summer. We are thankful to all our colleagues."]
)
def test_words_above_a_list_are_no_reference(above: str) -> None:
    """A heading of one's own and a sentence right above a list are in none of its references."""
    assert texts("\n".join([above, *LINE_EACH["report"]])) == LINE_EACH["report"]


CAPTIONS = [
    "Search in Google Scholar", "CrossRefGoogle Scholar", "[Google Scholar]", "[Google Scholar] [CrossRef]", "CrossRef Full Text | Google Scholar", "PubMed Abstract | CrossRef Full Text",
    "View Article PubMed/NCBI Google Scholar", "OpenUrlCrossRefPubMedWeb of ScienceGoogle Scholar", "Article CAS PubMed Google Scholar", "[Crossref], [Web of Science ®], [Google Scholar]",
    "View in ScopusGoogle Scholar", "[ Links ]", "| DOI |", "Open in new tab", "Cited by 12", "↩", "Go to reference", "MathSciNet zbMATH", "Search ADS", "Buscar en Google Académico",
]  # fmt: skip


@pytest.mark.parametrize("caption", CAPTIONS)
def test_captions_behind_a_reference_go(caption: str) -> None:
    """What publishers' pages hang behind a reference is taken off and said to be cruft."""
    found = split("\n".join(f"{one} {caption}" for one in APA))
    assert [one.text for one in found.strings] == APA
    assert {one.kind for one in found.dropped} == {"cruft"}


@pytest.mark.parametrize(
    "reference",
    [
        "Martín-Martín, A. (2018). Google Scholar, Web of Science, and Scopus: A systematic comparison. Journal of Informetrics, 12(4), 1160–1177.",
        "Gusenbauer, M. (2019). Google Scholar to overshadow them all? Comparing PubMed and Google Scholar. Scientometrics, 118, 177–214.",
        "Nagel, T. (1986). The View from Nowhere. Article 5. Oxford University Press.",
        "1984 was a good year for Smith, J. (1990). A study. Journal of Time, 4(2), 1–9.",
    ],
)
def test_captions_and_numbers_in_the_text_stay(reference: str) -> None:
    """A title may name a search engine, and a year at the beginning is no numbering."""
    assert texts(f"{ALVES}\n{reference}\n{OSBORNE}") == [ALVES, reference, OSBORNE]


MEDLINE = [
    "Müller A, Weber C. Title of work. N Engl J Med. 2001;344(3):12-9. PMID: 12345678; PMCID: PMC123456.",
    "Brown L. Third title. JAMA. 2008;300(1):1-9. Epub 2008 Jul 3. PubMed: 18790312.",
    "Smith J Jr, O'Neill B 3rd. Beta-blockers revisited. Lancet. 2008;372(9648 Suppl 2):S14-9. PubMed PMID: 18790311.",
    "Gray P. Fifth. Lancet. 2009;373:1-5. doi:10.1016/S0140-6736(09)60001-1. Epub 2009 Jan 3. PubMed PMID: 18790313; PubMed Central PMCID: PMC2345678.",
]


@pytest.mark.parametrize("number", ["", "{}. ", "[{}] "], ids=["bare", "dot", "square"])
def test_the_numbers_of_medline_belong_to_the_reference(number: str) -> None:
    """`PubMed` before a number is its name and no caption, and no number of a record opens a reference."""
    assert texts("\n".join(number.format(at) + one for at, one in enumerate(MEDLINE, 1))) == MEDLINE


def test_a_number_behind_captions_belongs_to_the_reference() -> None:
    """Captions that stand before a record's number go, and the number stays where it belongs."""
    references = [one.split(" PMID")[0].split(" PubMed")[0] for one in MEDLINE]
    captioned = [f"{at}. {one} CrossRef PubMed Google Scholar PMID: 1879031{at}" for at, one in enumerate(references)]
    assert texts("\n".join(captioned)) == [f"{one} PMID: 1879031{at}" for at, one in enumerate(references)]


WRAPPED = {
    "word": ("Abate, B. (2001). Synthe-\nsis of things. Journal of Chem-\nistry, 4(1), 1-9.", "Abate, B. (2001). Synthesis of things. Journal of Chemistry, 4(1), 1-9."),
    "pages": ("Abate, B. (2001). Synthesis. Journal of Chemistry, 4(1), 1995-\n2010.", "Abate, B. (2001). Synthesis. Journal of Chemistry, 4(1), 1995-2010."),
    "name": ("Abate, B. (2001). Synthesis. Reading: Addison-\nWesley.", "Abate, B. (2001). Synthesis. Reading: Addison-Wesley."),
    "prefix": ("Abate, B. (2001). A study of self-\nefficacy. Journal of Minds, 4(1), 1-9.", "Abate, B. (2001). A study of self-efficacy. Journal of Minds, 4(1), 1-9."),
    "so": ("Abate, B. (2001). Synthesis. So-\ncial Indicators, 4(1), 1-9.", "Abate, B. (2001). Synthesis. Social Indicators, 4(1), 1-9."),
    "so-called": ("Abate, B. (2001). A so-\ncalled synthesis. Journal, 4(1), 1-9.", "Abate, B. (2001). A so-called synthesis. Journal, 4(1), 1-9."),
    "ending": ("Abate, B. (2001). The real-\nity of part-\nicipation. Journal, 4(1), 1-9.", "Abate, B. (2001). The reality of participation. Journal, 4(1), 1-9."),
    "known": ("Abate, B. (2001). The half-\nlife of Halflife. Journal, 4(1), 1-9.", "Abate, B. (2001). The halflife of Halflife. Journal, 4(1), 1-9."),
    "url": ("Abate, B. (2001). Synthesis. https://example.org/a/\nb_c.html", "Abate, B. (2001). Synthesis. https://example.org/a/b_c.html"),
    "doi": ("Abate, B. (2001). Synthesis. J Chem, 4(1), 1-9. doi:10.1103/\nPhysRevLett.100.228502", "Abate, B. (2001). Synthesis. J Chem, 4(1), 1-9. doi:10.1103/PhysRevLett.100.228502"),
    "soft": ("Abate, B. (2001). Synthe\u00ad\nsis. Journal of Chemistry, 4(1), 1-9.", "Abate, B. (2001). Synthesis. Journal of Chemistry, 4(1), 1-9."),
}  # fmt: skip


@pytest.mark.parametrize(("wrapped", "whole"), WRAPPED.values(), ids=WRAPPED)
def test_a_broken_line_is_mended(wrapped: str, whole: str) -> None:
    """A hyphen goes where it only marks the break; addresses are joined without a space."""
    assert texts(f"References\n{wrapped}") == [whole]


def test_a_compound_known_from_the_page_keeps_its_hyphen() -> None:
    """What the page writes with a hyphen inside a line keeps it at a line end."""
    document = (
        "References\nAbate, B. (2001). On co-\ncreation. Journal of Co-creation, 4(1), 1–9. Also: a co-creation study."
    )
    assert "On co-creation" in split(document).strings[0].text


@pytest.mark.parametrize(
    "page",
    [
        "",
        " \n\n\t\n",
        "Hello world",
        "Building upon findings from a case study, this paper shows how municipalities may take a systemic approach (Torfing et al, 2016) to what they do.",
        "The quick brown fox jumps over the lazy dog. It was a sunny day and we were all happy.\nThis is the second line of a text that has nothing to cite.",
        "License\nFormat\nJournal\neISSN\n2353-3773",
    ],
)
def test_a_page_without_references_gives_none(page: str) -> None:
    """Prose, metadata and emptiness hold no reference."""
    assert texts(page) == []


@pytest.mark.parametrize(
    "reference",
    [*APA, *VANCOUVER, *PHYSICS, "10.1080/02642069.2013.740468", "https://doi.org/10.1080/02642069.2013.740468"],
)
def test_one_pasted_reference_is_one(reference: str) -> None:
    """A single reference is a list of one."""
    assert texts(reference) == [reference]


SCIENCE = (
    ("Ostrom, 2009", "E. Ostrom", "Gardens and their keepers: who waters what?", "Science, 325 (2009), pp. 419-422"),
    (
        "Van der Linde et al., 1995b",
        "C. van der Linde, M.E. Porter, P. Lanoie",
        "Green hedges",
        "J. Hedges, 9 (4) (1995), pp. 97-118",
    ),
    ("World Bank, 2020", "World Bank", "The State of Garden Pricing", "World Bank, Washington, DC (2020)"),
    ("Müller and Öberg, 2014", "K. Müller, L. Öberg", "Why Pears", "Pear Press, New York (2014)"),
)


@pytest.mark.parametrize(
    "below", ["View in ScopusGoogle Scholar\n", "View PDFView articleGoogle Scholar\n\n", "\n", ""]
)
def test_the_short_form_on_a_line_before_a_reference_goes_and_opens_it(below: str) -> None:
    """Pages have `Ostrom, 2009` above the lines of each reference; where a title ends in a question mark, nothing else opens."""
    page = "References\n\n" + "".join("\n".join(lines) + "\n" + below for lines in SCIENCE)
    found = split(page)
    assert [one.text for one in found.strings] == [" ".join(lines[1:]) for lines in SCIENCE]
    assert not uncovered(page, found)


def test_bare_identifiers_are_one_each() -> None:
    """A list of DOIs or PMIDs, one to a line, gives one string each."""
    identifiers = ["10.1080/02642069.2013.740468", "doi:10.1093/heapro/11.1.11", "PMID: 21376230", "PMC3531190"]
    assert texts("\n".join(identifiers)) == identifiers


MIXED = ["doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", "DOI 10.1257/jep.33.2.3.", "PMID: 18790311", "https://www.inegi.org.mx/programas/ccpv/2020/", "arXiv:2001.01234",
         "PMID: 12345678; PMCID: PMC123456"]  # fmt: skip


def test_bare_identifiers_of_all_kinds_are_one_each() -> None:
    """Kinds may be mixed, DOIs may share a line, and two numbers of one record are one string."""
    assert texts("\n".join([*MIXED, "10.1234/abc, 10.1234/def; https://doi.org/10.1234/ghi"])) == [
        *MIXED,
        "10.1234/abc",
        "10.1234/def",
        "https://doi.org/10.1234/ghi",
    ]


def test_bare_dois_among_references_are_one_each() -> None:
    """Two DOIs on lines of their own are two works."""
    assert texts("\n".join([ALVES, *MIXED[:2], OSBORNE])) == [ALVES, *MIXED[:2], OSBORNE]


def test_identifiers_below_a_reference_are_its_own() -> None:
    """A DOI and a PMID on lines of their own may be the reference's before."""
    documents = [f"{one}\nhttps://doi.org/10.1000/18{at}\nPMID: 123456{at}" for at, one in enumerate(APA)]
    assert texts("\n".join(documents)) == [one.replace("\n", " ") for one in documents]


def test_running_heads_are_left_out() -> None:
    """A running head and page numbers at form feeds inside a list are in no reference."""
    pages = ["\n".join(VANCOUVER[:2]), "\n".join(APA[:2]), "\n".join(APA[2:])]
    document = "References\n" + "".join(
        f"{page}\n{number}\n\fJournal of Things 4 (2020)\n" for number, page in enumerate(pages, 11)
    )
    assert texts(document) == VANCOUVER[:2] + APA


PASTED = """\
Fischer, Claude S. 1982. To Dwell among Friends: Personal Networks in Town
and City. Chicago: University of Chicago Press.
THE AMERICAN JOURNAL OF MADE-UP SOCIOLOGY VOL. 12 NO. 3
Granovetter, Mark. 1973. "The Strength of Weak Ties." American Jour-
nal of Sociology 78:1360–80.
Hout, Michael. 1988. "More Universalism, Less Structural Mobility." American
1148  Q. Author et al.
Journal of Sociology 93:1358–1400.
Inkeles, Alex. 1993. "Industrialization, Modernization and the Quality of Life." In-
ternational Journal of Comparative Sociology 34:1–23.
"""


def test_running_heads_of_a_paste_are_left_out() -> None:
    """Without page breaks, a head is told by its page number between two halves, or by the issue in capitals."""
    found = split(PASTED)
    assert [one.text.split(",")[0] for one in found.strings] == ["Fischer", "Granovetter", "Hout", "Inkeles"]
    assert found.strings[2].text.endswith("American Journal of Sociology 93:1358–1400.")
    assert [one.kind for one in found.dropped] == ["running head"] * 2


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("\n1188                    Larsen et al.\n", id="page number and author between empty lines"),
        pytest.param("\n\n1188\n\nLARSEN AND SMITH\n\n", id="page number and authors in capitals"),
        pytest.param("Larsen et al. BMC Things (2015) 16:123        Page 11 of 12\n", id="BMC"),
        pytest.param("A. Larsen et al. / Journal of Things 12 (2019) 101–115\n", id="Elsevier"),
        pytest.param(
            "144203-9\nA. LARSEN          PHYSICAL REVIEW B 95, 144203 (2017)\n", id="American Physical Society"
        ),
        pytest.param("\nJournal of Things • Volume 12 • Number 4 • 2019\n", id="journal and volume"),
    ],
)
def test_a_running_head_that_comes_once_is_left_out(head: str) -> None:
    """A running head that only one page break shows is in no reference, neither inside of one nor between two."""
    wrapped = [f"{textwrap.fill(f'{number}. {text}', 40)}\n" for number, text in enumerate(VANCOUVER, 1)]
    inside = wrapped[2].replace("\n", f"\n{head}", 1)
    for page in ("".join([*wrapped[:2], head, *wrapped[2:]]), "".join([*wrapped[:2], inside, *wrapped[3:]])):
        assert [one.text for one in split(f"References\n{page}").strings] == VANCOUVER


@pytest.mark.parametrize(
    "reference",
    [
        "Smith, A. B. In Comprehensive Organic Synthesis; Trost, B. M., Fleming, I., Eds.; Pergamon: Oxford, 1991; Vol. 2, pp 133–179.",
        "Frisch, M. J.; Trucks, G. W. Gaussian 09, Revision D.01; Gaussian, Inc.: Wallingford, CT, 2013.",
        "Smith J. Exercise and cognition. In: Proceedings of the Meeting; 2012 Oct 13-17; New Orleans (LA). Washington (DC): SN; 2012. p. 45.",
    ],
)
def test_a_semicolon_before_editors_publisher_or_place_ends_no_reference(reference: str) -> None:
    """In a numbered list, where semicolons part two works under one number, they do not before the rest of a book or a meeting."""
    page = "".join(f"({number}) {text}\n" for number, text in enumerate([*VANCOUVER, reference, *VANCOUVER], 1))
    assert reference in [one.text for one in split(page).strings]


def test_numbers_with_a_gap_are_a_list() -> None:
    """A number and a gap before a short line open a reference where numbers follow each other."""
    wrapped = [
        f"{at}  {name} J. A study\nof things. London: Sage, 200{at}"
        for at, name in enumerate(["Smith", "White", "Brown"], 1)
    ]
    assert texts("\n".join(wrapped)) == [
        f"{one} J. A study of things. London: Sage, 200{at}" for at, one in enumerate(["Smith", "White", "Brown"], 1)
    ]


class TestModes:
    def test_lines_gives_each_line(self) -> None:
        """Every line that is not empty is one string, whatever it holds."""
        document = "a\n\n  Smith, J. (2000). B. Search in Google Scholar\n???\n"
        assert [one.text for one in split(document, "lines").strings] == ["a", "Smith, J. (2000). B.", "???"]

    def test_lines_drop_captions_before_their_ends(self) -> None:
        """What a web page puts behind a reference goes, whether or not the line's end is handed over with it."""
        line = "Roe J. Title. J Foo. 2001;12:3-4. Google Scholar"
        (one,), (other,) = split_lines([line]), split_lines([line + "\n"])
        assert one.text == other.text == "Roe J. Title. J Foo. 2001;12:3-4."

    def test_lines_tells_where(self) -> None:
        """Each string knows its line and its place."""
        assert [(one.line, one.spans) for one in split("a\n\n bc \n", "lines").strings] == [
            (1, ((0, 1),)),
            (3, ((4, 6),)),
        ]

    def test_none_takes_all(self) -> None:
        """The whole text is one reference."""
        assert [one.text for one in split("Smith, J. (2000). A\nbook. Lon-\ndon.\n\nYes", "none").strings] == [
            "Smith, J. (2000). A book. London. Yes"
        ]

    def test_lines_stream(self) -> None:
        """Lines may come from anywhere, one at a time."""
        endless = iter(f"Smith, J. ({year}). A.\n" for year in range(10**9))
        stream = split_lines(endless)
        assert [next(stream).text for _ in range(2)] == ["Smith, J. (0). A.", "Smith, J. (1). A."]


def test_the_line_is_where_it_begins() -> None:
    """A string names the line it begins on, blank lines counted."""
    assert [one.line for one in split("References\n\n" + "\n\n".join(APA)).strings] == [3, 5, 7, 9]


PIECES = st.sampled_from(
    [*APA, *VANCOUVER, *PHYSICS, *CAPTIONS, "References", "Recommended articles", "\f", "12", "[1] ", "2. ", "•", "\n", "\n\n", " ", "-\n", "(2014)", "Berlin: Springer.", "ﬁ", "́",
     "\u202e", "参考文献", "王, 小. (2001). 书. 北京.", "🙂", "\x00", "\u00ad\n", "العربية", "a) ", "; b) "]
)  # fmt: skip
DOCUMENTS = st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join)


@settings(deadline=None, max_examples=150)
@given(DOCUMENTS)
@example("[1]\n[2]\n[3]\n" + ALVES)
@example("\n".join(f"{one} Search in Google Scholar" for one in APA))
def test_no_document_is_split_with_loss(document: str) -> None:
    """Whatever stands in it, its strings and what was dropped make up the document."""
    found = split(document)
    assert uncovered(document, found) == ""
    _assert_in_order_and_apart(found)
    _assert_strings_are_lines(found)
    # Inside a list only captions go as captions.
    assert all(is_cruft(document[one.start : one.end]) for one in found.dropped if one.kind == "cruft")


def _assert_in_order_and_apart(found: Split) -> None:
    """Spans and dropped pieces never overlap, and strings come in the order of the document."""
    spans = [span for one in found.strings for span in one.spans]
    assert spans == sorted(spans)
    pieces = sorted([*spans, *((one.start, one.end) for one in found.dropped)])
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(pieces))
    assert all(start < end for start, end in spans)


def _assert_strings_are_lines(found: Split) -> None:
    """No string is empty or holds a line break, and confidences are chances."""
    for one in found.strings:
        assert one.text.strip()
        assert "\n" not in one.text
        assert 0 <= one.confidence <= 1


HOSTILE = {
    "one long line": "Smith, J. (2000). A. " * 5000,
    "only letters": "a" * 100_000,
    "only capitals": "A" * 100_000,
    "initials": "A. " * 33_000,
    "only punctuation": ".,;:()[]" * 12_500,
    "brackets": "[1] " * 25_000,
    "numbers": "1. 2. 3. " * 11_000,
    "captions": "Google Scholar " * 6_600,
    "hyphens": "A-" * 50_000,
    "wide gaps": ("a" + " " * 50_000 + "b\n") * 20,
    "rows of gaps": "a b   c          d\n" * 5_000,
    "blank": "\n" * 100_000,
    "form feeds": "\f1\n" * 30_000,
    "spaces": " " * 100_000,
    "short lines": "A\n" * 50_000,
    "numbers in lines": "1984\n" * 5_000,
    "emoji": "🙂" * 100_000,
    "cjk": "参考文献" * 25_000,
    "rtl": "مرجع " * 20_000,
    "control": "\x00\x01\x02" * 30_000,
    "half characters": "\ud800\udfff" * 30_000,
    "markup": "<i>&amp;{\\" * 12_000,
    "digits": "0123456789" * 10_000,
    "digits in lines": "0.8474337369372327\n" * 5_000,
    "dashes": "-" * 100_000,
    "years": "(2000) " * 14_000,
    "names": "Smith J, " * 11_000,
}


@pytest.mark.parametrize("document", HOSTILE.values(), ids=HOSTILE)
def test_hostile_input_is_split_without_loss(document: str) -> None:
    """Nothing makes splitting fail or lose a character: 100,000 of anything come back, or are numbering or cruft."""
    assert uncovered(document, split(document)) == ""


ANYTHING = st.text(st.characters() | st.characters(categories=["Cs", "Cc", "Cf"]), max_size=300)


@pytest.mark.parametrize(
    "unit", ["(ed.), ", "Hrsg. v. ", "et al., ", "/ ред. А. Б. Иванова ; ", "; Müller, Anna; – ", "http://a ", "___"]
)
def test_what_repeats_itself_is_one_reference(unit: str) -> None:
    """However often a role, a name or a mark is repeated in a line, it costs no more each time."""
    assert [one.reference.text for one in parse(unit * (40_000 // len(unit)), "lines")] == [
        (unit * (40_000 // len(unit))).strip()
    ]


@settings(deadline=None, max_examples=60)
@given(ANYTHING | DOCUMENTS, st.sampled_from(["auto", "lines", "none"]))
def test_anything_is_parsed_or_left_as_it_is(document: str, mode: Literal["auto", "lines", "none"]) -> None:
    """Half characters, controls, markup, any script: what is split is parsed, each string to one item, and nothing fails."""
    strings = split(document, mode).strings
    parsed = list(parse(document, mode))
    assert [one.reference for one in parsed] == strings
    assert all(one.item["type"] for one in parsed)
    assert all(0 <= chance <= 1 for one in parsed for chance in one.confidence.values())


def test_lines_of_anything_stay_as_many() -> None:
    """Every line that is not empty gives one item, also one of nothing but marks, controls or half characters."""
    lines = ["Smith, J. (2000). A.", "???", "\x00\x01", "\ud800", "مرجع", "参考文献", "🙂🙂", "<b></b>", "a" * 20_000]
    assert len(list(parse("\n".join(lines), "lines"))) == len(lines)
