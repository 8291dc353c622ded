import { z } from 'zod';
import { civilDateAt, dayAfter } from '../../calendar/civil-date.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import type { CardContent, Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Act, AuthorityRefusal } from '../../network/authority.ts';
import type { Outcome } from '../../outcome.ts';
import { datesCard, explainDates } from '../dates/explain-dates.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import { cardFor } from '../recipient/reader.ts';
import { type Shown, showRecipient } from '../recipient/show-recipient.ts';
import { type RemissRefusal, refusalText, type Who } from '../refusals.ts';
import { stances, ways } from '../register-model.ts';
import { showingOne } from '../shown/shown-remiss.ts';
import { chosenDay } from '../typed-fields.ts';
import { type ChangedRecipient, mayChange, type RemissPorts } from './change-recipient.ts';
import {
  answeredForm,
  extensionForm,
  handlerForm,
  planForm,
  receivedForm,
  snoozeForm,
} from './form-cards.ts';
import { markAnswered } from './mark-answered.ts';
import { planAnswer } from './plan-answer.ts';
import { receiveRemiss } from './receive-remiss.ts';
import { reopenRemiss } from './reopen-remiss.ts';
import { setHandler } from './set-handler.ts';
import { snoozeReminders } from './snooze-reminders.ts';

export const shownData = z.object({ recipient: z.string(), language: z.enum(['sv', 'en']) });
export const formData = shownData.extend({ version: z.coerce.number().int() });

const ticked = z.stringbool().catch(false);
/** "20, 10, 5, 1"; nothing for the ladder of the unit. */
const ladderText = z.string().transform((text, context) => {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const days = words.map(Number);
  if (days.every((day) => Number.isInteger(day) && day > 0 && day <= 100)) return days;
  context.addIssue({ code: 'custom', message: 'must be working days' });
  return z.NEVER;
});

/** The acts on a recipient's card: what it shows, the forms, and what they do. */
export function recipientVerbs(ports: RemissPorts): Verb[] {
  return [...showVerbs(ports), ...formVerbs(ports), ...actVerbs(ports)];
}

function showVerbs(ports: RemissPorts): Verb[] {
  return [
    verb('remiss-show', shownData, (turn, { recipient, language }) =>
      withShown(ports, turn, { recipient, language }, ({ view }) =>
        cardFor(ports.store, turn, view, { language }),
      ),
    ),
    verb('remiss-dates', shownData, (turn, { recipient, language }) =>
      withShown(ports, turn, { recipient, language }, ({ view, calendar }) => {
        const dates = explainDates(view, { today: civilDateAt(turn.at), calendar }, language);
        return datesCard(view, dates, language);
      }),
    ),
  ];
}

function formVerbs(ports: RemissPorts): Verb[] {
  const form = (name: string, make: (shown: Shown, today: string, language: Language) => CardContent) =>
    verb(name, shownData, (turn, data) => openForm(ports, turn, data, make));
  return [
    form('remiss-handler-form', ({ view, directory }, _today, language) =>
      handlerForm(view, directory, language),
    ),
    form('remiss-received-form', ({ view }, today, language) => receivedForm(view, today, language)),
    form('remiss-plan-form', ({ view }, _today, language) => planForm(view, language)),
    form('remiss-answered-form', ({ view }, today, language) => answeredForm(view, today, language)),
    form('remiss-extension-form', ({ view }, _today, language) => extensionForm(view, language)),
    form('remiss-snooze-form', ({ view }, today, language) => snoozeForm(view, dayAfter(today), language)),
  ];
}

function actVerbs(ports: RemissPorts): Verb[] {
  const handlerData = formData.extend({ handler: z.string() });
  const receivedData = formData.extend({ on: chosenDay, ownDnr: z.string().default('') });
  const planData = formData.extend({
    way: z.enum(ways).or(z.literal('')).default(''),
    ownDnr: z.string().default(''),
    ladder: z.string().default(''),
  });
  const answeredData = formData.extend({
    on: chosenDay,
    word: ticked,
    paper: ticked,
    stance: z.enum(stances),
    attachments: z.string().default(''),
  });
  return [
    verb('remiss-handler', handlerData, async (turn, { language, ...data }) =>
      afterChange(ports, turn, { ...data, language }, await setHandler(ports, requestOf(turn, data))),
    ),
    verb('remiss-received', receivedData, async (turn, { language, ownDnr, ...data }) => {
      if (data.on === '') return noDay(language);
      const received = await receiveRemiss(ports, {
        ...requestOf(turn, data),
        ownDnr: ownDnr.trim() || null,
      });
      return afterChange(ports, turn, { ...data, language }, received);
    }),
    verb('remiss-plan', planData, async (turn, { language, way, ownDnr, ladder, ...data }) => {
      const days = ladderText.safeParse(ladder);
      if (!days.success) return { text: refusalText('bad-ladder', language, 'whoHandles') };
      const planned = await planAnswer(ports, {
        ...requestOf(turn, data),
        way: way === '' ? null : way,
        ownDnr: ownDnr.trim() === '' ? null : ownDnr.trim(),
        ladder: days.data.length === 0 ? null : days.data,
      });
      return afterChange(ports, turn, { ...data, language }, planned);
    }),
    verb('remiss-answered', answeredData, async (turn, { language, attachments, ...data }) => {
      if (data.on === '') return noDay(language);
      const files = attachments.split('\n').map((line) => line.trim());
      const answered = await markAnswered(ports, {
        ...requestOf(turn, data),
        attachments: files.filter((line) => line !== ''),
      });
      return afterChange(ports, turn, { ...data, language }, answered);
    }),
    verb('remiss-reopen', formData, async (turn, { language, ...data }) => {
      const reopened = await reopenRemiss(ports, requestOf(turn, data));
      return afterChange(ports, turn, { ...data, language }, reopened, {
        note: cardTexts(language)('occasion-reopened'),
      });
    }),
    verb('remiss-snooze', formData.extend({ until: chosenDay }), async (turn, { language, ...data }) => {
      if (data.until === '') return noDay(language);
      const snoozed = await snoozeReminders(ports, requestOf(turn, data));
      return afterChange(ports, turn, { ...data, language }, snoozed);
    }),
  ];
}

/** That a day is to be chosen first, where a form was sent without one. */
export const noDay = (language: Language, who: Who = 'whoHandles'): Reply => ({
  text: refusalText('no-day', language, who),
});

/** What a form sent, with who sent it and when: both from the turn alone. */
export function requestOf<Data extends object>(turn: Turn, data: Data) {
  return { ...data, actor: turn.person.id, at: turn.at };
}

interface Asked {
  readonly recipient: string;
  readonly language: Language;
}

/** Shows a recipient's card, or says that there is none. */
async function withShown(
  { store }: RemissPorts,
  turn: Turn,
  { recipient, language }: Asked,
  make: (shown: Shown) => CardContent | Promise<CardContent>,
): Promise<Reply> {
  const shown = await showRecipient(store, recipient, civilDateAt(turn.at));
  if (shown === undefined) return { text: refusalText('unknown-recipient', language, 'whoHandles') };
  return { card: await make(shown), shows: showingOne(shown.view, language) };
}

/** Opens a form for those who may use it, as long as the remiss is open. */
export async function openForm(
  ports: RemissPorts,
  turn: Turn,
  asked: Asked,
  make: (shown: Shown, today: string, language: Language) => CardContent | Promise<CardContent>,
  { act, who }: { readonly act: Act; readonly who: Who } = { act: 'handle-remiss', who: 'whoHandles' },
): Promise<Reply> {
  const { language } = asked;
  const today = civilDateAt(turn.at);
  const shown = await showRecipient(ports.store, asked.recipient, today);
  if (shown === undefined) return { text: refusalText('unknown-recipient', language, who) };
  const { directory, found, view } = shown;
  const authority = mayChange(directory, { actor: turn.person.id, act, found }, today);
  if (!authority.ok) return { text: refusalText(authority.refusal, language, who) };
  if (view.endedOn !== null) {
    const note = refusalText('ended', language, who);
    return { card: await cardFor(ports.store, turn, view, { language, note }) };
  }
  return { card: await make(shown, today, language) };
}

/** Refusals of what a card shows no longer as it is. */
const shownAnew: readonly string[] = ['changed-meanwhile', 'ended', 'not-ended'];

/** The card as it stands after an act, with what became of the act; a refusal leaves the form as it is. */
export async function afterChange(
  ports: RemissPorts,
  turn: Turn,
  { recipient, language }: Asked,
  outcome: Outcome<ChangedRecipient, AuthorityRefusal | RemissRefusal>,
  { note, who = 'whoHandles' }: { readonly note?: string; readonly who?: Who } = {},
): Promise<Reply> {
  const say = cardTexts(language);
  if (outcome.ok) {
    const { view, changed } = outcome.value;
    const done = changed ? (note ?? say('saved')) : say('savedBefore');
    return { card: await cardFor(ports.store, turn, view, { language, note: done }) };
  }
  const why = refusalText(outcome.refusal, language, who);
  if (!shownAnew.includes(outcome.refusal)) return { text: why };
  return withShown(ports, turn, { recipient, language }, ({ view }) =>
    cardFor(ports.store, turn, view, { language, note: why }),
  );
}
