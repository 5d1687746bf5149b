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
