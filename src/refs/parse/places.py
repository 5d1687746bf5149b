"""
The cities where most of the scholarly literature is published: what a publisher's name never is.

`Lund: Studentlitteratur` and `Studentlitteratur: Lund` are both written; the city tells which is which.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from refs.patterns import lazy
from refs.text import fold

_CITIES: Final = """
aarhus;aberdeen;abingdon;adelaide;aldershot;alexandria;altamira;amherst;amsterdam;ankara;ann arbor;antwerp;
antwerpen;arhus;arlington;armonk;athens;athina;atlanta;auckland;austin;baden-baden;baltimore;bangalore;bangkok;
barcelona;bari;basel;basingstoke;bath;beijing;beirut;belfast;belgrade;belmont;beograd;bergen;berkeley;berlin;bern;
beverly hills;bielefeld;bilbao;birmingham;bloomington;boca raton;bochum;bogota;bologna;bombay;bonn;bordeaux;boston;
boulder;brasilia;bratislava;braunschweig;bremen;brescia;breslau;brighton;brisbane;bristol;brno;bruges;brussel;
brussels;bruxelles;bucharest;bucuresti;budapest;buenos aires;buffalo;burlington;cairo;calcutta;cambridge;canberra;
cape town;caracas;cardiff;casablanca;chapel hill;charlottesville;cheltenham;chicago;chichester;cincinnati;cleveland;
coimbra;college park;cologne;columbus;copenhagen;cordoba;cracow;curitiba;dakar;dallas;darmstadt;delft;delhi;
den haag;denver;detroit;dhaka;dordrecht;dortmund;downers grove;dresden;dublin;durham;dusseldorf;edinburgh;eindhoven;
englewood cliffs;erlangen;espoo;essen;eugene;evanston;exeter;firenze;florence;florianopolis;frankfurt;
frankfurt am main;frankfurt a. m.;frankfurt a.m.;frankfurt/m.;frankfurt/m;freiburg;freiburg i. br.;freiburg/br.;
freiburg im breisgau;fribourg;garden city;geneva;geneve;genf;genova;gent;ghent;giessen;glasgow;glencoe;goteborg;
gothenburg;gottingen;grand rapids;graz;grenoble;groningen;guilford;gutersloh;hague;haifa;halle;hamburg;hanoi;
hannover;hanover;harlow;harmondsworth;hartford;heidelberg;helsingfors;helsinki;hildesheim;hillsdale;hoboken;
hong kong;honolulu;houston;innsbruck;ithaca;istanbul;jakarta;jena;jerusalem;johannesburg;jonkoping;jyvaskyla;kalmar;
karlsruhe;karlstad;kassel;kaunas;kharkiv;kiel;kiev;kjobenhavn;kobenhavn;koln;konstanz;krakow;kristiansand;
kuala lumpur;kyiv;kyoto;la habana;la paz;lagos;lanham;lausanne;leeds;leicester;leiden;leipzig;leuven;lexington;lima;
linkoping;lincoln;lisboa;lisbon;liverpool;ljubljana;lodz;london;londres;los angeles;louvain;lublin;lund;luneburg;
luxembourg;lyon;maastricht;madison;madrid;mahwah;mainz;malden;malmo;manchester;mannheim;marburg;marseille;medford;
melbourne;menlo park;mexico;mexico city;mexico, d.f.;ciudad de mexico;miami;milan;milano;milton keynes;milwaukee;
minneapolis;minsk;montevideo;montpellier;montreal;moscow;moskau;moskva;mumbai;munchen;munich;munster;nairobi;nantes;
napoli;nashville;neuchatel;neuwied;new brunswick;new delhi;new haven;new york;new york city;newbury park;newcastle;
nijmegen;norrkoping;northampton;norwich;norwood;notre dame;novosibirsk;nurnberg;oakland;odense;oldenburg;opladen;
orebro;orlando;osaka;oslo;osnabruck;ostersund;ottawa;oxford;paderborn;padova;palermo;palo alto;paris;pavia;
philadelphia;pisa;pittsburgh;porto;porto alegre;portland;potsdam;poznan;prag;praha;prague;pretoria;princeton;
providence;quebec;quito;reading;recife;regensburg;reinbek;reinbek bei hamburg;rennes;reykjavik;richmond;riga;
rio de janeiro;rochester;rom;roma;rome;roskilde;rostock;rotterdam;saarbrucken;saint petersburg;saint-denis;
salamanca;salt lake city;salvador;salzburg;san diego;san francisco;sankt augustin;san jose;santa barbara;santa fe;
santa monica;santiago;santiago de chile;sao paulo;sarajevo;seattle;seoul;sevilla;shanghai;sheffield;singapore;
skopje;sofia;southampton;springfield;st. gallen;st. louis;st. petersburg;stanford;stavanger;stirling;stockholm;
storrs;strasbourg;stuttgart;sundsvall;sussex;sydney;tallinn;tampere;tartu;tbilisi;tel aviv;the hague;thessaloniki;
thousand oaks;tilburg;tokyo;torino;toronto;toruń;torun;totowa;toulouse;trento;trier;trieste;trondheim;tubingen;
tunis;turin;turku;ulm;umea;upper saddle river;uppsala;urbana;utrecht;valencia;valladolid;vancouver;varanasi;vaxjo;
venezia;venice;vienna;vilnius;visby;waltham;warsaw;warszawa;warwick;washington;washington, dc;washington, d.c.;
washington d.c.;washington dc;weinheim;wellington;westport;wien;wiesbaden;wilmington;winona lake;wroclaw;wurzburg;
york;zagreb;zaragoza;zurich;ginebra;genebra;nueva york;nova york;nova iorque;moscu;varsovia;viena;berna;bruselas;bruxelas;atenas;lovaina;zurique;lausana;londra;parigi;
quebec;sherbrooke;louvain-la-neuve;namur;liege;gand;neuchatel;fribourg;aix-en-provence;villeneuve-d'ascq;vienne;bale;cologne;francfort;munich;milan;florence;venise;rome;naples;turin;lisbonne;porto;copenhague;stockholm;
москва;м.;м;санкт-петербург;спб.;спб;ленинград;л.;л;киев;минск;новосибирск;казань;
екатеринбург;томск;саратов;пг.;тарту;рига;таллин;вильнюс;харьков;одесса;пермь;самара;воронеж;нижний новгород;н. новгород;
christiania;turnhout;mulhouse;aix;weimar;gotha;konigsberg;augsburg;speyer;aalen;meisenheim;schwetzingen;
stuttgart-cannstatt;wuppertal;herne;kevelaer;passau;klagenfurt;einsiedeln;olten;luzern;aarau;seyssel;reims;amiens;
besancon;limoges;poitiers;saint-etienne;perpignan;arles;nimes;avignon;nancy;metz;orleans;tours;angers;brest;chambery;
spoleto;macerata;urbino;perugia;lucca;livorno;mantova;cremona;bergamo;vicenza;verona;treviso;udine;sassari;cosenza;
soveria mannelli;reggio emilia;santander;cadiz;lleida;girona;gijon;vigo;stehag;hedemora;abo;wilno;lwow;zutphen;gouda;
brugge;woodbridge;stroud;farnham;leamington spa;dundee;lampeter;swansea;middletown;lewisburg;cranbury;newark;
greifswald;dorpat;halle/saale;freiburg i. br;freiburg i.br;halle a. d. saale;stuttgart-bad cannstatt;bad homburg;
bad cannstatt;rothenburg;romae;parisiis;lipsiae;lugduni;venetiis;fiorenza;basileae;coloniae;antverpiae;amstelodami;
la haye;leyde;londres;amberes;roma-bari;bologna-roma;milano-napoli;paris-la haye;'s-gravenhage;s-gravenhage;kjobenhavn;
kiobenhavn;reinbek;neukirchen-vluyn;farnborough;new haven and london;ithaca and london;
cham;hershey;piscataway;gloucester;sausalito;wallingford;sunderland;mineola;rockville;bethesda;hyattsville;gaithersburg;plainview;
cold spring harbor;west conshohocken;college station;les ulis;norwell;redwood city;san rafael;bellingham;warrendale;farmington hills;
reston;silver spring;mount pleasant;los alamitos;st louis;saint louis;fort collins;pacific grove;sioux falls;tunbridge wells;kobe;
nagoya;daejeon;hefei;wuhan;guangzhou;kampala;addis ababa;islamabad;karachi;tehran;riyadh;manila;ho chi minh city;colombo;kathmandu;
lake forest;corvallis;raleigh;research triangle park;oak ridge;livermore;pasadena;la jolla;annapolis;saint-maurice;villejuif;ispra;
parma;didcot;swindon;solna;bilthoven;maidenhead;amersham;ростов-на-дону;ростов н/д;краснодар;красноярск;иркутск;владивосток;хабаровск;уфа;омск;челябинск;тюмень;ярославль;тверь;тула;
калуга;смоленск;петрозаводск;архангельск;якутск;улан-удэ;алматы;алма-ата;астана;ташкент;баку;ереван;тбилиси;кишинев;львов;
днепропетровск;донецк;ижевск;барнаул;кемерово;пенза;ставрополь;белгород;курск;орел;рязань;ульяновск;чебоксары;
olomouc;ostrava;v praze;plzen;hradec kralove;ceske budejovice;kosice;liberec;zlin;nitra;pardubice;opava;v brne;
banska bystrica;presov;trnava;kbh.;aalborg;frederiksberg;esbjerg;virum;medellin;san luis potosi;palma de mallorca;
santa cruz de tenerife;bucaramanga;barranquilla;manizales;guadalajara;xalapa;monterrey;mar del plata;tucuman;valparaiso;
oviedo;malaga;murcia;pamplona;alicante;castellon;guayaquil;asuncion;porvoo;oulu;kuopio;rovaniemi;joensuu;vantaa;vaasa;hki;
lille;dijon;caen;paris-la haye;clermont-ferrand;la haye;neuilly-sur-seine;rijeka;novi sad;osijek;zadar;nis;maribor;podgorica;
banja luka;koper;kragujevac;tuzla;bp.;szeged;debrecen;pecs;miskolc;gyor;kolozsvar;eger;veszprem;szombathely;bukarest;bandung;
yogyakarta;surabaya;malang;semarang;bogor;medan;padang;surakarta;makassar;denpasar;roma-bari;modena;siena;catania;rovigo;
lecce;cagliari;messina;ferrara;soveria mannelli;'s-gravenhage;assen;houten;bussum;alphen aan den rijn;meppel;enschede;
apeldoorn;heerlen;den bosch;zeist;hilversum;deventer;haarlem;kampen;baarn;tielt;hasselt;tromso;bodo;kristiania;lillehammer;
volda;hamar;gdansk;katowice;kielce;rzeszow;bialystok;opole;olsztyn;szczecin;bydgoszcz;radom;zielona gora;czestochowa;gliwice;
kalisz;siedlce;belo horizonte;petropolis;campinas;braga;fortaleza;goiania;sao carlos;niteroi;aveiro;vila nova de gaia;
sao jose dos campos;juiz de fora;ribeirao preto;viana do castelo;londrina;maringa;piracicaba;vicosa;belem;joao pessoa;
uberlandia;pelotas;santa maria;ijui;evora;funchal;iasi;cluj-napoca;timisoara;craiova;brasov;sibiu;cluj;oradea;chisinau;
constanta;suceava;pitesti;galati;targu mures;kopenhamn;eskilstuna;gavle;boras;harnosand;izmir;eskisehir;konya;bursa;erzurum;
trabzon;samsun;adana;isparta;elazig;malatya;kayseri;denizli;sivas;киів;львів;харків;одеса;тернопіль;дніпро;дніпропетровськ;
чернівці;івано-франківськ;луцьк;полтава;ужгород;хмельницькии;вінниця;житомир;черкаси;суми;запоріжжя;рівне;умань;αθηνα;
θεσσαλονικη;πατρα;αθηναι;ιωαννινα;λευκωσια;ρεθυμνο;βολοσ;ηρακλειο;београд;нови сад;ниш;скопје;пловдив;варна;велико търново
"""
CITIES: Final = frozenset(city.strip() for city in _CITIES.replace("\n", "").split(";") if city.strip()) - {
    "macmillan",
    "mohr",
}
_COUNTRIES: Final = frozenset(
    """
    argentina;australia;austria;belgium;brasil;brazil;bulgaria;canada;chile;china;colombia;croatia;cuba;czech republic;
    denmark;deutschland;egypt;england;espana;estonia;finland;france;frankreich;germany;greece;hungary;iceland;
    india;indonesia;iran;ireland;israel;italia;italy;japan;kenya;korea;latvia;lithuania;luxembourg;malaysia;mexico;
    netherlands;new zealand;nigeria;northern ireland;norway;osterreich;pakistan;peru;poland;portugal;romania;russia;
    schweiz;scotland;serbia;singapore;slovakia;slovenia;south africa;south korea;spain;suisse;sverige;sweden;
    switzerland;taiwan;thailand;the netherlands;turkey;u.k.;u.s.a.;uk;ukraine;united kingdom;united states;uruguay;usa;
    venezuela;vietnam;wales;afghanistan;albania;algeria;angola;armenia;azerbaijan;bahrain;bangladesh;belarus;benin;bolivia;botswana;
    burkina faso;burundi;cambodia;cameroon;chad;congo;costa rica;cote d'ivoire;cyprus;ecuador;el salvador;eritrea;ethiopia;fiji;gabon;
    gambia;georgia;ghana;greenland;guatemala;guinea;haiti;honduras;iraq;jamaica;jordan;kazakhstan;kuwait;laos;lebanon;lesotho;liberia;
    libya;macedonia;madagascar;malawi;mali;malta;mauritius;moldova;mongolia;montenegro;morocco;mozambique;myanmar;namibia;nepal;nicaragua;
    niger;oman;panama;papua new guinea;paraguay;philippines;qatar;rwanda;saudi arabia;senegal;sierra leone;somalia;sri lanka;sudan;syria;
    tanzania;togo;trinidad and tobago;tunisia;uganda;united arab emirates;yemen;zambia;zimbabwe;
    alabama;alaska;alberta;arizona;arkansas;british columbia;california;colorado;connecticut;delaware;florida;hawaii;idaho;illinois;
    indiana;iowa;kansas;kentucky;louisiana;maine;manitoba;maryland;massachusetts;michigan;minnesota;mississippi;missouri;montana;nebraska;
    nevada;new brunswick;new hampshire;new jersey;new mexico;new south wales;newfoundland;north carolina;north dakota;nova scotia;ohio;
    oklahoma;ontario;oregon;pennsylvania;quebec;queensland;saskatchewan;south carolina;south dakota;tasmania;tennessee;texas;utah;vermont;
    virginia;west virginia;wisconsin;wyoming;yukon;
    surrey;kent;devon;sussex;west sussex;east sussex;essex;hampshire;suffolk;norfolk;berkshire;buckinghamshire;hertfordshire;oxfordshire;
    middlesex;somerset;cornwall;dorset;wiltshire;gloucestershire;hants;bucks;herts
    """.replace("\n    ", "").split(";")
)
_STATES: Final = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA IA ID IL KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD "
    "TN TX UT VA VT WA WI WV WY DC ILL PENN MICH MINN WASH TENN WIS IND CAL COLO FLA ARIZ NSW VIC QLD TAS".split()
)
_BETWEEN = lazy(r"\s*(?:[/;,&–]|\s-\s|\s(?:and|und|et|y|och|og)\s)\s*")
_REGION = lazy(r"(?:[A-Z]{2}|[A-Z]\.\s?[A-Z]\.?|UK|USA|u\.\s?a\.?|Mass\.?|Conn\.?|Calif\.?|N\.?J\.?)")


@lru_cache(maxsize=1 << 12)
def is_place(text: str) -> bool:
    """
    Say whether a text is a city, or several, with or without its state: `Berlin`, `Wien, Köln`, `Cambridge, MA`.
    """
    text = text.strip(" .,:;()[]")
    if _known(text):
        return True
    parts = [part for part in _BETWEEN.split(text) if part]
    return len(parts) > 1 and _known(parts[0]) and all(_known(part) or is_region(part) for part in parts[1:])


def is_region(text: str) -> bool:
    """
    Say whether a text is a state or country that stands behind a city: `MA`, `Ca`, `Ill.`, `Germany`.
    """
    return _REGION.fullmatch(text) is not None or fold(text) in _COUNTRIES or text.strip(".").upper() in _STATES


def _known(text: str) -> bool:
    folded = text.lower() if text.isascii() else fold(text)
    return folded in CITIES or folded.rstrip(".") in CITIES or f"{folded}." in CITIES
