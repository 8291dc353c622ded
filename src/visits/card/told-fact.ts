import { monthsBefore } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { shortened } from '../../language/cut-text.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Fact } from '../../language/naming/asked-fact.ts';
import { inSentence, nameIn } from '../../network/units/unit-names.ts';
import { texts } from '../texts.ts';
import { toldTexts } from './told-texts.ts';
import { daysText, stateLine } from './visit-card.ts';
import type { VisitView } from './visit-view.ts';

/** What may be asked of a visit. */
export const heldFacts: readonly Fact[] = [
  'when',
  'until',
  'since',
  'meeting',
  'who',
  'people',
  'applicant',
  'how-many',
  'cost',
  'spent',
  'number',
  'heard',
  'answered',
  'decision',
  'standing',
  'about',
  'sender',
  'where',
  'contact',
  'outcome',
  'erased',
  'decider',
];

/** On which day it is asked, and for how many months the people of a visit are kept. */
export interface Asking {
  readonly today: string;
  readonly keepMonths: number;
}

/** So much of what somebody wrote is told in a sentence; the card has more. */
const LONGEST = 200;
const shown = (text: string) => escapeMarkdown(shortened(text.trim().replace(/\.$/, ''), LONGEST));

/**
 * The sentence that answers what is asked of a visit, from what its card shows the same reader; empty where a visit has no
 * such fact, or its people have been erased, which the card says.
 */
export function toldFact(fact: Fact, view: VisitView, asking: Asking, language: Language): string {
  if (view.erased) return '';
  const say = toldTexts(language);
  const { facts, number } = view;
  switch (fact) {
    case 'when':
    case 'until':
    case 'meeting':
      return whenText(view, asking, language);
    case 'since':
      return sinceText(view, asking, language);
    case 'who':
      return ownerText(view, language);
    case 'people':
      return facts.who === '' ? say('noPeople') : say('people', { who: shown(facts.who) });
    case 'applicant':
      return view.requester === ''
        ? say('noApplicant')
        : say('applicant', { name: escapeMarkdown(view.requester) });
    case 'decider':
      return deciderText(view, language);
    case 'how-many':
      return facts.people === null ? say('noCount') : say('count', { count: facts.people });
    case 'cost':
    case 'spent':
      return say('noCost');
    case 'number':
      return say('number', { number });
    case 'heard':
      return say('notHeard');
    case 'answered':
    case 'decision':
      return answerText(view, language);
    case 'standing':
      return standingText(view, asking, language);
    case 'about':
      return aboutText(view, language);
    case 'sender':
      return say('from', { origin: shown(facts.origin) });
    case 'where':
      return say('noPlace');
    case 'contact':
      return facts.contact === '' ? say('noContact') : say('contact', { contact: shown(facts.contact) });
    case 'outcome':
      return outcomeText(view, asking, language);
    case 'erased':
      return keptText(view, asking, language);
    default:
      return '';
  }
}

/** When they come, or want to as long as nothing is decided. */
function whenText({ state, facts, decision }: VisitView, { today }: Asking, language: Language): string {
  const say = toldTexts(language);
  if (facts.from === null) return say('noDays');
  const days = daysText(facts, language);
  if (state === 'withdrawn') return say('came-not', { days });
  const isPast = (facts.until ?? facts.from) < today;
  if (decision === null || decision.answer === 'decline')
    return say(isPast || decision !== null ? 'wanted' : 'wants', { days });
  return say(isPast ? 'came' : 'comes', { days });
}

/** How it stands, and when it is. */
function standingText(view: VisitView, asking: Asking, language: Language): string {
  const standing = stateLine(view, language);
  return view.state === 'withdrawn' ? standing : `${standing} ${whenText(view, asking, language)}`;
}

/** When the request came in; its days, where that is not known. */
function sinceText(view: VisitView, asking: Asking, language: Language): string {
  const [first] = view.events;
  if (first?.act !== 'save') return whenText(view, asking, language);
  return toldTexts(language)('asked', { date: formatDate(first.on, language) });
}

function outcomeText(view: VisitView, { today }: Asking, language: Language): string {
  const say = toldTexts(language);
  const { state, decision, facts } = view;
  if (state === 'withdrawn' || decision?.answer === 'decline') return stateLine(view, language);
  const isPast = (facts.until ?? facts.from ?? today) < today;
  return say(state === 'done' || isPast ? 'noOutcome' : 'outcomeAhead');
}

function ownerText({ owner, unitName, state }: VisitView, language: Language): string {
  const say = toldTexts(language);
  const unit = escapeMarkdown(inSentence(nameIn(unitName, language), language));
  if (owner === null || owner.name === '') return say('noOwner', { unit });
  const isOver = state === 'done' || state === 'withdrawn';
  const key = state === 'offered' ? 'owner-offered' : 'owner';
  return say(isOver ? 'owner-over' : key, { owner: escapeMarkdown(owner.name), unit });
}

/** Who noted the decision, where that is among what is shown of what has happened. */
function deciderText(view: VisitView, language: Language): string {
  const say = toldTexts(language);
  const decided = view.events.findLast(({ act }) => act === 'decide');
  if (view.decision === null) return say('notDecided');
  if (decided === undefined || decided.who === '') return say('noDecider');
  const answer = texts(language)(`answer-${view.decision.answer}`);
  const date = formatDate(decided.on, language);
  return say('decider', { who: escapeMarkdown(decided.who), date, answer });
}

function answerText(view: VisitView, language: Language): string {
  const say = toldTexts(language);
  const { decision, state } = view;
  const standing = stateLine(view, language);
  const isOver = state === 'done' || state === 'withdrawn';
  if (decision === null) return say(isOver ? 'notAnswered-over' : 'notAnswered', { standing });
  const answer = texts(language)(`answer-${decision.answer}`);
  return say(state === 'done' ? 'answered-done' : 'answered', { answer });
}

function aboutText({ facts: { topics, asks } }: VisitView, language: Language): string {
  const say = toldTexts(language);
  const said = [topics, asks].filter((one) => one.trim() !== '').map(shown);
  return said.length === 0 ? say('noAbout') : say('about', { about: said.join('. ') });
}

/** That nothing is erased yet, and after which day it is: the months are counted from the last day of the visit. */
function keptText({ facts: { from, until } }: VisitView, { keepMonths }: Asking, language: Language): string {
  const say = toldTexts(language);
  const last = until ?? from;
  const date = last === null ? undefined : formatDate(monthsBefore(last, -keepMonths), language);
  const after = date === undefined ? '' : say('until', { date });
  return say('kept', { count: keepMonths, until: after });
}
