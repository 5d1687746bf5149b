"""
Names of conferences as computing, engineering and medicine write them, in full, by their acronym, with their city.
"""

from __future__ import annotations

from random import Random

_SERIES = (
    ("International Conference on Machine Learning", "ICML", "Int. Conf. Mach. Learn."),
    ("IEEE Conference on Computer Vision and Pattern Recognition", "CVPR", "IEEE Conf. Comput. Vis. Pattern Recognit."),
    ("IEEE/CVF International Conference on Computer Vision", "ICCV", "IEEE/CVF Int. Conf. Comput. Vis."),
    ("European Conference on Computer Vision", "ECCV", "Eur. Conf. Comput. Vis."),
    ("Annual Meeting of the Association for Computational Linguistics", "ACL", "Annu. Meet. Assoc. Comput. Linguist."),
    ("Conference on Empirical Methods in Natural Language Processing", "EMNLP", "Conf. Empir. Methods Nat. Lang. Process."),
    ("ACM Symposium on Operating Systems Principles", "SOSP", "ACM Symp. Oper. Syst. Princ."),
    ("USENIX Symposium on Networked Systems Design and Implementation", "NSDI", "USENIX NSDI"),
    ("USENIX Security Symposium", "USENIX Security", "USENIX Secur. Symp."),
    ("Symposium on Operating Systems Design and Implementation", "OSDI", "Symp. OSDI"),
    ("ACM SIGMOD International Conference on Management of Data", "SIGMOD", "ACM SIGMOD Int. Conf. Manag. Data"),
    ("ACM SIGKDD International Conference on Knowledge Discovery and Data Mining", "KDD", "ACM SIGKDD"),
    ("Conference on Human Factors in Computing Systems", "CHI", "CHI Conf. Hum. Factors Comput. Syst."),
    ("ACM Symposium on Theory of Computing", "STOC", "ACM Symp. Theory Comput."),
    ("IEEE Symposium on Foundations of Computer Science", "FOCS", "IEEE Symp. Found. Comput. Sci."),
    ("International Joint Conference on Artificial Intelligence", "IJCAI", "Int. Joint Conf. Artif. Intell."),
    ("AAAI Conference on Artificial Intelligence", "AAAI", "AAAI Conf. Artif. Intell."),
    ("IEEE International Conference on Robotics and Automation", "ICRA", "IEEE Int. Conf. Robot. Autom."),
    ("IEEE INFOCOM", "INFOCOM", "IEEE INFOCOM"),
    ("International Symposium on Computer Architecture", "ISCA", "Int. Symp. Comput. Archit."),
    ("IEEE Global Communications Conference", "GLOBECOM", "IEEE Global Commun. Conf."),
    ("International Solid-State Circuits Conference", "ISSCC", "IEEE Int. Solid-State Circuits Conf. Dig. Tech. Papers"),
    ("International Conference on Learning Representations", "ICLR", "Int. Conf. Learn. Represent."),
    ("Python in Science Conference", "SciPy", "Python Sci. Conf."),
    ("European Photovoltaic Solar Energy Conference and Exhibition", "EU PVSEC", "Eur. Photovolt. Sol. Energy Conf."),
    ("World Congress on Medical Informatics", "MEDINFO", "World Congr. Med. Inform."),
    ("International Particle Accelerator Conference", "IPAC", "Int. Part. Accel. Conf."),
    ("Offshore Technology Conference", "OTC", "Offshore Technol. Conf."),
    ("Lunar and Planetary Science Conference", "LPSC", "Lunar Planet. Sci. Conf."),
    ("International Cosmic Ray Conference", "ICRC", "Int. Cosmic Ray Conf."),
    ("Annual International Cryptology Conference", "CRYPTO", "Annu. Int. Cryptol. Conf."),
    ("Workshop on Hot Topics in Operating Systems", "HotOS", "Workshop Hot Top. Oper. Syst."),
    ("Annual ACM-SIAM Symposium on Discrete Algorithms", "SODA", "ACM-SIAM Symp. Discrete Algorithms"),
)  # fmt: skip
_WHOLE = (
    "Advances in Neural Information Processing Systems", "NeurIPS", "NIPS", "MICCAI 2015", "Proc. SPIE", "AIP Conf. Proc.",
    "Medical Image Computing and Computer-Assisted Intervention – MICCAI 2015", "SIGCOMM Computer Communication Review",
    "Physics of Semiconductors", "Advances in Cryptology – EUROCRYPT '99", "Computer Aided Verification", "HICSS",
)  # fmt: skip
_ORDINALS = ("First", "Second", "Third", "Fifth", "Eighth", "Twelfth", "Twentieth", "Twenty-Ninth", "Thirty-First")

CITIES = (
    "Las Vegas, NV, USA", "New Orleans, LA", "Paris, France", "Montreal, QC, Canada", "Beijing, China", "Seattle, WA",
    "Vienna, Austria", "Long Beach, California", "San Francisco, CA, USA", "Honolulu, HI", "Berlin, Germany", "Lille, France",
    "Kyoto, Japan", "Florence, Italy", "Hong Kong", "Venice", "Edinburgh, UK", "Melbourne, VIC, Australia", "Lisbon, Portugal",
    "Minneapolis, MN", "Rio de Janeiro, Brazil", "Seoul, South Korea", "Kinsdale, Ireland", "Bolton Landing, NY, USA",
)  # fmt: skip
"""Where conferences meet."""


def meeting(year: int, random: Random, *, short: bool = False) -> str:
    """
    Return a conference or its proceedings.

    Args:
        year: of the meeting.
        random: the source of all choices.
        short: whether it is abbreviated: `Proc. IEEE Conf. Comput. Vis. Pattern Recognit. (CVPR)`.
    """
    if random.random() < 0.12:
        return random.choice(_WHOLE)
    name, acronym, abbreviated = random.choice(_SERIES)
    number = random.randint(2, 48)
    nth = f"{number}{'th' if 10 < number % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')} "
    behind = random.choice(("", "", f" ({acronym})", f" ({acronym}-{year % 100:02})", f" ({acronym} '{year % 100:02})",
                            f", {acronym} {year}", f" - {acronym} '{year % 100:02}"))  # fmt: skip
    if random.random() < 0.15:
        return random.choice((acronym, f"{acronym} {year}", f"{acronym}’{year % 100:02}", f"Proceedings of {acronym}"))
    if short:
        return random.choice(("Proc. ", "Proc. ", "Proc. ", f"Proc. {nth}", f"{year} ", "")) + abbreviated + behind
    before = random.choice(
        ("Proceedings of the ", f"Proceedings of the {nth}", f"Proc. of the {nth}", "Proc. of ", f"{nth}", "", f"{year} ",
         f"Proceedings of the {year} ", f"Proceedings of the {random.choice(_ORDINALS)} ", f"Proc. {nth}")
    )  # fmt: skip
    return before + name + behind
