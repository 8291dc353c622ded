import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Done, TakenBack } from '../../conversation/done.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import { actOn } from '../../pages/act-texts.ts';
import type { Entry } from '../../record/model.ts';
import type { Store } from '../../store/store.ts';
import { endAbsenceCard } from '../absences/cards.ts';
import { may } from '../authority.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory } from '../model.ts';
import { inSentence, unitNameIn } from '../units/unit-names.ts';
import { filledIn } from './filled-in.ts';

/** What is said of what somebody did in the network and wants to take back. */
const takeBackTexts = defineTexts('network-take-back', {
  sv: {
    'appoint-form':
      'Utnämningen står, och de som berörs har fått veta den. Tryck på Utse för att {{name}} ska ha uppdraget som förut.',
    'appoint-other':
      'Utnämningen står, och de som berörs har fått veta den. Ska någon annan ha uppdraget utser du den här.',
    appointed: 'Utnämningen står. Enhetens chef kan utse någon annan.',
    'set-absence': 'Den står kvar. Ta bort den här.',
    'end-absence': 'Det står kvar. Skriv dagarna igen om du är borta ändå.',
    'confirm-contact-person': 'Det står kvar. Ska någon annan ha uppdraget utser chefen den.',
    broadcast:
      'Det är skickat, och det går inte att ta tillbaka. Är något fel skickar du en rättelse till samma mottagare.',
    correctNews: 'Rätta det jag spred',
    'change-topics': 'Det står kvar. En administratör ändrar enhetens ämnen igen.',
    'set-unit-channel':
      'Det står kvar. Enhetens chef, kontaktpersonen eller en administratör väljer kanalen igen.',
    other: 'Det står kvar. En administratör kan ändra det.',
  },
  en: {
    'appoint-form':
      'The appointment stands, and those concerned have been told. Press Appoint for {{name}} to have the role as before.',
    'appoint-other':
      'The appointment stands, and those concerned have been told. If somebody else is to have the role, appoint them here.',
    appointed: 'The appointment stands. The head of the unit can appoint somebody else.',
    'set-absence': 'It stands. Remove it here.',
    'end-absence': 'It stands. Write the days again if you are away after all.',
    'confirm-contact-person': 'It stands. If somebody else is to have the role, the head appoints them.',
    broadcast:
      'It is sent, and that cannot be taken back. If something is wrong, send a correction to the same people.',
    correctNews: 'Correct what I spread',
    'change-topics': 'It stands. An administrator changes the topics of the unit again.',
    'set-unit-channel':
      'It stands. The head of the unit, its contact person or an administrator chooses the channel again.',
    other: 'It stands. An administrator can change it.',
  },
});

const plain = ['end-absence', 'confirm-contact-person', 'change-topics', 'set-unit-channel'] as const;
/** The kinds of what is recorded of this room. */
const kinds = ['unit', 'person', 'directory', 'broadcast', 'meetings'];
const ofOthers = ['export-person'];

const terms = z.object({ contactPersons: z.array(z.string()) });
const appointed = terms.extend({ from: z.string() });
const absent = z.object({ absence: z.string().nullable() });

/** What somebody did last in the network, and what undoes it; undefined where it was something else. */
export async function takeBackInNetwork(
  store: Store,
  turn: Turn,
  [entry]: Done,
  language: Language,
): Promise<TakenBack | undefined> {
  const { act, subject } = entry;
  const [kind = '', id = ''] = subject.split(':');
  if (!kinds.includes(kind) || ofOthers.includes(act)) return undefined;
  const directory = await currentDirectory(store);
  const say = takeBackTexts(language);
  const of = kind === 'person' ? findPerson(directory, id)?.name : undefined;
  const name = kind === 'unit' ? unitIn(directory, id, language) : escapeMarkdown(of ?? '');
  const scene = { directory, turn, language };
  if (act === 'appoint-contact-person') return appointment(scene, entry, id);
  if (act === 'set-absence') return absence(scene, entry, actOn(act, language, name));
  if (act === 'broadcast') {
    const correct = say('correctNews');
    return {
      what: actOn(act, language),
      how: say('broadcast'),
      prompts: [{ title: correct, text: correct }],
    };
  }
  return { what: actOn(act, language, name), how: say(plain.find((one) => one === act) ?? 'other') };
}

interface Scene {
  readonly directory: Directory;
  readonly turn: Turn;
  readonly language: Language;
}

const unitIn = ({ units }: Directory, unit: string, language: Language) =>
  escapeMarkdown(inSentence(unitNameIn(units, unit, language), language));

/** The form that gives the role back to whoever had it, from the day on which it was taken. */
function appointment(
  { directory, turn, language }: Scene,
  { act, before, after }: Entry,
  unit: string,
): TakenBack {
  const say = takeBackTexts(language);
  const today = civilDateAt(turn.at);
  const now = appointed.safeParse(after).data;
  const chosen = findPerson(directory, now?.contactPersons[0] ?? '');
  const whom = chosen === undefined ? '' : `: ${escapeMarkdown(chosen.name)}`;
  const what = `${actOn(act, language, unitIn(directory, unit, language))}${whom}`;
  const authority = may(directory, { person: turn.person.id, act: 'appoint-contact-person', unit }, today);
  if (!authority.ok) return { what, how: say('appointed') };
  const had = (terms.safeParse(before).data?.contactPersons ?? []).flatMap(
    (id) => findPerson(directory, id) ?? [],
  );
  const [only, ...others] = had;
  const from = now?.from ?? today;
  const { card, shows } = filledIn({ directory, unit, today, language, from, people: had });
  if (only === undefined || others.length > 0) return { what, how: say('appoint-other'), card, shows };
  return { what, how: say('appoint-form', { name: escapeMarkdown(only.name) }), card, shows };
}

function absence({ directory, language }: Scene, { subject, after }: Entry, what: string): TakenBack {
  const say = takeBackTexts(language);
  const person = findPerson(directory, subject.slice('person:'.length));
  const id = absent.safeParse(after).data?.absence;
  const noted = directory.absences.filter((one) => one.id === id);
  if (person === undefined || noted.length === 0) return { what, how: say('other') };
  return { what, how: say('set-absence'), card: endAbsenceCard(person, noted, language) };
}
