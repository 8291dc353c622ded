import { recentTexts } from '../kept/recent-texts.ts';
import { fold, wordsOf } from '../words.ts';

/** Towns and parts of Sweden that business trips go to, with their Swedish name first, then what they are called otherwise. */
const swedishCities = `
Alingsås Almedalen Arboga Arlanda Arvika Avesta Bollnäs Borgholm Borlänge Borås Botkyrka Båstad Dalarna
Enköping Eskilstuna Eslöv Fagersta Falkenberg Falköping Falun Filipstad Finspång Gotland Gällivare Gävle
Göteborg=Gothenburg=Götet Halmstad Haninge Haparanda Hedemora Helsingborg Huddinge Hudiksvall Härnösand
Hässleholm Höganäs Jokkmokk Jukkasjärvi Järfälla Jönköping Kalmar Karlshamn Karlskoga Karlskrona Karlstad
Katrineholm Kiruna Kramfors Kristianstad Kristinehamn Kumla Kungsbacka Kungälv Köping Laholm Landskrona
Leksand Lerum Lidingö Lidköping Lindesberg Linköping Ljungby Ludvika Luleå Lund Lycksele Malmö Mariestad
Mjölby Mora Motala Mölndal Mönsterås Nacka Norrbotten Norrköping Norrtälje Nyköping Nynäshamn Nässjö
Olofström Oskarshamn Oxelösund Partille Piteå Ronneby Rättvik Saltsjöbaden Sandviken Sigtuna Simrishamn
Skellefteå Skåne Skövde Småland Sollefteå Sollentuna Solna Staffanstorp Stockholm Strängnäs Strömstad
Sundbyberg Sundsvall Säffle Södertälje Sölvesborg Tidaholm Tierp Tranås Trelleborg Trollhättan Täby
Uddevalla Ulricehamn Umeå Upplands_Väsby Uppsala Vadstena Vallentuna Varberg Vaxholm Vetlanda Vilhelmina
Vimmerby Visby Vänersborg Värmdö Värnamo Västerbotten Västervik Västerås Växjö Ystad Åmål Ängelholm Örebro
Örnsköldsvik Östersund Östhammar
`;

/**
 * Those abroad in the same way. Each name stands as a Swede or an English speaker writes it; whoever leaves out its
 * accents is understood.
 */
const citiesAbroad = `
Åbo=Turku Abu_Dhabi=Abu_Dabi Addis_Abeba=Addis_Ababa Akureyri Ålborg=Aalborg Ålesund Amman Amsterdam Ankara
Antalya Antwerpen=Antwerp Århus=Aarhus Aten=Athens=Athen Atlanta Auckland Bangkok Barcelona Beirut Belfast
Belgrad=Belgrade Bergen Berlin Bern Bilbao Birmingham Björneborg=Pori Bodø Bogotá Bologna Bonn Borgå=Porvoo
Boston Bratislava Bremen Bristol Brno Bryssel=Brussels=Bruxelles Budapest Buenos_Aires Bukarest=Bucharest
Cannes Cardiff Casablanca Charleroi Chicago Chișinău Córdoba Cork Dakar Davos Delft Delhi=New_Delhi
Den_Haag=Haag=Haag_i_Holland=The_Hague Dhaka Doha Dortmund Drammen Dresden Dubai Dublin Dubrovnik Düsseldorf
Edinburgh Eindhoven Esbjerg Esbo=Espoo Florens=Florence=Firenze Frankfurt Freiburg Gdańsk=Danzig
Genève=Geneva Gent=Ghent Genua=Genoa Glasgow Graz Grenoble Groningen Guangzhou=Kanton Hamburg
Hannover=Hanover Hanoi Helsingfors=Helsinki Helsingör=Elsinore Hongkong=Hong_Kong Houston Innsbruck Istanbul
Jakarta Jerusalem Johannesburg Jyväskylä Kairo=Cairo Kampala Kapstaden=Cape_Town Katowice Kaunas
Kiev=Kyiv=Kyjiv Kigali Köln=Cologne Köpenhamn=Copenhagen=København Kraków Kristiansand Kuala_Lumpur Kuopio
Lagos Lahtis=Lahti Lausanne Leeds Leipzig Lille Lillehammer Lima Linz Lissabon=Lisbon=Lisboa Liverpool
Ljubljana London Los_Angeles Lübeck Luxemburg=Luxembourg Lviv Lyon=Lyons Madrid Málaga Manchester Manila
Mannheim Mariehamn Marrakech=Marrakesh Marseille=Marseilles Medellín Melbourne Mexico_City=Mexiko_City Miami
Milano=Milan Monaco Montevideo Montpellier Montréal Moskva=Moscow München=Munich Nairobi Nantes Narva
Neapel=Naples New_York Nice Nikosia=Nicosia Nürnberg=Nuremberg Nuuk Odense Odessa=Odesa Osaka Oslo Ottawa
Paris Pärnu Peking=Beijing Philadelphia Pittsburgh Portland Porto Prag=Prague=Praha Pretoria Quito Reykjavik
Riga Rio_de_Janeiro Riyadh=Riyad Rødby Rom=Rome=Roma Roskilde Rotterdam Rovaniemi Salzburg San_Francisco
San_Sebastián Santiago=Santiago_de_Chile São_Paulo Sarajevo Seattle Seoul=Söul Sevilla=Seville Shanghai
Sharm_el-Sheikh Shenzhen Singapore Skopje Sofia Split Stavanger Strasbourg=Strasburg Stuttgart Sydney
Tallinn=Tallin Tammerfors=Tampere Tarragona Tartu Tbilisi Tel_Aviv Thessaloniki Tirana Tokyo=Tokio Toronto
Tórshavn Toulouse Trieste Tromsø Trondheim=Trondhjem Tunis Turin=Torino Uleåborg=Oulu Utrecht Valencia
Valletta Vancouver Vanda=Vantaa Vasa=Vaasa Venedig=Venice=Venezia Vilnius Warszawa=Warsaw
Washington=Washington_DC Wellington Wien=Vienna Wrocław Zagreb Zaragoza=Saragossa Zürich
`;

/** What a place is called, folded, to its name as it is written: the same language as it was said in. */
const known: ReadonlyMap<string, string> = new Map(
  // Of names that differ by accents alone the first is kept.
  allNames()
    .toReversed()
    .map(({ name }) => [foldPlace(name), name] as const),
);

/** What a place is called, folded, to the first of its names. */
const firstNames: ReadonlyMap<string, string> = new Map(
  allNames().map(({ name, first }) => [foldPlace(name), first] as const),
);

/** Says by being the same text that two names are of the same place: Aten and Athens. */
export function placeKey(place: string): string {
  return foldPlace(firstNames.get(foldPlace(place.trim())) ?? place.trim());
}

/** All names of each place, in both languages. */
const namesByFirst = Map.groupBy(allNames(), ({ first }) => first);

/** Every matter is asked each time that somebody looks for one. */
const MOST_KEPT = 5_000;

/** What the places that a text names are called in either language: Bryssel is Brussels too. */
export const allNamesOfPlaces = recentTexts(MOST_KEPT, (text): readonly string[] =>
  placesIn(text, asWritten)
    .filter(({ name }) => !home.has(foldPlace(name)))
    .flatMap(({ name }) => namesByFirst.get(firstNames.get(foldPlace(name)) ?? name) ?? [])
    .map(({ name }) => name),
);

/** A place at the head of a word has so many letters, and what follows it too: "lyonresan". */
const HEAD = 4;
const TAIL = 3;

/** Whether a text names a place by itself or at the head of a word, however it is written. */
export function namesPlace(text: string): boolean {
  if (placesIn(text, asWritten).some(({ name }) => !home.has(foldPlace(name)))) return true;
  return wordsOf(foldPlace(text)).some((word) => {
    const lengths = Array.from(
      { length: Math.max(0, word.length - HEAD - TAIL + 1) },
      (_, more) => HEAD + more,
    );
    return lengths.some((length) => known.has(word.slice(0, length)));
  });
}

/** Home, which in a request is who sends and not where to. */
const home = new Set(['sverige', 'sweden', 'stockholm']);
/** Words that are places and in a request mean something else. */
const otherWords = new Set(['nice', 'split', 'man', 'usa nu']);

/** Folded names of what is in Sweden. */
const swedish = new Set([...home, ...namesOf(swedishCities).map(({ name }) => foldPlace(name))]);

/** What may stand between the names of places. */
const joining = /^(?:och|samt|eller|and|or|i|in)?$/;

/** Whether a place, as somebody wrote it, is in Sweden: names of places there are all that it says. */
export function isInSweden(place: string): boolean {
  const named = placesIn(place, asWritten);
  const rest = named
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, place);
  return (
    named.length > 0 &&
    named.every(({ name }) => swedish.has(foldPlace(name))) &&
    (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => joining.test(foldPlace(word)))
  );
}

const MOST_WORDS = 3;
/** Shorter names are one letter from too many words. */
const LONG_ENOUGH = 6;

/** A place that a text names. */
export interface NamedPlace {
  /** As the place is written. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** True when the text writes it otherwise than by accents and capitals. */
  readonly misspelt: boolean;
}

/** Every city and country that a text names, home left aside. */
export function findPlaces(text: string): NamedPlace[] {
  return placesIn(text, nearest).filter(({ name }) => !home.has(foldPlace(name)));
}

/** Takes nothing for the misspelt name of a place. */
const asWritten = () => undefined;

/**
 * Every city and country in a text, by the words that stand there; a longer name before a shorter. `guess`: the place
 * that a word may mean which is the name of none.
 */
function placesIn(text: string, guess: (said: string) => string | undefined): NamedPlace[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)];
  const found: NamedPlace[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (let count = Math.min(MOST_WORDS, words.length - first); count > 0; count -= 1) {
      const start = words[first]?.index ?? 0;
      const last = words[first + count - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      const said = foldPlace(text.slice(start, end));
      const name = known.get(said) ?? (count === 1 ? guess(said) : undefined);
      if (name === undefined || isSomethingElse(said, text.slice(start, end))) continue;
      found.push({ name, start, end, misspelt: foldPlace(name) !== said });
      first += count - 1;
      break;
    }
  }
  return found;
}

function isSomethingElse(said: string, written: string): boolean {
  // "Nice" and "Split" in capitals are cities all the same.
  return otherWords.has(said) && !/^(?:Nice|Split)$/.test(written);
}

/** Names by first letter, which nobody gets wrong, and length. */
const byShape = Map.groupBy(
  [...known.keys()].filter((name) => name.length >= LONG_ENOUGH),
  (name) => `${name[0]}${name.length}`,
);

/** The only place that is one letter more, less or other, or two swapped. */
function nearest(said: string): string | undefined {
  if (said.length < LONG_ENOUGH) return undefined;
  const alike = [-1, 0, 1].flatMap((more) => byShape.get(`${said[0]}${said.length + more}`) ?? []);
  const [near, another] = alike.filter((name) => isOneSlip(said, name));
  return near === undefined || another !== undefined ? undefined : known.get(near);
}

function isOneSlip(one: string, other: string): boolean {
  if (one === other) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [restOne, restOther] = [one.slice(same), other.slice(same)];
  if (restOne.slice(1) === restOther || restOne === restOther.slice(1)) return true;
  if (restOne.slice(1) === restOther.slice(1)) return true;
  const swapped = `${restOne[1] ?? ''}${restOne[0] ?? ''}${restOne.slice(2)}`;
  return restOne.length > 1 && swapped === restOther;
}

/** Letters that have no accent to take away, as those write them who have not got them. */
function foldPlace(text: string): string {
  return fold(text).replaceAll('ø', 'o').replaceAll('æ', 'ae').replaceAll('ł', 'l').replaceAll('_', ' ');
}

interface PlaceName {
  readonly name: string;
  /** The Swedish name, where there is one. */
  readonly first: string;
}

function allNames(): PlaceName[] {
  return [...countryNames(), ...namesOf(swedishCities), ...namesOf(citiesAbroad)];
}

function namesOf(cities: string): PlaceName[] {
  return cities
    .trim()
    .split(/\s+/)
    .map((entry) => entry.replaceAll('_', ' ').split('='))
    .flatMap((names) => names.map((name) => ({ name, first: names[0] ?? name })));
}

/** The countries of the world, in both languages, as the platform knows them. */
function countryNames(): PlaceName[] {
  const [swedish, english] = ['sv', 'en'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  return codes.flatMap((code) => {
    const [first, second] = [swedish?.of(code), english?.of(code)];
    return first === undefined || second === undefined
      ? []
      : [
          { name: first, first },
          { name: second, first },
        ];
  });
}
