import { z } from 'zod';
import { civilDate, civilDateAt } from '../../calendar/civil-date.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { listCalendars } from '../dates/meeting-register.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { afterChange } from '../handling/verbs.ts';
import { type Draft, findDraft } from '../letter/draft-register.ts';
import { mayRegister } from '../letter/may-register.ts';
import { repliesReply } from '../lists/replies.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import { ownRecipients } from '../recipient/own-recipients.ts';
import { cardFor } from '../recipient/reader.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import { listCases } from '../recipient-register.ts';
import { refusalText } from '../refusals.ts';
import { type Remiss, unitsOf } from '../register-model.ts';
import { findRemissesById } from '../remiss-register.ts';
import { showingOne } from '../shown/shown-remiss.ts';
import { texts } from '../texts.ts';
import { addedField, emptyIsNull, has, typedIn } from '../typed-fields.ts';
import { type CorrectShown, correctForm, EVERYBODY, moveCard, movedNote } from './cards.ts';
import { type CorrectionRefusal, correctRemiss, mayCorrect, mayMoveForAll } from './correct-remiss.ts';
import { noteExtension } from './note-extension.ts';
import type { Correction } from './plan-correction.ts';
import { correctionTexts } from './texts.ts';
import { mayWithdraw } from './withdraw-remiss.ts';

const asked = z.object({ remiss: z.string(), language: z.enum(['sv', 'en']) });
const form = asked.extend({ version: z.coerce.number().int(), passed: z.string().default('') });
const correction = form.extend({
  title: z.string().trim().default(''),
  // The form has no such field for those who may not move the day.
  deadline: z.string().optional(),
  answerAddress: emptyIsNull,
  // A form that was opened before there was such a field leaves it as it is.
  paperAddress: addedField,
  has,
  office: emptyIsNull,
});
const move = form.extend({
  deadline: z.string().default(''),
  draft: z.string(),
  scope: z.string().default(EVERYBODY),
});

/** Correcting a registered remiss, and moving its last day as a new letter says. */
export function correctionVerbs(ports: RemissPorts): Verb[] {
  const { store } = ports;
  return [
    verb('remiss-correct-form', asked, (turn, { remiss, language }) =>
      withRemiss(ports, turn, { remiss, language }, async (found, rights) => ({
        card: correctForm(found, rights, language),
      })),
    ),
    verb('remiss-back', asked, (turn, { remiss, language }) =>
      afterwards(ports, turn, { remiss, language, note: '' }),
    ),
    verb('remiss-correct', correction, async (turn, data) => {
      const { remiss, version, language, passed, has, ...typed } = data;
      const corrected = { ...typed, paperAddress: typedIn('paperAddress', has, typed.paperAddress) };
      return correct(ports, turn, { remiss, version, language, passed, because: 'mistake' }, corrected);
    }),
    verb('remiss-move-form', asked.extend({ draft: z.string() }), async (turn, { draft, ...data }) => {
      const found = await findDraft(store.database, draft);
      if (found === undefined) return { text: refusalText('draft-gone', data.language, 'whoCorrects') };
      return moveReply(ports, turn, { draft: found, ...data });
    }),
    verb('remiss-move', move, async (turn, { draft, scope, deadline, ...data }) => {
      const { language } = data;
      if (!civilDate.safeParse(deadline).success) return { text: texts(language)('missingDeadline') };
      if (scope === EVERYBODY)
        return correct(ports, turn, { ...data, because: 'letter', draft }, { deadline });
      const [recipient = '', version = ''] = scope.split('@');
      const until = deadline;
      return extend(ports, turn, { recipient, version: Number(version), until, draft, language });
    }),
  ];
}

interface Asked {
  readonly remiss: string;
  readonly language: Language;
}

/** Shows what somebody may correct, or says why they may not. */
async function withRemiss(
  { store }: RemissPorts,
  turn: Turn,
  { remiss, language }: Asked,
  make: (found: Remiss, rights: Pick<CorrectShown, 'forAll' | 'withdraws'>) => Promise<Reply>,
): Promise<Reply> {
  const [found] = await findRemissesById(store.database, [remiss]);
  if (found === undefined) return { text: refusalText('unknown-remiss', language, 'whoCorrects') };
  const directory = await currentDirectory(store);
  const cases = await listCases(store.database, { remiss });
  const units = unitsOf(cases);
  const person = turn.person.id;
  const today = civilDateAt(turn.at);
  const authority = mayCorrect(directory, { person, units }, today);
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'whoCorrects') };
  const open = cases.filter(({ recipient }) => recipient.endedOn === null);
  const concerned = { person, units: unitsOf(open) };
  const withdraws = mayWithdraw(directory, { person, remiss: found, units }, today).ok;
  return make(found, { forAll: mayMoveForAll(directory, concerned, today), withdraws });
}

interface Correcting extends Asked {
  readonly version: number;
  readonly passed: string;
  readonly because: 'letter' | 'mistake';
  readonly draft?: string;
}

/** What a form sent; a field that it does not have is left out. */
interface TypedCorrection extends Omit<Correction, 'deadline' | 'paperAddress'> {
  readonly deadline?: string | undefined;
  readonly paperAddress?: string | null | undefined;
}

async function correct(
  ports: RemissPorts,
  turn: Turn,
  correcting: Correcting,
  { deadline, paperAddress, ...words }: TypedCorrection,
): Promise<Reply> {
  const { remiss, version, language, because, passed } = correcting;
  if (deadline !== undefined && !civilDate.safeParse(deadline).success)
    return { text: texts(language)('missingDeadline') };
  const correction = {
    ...words,
    ...(deadline === undefined ? {} : { deadline }),
    ...(paperAddress === undefined ? {} : { paperAddress }),
  };
  const by = { actor: turn.person.id, at: turn.at };
  const outcome = await correctRemiss(ports, { remiss, version, correction, because, passed, ...by });
  if (outcome.ok) {
    const { changed, earlier, remiss: now } = outcome.value;
    const note = changed ? movedNote(earlier, now.deadline, language) : cardTexts(language)('savedBefore');
    return afterwards(ports, turn, { remiss, language, note });
  }
  return askAgain(ports, turn, correcting, outcome.refusal, correction);
}

/** The form again, where a press more may do it; else why not, and the form stays as it was filled in. */
async function askAgain(
  ports: RemissPorts,
  turn: Turn,
  { remiss, language, draft }: Correcting,
  refusal: CorrectionRefusal,
  typed: Correction,
): Promise<Reply> {
  const why = refusalText(refusal, language, 'whoCorrects');
  const passed = refusal === 'day-passed' ? typed.deadline : undefined;
  const isAsked = refusal === 'changed-meanwhile' || passed !== undefined;
  if (draft !== undefined) {
    const found = isAsked ? await findDraft(ports.store.database, draft) : undefined;
    if (found === undefined) return { text: why };
    return moveReply(ports, turn, { draft: found, remiss, language, note: why, passed });
  }
  if (!isAsked && refusal !== 'senders-day') return { text: why };
  return withRemiss(ports, turn, { remiss, language }, async (now, rights) => {
    if (refusal === 'changed-meanwhile')
      return { card: correctForm(now, { ...rights, note: why }, language) };
    const shown = { ...now, ...typed, deadline: now.deadline };
    const note = passed === undefined ? correctionTexts(language)('correctDayStays') : why;
    return { card: correctForm(shown, { ...rights, note, passed: passed ?? '' }, language) };
  });
}

interface Extending {
  readonly recipient: string;
  readonly version: number;
  readonly until: string;
  readonly draft: string;
  readonly language: Language;
}

/** More time for one recipient alone, as the letter says. */
async function extend(
  ports: RemissPorts,
  turn: Turn,
  { recipient, version, until, draft, language }: Extending,
): Promise<Reply> {
  const say = correctionTexts(language);
  const { database } = ports.store;
  const letterDate = (await findDraft(database, draft))?.reading.letterDate ?? null;
  const reason =
    letterDate === null
      ? say('extensionReason')
      : say('extensionReasonDated', { date: formatDate(letterDate, language) });
  const given = { recipient, version, until, reason, actor: turn.person.id, at: turn.at };
  const outcome = await noteExtension(ports, given);
  const note = say('extendedNote', { date: formatDate(until, language) });
  return afterChange(ports, turn, { recipient, language }, outcome, { note });
}

/** The own recipient as it stands; for those who have none, who has answered. */
export async function afterwards(
  ports: RemissPorts,
  turn: Turn,
  { remiss, language, note }: Asked & { readonly note: string },
): Promise<Reply> {
  const { store } = ports;
  const reading = { person: turn.person.id, today: civilDateAt(turn.at) };
  const [own] = await ownRecipients(store, reading, { open: false, remiss });
  const shown = own && (await showRecipient(store, own.recipient.id, reading.today));
  if (shown === undefined) return repliesReply(ports, turn, remiss, { language, note });
  const card = await cardFor(store, turn, shown.view, { language, note });
  return { card, shows: showingOne(shown.view, language) };
}

interface MoveAsked extends Asked {
  readonly draft: Draft;
  readonly note?: string;
  readonly passed?: string | undefined;
}

/** The letter's last day beside the registered one; a word that tells nothing new says so. */
export async function moveReply(ports: RemissPorts, turn: Turn, asked: MoveAsked): Promise<Reply> {
  const { draft, remiss, language, note, passed } = asked;
  return withRemiss(ports, turn, { remiss, language }, async (found, { forAll }) => {
    const today = civilDateAt(turn.at);
    const directory = await currentDirectory(ports.store);
    const calendars = await listCalendars(ports.store.database);
    const registrar = mayRegister(directory, turn.person.id, today);
    const units = registrar.ok ? registrar.value.units : [];
    const open = await listCases(ports.store.database, { remiss, open: true });
    const own = open.filter(({ recipient }) => units.includes(recipient.unit));
    const { id, reading } = draft;
    const shown = { draft: id, remiss: found, reading, own, forAll, directory, calendars, today };
    return { card: moveCard({ ...shown, note, passed }, language) };
  });
}

/** A new last day that is registered already. */
export function movedAlready(
  ports: RemissPorts,
  turn: Turn,
  { remiss, language }: { readonly remiss: Remiss; readonly language: Language },
): Promise<Reply> {
  const date = formatDate(remiss.deadline, language);
  const note = escapeMarkdown(correctionTexts(language)('movedAlready', { date }));
  return afterwards(ports, turn, { remiss: remiss.id, language, note });
}
