import { fold } from '../../language/words.ts';

/** Cities with their Swedish name first, then what they are called otherwise. */
const cities = `
Aalborg=Ålborg Abu_Dhabi=Abu_Dabi Aten=Athens=Athen Addis_Abeba=Addis_Ababa Amman Amsterdam Ankara Antalya
Antwerpen=Antwerp Aarhus=Århus Atlanta Auckland Bangkok Barcelona Beirut Belfast Belgrad=Belgrade Bergen Berlin
Bern Bilbao Birmingham Bogotá=Bogota Bologna Bonn Boston Bratislava Bremen Bristol Brno Bryssel=Brussels=Bruxelles
Buenos_Aires Budapest Bukarest=Bucharest Kairo=Cairo Cannes Cardiff Chicago Kapstaden=Cape_Town
Casablanca Charleroi Chișinău=Chisinau Cork Córdoba=Cordoba Dakar Danzig=Gdańsk=Gdansk Davos Delft Delhi=New_Delhi
Den_Haag=Haag=Haag_i_Holland=The_Hague Dhaka Doha Dortmund Dresden Dubai Dublin Dubrovnik Düsseldorf=Dusseldorf
Edinburgh Eindhoven Espoo=Esbo Florens=Florence=Firenze Frankfurt Freiburg Gent=Ghent Genève=Geneva=Geneve Genua=Genoa
Glasgow Graz Grenoble Groningen Guangzhou=Kanton Göteborg=Gothenburg Hamburg Hanoi Hannover=Hanover
Helsingborg Helsingfors=Helsinki Hongkong=Hong_Kong Houston Innsbruck Istanbul Jakarta Jerusalem Johannesburg Jönköping
Kampala Karlstad Katowice Kaunas Kiev=Kyiv=Kyjiv Kigali Kraków=Krakow Kuala_Lumpur Köln=Cologne Köpenhamn=Copenhagen=København
Lagos Lahtis=Lahti Lausanne Leeds Leipzig Lille Lima Linköping Linz Lissabon=Lisbon=Lisboa Liverpool Ljubljana London
Los_Angeles Luleå Lund Luxemburg=Luxembourg Lviv Lyon=Lyons Lübeck Madrid Malaga=Málaga Malmö=Malmo Manchester Manila
Mannheim Marrakech=Marrakesh Marseille=Marseilles Medellín=Medellin Melbourne Mexico_City=Mexiko_City Miami
Milano=Milan Monaco Montréal=Montreal Montpellier Montevideo Moskva=Moscow München=Munich Nairobi Nantes Neapel=Naples New_York
Nice Nikosia=Nicosia Norrköping Nürnberg=Nuremberg Odense Odessa=Odesa Osaka Oslo Ottawa Oulu=Uleåborg Paris Peking=Beijing
Philadelphia Pittsburgh Porto Portland Prag=Prague=Praha Pretoria Quito Reykjavik=Reykjavík Riga=Rīga Rio_de_Janeiro Riyadh=Riyad
Rom=Rome=Roma Rotterdam Rødby Salzburg San_Francisco San_Sebastián=San_Sebastian Santiago=Santiago_de_Chile Sarajevo
São_Paulo=Sao_Paulo Seattle Seoul=Söul Sevilla=Seville Shanghai Sharm_el-Sheikh Shenzhen Singapore Skopje Sofia Split
Stavanger Strasbourg=Strasburg Stuttgart Sydney Tallinn=Tallin Tammerfors=Tampere Tarragona Tartu Tbilisi Tel_Aviv
Thessaloniki Tirana Tokyo=Tokio Toronto Toulouse Trieste Trondheim=Trondhjem Tunis Turin=Torino Uppsala Utrecht Valencia
Valletta Vancouver Venedig=Venice=Venezia Vilnius Warszawa=Warsaw Washington=Washington_DC Wellington Wien=Vienna
Wrocław=Wroclaw Zagreb Zaragoza=Saragossa Zürich=Zurich Åbo=Turku Örebro
`;

/** What a place is called, folded, to its name as it is written: the same language as it was said in. */
const known: ReadonlyMap<string, string> = new Map(
  allNames().map(({ name }) => [foldPlace(name), name] as const),
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

/** What the places that a text names are called in either language: Bryssel is Brussels too. */
export function allNamesOfPlaces(text: string): string[] {
  return findPlaces(text)
    .filter(({ misspelt }) => !misspelt)
    .flatMap(({ name }) => namesByFirst.get(firstNames.get(foldPlace(name)) ?? name) ?? [])
    .map(({ name }) => name);
}

/** Words that are places and in a request mean something else, and home. */
const notAbroad = new Set(['sverige', 'sweden', 'stockholm', 'nice', 'split', 'man', 'usa nu']);
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

/** Every city and country that a text names, by the words that stand there; a longer name before a shorter. */
export function findPlaces(text: string): NamedPlace[] {
  const words = [...text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)];
  const found: NamedPlace[] = [];
  for (let first = 0; first < words.length; first += 1) {
    for (let count = Math.min(MOST_WORDS, words.length - first); count > 0; count -= 1) {
      const start = words[first]?.index ?? 0;
      const last = words[first + count - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      const said = foldPlace(text.slice(start, end));
      const name = known.get(said) ?? (count === 1 ? nearest(said) : undefined);
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
  return notAbroad.has(said) && !/^(?:Nice|Split)$/.test(written);
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
  const ofCities = cities
    .trim()
    .split(/\s+/)
    .map((entry) => entry.replaceAll('_', ' ').split('='))
    .flatMap((names) => names.map((name) => ({ name, first: names[0] ?? name })));
  return [...countryNames(), ...ofCities];
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
