import { z } from 'zod';
import type { SendJob } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate, formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { type Notice, type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { Transaction } from '../../store/store.ts';
import { findPerson } from '../directory/directory.ts';
import type { Deputy, Directory } from '../model.ts';
import { bothNames, inSentence, nameIn, unitNameSchema } from '../units/unit-names.ts';
import { texts } from './texts.ts';

const period = { from: z.string(), until: z.string() };
const unit = z.object({ id: z.string(), name: unitNameSchema }).nullable();

const standing = z.object({ name: z.string(), deputy: z.string(), unit, ...period });
const wordsOf = (data: z.infer<typeof standing>, language: Language) => ({
  name: escapeMarkdown(data.name),
  deputy: escapeMarkdown(data.deputy),
  period: formatPeriod(data, language),
  roles:
    data.unit === null
      ? texts(language)('allRoles')
      : texts(language)('rolesAt', {
          unit: escapeMarkdown(inSentence(nameIn(data.unit.name, language), language)),
        }),
});

/** Tells a deputy for whom they stand in, where and when; in words that somebody else can hear instead. */
export const standInNotice: NoticeKind = noticeKind('stand-in', standing, {
  render: (data, language) => ({ text: texts(language)('standInNotice', wordsOf(data, language)) }),
  fallback: (data) => data.unit?.id ?? null,
});

/** Tells a deputy that they no longer stand in, on these days. */
export const releasedNotice: NoticeKind = noticeKind('stand-in-ended', standing, {
  render: (data, language) => ({ text: texts(language)('releasedNotice', wordsOf(data, language)) }),
  fallback: 'none',
});

/** Tells somebody that another person has said that they are away. */
export const absentNotice: NoticeKind = noticeKind(
  'absence-set',
  z.object({ by: z.string(), deputies: z.array(z.string()), ...period }),
  {
    render: ({ by, deputies, from, until }, language) => {
      const say = texts(language);
      const names = deputies.map(escapeMarkdown).join(', ');
      const standIn = names === '' ? say('noStandIn') : say('standIn', { deputies: names });
      const facts = { by: escapeMarkdown(by), period: formatPeriod({ from, until }, language), standIn };
      return { text: say('absentNotice', facts) };
    },
    fallback: 'none',
  },
);

/** Tells somebody that another person has ended their absence. */
export const endedNotice: NoticeKind = noticeKind(
  'absence-ended',
  z.object({ by: z.string(), back: z.string() }),
  {
    render: ({ by, back }, language) => ({
      text: texts(language)('endedNotice', { by: escapeMarkdown(by), date: formatDate(back, language) }),
    }),
    fallback: 'none',
  },
);

/** What has been done of an absence, and how those who are concerned are told of it. */
export interface Telling<Act> {
  readonly transaction: Transaction;
  readonly send: SendJob;
  readonly directory: Directory;
  readonly act: Act & {
    readonly id: string;
    readonly person: string;
    readonly actor: string;
    readonly at: Date;
  };
}

type Days = { readonly from: string; readonly until: string };

/** Tells those who stand in, each within the days of the absence. */
export async function tellStandIns(told: Telling<Days>, deputies: readonly Deputy[]): Promise<void> {
  const { act } = told;
  for (const entry of deputies) {
    const from = entry.from !== null && entry.from > act.from ? entry.from : act.from;
    const until = entry.until !== null && entry.until < act.until ? entry.until : act.until;
    const data = standingData(told, entry, { from, until });
    await tell(told, entry.deputy, { kind: standInNotice.name, data }, `${entry.unit}:${from}`);
  }
}

/** Tells those who no longer stand in. */
export async function tellReleased(told: Telling<object>, deputies: readonly Deputy[]): Promise<void> {
  for (const entry of deputies) {
    const { from, until } = entry;
    if (from === null || until === null) continue;
    const data = standingData(told, entry, { from, until });
    await tell(told, entry.deputy, { kind: releasedNotice.name, data }, `${entry.unit}:${from}`);
  }
}

/** Tells the absent person, where somebody else has set the absence. */
export async function tellAbsent(told: Telling<Days>, deputies: readonly Deputy[]): Promise<void> {
  const { person, from, until } = told.act;
  const names = deputies.map(({ deputy }) => nameOf(told.directory, deputy));
  const data = { by: nameOf(told.directory, told.act.actor), deputies: [...new Set(names)], from, until };
  await tellOther(told, person, { kind: absentNotice.name, data });
}

/** Tells the person who was absent, where somebody else has ended the absence. */
export async function tellEnded(told: Telling<{ readonly back: string }>): Promise<void> {
  const { person, actor, back } = told.act;
  await tellOther(told, person, {
    kind: endedNotice.name,
    data: { by: nameOf(told.directory, actor), back },
  });
}

function standingData({ directory, act }: Telling<object>, entry: Deputy, days: Days) {
  const place = directory.units.find(({ id }) => id === entry.unit);
  const unit = place === undefined ? null : { id: place.id, name: bothNames(directory.units, place.id) };
  const [name, deputy] = [nameOf(directory, act.person), nameOf(directory, entry.deputy)];
  return { name, deputy, unit, from: days.from, until: days.until };
}

/** Nobody is told of what they did themselves. */
async function tellOther(told: Telling<object>, person: string, notice: Notice): Promise<void> {
  if (person !== told.act.actor) await tell(told, person, notice);
}

/** `which` tells several messages of one act to one person apart. */
async function tell(
  { transaction, send, act }: Telling<object>,
  person: string,
  notice: Notice,
  which = '',
): Promise<void> {
  const key = `${notice.kind}:${act.id}:${person}:${which}`;
  await queueNotice(transaction, send, { key, addressee: { person }, notice, at: act.at });
}

function nameOf(directory: Directory, person: string): string {
  return findPerson(directory, person)?.name ?? person;
}
