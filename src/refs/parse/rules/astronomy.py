"""
The forms of astronomers' lists, in which a series of proceedings stands before the volume's own title or behind its editors.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.rule import rule

_SERIES = (
    r"(?P<collection>(?:ASP|AIP|IAU|ESO|ESA|EAS|CFHT|Astronomical\sSociety\sof\sthe\sPacific|Proc\.\sSPIE"
    r"|Society\sof\sPhoto-Optical)"
    r"[\w. -]{0,60}?)"
)
_CUES = "asp conf|aip conf|iau |pacific conf|spie|eas publ|esa sp|eso "

ASTRONOMY: Final = (
    # in Kologera V., van der Sluys M., eds, AIP Conf. Proc. Vol. 1314, International Conference on Binaries. Am. Inst. Phys., New York, p. 223
    rule(
        _CUES,
        rf"\sin\s(?P<editor>[^()]{{4,200}}?,\seds?)\.?,\s{_SERIES}(?:,?\s(?P<volume>(?:Vol|No)\.\s\d+)),\s"
        r"(?P<container>[A-ZÀ-Þ][^.]{4,150}?)\.\s"
        r"(?P<publisher>[A-ZÀ-Þ][^,]{2,60}),\s(?P<place>[A-ZÀ-Þ][^,]{2,40}),\s(?P<pages>p\.\s\w?\d+)",
    ),
    # in ASP Conf. Ser. 101, Astronomical Data Analysis Software and Systems V, ed. G. H. Jacoby & J. Barnes (San Francisco, CA: ASP), 17
    rule(
        _CUES,
        rf"\sin\s{_SERIES}(?:,?\sVol\.)?,?\s(?P<volume>\d+),\s(?P<container>[^()]{{4,150}}?),\s"
        r"(?P<editor>eds?\.\s[^()]{3,150}?)\s"
        r"\((?P<place>[^():]{2,40}):\s(?P<publisher>[^()]{2,60})\),?\s(?P<pages>\d+)",
    ),
    # in Astronomical Society of the Pacific Conference Series, Vol. 442, Astronomical Data Analysis Software, ed. I. N. Evans & A. H. Rots, 435
    rule(
        _CUES,
        rf"\sin\s{_SERIES}(?:,?\sVol\.)?,?\s(?P<volume>\d+),\s(?P<container>[^()]{{4,150}}?),\s"
        r"(?P<editor>eds?\.\s[^()]{3,150}?),\s(?P<pages>[A-Z]?\d+)\.?$",
    ),
    # in Stellar Clusters, ed. D. Pasquini & S. Randich, ASP Conf. Ser., 101, 17
    rule(
        _CUES,
        rf"\sin\s(?P<container>[^()]{{4,150}}?),\s(?P<editor>eds?\.\s[^()]{{3,150}}?),\s{_SERIES},?\s(?:Vol\.\s)?"
        r"(?P<volume>\d+),\s(?P<pages>\d+)",
    ),
    # MNRAS, 322, 231 (K01)   MNRAS, 344, 1000 (BC03)   by which the text cites it
    rule("0)\n|0).\n", r"\d\s(?P<other>\([A-Z]{1,3}\d\d[a-z]?\))\.?$"),
)
