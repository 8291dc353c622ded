import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import { sayStop } from '../form/cards.ts';
import { formTexts } from '../form/texts.ts';
import type { Elsewhere } from '../gate.ts';
import type { Edited } from '../handling/edit-proposal.ts';
import { type ProposalField, proposalFields, whatChanged } from '../handling/what-changed.ts';
import { whatContradicts, whatIsMissing } from '../handling/what-is-missing.ts';
import { begunOn } from '../model.ts';
import { isOverBefore, type Proposal, totalCost } from '../proposal.ts';
import { texts } from '../texts.ts';
import { sayCostLines, sayField, sayFunding } from './say-proposal.ts';
import { cardTexts } from './texts.ts';

/** Fields that say nothing of a declaration. */
const ofTrips: readonly ProposalField[] = [
  'travellerCount',
  'travellers',
  'until',
  'costs',
  'funding',
  'broughtHome',
];

/** What a summary rests on. */
export interface ReviewGround extends Pick<Directory, 'units'> {
  readonly today: string;
  /** Where the gate says that it goes; null where it is for IB as far as is known. */
  readonly elsewhere: Elsewhere | null;
}

/**
 * The summary of a matter that is being written or changed: whether it goes elsewhere, what it says, what is missing
 * or contradicts itself, what changes, and the ways to change it, submit it, or throw it away.
 */
export function reviewCard(
  { matter, proposal }: Edited,
  { units, today, elsewhere }: ReviewGround,
  language: Language,
  note = '',
): CardContent {
  const say = formTexts(language);
  const isDraft = matter.state === 'draft';
  const isAnswer = matter.state === 'returned';
  // Both are submitted; what has gone further is amended.
  const begins = isDraft || isAnswer;
  const missing = whatIsMissing(proposal);
  const wrong = whatContradicts(proposal, begunOn(matter));
  const unitName = (id: string) => unitNameIn(units, id, language);
  const changed = isDraft ? [] : whatChanged(matter.proposal, proposal);
  const fits = elsewhere === null && missing.length === 0 && wrong.length === 0;
  const question = isAnswer ? matter.questions.at(-1) : undefined;
  return {
    template: 'beredning-review',
    tellsOf: 'matter',
    data: {
      language,
      matter: matter.id,
      seen: matter.revision,
      stops: elsewhere === null ? [] : [sayStop(elsewhere, language)],
      notes: note === '' ? [] : [{ text: note }],
      heading: say('reviewTitle'),
      title: escapeMarkdown(proposal.title ?? cardTexts(language)('untitled')),
      lead: [
        question === undefined ? '' : say('questionFrom', { words: escapeMarkdown(question.text) }),
        leadOf({ isDraft: begins, fits, changes: changed.length > 0 }, language),
      ]
        .filter((text) => text !== '')
        .join(' '),
      problems: [
        ...(missing.length === 0
          ? []
          : [say('reviewMissing', { fields: missing.map((field) => say(`missing-${field}`)).join(', ') })]),
        ...wrong.map((contradiction) => say(`contradicts-${contradiction}`)),
        // It stops nothing that was begun in time.
        ...(isOverBefore(proposal, today) && !wrong.includes('over-before-begun')
          ? [cardTexts(language)('flag-trip-over')]
          : []),
      ].map((text) => ({ text })),
      changes: changed.map((field) => ({
        text: cardTexts(language)('changedLine', {
          field: texts(language)(`field-${field}`),
          before: sayField(field, matter.proposal, language, unitName),
          after: sayField(field, proposal, language, unitName),
        }),
      })),
      facts: factsOf(proposal, unitName, language),
      submits:
        fits && (begins || changed.length > 0)
          ? [
              {
                verb: begins ? 'beredning-submit' : 'beredning-amend',
                title: say(begins ? 'submit' : 'sendChanges'),
              },
            ]
          : [],
      discards: isDraft ? [{ title: say('discard') }] : [],
      words: {
        editLead: say('editLead'),
        editWhat: say('editWhat'),
        editTrip: say('editTrip'),
        editWhy: say('editWhy'),
        editMoney: say('editMoney'),
      },
    },
  };
}

function leadOf(
  { isDraft, fits, changes }: { isDraft: boolean; fits: boolean; changes: boolean },
  language: Language,
): string {
  const say = formTexts(language);
  if (isDraft) return fits ? say('reviewReady') : '';
  return say(changes ? 'reviewChanged' : 'reviewUnchanged');
}

/** Every field that has been said, in the order of the form. */
function factsOf(
  proposal: Proposal,
  unitName: (id: string) => string,
  language: Language,
): { title: string; value: string }[] {
  const say = texts(language);
  // What was read of a trip stands there before it is known what kind of trip it is.
  const mayBeTrip = proposal.kind !== 'declaration';
  const none = cardTexts(language)('nothing');
  return proposalFields
    .filter((field) => field !== 'title' && field !== 'burden' && (mayBeTrip || !ofTrips.includes(field)))
    .map((field) => ({ field, value: factText(field, proposal, unitName, language) }))
    .filter(({ value }) => value !== none && value !== '')
    .map(({ field, value }) => ({ title: say(`field-${field}`), value }));
}

function factText(
  field: ProposalField,
  proposal: Proposal,
  unitName: (id: string) => string,
  language: Language,
): string {
  if (field === 'costs' && proposal.costs.length > 0)
    return `${formatKronor(totalCost(proposal), language)} (${sayCostLines(proposal, language)})`;
  if (field === 'funding') return sayFunding(proposal, language);
  return sayField(field, proposal, language, unitName);
}
