"""
Names of organisations and study groups, put together as they are in life: `European Society of Cardiology`,
`Chemical Hazards Panel`, `for the IRIS Investigators`.
"""

from __future__ import annotations

from random import Random

_SUBJECTS = (
    "Diabetes", "Heart", "Cancer", "Stroke", "Psychiatric", "Chemical", "Geophysical", "Thoracic", "Rheumatism",
    "Urological", "Sleep", "Lung", "Thyroid", "Kidney", "Nutrition", "Dental", "Meteorological", "Health Research",
    "Nuclear Energy", "Physical", "Public Health", "Heart, Lung, and Blood", "Allergy and Clinical Immunology", "Brain",
    "Transplantation", "Environmental Protection", "Food Safety", "Petroleum", "Mathematical", "Statistical",
    "Standards", "Forest", "Fisheries", "Welding", "Concrete", "Vascular Surgery", "Obstetrics and Gynecology",
)  # fmt: skip
_FIELDS = (
    "Cardiology", "Obstetricians and Gynaecologists", "Clinical Oncology", "Health", "Medicine", "Physicians",
    "Anaesthetists", "Chemistry", "Endocrinology", "Intensive Care Medicine", "Human Reproduction and Embryology",
    "Radiology", "Agriculture", "Health and Human Services", "Sciences, Engineering, and Medicine", "Energy",
    "Thrombosis and Haemostasis", "Statistics", "Surgeons", "Education", "Mental Health", "the Environment",
    "Veterinary Microbiology", "Standards and Technology", "Pharmacy", "Health Metrics and Evaluation", "Labor",
)  # fmt: skip
_NATIONS = (
    "American", "European", "British", "Canadian", "National", "International", "Australian", "Japanese", "World",
    "Scottish", "German", "Indian", "Chinese", "U.S.", "US", "UK", "New Zealand", "Royal", "Brazilian", "EFSA", "NHS",
)  # fmt: skip
_BODIES = (
    "Association", "Society", "Institute", "Council", "Foundation", "Federation", "Agency", "Commission", "Union",
    "Administration", "Organization", "Organisation", "Board", "Office",
)  # fmt: skip
_HOUSES = ("Society", "College", "Academy", "Institute")
_COMMITTEES = (
    "Professional Practice Committee", "Guidelines Committee", "Task Force", "Writing Group", "Working Group",
    "Expert Panel", "Committee on Cancer", "Joint Committee on Hypertension", "Scientific Committee", "Working Party",
    "Panel on Dietetic Products, Nutrition and Allergies", "Panel on Biological Hazards", "Statistics Committee",
)  # fmt: skip
_COUNTRIES = ("India", "Kenya", "Brazil", "Nepal", "Ethiopia", "China", "Spain", "Japan", "Ontario", "the Netherlands")
_TRIALS = (
    "IRIS", "SPRINT", "RECOVERY", "UK Prospective Diabetes Study", "Antithrombotic", "ALLHAT", "STROBE", "CONSORT",
    "4S", "COVID-19", "Diabetes Prevention Program", "GBD 2019", "GBD 2016 Disease and Injury Incidence", "EPIC",
    "1000 Genomes Project", "Women's Health Initiative", "Multi-Ethnic Study", "HOPE-3", "BNT162b2", "ICH E9", "PRISMA",
    "Cancer Genome Atlas Research", "Alzheimer's Disease Neuroimaging Initiative", "NCD Risk Factor", "GRADE", "KEEPS",
    "International HapMap", "Wellcome Trust Case Control", "CARDIoGRAMplusC4D", "Emerging Risk Factors", "UK10K",
    "Early Breast Cancer Trialists'", "Global Asthma", "Canadian Critical Care", "SciPy 1.0", "Human Microbiome",
)  # fmt: skip
_GROUPS = (
    "Investigators", "Study Group", "Collaborators", "Consortium", "Research Group", "Collaborative Group", "Group",
    "Trial Investigators", "Working Group", "Network", "Contributors", "Collaboration", "Study Investigators", "Team",
    "Trialists", "Steering Committee", "Project Consortium",
)  # fmt: skip


_FIRMS = (
    "OpenAI", "DeepMind", "GitHub", "NVIDIA", "ClinicalTrials.gov", "GBIF.org", "Xilinx Inc.", "Bruker", "QIAGEN", "StataCorp LLC", "IBM Corp.",
    "SAS Institute Inc.", "The MathWorks, Inc.", "ESRI", "Google", "Intel Corporation", "PubChem", "UniProt Consortium", "Rigaku", "Oxford Diffraction Ltd.",
    "Ensembl", "Agilent Technologies", "Thermo Fisher Scientific", "Schrödinger, LLC", "Cambridge Crystallographic Data Centre", "Pfizer", "SPSS Inc.",
)  # fmt: skip


def group(random: Random) -> str:
    """
    Return a study group: `GBD 2019 Diseases and Injuries Collaborators`, `1000 Genomes Project Consortium`.
    """
    return f"{random.choice(_TRIALS)} {random.choice(_GROUPS)}"


def organisation(random: Random) -> str:
    """
    Return an organisation, a part of one, or a study group as an author of its own.
    """
    kind = random.random()
    if kind < 0.08:
        return random.choice(_FIRMS)
    if kind < 0.28:
        return random.choice(("", "The ", "")) + group(random)
    name = random.choice(
        (
            f"{random.choice(_NATIONS)} {random.choice(_SUBJECTS)} {random.choice(_BODIES)}",
            f"{random.choice(_NATIONS)} {random.choice(_SUBJECTS)} {random.choice(_BODIES)}",
            f"{random.choice(_NATIONS)} {random.choice(_HOUSES)} {random.choice(('of', 'of', 'for'))} {random.choice(_FIELDS)}",
            f"{random.choice(('Department', 'Ministry', 'Bureau', 'U.S. Department'))} of {random.choice(_FIELDS)}",
            f"Ministry of {random.choice(_FIELDS)} of {random.choice(_COUNTRIES)}",
            f"{random.choice(_SUBJECTS)} {random.choice(('UK', 'Canada', 'Australia', 'Europe', 'Program'))}",
            f"Government of {random.choice(_COUNTRIES)}",
        )
    )
    if random.random() < 0.2:
        name += f" {random.choice(_COMMITTEES)}"
    acronym = "".join(word[0] for word in name.split() if word[0].isupper())
    how = random.random()
    if how < 0.12:
        return f"{name} ({acronym})"
    if how < 0.16:
        return f"{acronym} ({name})"
    return f"{acronym}/{random.choice(('WHO', 'FAO', 'NIH', 'EPA', 'IAEA'))}" if how < 0.18 else name
