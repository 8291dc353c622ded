import { civilDateAt } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { shortened } from '../../language/cut-text.ts';
import { formatDate, formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Fact } from '../../language/naming/asked-fact.ts';
import { travellersOf } from '../figures/similar-matters.ts';
import { openStates } from '../model.ts';
import { isTrip, totalCost } from '../proposal.ts';
import { sayStatus, sayViews } from './lines.ts';
import type { Sheet } from './matter-sheet.ts';
import { sayDays, sayDirections, sayFunding, sayTravellers } from './say-proposal.ts';
import { toldTexts } from './told-texts.ts';

/** What may be asked of a matter. */
export const heldFacts: readonly Fact[] = [
  'when',
  'until',
  'since',
  'meeting',
  'decision',
  'who',
  'sender',
  'applicant',
  'people',
  'how-many',
  'cost',
  'spent',
  'payer',
  'number',
  'answered',
  'decider',
  'standing',
  'about',
  'where',
  'outcome',
  'others',
  'assessment',
  'per-person',
  'foreign-policy',
  'direction',
  'benefit',
];

/** So much of what somebody wrote is told in a sentence; the card has more. */
const LONGEST = 200;
const shown = (text: string) => escapeMarkdown(shortened(text.trim(), LONGEST));

/** The sentence that answers what is asked of a matter, from what its card shows the same viewer; empty where a matter has no such fact. */
export function toldFact(fact: Fact, sheet: Sheet, language: Language): string {
  const say = toldTexts(language);
  const { matter } = sheet;
  const { proposal } = matter;
  switch (fact) {
    case 'when':
    case 'until': {
      const days = sayDays(proposal, language);
      return days === '' ? say('noDays') : say('days', { days });
    }
    case 'since':
      return matter.submittedAt === null ? '' : say('came', { date: dayOf(matter.submittedAt, language) });
    case 'meeting':
    case 'decision':
      return meetingText(sheet, language);
    case 'who':
    case 'sender':
    case 'applicant':
      return say('askedBy', {
        standing: standing(sheet, language),
        name: escapeMarkdown(sheet.names[matter.requester] ?? matter.requesterName),
      });
    case 'people': {
      const travellers = sayTravellers(proposal, language);
      return travellers === '' ? say('noTravellers') : say('travellers', { travellers });
    }
    case 'how-many':
      return countText(sheet, language);
    case 'cost':
      return costText(sheet, language);
    case 'spent':
      return spentText(sheet, language);
    case 'payer': {
      const funding = sayFunding(proposal, language);
      return funding === '' ? say('noPayer') : funding;
    }
    case 'others': {
      const views = sayViews(sheet, language);
      return views.length === 0 ? say('noViews') : `${views.join('. ')}.`;
    }
    case 'number':
      return numberText(sheet, language);
    case 'answered': {
      const facts = { standing: standing(sheet, language) };
      return openStates.includes(matter.state) ? say('notAnswered', facts) : facts.standing;
    }
    case 'decider':
      return deciderText(sheet, language);
    case 'standing':
      return standing(sheet, language);
    case 'about':
      return proposal.purpose === null ? say('noAbout') : say('about', { purpose: shown(proposal.purpose) });
    case 'where':
      return proposal.place === null ? say('noPlace') : say('place', { place: shown(proposal.place) });
    case 'assessment':
      return assessmentText(sheet, language);
    case 'per-person':
      return perPersonText(sheet, language);
    case 'foreign-policy':
      return foreignPolicyText(sheet, language);
    case 'direction':
    case 'benefit':
      return aimText(fact, sheet, language);
    case 'outcome':
      return outcomeText(sheet, language);
    default:
      return '';
  }
}

const dayOf = (instant: string, language: Language) => formatDate(civilDateAt(new Date(instant)), language);

/** Where it stands, as a sentence. */
const standing = (sheet: Sheet, language: Language) => sayStatus(sheet, language).replace(/(?<![.!?])$/, '.');

function meetingText(sheet: Sheet, language: Language): string {
  const say = toldTexts(language);
  const { matter, meetings } = sheet;
  const facts = { standing: standing(sheet, language) };
  if (!openStates.includes(matter.state)) return say('decidedAlready', facts);
  if (matter.meeting !== null) {
    const date = formatDate(matter.meeting, language);
    return say(meetings.includes(matter.meeting) ? 'meeting' : 'wasAtMeeting', { ...facts, date });
  }
  return say(matter.urgent ? 'urgent' : 'noMeeting', facts);
}

function countText({ matter: { proposal } }: Sheet, language: Language): string {
  const say = toldTexts(language);
  if (!isTrip(proposal)) return '';
  const count = travellersOf(proposal);
  return count === 0 ? say('noCount') : say('count', { count });
}

function costText(sheet: Sheet, language: Language): string {
  const say = toldTexts(language);
  const { proposal, report } = sheet.matter;
  if (report !== null) return spentText(sheet, language);
  if (proposal.costs.length === 0) return say('noCost');
  const cost = say('cost', { cost: formatKronor(totalCost(proposal), language) });
  return [cost, sayFunding(proposal, language)].filter((one) => one !== '').join(' ');
}

/** Whether it touches foreign policy (4#1), as whoever asked for it has answered; of trips that is not asked. */
function foreignPolicyText({ matter: { proposal } }: Sheet, language: Language): string {
  const say = toldTexts(language);
  if (isTrip(proposal)) return say('foreignPolicyOfTrip');
  if (proposal.foreignPolicy === null) return say('foreignPolicyOpen');
  return say(proposal.foreignPolicy ? 'foreignPolicyYes' : 'foreignPolicyNo');
}

/** What it serves, and what it is good for, as whoever asked for it says. */
function aimText(fact: 'direction' | 'benefit', { matter: { proposal } }: Sheet, language: Language): string {
  const say = toldTexts(language);
  if (fact === 'benefit') {
    const { benefit } = proposal;
    return benefit === null ? say('noBenefit') : say('benefit', { benefit: shown(benefit) });
  }
  const directions = sayDirections(proposal, language);
  return directions === '' ? say('noDirections') : say('directions', { directions });
}

/** Whether it is in line with the strategy is the office's to judge: its words, and the directions that were given. */
function assessmentText({ matter: { assessment, proposal } }: Sheet, language: Language): string {
  const say = toldTexts(language);
  const judged =
    assessment === null
      ? say('notAssessed')
      : say('assessed', { words: shown(assessment.replace(/[.\s]+$/, '')) });
  const directions = sayDirections(proposal, language);
  return directions === '' ? judged : `${judged} ${say('directions', { directions })}`;
}

/** What it costs, or cost, for each who travels; as a whole where their number is not given. */
function perPersonText(sheet: Sheet, language: Language): string {
  const say = toldTexts(language);
  const { proposal, report } = sheet.matter;
  const count = travellersOf(proposal);
  const total = report?.cost ?? totalCost(proposal);
  if (!isTrip(proposal) || count === 0) return [costText(sheet, language), say('noCount')].join(' ');
  if (report === null && proposal.costs.length === 0) return say('noCost');
  return say(report === null ? 'perPerson' : 'spentPerPerson', {
    each: formatKronor(Math.round(total / count), language),
    cost: formatKronor(total, language),
    count,
  });
}

function spentText({ matter: { proposal, report, cancellation } }: Sheet, language: Language): string {
  const say = toldTexts(language);
  const kronor = (amount: number) => formatKronor(amount, language);
  const estimate = proposal.costs.length === 0 ? undefined : kronor(totalCost(proposal));
  if (report !== null) {
    const cost = kronor(report.cost);
    return estimate === undefined ? say('spent', { cost }) : say('spentOf', { cost, estimate });
  }
  if (cancellation !== null) return say('paid', { cost: kronor(cancellation.paid) });
  return estimate === undefined ? say('notSpentUnknown') : say('notSpent', { cost: estimate });
}

function numberText({ matter: { number, dnr } }: Sheet, language: Language): string {
  const say = toldTexts(language);
  if (number === null) return '';
  return dnr === null ? say('numberNoDnr', { number }) : say('number', { number, dnr: escapeMarkdown(dnr) });
}

/** Who has decided it, or may today. */
function deciderText(sheet: Sheet, language: Language): string {
  const say = toldTexts(language);
  const { matter, deciders } = sheet;
  if (!openStates.includes(matter.state)) return standing(sheet, language);
  if (deciders.length === 0) return say('noDeciders', { standing: standing(sheet, language) });
  return say('deciders', { names: deciders.map(escapeMarkdown).join(` ${say('or')} `) });
}

/** What was brought home is told to whoever asked for the trip; the card has it for nobody. */
function outcomeText({ matter: { report, requester, proposal }, viewer }: Sheet, language: Language): string {
  const say = toldTexts(language);
  if (report === null) {
    const hoped = proposal.benefit === null ? '' : say('benefit', { benefit: shown(proposal.benefit) });
    return [say('notReported'), hoped].filter((one) => one !== '').join(' ');
  }
  const date = dayOf(report.at, language);
  if (viewer !== requester && viewer !== report.person) return say('reportedElsewhere', { date });
  return say('reported', { date, learned: shown(report.learned) });
}
