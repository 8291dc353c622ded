import { commitmentCard } from '../../src/commitments/card/commitment-card.ts';
import { previewCard } from '../../src/commitments/exchange/cards.ts';
import type { ImportPlan } from '../../src/commitments/exchange/plan-import.ts';
import { duplicatesCard, endFormCard, formCard, inputsOf } from '../../src/commitments/form/cards.ts';
import { listCard } from '../../src/commitments/lists/list-card.ts';
import { positionNotice } from '../../src/commitments/lobbying/notices.ts';
import type { Commitment } from '../../src/commitments/model.ts';
import { questionsCard, whatCard } from '../../src/commitments/pre-check/cards.ts';
import { draftSchema, examinedOf } from '../../src/commitments/pre-check/draft.ts';
import { likenesses } from '../../src/commitments/pre-check/held-already.ts';
import { examine } from '../../src/commitments/pre-check/verdict.ts';
import { verdictCard } from '../../src/commitments/pre-check/verdict-card.ts';
import { whoDecides } from '../../src/commitments/pre-check/who-decides.ts';
import { endCard, reviewCard, silenceCard } from '../../src/commitments/reviews/cards.ts';
import { viewOf } from '../../src/commitments/view.ts';
import type { CardContent } from '../../src/conversation/turn.ts';
import type { Language } from '../../src/language/language.ts';
import type { Directory } from '../../src/network/model.ts';
import { membership } from './commitments.ts';
import { readDecisionMatrix } from './decision-matrix.ts';

const unit = {
  id: 'trafik',
  name: 'Trafiknämnden',
  kind: 'specialist',
  administration: 'Trafikkontoret',
} as const;
const directory: Directory = {
  units: [{ ...unit, topics: [], mailbox: null, channel: null }],
  people: [{ id: 'cecilia', name: 'Cecilia "C" Cykel', mail: 'cecilia@stad.example' }],
  assignments: [],
  deputies: [],
  absences: [],
};
const today = '2026-11-23';

/** A commitment as the register has it. */
export const sampleCommitment: Commitment = {
  ...membership,
  ...{ id: 'one', number: 12, version: 1, endedOn: null, endReason: null, reviewOn: '2028-02-03' },
  ...{ reviewedOn: null, registeredBy: 'cecilia', registeredOn: today },
};
const view = viewOf(sampleCommitment, directory);
const draft = draftSchema.parse({
  kind: 'cooperation-agreement',
  counterpart: 'Köpenhamn',
  theme: 'cykling "x"',
  start: '2027-01-01',
});
const given = { 'mutual-benefit': 'no', 'concrete-exchange': 'yes' } as const;
const question = { view, step: 'asked', settledOn: null } as const;

const texts = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, `${key} å "x"`]));
const positionForm = {
  ...texts('position', 'matter', 'view', 'unit', 'need', 'save'),
  ...texts('labelUnit', 'labelMatter', 'hintMatter', 'labelView'),
  units: [{ title: 'Trafiknämnden', value: 'trafik' }],
};
const positionRow = { ...texts('position', 'matter', 'view', 'line', 'told', 'tell'), color: 'Attention' };

/** The cards of commitments, filled as the room fills them. */
export function commitmentCards(language: Language): CardContent[] {
  const show = { directory, today, note: 'Klart', mayChange: true, mayReview: true };
  const inputs = inputsOf(sampleCommitment, directory);
  const matrix = readDecisionMatrix();
  const deciders = whoDecides({ kind: 'cooperation-agreement', scope: null, addedBurden: null }, matrix);
  const verdict = examine(examinedOf(draft, given));
  const duplicates = [sampleCommitment];
  const alike = likenesses.map((by) => ({ commitment: sampleCommitment, by }));
  const held = { held: [...alike, ...alike], directory, today };
  const row = { row: 2, column: 'contact', said: 'x "y"' } as const;
  const entry = { row: 3, number: null, facts: membership };
  const similar = { entry, act: 'add', commitment: null, facts: membership, similar: duplicates } as const;
  const changed = { ...similar, act: 'correct', commitment: sampleCommitment, similar: [] } as const;
  const plan: ImportPlan = {
    rows: [similar, { ...changed, facts: { ...membership, costPerYear: 1 } }],
    problems: [{ ...row, code: 'bad-date' }],
    warnings: [{ ...row, code: 'unknown-contact' }],
  };
  return [
    commitmentCard({ ...sampleCommitment, kind: 'cooperation-agreement' }, show, language),
    {
      template: 'commitment-history',
      data: { language, commitment: 'one', title: 'x', lines: [{ text: 'y' }], back: 'z' },
    },
    formCard({ id: 'one', commitment: sampleCommitment, inputs, problem: 'Fel' }, directory, language),
    duplicatesCard({ id: 'two', inputs, duplicates, today }, directory, language),
    endFormCard(sampleCommitment, today, language),
    listCard(Array(12).fill(sampleCommitment), { title: 'Lista', directory, today }, language),
    whatCard(draft, given, directory, language),
    questionsCard(draft, { given, read: true, view: held }, language),
    verdictCard({ draft, given, verdict, deciders, view: held }, language),
    reviewCard({ ...question, asks: 'review', about: '2028-02-03' }, language),
    endCard({ ...question, asks: 'end', about: '2028-02-03' }, language),
    previewCard('id', 'lista.xlsx', plan, language),
    positionNotice.render({ position: 'p', version: 1, unitName: 'x', matter: 'y', view: 'z' }, language)
      .card as CardContent,
    {
      template: 'eu-position-form',
      data: { ...texts('title', 'lead', 'reminder', 'problem'), ...positionForm, language },
    },
    {
      template: 'eu-positions',
      data: { ...texts('title', 'note', 'lead', 'more', 'new', 'sayNew'), rows: [positionRow], language },
    },
    silenceCard({ view, asks: 'review', about: '2028-02-03' }, language),
  ];
}

/** What the sample leaves out, so that each part of a card is looked at. */
const shown: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  commitment: { reopen: 'x' },
  'commitment-questions': { labelBurden: 'x', heldNone: 'x' },
  'commitment-verdict': { heldNone: 'x', waysTitle: 'x', recommended: 'x', beredning: 'x', agreement: 'x' },
};

/** The same, by template, as the test of all cards takes them. */
export const commitmentSamples: Record<string, (language: Language) => Record<string, unknown>> =
  Object.fromEntries(
    commitmentCards('sv').map(({ template }) => [
      template,
      (language: Language) => ({
        ...commitmentCards(language).find((card) => card.template === template)?.data,
        ...shown[template],
      }),
    ]),
  );
