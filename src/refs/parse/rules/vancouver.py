"""
The forms of medical and life-science lists, as the National Library of Medicine's *Citing Medicine* has them.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import rule

_DAY = r"(?:19|20)\d\d(?:\s[A-Z][a-z]{2,8}\.?(?:\s\d{1,2})?)?"
_GROUP_CUES = (
    "group|investigator|collaborat|consorti|network|team|committee|trialist|commission|panel|taskforce|"
    "task force|initiative|registr|society|association|"
    "council|foundation|federation|alliance|academy"
)
_GROUP = (
    "(?:[Ss]ubgroup|[Gg]roup|[Ii]nvestigators|[Cc]ollaborators|[Cc]ollaborations?|[Cc]onsorti"
    "(?:um|a)|[Nn]etwork|[Tt]eam|[Cc]ommittees?|[Tt]rialists|"
    r"[Cc]ommission|[Pp]anel|[Tt]ask\s?[Ff]orce|[Ii]nitiative|[Rr]egistr"
    "(?:y|ies)|Society|Association|Council|Foundation|Federation|Alliance|Academy)"
    r"(?:\s(?:and|of|on|for|&)\s(?:the\s)?[A-Z][^.,;:()]{2,60})?"
)
_INITIALS = r"[A-ZÀ-Þ]{1,3}"

VANCOUVER: Final = (
    # Desai AS, et al; PARADIGM-HF Investigators and Committees. …
    rule(
        "et al; |et al., |et al.; |et al. (|et al. [",
        r"et\sal\.?(?:[;,]\s|\s[(\[])(?:and\s)?(?P<organisation>(?:the\s|for\sthe\s|on\sbehalf\sof\s)?(?:[A-Z]"
        rf"|\d+\s[A-Z])[^.,;:()]{{3,90}}?{_GROUP})"
        rf"(?:;\s(?:and\s)?(?:the\s)?(?P<organisation2>[A-Z][^.,;:()]{{3,90}}?{_GROUP}))?(?=[.:]\s|[)\]])",
    ),
    # Diabetes Control and Complications Trial Research Group, Nathan DM, …   PRISM Investigators; Rowan KM, …   Gaia Collaboration, Brown, A. G. A., …
    rule(
        _GROUP_CUES,
        rf"^\W*(?P<organisation>[A-Z](?:[^.,;:()]|\([A-Z][\w-]*\)){{3,120}}?{_GROUP})"
        rf"(?=[;,]\s[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?(?:\s{_INITIALS}[,.;\s]|,\s[A-Z]\.(?:[\s-]?[A-Z]\.)*,\s))",
    ),
    # GBIF.org (10 January 2020) …   Drugs.com. Warfarin side effects. …   ClinicalTrials.gov. …   a site that goes by its address
    rule(
        ".org|.com|.gov|.net|.info",
        r"^\W*(?P<organisation>[A-Z][\w-]*\.(?:org|com|gov|net|info))(?=\.\s[A-Z(\d]|\s[(\[])",
    ),
    # [letter]   [conference abstract]   [package insert]
    rule(
        "[letter|[abstract|[editorial|[comment|[review|[news|abstract]|insert]|erratum]|[case report|[reply|letter]",
        r"(?i)\[(?P<genre>(?:(?:conference|meeting|poster|package)\s)?"
        r"(?:letter(?:\sto\sthe\seditor)?|abstract(?=\]|\s(?:no\.?\s?|#)?[\w.-]*\d)|editorial|comment"
        r"(?:ary)?|review|news|insert|case\sreports?|"
        r"reply)|(?:letter|editorial|comment);\s?(?:comment|letter|reply))"
        r"(?P<other>\s(?:no\.?\s?|#)?[\w.-]*\d[\w.-]*)?\]",
    ),
    # [published correction appears in Arch Gen Psychiatry. 2005 Jul;62(7):768]   [Erratum, N Engl J Med 2010;363:1290.]
    rule(
        "[published|[erratum|[retract|[correction|[corrected and|(erratum",
        r"[\[(](?P<note>(?:[Pp]ublished\s(?:correction|erratum)|[Ee]rratum|[Rr]etract"
        r"(?:ed|ion)\sin|[Cc]orrection|[Cc]orrected\sand)\b[^\[\]()]*(?:\([^()]*\)[^\[\]()]*)*)[\])]",
    ),
    # (Evidence Report/Technology Assessment No. 218).   WHO Technical Report Series, No. 894.   NCHS data brief, no 288.
    rule(
        "series|brief|monograph|assessment|guideline",
        r"(?<=[.(]\s|.[(])(?P<collection>[A-Z][^.,;()\d]{3,70}?"
        r"(?:[Ss]eries|[Bb]riefs?|[Mm]onographs?|[Aa]ssessments?|Guidelines?),?\s"
        r"(?:[Nn]o|[Nn]umber|№)\.?\s\d{1,5}[a-z]?)(?=[.,;)])(?:,\s(?P<other>Annex\s\d+))?",
        unless="genre",
    ),
    # Rambaut A (2009) FigTree v1.4. Available at http://…   Andrews S. FastQC v0.11.9. Available from: https://…
    rule(
        " v0| v.0| v. 0",
        r"(?<=[.)]\s)(?P<title>[A-Za-z][\w+-]{2,30}(?:\s[A-Z][\w+-]*){0,2})\s(?P<edition>[Vv](?:\.\s?)?\d+(?:\.\d+){0,3}[a-z]?)"
        r"(?=[.,;]\s(?:\(?[Aa]vailable|https?:|www\.|Retrieved|Downloaded)|\s(?:\(?[Aa]vailable|https?:))",
    ),
    # bioRxiv 2021.03.15.435418   medRxiv 21254720.
    rule(
        "rxiv ",
        r"(?P<container>(?:bio|med)Rxiv)[.,]?\s(?P<pages>20\d\d\.\d\d\.\d\d\.\d{6,8}(?:v\d)?|\d{6}(?:\d\d)?)"
        r"(?=[.,;]?(?:\s|$))",
    ),
    # Statistics in medicine. 2nd ed. Amsterdam: Elsevier; c2006. Chapter 24, Regression and correlation methods; p. 447-86.
    rule(
        "chapter ",
        r"\.\s(?P<container>[^.;]{5,200})\.\s(?:[^.;:]{2,12}\sed\.\s)?[^.;:]{3,60}:\s[^;:]{3,80};\sc?"
        r"(?:19|20)\d\d\.\s(?P<pages>Chapter\s\d+),\s(?P<title>[^;]{3,200});\s(?P<pages2>p\.\s\d[\d-]*)",
    ),
    # ClinicalTrials.gov [Internet]. Bethesda (MD): National Library of Medicine (US). 2000 Feb 29 - . Identifier NCT04280705, Adaptive … ; 2020 Feb 21 [cited …
    rule(
        "clinicaltrials.gov [",
        rf"^\W*(?P<container>ClinicalTrials\.gov)\s\[(?P<other>Internet)\].*?(?P<other2>{_DAY}\s?[-–]\s?)\.\s"
        rf"(?:[Ii]dentifier\s)(?P<number>NCT\d+)[,.]\s(?P<title>[^;\[\]]+?)[;.]\s(?P<date>{_DAY})\s?(?=\[)",
    ),
    # Presented at: IASLC 18th World Conference on Lung Cancer; October 15-18, 2017; Yokohama, Japan. Abstract OA17.01.
    rule(
        "presented at",
        r"(?P<other>(?:(?:[Pp]aper|[Pp]oster|[Aa]bstract)\s)?[Pp]resented\sat:?(?:\sthe)?)\s"
        r"(?P<event>[^;.]{6,160}?)[;,.]\s(?P<date>[A-Z][a-z]{2,8}\.?\s\d{1,2}"
        r"(?:\s?[-–]\s?(?:[A-Z][a-z]{2,8}\s)?\d{1,2})?,\s(?:19|20)\d\d)"
        r"[;,.]\s(?P<place>[A-ZÀ-Þ][^.;\d]{2,40})(?:[.;]\s(?P<other2>(?:Abstract|Poster|Paper)"
        r"(?:\s(?:[Nn]o\.|#))?)\s(?P<number>[A-Z]*\d[\w.-]*\w|\d+))?(?=\.|;|$)",
    ),
)
