import { civilDateAt } from '../../calendar/civil-date.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { bothNames } from '../../network/units/unit-names.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { updateNotices } from '../../outbox/update-notices.ts';
import type { Transaction } from '../../store/store.ts';
import type { Press, VisitPorts } from '../ports.ts';
import type { Visit, VisitAct, VisitEvent } from '../visit.ts';
import type { VisitNews } from './news.ts';
import { visitNewsNotice, visitNotice } from './notices.ts';
import { readScene, type VisitScene, viewFor } from './visit-view.ts';

/** The cards of a visit that one person has got. */
export const cardGroup = (visit: string, person: string) => `visit:${visit}:${person}`;
/** The messages that tell of what others did to it. */
export const newsGroup = (visit: string) => `visit-news:${visit}`;

/** An act, and the visit before and after it. */
export interface Told {
  readonly before: Visit | null;
  readonly after: Visit;
  readonly directory: Directory;
  readonly act: VisitAct | 'save';
  readonly words: string;
  readonly press: Pick<Press, 'actor' | 'at'>;
}

/**
 * Tells everybody who has a part in a visit of an act, in its transaction: cards that they have are brought
 * up to date, a new owner and a new requester get theirs, and who should know hears what another did.
 */
export async function tellParties(transaction: Transaction, ports: VisitPorts, told: Told): Promise<void> {
  const { before, after, directory, press } = told;
  const scene = await readScene(transaction, directory, after, civilDateAt(press.at));
  for (const person of partiesOf(after, scene.events)) {
    await refreshCards(transaction, ports, scene, person);
  }
  const newcomers = new Set<string>();
  if (after.owner !== null && after.owner.person !== before?.owner?.person) newcomers.add(after.owner.person);
  if (before === null && after.requester !== null) newcomers.add(after.requester.id);
  // Whoever takes a visit has the card in front of them.
  if (told.act === 'accept') newcomers.delete(press.actor);
  for (const person of newcomers) {
    await queueNotice(transaction, ports.send, {
      key: `${cardGroup(after.id, person)}:${after.version}`,
      addressee: { person },
      notice: { kind: visitNotice.name, data: viewFor(scene, person) },
      at: press.at,
      group: cardGroup(after.id, person),
    });
  }
  if (told.act !== 'save') await tellNews(transaction, ports, { ...told, act: told.act }, newcomers);
}

/** Puts a visit as it is now into the cards that a person has got of it. */
export async function refreshCards(
  transaction: Transaction,
  ports: Pick<VisitPorts, 'send'>,
  scene: VisitScene,
  person: string,
): Promise<void> {
  await updateNotices(transaction, ports.send, {
    group: cardGroup(scene.visit.id, person),
    notice: () => ({ kind: visitNotice.name, data: viewFor(scene, person) }),
  });
}

/** Who asked, and everybody who owns the visit or did. */
export function partiesOf(visit: Visit, events: readonly VisitEvent[]): Set<string> {
  const people = [
    visit.requester?.id,
    visit.owner?.person,
    ...events.flatMap(({ owner, actor }) => [owner, actor]),
  ];
  return new Set(people.filter((person) => typeof person === 'string'));
}

/** Acts that are news to those whom they concern; the others are seen on the card. */
const tellRequester: readonly VisitAct[] = [
  'accept',
  'hand_over',
  'decide',
  'invite',
  'change',
  'withdraw',
  'escalate',
];
const tellOwner: readonly VisitAct[] = ['accept', 'hand_over', 'change', 'withdraw', 'escalate'];

async function tellNews(
  transaction: Transaction,
  ports: Pick<VisitPorts, 'send'>,
  { before, after, directory, act, words, press }: Told & { readonly act: VisitAct },
  newcomers: ReadonlySet<string>,
): Promise<void> {
  const listeners = new Set([
    ...(tellRequester.includes(act) && after.requester !== null ? [after.requester.id] : []),
    ...(tellOwner.includes(act) && before?.owner ? [before.owner.person] : []),
  ]);
  const nameOf = (person: string | undefined) =>
    person === undefined
      ? ''
      : (findPerson(directory, person)?.name ?? (after.requester?.id === person ? after.requester.name : ''));
  const news: VisitNews = {
    number: after.number,
    origin: after.facts.origin,
    act,
    who: nameOf(press.actor),
    owner: nameOf(after.owner?.person),
    unit: bothNames(directory.units, after.unit),
    answer: after.decision?.answer ?? null,
    words,
    erased: false,
  };
  for (const person of listeners) {
    if (person === press.actor || newcomers.has(person)) continue;
    await queueNotice(transaction, ports.send, {
      key: `${newsGroup(after.id)}:${after.version}:${person}`,
      addressee: { person },
      notice: { kind: visitNewsNotice.name, data: news },
      at: press.at,
      group: newsGroup(after.id),
    });
  }
}
