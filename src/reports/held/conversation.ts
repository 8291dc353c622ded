import { civilDateAt } from '../../calendar/civil-date.ts';
import { answersFound, type Found, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { findPerson, rolesOn } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory, Person } from '../../network/model.ts';
import { findMentioned, findNamed } from '../../network/who/find-named.ts';
import type { Store } from '../../store/store.ts';
import { numberedLines, rowsOf } from '../numbered-lines.ts';
import { type Held, readHeld } from './read-held.ts';
import { type HeldQuestion, handedTo, isPronoun, readHeldQuestion } from './read-held-question.ts';
import { heldTexts } from './texts.ts';

/** A list is read on a phone. */
const MOST_LINES = 10;
/** No more than Teams shows side by side. */
const MOST_PROMPTS = 6;

/** "Visa Megans ärenden", "Megan slutar. Vilka besök har hon?": what somebody has, each with the way to where it is handed over. */
export function heldIntent(store: Store): Intent {
  return {
    name: 'held-by-person',
    claim: (text) => (readHeldQuestion(text) === undefined ? 0 : 0.966),
    goesOn: (text, earlier) => {
      const before = readHeldQuestion(earlier);
      const to = handedTo(text);
      if (before === undefined || before.name === '' || to === undefined) return undefined;
      const say = heldTexts(before.language);
      const things = before.things === '' ? say('things') : before.things;
      const asked = say('askHandOver', { name: bare(before.name), things, to });
      // Whoever is named by a pronoun stands in what was told before it.
      return `${before.before} ${asked}`.trim();
    },
    ...answersFound(async (turn) => {
      const question = readHeldQuestion(turn.text);
      if (question === undefined) return undefined;
      const directory = await currentDirectory(store);
      if (question.name === '') return ownHandedOver(store, turn, { question, directory });
      const people = isPronoun(question.name)
        ? findMentioned(directory, question.before)
        : findNamed(directory, question.name);
      const [person, ...others] = people;
      if (person === undefined) return undefined;
      if (others.length > 0)
        return { reply: async () => ({ text: heldTexts(question.language)('several') }) };
      return { reply: () => tellHeld(store, turn, { question, directory, person }) };
    }),
  };
}

/** What is one's own to hand over, to whom it is told; undefined where those words name nobody: "skicka mina resor till IB". */
async function ownHandedOver(
  store: Store,
  turn: MessageTurn,
  { question, directory }: Omit<Asked, 'person'>,
): Promise<Found | undefined> {
  const person = findPerson(directory, turn.person.id);
  const { to = findMentioned(directory, turn.written ?? '')[0]?.name, language } = question;
  const isToNobody = question.to !== undefined && findNamed(directory, question.to).length === 0;
  if (person === undefined || isToNobody) return undefined;
  const reply = async () => {
    const told = await tellHeld(store, turn, { question: { ...question, to }, directory, person });
    return { ...told, text: `${told.text}\n\n${heldTexts(language)('ownRoles')}` };
  };
  return { reply };
}

const bare = (name: string) => name.replace(/(?:['’]s|:s|['’])$/u, '');

interface Asked {
  readonly question: HeldQuestion;
  readonly directory: Directory;
  readonly person: Person;
}

async function tellHeld(
  store: Store,
  turn: MessageTurn,
  { question, directory, person }: Asked,
): Promise<Reply> {
  const { language, kind, to } = question;
  const say = heldTexts(language);
  const name = escapeMarkdown(person.name);
  if (!sees(directory, turn.person.id, person.id, civilDateAt(turn.at)))
    return { text: say('notSeen', { name }), language };
  const all = await readHeld(store, turn, { directory, person: person.id });
  const held = all.held.filter((one) => kind === undefined || one.kind === kind);
  const hidden = all.isPart && (kind ?? 'visit') === 'visit' ? say('hidden') : '';
  if (held.length === 0) return { text: [say('none', { name }), hidden].join(' ').trim(), language };
  const shown = held.slice(0, MOST_LINES);
  const left = held.length - shown.length;
  const [receiver, ...others] = to === undefined ? [] : findNamed(directory, to);
  const next = others.length === 0 ? receiver : undefined;
  const rows = shown.map((one) => ({ title: one.name, text: wayTo(one, next, language) }));
  const lines = [
    to === undefined ? '' : say('nothingDone'),
    `**${say('title', { name })}:** ${say('count', { count: held.length })}`,
    numberedLines(
      shown.map((one) => lineOf(one, language)),
      1,
      held.length,
    ),
    left > 0 ? say('more', { count: left }) : '',
    hidden,
  ];
  return {
    text: lines.filter((line) => line !== '').join('\n\n'),
    language,
    lists: rowsOf(rows),
    prompts: rows.slice(0, MOST_PROMPTS).map(({ text }) => ({ title: text, text })),
    tellsOf: 'matter',
  };
}

/** Where each is shown, or handed over to whoever is to have it. */
function wayTo({ kind, number }: Held, next: Person | undefined, language: Language): string {
  const say = heldTexts(language);
  if (kind === 'visit' && next !== undefined) return say('handOver', { number, name: next.name });
  return say('show', { what: say(`lead-${kind}`, { number }) });
}

function lineOf({ kind, name, date }: Held, language: Language): string {
  const say = heldTexts(language);
  const what = say(kind, { name: escapeMarkdown(name) });
  return date === null ? what : say('dated', { what, date: formatDate(date, language) });
}

/** Whether somebody may see what a person has: it is their own, they have a role at one of their units, or oversee the city. */
function sees(directory: Directory, reader: string, person: string, today: string): boolean {
  if (reader === person) return true;
  const overseesAll =
    may(directory, { person: reader, act: 'oversee-visits', unit: null }, today).ok ||
    may(directory, { person: reader, act: 'set-absence', unit: null, about: '' }, today).ok;
  if (overseesAll) return true;
  const own = rolesOn(directory, reader, today).flatMap(({ unit }) => unit ?? []);
  return rolesOn(directory, person, today).some(({ unit }) => unit !== null && own.includes(unit));
}
