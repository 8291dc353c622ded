import { escapeMarkdown } from '../../conversation/markdown.ts';
import { capitalised } from '../../language/capitalised.ts';
import { formatDate, formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Fact } from '../../language/naming/asked-fact.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { inSentence } from '../../network/units/unit-names.ts';
import { type Commitment, lastDayOf } from '../model.ts';
import { standingText } from '../say.ts';
import { unitName } from '../view.ts';
import { toldTexts } from './told-texts.ts';

/** What may be asked of a commitment. */
export const heldFacts: readonly Fact[] = [
  'when',
  'until',
  'decision',
  'since',
  'review',
  'who',
  'decider',
  'cost',
  'spent',
  'number',
  'about',
  'sender',
  'standing',
  'outcome',
  'how-many',
  'people',
];

/** Where names are found, and on which day it is asked. */
export interface Asking {
  readonly directory: Directory;
  readonly today: string;
}

/** The sentence that answers what is asked of a commitment, from what its card shows everybody; empty where none has such a fact. */
export function toldFact(fact: Fact, commitment: Commitment, asking: Asking, language: Language): string {
  const say = toldTexts(language);
  const { costPerYear, number, theme, counterpart } = commitment;
  switch (fact) {
    case 'since':
      return sinceText(commitment, asking, language);
    case 'when':
      return `${sinceText(commitment, asking, language)} ${untilText(commitment, asking, language)}`;
    case 'until':
    case 'decision':
      return untilText(commitment, asking, language);
    case 'review':
      return reviewText(commitment, asking, language);
    case 'who':
      return contactText(commitment, asking, language);
    case 'decider':
      return deciderText(commitment, language);
    case 'cost':
    case 'spent':
      return costPerYear === null
        ? say('noCost')
        : say('cost', { cost: formatKronor(costPerYear, language) });
    case 'number':
      return say('number', { number });
    case 'about':
      return theme.trim() === '' ? say('noAbout') : say('about', { theme: escapeMarkdown(theme) });
    case 'sender':
      return say('with', { counterpart: escapeMarkdown(counterpart) });
    case 'standing':
      return say('standing', { standing: standingText(commitment, asking.today, language) });
    case 'outcome':
      return outcomeText(commitment, asking, language);
    case 'how-many':
      return say('noCount');
    case 'people':
      return say('noPeople');
    default:
      return '';
  }
}

/** A membership is joined; an agreement is in force. */
function sinceText(
  { start, kind, scope, unit }: Commitment,
  { directory, today }: Asking,
  language: Language,
): string {
  const say = toldTexts(language);
  if (start === null) return say('noStart');
  const date = formatDate(start, language);
  if (start > today) return say('begins', { date });
  if (kind !== 'membership' && kind !== 'network') return say('since', { date });
  const name = capitalised(inSentence(unitName(directory, unit, language), language));
  return scope === 'city' ? say('joinedCity', { date }) : say('joined', { unit: escapeMarkdown(name), date });
}

function untilText(commitment: Commitment, { today }: Asking, language: Language): string {
  const say = toldTexts(language);
  const last = lastDayOf(commitment);
  if (last !== null) return say(last < today ? 'over' : 'until', { date: formatDate(last, language) });
  const { reviewOn } = commitment;
  if (reviewOn === null || reviewOn < today) return say('noEnd');
  return say('noEndReview', { date: formatDate(reviewOn, language) });
}

function contactText({ contact, unit }: Commitment, { directory }: Asking, language: Language): string {
  const say = toldTexts(language);
  const name = contact === null ? undefined : findPerson(directory, contact)?.name;
  const at = escapeMarkdown(inSentence(unitName(directory, unit, language), language));
  return name === undefined
    ? say('noContact', { unit: at })
    : say('contact', { name: escapeMarkdown(name), unit: at });
}

function deciderText({ decider, decidedOn }: Commitment, language: Language): string {
  const say = toldTexts(language);
  const date = decidedOn === null ? '' : formatDate(decidedOn, language);
  if (decider === null) return decidedOn === null ? say('noDecider') : say('decidedOn', { date });
  return say(decidedOn === null ? 'decider' : 'deciderOn', { decider: escapeMarkdown(decider), date });
}

/** When it is asked whether it is still worth having, or was the last time. */
function reviewText({ reviewOn, reviewedOn }: Commitment, { today }: Asking, language: Language): string {
  const say = toldTexts(language);
  const last = reviewedOn === null ? '' : say('lastReviewed', { date: formatDate(reviewedOn, language) });
  const isAhead = reviewOn !== null && reviewOn >= today;
  const next = isAhead ? say('nextReview', { date: formatDate(reviewOn, language) }) : '';
  const told = [next, last].filter((one) => one !== '').join(' ');
  return told === '' ? say('noReview') : told;
}

function outcomeText({ reviewedOn, reviewOn }: Commitment, { today }: Asking, language: Language): string {
  const say = toldTexts(language);
  if (reviewedOn !== null) return say('reviewed', { date: formatDate(reviewedOn, language) });
  if (reviewOn === null || reviewOn < today) return say('noOutcome');
  return say('toReview', { date: formatDate(reviewOn, language) });
}
