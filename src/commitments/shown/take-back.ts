import type { Done, TakenBack } from '../../conversation/done.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import { actOn } from '../../pages/act-texts.ts';
import { showCommitment } from '../card/show-commitment.ts';
import type { CommitmentPorts } from '../ports.ts';
import { findCommitment } from '../register.ts';
import { titleOf } from '../say.ts';

/** What is said of what somebody did in the register and wants to take back. */
const takeBackTexts = defineTexts('commitments-take-back', {
  sv: {
    'end-commitment': 'Det står kvar. Med ”Ångra avslutet” på kortet gäller det igen.',
    'review-commitment': 'Det står kvar. Gör om omprövningen på kortet om något är fel.',
    other: 'Det står kvar. Är något fel rättas det på kortet, av enheten eller en strateg.',
    position: 'Den står kvar, och den som har fått den har läst den. Skriv den på nytt om något är fel.',
  },
  en: {
    'end-commitment': 'It stands. With “Undo the ending” on the card it holds again.',
    'review-commitment': 'It stands. Review it anew on the card if something is wrong.',
    other: 'It stands. If something is wrong, the unit or a strategist corrects it on the card.',
    position: 'It stands, and whoever was sent it has it. Write it anew if something is wrong.',
  },
});

/** What somebody did last with a commitment or a position, and what changes it; undefined where it was something else. */
export async function takeBackOfCommitment(
  { store }: Pick<CommitmentPorts, 'store'>,
  turn: Turn,
  [{ act, subject }]: Done,
  language: Language,
): Promise<TakenBack | undefined> {
  const [kind, id = ''] = subject.split(':');
  const say = takeBackTexts(language);
  if (kind === 'eu-position') return { what: actOn(act, language), how: say('position') };
  if (kind !== 'commitment') return undefined;
  const commitment = await findCommitment(store.database, id);
  const how = say(act === 'end-commitment' || act === 'review-commitment' ? act : 'other');
  if (commitment === undefined) return { what: actOn(act, language), how };
  const { card, shows } = await showCommitment({ store }, turn, id, language);
  const title = escapeMarkdown(titleOf(commitment, language));
  return { what: actOn(act, language, title), how, card, shows };
}
