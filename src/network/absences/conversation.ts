import { civilDateAt } from '../../calendar/civil-date.ts';
import { readDaysTold } from '../../calendar/days-told.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { may } from '../authority.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { findPeople } from '../find-people.ts';
import type { Directory, Person } from '../model.ts';
import { refusalText } from '../refusals.ts';
import { deputiesText } from '../roles/deputies-text.ts';
import { findMentioned } from '../who/find-named.ts';
import { type AbsenceForm, absenceCard } from './cards.ts';
import { endByWords } from './end-conversation.ts';
import { findDeputy } from './find-deputy.ts';
import { readAbsence, readDeputy, type SaidOfAbsence } from './read-absence.ts';
import { unreadPeriodText } from './replies.ts';
import type { AbsencePorts } from './set-absence.ts';
import { showing } from './shown-absence.ts';
import type { Speech } from './speech.ts';
import { texts } from './texts.ts';

/** "Jag är borta 3–14 juli, Anna tar mina ärenden", "frånvaro", "jag är tillbaka". */
export function absenceIntent(ports: AbsencePorts): Intent {
  return {
    name: 'absence',
    answersEdits: true,
    claim: (text) => (readAbsence(text) === undefined ? 0 : 0.9),
    handle: async (turn) => {
      const said = readAbsence(turn.text);
      return said === undefined ? {} : takeAbsence(ports, turn, said);
    },
  };
}

async function takeAbsence(ports: AbsencePorts, turn: MessageTurn, said: SaidOfAbsence): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const directory = await currentDirectory(ports.store);
  const today = civilDateAt(turn.at);
  const found = findAbsentee(directory, turn.person.id, said.about);
  const asked = {
    person: turn.person.id,
    act: 'set-absence',
    unit: null,
    about: found[0]?.id ?? '',
  } as const;
  const authority = may(directory, asked, today);
  if (!authority.ok) {
    const refused = refusalText(authority.refusal, language, 'who-administrator');
    const [about, ...others] = found;
    if (about === undefined || others.length > 0) return { text: refused };
    // What is often wanted, and anybody may read: who stands in for the one who is away.
    const read = { directory, reader: turn.person.id, today, language };
    const say = texts(language);
    const isOthers = authority.refusal === 'no-role' || authority.refusal === 'unknown-person';
    const lead = isOthers ? say('notedBy', { name: escapeMarkdown(about.name) }) : refused;
    return { text: `${lead} ${deputiesText(read, about)}` };
  }
  const [person, ...others] = found;
  const words = escapeMarkdown(said.about ?? '');
  if (person === undefined) return { text: texts(language)('aboutUnknown', { words }) };
  const speech: Speech = { turn, said, directory, person, language, today };
  if (said.what === 'back' || said.what === 'remove') {
    if (others.length > 0) return { text: texts(language)('aboutSeveral', { words }) };
    return endByWords(speech);
  }
  if (others.length > 0) {
    return askByForm(speech, { lead: texts(language)('aboutSeveral', { words }), people: found });
  }
  return fillIn(speech);
}

/** Who is away: the one who speaks, or whom the words may mean. */
function findAbsentee(directory: Directory, speaker: string, about: string | null): Person[] {
  if (about !== null && !/^(?:mig|me)(?: själv)?$|^myself$/iu.test(about))
    return findPeople(directory, about);
  const person = findPerson(directory, speaker);
  return person === undefined ? [] : [person];
}

/** The form, filled in with the days and the deputy that are told; nothing is noted before it is pressed. */
function fillIn(speech: Speech): Reply {
  const { turn, said, directory, person, language, today } = speech;
  const say = texts(language);
  const told = turn.written ?? turn.text;
  const days = readDaysTold(told, today);
  if (days !== undefined && 'fault' in days) return { text: unreadPeriodText(days, language) };
  if (days?.until !== undefined && days.until < today) return { text: say('past') };
  const named = turn.written === undefined ? said.deputy : readDeputy(told);
  const words = named ?? whoMay(directory, person, told);
  const found = words === null ? undefined : findDeputy(directory, { person: person.id, words, today });
  const filled = { from: days?.from, until: days === undefined ? undefined : (days.until ?? '') };
  if (words !== null && found?.found !== 'one') {
    const several = found?.found === 'several' ? found.choices : undefined;
    const lead = say(several === undefined ? 'formUnknownDeputy' : 'formSeveralDeputies', {
      words: escapeMarkdown(words),
    });
    return askByForm(speech, { lead, ...filled, deputies: several, mustName: true });
  }
  const deputy = found?.found === 'one' ? { deputy: found.deputy, unit: found.unit } : {};
  return askByForm(speech, { lead: leadOf(said, filled, say), ...filled, ...deputy });
}

/** "Isaiah får hugga in": the only other one whom a text names, and says of that they may or shall do something. */
function whoMay(directory: Directory, { id }: Person, told: string): string | null {
  const [only, ...others] = findMentioned(directory, told).filter((one) => one.id !== id);
  const [given = ''] = fold(only?.name ?? '').split(' ');
  if (only === undefined || others.length > 0) return null;
  const may = new RegExp(`(?<!\\p{L})${given}(?: \\p{L}+)? (?:far|kan|ska|can|will)(?!\\p{L})`, 'u');
  return may.test(fold(told)) ? only.name : null;
}

/** What is to be filled in still, or that it is to be saved if it is right. */
function leadOf(
  { what }: SaidOfAbsence,
  { from, until }: { readonly from: string | undefined; readonly until: string | undefined },
  say: ReturnType<typeof texts>,
): string {
  if (from === undefined) return say(what === 'form' ? 'formLead' : 'formNoDates');
  return say(until === '' ? 'formNoEnd' : 'formTold');
}

type Asked = Pick<
  AbsenceForm,
  'lead' | 'from' | 'until' | 'deputy' | 'unit' | 'deputies' | 'mustName' | 'people'
>;

/** Brings the form, filled with what is known; nothing has changed yet. */
function askByForm({ turn, directory, language, today, person }: Speech, asked: Asked): Reply {
  const form = { directory, language, today, person, speaker: turn.person.id };
  const { from = today, until = '', deputy } = asked;
  const shows = showing({ person: person.id, from, until, deputy: deputy?.id, language });
  return { card: absenceCard({ ...form, ...asked }), shows };
}
