import { formatNumber } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import type { ChangeFactsRefusal } from './handling/change-facts.ts';
import type { ChangeRefusal } from './handling/change-visit.ts';
import type { DecisionRefusal } from './handling/decide-visit.ts';
import type { HandOverRefusal } from './handling/hand-over-visit.ts';
import type { InvitationRefusal } from './handling/invitation.ts';
import type { SaveRefusal } from './intake/save-visit.ts';
import { replyTexts } from './reply-texts.ts';
import { MOST_DAYS, MOST_PEOPLE } from './visit.ts';

/** Every reason for which an act on a visit changes nothing. */
export type VisitRefusal =
  | ChangeRefusal
  | SaveRefusal
  | ChangeFactsRefusal
  | HandOverRefusal
  | DecisionRefusal
  | InvitationRefusal
  | 'not-welcome';

/** Why nothing has changed, and what to do; in the catalogue there is a sentence for each. */
export function refusalOf(refusal: VisitRefusal, language: Language): string {
  return replyTexts(language)(`refusal-${refusal}`, {
    days: MOST_DAYS,
    people: formatNumber(MOST_PEOPLE, language),
  });
}
