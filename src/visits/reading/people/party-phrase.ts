import { MONTH, WEEKDAY } from '../../../language/dates/date-words.ts';
import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { isSingle } from './people-clues.ts';
import { WORD } from './people-phrases.ts';
import { isGeneral, isPeople, isPerson, isThing } from './person-words.ts';

/** One phrase of a list of those who come: somebody, or so many of a kind, whatever they are called. */
export interface PartyPhrase {
  readonly number: number;
  /** How many characters it takes. */
  readonly length: number;
  /** `known`: by a word for people; `counted`, `one` and `definite`: by any other word. */
  readonly kind: 'writer' | 'name' | 'known' | 'general' | 'counted' | 'one' | 'definite';
}

const WRITER =
  /^(?:(?:[Tt]he )?undersigned|[Uu]ndertecknade?|[Uu]ndertegnede|[Yy]ours truly|[Mm]yself|[Mm]e|[Jj]ag|[Jj]eg|[Mm]ig)(?:\s(?:själv|selv|myself))?(?![\p{L}’'])|^I(?![\p{L}’'])/u;
const PRONOUN =
  /^(?:han|hon|hun|he|she|him|her|honom|henne)(?:\s(?:själv|selv|himself|herself))?(?!\p{L})(?!\s\p{Ll}{3,}(?<!och|and|med|som|who|from|från))/iu;
/** Where what somebody is called ends. */
const NO_NOUN =
  /^(?:och|o|og|and|plus|samt|jämte|or|eller|but|of|from|for|in|at|on|to|by|with|as|into|about|near|after|before|since|av|från|fra|för|i|på|till|om|hos|vid|med|ur|inom|efter|innan|som|who|whom|whose|that|which|vars|if|when|att|is|are|was|were|be|will|would|shall|should|can|could|may|might|must|has|have|had|do|does|did|är|var|blir|ska|skall|skulle|vill|kan|kunde|får|fick|har|hade|kom|kommer|komma|reser|resa|åker|åka|följer|följa|önskar|hoppas|ber|deltar|tar|ta|wish|wishes|want|wants|hope|hopes|ask|asks|come|comes|coming|travel|travels|travelling|join|joins|accompany|accompanies|bring|brings|stannar|stays?|only|also|too|alone|själv|också|bara|endast|här|där|here|there|vi|we|jag|i|me|mig|they|de|dom|ni|you|it|det|den|please|tack|inte|not|each|vardera|totalt|sammanlagt|total|altogether|together|tillsammans|now|nu)$/iu;
const NOUN = "[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*";
const NOUNS = new RegExp(`^(?:\\s?${NOUN}){0,5}`, 'u');
const ARTICLE =
  'the|an?|en|ett|et|one|another|our|my|his|her|their|its|min|mitt|vår|vårt|hans|hennes|deras|sin|sitt|våran';
const SOMEBODY = new RegExp(`^(?:(?:ytterligare|even|också)\\s)?(?:${ARTICLE})\\s`, 'iu');
/** "En av gubbarna", "one who does the accounts", "en till", "someone from the union". */
const ONE_OF =
  /^(?:en|ett|one|someone|somebody|någon)(?=\s(?:(?:av|of)\s(?!(?:you|er|era|dem|them)(?!\p{L}))|som\s|who\s|from\s|från\s|till(?!\p{L})|more(?!\p{L})|other(?!\p{L})|annan(?!\p{L})))(?:\s(?:till|more|other|annan)(?!\p{L}))?/iu;
const WHOSE =
  '(?:the|our|my|his|her|their|de|dom|mina|våra|hans|hennes|deras|sina|yet|ytterligare|another|further|a further)\\s';
const COUNTED = new RegExp(`^(?:${WHOSE})?(?:${WHOSE})?(?<number>${WORD})(?![\\p{L}\\d])`, 'iu');
/** "Två från växeln", "four others", "two who make our exhibitions". */
const NEEDS_NO_NOUN =
  /^\s(?:from|från|fra|who|som|till|more|others?|andra|(?:of|av)\s(?:us|oss|my|our|mina|våra|his|her|hans|hennes|sina|their|deras)|ur)(?!\p{L})/iu;
const NAME =
  /^(?:(?:[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof|[Hh]err|[Ff]ru|[Hh]r)\.?\s)?\p{Lu}[\p{Ll}\p{M}’']+(?:-\p{Lu}\p{Ll}+)?(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'-]+|da|de|di|van|von|af))*(?!\p{L})/u;
/** "Gamle Renzo", "borgmästare Rasmussen", "Father Tomás". */
const CALLED = /^(?<who>(?:\p{L}[\p{Ll}-]+\s){1,2})\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?(?!\p{L})/u;
/** Words with an article that stand for several, or for a house. */
const KIN =
  /^(?:sons?|söner|son|daughters?|döttrar|dotter|brothers?|bröder|bror|sisters?|systrar|syster|wife|wives|husbands?|mothers?|fathers?|mammor(?:na)?|pappor(?:na)?|uncles?|aunts?|cousins?|nephews?|nieces?|kusin(?:er)?|man|fru|mor|far|mum|dad|svåger|svägerska|farbror|morbror|moster|faster|child|children|barn|guys?|boys?|girls?|killar|tjejer|kille|tjej|gubbar|gummor|men|women|flick(?:a|or)|pojk(?:e|ar)|grandmother|grandfather|granny|mormor|morfar|farmor|farfar|nanny)$/iu;
const HOUSE =
  /^(?:city|town|council|universit(?:y|et)|college|\p{L}*schools?|authority|offices?|department|ministry|embassy|board|port|institute|museum|\p{L}*library|committee|agency|region|county|municipality|cent(?:re|er)|association|hospital|stad|\p{L}*kommun|\p{L}*skolan?|\p{L}*bibliotek|ö|island|village|by|firm|company|bolag|\p{L}*företag|förening|famil(?:y|j)|\p{L}*(?:group|grupp|team|gäng|delegation|party|sällskap|klass|class|klasse|klass|kör|choir|club|klubb|lag|förbund|kollektiv|society|union|utskott|utvalg|nätverk|network|cooperative|kooperativ|tur|resa)|band|crew|day|dag|week|vecka|timme|hour|morning|visit|besök|tour|rundtur|meeting|möte|time|gånger|gång|times?|lunch|hotel|hotell|bus|buss|programme?|lecture|photo|bild|map|karta|camera|kamera|bok|book|questions?|frågor|fråga|hund|dog|gift|gåva|present|letter|brev|idea|idé|bit|lot|few|par|couple|\p{L}*(?:nämnd|styrelse|förvaltning|myndighet|avdelning|enhet|kontor))$/iu;

/** The phrase that begins a text, if it can stand for people. */
export function partyPhraseAt(text: string, neighbour: boolean): PartyPhrase | undefined {
  const writer = WRITER.exec(text)?.[0];
  if (writer !== undefined) return { number: 1, length: writer.length, kind: 'writer' };
  const pronoun = (PRONOUN.exec(text) ?? ONE_OF.exec(text))?.[0];
  if (pronoun !== undefined) return { number: 1, length: pronoun.length, kind: 'known' };
  return (
    countedPhrase(text, neighbour) ?? oneByArticle(text) ?? oneByName(text) ?? oneByTitle(text, neighbour)
  );
}

/** The words of what somebody is called, up to the first that cannot be part of it. */
function nounsOf(text: string): string[] {
  const words = (NOUNS.exec(text)?.[0] ?? '').trim().split(' ');
  const end = words.findIndex((word) => word === '' || NO_NOUN.test(word));
  return end < 0 ? words : words.slice(0, end);
}

function countedPhrase(text: string, neighbour: boolean): PartyPhrase | undefined {
  const match = COUNTED.exec(text);
  const number = readNumber(match?.groups?.number ?? '', neighbour);
  if (match === null || number === undefined || number < 2) return oneInFigures(text);
  const rest = text.slice(match[0].length);
  if (NEEDS_NO_NOUN.test(rest)) {
    const more = /^\s(?:till|more|others?|andra)(?!\p{L})/iu.exec(rest)?.[0] ?? '';
    return { number, length: match[0].length + more.length, kind: 'known' };
  }
  if (!/^\s\p{L}/u.test(rest)) return undefined;
  const nouns = nounsOf(rest);
  if (nouns.length === 0 || nouns.some((word) => IS_MONTH.test(word))) return undefined;
  const known = nouns.findLastIndex((word) => isPeople(word) || KIN.test(word));
  const taken = known < 0 ? nouns : nouns.slice(0, known + 1);
  const head = taken.at(-1) ?? '';
  if (known < 0 && (isThing(head) || nouns.some(isThing) || HOUSE.test(head))) return undefined;
  return {
    number,
    length: match[0].length + taken.join(' ').length + 1,
    kind: known < 0 ? 'counted' : isGeneral(head) ? 'general' : 'known',
  };
}
/** "1 bookkeeper". */
function oneInFigures(text: string): PartyPhrase | undefined {
  const one = /^1\s(?=\p{L})/u.test(text) ? oneByArticle(`a${text.slice(1)}`) : undefined;
  return one?.kind === 'known' ? one : undefined;
}
const IS_MONTH = new RegExp(`^${MONTH}$`, 'iu');

/** Endings of several who are called by whose they are: "her colleagues", "hans döttrar". */
const isSeveral = (noun: string) =>
  (isPeople(noun) && !isPerson(noun)) ||
  (/(?:[^s]s|or|ar|na)$/iu.test(noun) && !isPerson(noun) && !KIN_OF_ONE.test(noun) && !/^\p{Lu}/u.test(noun));
const KIN_OF_ONE = /^(?:mor|far|mormor|morfar|farmor|farfar|svärmor|svärfar|boss|hostess|actress|chairs)$/iu;

function oneByArticle(text: string): PartyPhrase | undefined {
  const article = SOMEBODY.exec(text)?.[0];
  if (article === undefined) return undefined;
  const nouns = nounsOf(text.slice(article.length));
  const named = nouns.findIndex((word, place) => place > 0 && /^\p{Lu}/u.test(word));
  const head = (named < 0 ? nouns : nouns.slice(0, named)).at(-1) ?? '';
  if (head === '' || isThing(head) || HOUSE.test(head) || isSeveral(head)) return undefined;
  const isKnown = nouns.some((word) => isPerson(word) || KIN.test(word)) || isSingle(`the ${head}`);
  return {
    number: 1,
    length: article.length + nouns.join(' ').length,
    kind: isKnown ? 'known' : /^the\s/iu.test(article) ? 'definite' : 'one',
  };
}

function oneByName(text: string): PartyPhrase | undefined {
  const name = NAME.exec(text)?.[0];
  // "Rektor, två lärare": a title, though a sentence begins with it.
  if (name !== undefined && IS_OFFICE.test(name)) return undefined;
  if (name !== undefined && !NO_NOUN.test(name.split(' ')[0] ?? ''))
    return isSingle(name) || !name.split(' ').some((word) => HOUSE.test(word))
      ? { number: 1, length: name.length, kind: 'name' }
      : undefined;
  const called = CALLED.exec(text);
  const words = called?.groups?.who?.trim().split(' ') ?? [];
  return called === null || words.some((word) => NO_NOUN.test(word) || HOUSE.test(word) || isSeveral(word))
    ? undefined
    : { number: 1, length: called[0].length, kind: 'name' };
}

/** "Talmannen", "vice ordföranden", "husets drifttekniker", "head of parks". */
function oneByTitle(text: string, neighbour: boolean): PartyPhrase | undefined {
  const nouns = nounsOf(text);
  // "Eleven in all": not a pupil of a Swedish school.
  if (readNumber(nouns[0] ?? '', neighbour) !== undefined) return undefined;
  const titles = nouns.slice(0, 3).map((_, place) => nouns.slice(0, place + 1).join(' '));
  const title = titles.find((words, place) => {
    const head = nouns[place] ?? '';
    // "Technicians" and "technician" are one word in Swedish: whose they are tells one.
    const isKnown = isSingle(`the ${head}`) || (place === 1 && isPerson(head));
    return KIN_BARE.test(words) || (isKnown && (IS_DEFINITE.test(words) || IS_OFFICE.test(words)));
  });
  return title !== undefined ? { number: 1, length: title.length, kind: 'known' } : definiteAt(text);
}
/** "Smeden", "kyrkoherden": one by an ending, whatever it is. */
function definiteAt(text: string): PartyPhrase | undefined {
  const word = /^\p{Ll}{3,}(?:en|an)(?=,\s|\s(?:och|samt|plus|som|från|i|på|med)\s|\s*(?:[.;!?]|$))/u.exec(
    text,
  )?.[0];
  return word !== undefined && !HOUSE.test(word.replace(/e?n$/u, '')) && !IS_DAY.test(word)
    ? { number: 1, length: word.length, kind: 'definite' }
    : undefined;
}
const IS_DAY = new RegExp(
  `${WEEKDAY}|dagen$|^(?:våren|hösten|sommaren|veckan|resan|frågan|planen|tanken|listan|sedan|redan|innan|utan|mellan|även|igen|annan)$`,
  'iu',
);
const KIN_BARE = /^(?:mamma|pappa|mor|far|mum|dad|mother|father|maka|make|hustru|wife|husband|spouse)$/iu;
/** "Talmannen", "vice ordföranden", "husets tekniker": which one is told by an ending, or by whose they are. */
const IS_DEFINITE =
  /^[\p{L}-]{4,}n$|^(?:vice|biträdande|tf\.?|förste?)\s[\p{L}-]{4,}n$|^\p{L}{3,}s\s\p{L}+$/iu;
/** Offices that need no article. */
const IS_OFFICE =
  /^(?:(?:deputy|vice|lord|assistant|biträdande)\s)?\p{L}*(?:chef|direktör|kommunikatör|ingenjör|strateg|jurist|sekreterare|rådgivare|borgmästare|rektor|mayor|secretary|director|adviser|advisor|tolk|interpreter)$/iu;
