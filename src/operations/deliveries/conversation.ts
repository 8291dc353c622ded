import { earlierByDays } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { checkAuthority } from '../../network/check-authority.ts';
import { refusalText } from '../../network/refusals.ts';
import { listUndelivered } from '../../outbox/undelivered.ts';
import type { Store } from '../../store/store.ts';
import { sayUndelivered } from './say-undelivered.ts';
import { undeliveredWish } from './wishes.ts';

/** How far back is told of what was given up. */
const DAYS = 30;

/** "Vilka meddelanden har inte kommit fram?": to whom, of what kind, since when and why; to administrators. */
export function undeliveredIntent(store: Store): Intent {
  return {
    name: 'undelivered',
    claim: (text) => (undeliveredWish(text) === undefined ? 0 : 0.97),
    answersEdits: true,
    handle: (turn) => tell(store, turn),
  };
}

async function tell(store: Store, turn: MessageTurn): Promise<Reply> {
  const { language } = undeliveredWish(turn.text) ?? turn;
  const { directory, authority } = await checkAuthority(store, turn, 'see-undelivered');
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'who-administrator'), language };
  const since = earlierByDays(turn.at, DAYS);
  const undelivered = await listUndelivered(store.database, since);
  return { text: sayUndelivered(undelivered, { directory, language, days: DAYS }), language };
}
