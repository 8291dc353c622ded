import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Done, TakenBack } from '../../conversation/done.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import { actOn } from '../../pages/act-texts.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { cardFor } from '../recipient/reader.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import { findRemissesById } from '../remiss-register.ts';
import { showing } from './shown-remiss.ts';

/** What is said of what somebody did with a remiss and wants to take back. */
const takeBackTexts = defineTexts('remiss-take-back', {
  sv: {
    'mark-remiss-answered': 'Det står kvar. Med ”Ångra avslutet” på kortet ska den besvaras igen.',
    'reopen-remiss': 'Det står kvar. Är den ändå besvarad noterar du det på kortet.',
    'receive-remiss': 'Det står kvar. Uppgifterna rättas på kortet.',
    'ask-remiss-extension':
      'Den som skickat remissen har fått frågan, och avgör den. Skriv till den om det inte längre behövs.',
    'grant-remiss-extension':
      'Det står kvar, och den som bad om det har fått veta det. En strateg eller roteln noterar en annan dag på remissen.',
    'decline-remiss-extension':
      'Det står kvar, och den som bad om det har fått veta det. De kan be om mer tid igen.',
    other: 'Det står kvar. Gör om det på kortet om något är fel: det senaste gäller.',
    'register-remiss':
      'Det står kvar, och mottagarna har fått den. Är något fel rättas det på dess kort, och en registrering av misstag tas tillbaka där så länge inget svar är skickat.',
    'withdraw-remiss': 'Det går inte att ångra. Brevet kan registreras igen.',
    'resend-remiss': 'Korten är skickade, och det går inte att ta tillbaka.',
    'correct-remiss': 'Det står kvar. Rätta det igen på remissens kort.',
    show: 'Visa {{dnr}}',
  },
  en: {
    'mark-remiss-answered': 'It stands. With “Undo the ending” on the card it is to be answered again.',
    'reopen-remiss': 'It stands. If it is answered after all, note that on the card.',
    'receive-remiss': 'It stands. The details are corrected on the card.',
    'ask-remiss-extension':
      'Whoever sent the referral has the question, and decides it. Write to them if it is no longer needed.',
    'grant-remiss-extension':
      'It stands, and whoever asked has been told. A strategist or the office that sent it notes another day on the referral.',
    'decline-remiss-extension':
      'It stands, and whoever asked has been told. They can ask for more time again.',
    other: 'It stands. Do it anew on the card if something is wrong: the latest counts.',
    'register-remiss':
      'It stands, and its recipients have it. If something is wrong it is corrected on its card, and a registration by mistake is taken back there as long as no answer is sent.',
    'withdraw-remiss': 'It cannot be undone. The letter can be registered again.',
    'resend-remiss': 'The cards are sent, and that cannot be taken back.',
    'correct-remiss': 'It stands. Correct it again on the card of the referral.',
    show: 'Show {{dnr}}',
  },
});

const ofRecipient = [
  'mark-remiss-answered',
  'reopen-remiss',
  'receive-remiss',
  'ask-remiss-extension',
  'grant-remiss-extension',
  'decline-remiss-extension',
] as const;
const ofRemiss = ['register-remiss', 'withdraw-remiss', 'resend-remiss', 'correct-remiss'] as const;

/** What somebody did last with a remiss, and what changes it; undefined where it was something else. */
export async function takeBackOfRemiss(
  { store }: RemissPorts,
  turn: Turn,
  [{ act, subject }]: Done,
  language: Language,
): Promise<TakenBack | undefined> {
  const [kind, id = ''] = subject.split(':');
  const say = takeBackTexts(language);
  const what = (name: string) => actOn(act, language, escapeMarkdown(name));
  if (kind === 'remiss') {
    const [remiss] = await findRemissesById(store.database, [id]);
    const how = say(ofRemiss.find((one) => one === act) ?? 'correct-remiss');
    if (remiss === undefined) return { what: actOn(act, language), how };
    const { dnr, title } = remiss;
    const show = say('show', { dnr });
    return { what: what(`${dnr} ${title}`), how, prompts: [{ title: show, text: show }] };
  }
  if (kind !== 'remiss-recipient') return undefined;
  const how = say(ofRecipient.find((one) => one === act) ?? 'other');
  const shown = await showRecipient(store, id, civilDateAt(turn.at));
  if (shown === undefined) return { what: actOn(act, language), how };
  const { remiss } = shown.found;
  const card = await cardFor(store, turn, shown.view, { language });
  return { what: what(`${remiss.dnr} ${remiss.title}`), how, card, shows: showing(remiss.dnr, language) };
}
