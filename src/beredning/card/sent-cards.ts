import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Language } from '../../language/language.ts';
import { type Addressee, addresseeText, type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { updateNotices } from '../../outbox/update-notices.ts';
import type { Json } from '../../record/model.ts';
import type { Scene } from '../handling/tell.ts';
import { handlersOf } from '../handling/who-handles.ts';
import type { Matter } from '../model.ts';
import { matterCard } from './matter-card.ts';
import { readGround, type Sheet, type SheetGround, sheetFor, sheetSchema } from './matter-sheet.ts';
import { countCard, listCards } from './register.ts';

/** A matter's card, in somebody's own chat or in a channel, where nobody has buttons before they ask. */
export const matterCardNotice: NoticeKind = noticeKind<Json>('beredning-card', sheetSchema as never, {
  render: (data, language) => {
    const sheet = data as unknown as Sheet;
    return { card: matterCard(sheet, sheet.language ?? language) };
  },
});

/** The group of all cards of a matter. */
const cardsOf = (matter: string) => `beredning:${matter}`;

/**
 * After a change: sends the matter's card to IB when it comes to them, and to whoever has come into the place
 * of one who is out; all cards that were sent before show the matter as it is now.
 */
export async function followCards(scene: Scene, before: Matter, now: Matter): Promise<void> {
  if (now.state === 'draft') return;
  const { ports, transaction, directory, at } = scene;
  const ground = await readGround({ database: transaction, directory, matrix: ports.matrix }, now, at);
  await updateNotices(transaction, ports.send, {
    group: cardsOf(now.id),
    notice: ({ notice }) => {
      if (notice.kind !== matterCardNotice.name) return null;
      const { viewer, language } = notice.data as unknown as Sheet;
      return cardNotice(sheetFor(ground, viewer), language);
    },
  });
  if (now.state !== 'at-beredning' && now.state !== 'postponed') return;
  const arrives = now.state === 'at-beredning' && before.state !== 'at-beredning';
  const have = arrives ? [] : await listCards(transaction, now.id);
  for (const { person } of handlersOf(directory, now, civilDateAt(at))) {
    const addressee = { person };
    if (have.some((card) => addresseeText(card.addressee) === addresseeText(addressee))) continue;
    await sendCard(scene, ground, addressee);
  }
}

/** Sends a matter's card; each time as a message of its own, in the reader's language unless one is given. */
export async function sendCard(
  { ports, transaction, at }: Omit<Scene, 'directory'>,
  ground: SheetGround,
  addressee: Addressee,
  language?: Language,
): Promise<void> {
  const { id } = ground.shared.matter;
  const times = await countCard(transaction, { matter: id, addressee, sentAt: at });
  await queueNotice(transaction, ports.send, {
    key: `${cardsOf(id)}:card:${addresseeText(addressee)}:${times}`,
    addressee,
    notice: cardNotice(sheetFor(ground, 'person' in addressee ? addressee.person : null), language),
    at,
    group: cardsOf(id),
  });
}

function cardNotice(sheet: Sheet, language?: Language): { kind: string; data: Json } {
  const said = language === undefined ? sheet : { ...sheet, language };
  return { kind: matterCardNotice.name, data: said as unknown as Json };
}
