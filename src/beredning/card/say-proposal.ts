import { daysBetween } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate, formatKronor, formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { travellersOf } from '../figures/similar-matters.ts';
import type { ProposalField } from '../handling/what-changed.ts';
import { citysCost, type Proposal, totalCost } from '../proposal.ts';
import { texts } from '../texts.ts';
import { cardTexts } from './texts.ts';

/** Who travels: how many, and the names that are known. */
export function sayTravellers(proposal: Proposal, language: Language): string {
  const names = proposal.travellers.map(({ name }) => escapeMarkdown(name)).join(', ');
  const count = travellersOf(proposal);
  if (names !== '' && count === proposal.travellers.length) return names;
  const people = count === 0 ? '' : cardTexts(language)('people', { count });
  return [people, names].filter((part) => part !== '').join(': ');
}

/** The days, and how many they are. */
export function sayDays({ from, until }: Proposal, language: Language): string {
  if (from === null) return '';
  const period = { from, until: until ?? from };
  const count = daysBetween(period.from, period.until) + 1;
  const days = cardTexts(language)('days', { count });
  return count > 1 ? `${formatPeriod(period, language)} (${days})` : formatDate(from, language);
}

/** The lines of the cost: `Resa 9 000 kr · Logi 12 000 kr`. */
export function sayCostLines({ costs }: Proposal, language: Language): string {
  const say = texts(language);
  return costs
    .map(({ kind, amount }) => `${say(`cost-${kind}`)} ${formatKronor(amount, language)}`)
    .join(' · ');
}

/** Who pays how much of it. */
export function sayFunding(proposal: Proposal, language: Language): string {
  const say = cardTexts(language);
  const { funding } = proposal;
  if (funding === null) return '';
  const facts = {
    sponsor: escapeMarkdown(funding.sponsor ?? '?'),
    sponsored: formatKronor(funding.sponsored ?? totalCost(proposal), language),
    city: formatKronor(citysCost(proposal), language),
  };
  if (funding.payer === 'own-budget') return say('pays-own-budget');
  if (funding.payer === 'sponsored')
    return say(citysCost(proposal) === 0 ? 'pays-sponsored' : 'pays-sponsored-but', facts);
  return say(funding.sponsored === null ? 'pays-partly-unknown' : 'pays-partly-sponsored', facts);
}

/** The directions that it serves: `samverkan, påverkan`. */
export function sayDirections({ directions }: Proposal, language: Language): string {
  return directions.map((direction) => texts(language)(`direction-${direction}`)).join(', ');
}

/** What one field of a proposal says, for whoever compares two versions of it; `units` gives names by id. */
export function sayField(
  field: ProposalField,
  proposal: Proposal,
  language: Language,
  unitName: (id: string) => string = (id) => id,
): string {
  const none = cardTexts(language)('nothing');
  const said = textOf(field, proposal, language, unitName);
  return said === '' ? none : said;
}

function textOf(
  field: ProposalField,
  proposal: Proposal,
  language: Language,
  unitName: (id: string) => string,
): string {
  switch (field) {
    case 'kind':
      return proposal.kind === null ? '' : texts(language)(`kind-${proposal.kind}`);
    case 'directions':
      return sayDirections(proposal, language);
    case 'travellers':
      return proposal.travellers.map(({ name }) => escapeMarkdown(name)).join(', ');
    case 'travellerCount':
      return proposal.travellerCount === null ? '' : String(proposal.travellerCount);
    case 'from':
    case 'until': {
      const date = proposal[field];
      return date === null ? '' : formatDate(date, language);
    }
    case 'costs':
      return sayCostLines(proposal, language);
    case 'funding':
      return sayFunding(proposal, language);
    case 'onBehalfOf':
      return proposal.onBehalfOf === null ? '' : unitName(proposal.onBehalfOf);
    case 'addedBurden':
      return sayBurden(proposal, language);
    case 'foreignPolicy':
      return sayForeignPolicy(proposal, language);
    case 'attachments':
      return proposal.attachments.map(({ name }) => escapeMarkdown(name)).join(', ');
    default:
      return escapeMarkdown(proposal[field] ?? '');
  }
}

/** Whether the city's resources are burdened more than before; nothing where that has not been said. */
export function sayBurden({ addedBurden, burden }: Proposal, language: Language): string {
  if (addedBurden === null) return '';
  const say = cardTexts(language);
  return addedBurden ? say('someBurden', { words: escapeMarkdown(burden ?? '?') }) : say('noBurden');
}

/** Whether it touches foreign policy, as its requester says (4#1); nothing where that has not been said. */
export function sayForeignPolicy({ foreignPolicy }: Proposal, language: Language): string {
  return foreignPolicy === null ? '' : cardTexts(language)(foreignPolicy ? 'yes' : 'no');
}
