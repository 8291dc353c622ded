import { type DecisionTold, decisionTold } from '../lists/decision-told.ts';
import type { Stance } from '../model.ts';
import { setOf } from './buttons.ts';
import type { Sheet } from './matter-sheet.ts';

/** The inputs of a matter's card in which what somebody told beforehand stands filled in. */
const inputs = [
  ...(['condition', 'rejectReason', 'question', 'postponeReason', 'viewReason'] as const),
  ...(['conflictReason', 'cancelReason'] as const),
];
export type ToldInput = (typeof inputs)[number];

/** What stands in the inputs of a matter's card. */
export interface ToldInputs extends Readonly<Record<ToldInput, string>> {
  readonly stance: Stance;
  /** The text that it was read from, so that the card has it again when it is refreshed. */
  readonly said: string;
  /** The input that was filled in; null where none was. */
  readonly filled: ToldInput | null;
}

/** What of it stands on the card. */
export const standsOnCard = ({ filled: _filled, ...inputs }: ToldInputs): Omit<ToldInputs, 'filled'> =>
  inputs;

/** Nothing told: a member who writes anything else than support mostly asks. */
export const nothingTold: ToldInputs = {
  ...{ condition: '', rejectReason: '', question: '', postponeReason: '', viewReason: '' },
  ...{ conflictReason: '', cancelReason: '', stance: 'asks-for-more', said: '', filled: null },
};

/** What a text tells that its writer would do with a matter, in the inputs that they have for it on its card; words alone do nothing. */
export function readToldInputs(text: string, sheet: Pick<Sheet, 'acts'>, isShown: boolean): ToldInputs {
  const told = decisionTold(text, { isShown });
  const input = told && inputFor(told, sheet);
  if (told === undefined || input === undefined) return nothingTold;
  const stance = input === 'viewReason' ? stances[told.act] : undefined;
  const isFilled = told.words !== '' || told.act === 'reject';
  if (!isFilled) return nothingTold;
  return {
    ...nothingTold,
    ...(stance && { stance }),
    ...{ [input]: told.words, said: text, filled: told.words === '' ? null : input },
  };
}

const stances: Readonly<Partial<Record<DecisionTold['act'], Stance>>> = {
  approve: 'supports',
  reject: 'opposes',
  'send-back': 'asks-for-more',
};
const ofChair: Readonly<Partial<Record<DecisionTold['act'], ToldInput>>> = {
  approve: 'condition',
  reject: 'rejectReason',
  'send-back': 'question',
  postpone: 'postponeReason',
};

/** Where whoever reads the card writes it; undefined where they have no such input. */
function inputFor({ act }: DecisionTold, { acts }: Pick<Sheet, 'acts'>): ToldInput | undefined {
  if (act === 'declare-conflict') return acts.includes('declare-conflict') ? 'conflictReason' : undefined;
  if (act === 'cancel') return acts.includes('cancel') ? 'cancelReason' : undefined;
  const set = setOf(acts);
  if (set === 'member') return stances[act] === undefined ? undefined : 'viewReason';
  if (set !== 'chair' || (act === 'postpone' && !acts.includes('postpone'))) return undefined;
  return ofChair[act];
}
