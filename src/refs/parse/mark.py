"""
What a mark is: a token of a name list with the part of a name that it is; and the words that are parts of none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from refs.parse.label import Token
from refs.patterns import lazy

INITIAL: Final = lazy(r"[^\W\d_a-zß-ÿа-яёіїєά-ώčđșşšțţž]")
"""One capital letter."""
SURNAME: Final = lazy(r"[^\W\d_a-zß-ÿа-яёіїєά-ώčđșşšțţž][^\W\d_A-ZÀ-Þ][\w'’-]*")
"""A capital word with small letters, as names are: `Mettke`, `Rhein-Main`."""
JOINTS: Final = frozenset("and with & und och og et y e en i ja a и oraz sowie ve és și şi dan και та і ; /".split())
NOBODY: Final = frozenset(
    "coauthors others coworkers colleagues collaborators collab cols muut altres altri otros outros autres flera flere "
    "anderen соавт съавт phd".split()
)
"""What stands for people that are not named."""
ROLE_WORDS: Final = frozenset(
    "ed eds edited editor editors editorial hrsg hg hgg herausgegeben bearb trans transl translated translator "
    "translators übers übersetzt övers övers traduit "
    "trad red redigerad besorgt utg coord coords dir dirs org orgs organizador organizadora organizadores organizadoras éd éds cura ред под пер сост comp comps compiler "
    "ur reds redactie redaktører edt editör editörler szerk ured prir oprac επιμ επιστ coordonator coordonatori penyunting peny toim przeł "
    "přel çev ford vert "
    "directed edición edizione al et in en dans em".split()
)

MONONYMS: Final = frozenset(
    "Plato Platon Platone Aristotle Aristoteles Aristote Aristotele Homer Homère Omero Cicero Virgil Vergil Ovid Augustine Augustinus Thucydides "
    "Herodotus Herodot Seneca Tacitus Plutarch Sophocles Euripides Aeschylus Hesiod Xenophon Livy Horace Lucretius Confucius Voltaire Molière "
    "Stendhal Novalis Vergilius Ovidius Horatius Tacito Virgilio Ovidio Seneca Sophokles Sófocles Hesiodo Dante Petrarca Boccaccio Erasmus Spinoza Avicenna Averroes Maimonides Boethius Epictetus Polybius "
    "Einhard Suetonius Suétone Tertullian Juvenal Statius".split()
)
"""Who is known by one name: `Plato, Republic`."""


@dataclass(slots=True)
class Mark:
    """
    A token of a name list with its part, changeable.
    """

    token: Token
    word: str
    part: str
    begins: bool

    def set(self, part: str, *, begins: bool = False) -> None:
        """Give the token another part."""
        self.part, self.begins = part, begins
