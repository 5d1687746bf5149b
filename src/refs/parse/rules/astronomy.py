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
)
