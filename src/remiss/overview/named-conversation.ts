import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { looksLikeAnswer } from '../letter/looks-like-letter.ts';
import { cardFor } from '../recipient/reader.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import type { ListedCase } from '../register-model.ts';
import { findByKeys } from './find-remisses.ts';
import { readListReader } from './list-rows.ts';
import { foundReply, meantAmong, recipientsOf } from './lists.ts';
import { languageOfNaming, type Naming, readNaming } from './named-remiss.ts';
import { namedTexts } from './named-texts.ts';

/** More than the status of something by its name, less than what is asked of a remiss in so many words. */
const CLAIM = 0.75;

/** "Vi avstår från KS 2026/1300": whatever is written of a remiss by its number, its card is the place for it. */
export function namedIntent(ports: RemissPorts): Intent {
  return {
    name: 'remiss-by-number',
    claim: (text) => (readNaming(text) === undefined || looksLikeAnswer(text) ? 0 : CLAIM),
    answersEdits: true,
    handle: (turn) => {
      const naming = readNaming(turn.text);
      if (naming === undefined) throw new Error('a message without a number was claimed by it');
      return showNamed(ports, turn, naming);
    },
  };
}

async function showNamed(ports: RemissPorts, turn: MessageTurn, naming: Naming): Promise<Reply> {
  const { database } = ports.store;
  const language = languageOfNaming(turn.text) ?? languageOfText(turn.text, turn.language);
  const say = namedTexts(language);
  const found = await findByKeys(
    database,
    naming.numbers.map(({ key }) => key),
  );
  if (found.length === 0) {
    const numbers = naming.numbers.map(({ words }) => escapeMarkdown(words)).join(', ');
    return { text: say('unknown', { numbers }) };
  }
  const reading = { person: turn.person.id, today: civilDateAt(turn.at) };
  const cases = await recipientsOf(database, found);
  const reader = await readListReader(database, reading);
  const meant = found.length === 1 ? meantAmong(cases, reader) : undefined;
  const isOpen = (found: ListedCase) => found.recipient.endedOn === null || !reader.sees(found);
  const tells = naming.tellsOfAct && (meant === undefined ? cases : [meant]).some(isOpen);
  const shown = meant && (await showRecipient(database, meant.recipient.id, reading.today));
  if (shown !== undefined) {
    const note = tells ? say('nothingChanged') : '';
    return { card: await cardFor(database, turn, shown.view, { language, note }) };
  }
  const list = foundReply(cases, reader, language);
  return tells ? { ...list, text: say('nothingChangedYet') } : list;
}
