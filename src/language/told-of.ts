import { asksState } from './asks-of-one.ts';
import { type Called, calledBy, fitTo, isIn, isTitleOf } from './called-by.ts';
import { tellingWords } from './content-stems.ts';
import { recentTexts } from './recent-texts.ts';
import { createShortNameReader, type NamedKind, type ShortName } from './short-name.ts';
import { countWords, fold, wordsOf } from './words.ts';

/** Of one thing somebody tells in a sentence or two. */
const MOST_WORDS = 20;
/** Names are few, and each is looked for in many texts. */
const MOST_KEPT = 5_000;

/** Where a text names one thing. */
interface Mention {
  readonly start: number;
  readonly end: number;
  /** Whether it can only be one that there is: "lyonresan", "gästerna från Riga", "the Lyon thing". A place alone may be any. */
  readonly isDefinite: boolean;
}

/** Something that may be named in passing. */
export interface Tellable<Item> {
  readonly item: Item;
  /** Its proper names: a place, a counterpart. */
  readonly names: readonly string[];
  /** What it says: words of it count only where they name the one thing, as "klimatplanen" does. */
  readonly title: string;
}

/** What things of a register are, and what is said of them. */
export interface Telling {
  /** What they are called, as patterns of folded words. */
  readonly kinds: NamedKind;
  /** What is done with one of them or happens to it, in folded words: what its card is for. */
  readonly acts: Pick<RegExp, 'test'>;
}

/** What is called nothing in particular: "lyongrejen", "the Lyon thing". */
const vague: NamedKind = {
  sv: 'grejen|grejerna|saken|historien|prylen|biten|ärendet|arendet',
  en: 'thing|things|one|stuff|matter|business',
};
const readVague = createShortNameReader(vague);

/** Of rules, whatever is named. */
const ofRules =
  /\b(?:strateg\w*|\w*policy\w*|\w*reg(?:el|l)\w*|\w*riktlinj\w*|rules?|guidelines?|gav(?:a|an|or|orna)|presenter|gifts?|kravs|raknas|(?:vad|hur \w+|what) (?:galler|far|maste|may|must)|what applies|tillat\w*|allowed|required)\b|\b(?:vem|vilka|vilken|who|which) (?:\w+ )?(?:beslut\w*|bestam\w*|avgor\w*|fattar|betalar|godkanner|far|maste|bor|decid\w*|pays?|may|must|approves?|(?:ska|should) (?:beslut|bestam|betal|godkann|decide|pay|approve)\w*)\b|(?<!\bnar |\bwhen |\bsenast )\b(?:far|maste|bor|may|must) (?:vi|man|jag|we|i|one)\b(?! (?:be|save)\b)/;
/** Words for what there is already: nothing that is to begin is "still" so. */
const presupposing =
  /\b(?:kvar|langre|fortfarande|redan|ingenting|igen|still|any ?more|any longer|already|again)\b/;
/** A request put as a question. */
const requests =
  /\b(?:kan|kunde|skulle|can|could|may) (?:jag|vi|man|du|ni|nan|nagon|i|we|you|someone|somebody) (?:(?:annan|inte|please|else) )?(?:fa|se|visa|skicka|skriva|lagga|ta|oppna|have|get|see|show|send|write|put|take|open)\b/;
/** How one does something, and what it would be. */
const howTo =
  /\bhur (?:\w+ )?(?:gor|ska|far|bor|kan|viktig\w*|\w+(?:r|s)) (?:man|vi|jag|en|staden)\b|\bhow (?:do|does|should|can|may|to|important)\b|\bvad (?:sager|star|betyder|innebar|menas)\b|\bwhat (?:does|is) (?:it|the|a)\b/;
/** Of what one may, how one does it, and what it would be. */
const inGeneral = new RegExp(
  [
    howTo.source,
    String.raw`^(?:(?:hej|hi|och|and|men|but) )*(?:far|kan|ska|skall|bor|maste|behov\w*|may|can|could|must|should|do|does|shall) (?!not|inte)\w+`,
    String.raw`\b(?:far|maste|bor|behover|may|must|should|need) (?:vi|man|jag|we|one|i)\b`,
    String.raw`\b(?:varfor|why|om (?:man|vi|jag)|if (?:we|i|one)|att (?:vara|bli|ga)|to (?:be|become))\b`,
    String.raw`\b(?:vem|vems|vilka|vilken|who|whose|which)\b(?!.*\b(?:har|ager|skoter|ansvar\w*|handlagg\w*|haller|kommer|aker|foljer|ska (?:till|dit|med|aka|resa)|has|owns|looks?|looking|handles?|handling|comes?|goes|coming|going|charge)\b)`,
    String.raw`^(?:ar|blir|vore|is|would) (?:det|en|ett|it|a|an)\b|^(?:stammer det|is it true)`,
  ].join('|'),
);
const asking =
  /\?|^(?:(?:hej|hi|hello|och|and|men|but) )*(?:vem|vems|vad|va|vilk\w+|hur|nar|var|varfor|far|kan|ska|maste|behover (?:vi|man|jag|ni|du|de|det)|ar|har|finns|who|what|which|how|when|where|why|may|can|could|must|should|do|does|did|is|are|was|has|have)\b/;
/** Another thing that is there: "lobbyarbetet i Bryssel", "the Brussels office". */
const othersBefore =
  /(?<other>\p{L}{3,}(?:et|en|an|arna|erna))\s(?:i|med|hos)\s$|\b(?:the|our|an?|its|present)\s(?<noun>(?:\p{L}+\s){1,3})(?:in|with|of|at)\s$/u;
/** "Har vi nåt på gång med Berlin?" asks of what there is. */
const something = /\b(?:nat|nagot|nagonting|something|anything)\b/;
/** Who is in a place, and how things are there: of what is told of one thing it is said by an act alone. */
const elsewhere = /(?:^|\s)(?:i|in)\s$/;
/** "Måste resan till Lyon godkännas?" */
const ofItsRules =
  /^(?:(?:hej|hi|och|and|men|but) )*(?:far|maste|bor|behover|kan|raknas|may|must|should|can|does|need) $/;
/** What goes on from what was said before: "och Tallinn då?" */
const goingOn = /^(?:och|eller|men|and|or|but|what about|how about)\b|\bda$/;
/** What somebody would begin. */
const wishes =
  /\b(?:vi|jag|man|namnden|staden|kontoret|we|i) (?:\w+ )?(?:vill|ska|skulle|tanker|funderar|planerar|overvager|onskar|behover|want|would|plan|consider\w*|think\w*|intend\w*|need)\b|^(?:vill|ska|behover|tanker|want|need|planning|thinking)\b/;
/** Of a thing that there is not yet: "ett avtal med", "åka till". */
const anyBefore =
  /(?:^|\s)(?:en|ett|nagon|nagot|nan|nat|ny|nya|nytt|a|an|any|some|new)\s(?:[\p{L}-]+\s){1,4}(?:till|med|i|fran|hos|to|with|in|from|of|at)\s$|(?:^|\s)(?:aka|resa|flyga|ga|bjuda|teckna|inga|samarbeta|travel|fly|go|join|cooperate|visit|besoka)\s(?:\p{L}+\s)?(?:till|med|i|fran|to|in|from|with)?\s?$/u;

/** "En delegation från Riga" is none that there is yet. */
const ofAny =
  /(?:^|\s)(?:en|ett|nagon|nagot|nan|nat|ny|nytt|annan|annat|a|an|any|some|another|new)\s(?:\p{L}+\s)?$/u;

/** Whether a text is short enough to tell of one thing, and asks of no rules, whatever it names. */
export function mayTellOfOne(text: string): boolean {
  return countWords(text) <= MOST_WORDS && !ofRules.test(bare(text));
}

/** Whether a text asks something, rather than tells it. */
export const asksSomething = (text: string): boolean => asking.test(bare(text)) || text.includes('?');

/**
 * Those of some things that a text names and tells or asks something of: what has happened, what is to be done, how it
 * stands. None where it asks what the rules are, or of one that is still to begin.
 */
export function toldOf<Item>(
  items: readonly Tellable<Item>[],
  written: string,
  telling: Telling,
): readonly Item[] {
  const text = written.normalize('NFC').trim();
  if (!mayTellOfOne(text)) return [];
  const mentioned = items.flatMap(({ item, names, title }) => {
    const mention = mentionOf(names, text, telling.kinds) ?? titleIn(text, titleOf(title), telling.kinds);
    return mention === undefined ? [] : [{ item, mention }];
  });
  // "Oslo, Köpenhamn och Helsingfors" are places, and none of them is the one.
  const isOne = new Set(mentioned.map(({ mention }) => mention.start)).size === 1;
  const named = mentioned.filter(
    ({ mention }) => (isOne || mention.isDefinite) && isToldOf(text, mention, telling),
  );
  if (named.length > 0) return named.map(({ item }) => item);
  const callable = items.map(({ item, names, title }) => ({
    item,
    called: titleOf([title, ...names].join(' ')),
  }));
  for (const name of readVague(text)) {
    const { best, left } = fitTo(callable, { ...name, by: 'kind' });
    const mention = { start: name.start, end: name.end, isDefinite: true };
    if (best.length > 0 && left.length === 0 && isToldOf(text, mention, telling)) return best;
  }
  return [];
}

/** Whether a text may tell or ask something of one thing, whatever that is called. */
export function mayBeToldOf(text: string, { acts }: Telling): boolean {
  if (!mayTellOfOne(text)) return false;
  const said = bare(text);
  return acts.test(said) || presupposing.test(said) || !(asksSomething(text) && inGeneral.test(said));
}

/** Whether a text asks of what one may, must or does in general, whatever it names: "Måste remissen från EU besvaras?" */
export const asksInGeneral = (text: string): boolean =>
  ofRules.test(bare(text)) || (asksSomething(text) && inGeneral.test(bare(text)));

/** Whether folded words speak of what there is already: "längre", "still". */
export const presupposes = (said: string): boolean => presupposing.test(said);

/** Whether a text names something that is called nothing in particular: "lyongrejen". */
export const namesVaguely = (text: string): boolean => readVague(text).length > 0;

/** What a text calls things of no particular kind, the likeliest first. */
export const vagueNames = (text: string): readonly ShortName[] => readVague(text);

/** Whether a text may name something by words of its title, whatever there is. */
export const mayNameTitle = (text: string): boolean =>
  longWords(text).length > 0 || text.search(theWords) >= 0;

/** The words of a text that may be titles: long ones in the definite by themselves, and others after their article. */
export function wordsThatMayBeTitles(text: string) {
  const others = [...text.matchAll(theWords)].flatMap((match) => wordsOf(match.groups?.words ?? ''));
  return { inDefinite: longWords(text).map(([word]) => word.toLowerCase()), others };
}

/** Whether what stands beside a name is said or asked of the one thing that it names. */
function isToldOf(text: string, { start, end, isDefinite }: Mention, { acts }: Telling): boolean {
  const before = fold(text.slice(0, start));
  const beside = bare(`${text.slice(0, start)} ${text.slice(end)}`);
  if (ofRules.test(beside)) return false;
  const saysAct = acts.test(beside) || presupposing.test(beside);
  const isAsked = asksSomething(text);
  // What there is by that name is meant, whatever is asked of it, unless the strategy surely tells.
  if (isDefinite && !ofAny.test(before))
    return !ofItsRules.test(before) && (saysAct || requests.test(beside) || !howTo.test(beside));
  const isAny = anyBefore.test(before) && !(saysAct && something.test(before));
  if (isAny || (!saysAct && elsewhere.test(before))) return false;
  const { other, noun } = othersBefore.exec(before)?.groups ?? {};
  const another = other ?? noun;
  if (another !== undefined) return acts.test(another) || asksState.test(another);
  if (goingOn.test(beside) && !saysAct) return false;
  const isOfThis = presupposing.test(beside) || requests.test(beside);
  if (!isOfThis && inGeneral.test(beside)) return false;
  return saysAct || (isAsked ? asksState.test(beside) : !wishes.test(beside));
}

/** Where one of some names stands in a text, by itself or at the head of a word for the thing: "lyonresan". */
function mentionOf(names: readonly string[], text: string, kinds: NamedKind): Mention | undefined {
  const folded = fold(text);
  for (const name of names) {
    const match = patternOf(`${fold(name)}\n${kinds.sv}\n${kinds.en}`).exec(folded);
    if (match === null || folded.length !== text.length) continue;
    const { one, kind } = match.groups ?? {};
    const [next = ''] = wordsOf(folded.slice(match.index + match[0].length));
    const isOfAnother = /^(?:the|our|my|that) $/.test(one ?? '') && kind === undefined;
    if (isOfAnother && tellingWords(next).length > 0) continue;
    return {
      start: match.index,
      end: match.index + match[0].length,
      isDefinite: one !== undefined || kind !== undefined,
    };
  }
  return undefined;
}

const patternOf = recentTexts(MOST_KEPT, (key) => {
  const [name = '', sv = '', en = ''] = key.split('\n');
  const said = name.trim().replace(/[^\p{L}\p{N}]+/gu, '\\W+');
  const kindsBefore = `(?:${fold(sv)}|${fold(vague.sv)}|dom|dem|de|folket|ganget|(?:(?:the|our|that|my) )?(?:people|ones|${vague.en}|${en}))`;
  const one = `(?:${kindsBefore} (?:fran|ifran|till|i|med|om|from|to|in|with|on|about) |(?:the|our|my|that|den dar|det dar) )`;
  const kind = `(?:s?-?(?:${fold(sv)}|${fold(vague.sv)})|(?:'?s)? (?:people|${en}|${vague.en}))`;
  return new RegExp(
    `(?<![\\p{L}\\d])(?<one>${one})?${said}(?:(?<kind>${kind})|(?:[:'’]?s)?)(?:'?s)?(?![\\p{L}\\d])`,
    'u',
  );
});

/** Shorter words of titles are said of much else. */
const LONG = 9;
const longWords = (text: string) =>
  [...text.matchAll(/\p{L}+(?:en|et|an|na|n|t)s?(?!\p{L})/giu)].filter(([word]) => word.length > LONG);

/** Words that begin with the same letters say the same: "internal", "international". */
const HEAD = 5;
/** "The climate plan": words of a title after their article. */
const theWords = /(?<!\p{L})(?:the|our) (?<words>\p{L}+ \p{L}+(?: \p{L}+)?)/giu;

/** A word that names a title by itself, "klimatplanen" of a "Klimathandlingsplan", or two in English. */
function titleIn(text: string, title: Called, kinds: NamedKind): Mention | undefined {
  const isKind = (word: string) => kinds.sv.split('|').includes(word);
  const found = longWords(text).find(
    ([word]) => !isKind(word.toLowerCase()) && isTitleOf(word.toLowerCase(), title),
  );
  if (found !== undefined)
    return { start: found.index, end: found.index + found[0].length, isDefinite: true };
  for (const match of text.matchAll(theWords)) {
    const words = (match.groups?.words ?? '').split(' ');
    const others = words.findIndex((word) => !isIn(word.toLowerCase(), title));
    const named = words.slice(0, others < 0 ? words.length : others);
    const end = match.index + match[0].length - words.slice(named.length).join(' ').length;
    const telling = new Set(tellingWords(named.join(' ')).map((word) => word.slice(0, HEAD)));
    if (telling.size >= 2) return { start: match.index, end, isDefinite: true };
  }
  return undefined;
}

const titleOf = recentTexts(MOST_KEPT, calledBy);

const bare = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
