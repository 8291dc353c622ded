import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { standingText, titleOf } from '../say.ts';
import { shownTexts } from '../shown/texts.ts';
import { texts } from '../texts.ts';
import { unitName } from '../view.ts';
import type { HeldAlready } from './held-already.ts';
import { checkTexts } from './texts.ts';

/** The questions stand below them, on a phone. */
const MOST_ROWS = 4;

/** What the register holds already, and how it is shown. */
export interface HeldView {
  readonly held: readonly HeldAlready[];
  readonly directory: Directory;
  readonly today: string;
}

/** The part of a card that tells what there is already; each is opened by a sentence, so that what is filled in stays. */
export function heldRows(
  { held, directory, today }: HeldView,
  language: Language,
): Readonly<Record<string, unknown>> {
  const say = checkTexts(language);
  const left = held.length - MOST_ROWS;
  return {
    heldTitle: held.length === 0 ? '' : say('heldTitle'),
    heldNone: held.length === 0 ? say('heldNone') : '',
    held: held.slice(0, MOST_ROWS).map(({ commitment, by }) => ({
      name: titleOf(commitment, language),
      line: say('heldLine', {
        why: say(`held-${by}`),
        unit: escapeMarkdown(unitName(directory, commitment.unit, language)),
        standing: standingText(commitment, today, language),
      }),
      show: texts(language)('show'),
      sayShow: shownTexts(language)('show', { number: commitment.number }),
    })),
    heldMore: left > 0 ? say('heldMore', { count: left }) : '',
  };
}
