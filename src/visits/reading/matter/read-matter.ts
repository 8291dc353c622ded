import { isOtherLanguage } from '../../../language/other-language.ts';
import type { OtherMatter } from '../../model.ts';
import type { Segment } from '../segments.ts';
import { comingClues } from './asks-to-come.ts';
import type { Clue } from './clue.ts';
import { otherClues } from './other-clues.ts';
import { visitClues } from './visit-clues.ts';
import { asksOnlyForFacts, asksYet, isWished, matterWithoutWish } from './without-wish.ts';

/** What else was read of the text: visitors have a number, days and a home. */
export interface Signs {
  readonly people: boolean;
  readonly dates: boolean;
  /** From outside Sweden. */
  readonly fromAbroad: boolean;
  readonly highLevel: boolean;
  /** Named as one that the city prioritises. */
  readonly prioritised: boolean;
}

/** How much must speak for a visit where nothing else does. */
const ENOUGH = 3;
/** So much speaks for a visit that nobody would doubt it. */
const BEYOND_DOUBT = 8;

/** Thanks for the last visit, or one that was called off, say little where one is asked for after all. */
const STILL_ASKED = 0.3;

/**
 * What is asked besides counts for so much less where somebody wishes to come from abroad, says how many they are and
 * when: a journalist who comes along is a visitor, and so are readers of a newsletter.
 */
const ON_THE_WAY = 0.4;
const ASKED_BESIDES: readonly OtherMatter[] = ['question', 'newsletter', 'citizen'];

/** What speaks for a visit, and the strongest of what speaks for something else. */
interface Weighing {
  readonly visit: number;
  readonly other: { readonly matter: OtherMatter; readonly weight: number };
}

/**
 * What a text is instead of a request to visit the city, or null when it is one. Those who come are told by
 * their wish to see, meet or learn here; somebody else's matter by its own words.
 */
export function readMatter(segments: readonly Segment[], signs: Signs): OtherMatter | null {
  const { visit, other } = weigh(segments, signs);
  if (other.weight > 0 && other.weight >= visit) return other.matter;
  return visit >= ENOUGH ? null : 'nothing_asked';
}

/** How sure it is that a text is a request to visit, from 0 to 1. */
export function surenessOf(segments: readonly Segment[], signs: Signs): number {
  const { visit, other } = weigh(segments, signs);
  if (visit < ENOUGH || other.weight >= visit) return 0;
  return Math.min(1, (visit - other.weight) / BEYOND_DOUBT);
}

/** "Boat tour already booked", "my wife will see the museums on her own": what they see to themselves asks nothing. */
const SEEN_TO =
  /(?<!\p{L})(?:already (?:booked|confirmed|have|has|got)|redan (?:bokat|bokad|bokade|biljett\p{L}*|ordnat)|har (?:vi|han|hon|de) redan|not your concern|på egen hand|on (?:our|their|his|her|my) own|(?:so|then) not (?:then|that day)|(?:men |så )?inte då|då kan (?:vi|jag) inte|spend the day|ordnar vi själva|we arrange)(?!\p{L})/iu;

function weigh(segments: readonly Segment[], signs: Signs): Weighing {
  const text = segments
    .filter(({ kind }) => kind !== 'signature' && kind !== 'sender')
    // "Inbjudan: behövs ej" asks for a letter, and invites nobody.
    .map(({ text: said, label, field }) =>
      label === null || field === 'letter' ? said : `${label}: ${said}`,
    )
    .join('\n');
  const visit =
    sumOf(visitClues, text) +
    sumOf(comingClues, text) +
    (signs.fromAbroad ? 1.5 : 0) +
    (signs.people ? 1.5 : 0) +
    (signs.dates ? 1 : 0) +
    (signs.highLevel ? 1.5 : 0) +
    (signs.prioritised ? 2 : 0) +
    // Whoever has a number, a home and days is on the way.
    (signs.fromAbroad && signs.people && signs.dates ? 1 : 0) +
    // Nobody writes to the city in another language from abroad for nothing.
    (signs.fromAbroad && (signs.people || signs.dates) && isOtherLanguage(text) ? 1 : 0) +
    // A form that is filled in.
    (segments.filter(({ field }) => field !== null).length >= 3 ? 2 : 0);
  const asked = text
    .split(/(?<=[.!?])\s|\n/u)
    .filter((sentence) => !SEEN_TO.test(sentence))
    .join('\n');
  const isAskedYet = asksYet(text);
  const isOnTheWay = signs.fromAbroad && signs.people && signs.dates && isWished(text);
  const others = (Object.keys(otherClues) as OtherMatter[]).map((matter) => ({
    matter,
    weight:
      sumOf(otherClues[matter], matter === 'citizen' ? asked : text) *
      (matter === 'nothing_asked' && isAskedYet ? STILL_ASKED : 1) *
      (isOnTheWay && ASKED_BESIDES.includes(matter) ? ON_THE_WAY : 1),
  }));
  const isFacts = !(signs.people && signs.dates) && asksOnlyForFacts(text);
  const withoutWish = matterWithoutWish(text) ?? (isFacts ? 'question' : undefined);
  const other =
    withoutWish === undefined
      ? others.reduce((one, another) => (another.weight > one.weight ? another : one))
      : { matter: withoutWish, weight: Math.max(visit, BEYOND_DOUBT) };
  return { visit, other };
}

function sumOf(clues: readonly Clue[], text: string): number {
  return clues.filter(({ form }) => form.test(text)).reduce((sum, { weight }) => sum + weight, 0);
}
