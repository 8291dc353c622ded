import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { afterwards } from '../corrections/conversation.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { noDay } from '../handling/verbs.ts';
import { untoldText } from '../letter/tell-recipients.ts';
import { listHeads } from '../recipient-register.ts';
import { refusalText, type Who } from '../refusals.ts';
import { unitsOf } from '../register-model.ts';
import { findHeadsById } from '../remiss-register.ts';
import { chosenDay } from '../typed-fields.ts';
import { addRecipients, mayChangeRecipients } from './add-recipients.ts';
import { addForm, removeForm, type SentToShown, timeForm } from './cards.ts';
import { giveTime } from './give-time.ts';
import { namesIn } from './names-in.ts';
import { removeRecipients } from './remove-recipients.ts';
import { sentToTexts } from './texts.ts';

const asked = z.object({
  remiss: z.string(),
  language: z.enum(['sv', 'en']),
  /** The unit whose card it was pressed on. */
  unit: z.string().default(''),
});
const listed = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((part) => part !== ''));
const sent = asked.extend({ chosen: listed, reason: z.string().trim().max(500).default('') });
type Asked = z.infer<typeof asked>;

/** Whom a remiss was sent to, changed by its sender, and more time for some of them. */
export function sentToVerbs(ports: RemissPorts): Verb[] {
  return [
    verb('remiss-add-form', asked, (turn, data) => open(ports, turn, data, 'add')),
    verb('remiss-remove-form', asked, (turn, data) => open(ports, turn, data, 'remove')),
    verb('remiss-time-form', asked, (turn, data) => open(ports, turn, data, 'time')),
    verb('remiss-add', sent, (turn, data) => add(ports, turn, data)),
    verb('remiss-remove', sent, (turn, data) => remove(ports, turn, data)),
    verb('remiss-give-time', sent.extend({ until: chosenDay }), (turn, data) => give(ports, turn, data)),
  ];
}

type Form = 'add' | 'remove' | 'time';
const forms = { add: addForm, remove: removeForm, time: timeForm };
const whoDoes: Readonly<Record<Form, Who>> = {
  add: 'whoWithdraws',
  remove: 'whoWithdraws',
  time: 'whoSends',
};

async function open({ store }: RemissPorts, turn: Turn, data: Asked, which: Form): Promise<Reply> {
  const { remiss: id, language, unit } = data;
  const [remiss] = await findHeadsById(store.database, [id]);
  if (remiss === undefined) return { text: refusalText('unknown-remiss', language, whoDoes[which]) };
  const directory = await currentDirectory(store);
  const cases = await listHeads(store.database, { remiss: id });
  const person = turn.person.id;
  const today = civilDateAt(turn.at);
  const authority =
    which === 'time'
      ? may(directory, { person, act: 'decide-remiss-extension', unit: null }, today)
      : mayChangeRecipients(directory, { person, remiss, units: unitsOf(cases) }, today);
  if (!authority.ok) return { text: refusalText(authority.refusal, language, whoDoes[which]) };
  const shown: SentToShown = { remiss, cases, directory, units: unit === '' ? [] : [unit] };
  const card = forms[which](shown, language);
  if (card !== undefined) return { card };
  return { text: sentToTexts(language)(which === 'add' ? 'noneToAdd' : 'noneOpen') };
}

type Sent = z.infer<typeof sent>;

async function add(ports: RemissPorts, turn: Turn, { remiss, chosen, language }: Sent): Promise<Reply> {
  const outcome = await addRecipients(ports, { remiss, units: chosen, actor: turn.person.id, at: turn.at });
  if (!outcome.ok) return refused(outcome.refusal, language, 'whoWithdraws');
  const { added } = outcome.value;
  const say = sentToTexts(language);
  const names = await said(ports, unitsOf(added), language);
  const on = { directory: await currentDirectory(ports.store), today: civilDateAt(turn.at) };
  const untold = untoldText(added, on, language);
  const note = added.length === 0 ? say('addedBefore') : `${say('added', { units: names })} ${untold}`.trim();
  return afterwards(ports, turn, { remiss, language, note });
}

async function remove(ports: RemissPorts, turn: Turn, data: Sent): Promise<Reply> {
  const { remiss, language, reason } = data;
  const by = { actor: turn.person.id, at: turn.at };
  const outcome = await removeRecipients(ports, { remiss, chosen: chosenOf(data), reason, ...by });
  if (!outcome.ok) return refused(outcome.refusal, language, 'whoWithdraws');
  const units = unitsOf(outcome.value.removed);
  const say = sentToTexts(language);
  const names = await said(ports, units, language);
  const note = units.length === 0 ? say('removedBefore') : say('removed', { units: names });
  return afterwards(ports, turn, { remiss, language, note });
}

async function give(ports: RemissPorts, turn: Turn, data: Sent & { readonly until: string }): Promise<Reply> {
  const { remiss, language, until, reason } = data;
  const say = sentToTexts(language);
  const chosen = chosenOf(data);
  if (until === '') return noDay(language, 'whoSends');
  if (chosen.length === 0) return refused('no-recipients', language, 'whoSends');
  const by = { actor: turn.person.id, at: turn.at };
  const why = reason === '' ? say('timeNoReason') : reason;
  const outcome = await giveTime(ports, { chosen, until, reason: why, ...by });
  if (!outcome.ok) return refused(outcome.refusal, language, 'whoSends');
  const units = outcome.value.filter(({ changed }) => changed).map(({ view }) => view.unit);
  const names = await said(ports, units, language);
  const date = formatDate(until, language);
  const note = units.length === 0 ? say('timeGivenBefore') : say('timeGiven', { units: names, date });
  return afterwards(ports, turn, { remiss, language, note });
}

const refused = (refusal: Parameters<typeof refusalText>[0], language: Language, who: Who): Reply => ({
  text: refusalText(refusal, language, who),
});

/** The recipients that a form chose, each with the state of it that was shown. */
function chosenOf({ chosen }: Sent) {
  return chosen.map((one) => {
    const [recipient = '', version = ''] = one.split('@');
    return { recipient, version: Number(version) };
  });
}

async function said({ store }: RemissPorts, units: readonly string[], language: Language): Promise<string> {
  return namesIn(await currentDirectory(store), units, language);
}
