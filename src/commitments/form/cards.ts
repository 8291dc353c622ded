import type { CardContent } from '../../conversation/turn.ts';
import { documentLines } from '../../documents/document-links.ts';
import type { Language } from '../../language/language.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { unitChoices } from '../../network/units/unit-names.ts';
import { type Commitment, type CommitmentFacts, directions, kinds, scopes } from '../model.ts';
import { standingText, titleOf } from '../say.ts';
import { texts } from '../texts.ts';
import { unitName } from '../view.ts';
import { formTexts } from './texts.ts';
import type { FormInputs } from './values.ts';

/** What a form shows of facts, or of as much as is known. */
export function inputsOf(facts: Partial<CommitmentFacts>, directory: Directory): FormInputs {
  const contact = facts.contact == null ? undefined : findPerson(directory, facts.contact);
  return {
    kind: facts.kind ?? 'cooperation-agreement',
    counterpart: facts.counterpart ?? '',
    theme: facts.theme ?? '',
    directions: (facts.directions ?? []).join(','),
    // What the Executive Board keeps is the whole city's, unless somebody says otherwise.
    scope: facts.scope ?? (isExecutive(directory, facts.unit) ? 'city' : 'operation'),
    unit: facts.unit ?? '',
    decider: facts.decider ?? '',
    decidedOn: facts.decidedOn ?? null,
    start: facts.start ?? null,
    end: facts.end ?? null,
    costPerYear: facts.costPerYear == null ? '' : String(facts.costPerYear),
    // By mail address, which names one person alone.
    contact: contact?.mail ?? contact?.name ?? '',
    documents: documentLines(facts.documents ?? []),
  };
}

/** Whether a unit is the Executive Board, with the office. */
export function isExecutive({ units }: Directory, unit: string | undefined): boolean {
  return units.find(({ id }) => id === unit)?.kind === 'executive';
}

/** The form for a new commitment (`id` is the one that it gets), or to correct one that is there. */
export function formCard(
  form: {
    readonly id: string;
    readonly commitment: Commitment | null;
    readonly inputs: FormInputs;
    readonly problem: string;
  },
  directory: Directory,
  language: Language,
): CardContent {
  const say = formTexts(language);
  const word = texts(language);
  const { id, commitment, inputs, problem } = form;
  return {
    template: 'commitment-form',
    data: {
      language,
      commitment: id,
      version: commitment?.version ?? 0,
      verb: commitment === null ? 'commitment-save' : 'commitment-correct',
      title:
        commitment === null ? say('newTitle') : say('correctTitle', { title: titleOf(commitment, language) }),
      lead: say(commitment === null ? 'newLead' : 'correctLead'),
      problem,
      ...{ kind: inputs.kind, counterpart: inputs.counterpart, theme: inputs.theme },
      ...{ directions: inputs.directions, scope: inputs.scope, unit: inputs.unit, decider: inputs.decider },
      decidedOn: inputs.decidedOn ?? '',
      start: inputs.start ?? '',
      end: inputs.end ?? '',
      ...{ costPerYear: inputs.costPerYear, contact: inputs.contact, documents: inputs.documents },
      kinds: kinds.map((kind) => ({ title: word(`kind-${kind}`), value: kind })),
      directionChoices: directions.map((one) => ({ title: word(`direction-${one}`), value: one })),
      scopes: scopes.map((scope) => ({ title: word(`scope-${scope}`), value: scope })),
      units: unitChoices(directory.units, language),
      labels: {
        kind: word('labelKind'),
        counterpart: word('labelCounterpart'),
        theme: word('labelTheme'),
        directions: word('labelDirections'),
        scope: word('labelScope'),
        unit: word('labelUnit'),
        decider: word('labelDecider'),
        decidedOn: word('labelDecidedOn'),
        start: word('labelStart'),
        end: word('labelEnd'),
        costPerYear: word('labelCost'),
        contact: word('labelContact'),
        documents: word('labelDocuments'),
      },
      hints: {
        theme: say('hintTheme'),
        decider: say('hintDecider'),
        cost: say('hintCost'),
        contact: say('hintContact'),
        documents: say('hintDocuments'),
      },
      need: say('need'),
      save: word('save'),
    },
  };
}

/** Those that may be the same, and what was to be saved; it is saved when the person says that it is another. */
export function duplicatesCard(
  found: {
    readonly id: string;
    readonly inputs: FormInputs;
    readonly duplicates: readonly Commitment[];
    readonly today: string;
  },
  directory: Directory,
  language: Language,
): CardContent {
  const say = formTexts(language);
  const { id, inputs, duplicates, today } = found;
  return {
    template: 'commitment-duplicates',
    data: {
      language,
      title: say('duplicatesTitle'),
      lead: say('duplicatesLead', { count: duplicates.length }),
      rows: duplicates.slice(0, 5).map((one) => ({
        commitment: one.id,
        name: texts(language)('numbered', { title: titleOf(one, language), number: one.number }),
        line: `${unitName(directory, one.unit, language)} · ${standingText(one, today, language)}`,
      })),
      show: texts(language)('show'),
      save: say('duplicatesSave'),
      sent: { ...inputs, commitment: id, version: 0, seen: duplicates.map((one) => one.id), language },
    },
  };
}

/** How a commitment is ended: its last day, and why. */
export function endFormCard(
  commitment: Commitment,
  on: string,
  language: Language,
  written: { readonly why: string; readonly problem: string } = { why: '', problem: '' },
): CardContent {
  const say = formTexts(language);
  return {
    template: 'commitment-end',
    data: {
      language,
      commitment: commitment.id,
      version: commitment.version,
      title: say('endTitle', { title: titleOf(commitment, language) }),
      lead: say('endLead'),
      note: commitment.kind === 'membership' || commitment.kind === 'network' ? say('endNote') : '',
      problem: written.problem,
      on,
      why: written.why,
      onLabel: say('endOnLabel'),
      whyLabel: say('endWhyLabel'),
      whyNeed: say('endWhyNeed'),
      action: say('endDo'),
      back: texts(language)('back'),
    },
  };
}
