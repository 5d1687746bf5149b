"""
A person as a work knows it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """
    A name; an organisation has only a family.

    Args:
        family: the family name, or the whole name of an organisation.
        given: given names in full.
        particle: what stands before the family.
        order: where it stands in whatever list: `natural` is `Sigurður Nordal`, `first` is `Nguyễn Thị Minh Khai`
            without a comma; `single` is one that has no other name: `Suharto`.
    """

    family: str
    given: str = ""
    particle: str = ""
    order: str = ""
