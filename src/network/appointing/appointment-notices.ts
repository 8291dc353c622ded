import { z } from 'zod';
import type { SendJob } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { type Notice, type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { Transaction } from '../../store/store.ts';
import { findPerson } from '../directory/directory.ts';
import type { Directory } from '../model.ts';
import { texts } from '../texts.ts';
import { bothNames, inSentence, nameIn, type UnitName, unitNameSchema } from '../units/unit-names.ts';
import { type AppointmentPlan, changedTerms, type WantedAppointment } from './plan-appointment.ts';

const unit = z.object({ id: z.string(), name: unitNameSchema });
const appointed = z.object({ name: z.string(), unit, from: z.string(), by: z.string() });
const ended = appointed.extend({
  /** Whose term it was, and the days that it had; `from` is when the next one begins. */
  term: z.object({ from: z.string().nullable(), until: z.string().nullable() }),
  /** The last day that is left of it; null when none is. */
  left: z.string().nullable(),
  next: z.string(),
});

const inWords = (name: UnitName, language: Language) =>
  escapeMarkdown(inSentence(nameIn(name, language), language));

/** Tells somebody that they are to be contact person; in words that somebody else can hear instead. */
export const appointedNotice: NoticeKind = noticeKind('contact-person-appointed', appointed, {
  render: ({ name, unit: { name: place }, from, by }, language) => ({
    text: texts(language)('appointedNotice', {
      name: escapeMarkdown(name),
      unit: inWords(place, language),
      date: formatDate(from, language),
      by: escapeMarkdown(by),
    }),
  }),
  fallback: (data) => data.unit.id,
});

/** Tells somebody that another one takes their place as contact person. Whoever replaced them knows it already. */
export const replacedNotice: NoticeKind = noticeKind('contact-person-replaced', ended, {
  render: ({ name, unit: { name: place }, term, left, from, next, by }, language) => {
    const say = texts(language);
    const facts = {
      name: escapeMarkdown(name),
      unit: inWords(place, language),
      next: escapeMarkdown(next),
      date: formatDate(from, language),
      by: escapeMarkdown(by),
    };
    if (left !== null)
      return { text: say('replacedNotice', { ...facts, until: formatDate(left, language) }) };
    const days = {
      from: term.from === null ? say('fromStart') : formatDate(term.from, language),
      until: term.until === null ? say('untilFurther') : formatDate(term.until, language),
    };
    return { text: say('removedNotice', { ...facts, ...days }) };
  },
  fallback: 'none',
});

/** An appointment that is being saved, and the directory as it was before. */
export interface Appointing {
  readonly transaction: Transaction;
  readonly send: SendJob;
  readonly directory: Directory;
  /** Of this appointment alone. */
  readonly id: string;
  readonly wanted: WantedAppointment & { readonly actor: string; readonly at: Date };
  readonly plan: AppointmentPlan;
}

/** Tells the appointed, and those whose terms are cut; nobody of what they did themselves. True when anybody is told. */
export async function tellAppointment(appointing: Appointing): Promise<boolean> {
  const { directory, plan, wanted } = appointing;
  const nameOf = (person: string) => findPerson(directory, person)?.name ?? person;
  const shared = {
    unit: { id: wanted.unit, name: bothNames(directory.units, wanted.unit) },
    from: wanted.from,
    by: nameOf(wanted.actor),
  };
  const next = nameOf(wanted.appointee);
  const told = [
    ...(plan.goesOn
      ? []
      : [
          {
            person: wanted.appointee,
            which: '',
            notice: { kind: appointedNotice.name, data: { ...shared, name: next } },
          },
        ]),
    ...changedTerms(plan).map(({ term: { id, person, from, until }, left }) => ({
      person,
      which: id,
      notice: {
        kind: replacedNotice.name,
        data: { ...shared, name: nameOf(person), term: { from, until }, left: left?.until ?? null, next },
      },
    })),
  ].filter(({ person }) => person !== wanted.actor);
  for (const one of told) await tell(appointing, one);
  return told.length > 0;
}

async function tell(
  { transaction, send, id, wanted: { at } }: Appointing,
  { person, which, notice }: { readonly person: string; readonly which: string; readonly notice: Notice },
): Promise<void> {
  const key = `${notice.kind}:${id}:${person}:${which}`;
  await queueNotice(transaction, send, { key, addressee: { person }, notice, at });
}
