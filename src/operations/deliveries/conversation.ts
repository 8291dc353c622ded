import { earlierByDays } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { checkAuthority } from '../../network/check-authority.ts';
import { refusalText } from '../../network/refusals.ts';
import { listUndelivered } from '../../outbox/undelivered.ts';
import type { Store } from '../../store/store.ts';
import { sayUndelivered } from './say-undelivered.ts';
import { deliveryTexts } from './texts.ts';
import { undeliveredWish } from './wishes.ts';

/** How far back is told of what was given up. */
const DAYS = 30;

/** "Vilka meddelanden har inte kommit fram?": to whom, of what kind, since when and why; to administrators. */
export function undeliveredIntent(store: Store): Intent {
  return {
    name: 'undelivered',
    claim: (text) => (undeliveredWish(text) === undefined ? 0 : 0.97),
    answersEdits: true,
    // What is sent again is sent from where it belongs: the list is shown with where that is.
    goesOn: (text, asked) => (asksAgain.test(text.normalize('NFC').trim()) ? asked : undefined),
    handle: (turn) => tell(store, turn),
  };
}

/** "Skicka dem igen", after the list. */
const asksAgain =
  /^(?:(?:kan du|can you|could you|please|och|då|ok|okej|then|and) )*(?:skicka|sänd|send|försök|try|resend)(?!\p{L}).{0,30}(?:igen|om|på nytt|again|anew)[\s.!?]*$|^(?:please )?resend (?:them|it|those|all)[\s.!?]*$/iu;

async function tell(store: Store, turn: MessageTurn): Promise<Reply> {
  const { language } = undeliveredWish(turn.text) ?? turn;
  const { directory, authority } = await checkAuthority(store, turn, 'see-undelivered');
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'who-administrator'), language };
  const since = earlierByDays(turn.at, DAYS);
  const undelivered = await listUndelivered(store.database, since);
  const list = sayUndelivered(undelivered, { directory, language, days: DAYS });
  const isAgain = turn.written !== undefined && asksAgain.test(turn.written.normalize('NFC').trim());
  return { text: isAgain ? `${deliveryTexts(language)('again')}\n\n${list}` : list, language };
}
