import type { Language } from '../language/language.ts';
import { type AuthorityRefusal, authorityRefusals } from '../network/authority.ts';
import { texts as networkTexts } from '../network/texts.ts';
import { texts } from './texts.ts';

/** Why something was not done, besides a lack of authority; each code is a text of the room. */
const commitmentRefusals = [
  'unknown-commitment',
  'unknown-unit',
  'unknown-contact',
  'several-contacts',
  'no-counterpart',
  'bad-dates',
  'bad-cost',
  'no-reason',
  'changed-meanwhile',
  'ended-already',
  'not-ended',
  'before-start',
  'answered-already',
  'unknown-position',
  'told-already',
  'no-view',
] as const;
type CommitmentRefusal = (typeof commitmentRefusals)[number];
export type AnyRefusal = AuthorityRefusal | CommitmentRefusal;

/** Why nothing was done, and that nothing has changed. */
export function refusalText(refusal: AnyRefusal, language: Language): string {
  if (isOfAuthority(refusal)) return networkTexts(language)(refusal, { who: texts(language)('whoKeeps') });
  return texts(language)(`refused-${refusal}`);
}

function isOfAuthority(refusal: AnyRefusal): refusal is AuthorityRefusal {
  return authorityRefusals.includes(refusal as AuthorityRefusal);
}
