"""
How journals' names are abbreviated: word by word by the list of ISO 4, or roughly, as authors do from memory.
"""

from __future__ import annotations

import re
from random import Random

_TABLE = {
    word: short
    for pair in """
    journal=J american=Am chemical=Chem chemistry=Chem society=Soc research=Res international=Int medical=Med medicine=Med science=Sci
    sciences=Sci engineering=Eng applications=Appl applied=Appl mathematical=Math mathematics=Math conference=Conf proceedings=Proc
    transactions=Trans ecology=Ecol ecological=Ecol review=Rev reviews=Rev letters=Lett electronic=Electron electronics=Electron
    technology=Technol technologies=Technol materials=Mater canadian=Can physics=Phys physical=Phys systems=Syst european=Eur academy=Acad
    clinical=Clin energy=Energy communications=Commun communication=Commun advances=Adv advanced=Adv annals=Ann annual=Annu marketing=Mark
    biology=Biol biological=Biol institute=Inst health=Health bulletin=Bull management=Manag association=Assoc environmental=Environ
    environment=Environ information=Inf nursing=Nurs biochemistry=Biochem biochemical=Biochem studies=Stud reports=Rep surgery=Surg control=Control
    zeitschrift=Z pediatric=Pediatr pediatrics=Pediatr computer=Comput computing=Comput computers=Comput computational=Comput food=Food
    education=Educ educational=Educ photogrammetric=Photogramm molecular=Mol history=Hist historical=Hist palaeontology=Palaeontol methods=Methods
    british=Br experimental=Exp psychology=Psychol psychological=Psychol archives=Arch archive=Arch intelligent=Intell intelligence=Intell
    current=Curr human=Hum national=Natl nuclear=Nucl diseases=Dis disease=Dis disorders=Disord geophysical=Geophys geology=Geol geological=Geol
    neurology=Neurol neuroscience=Neurosci arctic=Arct public=Public mechanics=Mech therapy=Ther cardiology=Cardiol cardiovascular=Cardiovasc
    royal=R symposium=Symp design=Des economic=Econ economics=Econ gastroenterology=Gastroenterol monographs=Monogr processing=Process
    nutrition=Nutr analysis=Anal natural=Nat separation=Sep progress=Prog immunology=Immunol radiology=Radiol communicable=Commun
    critical=Crit healthcare=Healthc optics=Opt veterinary=Vet development=Dev evolution=Evol evolutionary=Evol electrical=Electr practice=Pract
    open=Open general=Gen encyclopedia=Encycl industrial=Ind brain=Brain structures=Struct asian=Asian renewable=Renew psychiatry=Psychiatry
    engineers=Eng dynamics=Dyn genetics=Genet vascular=Vasc organic=Org inorganic=Inorg pharmacology=Pharmacol pharmaceutical=Pharm quarterly=Q
    emerging=Emerg perspectives=Perspect power=Power propagation=Propag antennas=Antennas multimedia=Multimed medicinal=Med civil=Civ
    frontiers=Front behavior=Behav behaviour=Behav marine=Mar philosophical=Philos modelling=Model modeling=Model surface=Surf process=Process
    ophthalmology=Ophthalmol australian=Aust theoretical=Theor theory=Theory biophysical=Biophys finance=Financ catalysis=Catal imaging=Imaging
    electrochemical=Electrochem comparative=Comp toxicology=Toxicol infectious=Infect infection=Infect statistics=Stat statistical=Stat
    growth=Growth circuits=Circuits pathology=Pathol planetary=Planet change=Change prevention=Prev vegetation=Veg animal=Anim measurement=Meas
    political=Polit politics=Polit contemporary=Contemp gynaecology=Gynaecol obstetrics=Obstet astrophysics=Astrophys astrophysical=Astrophys
    annales=Ann sensors=Sens orthopaedic=Orthop astronomical=Astron astronomy=Astron automation=Autom cancer=Cancer oncology=Oncol acids=Acids
    nucleic=Nucleic quaternary=Quat social=Soc geography=Geogr geographical=Geogr agricultural=Agric agriculture=Agric forest=For forestry=For
    anatomy=Anat anesthesia=Anesth anesthesiology=Anesthesiol dental=Dent dermatology=Dermatol endocrinology=Endocrinol epidemiology=Epidemiol
    hematology=Hematol hepatology=Hepatol internal=Intern investigation=Invest laboratory=Lab microbiology=Microbiol microscopy=Microsc
    neurosurgery=Neurosurg nephrology=Nephrol physiology=Physiol quantum=Quantum quality=Qual rheumatology=Rheumatol rehabilitation=Rehabil
    spectroscopy=Spectrosc synthetic=Synth thermal=Therm tropical=Trop urology=Urol virology=Virol zoology=Zool botany=Bot botanical=Bot
    organization=Organ operations=Oper operational=Oper philosophy=Philos sociology=Sociol academic=Acad atmospheric=Atmos atmosphere=Atmos
    bioinformatics=Bioinform biotechnology=Biotechnol climate=Clim conservation=Conserv crystallography=Crystallogr diabetes=Diabetes
    differential=Differ equations=Equ fluid=Fluid hydrology=Hydrol macromolecular=Macromol mechanical=Mech metabolism=Metab
    meteorological=Meteorol oceanography=Oceanogr palaeogeography=Palaeogeogr palaeoclimatology=Palaeoclimatol palaeoecology=Palaeoecol
    personality=Pers preventive=Prev radiation=Radiat scientific=Sci software=Softw solid=Solid structural=Struct theoretical=Theor
    thoracic=Thorac transplantation=Transplant water=Water world=World new=New england=Engl japanese=Jpn indian=Indian chinese=Chin
    """.split()
    for word, short in [pair.split("=")]
}
_SMALL = frozenset("of the and in for on de la le des du et und der die das für e y del the a an to & - à i".split())
_ENDINGS = re.compile(
    r"(?<=\w{3})(?:ology|ological|ography|ographical|ical|ations?|ional|ing|ics|isms?|ity|ies|ments?|ance|ence|ers|al)$",
    re.IGNORECASE,
)


def abbreviate(container: str, random: Random) -> str:
    """
    Abbreviate a journal's name as lists do: `Journal of Chemical Physics` is `J. Chem. Phys.` or `J Chem Phys`.
    """
    words = [w for w in re.findall(r"[\w&'’-]+", container) if w.lower() not in _SMALL]
    if len(words) < 2 or len(words) > 7:
        return container
    stop = random.choice((".", ".", ""))
    rough = random.random() < 0.15
    return " ".join(_short(word, stop, random, rough=rough) for word in words).rstrip()


_SERIES = {
    "en": (", Series {l}", " Series {l}", " Ser. {l}", ", Section {l}", ". Sect. {l}", ", Part {l}", " Part {l}", ": Part {l}", " (Series {l})", ", Ser. {n}", " {l}", ", {l}", ", Section {l}: {t}", ". Part {l}, {t}", ", New Series", " (N.S.)"),
    "fr": (", Série {r}", " (Série {r})", ", série {l}", ". Série {r}, {t}", ", nouvelle série", " sér. {l}"),
    "de": (", Reihe {l}", ". Reihe {l}", ", Abt. {l}", ", N.F.", " (Reihe {l})", ", Teil {l}"),
    "ru": (". Сер. {n}", ". Серия {n}", ". Сер. {n}. {t}", ". Серия {n}: {t}", ". Серия «{t}»", ", сер. {n}", ". Сер. {n}, {t}", ". Серия {t}"),
    "uk": (". Сер. {n}", ". Серія: {t}", ". Серія «{t}»", ". Сер. {t}", ". Серія {n}. {t}"),
    "es": (", Serie {l}", ". Serie {l}, {t}", " (Serie {r})", ", nueva época"), "pt": (", Série {l}", " (Série {r})", ". Série {l}, {t}"),
    "it": (", serie {r}", ", s. {r}", ", n.s.", " (Serie {l})"), "pl": (". Seria {l}", ", Seria {t}", ", Sectio {l}", ". Sectio {l}, {t}"),
    "ro": (", Seria {t}", ". Seria {l}"), "cs": (", řada {l}", ". Řada {l}, {t}"), "hu": (", {l} sorozat",), "tr": (", Seri {l}", " Serisi {l}"),
}  # fmt: skip
_BRANCHES = {
    "ru": ("История", "Филология", "Экономика", "Математика. Механика", "Психология", "Философия", "Право", "Физика. Астрономия", "Биология", "Педагогика"),
    "uk": ("Економіка", "Філологія", "Педагогічні науки", "Історичні науки", "Право", "Психологія"), "fr": ("Mathématique", "Sciences de la Terre", "Sciences de la vie"),
    "es": ("Historia", "Geografía", "Ciencias"), "pt": ("Ciências Humanas", "Zoologia", "Botânica"), "pl": ("Matematyka", "Oeconomia", "Philosophia"), "ro": ("Drept", "Filologie", "Istorie"),
    "cs": ("filologická", "společenskovědní"), "en": ("Mathematical Sciences", "Polymer Chemistry", "Solid State", "Statistics in Society", "Methodological", "Humanities", "Medical Genetics"),
}  # fmt: skip


def in_series(container: str, language: str, random: Random) -> str:
    """
    Name the series of a journal: `Вестник МГУ. Сер. 1`, `Acta Crystallographica, Section B`, `Comptes Rendus, Série II`.
    """
    form = random.choice(_SERIES.get(language, _SERIES["en"]))
    branch = random.choice(_BRANCHES.get(language, _BRANCHES["en"]))
    return container + form.format(
        l=random.choice("AABBCDE"), n=random.randint(1, 26), r=random.choice(("I", "II", "III", "IV")), t=branch
    )


def _short(word: str, stop: str, random: Random, *, rough: bool) -> str:
    if word.isupper() or len(word) < 5 or not word[0].isupper():
        return word
    short = _TABLE.get(word.lower(), "")
    if not short and not rough:
        short = _ENDINGS.sub("", word)
    if rough:
        short = word[: 1 if word == "Journal" else random.choice((3, 4, 5))]
    elif short.islower() or word.istitle():
        short = short[:1].upper() + short[1:]
    return short if len(short) == len(word) else short + stop
