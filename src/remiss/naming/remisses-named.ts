import { keptOf } from '../../language/kept/kept-objects.ts';
import { recentTexts } from '../../language/kept/recent-texts.ts';
import { asksOfOne } from '../../language/naming/asks-of-one.ts';
import { fitTo } from '../../language/naming/called-by.ts';
import {
  mayNameTitle,
  namesVaguely,
  pairsIn,
  titleOf,
  vagueNames,
  whoseSaid,
} from '../../language/naming/mentions.ts';
import { isShort, partsTold } from '../../language/naming/parts-told.ts';
import type { ShortName } from '../../language/naming/short-name.ts';
import { mayBeTitleAlone, titleAlone } from '../../language/naming/title-alone.ts';
import { asksInGeneral, mayBeToldOf, mayTellOfOne, toldOf } from '../../language/naming/told-of.ts';
import { readNumberWords } from '../../language/numbers/number-words.ts';
import { countriesIn } from '../../language/places/countries-in.ts';
import { findPlaces } from '../../language/places/places.ts';
import { countWords, fold, wordsOf } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { Store } from '../../store/store.ts';
import type { RemissHead } from '../register-model.ts';
import { requestsChange } from '../sent-to/read-change.ts';
import { calledAsPaper, mayCallPaper } from './called-as-paper.ts';
import { alikeByField, findBySerial } from './find-by-short-name.ts';
import { asksStrategy, readNaming } from './named-remiss.ts';
import { speaksOfOtherAnswer, toldOfRemiss } from './passing-words.ts';
import { type RemissNames, readRemissNames } from './remiss-names.ts';
import { serialAlone } from './short-naming.ts';

/** "Fyra åtta noll", as a number is read out. */
const digit =
  '(?:noll|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|zero|one|two|three|four|five|six|seven|eight|nine)';
const digitByDigit = new RegExp(`(?<!\\p{L})${digit}(?: ${digit}){2,5}(?!\\p{L})`, 'giu');
const asDigits = (words: string) => words.split(' ').map(readNumberWords).join('');

/** A number in a word is no serial number unless it is this long: "åttahundratolv". */
const LONG_NUMBER = 9;
const inDigits = (text: string) =>
  text.replace(digitByDigit, asDigits).replace(/\p{L}+/gu, (word) => {
    const number = word.length < LONG_NUMBER ? undefined : readNumberWords(word);
    return number === undefined || !Number.isInteger(number) ? word : String(number);
  });
const serialIn = (text: string) =>
  isShort(text) ? serialAlone(inDigits(text), (said) => toldOfRemiss.acts.test(said)) : undefined;

/** "812, va e de för nåt", in words of grammar, which are short. */
const asksWhat = /\b(?:vad?|what['’]?s?)\b/;
const LONGEST_OF_GRAMMAR = 4;
/** Whether a text asks what a running number is. */
export const asksWhatIs = (text: string) =>
  asksWhat.test(fold(text)) &&
  wordsOf(inDigits(text)).every((word) => /^\d+$/.test(word) || word.length <= LONGEST_OF_GRAMMAR);

/** A number that begins a message is what that is about. */
const mayBeSaidOfSerial = (text: string) =>
  /^\s*\d/.test(text) || toldOfRemiss.acts.test(fold(text)) || asksWhatIs(text) || requestsChange(text);

/** So short is what says the title and little else: "show me cykelplan". */
const MOST_BESIDE_TITLE = 5;
const saysLittleBeside = (text: string) => countWords(text) <= MOST_BESIDE_TITLE && !asksInGeneral(text);

/** Whether a text may name a remiss in passing, whatever there is. */
export const mayNameRemiss = (text: string): boolean =>
  mayTellOfOne(text) &&
  readNaming(text) === undefined &&
  (namesVaguely(text) ||
    mayCallPaper(text) ||
    (somethingAbout(text).length > 0 && toldOfRemiss.acts.test(fold(text))) ||
    (serialIn(text) !== undefined && mayBeSaidOfSerial(text)) ||
    mayNameTitle(text) ||
    (pairsIn(text).length > 0 && toldOfRemiss.acts.test(fold(text))) ||
    (mayBeTitleAlone(text) && (toldOfRemiss.acts.test(fold(text)) || saysLittleBeside(text))));

/** The remisses that a text names in passing: by words of their titles, or by a running number. */
export async function remissesNamed(store: Store, text: string): Promise<readonly RemissHead[]> {
  return namedBy(await readRemissNames(store))(await currentDirectory(store))(text);
}

/** Each turn asks it of a text, and people ask what others asked. */
const MOST_KEPT = 2_000;
/** Names and directory are others when they change, and nothing else tells what a text names. */
const namedBy = keptOf((names: RemissNames) =>
  keptOf((directory: Directory) => recentTexts(MOST_KEPT, (text) => namedIn(names, directory, text))),
);

function namedIn(names: RemissNames, directory: Directory, text: string): readonly RemissHead[] {
  const { all, tellables, endingIn } = names;
  const serial = serialIn(text);
  const numbered = serial === undefined ? [] : findBySerial(all, serial);
  if (numbered.length > 0) return numbered;
  const items = tellables.mayBeIn(text).map((item) => ({ item, names: [], title: item.title }));
  const told = toldOf(items, text, toldOfRemiss);
  if (told.length > 0) return told;
  const alone = (isShort(text) ? endingIn(text) : []).filter(({ title }) =>
    isNamedAlone(text.normalize('NFC'), title),
  );
  if (alone.length > 0) return alone;
  const paper = calledAsPaper(names, text, directory);
  if (paper.length > 0) return paper;
  const vaguely = partsTold(text).map((part) => vaguelyNamed(all, part, directory));
  return vaguely.find(({ length }) => length > 0) ?? [];
}

/** "Show me cykelplan", "visa kulturprogram tack": a small word says nothing else. */
const FEW = 1;

/** Whether a title that a text names without an ending is asked for, or something is said of it. */
function isNamedAlone(text: string, title: string): boolean {
  const place = titleAlone(text, title);
  if (place === undefined) return false;
  const beside = fold(`${text.slice(0, place.start)} ${text.slice(place.end)}`);
  return !asksStrategy(beside) && (asksOfOne(text, place, FEW) || toldOfRemiss.acts.test(beside));
}

/** "Show me cykelplan" says nothing of it. */
export function isAskedAlone(text: string, title: string): boolean {
  const place = titleAlone(text, title);
  return place !== undefined && asksOfOne(text, place, FEW);
}

/** "Något om kultur i eu", "den där om biblioteken i norden", with what is said of a remiss. */
const something =
  /(?<!\p{L})(?:något|nåt|nånting|någonting|something|anything|(?:den|det)\s+(?:där|här)|(?:the|that|this)\s+one)\s+(?:om|kring|about|on|regarding)\s+(?<name>[^?!;,.]+?)(?=[?!;,.]|\s(?:och|men|som|när|eller|and|but|that|or)\s|$)/diu;
function somethingAbout(text: string): readonly ShortName[] {
  const isOther = asksStrategy(fold(text)) || speaksOfOtherAnswer(text);
  const match = isOther ? null : something.exec(text);
  const [at = 0, end = 0] = match?.indices?.groups?.name ?? [];
  if (match === null) return [];
  const words = text.slice(at, end);
  return [{ words, by: 'about', start: match.index, end, at, kind: '', language: 'sv' }];
}

/** One that there is, and not anything. */
const isOne = /^(?:de[nt]|the|that|this)(?!\p{L})/iu;

/** What comes from somewhere, or is there, is no paper: "den om bibliotek från Riga". */
const isPlace = (word: string) => findPlaces(word).length > 0 || countriesIn(word).length > 0;

/** "The bike thing" is of the field of the unit that has the bicycle plan. */
function vaguelyNamed(all: readonly RemissHead[], text: string, directory: Directory): RemissHead[] {
  if (!mayBeToldOf(text, toldOfRemiss) || !toldOfRemiss.acts.test(fold(text))) return [];
  const called = all.map((item) => ({ item, called: titleOf(item.title) }));
  // "The EU thing about culture" has what it is about after it, and what is said of it after that.
  const whole = somethingAbout(text)
    .map((name) => fitTo(called, name))
    .find(({ best, left }) => best.length === 1 && !left.some(isPlace));
  const isOther = speaksOfOtherAnswer(text);
  const names = vagueNames(text);
  const ofAbout = names.filter(({ by }) => by === 'about');
  const about =
    whole?.best ??
    ofAbout.map((name) => fitTo(called, name).best).find(({ length }) => length === 1) ??
    // "The one about bicycles": those of that field.
    [...somethingAbout(text), ...ofAbout]
      .filter(({ words, start }) => !isOther && isOne.test(text.slice(start)) && !isPlace(words))
      .map(({ words }) => alikeByField(all, words, directory))
      .find(({ length }) => length > 0);
  if (about !== undefined) return [...about];
  return (
    names
      .filter((name) => name.by === 'kind' && whoseSaid(text, name) === '')
      .map(({ words }) => alikeByField(all, words, directory))
      .find((found) => found.length > 0) ?? []
  );
}
