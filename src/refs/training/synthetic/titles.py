"""
What titles are like beyond plain words: acronyms before a colon, questions, parts, numbers, years, versions, quotes.
"""

from __future__ import annotations

from random import Random

_SYLLABLES = ("net", "GAN", "seq", "fold", "map", "Tree", "SAT", "core", "Plus", "2", "-2", "3D", "Py", "mine", "view")
_STARTS = ("BERT", "STAR", "Deep", "Uni", "Meta", "Mask R-CNN", "You", "Trim", "ggplot", "Fast", "Auto", "PROSPERO",
           "CRISPR", "Cluster", "Open", "Graph", "U-", "SWISS-MODEL", "AMBER", "SHELX", "World", "Gro", "Map", "Ti")  # fmt: skip
_OPENINGS = (
    "Re: ", "Reply to ", "Comment on ", "Editorial: ", "Response to: ", "In vitro ", "In vivo and in silico ", "In situ ",
    "In search of the ", "In the eye of the storm: ", "10 years of ", "25th anniversary article: ", "100 years on: ",
    "COVID-19: ", "COVID-19 and ", "2. ", "II. ", "Part III. ", "XXIV. ", "Invited review: ", "Case 14-2004: ", "On the ",
    "The 2016 revision of ", "Commentary: ", "From A to Z: ", "Seven pillars of ", "No. ", "Study of ", "N-acetyl-", "β-",
    "1,2-Dichloroethane and ", "α-Synuclein: ", "A 12-month ", "[3+2] ", "(−)-Epigallocatechin and ", "‘Big data’ and ",
    '"Mini-mental state". ', "“It will change everything”: ", "Corrigendum to: ", "2020 guidelines for ", "The Lancet: ",
)  # fmt: skip
_ENDINGS = (
    " (version 1.1)", ", version 2.2022", " (STROBE): explanation and elaboration", "—2019", " 2.0", " (Review)", " (SOAP)",
    ": Standards of Care—2022", "? A systematic review", "? A qualitative study", "?", "?", ". Part 2: Methods", ". II",
    ", Part I", " – Part 3. Results and discussion", ". 3. Application to water", ", Nova Scotia, Canada", " III", " in 3D",
    " in 36 countries, 1990–2019: a systematic analysis for the Global Burden of Disease Study 2019", " at √s = 13 TeV",
    " of NGC 1275", " for the period 1961–1990", ": vol. 1 and beyond", " in vitro and in vivo", ": the ABC trial",
    ": a randomised, double-blind, placebo-controlled, phase 3 trial", " (Hymenoptera: Formicidae)", " using R", "!",
    " with 139 fb−1 of pp collisions", " from 2,3-butanediol", " (1971–2015)", ": what it is and what it isn't", " at 77 K",
    " (Coleoptera, Carabidae)", " in Caenorhabditis elegans", " on TiO2(110)", " by the 2(-Delta Delta C(T)) Method",
    ": I. The H2O–CO2 system", " [18F]FDG", ": In memory of J. Smith", ". A report of two cases",
    ": The Journal of a decade", " among nurses in Paris, France", " of p53, BRCA1, and ATM", ", with remarks on Fig. 3",
    " edited by hand", ": a second edition of old ideas", " and the Clean Air Act 1956", " before and after 1989", ". The 1832 Reform Act and its critics",
    ", translated by machine", " in the first edition of the Origin", ": London, 1851", " under the Factories Act 1961: an inquiry",
)  # fmt: skip
_PROPER = (
    "Brazil", "Southern Italy", "the Netherlands", "Lake Baikal", "Sub-Saharan Africa", "Drosophila", "E. coli", "Si", "GaAs", "MgB2", "YBa2Cu3O7", "Mars", "the Milky Way", "Hong Kong",
    "New South Wales", "West Bengal", "Tibet", "the North Sea", "the Gulf of Mexico", "Arabidopsis", "Caco-2 cells", "Fe3O4", "LaMnO3", "Rwanda", "Nova Scotia", "the Himalaya", "Switzerland",
    "Queensland", "Catalonia", "Bose–Einstein condensates", "Saturn", "SrTiO3", "the Alps", "Java", "Lombardy", "M87", "Ghana", "Silicon Valley", "GaN", "Buenos Aires", "Victoria", "Upper Egypt",
)  # fmt: skip


def varied(title: str, random: Random) -> str:
    """
    Give a title now and then a beginning or an end that is hard to tell from what stands beside it.
    """
    kind = random.random()
    if kind < 0.04:
        acronym = random.choice(_STARTS) + random.choice(("", random.choice(_SYLLABLES), random.choice(_SYLLABLES)))
        return f"{acronym.strip()}: {title}"
    if kind < 0.07:
        return random.choice(_OPENINGS) + title[:1].lower() + title[1:]
    if kind < 0.12 and title[-1:] not in "?!.":
        return (title + random.choice(_ENDINGS)).strip()
    if kind < 0.13:
        return title.upper()
    if kind < 0.19 and title[-1:] not in "?!.":  # which a journal without a mark before it may follow
        return f"{title} {random.choice(('in', 'of', 'on', 'from', 'for', 'in'))} {random.choice(_PROPER)}"
    return title
