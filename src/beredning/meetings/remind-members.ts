import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import type { Clock } from '../../clock.ts';
import type { Job } from '../../conversation/feature.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { addresseeText, type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { listCards, listLooks, type SentCard } from '../card/register.ts';
import { handlersOf } from '../handling/who-handles.ts';
import { listCard, type Row, rowOf, rowSchema } from '../lists/card.ts';
import { listTexts } from '../lists/texts.ts';
import { listMatters } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';

/** A matter with whom its card went to, and who has looked. */
interface Followed {
  readonly matter: Matter;
  readonly cards: readonly SentCard[];
  readonly looks: ReadonlyMap<string, Date>;
}

/**
 * Who is to be reminded of a matter today: those of IB who got its card on an earlier day and have neither
 * looked since nor said anything. Nobody once it is decided.
 */
function whoToRemind({ matter, cards, looks }: Followed, directory: Directory, today: string): string[] {
  if (matter.state !== 'at-beredning') return [];
  return handlersOf(directory, matter, today)
    .map(({ person }) => person)
    .filter((person) => {
      const card = cards.find(({ addressee }) => addresseeText(addressee) === addresseeText({ person }));
      if (card === undefined || civilDateAt(card.sentAt) >= today) return false;
      const looked = looks.get(person);
      const answered = matter.views.some((view) => view.person === person);
      return !answered && (looked === undefined || looked < card.sentAt);
    });
}

/** One reminder for all matters that somebody has not looked at. */
export const reminderNotice: NoticeKind = noticeKind(
  'beredning-reminder',
  z.object({ rows: z.array(rowSchema) }),
  {
    render: ({ rows }, language) => ({
      card: listCard(
        {
          heading: listTexts(language)('reminderTitle'),
          lead: listTexts(language)('reminderLead', { count: rows.length }),
          rows,
        },
        language,
      ),
    }),
    fallback: 'none',
  },
);

/** Each working morning: reminds those of IB who have not looked; the key lets it be once a day. */
export function remindMembersJob({ store, clock }: BeredningPorts & { readonly clock: Clock }): Job {
  return {
    name: 'beredning-remind',
    cron: '30 8 * * 1-5',
    run: async (_data, send) => {
      const at = clock.now();
      const today = civilDateAt(at);
      if (!isWorkingDay(today)) return;
      await store.transaction(async (transaction) => {
        const directory = await readStoredDirectory(transaction);
        const reminders = new Map<string, Row[]>();
        for (const matter of await listMatters(transaction, { states: ['at-beredning'], lock: true })) {
          const [cards, looks] = [
            await listCards(transaction, matter.id),
            await listLooks(transaction, matter.id),
          ];
          for (const person of whoToRemind({ matter, cards, looks }, directory, today)) {
            reminders.set(person, [...(reminders.get(person) ?? []), rowOf(matter)]);
          }
        }
        for (const [person, rows] of reminders) {
          await queueNotice(transaction, send, {
            key: `beredning-reminder:${person}:${today}`,
            addressee: { person },
            notice: { kind: reminderNotice.name, data: { rows } },
            at,
          });
        }
      });
    },
  };
}
