"""
Laws and decrees, each with the gazette or collection that it is in, as lists of its country have them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from refs.training.synthetic.forms import Form
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work


@dataclass(frozen=True, slots=True)
class Law:
    """
    How laws of a language are written.

    Args:
        titles: the law's own words, with `{d}` for its day, `{m}` for the month, `{y}` for the year, `{n}` for a number.
        subjects: what they are about, `{s}` in the titles.
        gazettes: what stands behind, its fields as `label[text]`; nothing in some lists.
    """

    titles: tuple[str, ...]
    subjects: tuple[str, ...]
    gazettes: tuple[str, ...]


LAWS: dict[str, Law] = {
    "de": Law(
        ("Gesetz über {s}", "Verordnung über {s}"),
        ("die Berufe in der Krankenpflege", "die Hochschulen im Freistaat", "die Ladenöffnung", "den Schutz der Natur"),
        (" vom date[{d}. {m} {y}] (container[BGBl.] volume[I] pages[S. {p}])",
         " vom date[{d}. {m} {y}], container[Bundesgesetzblatt] volume[I], issue[Nr. {i}], pages[S. {p}]", " vom date[{d}. {m} {y}]"),
    ),
    "fr": Law(
        ("Loi n° {y}-{n} du {d} {m} {y} {s}", "Décret n° {y}-{n} du {d} {m} {y} {s}", "Arrêté du {d} {m} {y} {s}"),
        ("pour l'égalité des droits et des chances", "relatif aux soins infirmiers", "de modernisation de l'économie",
         "portant création d'un diplôme d'État", "relative à la santé publique"),
        (". container[Journal officiel], issue[n° {i}], date[{d} {m} {y}]", ", container[JO] date[{d} {m} {y}], pages[p. {p}]",
         ". container[Journal officiel de la République française] date[{d} {m} {y}]"),
    ),
    "es": Law(
        ("Ley Orgánica {n}/{y}, de {d} de {m}, {s}", "Ley {n}/{y}, de {d} de {m}, {s}", "Real Decreto {n}/{y}, de {d} de {m}, {s}"),
        ("de Educación", "de Protección Integral contra la Violencia de Género", "por el que se establece el currículo básico",
         "de Universidades", "del Suelo", "General de Sanidad"),
        (". container[Boletín Oficial del Estado], date[{d} de {m} de {y}], issue[núm. {i}], pages[pp. {p}-{q}]",
         ". container[BOE] issue[nº {i}], date[{d} de {m} de {y}]", ". container[Diario Oficial], date[{d} de {m} de {y}]"),
    ),
    "pt": Law(
        ("Lei nº {n}, de {d} de {m} de {y}", "Decreto nº {n}, de {d} de {m} de {y}", "Decreto-Lei n.º {n}/{y}, de {d} de {m}",
         "Portaria nº {n}, de {d} de {m} de {y}", "Resolução nº {n}, de {d} de {m} de {y}"),
        ("",),
        (". note[Estabelece as diretrizes da educação nacional]. container[Diário Oficial da União], place[Brasília, DF], date[{d} {a} {y}]",
         ". note[Dispõe sobre a proteção e defesa da saúde]. container[Diário Oficial da União], place[Brasília], date[{d} {a} {y}]. Seção 1, pages[p. {p}]",
         ". container[Diário da República], issue[n.º {i}]"),
    ),
    "it": Law(
        ("Legge {d} {m} {y}, n. {n}, {s}", "Decreto legislativo {d} {m} {y}, n. {n}, {s}", "D.M. {d} {m} {y}, n. {n}"),
        ("Legge-quadro per l'assistenza e i diritti delle persone handicappate", "Nuove norme sul procedimento amministrativo",
         "Norme generali in materia di istruzione", "Testo unico sull'ordinamento degli enti locali"),
        (", in container[Gazzetta Ufficiale], date[{d} {m} {y}], issue[n. {i}]", "", " (container[G.U.] issue[n. {i}], date[{d} {m} {y}])"),
    ),
    "pl": Law(
        ("Ustawa z dnia {d} {m} {y} r. {s}", "Rozporządzenie Ministra Edukacji Narodowej z dnia {d} {m} {y} r. w sprawie {s}",
         "Ustawa z {d} {m} {y} r. {s}"),
        ("o systemie oświaty", "o pomocy społecznej", "Kodeks karny", "Prawo o szkolnictwie wyższym", "o ochronie zdrowia psychicznego",
         "o samorządzie gminnym", "o finansach publicznych"),
        (", container[Dz.U.] date[{y}] issue[nr {i}] poz. pages[{n}]", " (container[Dz. U.] z date[{y}] r. issue[Nr {i}], poz. pages[{n}])",
         ", container[Dz.U.] date[{y}], poz. pages[{n}]", ", container[Dz. U.] issue[Nr {i}], poz. pages[{n}]"),
    ),
    "cs": Law(
        ("Zákon č. {n}/{y} Sb., {s}", "Zákon č. {n}/{y} Sb. {s}", "Vyhláška č. {n}/{y} Sb., {s}", "Zákon č. {n}/{y} Z. z. {s}"),
        ("o předškolním, základním, středním, vyšším odborném a jiném vzdělávání (školský zákon)", "o sociálních službách",
         "o ochraně přírody a krajiny", "o pedagogických pracovnících a o změně některých zákonů", "trestní zákoník", "o rodině"),
        ("", "", ". In: container[Sbírka zákonů České republiky]. date[{y}], issue[částka {i}], pages[s. {p}]"),
    ),
    "ru": Law(
        ("Федеральный закон от {d:02}.{o:02}.{y} № {n}-ФЗ «{s}»", "Постановление Правительства РФ от {d} {m} {y} г. № {n} «{s}»",
         "О мерах государственной поддержки семей: указ Президента РФ от {d:02}.{o:02}.{y} № {n}"),
        ("Об образовании в Российской Федерации", "О государственной гражданской службе", "Об охране окружающей среды",
         "О внесении изменений в отдельные законодательные акты"),
        (" // container[Собрание законодательства РФ]. – date[{y}]. – issue[№ {i}]. – Ст. pages[{n}]", " // СПС «container[КонсультантПлюс]»",
         " // container[Российская газета]. – date[{y}]. – {d} {m}", ""),
    ),
    "uk": Law(
        ("{s} : Закон України від {d:02}.{o:02}.{y} № {n}-VIII", "{s}: Закон України від {d} {m} {y} р. № {n}-IV",
         "Закон України «{s}» від {d:02}.{o:02}.{y} № {n}-III"),
        ("Про освіту", "Про вищу освіту", "Про місцеве самоврядування в Україні", "Про охорону навколишнього природного середовища"),
        ("", " // container[Відомості Верховної Ради України]. date[{y}]. issue[№ {i}]. Ст. pages[{n}]", ". container[Голос України]. date[{y}]. issue[№ {i}]"),
    ),
    "fi": Law(
        ("Laki {s} {d}.{o}.{y}/{n}", "Laki {s} {n}/{y}", "Valtioneuvoston asetus {s} {n}/{y}"),
        ("potilaan asemasta ja oikeuksista", "sosiaalihuollon asiakkaan asemasta", "ammattikorkeakouluista", "lasten päivähoidosta"),
        ("",),
    ),
    "da": Law(
        ("Bekendtgørelse af lov om {s}", "Lov om {s}", "Bekendtgørelse om {s}"),
        ("folkeskolen", "social service", "psykologer m.v.", "miljøbeskyttelse", "aktiv beskæftigelsesindsats"),
        (". number[LBK nr {n}] af date[{d}/{o}/{y}]", ", number[lov nr. {n}] af date[{d}. {m} {y}]", ". number[BEK nr {n}] af date[{d}/{o}/{y}]"),
    ),
    "no": Law(
        ("Lov {d}. {m} {y} nr. {n} om {s}", "Lov om {s}", "Forskrift {d}. {m} {y} nr. {n} til {s}", "Lov av {d}. {m} {y} om {s}"),
        ("arbeidsmiljø, arbeidstid og stillingsvern mv. (arbeidsmiljøloven)", "grunnskolen og den vidaregåande opplæringa (opplæringslova)",
         "barnehager (barnehageloven)", "pasient- og brukerrettigheter"),
        ("", ". number[LOV-{y}-{o:02}-{d:02}-{i}]", " (number[LOV-{y}-{o:02}-{d:02}-{i}])"),
    ),
    "hu": Law(
        ("{y}. évi {r}. törvény {s}", "{n}/{y}. ({r}. {d}.) Korm. rendelet {s}"),
        ("a nemzeti köznevelésről", "a közoktatásról", "a felsőoktatásról", "a gyermekek védelméről"),
        ("", ". container[Magyar Közlöny], date[{y}]. issue[{i}]. sz."),
    ),
    "ro": Law(
        ("Legea {s} nr. {n}/{y}", "Ordonanța de urgență nr. {n}/{y} privind {s}", "Legea nr. {n}/{y} privind {s}"),
        ("educației naționale", "statutul personalului didactic", "protecția mediului", "reforma în domeniul sănătății"),
        (", container[Monitorul Oficial], Partea I, issue[nr. {i}] din date[{d} {m} {y}]", ", publicată în container[Monitorul Oficial] issue[nr. {i}]/date[{y}]"),
    ),
    "tr": Law(
        ("{n} sayılı {s}", "{s}"),
        ("Özel Öğretim Kurumları Kanunu", "Türk Ceza Kanunu", "Milli Eğitim Temel Kanunu", "İş Sağlığı ve Güvenliği Kanunu"),
        (". container[Resmî Gazete], date[{d} {m} {y}], issue[Sayı: {n}]", " (date[{y}]). container[T.C. Resmi Gazete], issue[{n}], date[{d} {m} {y}]"),
    ),
    "hr": Law(
        ("Zakon o {s}", "Pravilnik o {s}"),
        ("odgoju i obrazovanju u osnovnoj i srednjoj školi", "zaštiti okoliša", "socijalnoj skrbi", "osnovama sistema obrazovanja i vaspitanja"),
        (", container[Narodne novine], issue[br. {i}/{t}]", " (date[{y}]). container[Narodne novine], issue[{i}/{t}]", ". container[Službeni glasnik RS], issue[br. {i}/{y}]"),
    ),
    "el": Law(
        ("Νόμος {n}/{y}", "Ν. {n}/{y} «{s}»", "Νόμος {n}/{y}. {s}"),
        ("Ειδική Αγωγή και Εκπαίδευση ατόμων με αναπηρία", "Δομή και λειτουργία της Πρωτοβάθμιας Εκπαίδευσης", "Εθνικό Σύστημα Υγείας"),
        (" (container[ΦΕΚ] issue[{i}/Α΄]/date[{d}-{o}-{y}])", ". container[ΦΕΚ] issue[{i} τ.Α΄]/date[{d}.{o}.{y}]", ""),
    ),
}  # fmt: skip


def law(line: Line, work: Work, form: Form) -> None:
    """
    Write a law: `Ustawa z dnia 7 września 1991 r. o systemie oświaty, Dz.U. 1991 nr 95 poz. 425.`

    Args:
        line: to write on.
        work: whose dates and numbers it takes.
        form: the source of all choices.
    """
    random, month = form.random, form.words.months[work.month - 1]
    known = LAWS[work.language]
    filled = {
        "d": work.day, "m": month, "a": month if len(month) < 5 else f"{month[:3]}.", "o": work.month, "y": work.year,
        "t": f"{work.year % 100:02}", "n": random.randint(2, 2900), "i": random.randint(1, 290), "p": (page := random.randint(10, 3000)),
        "q": page + random.randint(1, 60), "r": random.choice(("CXC", "LXXIX", "XXXI", "IV", "CCIV", "XI")), "s": random.choice(known.subjects),
    }  # fmt: skip
    if work.language == "pt" and random.random() < 0.7:
        line.add(random.choice(("BRASIL", "BRASIL", "Brasil", "SÃO PAULO (Estado)")), "author", "literal").add(". ")
    line.add(random.choice(known.titles).format(**filled), "title")
    for text, label, inside in re.findall(
        r"(.*?)(?:([a-z]+)\[(.*?)\]|$)", random.choice(known.gazettes).format(**filled)
    ):
        line.add(text).add(inside, label)
