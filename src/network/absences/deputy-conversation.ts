import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatPeriod } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Deputy, Directory } from '../model.ts';
import { refusalText } from '../refusals.ts';
import { rolesText } from '../roles/deputies-text.ts';
import { isOfOneself } from '../who/who-is-meant.ts';
import { texts } from './texts.ts';

const asked =
  /^\s*(?:vem är (?:det som är )?min (?:vanliga )?ersättare|vilka är mina ersättare|vem (?:ersätter|vikarierar för|står in för|täcker(?: upp)? för) mig|vem tar (?:över )?mina ärenden|har jag (?:någon|en) ersättare|(?:visa )?min ersättare|who is my (?:usual )?deputy|who are my deputies|who (?:stands in|covers|deputi[sz]es|fills in|takes over) for me|do i have a deputy|(?:show )?my deputy)(?:\s+(?:när jag är borta|under tiden|nu|i ?dag|when i am away|when i'm away|meanwhile|now|today))?\s*[?.!]*\s*$/iu;

/** "Vem är min ersättare?": whoever stands in for the one who speaks, always or on the days of an absence. */
export function ownDeputyIntent(store: Store): Intent {
  const answer = async (turn: MessageTurn): Promise<Reply> => {
    const language = languageOfText(turn.text, turn.language);
    const directory = await currentDirectory(store);
    if (findPerson(directory, turn.person.id) === undefined)
      return { text: refusalText('unknown-person', language) };
    return { text: deputiesText(directory, turn.person.id, civilDateAt(turn.at), language) };
  };
  return {
    name: 'own-deputy',
    claim: (text) => (asked.test(text) ? 0.9 : 0),
    answersEdits: true,
    // "Ställ in den, hon är sjuk": what only examples know asks of the own deputy where it speaks of whoever writes.
    finds: async (turn) =>
      turn.written === undefined || isOfOneself(turn.written) ? { reply: () => answer(turn) } : undefined,
    handle: answer,
  };
}

function deputiesText(directory: Directory, person: string, today: string, language: Language): string {
  const say = texts(language);
  const entries = directory.deputies.filter(
    (entry) => entry.person === person && (entry.until === null || entry.until >= today),
  );
  if (entries.length === 0) return `${say('deputyNone')} ${say('deputyHow')}`;
  const lines = entries.map((entry) => deputyLine(directory, entry, language));
  return `${lines.join(' ')} ${say('deputyHow')}`;
}

function deputyLine(directory: Directory, entry: Deputy, language: Language): string {
  const say = texts(language);
  const { from, until } = entry;
  const name = escapeMarkdown(findPerson(directory, entry.deputy)?.name ?? entry.deputy);
  const roles = rolesText(directory, entry, language);
  if (from === null || until === null) return say('deputyUsual', { name, roles });
  return say('deputyThen', { name, roles, period: formatPeriod({ from, until }, language) });
}
