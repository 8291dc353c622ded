import { readAskedTime } from '../../calendar/named-period.ts';
import { partTimes } from '../../calendar/time-words.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import type { CostEnd } from '../../language/naming/cost-end.ts';
import { partException } from '../../language/naming/part-exception.ts';
import { fold } from '../../language/words.ts';
import { readHeldByUnit } from '../lists/held-by-unit.ts';
import type { Kind } from '../model.ts';
import { asksForRules, type ExistingQuestion, readExisting, readThoughtOf } from './existing-question.ts';
import { type CostLimit, feeIn, readCostLimit, withoutFee } from './fee-words.ts';
import { regionIn, withoutBeside, withoutRegion } from './narrowed-by.ts';
import { kindsIn, NOUN } from './nouns.ts';
import { asksForOrder, readCostOrder } from './order-asked.ts';
import { ENDS, type Ending, readEnding, readPeriod } from './read-ending.ts';
import {
  asksForCosts,
  asksForReviews,
  asksWhatIsHeld,
  asksWhatThereIs,
  inOwnLetters,
  organisations,
  readEndWish,
  readHeldThere,
  readHolding,
} from './register-question.ts';
import { restOf, withoutPeriod } from './rest-of-question.ts';

/** Which commitments somebody asks for. */
export interface ListQuestion {
  /** Null: of every kind. */
  readonly kinds: readonly Kind[] | null;
  /** Those of the one who asks and their unit, or of the whole city. */
  readonly whose: 'own' | 'all';
  /** What is left of the words, in which a unit may be named. */
  readonly rest: string;
  /** The words for a unit whose are not meant; empty for none. */
  readonly except: string;
  readonly counterpart: string | null;
  /** What they are about. */
  readonly theme: string | null;
  /** A part of the world that was named. */
  readonly region: string | null;
  /** Those whose last day lies in a period. */
  readonly ending: Ending | null;
  /** Those that are to be reviewed, in a period where one is named (4#4). */
  readonly reviews: { readonly period: DateRange | null } | null;
  /** Those in force in a period, where it is named and nothing is said of what happens to them then. */
  readonly during: DateRange | null;
  /** Only what costs a fee, or what has none that is stated; undefined for either. */
  readonly fee: 'with' | 'without' | undefined;
  /** Only what costs more or less than this a year. */
  readonly limit: CostLimit | undefined;
  /** The costliest first, or last; undefined for the order of their last days. */
  readonly order: CostEnd | undefined;
  /** A time is spoken of that can't be read. */
  readonly isTimeUnclear: boolean;
  /** Somebody means to end it, and is shown the card where that is done. */
  readonly toEnd: boolean;
}

const opens = '^(?:visa |lista |se |hitta |sok |show |list |find |see )?(?:mig |me )?';
/** What a list may be narrowed by, to the end. */
const NARROWED = '(?: (?:med|hos|for|inom|som|i|with|at|of|that|in)(?: [^ ]+){1,5})?$';
/** "Våra åtaganden", "alla avtal hos trafik", "our commitments". */
const possessive = new RegExp(
  `${opens}(?:(?:alla|all) )?(?:vara|mina|our|my|alla|all|samtliga)(?: the)? (?:${NOUN})(?:(?:,| och| o| samt| and)+ (?:${NOUN}))*${NARROWED}`,
);
/** "Åtaganden med Köpenhamn", "avtal hos trafik"; a word alone only where it can mean nothing else. */
const search = new RegExp(
  `${opens}(?:${NOUN}) (?:med|hos|with|at) (?!en\\b|ett\\b|a\\b|vilk|vem\\b|which|whom|utland|andra|other|foreign)[^ ]+(?: [^ ]+){0,2}$`,
);
const alone = /^(?:visa |lista |show |list )?(?:(?:vara|alla|our|all) )?(?:ataganden|commitments)$/;
/** "Vilka avtal löper ut i år?", "vilka avtal har löpt ut?", "avtal som gick ut förra året". */
const expiring = new RegExp(
  `(?:\\b(?:vilka|which|what)\\b(?! (?:year|month|day|date)\\b).*|${opens}(?:(?:alla|all) )?)(?:${NOUN})\\b.*\\b(?:${ENDS})\\b`,
);
const ends = new RegExp(`\\b(?:${ENDS})\\b`);
const ending = new RegExp(` (?:som |that |which )?(?:${ENDS})\\b.*$`);
/** "Vilka medlemskap har miljö?" What the city has at large is a question to the strategy. */
const ofUnit = new RegExp(
  `^(?:vilka|which|what) (?:${NOUN}) (?:har|finns (?:hos|pa|inom)|does|do|has|have|are there (?:at|in)) (?!staden\\b|stockholm|stan\\b|kommun|the city|city\\b|man\\b|vi tecknat|vi ratt|ni\\b|you\\b|others|andra|the strategy\\b|strategin\\b)\\S+`,
);

/** "Vad har vi för avtal med Köpenhamn?", "vilka avtal finns med Berlin?" */
const heldWith = new RegExp(
  `^(?:(?:vad|what) (?:har|finns|ar|do|is|are) (?:(?:vi|staden|det|we|there) )?(?:have )?(?:for|av) |(?:vilka|which|what) )(?:${NOUN}) (?:(?:finns|har|are there|do we have)(?: (?:det|vi|staden))? )?(?:med|with) (?!en\\b|ett\\b|a\\b|vilk|vem\\b|which|whom|utland|andra|other|foreign)[^ ]+(?: [^ ]+){0,2}$`,
);

const LONGEST = 140;

/** Folded words by which a list is told: what each is shown with, and where in the world, is left out. */
const narrowable = (folded: string): string => withoutRegion(withoutBeside(folded));

/** Whether a text asks for a list of commitments. */
export function asksForList(text: string): boolean {
  const { order, words } = readCostOrder(text);
  if (order !== undefined && asksForOrder(words)) return true;
  const written = asWritten(partException(words).words);
  const folded = narrowable(fold(written));
  // One sentence, and not one with a clause after it.
  if (folded.length > LONGEST) return false;
  if (existingIn(withoutBeside(fold(written)))?.isSure === true) return true;
  if (readHeldThere(written) !== undefined) return true;
  if (/[.,;:?!]/.test(folded)) return false;
  const narrowed = withoutTime(folded);
  return (
    [possessive, search, alone, expiring, ofUnit, heldWith].some((pattern) => pattern.test(folded)) ||
    [possessive, alone, ofUnit].some((pattern) => pattern.test(narrowed)) ||
    asksWhatIsHeld(folded) ||
    asksWhatThereIs(narrowed) ||
    asksForReviews(narrowed) ||
    asksForCosts(narrowed) ||
    readHeldByUnit(withoutTime(folded)) !== undefined ||
    readHolding(written) !== undefined ||
    (!text.includes('?') && readEndWish(written) !== undefined)
  );
}

/** Which commitments a text asks for; `today` is a civil date. With `takesUnsure` also in words that may be of something else. */
export function readListQuestion(text: string, today: string, takesUnsure = false): ListQuestion {
  const { order, words: asked } = readCostOrder(text);
  const { words, except } = partException(asked);
  const { limit } = readCostLimit(words) ?? {};
  return { ...readQuestion(asWritten(words), today, takesUnsure), limit, order, except: fold(except) };
}

function readQuestion(
  written: string,
  today: string,
  takesUnsure: boolean,
): Omit<ListQuestion, 'except' | 'limit' | 'order'> {
  const whole = withoutBeside(fold(written));
  const folded = withoutRegion(whole);
  const asked = existingIn(whole);
  const existing = asked?.isSure === true || takesUnsure ? asked : undefined;
  const region = regionIn(whole);
  const toEnd = readEndWish(written);
  const held = readHolding(written) ?? toEnd;
  const byUnit = existing === undefined ? readHeldByUnit(withoutTime(folded)) : undefined;
  const ofCity = byUnit === undefined && (held !== undefined || asksWhatIsHeld(folded));
  const reviewed = asksForReviews(withoutTime(folded));
  const isEnding = ends.test(folded) && held === undefined;
  const named =
    held?.name ?? (existing === undefined ? undefined : ownLetters(existing.counterpart, written));
  const isOther = named !== undefined || ofCity || byUnit !== undefined;
  const counterpart = isOther ? (named ?? null) : counterpartIn(withoutFee(folded), written);
  return {
    kinds:
      held?.kinds ??
      existing?.kinds ??
      kindsIn(folded) ??
      (ofCity || byUnit?.isMember === true ? organisations : null),
    // A member is the city, whoever in it asks.
    whose:
      existing !== undefined || region !== undefined
        ? 'all'
        : byUnit?.unit === '' || (isOwn(folded) && !ofCity && !asksWhether.test(folded))
          ? 'own'
          : 'all',
    rest:
      existing !== undefined
        ? ''
        : (byUnit?.unit ?? (counterpart === null && !ofCity ? restOf(withoutFee(folded)) : '')),
    counterpart,
    theme: ownLetters(existing?.theme ?? null, written),
    region: ownLetters(existing?.region ?? region ?? null, written),
    ending: isEnding ? readEnding(folded, today) : null,
    during: isEnding || reviewed || ofCity ? null : readPeriod(folded, today),
    reviews: reviewed ? { period: readPeriod(folded, today) } : null,
    fee: asksForCosts(folded) ? undefined : feeIn(folded),
    // What it costs a year names no time.
    isTimeUnclear:
      !ofCity && !asksForCosts(folded) && readAskedTime(written, { today, hasBeen: false }).isUnclear,
    toEnd: toEnd !== undefined,
  };
}

/** What folded words ask that there is; where they tell of a unit, that is meant, but for a country and the like. */
function existingIn(whole: string): ExistingQuestion | undefined {
  const thoughtOf = readThoughtOf(whole.replace(/[,.:;]+(?= )/g, ''));
  if (thoughtOf !== undefined) return thoughtOf;
  // What is said before it is asked tells why: "innan vi startar något, har vi redan …".
  // And after it, whence it is known: "… med Seoul? jag tyckte jag hörde det".
  const question = /^[^?]+(?=\?\s[^?]+$)/.exec(whole)?.[0] ?? whole;
  const last = question.split(/[.,;:!]\s+/).at(-1) ?? question;
  const clause = last.replace(thatWeAreIn, '');
  const folded = withoutTime(clause).replace(ending, '').trim();
  const found = readExisting(folded) ?? readExisting(withoutRegion(folded));
  const asked = found && ofRegion(found, clause !== last);
  if (last !== question && (asked?.isSure !== true || asksForRules(whole))) return undefined;
  const isPlace = asked !== undefined && asked.theme === null;
  return isPlace || readHeldByUnit(folded) === undefined ? asked : undefined;
}

/** "… som vi redan är med i": said of what the city is in, and of nothing else. */
const thatWeAreIn =
  / (?:som|that|which) (?:vi|we) (?:redan |already )?(?:ar|are) (?:redan |already )?(?:med|medlem\w*|part|members?|in)(?: (?:i|av|of))?$/;

/** A theme that ends in a part of the world is narrowed by that: "bibliotek i Norden". */
function ofRegion(asked: ExistingQuestion, isOfOurs: boolean): ExistingQuestion {
  const isSure = asked.isSure || isOfOurs;
  const region = asked.theme === null ? undefined : regionIn(asked.theme);
  if (asked.theme === null || region === undefined) return { ...asked, isSure };
  return { ...asked, theme: withoutRegion(asked.theme), region, isSure };
}

const ownLetters = (folded: string | null, written: string) =>
  folded === null ? null : inOwnLetters(folded, written) || folded;

/** Whether a text may ask for what there is, in words that may be of something else. */
export function mayAskForExisting(text: string): boolean {
  const folded = withoutBeside(fold(asWritten(text)));
  return folded.length <= LONGEST && existingIn(folded)?.isSure === false;
}

const withoutTime = (folded: string) => partTimes(folded).words;

/** "Are there memberships that we should look over?" says who is to do it, and not whose they are. */
const asksWhether = /^(?:ar det|finns det|is there|are there)\b(?!.*\b(?:vara|mina|our|my)\b)/;

const sums =
  /\b(?:totalt|sammanlagt|tillsammans|ihop|allt som allt|in total|altogether|all together|together)\b/;

function isOwn(folded: string): boolean {
  const whole = /^(?:visa |lista |show |list )?(?:alla|all|samtliga)\b|hela staden|whole city/.test(folded);
  const timeless = withoutTime(folded);
  const inAll = sums.test(folded) && (asksWhatThereIs(timeless) || asksForCosts(timeless));
  return !whole && !inAll && /\b(?:vara|mina|vart|vi|our|my|we)\b/.test(folded);
}

/** Without what ends a sentence and a limit of cost, and with one space between words. */
function asWritten(text: string): string {
  const plain = text.normalize('NFC');
  return (readCostLimit(plain)?.words ?? plain)
    .replace(/[?.!,:]+\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** With whom, in the asker's own letters. */
function counterpartIn(folded: string, written: string): string | null {
  const found = / (?:med|with) (?:staden |the city of |city of )?(?<name>.+)$/.exec(folded)?.groups?.name;
  return found === undefined ? null : inOwnLetters(withoutPeriod(found), written);
}
