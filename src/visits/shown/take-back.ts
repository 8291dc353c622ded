import type { Done, TakenBack } from '../../conversation/done.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { actOn } from '../../pages/act-texts.ts';
import type { Store } from '../../store/store.ts';
import { openVisit, showVisit } from '../card/show-visit.ts';
import { openForm } from '../forms/form-conversation.ts';
import { texts } from '../texts.ts';
import { takeBackTexts } from './take-back-texts.ts';

/** The form by which an act is done in another way. */
const forms = {
  'accept-visit': 'hand_over',
  'hand_over-visit': 'hand_over',
  'assess-visit': 'assess',
  'decide-visit': 'decide',
  'invite-visit': 'invite',
  'change-visit': 'change',
} as const;
const standing = { 'save-visit': 'save', 'withdraw-visit': 'withdraw' } as const;

/**
 * What somebody did last with a visit, and the form that does it in another way, for whoever may; else the visit as it
 * stands. Never the form that withdraws the visit. Undefined where it was something else.
 */
export async function takeBackOfVisit(
  store: Store,
  turn: Turn,
  [{ act, subject, before }]: Done,
  language: Language,
): Promise<TakenBack | undefined> {
  const [kind, id = ''] = subject.split(':');
  if (kind !== 'visit') return undefined;
  const say = takeBackTexts(language);
  const scene = await openVisit(store, turn, id);
  if (scene === undefined) return { what: actOn(act, language), how: say('other') };
  const { number, facts } = scene.visit;
  const name = texts(language)('visitTitle', { number, origin: escapeMarkdown(facts.origin) });
  const what = actOn(act, language, name);
  const shown = await showVisit(store, turn, id, language);
  const form = forms[act as keyof typeof forms];
  const asStands = say(standing[act as keyof typeof standing] ?? 'other');
  if (form === undefined) return { what, how: asStands, ...shown };
  const opened = await openForm(store, turn, { visit: id, what: form, language }, () => ({
    unit: act === 'hand_over-visit' ? unitIn(before) : undefined,
    reason: '',
  }));
  if (opened.card === undefined || opened.card.template === 'visit') return { what, how: asStands, ...shown };
  const saying = act === 'accept-visit' ? 'accept-form' : `${form}-form`;
  return { what, how: say(saying as 'accept-form'), card: opened.card, shows: shown.shows };
}

/** Whose it was before. */
const unitIn = (before: unknown): string | undefined =>
  typeof before === 'object' && before !== null && 'unit' in before ? String(before.unit) : undefined;
