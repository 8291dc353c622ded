import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { findPerson, holdersOn, rolesOn } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory, Role } from '../model.ts';
import { heldText } from '../who/held-text.ts';
import { roleAskedAbout } from './read-own-role-question.ts';
import { roleTexts } from './texts.ts';
import { whatRoleMay } from './what-roles-may.ts';

/** What people mean who ask in words of their own what they are here, and may do (`gap-here-roles`). */
const ownRole =
  /^\s*(?:vilken roll har jag|vad får jag göra här|which role do i have|what may i do here)\s*[?.!]*\s*$/iu;
/** "Vad förväntas av mig egentligen": of whoever asks, and of nobody by their role, which the strategy tells of. */
const expected =
  /^\s*(?:(?:och|men|and|but|so) )?(?:vad (?:förväntas|väntas|krävs|förväntar (?:ni|du) (?:er|dig)|vill (?:ni|du)(?: ha)?) (?:det )?av mig|what(?:['’]s| is| do you) expect(?:ed)? (?:of|from) me)(?: (?:här|egentligen|nu|då|i det här|hos dig|i (?:min|den här) roll(?:en)?|in (?:here|this|my role)|here|really|actually|exactly|then|now))*\s*[?.!]*\s*$/iu;
/** And who keeps the directory, and how one gets into it (`gap-here-directory`). */
const keeper = /^\s*(?:vem sköter katalogen|who keeps the directory)\s*[?.!]*\s*$/iu;

/** "Vad får jag göra här som chef?": what the directory says that one is, and what that lets one do. */
export function ownRolesIntent(store: Store): Intent {
  return {
    name: 'own-roles',
    claim: (text) => (ownRole.test(text) || expected.test(text) ? 0.9 : 0),
    answersEdits: true,
    handle: (turn) => answer(store, turn, ownRolesText),
  };
}

/** "Jag finns inte i katalogen, hur kommer jag med?": who keeps it, and what is open to everybody. */
export function directoryKeeperIntent(store: Store): Intent {
  return {
    name: 'who-keeps-directory',
    claim: (text) => (keeper.test(text) ? 0.9 : 0),
    answersEdits: true,
    handle: (turn) => answer(store, turn, keeperText),
  };
}

/** Who asks, in which words, and what is read. */
interface Asked {
  readonly directory: Directory;
  readonly reader: string;
  readonly today: string;
  readonly language: Language;
  readonly text: string;
}

async function answer(store: Store, turn: MessageTurn, textOf: (asked: Asked) => string): Promise<Reply> {
  const text = turn.written ?? turn.text;
  const language = languageOfText(text, turn.language);
  const directory = await currentDirectory(store);
  const today = civilDateAt(turn.at);
  return { text: textOf({ directory, reader: turn.person.id, today, language, text }) };
}

function ownRolesText(asked: Asked): string {
  const { directory, reader, today, language, text } = asked;
  const say = roleTexts(language);
  const own = [...new Set(rolesOn(directory, reader, today).map(({ role }) => role))];
  const wanted = roleAskedAbout(text);
  const isOwn = wanted === undefined || own.includes(wanted);
  const held = heldText(directory, reader, today, language);
  const begins =
    findPerson(directory, reader) === undefined
      ? say('ownUnknown')
      : held === ''
        ? say('ownNone')
        : say('ownRoles', { roles: held });
  const shown: readonly Role[] = wanted === undefined ? own : [wanted];
  const parts = shown.flatMap((role) => mayText(role, isOwn, language));
  const ends = isOwn && held !== '' ? say('wrongRole', keeperOf(asked)) : say('getRole', keeperOf(asked));
  return [begins, ...parts, `${say('openToAll')} ${ends}`].join('\n\n');
}

/** What a role may do, as a list; `isOwn` tells whether it is whoever asks who has it. */
function mayText(role: Role, isOwn: boolean, language: Language): string[] {
  const say = roleTexts(language);
  const lines = whatRoleMay(role).map((thing) => `- ${say(thing)}`);
  const title = say(isOwn ? 'ownMay' : 'otherMay', { role: say(`name-${role}`) });
  return [[title, lines.join('\n')].join('\n\n')];
}

function keeperText(asked: Asked): string {
  const { directory, reader, today, language } = asked;
  const say = roleTexts(language);
  const held = heldText(directory, reader, today, language);
  const isThere = findPerson(directory, reader) !== undefined;
  const own = !isThere ? say('ownUnknown') : held === '' ? say('ownNone') : say('ownRoles', { roles: held });
  return `${own} ${say('keeps', keeperOf(asked))} ${say('openToAll')}`;
}

/** The administrators by name, or what they are called. */
function keeperOf({ directory, today, language }: Asked): { readonly keeper: string } {
  const say = roleTexts(language);
  const names = holdersOn(directory, 'administrator', null, today).map(
    ({ person }) => `**${escapeMarkdown(person.name)}**`,
  );
  if (names.length === 0) return { keeper: say('anAdministrator') };
  return { keeper: [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(say('or')) };
}
