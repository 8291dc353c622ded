import { z } from 'zod';
import { civilDate, civilDateAt } from '../../calendar/civil-date.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { readStoredDirectory } from '../../network/directory-register.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { repliesReply } from '../overview/replies.ts';
import { readDiaryNumber } from '../reading/diary-number-forms.ts';
import { letterOfFile } from '../reading/letter-of-file.ts';
import { type Letter, readLetter } from '../reading/read-letter.ts';
import { recipientCard } from '../recipient/recipient-card.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import { refusalText } from '../refusals.ts';
import { listOfDnr } from '../register.ts';
import { texts } from '../texts.ts';
import { addDraft } from './draft-register.ts';
import { letterCard } from './letter-card.ts';
import { looksLikeLetter } from './looks-like-letter.ts';
import { mayRegister, type Registered, registerRemiss } from './register-remiss.ts';

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

async function takeLetter({ store }: RemissPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const today = civilDateAt(turn.at);
  const directory = await readStoredDirectory(store.database);
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
  const same = reading.dnr === null ? [] : await listOfDnr(store.database, reading.dnr.key);
  const known = same.map(({ remiss }) => remiss);
  return {
    card: letterCard({ draft: id, reading, directory, own: authority.value.units, known }, language),
  };
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
  units: z.string(),
  language: z.enum(['sv', 'en']),
});

/** Registers the remiss as the card says after a person's corrections. */
export function registerVerb(ports: RemissPorts): Verb {
  return verb('remiss-register', registration, async (turn, { language, units, ...data }): Promise<Reply> => {
    const { store } = ports;
    if (!civilDate.safeParse(data.deadline).success) return { text: texts(language)('missingDeadline') };
    if (readDiaryNumber(data.dnr) === undefined) return { text: texts(language)('no-dnr') };
    const registered = await registerRemiss(store, {
      ...data,
      units: units.split(',').map((unit) => unit.trim()),
      actor: turn.person.id,
      at: turn.at,
    });
    if (!registered.ok) return { text: refusalText(registered.refusal, language, 'whoRegisters') };
    const note = noteOf(registered.value, data.deadline, language);
    const today = civilDateAt(turn.at);
    const own = registered.value.own[0];
    if (own === undefined) return repliesReply(ports, registered.value.remiss.id, { today, language, note });
    const shown = await showRecipient(store.database, own.recipient.id, today);
    if (shown === undefined) return { text: escapeMarkdown(note) };
    return { card: recipientCard(shown.view, language, { note }) };
  });
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
