import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { findUnits } from '../../network/find-units.ts';
import type { Unit } from '../../network/model.ts';
import { unitsCalled } from '../../network/pick-unit.ts';
import { inSentence, nameOfUnit } from '../../network/unit-names.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { looksLikeAnswer } from '../letter/looks-like-letter.ts';
import { cardFor } from '../recipient/reader.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import type { ListedCase } from '../register-model.ts';
import { findByKeys } from './find-remisses.ts';
import { type ListReader, readListReader } from './list-rows.ts';
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
  const units = unitsCalled(findUnits(reader.directory, naming.rest.replace(whereTo, '')));
  const ofUnits = cases.filter(({ recipient }) => units.some(({ id }) => id === recipient.unit));
  const told = ofUnits.length > 0 ? ofUnits : cases;
  const meant = found.length === 1 ? meantAmong(told, reader) : undefined;
  const isOpen = (found: ListedCase) => found.recipient.endedOn === null || !reader.sees(found);
  const tells = naming.tellsOfAct && (meant === undefined ? told : [meant]).some(isOpen);
  const ofThem = aboutUnits({ units, ofUnits, meant }, reader, language);
  const shown = meant && (await showRecipient(database, meant.recipient.id, reading.today));
  if (shown !== undefined) {
    const note = [ofThem, tells ? say('nothingChanged') : ''].filter((part) => part !== '').join(' ');
    return { card: await cardFor(database, turn, shown.view, { language, note }) };
  }
  const list = foundReply(told, reader, language);
  const text = [ofThem, tells ? say('nothingChangedYet') : ''].filter((part) => part !== '').join(' ');
  return text === '' ? list : { ...list, text };
}

/** Whom something was sent to is no unit that is asked about: "svaret är skickat till stadsledningskontoret". */
const whereTo = /\b(?:till|to)\s.*$/;

interface AskedUnits {
  /** Those that the message names. */
  readonly units: readonly Unit[];
  /** Of the recipients, those of these units. */
  readonly ofUnits: readonly ListedCase[];
  readonly meant: ListedCase | undefined;
}

/** That a unit which is asked about was not sent the remiss, or that what it has done is not for the reader to see. */
function aboutUnits({ units, ofUnits, meant }: AskedUnits, reader: ListReader, language: Language): string {
  if (units.length === 0) return '';
  const say = namedTexts(language);
  const named = units.map((unit) => inSentence(nameOfUnit(unit, language), language)).join(', ');
  if (ofUnits.length === 0) return say('notSentTo', { units: named });
  return meant === undefined || reader.sees(meant) ? '' : say('repliesHidden', { units: named });
}
