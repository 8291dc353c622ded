import type { CardContent } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { unitChoices } from '../../network/units/unit-names.ts';
import { formTexts } from '../form/texts.ts';
import { askedKinds, scopes } from '../model.ts';
import { titleOf } from '../say.ts';
import { texts } from '../texts.ts';
import { type Condition, conditionsOf } from './conditions.ts';
import type { Draft } from './draft.ts';
import { type HeldView, heldRows } from './held-rows.ts';
import { checkTexts } from './texts.ts';
import type { Answers } from './verdict.ts';

/** What is meant: the kind, with whom, about what, by which unit. */
export function whatCard(
  draft: Draft,
  given: Answers,
  directory: Directory,
  language: Language,
): CardContent {
  const say = checkTexts(language);
  const word = texts(language);
  return {
    template: 'commitment-what',
    data: {
      language,
      title: say('whatTitle'),
      lead: say('whatLead'),
      ...{ kind: draft.kind, counterpart: draft.counterpart, theme: draft.theme, unit: draft.unit },
      scope: draft.scope ?? 'unknown',
      start: draft.start ?? '',
      end: draft.end ?? '',
      kinds: askedKinds.map((kind) => ({ title: word(`kind-${kind}`), value: kind })),
      scopes: [
        ...scopes.map((scope) => ({ title: word(`scope-${scope}`), value: scope })),
        { title: say('scopeUnknown'), value: 'unknown' },
      ],
      units: unitChoices(directory.units, language),
      labels: {
        kind: word('labelKind'),
        counterpart: word('labelCounterpart'),
        theme: word('labelTheme'),
        unit: word('labelUnit'),
        scope: word('labelScope'),
        start: word('labelStart'),
        end: word('labelEnd'),
      },
      hint: formTexts(language)('hintTheme'),
      need: formTexts(language)('need'),
      next: say('next'),
      kept: { given, costPerYear: draft.costPerYear ?? '', addedBurden: draft.addedBurden ?? '' },
    },
  };
}

/** What the register holds already, and what the strategy asks for, to be answered; `read` when the draft was read from a text. */
export function questionsCard(
  draft: Draft,
  { given, read, view }: { readonly given: Answers; readonly read: boolean; readonly view: HeldView },
  language: Language,
): CardContent {
  const say = checkTexts(language);
  const word = texts(language);
  const asked = conditionsOf(draft.kind).filter(isAsked);
  return {
    template: 'commitment-questions',
    data: {
      language,
      title: say('askTitle', { title: titleOf(draft, language) }),
      lead: say(read ? 'readLead' : 'askLead'),
      ...heldRows(view, language),
      questions: asked.map((condition) => ({
        id: condition,
        label: say(`ask-${condition}`),
        value: given[condition] ?? 'unknown',
      })),
      answers: (['yes', 'no', 'unknown'] as const).map((one) => ({ title: word(one), value: one })),
      labelBurden: draft.kind === 'declaration' ? say('labelBurden') : '',
      addedBurden: draft.addedBurden ?? 'unknown',
      start: draft.start ?? '',
      end: draft.end ?? '',
      labelStart: conditionsOf(draft.kind).includes('start-and-end') ? word('labelStart') : '',
      labelEnd: word('labelEnd'),
      labelScope: word('labelScope'),
      scope: draft.scope ?? 'unknown',
      scopes: [
        ...scopes.map((scope) => ({ title: word(`scope-${scope}`), value: scope })),
        { title: say('scopeUnknown'), value: 'unknown' },
      ],
      check: say('check'),
      change: say('change'),
      draft: sentDraft(draft),
      given,
    },
  };
}

/** Dates are asked for as dates. */
function isAsked(condition: Condition): boolean {
  return condition !== 'start-and-end';
}

/** A draft as it travels on a card: without what the card's own inputs say. */
export function sentDraft(draft: Draft): Readonly<Record<string, string | number>> {
  const { kind, counterpart, theme, unit, costPerYear } = draft;
  return { kind, counterpart, theme, unit, costPerYear: costPerYear ?? '' };
}
