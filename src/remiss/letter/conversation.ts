import { z } from 'zod';
import { civilDate, civilDateAt } from '../../calendar/civil-date.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent, MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { movedAlready, moveReply } from '../corrections/conversation.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { repliesReply } from '../lists/replies.ts';
import type { LetterReading } from '../model.ts';
import { readDiaryNumber } from '../reading/diary-number-forms.ts';
import { letterOfFile } from '../reading/letter-of-file.ts';
import { type Letter, readLetter } from '../reading/read-letter.ts';
import { cardFor } from '../recipient/reader.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import { listHeads, listRemoved } from '../recipient-register.ts';
import { refusalText } from '../refusals.ts';
import { type Remiss, unitsOf } from '../register-model.ts';
import { listOfDnr } from '../remiss-register.ts';
import { namesIn } from '../sent-to/names-in.ts';
import { sentToTexts } from '../sent-to/texts.ts';
import { showingOne } from '../shown/shown-remiss.ts';
import { texts } from '../texts.ts';
import { addedField, has, typedIn } from '../typed-fields.ts';
import { letterShownIntent, showingLetter } from './change-draft.ts';
import { addDraft, findDraft } from './draft-register.ts';
import { letterCard, type SentTo } from './letter-card.ts';
import { looksLikeLetter } from './looks-like-letter.ts';
import { matchLetter } from './match-letter.ts';
import { mayRegister } from './may-register.ts';
import { type Registered, registerRemiss } from './register-remiss.ts';
import { toldText } from './tell-recipients.ts';

/** A letter of a remiss with the mails of the diary, its noise and its lists. */
const LONGEST = 60_000;

/** A letter that was pasted, or sent as a document: what was read is shown for correction, then registered. */
export function letterIntent(ports: RemissPorts): Intent {
  return {
    name: 'remiss-letter',
    longest: LONGEST,
    claim: (text) => (looksLikeLetter(text) ? 0.97 : 0),
    handle: (turn) => takeLetter(ports, turn),
  };
}

async function takeLetter(ports: RemissPorts, turn: MessageTurn): Promise<Reply> {
  const { store } = ports;
  const language = languageOfText(turn.text, turn.language);
  const today = civilDateAt(turn.at);
  const directory = await currentDirectory(store);
  const authority = mayRegister(directory, turn.person.id, today);
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'whoRegisters') };
  const reading = readLetter({ ...(await letterOf(turn)), receivedOn: today }, directory);
  if (reading.dnr === null && reading.title === null && reading.deadlines.length === 0) {
    return { text: texts(language)('tooLittle') };
  }
  const id = idOfDelivery(turn.key);
  await store.transaction((transaction) =>
    addDraft(transaction, { id, person: turn.person.id, reading, at: turn.at }),
  );
  const known = await knownOf(ports, reading);
  const match = matchLetter(reading, known);
  if (match.code === 'moved') return movedAlready(ports, turn, { remiss: match.remiss, language });
  const draft = { id, person: turn.person.id, reading, at: turn.at };
  if (match.code === 'moves') return moveReply(ports, turn, { draft, remiss: match.remiss.id, language });
  const sentTo = await sentToOf(ports, reading, known);
  const shown = { draft: id, reading, directory, own: authority.value.units, known, sentTo };
  return { card: letterCard(shown, language), shows: showingLetter(id, language) };
}

/** What is said of a letter right after its form was shown. */
export const letterShown = (ports: RemissPorts): Intent =>
  letterShownIntent(ports, (turn, draft, language) => letterForm(ports, turn, draft, language));

/** Whom the registered remiss of a letter was sent to, and who was taken out of it; nobody where it is none of these. */
async function sentToOf(
  { store }: RemissPorts,
  reading: LetterReading,
  known: readonly Remiss[],
): Promise<SentTo> {
  const same = known.filter((remiss) => matchLetter(reading, [remiss]).code === 'known');
  const remisses = same.map(({ id }) => id);
  const now = same.length === 0 ? [] : unitsOf(await listHeads(store.database, { remisses }));
  const removed = await Promise.all(remisses.map((id) => listRemoved(store.database, id)));
  return { now, removed: removed.flat().map(({ unit }) => unit) };
}

/** The registered remisses of a letter's serial number and year. */
async function knownOf({ store }: RemissPorts, reading: LetterReading): Promise<Remiss[]> {
  if (reading.dnr === null) return [];
  return (await listOfDnr(store.database, reading.dnr.key)).map(({ remiss }) => remiss);
}

/** A file that can't be read again, though it was a moment ago, leaves the text that it gave then. */
async function letterOf({ file, text }: MessageTurn): Promise<Letter> {
  if (file === undefined) return { text };
  const letter = await letterOfFile(file);
  return letter.ok ? letter.value : { text, fileNames: [file.name] };
}

const registration = z.object({
  draft: z.string().length(32),
  dnr: z.string(),
  title: z.string(),
  deadline: z.string(),
  // A card that was made before there was such a field leaves it as it was read.
  answerAddress: addedField,
  has,
  units: z.string().default(''),
  /** Units that the letter was not read to name. */
  more: z.string().default(''),
  /** Id of the registered remiss that it is said to be. */
  same: z.string().optional(),
  language: z.enum(['sv', 'en']),
});

/** The acts on the card of a letter. */
export function letterVerbs(ports: RemissPorts): Verb[] {
  return [letterFormVerb(ports), registerVerb(ports)];
}

/** What was read from a letter that seemed to move the last day of another one. */
function letterFormVerb(ports: RemissPorts): Verb {
  const data = z.object({ draft: z.string(), language: z.enum(['sv', 'en']) });
  return verb('remiss-letter-form', data, async (turn, { draft, language }): Promise<Reply> => {
    const card = await letterForm(ports, turn, draft, language);
    return typeof card === 'string' ? { text: card } : { card, shows: showingLetter(draft, language) };
  });
}

/** What was read from a letter, for whoever may register it; a text where they may not, or it is gone. */
async function letterForm(
  ports: RemissPorts,
  turn: Pick<MessageTurn, 'person' | 'at'>,
  draft: string,
  language: Language,
): Promise<CardContent | string> {
  const { store } = ports;
  const found = await findDraft(store.database, draft);
  if (found === undefined) return refusalText('draft-gone', language, 'whoRegisters');
  const directory = await currentDirectory(store);
  const authority = mayRegister(directory, turn.person.id, civilDateAt(turn.at));
  if (!authority.ok) return refusalText(authority.refusal, language, 'whoRegisters');
  const { reading } = found;
  const known = await knownOf(ports, reading);
  const sentTo = await sentToOf(ports, reading, known);
  return letterCard({ draft, reading, directory, own: authority.value.units, known, sentTo }, language);
}

/** Registers the remiss as the card says after a person's corrections. */
function registerVerb(ports: RemissPorts): Verb {
  return verb(
    'remiss-register',
    registration,
    async (turn, { language, units, more, has, ...data }): Promise<Reply> => {
      const { store } = ports;
      if (!civilDate.safeParse(data.deadline).success) return { text: texts(language)('missingDeadline') };
      if (readDiaryNumber(data.dnr) === undefined)
        return { text: refusalText('no-dnr', language, 'whoRegisters') };
      const registered = await registerRemiss(ports, {
        ...data,
        answerAddress: typedIn('answerAddress', has, data.answerAddress),
        units: `${units},${more}`.split(',').map((unit) => unit.trim()),
        actor: turn.person.id,
        at: turn.at,
      });
      if (!registered.ok) return { text: refusalText(registered.refusal, language, 'whoRegisters') };
      const today = civilDateAt(turn.at);
      const { isNew, others } = registered.value;
      const directory = await currentDirectory(store);
      const chosen = `${units},${more}`.split(',');
      const told = isNew
        ? toldText(others, { directory, today }, language)
        : sentToMoreText(registered.value, { directory, chosen }, language);
      const note = `${noteOf(registered.value, data.deadline, language)} ${told}`.trim();
      const own = registered.value.own[0];
      if (own === undefined) return repliesReply(ports, turn, registered.value.remiss.id, { language, note });
      const shown = await showRecipient(store, own.recipient.id, today);
      if (shown === undefined) return { text: escapeMarkdown(note) };
      return {
        card: await cardFor(store, turn, shown.view, { language, note }),
        shows: showingOne(shown.view, language),
      };
    },
  );
}

/** What became of the choice of recipients, where the remiss was registered before. */
function sentToMoreText(
  { added, notAdded, others }: Registered,
  { directory, chosen }: { readonly directory: Directory; readonly chosen: readonly string[] },
  language: Language,
): string {
  const say = sentToTexts(language);
  const left = unitsOf(others).filter((unit) => !chosen.includes(unit));
  const parts = [
    added.length === 0 ? '' : say('added', { units: namesIn(directory, added, language) }),
    notAdded.length === 0 ? '' : say('notAdded', { units: namesIn(directory, notAdded, language) }),
    left.length === 0 ? '' : say('stillThere', { units: namesIn(directory, left, language) }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function noteOf({ isNew, own, remiss }: Registered, deadline: string, language: Language): string {
  const say = texts(language);
  const other =
    !isNew && deadline !== remiss.deadline
      ? say('registeredOtherDate', {
          letter: formatDate(deadline, language),
          kept: formatDate(remiss.deadline, language),
        })
      : '';
  const parts = [
    say(isNew ? 'registered' : 'registeredAgain'),
    own.length > 0 ? say('registeredReceived') : '',
    other,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
