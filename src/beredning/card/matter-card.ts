import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import { perPersonDay } from '../figures/similar-matters.ts';
import { isTrip, type Proposal, totalCost } from '../proposal.ts';
import { texts } from '../texts.ts';
import { cardButtons } from './buttons.ts';
import { sayChanges, sayConflicts, sayHistory, sayStatus, sayViews } from './lines.ts';
import type { Sheet } from './matter-sheet.ts';
import {
  sayBurden,
  sayCostLines,
  sayDays,
  sayDirections,
  sayForeignPolicy,
  sayFunding,
  sayTravellers,
} from './say-proposal.ts';
import { cardTexts } from './texts.ts';
import { nothingTold, standsOnCard, type ToldInputs } from './told-inputs.ts';

interface Fact {
  readonly title: string;
  readonly value: string;
}

/**
 * A matter's card as its viewer is to see it: what, who, when, where, what it costs and who pays, the rule,
 * what others think, and what the viewer can do. `note` is said on top: what a press led to; `told` stands in its inputs.
 */
export function matterCard(
  sheet: Sheet,
  language: Language,
  note = '',
  told: ToldInputs = nothingTold,
): CardContent {
  const say = cardTexts(language);
  const { matter } = sheet;
  const { proposal } = matter;
  return {
    template: 'beredning-matter',
    tellsOf: 'matter',
    concerns: sheet.concerns,
    data: {
      language,
      told: standsOnCard(told),
      matter: matter.id,
      seen: matter.revision,
      version: matter.version,
      notes: lines([note, outText(sheet, language), standInText(sheet, language)]),
      subtitle: subtitleOf(sheet, language),
      title: escapeMarkdown(proposal.title ?? say('untitled')),
      status: sayStatus(sheet, language),
      purpose: escapeMarkdown(proposal.purpose ?? ''),
      facts: filled([
        [say('who'), sayTravellers(proposal, language)],
        [say(isTrip(proposal) ? 'when' : 'signedOn'), sayDays(proposal, language)],
        [say('where'), escapeMarkdown(proposal.place ?? '')],
      ]),
      cost: costText(proposal, language),
      payer: [sayFunding(proposal, language), sayBurden(proposal, language)].filter(Boolean).join(' '),
      warnings: lines(sheet.flags.map((flag) => say(`flag-${flag}`))),
      background: [
        {
          lines: lines([
            titled(say('rule'), ruleText(sheet, language)),
            isTrip(proposal) ? titled(say('similar'), similarText(sheet, language)) : '',
            titled(say('assessment'), escapeMarkdown(matter.assessment ?? '')),
          ]),
        },
      ],
      views: block(say('views'), [...sayViews(sheet, language), ...sayConflicts(sheet, language)]),
      changed: block(say('changed'), sayChanges(sheet, language)),
      history: lines(sayHistory(sheet, language)),
      details: filled([
        [say('benefit'), escapeMarkdown(proposal.benefit ?? '')],
        [say('directions'), sayDirections(proposal, language)],
        [say('costLines'), sayCostLines(proposal, language)],
        [say('perPersonTitle'), perPerson(proposal, language)],
        [texts(language)('field-foreignPolicy'), sayForeignPolicy(proposal, language)],
        [say('goal'), escapeMarkdown(proposal.goal ?? '')],
        [say('broughtHome'), escapeMarkdown(proposal.broughtHome ?? '')],
        [say('attachments'), attachmentsText(proposal)],
        [say('onBehalf'), nameIn(sheet.unit, language)],
        [say('askedBy'), escapeMarkdown(sheet.names[matter.requester] ?? matter.requesterName)],
        [say('dnr'), escapeMarkdown(matter.dnr ?? '')],
      ]),
      ...cardButtons(sheet, language),
    },
  };
}

/** To a viewer who is out of the handling: that it is so, and why where they may put it right. */
function outText({ matter, viewer, viewerInConflict }: Sheet, language: Language): string {
  if (!viewerInConflict) return '';
  const travels = matter.proposal.travellers.some(({ person }) => person === viewer);
  const hasSaidSo = matter.conflicts.some(({ person }) => person === viewer);
  return cardTexts(language)(travels || hasSaidSo ? 'youAreOut' : 'youAsked');
}

function lines(texts: readonly string[]): { text: string }[] {
  return texts.filter((text) => text !== '').map((text) => ({ text }));
}

/** A line with its title in bold: a column of titles would take half of a phone. */
function titled(title: string, text: string): string {
  return text === '' ? '' : `**${title}:** ${text}`;
}

/** A heading with its lines; nothing where there are none. */
function block(title: string, texts: readonly string[]): { title: string; lines: { text: string }[] }[] {
  return texts.length === 0 ? [] : [{ title, lines: lines(texts) }];
}

function filled(facts: readonly (readonly [title: string, value: string])[]): Fact[] {
  return facts.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value }));
}

function subtitleOf({ matter }: Sheet, language: Language): string {
  const { kind } = matter.proposal;
  const parts = [
    matter.number ?? '',
    kind === null ? '' : texts(language)(`kind-${kind}`),
    matter.urgent ? cardTexts(language)('urgent') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function costText(proposal: Proposal, language: Language): string {
  const say = cardTexts(language);
  if (proposal.costs.length === 0) return isTrip(proposal) ? say('noCost') : '';
  return formatKronor(totalCost(proposal), language);
}

/** What a day costs for each who travels: what makes trips comparable. */
function perPerson(proposal: Proposal, language: Language): string {
  const each = perPersonDay(proposal, totalCost(proposal));
  return each === null ? '' : cardTexts(language)('perPerson', { amount: formatKronor(each, language) });
}

function ruleText({ right }: Sheet, language: Language): string {
  if (right?.decider == null) return '';
  return cardTexts(language)('ruleText', { decider: right.decider[language], paragraph: right.paragraph });
}

function similarText({ similar }: Sheet, language: Language): string {
  const say = cardTexts(language);
  if (similar.length === 0) return say('similarNone');
  return similar
    .map(({ title, year, cost, travellers, reported, perPersonDay: each }) => {
      const line = say('similarLine', {
        title: escapeMarkdown(title),
        year,
        cost: formatKronor(cost, language),
        people: say('people', { count: travellers }),
      });
      const whole =
        each === null ? line : `${line}, ${say('perPerson', { amount: formatKronor(each, language) })}`;
      return reported ? say('similarReported', { line: whole }) : whole;
    })
    .join('; ');
}

function attachmentsText({ attachments }: Proposal): string {
  return attachments
    .map(({ name, link }) =>
      link === null ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](${encodeURI(link)})`,
    )
    .join(', ');
}

function standInText({ standsIn, acts }: Sheet, language: Language): string {
  if (standsIn === null || !acts.includes('approve')) return '';
  const say = cardTexts(language);
  return say('standsIn', { name: escapeMarkdown(standsIn.name), why: say(`why-${standsIn.right}`) });
}
