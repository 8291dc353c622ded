import type { Language } from '../language/language.ts';
import { type AuthorityRefusal, authorityRefusals } from '../network/authority.ts';
import { texts as networkTexts } from '../network/texts.ts';
import { refusalTexts } from './refusal-texts.ts';

/** Why something was not done, besides a lack of authority; each code is a text of the room. */
export type RemissRefusal =
  | 'unknown-recipient'
  | 'unknown-remiss'
  | 'bad-address'
  | 'changed-meanwhile'
  | 'ended'
  | 'not-ended'
  | 'unknown-handler'
  | 'no-day'
  | 'not-later'
  | 'senders-day'
  | 'not-asked'
  | 'future'
  | 'before-letter'
  | 'day-passed'
  | 'nothing-sent'
  | 'too-late-to-snooze'
  | 'past-snooze'
  | 'no-time-to-snooze'
  | 'bad-ladder'
  | 'draft-gone'
  | 'no-dnr'
  | 'no-title'
  | 'no-recipients'
  | 'which-diary'
  | 'no-reason'
  | 'sent-already'
  | 'recipient-sent'
  | 'all-recipients';

/** Who may do it, as the text of a refusal names them. */
export type Who = 'whoHandles' | 'whoSends' | 'whoRegisters' | 'whoCorrects' | 'whoWithdraws';

/** Why nothing was done, and that nothing has changed. */
export function refusalText(refusal: AuthorityRefusal | RemissRefusal, language: Language, who: Who): string {
  if (isOfAuthority(refusal)) return networkTexts(language)(refusal, { who: refusalTexts(language)(who) });
  return refusalTexts(language)(refusal);
}

function isOfAuthority(refusal: AuthorityRefusal | RemissRefusal): refusal is AuthorityRefusal {
  return authorityRefusals.includes(refusal as AuthorityRefusal);
}
