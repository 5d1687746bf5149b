"""
Words of reference lists in the languages that the corpora hardly have: what fills synthetic references in.

`LANGUAGES` holds for each language its designators and phrases; the other tables its journals, publishers, places, names and
words of titles. `title_words` are (openings, things, places or times) that make a title when put together.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Language:
    """
    What a language's lists use; alternatives of one meaning in one tuple.
    """

    conjunctions: tuple[str, ...]
    others: tuple[str, ...]
    volume: tuple[str, ...]
    issue: tuple[str, ...]
    pages: tuple[str, ...]
    total: tuple[str, ...]
    within: tuple[str, ...]
    editors_behind: tuple[str, ...]
    editors_before: tuple[str, ...]
    translators: tuple[str, ...]
    editions: tuple[str, ...]
    months: tuple[str, ...]
    accessed: tuple[str, ...]
    available: tuple[str, ...]
    theses: tuple[str, ...]
    reports: tuple[str, ...]
    quotes: tuple[tuple[str, str], ...]
    forthcoming: tuple[str, ...]
    journals: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    givens: tuple[str, ...] = ()
    title_words: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]] = field(default=((), (), ()))


def _cut(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.strip().split("|") if part.strip())


_STRAIGHT = ("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'")

LANGUAGES: dict[str, Language] = {
    "en": Language(
        conjunctions=("and", "&", "and", ", and", ", &"),
        others=("et al.", "et al", "and others", "… et al."),
        volume=("vol. ", "Vol. ", "vol ", "v. ", "V. ", "Volume "),
        issue=("no. ", "No. ", "no ", "issue ", "Issue ", "iss. ", "n° ", "nr. "),
        pages=("pp. ", "p. ", "pp ", "pages ", "p", "pp.", "pg. "),
        total=(" pp.", " p.", "p.", " pages", "pp"),
        within=("In: ", "In ", "in ", "in: ", "In: "),
        editors_behind=("(Eds.)", "(eds.)", "(Ed.)", "(ed.)", "eds.", "editors", "ed.", "(eds)", ", editors", "(Editors)"),
        editors_before=("edited by ", "ed. by ", "Ed. ", "eds. ", "Edited by ", "ed. "),
        translators=("translated by ", "trans. ", "Trans. ", "tr. "),
        editions=("{n}th ed.", "2nd ed.", "3rd edition", "2nd edn", "Rev. ed.", "(2nd ed.)", "Second Edition", "1st ed."),
        months=_cut("January|February|March|April|May|June|July|August|September|October|November|December"),
        accessed=("accessed {d}", "Accessed {d}", "retrieved {d}", "cited {d}", "Accessed on {d}", "last accessed {d}",
                  "Retrieved {d}", "viewed {d}", "accessed: {d}", "Last visited {d}"),
        available=("Available from: ", "Available at ", "Retrieved from ", "URL: ", "Available: ", "URL ", "from ", "Online: "),
        theses=("PhD thesis", "Ph.D. thesis", "Doctoral dissertation", "Master's thesis", "Ph.D. dissertation", "Unpublished PhD thesis", "MSc thesis"),
        reports=("Technical Report", "Working Paper", "Report", "Discussion Paper", "Tech. Rep.", "Research Report", "NBER Working Paper"),
        quotes=_STRAIGHT,
        forthcoming=("forthcoming", "in press", "to appear", "submitted", "in preparation", "n.d.", "In press", "Forthcoming"),
        publishers=_cut("Oxford University Press|Cambridge University Press|Routledge|Springer|Springer-Verlag|Wiley|John Wiley & Sons|Elsevier|"
            "Academic Press|MIT Press|The MIT Press|Harvard University Press|Princeton University Press|University of Chicago Press|Sage|"
            "SAGE Publications|McGraw-Hill|Prentice Hall|Palgrave Macmillan|Blackwell|Wiley-Blackwell|Penguin|Basic Books|W. W. Norton|"
            "Yale University Press|Stanford University Press|University of California Press|Duke University Press|Brill|Edward Elgar|"
            "Elsevier/North-Holland|Pergamon Press|Marcel Dekker|CRC Press|Chapman & Hall|American Psychological Association|ACM Press|IEEE|"
            "World Health Organization|OECD Publishing|World Bank|National Academies Press|Morgan Kaufmann|Addison-Wesley|Dover|Birkhäuser"),
        places=_cut("Oxford|Cambridge|London|New York|New York, NY|Cambridge, MA|Chicago|Berkeley|Princeton, NJ|Boston|Washington, DC|"
            "Washington, D.C.|Philadelphia|Amsterdam|Thousand Oaks, CA|Geneva|Paris|Berlin|Heidelberg|Leiden|Dordrecht|Baltimore|San Francisco|"
            "Los Angeles|Stanford, CA|Hoboken, NJ|Abingdon|Basingstoke|Cheltenham, UK|Edinburgh|Sydney|Toronto|Montreal|Tokyo|Singapore|"
            "London and New York|Oxford, UK|Englewood Cliffs, NJ|Reading, MA|Providence, RI|New Delhi|Cape Town|Melbourne|Ithaca, NY"),
    ),
    "de": Language(
        conjunctions=("und", "u.", "/", "und", "&", " / ", ";"),
        others=("u. a.", "u.a.", "et al.", "et al"),
        volume=("Bd. ", "Band ", "Jg. ", "Jahrgang ", "Vol. ", "Jg.", "Bd."),
        issue=("H. ", "Heft ", "Nr. ", "H.", "Nr.", "Hft. "),
        pages=("S. ", "S.", "S ", "Seiten ", "Sp. "),
        total=(" S.", " Seiten"),
        within=("In: ", "in: ", "In ", "in ", "In: "),
        editors_behind=("(Hrsg.)", "(Hg.)", "(Hrsg)", "Hrsg.", "(Hgg.)", "(Hg)", "[Hrsg.]", "(Herausgeber)"),
        editors_before=("hrsg. von ", "hg. von ", "Hrsg. von ", "hrsg. v. ", "herausgegeben von ", "Hg. v. "),
        translators=("übers. von ", "aus dem Englischen von ", "Übers. von ", "übersetzt von "),
        editions=("{n}. Aufl.", "{n}. Auflage", "2., überarb. Aufl.", "3., erw. Aufl.", "2., durchges. Auflage", "{n}. überarbeitete Auflage"),
        months=_cut("Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
        accessed=("abgerufen am {d}", "Zugriff am {d}", "letzter Zugriff: {d}", "zuletzt abgerufen am {d}", "Abruf: {d}", "Stand: {d}", "Abgerufen {d}"),
        available=("URL: ", "Online unter: ", "verfügbar unter: ", "Verfügbar unter ", "online: ", "abrufbar unter "),
        theses=("Diss.", "Dissertation", "Diplomarbeit", "Masterarbeit", "Habilitationsschrift", "Univ. Diss.", "Inauguraldissertation", "Phil. Diss."),
        reports=("Arbeitspapier", "Diskussionspapier", "Forschungsbericht", "Working Paper", "Arbeitsbericht", "IAB-Forschungsbericht"),
        quotes=(("„", "“"), ("»", "«"), ('"', '"'), ("›", "‹"), ("«", "»")),
        forthcoming=("im Erscheinen", "im Druck", "i. E.", "o. J.", "i. Dr."),
        journals=_cut("Historische Zeitschrift|Zeitschrift für Soziologie|Kölner Zeitschrift für Soziologie und Sozialpsychologie|Archiv für Sozialgeschichte|"
            "Vierteljahrshefte für Zeitgeschichte|Geschichte und Gesellschaft|Soziale Welt|Berliner Journal für Soziologie|Leviathan|"
            "Zeitschrift für Pädagogik|Merkur|Neue Juristische Wochenschrift|Aus Politik und Zeitgeschichte|Deutsche Vierteljahrsschrift für "
            "Literaturwissenschaft und Geistesgeschichte|Angewandte Chemie|Chemische Berichte|Zeitschrift für Physik|Die Naturwissenschaften|"
            "Deutsches Ärzteblatt|Der Nervenarzt|WSI-Mitteilungen|Blätter für deutsche und internationale Politik|Zeitschrift für Kunstgeschichte"),
        publishers=_cut("Suhrkamp|Campus|Springer VS|VS Verlag für Sozialwissenschaften|Mohr Siebeck|de Gruyter|C. H. Beck|Beck|Vandenhoeck & Ruprecht|"
            "Westdeutscher Verlag|Leske + Budrich|Nomos|Beltz|Juventa|transcript|Böhlau|Fischer|Rowohlt|Reclam|Oldenbourg|Klostermann|"
            "Kohlhammer|Waxmann|Schöningh|Niemeyer|Metzler|Hanser|Steiner|Duncker & Humblot|UTB|Reimer|Klett-Cotta|Piper|Peter Lang"),
        places=_cut("Berlin|München|Frankfurt am Main|Frankfurt a. M.|Frankfurt/M.|Wiesbaden|Opladen|Hamburg|Köln|Stuttgart|Tübingen|Göttingen|"
            "Weinheim|Baden-Baden|Bielefeld|Leipzig|Wien|Zürich|Bonn|Münster|Darmstadt|Heidelberg|Freiburg i. Br.|Reinbek bei Hamburg|Paderborn|"
            "Berlin/New York|Köln/Weimar/Wien|Frankfurt am Main/New York|Basel|Dresden|Konstanz|Würzburg|Graz"),
        families=_cut("Müller|Schmidt|Schneider|Fischer|Weber|Meyer|Wagner|Becker|Schulz|Hoffmann|Koch|Bauer|Richter|Klein|Wolf|Schröder|Neumann|Schwarz|"
            "Zimmermann|Braun|Krüger|Hofmann|Hartmann|Lange|Werner|Krause|Lehmann|Köhler|Kaiser|Fuchs|Scholz|Weiß|Jung|Hahn|Vogel|Friedrich|Keller|Günther|"
            "Winkler|Lorenz|Baumann|Franke|Albrecht|Schuster|Böhm|Winter|Kraus|Martin|Schumacher|Krämer|Vogt|Jäger|Stein|Groß|Sommer|Haas|Graf|Heinrich"),
        givens=_cut("Hans|Peter|Klaus|Wolfgang|Jürgen|Ulrich|Karl|Martin|Andreas|Thomas|Sabine|Ursula|Renate|Monika|Anna|Michael|Stefan|Christian|Matthias|"
            "Hans-Ulrich|Karl-Heinz|Ernst|Friedrich|Wilhelm|Heinrich|Gerhard|Elisabeth|Katharina|Susanne|Barbara|Claudia|Petra|Max|Georg|Dieter|Rolf"),
        title_words=(
            _cut("Geschichte|Theorie|Zur Soziologie|Studien zur Entwicklung|Einführung in die Analyse|Strukturen|Grundlagen|Der Wandel|Die Entstehung|"
                "Probleme|Formen|Kritik|Zur Bedeutung|Die Rolle|Handbuch|Quellen zur Geschichte|Die Krise|Perspektiven"),
            _cut("der Arbeiterbewegung|der modernen Gesellschaft|des Bürgertums|der sozialen Ungleichheit|der Industrialisierung|des Wohlfahrtsstaates|der "
                "Verwaltung|des Rechts|der politischen Kultur|der Wissenschaft|der Familie|der Jugend|des Theaters|der Kunst|der Migration|des Alltags|"
                "der öffentlichen Meinung|der Landwirtschaft"),
            _cut("in Deutschland|im 19. Jahrhundert|in der Weimarer Republik|1871–1918|in der Bundesrepublik|im Mittelalter|nach 1945|in Europa|"
                "seit der Reformation|im internationalen Vergleich|Eine Einführung|Ergebnisse einer empirischen Studie|"),
        ),
    ),
    "fr": Language(
        conjunctions=("et", "&", "et", ";"),
        others=("et al.", "et coll.", "et alii"),
        volume=("vol. ", "t. ", "tome ", "Vol. ", "T. ", "vol.", "t."),
        issue=("n° ", "no ", "nº ", "n°", "n. ", "numéro "),
        pages=("p. ", "pp. ", "p.", "p "),
        total=(" p.", " pages", "p."),
        within=("In : ", "in ", "dans ", "In ", "Dans ", "in : ", "In: "),
        editors_behind=("(dir.)", "(éd.)", "(éds.)", "(eds.)", "(dirs.)", "(coord.)", "éd.", "(sous la dir. de)", "(Dir.)"),
        editors_before=("sous la direction de ", "sous la dir. de ", "éd. par ", "dir. ", "édité par "),
        translators=("trad. par ", "traduit par ", "trad. ", "traduction de "),
        editions=("{n}e éd.", "2e édition", "nouvelle édition", "2ème édition", "rééd.", "3e éd. revue et augmentée"),
        months=_cut("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
        accessed=("consulté le {d}", "Consulté le {d}", "page consultée le {d}", "accès le {d}", "dernière consultation le {d}"),
        available=("En ligne : ", "Disponible sur : ", "URL : ", "en ligne : ", "[En ligne] ", "Repéré à ", "Disponible à l'adresse : "),
        theses=("thèse de doctorat", "Thèse", "mémoire de master", "Thèse de doctorat", "mémoire de maîtrise", "thèse de 3e cycle"),
        reports=("Rapport", "Rapport de recherche", "Document de travail", "Cahier de recherche", "Rapport technique"),
        quotes=(("« ", " »"), ("«", "»"), ("“", "”"), ('"', '"')),
        forthcoming=("à paraître", "sous presse", "s. d.", "s.d."),
        journals=_cut("Annales. Histoire, Sciences Sociales|Revue française de sociologie|Actes de la recherche en sciences sociales|Revue historique|"
            "Le Débat|Esprit|Les Temps modernes|Revue d'histoire moderne et contemporaine|Critique|Population|Revue économique|Langages|"
            "Bulletin de correspondance hellénique|Revue des Deux Mondes|Cahiers d'études africaines|L'Homme|Romantisme|Poétique|Gallia|"
            "Comptes rendus de l'Académie des sciences|Annales de géographie|Revue philosophique de la France et de l'étranger|La Presse médicale"),
        publishers=_cut("Gallimard|Seuil|Le Seuil|Éditions du Seuil|PUF|Presses universitaires de France|Armand Colin|Flammarion|Albin Michel|Fayard|"
            "La Découverte|L'Harmattan|Minuit|Les Éditions de Minuit|Vrin|Dunod|Hachette|Larousse|CNRS Éditions|Éditions du CNRS|Presses de Sciences Po|"
            "Éditions de l'EHESS|Payot|Aubier|Champion|Les Belles Lettres|Masson|Droz|Presses universitaires de Rennes|Karthala|Plon|Odile Jacob|Nathan"),
        places=_cut("Paris|Lyon|Rennes|Grenoble|Genève|Bruxelles|Montréal|Québec|Toulouse|Lille|Strasbourg|Aix-en-Provence|Bordeaux|Louvain-la-Neuve|"
            "Lausanne|Liège|Dijon|Caen|Paris-La Haye|Marseille|Clermont-Ferrand|Villeneuve-d'Ascq|La Haye"),
        families=_cut("Martin|Bernard|Dubois|Durand|Moreau|Laurent|Lefebvre|Leroy|Roux|Fournier|Girard|Bonnet|Dupont|Lambert|Fontaine|Rousseau|Vincent|"
            "Mercier|Chevalier|Garnier|Faure|Le Goff|Lévi-Strauss|Bourdieu|Chartier|Le Roy Ladurie|Duby|Foucault|Béguin|Péguy|Dumézil|Châtelet|Guérin|"
            "Héritier|Aymard|Poulain|Brunet|Blanchard|Charpentier|Delorme|Le Gall|De Certeau|Beaulieu|Tremblay|Gagnon"),
        givens=_cut("Jean|Pierre|Michel|Jacques|Claude|Marie|Françoise|Jean-Pierre|Jean-Claude|Marie-Claire|Philippe|Georges|Henri|Louis|André|Paul|"
            "Émile|Étienne|François|Hélène|Simone|Catherine|Anne-Marie|Gérard|Gilles|Marc|Alain|Bernard|Roland|Luc|Roger|Geneviève|Élisabeth"),
        title_words=(
            _cut("Histoire|Essai sur la théorie|Pour une sociologie|Introduction à l'étude|Les origines|La naissance|La crise|Les structures|Recherches sur "
                "l'évolution|La question|L'invention|Les usages|Le problème|Une archéologie|Sociologie|L'enseignement|Les formes élémentaires|La fin"),
            _cut("de la vie quotidienne|de la pensée politique|du travail ouvrier|de l'État moderne|des classes populaires|de la langue française|du roman|"
                "des mentalités|de la famille|de l'école républicaine|de la ville|de l'image|du droit|des savoirs|de l'opinion publique|de la santé"),
            _cut("en France|au XIXe siècle|sous l'Ancien Régime|(1789-1815)|au Moyen Âge|dans l'entre-deux-guerres|en Afrique de l'Ouest|au Québec|"
                "de 1945 à nos jours|: une approche comparative|: le cas de la Bretagne|"),
        ),
    ),
    "es": Language(
        conjunctions=("y", "e", "&", "y", ";"),
        others=("et al.", "y otros", "et ál.", "y col."),
        volume=("vol. ", "Vol. ", "tomo ", "t. ", "v. ", "año "),
        issue=("núm. ", "nº ", "n.º ", "no. ", "N° ", "n. "),
        pages=("pp. ", "p. ", "págs. ", "pág. ", "pp."),
        total=(" pp.", " p.", " págs."),
        within=("En: ", "en ", "En ", "en: ", "In: "),
        editors_behind=("(eds.)", "(ed.)", "(coord.)", "(coords.)", "(comp.)", "(Eds.)", "(comps.)", "(dir.)"),
        editors_before=("edición de ", "ed. de ", "coordinado por ", "ed. "),
        translators=("trad. de ", "traducción de ", "Trad. "),
        editions=("{n}ª ed.", "2.ª ed.", "3a. edición", "2a ed.", "segunda edición"),
        months=_cut("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"),
        accessed=("consultado el {d}", "Consultado el {d}", "fecha de consulta: {d}", "Recuperado el {d}", "consulta: {d}", "acceso: {d}"),
        available=("Disponible en: ", "Recuperado de ", "Disponible en ", "URL: ", "En línea: "),
        theses=("Tesis doctoral", "tesis de maestría", "Tesis de grado", "tesis doctoral", "Tesis de licenciatura"),
        reports=("Informe", "Documento de trabajo", "Informe técnico", "Serie Documentos de Trabajo"),
        quotes=(("«", "»"), ("“", "”"), ('"', '"')),
        forthcoming=("en prensa", "s. f.", "s.f.", "en preparación"),
        journals=_cut("Revista Española de Investigaciones Sociológicas|Revista de Occidente|Estudios Sociológicos|Hispania|Revista Mexicana de Sociología|"
            "Desarrollo Económico|Historia Mexicana|Revista de Estudios Políticos|Anuario de Estudios Americanos|Papers. Revista de Sociologia|"
            "El Trimestre Económico|Medicina Clínica|Revista Médica de Chile|Nueva Sociedad|Boletín de la Real Academia Española|Revista de Indias|"
            "Revista de Psicología|Gaceta Sanitaria|Perfiles Latinoamericanos|Cuadernos Hispanoamericanos"),
        publishers=_cut("Alianza|Alianza Editorial|Siglo XXI|Fondo de Cultura Económica|FCE|Cátedra|Crítica|Ariel|Paidós|Tecnos|Akal|Anagrama|Gredos|Taurus|"
            "Siglo Veintiuno Editores|El Colegio de México|UNAM|CSIC|CEPAL|Biblos|Eudeba|Losada|Sudamericana|Gedisa|Tusquets|Miño y Dávila|CLACSO|Trotta"),
        places=_cut("Madrid|Barcelona|México|México, D.F.|Ciudad de México|Buenos Aires|Santiago de Chile|Bogotá|Lima|Caracas|Sevilla|Valencia|Granada|"
            "Montevideo|Quito|La Habana|Salamanca|Zaragoza|Bilbao|San José|Medellín"),
        families=_cut("García|Rodríguez|González|Fernández|López|Martínez|Sánchez|Pérez|Gómez|Martín|Jiménez|Ruiz|Hernández|Díaz|Moreno|Muñoz|Álvarez|Romero|"
            "García Canclini|Vargas Llosa|García Márquez|Ortega y Gasset|Gutiérrez|Navarro|Torres|Domínguez|Vázquez|Ramos|Gil|Ramírez|Serrano|Blanco|"
            "Suárez|Castro|Ortiz|Rubio|Sanz|Núñez|Iglesias|Medina|Garrido|Cortés|Castillo Durán|Menéndez Pidal|Peña|Ibáñez"),
        givens=_cut("José|Juan|Antonio|Manuel|María|Carmen|Francisco|Jesús|Luis|Miguel|Carlos|Ana|Pedro|Javier|Rafael|Fernando|José Luis|Juan Carlos|"
            "María José|Néstor|Guillermo|Jorge|Enrique|Ramón|Andrés|Pablo|Alicia|Beatriz|Elena|Silvia|Gabriel|Héctor"),
        title_words=(
            _cut("Historia|La construcción|El problema|Estudios sobre la evolución|Introducción al análisis|Las transformaciones|El desarrollo|La crisis|"
                "Teoría y práctica|Los orígenes|Hacia una teoría|La enseñanza|Un estudio|Poder y política|Las formas"),
            _cut("de la sociedad civil|del pensamiento político|de la educación superior|del Estado|de la cultura popular|de la economía|del movimiento "
                "obrero|de las ciencias sociales|de la salud pública|de la lengua española|de la ciudad|de la democracia|del campesinado|de la novela"),
            _cut("en América Latina|en España|en el siglo XIX|durante el franquismo|en México (1910-1940)|en la Argentina contemporánea|de la conquista a "
                "la independencia|: un análisis comparado|: el caso de Chile|en el contexto de la globalización|"),
        ),
    ),
    "pt": Language(
        conjunctions=("e", "&", ";", ";", "e"),
        others=("et al.", "e outros", "e col."),
        volume=("v. ", "vol. ", "Vol. ", "v.", "ano "),
        issue=("n. ", "nº ", "n.º ", "no. ", "n. ", "n."),
        pages=("p. ", "pp. ", "p.", "pág. "),
        total=(" p.", "p.", " págs."),
        within=("In: ", "Em: ", "In ", "em ", "in: "),
        editors_behind=("(Org.)", "(Orgs.)", "(org.)", "(orgs.)", "(Ed.)", "(Coord.)", "(Eds.)", "(Org)."),
        editors_before=("organização de ", "org. ", "coordenação de "),
        translators=("Tradução de ", "tradução ", "Trad. "),
        editions=("{n}. ed.", "2ª ed.", "3. ed. rev.", "2. ed. rev. e ampl.", "{n}ª edição"),
        months=_cut("janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"),
        accessed=("Acesso em: {d}", "acesso em {d}", "Acessado em {d}", "Acesso em {d}", "consultado em {d}", "Acedido a {d}"),
        available=("Disponível em: ", "Disponível em: <", "Disponível em ", "Recuperado de "),
        theses=("Tese (Doutorado em Educação)", "Dissertação (Mestrado em História)", "Tese de doutorado", "Dissertação de mestrado", "Tese (Doutorado)"),
        reports=("Relatório", "Texto para discussão", "Relatório técnico", "Documento de trabalho"),
        quotes=(("“", "”"), ('"', '"'), ("«", "»")),
        forthcoming=("no prelo", "s.d.", "em publicação"),
        journals=_cut("Revista Brasileira de História|Cadernos de Pesquisa|Revista Brasileira de Ciências Sociais|Educação e Pesquisa|Cadernos de Saúde Pública|"
            "Estudos Avançados|Novos Estudos Cebrap|Análise Social|Revista de Saúde Pública|Dados|Tempo Social|Lua Nova|Educação & Sociedade|"
            "Revista Portuguesa de Educação|Arquivos Brasileiros de Cardiologia|Química Nova|Ciência & Saúde Coletiva|Estudos Históricos|Mana|Varia Historia"),
        publishers=_cut("Companhia das Letras|Vozes|Cortez|Zahar|Paz e Terra|Atlas|Editora da UFMG|Ed. UFMG|Edusp|Hucitec|Brasiliense|Record|Civilização "
            "Brasileira|Almedina|Afrontamento|Edições 70|Imprensa de Ciências Sociais|Editora FGV|Contexto|Autores Associados|Artmed|Saraiva|Unesp|Loyola|"
            "Martins Fontes|Nova Fronteira|Presença|Gulbenkian"),
        places=_cut("São Paulo|Rio de Janeiro|Belo Horizonte|Porto Alegre|Brasília|Lisboa|Porto|Coimbra|Petrópolis|Campinas|Curitiba|Salvador|Recife|"
            "Florianópolis|Braga|Fortaleza|Goiânia|Campinas, SP|São Carlos|Niterói|Aveiro"),
        families=_cut("Silva|Santos|Oliveira|Souza|Sousa|Rodrigues|Ferreira|Alves|Pereira|Lima|Gomes|Costa|Ribeiro|Martins|Carvalho|Almeida|Lopes|Soares|"
            "Fernandes|Vieira|Barbosa|Rocha|Dias|Nascimento|Andrade|Moreira|Nunes|Marques|Machado|Mendes|Freitas|Cardoso|Ramos|Gonçalves|Santana|Teixeira|"
            "Araújo|Buarque de Holanda|Sousa Santos|Magalhães Godinho|Guimarães|Simões|Queirós|Antunes"),
        givens=_cut("João|José|António|Antônio|Maria|Ana|Francisco|Carlos|Paulo|Pedro|Luís|Luiz|Marcos|Fernando|Jorge|Manuel|Rui|Sérgio|Boaventura|Ana Maria|"
            "Maria Lúcia|Roberto|Ricardo|Helena|Teresa|Isabel|Cláudia|Eduardo|Marcelo|Rafael|Beatriz|Vitorino"),
        title_words=(
            _cut("História|A formação|O problema|Estudos sobre a evolução|Introdução à análise|As transformações|A construção social|A crise|Os caminhos|"
                "O ensino|Políticas públicas e gestão|Avaliação|Uma análise|A produção|As origens|Formação de professores e prática"),
            _cut("da educação brasileira|do trabalho docente|da saúde coletiva|do Estado|da sociedade portuguesa|da escravidão|da cultura popular|do espaço "
                "urbano|da língua portuguesa|da violência|da família|do movimento sindical|da infância|da reforma agrária|do romance"),
            _cut("no Brasil|em Portugal|no século XIX|na Primeira República|na América Latina|no Estado Novo (1933-1974)|: um estudo de caso|: desafios e "
                "perspectivas|: uma revisão sistemática|em São Paulo|no período colonial|"),
        ),
    ),
    "it": Language(
        conjunctions=("e", "e", "&", ";"),
        others=("et al.", "e altri", "et alii"),
        volume=("vol. ", "vol.", "t. ", "Vol. ", "a. ", "anno "),
        issue=("n. ", "n.", "fasc. ", "nn. ", "no. "),
        pages=("pp. ", "p. ", "pp.", "pagg. "),
        total=(" pp.", " p."),
        within=("in ", "In: ", "in: ", "in ", "In "),
        editors_behind=("(a cura di)", "(a c. di)", "(ed.)", "(eds.)", "(cur.)", "(curatori)"),
        editors_before=("a cura di ", "a c. di ", "A cura di "),
        translators=("trad. it. di ", "trad. di ", "traduzione di "),
        editions=("{n}ª ed.", "II ed.", "2a edizione", "nuova edizione", "seconda edizione"),
        months=_cut("gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
        accessed=("consultato il {d}", "ultimo accesso: {d}", "ultimo accesso {d}", "visitato il {d}"),
        available=("Disponibile su: ", "URL: ", "online: ", "disponibile all'indirizzo ", "in "),
        theses=("tesi di dottorato", "Tesi di laurea", "tesi di laurea magistrale"),
        reports=("Rapporto", "Rapporto tecnico", "Documento di lavoro", "Quaderni di ricerca"),
        quotes=(("«", "»"), ("“", "”"), ('"', '"'), ("‘", "’")),
        forthcoming=("in corso di stampa", "in stampa", "s.d."),
        journals=_cut("Quaderni storici|Studi storici|Rivista storica italiana|Rassegna italiana di sociologia|Belfagor|Archivio storico italiano|Il Mulino|"
            "Stato e mercato|Italia contemporanea|Lettere italiane|Giornale critico della filosofia italiana|Rivista di filosofia|Il Ponte|"
            "Giornale storico della letteratura italiana|Bollettino d'arte|Nuovo Cimento|Passato e presente|Polis|Quaderni di sociologia|Aut aut"),
        publishers=_cut("il Mulino|Il Mulino|Laterza|Einaudi|Feltrinelli|Franco Angeli|FrancoAngeli|Carocci|Mondadori|Bompiani|Olschki|Rizzoli|Garzanti|"
            "Giuffrè|Bollati Boringhieri|Adelphi|Donzelli|Bulzoni|La Nuova Italia|Guida|Sellerio|Viella|Marsilio|Utet|Edizioni di Storia e Letteratura"),
        places=_cut("Bologna|Roma|Roma-Bari|Torino|Milano|Firenze|Napoli|Venezia|Padova|Palermo|Bari|Genova|Pisa|Modena|Trento|Siena|Catania|Roma, Bari"),
        families=_cut("Rossi|Russo|Ferrari|Esposito|Bianchi|Romano|Colombo|Ricci|Marino|Greco|Bruno|Gallo|Conti|De Luca|Mancini|Costa|Giordano|Rizzo|Lombardi|"
            "Moretti|Barbieri|Fontana|Santoro|Mariani|Rinaldi|Caruso|Ferrara|Galli|Martini|Leone|Longo|Gentile|Della Valle|De Felice|Di Stefano|Ginzburg|"
            "Bobbio|Eco|Galasso|Levi|Villari|Pavone|D'Angelo|Dell'Orto|Lo Presti"),
        givens=_cut("Giovanni|Giuseppe|Antonio|Mario|Luigi|Francesco|Carlo|Paolo|Maria|Anna|Umberto|Norberto|Giorgio|Roberto|Marco|Andrea|Stefano|Alessandro|"
            "Giulia|Chiara|Franco|Sergio|Renzo|Claudio|Pietro|Gian Luca|Maria Teresa|Elena|Laura|Enrico|Angelo"),
        title_words=(
            _cut("Storia|La formazione|Il problema|Studi sulla cultura|Introduzione allo studio|Le trasformazioni|La nascita|La crisi|Le origini|Teoria e "
                "storia|L'invenzione|Lo sviluppo|Per una storia|Le forme|Saggi sulla teoria|Il mondo"),
            _cut("della società civile|del pensiero politico|dell'Italia moderna|dello Stato|della famiglia|del movimento operaio|della letteratura|"
                "del romanzo|dell'arte|delle istituzioni|della lingua italiana|delle élites|del diritto|della Resistenza|della borghesia|dell'economia"),
            _cut("in Italia|nell'Ottocento|nel Mezzogiorno|dal Medioevo all'età moderna|(1861-1915)|tra le due guerre|nel Rinascimento|in Europa|"
                "nell'Italia contemporanea|dal 1945 a oggi|: un'analisi comparata|"),
        ),
    ),
    "sv": Language(
        conjunctions=("och", "&", "och", "o."),
        others=("m.fl.", "et al.", "m. fl."),
        volume=("vol. ", "årg. ", "Vol. ", "bd ", "band ", "årgång "),
        issue=("nr ", "nr. ", "Nr ", "häfte ", "h. ", "no. "),
        pages=("s. ", "s ", "sid. ", "s."),
        total=(" s.", " sidor"),
        within=("I: ", "i: ", "I ", "i ", "In: "),
        editors_behind=("(red.)", "(Red.)", "red.", "(reds.)", "(utg.)", "(red)"),
        editors_before=("red. ", "under red. av ", "utg. av ", "redaktör "),
        translators=("övers. ", "översättning ", "övers. av "),
        editions=("{n}. uppl.", "2 uppl.", "3:e upplagan", "2., rev. uppl.", "ny utg.", "[Ny utg.]"),
        months=_cut("januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"),
        accessed=("hämtad {d}", "Hämtad {d}", "[hämtad {d}]", "besökt {d}", "tillgänglig {d}", "läst {d}"),
        available=("Tillgänglig: ", "URL: ", "Hämtad från ", "Tillgänglig på: ", "Elektronisk resurs: "),
        theses=("diss.", "Diss.", "doktorsavhandling", "licentiatavhandling", "Magisteruppsats", "Lic.-avh."),
        reports=("Rapport", "SOU", "Arbetsrapport", "Proposition", "Skrift"),
        quotes=(("”", "”"), ('"', '"'), ("»", "»"), ("’", "’")),
        forthcoming=("under utgivning", "i tryck", "u.å.", "kommande"),
        journals=_cut("Historisk tidskrift|Scandia|Sociologisk forskning|Statsvetenskaplig tidskrift|Läkartidningen|Ord & Bild|Pedagogisk forskning i Sverige|"
            "Tidskrift för genusvetenskap|Ekonomisk debatt|Svensk juristtidning|Samlaren|Rig|Fornvännen|Kyrkohistorisk årsskrift|Arkiv för studier i "
            "arbetarrörelsens historia|Namn och bygd|Tvärsnitt|Vetenskapsrådet|Geologiska Föreningens Förhandlingar|Nordisk psykologi"),
        publishers=_cut("Studentlitteratur|Norstedts|Bonniers|Albert Bonniers förlag|Natur & Kultur|Liber|Atlas|Carlsson|Carlssons|Ordfront|Nordic Academic "
            "Press|Gleerups|Almqvist & Wiksell|Daidalos|Fritzes|Acta Universitatis Upsaliensis|Symposion|Tiden|SNS förlag|Atlantis|Wahlström & Widstrand|"
            "Universitetsforlaget|Gyldendal|Skolverket|Arkiv"),
        places=_cut("Stockholm|Lund|Uppsala|Göteborg|Umeå|Malmö|Linköping|Köpenhamn|Oslo|Helsingfors|Stockholm/Stehag|Norrköping|Karlstad|Växjö|Örebro|Bergen"),
        families=_cut("Andersson|Johansson|Karlsson|Nilsson|Eriksson|Larsson|Olsson|Persson|Svensson|Gustafsson|Pettersson|Jonsson|Lindberg|Lindström|Lindgren|"
            "Axelsson|Bergström|Lundberg|Lundgren|Hedlund|Åberg|Öberg|Sjöberg|Hägg|Björk|Ekström|Nordström|Söderberg|Wallin|Åkesson|af Klintberg|Qvarsell|"
            "Östberg|Hansen|Nielsen|Jensen|Kristiansen|Bråten|Sørensen|Ambjörnsson"),
        givens=_cut("Lars|Anders|Per|Karin|Eva|Anna|Johan|Erik|Carl|Gunnar|Bengt|Birgitta|Kerstin|Ulf|Göran|Ingrid|Sven|Åke|Björn|Märta|Ronny|Yvonne|Bo|"
            "Lars-Erik|Ann-Sofie|Håkan|Torbjörn|Elisabeth|Magnus|Mats|Ole|Kirsten"),
        title_words=(
            _cut("Historien om|Studier i|Perspektiv på|En introduktion till|Om|Från bondesamhälle till|Vägen till|Bilder av|Kampen om|Framväxten av|"
                "En studie av|Teorier om|Synen på|Makt och"),
            _cut("det svenska folkhemmet|arbetarrörelsens kultur|skolans vardag|den moderna välfärdsstaten|språk och identitet|barns lärande|kön och arbete|"
                "bruksorternas historia|den offentliga sektorn|lärarnas profession|folkbildningen|vården och patienten|demokrati och medborgarskap"),
            _cut("i Sverige|under 1900-talet|1870–1920|i ett historiskt perspektiv|i Norden|efter andra världskriget|: en intervjustudie|i svensk politik|"
                "på 1930-talet|: teori och praktik|"),
        ),
    ),
    "ru": Language(
        conjunctions=("и", ",", ",", ","),
        others=("и др.", "[и др.]", "и др"),
        volume=("Т. ", "т. ", "Т.", "Vol. ", "Вып. "),
        issue=("№ ", "№", "Вып. ", "вып. ", "№ "),
        pages=("С. ", "с. ", "С.", "стр. ", "– С. "),
        total=(" с.", "с.", " с", " стр."),
        within=("// ", "// ", "В кн.: ", "В: ", "// "),
        editors_behind=("(ред.)", "(отв. ред.)", "(под ред.)"),
        editors_before=("под ред. ", "Под ред. ", "отв. ред. ", "под общ. ред. ", "ред. "),
        translators=("пер. с англ. ", "Пер. с нем. ", "пер. "),
        editions=("{n}-е изд.", "2-е изд., испр. и доп.", "Изд. 3-е", "2-е изд., перераб.", "3-е изд."),
        months=_cut("января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"),
        accessed=("дата обращения: {d}", "(дата обращения: {d})", "обращение {d}", "Дата обращения {d}"),
        available=("URL: ", "Режим доступа: ", "[Электронный ресурс]. URL: ", "– URL: "),
        theses=("дис. … канд. ист. наук", "автореф. дис. … канд. филол. наук", "дис. ... д-ра экон. наук", "диссертация"),
        reports=("Отчет", "Препринт", "Доклад", "Рабочая записка"),
        quotes=(("«", "»"), ("„", "“"), ('"', '"')),
        forthcoming=("в печати", "б. г."),
        journals=_cut("Вопросы истории|Вопросы философии|Социологические исследования|Новое литературное обозрение|Вопросы экономики|Вестник Московского "
            "университета|Отечественная история|Журнал экспериментальной и теоретической физики|Доклады Академии наук|Успехи физических наук|Известия РАН|"
            "Вопросы языкознания|Человек|Этнографическое обозрение|Российская история|Письма в ЖЭТФ|Физика твердого тела|Мировая экономика и "
            "международные отношения|Вестник Санкт-Петербургского университета. Серия 2. История|Полис. Политические исследования|Русская литература|"
            "Журнал неорганической химии|Известия вузов. Физика|Педагогика|Психологический журнал"),
        publishers=_cut("Наука|Мысль|Прогресс|Высшая школа|Просвещение|РОССПЭН|Новое литературное обозрение|НЛО|Изд-во МГУ|Издательство Московского "
            "университета|Аспект Пресс|Академия|Мир|Юрист|Питер|Физматлит|Республика|Алетейя|Языки славянской культуры|Медицина|Судостроение|Политиздат|"
            "Гардарики|ИНФРА-М|Издательский дом ВШЭ|Художественная литература|Машиностроение"),
        places=_cut("М.|Москва|СПб.|Санкт-Петербург|Л.|Ленинград|Киев|Минск|Новосибирск|Екатеринбург|Казань|Томск|М.; Л.|Саратов|Ростов н/Д|Воронеж|Пермь|Алматы"),
        families=_cut("Иванов|Петров|Сидоров|Смирнов|Кузнецов|Попов|Васильев|Соколов|Михайлов|Новиков|Фёдоров|Морозов|Волков|Алексеев|Лебедев|Семёнов|Егоров|"
            "Павлов|Козлов|Степанов|Николаев|Орлов|Андреев|Макаров|Никитин|Захаров|Зайцев|Соловьёв|Борисов|Яковлев|Григорьев|Романов|Воробьёв|Иванова|"
            "Петрова|Лотман|Бахтин|Ландау|Лифшиц|Гуревич|Успенский|Левада|Шмидт|Ковальченко|Толстая|Щербакова|Гумилёв|Выготский"),
        givens=_cut("Александр|Сергей|Владимир|Николай|Михаил|Андрей|Юрий|Иван|Пётр|Анна|Елена|Ольга|Мария|Татьяна|Наталья|Лев|Борис|Виктор|Дмитрий|Алексей"),
        title_words=(
            _cut("История|Проблемы|К вопросу о развитии|Очерки истории|Введение в теорию|Формирование|Развитие|Особенности|Анализ|Исследование|Роль|"
                "Социально-экономические аспекты|Методы изучения|Структура|Современное состояние|Теория и практика"),
            _cut("русской культуры|общественного сознания|крестьянского хозяйства|государственного управления|научного знания|литературного процесса|"
                "экономических реформ|городского населения|языковой политики|политической системы|тонких пленок|нелинейных волн|высшего образования|"
                "народного творчества|семейных отношений|советского общества"),
            _cut("в России|в XIX веке|в первой половине XX в.|в условиях глобализации|в годы Великой Отечественной войны|(1917–1930 гг.)|Древней Руси|"
                "в современном обществе|: проблемы и перспективы|Сибири|: учебное пособие|"),
        ),
    ),
}

CRUFT = _cut(
    "[Google Scholar]|Google Scholar|[CrossRef]|[Crossref]|[PubMed]|PubMed|Article|View Article|CAS|Web of Science|Scopus|[PMC free article]|"
    "Crossref Google Scholar|Article Google Scholar|Article PubMed Google Scholar|Full Text|Export Citation|↩|↑|Show in Context|Article ADS CAS Google Scholar|"
    "View in Scopus|Link|OpenURL|[Web of Science ®]|Find it @ UNT|MathSciNet|zbMATH"
)

ORGANISATIONS = _cut(
    "World Health Organization|United Nations|OECD|Organisation for Economic Co-operation and Development|European Commission|World Bank|UNESCO|"
    "U.S. Census Bureau|National Institutes of Health|American Psychiatric Association|Department of Health|Centers for Disease Control and Prevention|"
    "Statistisches Bundesamt|Bundesministerium für Bildung und Forschung|Deutscher Bundestag|Statistics Sweden|Socialstyrelsen|Skolverket|INSEE|"
    "Ministère de l'Éducation nationale|Ministerio de Educación|Instituto Nacional de Estadística|IBGE|BRASIL. Ministério da Saúde|Istat|Росстат|"
    "International Monetary Fund|UNICEF|Amnesty International|ATLAS Collaboration|CMS Collaboration|Planck Collaboration|Particle Data Group|"
    "The Lancet Editors|Royal College of Psychiatrists|National Research Council|Food and Agriculture Organization|FAO|Eurostat|ISO|IPCC|"
    "The Cochrane Collaboration|International Committee of Medical Journal Editors|European Medicines Agency|Conseil de l'Europe|Council of Europe"
)
