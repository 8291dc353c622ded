import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { cardTexts } from './card-texts.ts';
import { stillPlansAnswer } from './recipient-status.ts';
import type { RecipientView } from './recipient-view.ts';

/** What can be done where no meeting fits and nothing else is planned, and what is left to do once papers have gone out. */
export function adviceText(view: RecipientView, language: Language): string {
  if (!stillPlansAnswer(view) || view.noRoute === null || view.noRoute === 'no-calendar') return '';
  const say = cardTexts(language);
  if (view.extension?.state === 'asked') return say('alternativesAsked');
  if (view.afterPapers === null) return alternativesText(view, language);
  const { signAtOnce, stands } = view.afterPapers;
  const send = say(signAtOnce && view.noRoute !== 'passed' ? 'sendAtOnce' : 'send');
  const advice = say(stands === 'over' ? 'adviceMeetingOver' : 'adviceMeetingToCome', { send });
  // Where nobody has said that the committee answers, it may not have taken it up.
  return view.way === 'namnd' ? advice : `${advice} ${say('otherwise')} ${alternativesText(view, language)}`;
}

function alternativesText(view: RecipientView, language: Language): string {
  const say = cardTexts(language);
  return view.extensionUntil === null
    ? say('alternatives')
    : say('alternativesUntil', { date: formatDate(view.extensionUntil, language) });
}
