import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import type { Store } from '../../store/store.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { readAskedUnits } from '../lists/asked-units.ts';
import { findRemisses } from '../lists/find-remisses.ts';
import { readListReader } from '../lists/list-rows.ts';
import { counted } from '../lists/questions.ts';
import { readingOf, recipientsOf } from '../lists/show-list.ts';
import { namedTexts } from '../naming/named-texts.ts';
import { remissesNamed } from '../naming/remisses-named.ts';
import { ownRecipients, placesOf, type Reading } from '../recipient/own-recipients.ts';
import { withoutReply } from '../recipient/sees-reply.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import { type ListedCase, type RemissHead, unitsOf } from '../register-model.ts';
import { showingOne } from '../shown/shown-remiss.ts';
import { texts } from '../texts.ts';
import { datesCard, explainDates } from './explain-dates.ts';

/** So much of a title is enough to know it by. */
const TITLE = 40;
/** Which of its days is asked of is no part of its name. */
const whichDay =
  /(?<!\p{L})(?:(?:fram|ut|till|dig) )*(?:(?:den |the )?(?:sista|last) (?:svars)?(?:dag\p{L}*|day|date)|deadline\p{L}*|due date|datum\p{L}*|dagarna|dagen|dates?|days?)(?!\p{L})/giu;

/** "Hur räknade du?": of the remiss that is named, else of the asker's only one. The dates are no secret (others see them too). */
export async function explainAsked(
  ports: RemissPorts,
  turn: MessageTurn,
  language: Language,
): Promise<Reply> {
  const { store } = ports;
  const say = texts(language);
  const today = civilDateAt(turn.at);
  const own = await ownRecipients(store, { person: turn.person.id, today });
  const asked = turn.text.replace(counted, '').replace(whichDay, ' ');
  const titled = await findRemisses(store.database, asked);
  const named = titled.length > 0 ? titled : await remissesNamed(store, turn.text);
  const ofOwn =
    named.length === 0 ? own : own.filter(({ remiss }) => named.some(({ id }) => id === remiss.id));
  const wanted = ofOwn.length > 0 ? ofOwn : await ofOthers(store, turn.text, named, readingOf(turn));
  const [only, ...others] = wanted;
  if (only === undefined) return { text: namedTexts(language)('noRemiss') };
  const reader = await readListReader(store, readingOf(turn));
  if (others.length > 0) {
    const { units } = reader.directory;
    const isOne = new Set(wanted.map(({ remiss }) => remiss.id)).size === 1;
    const prompts = wanted.slice(0, 5).map(({ remiss: { dnr, title }, recipient }) => {
      const unit = unitNameIn(units, recipient.unit, language);
      const which = ofOwn.length > 0 ? '' : ` ${language === 'sv' ? 'för' : 'for'} ${unit}`;
      const asks = language === 'sv' ? 'Hur räknade du' : 'How did you count';
      return { title: shortened(`${dnr} ${isOne ? unit : title}`, TITLE), text: `${asks} ${dnr}${which}?` };
    });
    if (new Set(prompts.map(({ text }) => text)).size > 1)
      return { text: isOne ? namedTexts(language)('whichUnit') : say('whichRemiss'), prompts };
  }
  const shown = await showRecipient(store, only.recipient.id, today);
  if (shown === undefined) return { text: namedTexts(language)('noRemiss') };
  const view = reader.sees(only) ? shown.view : withoutReply(shown.view, today);
  const dates = explainDates(view, { today, calendar: shown.calendar }, language);
  return { card: datesCard(shown.view, dates, language), shows: showingOne(shown.view, language) };
}

/** The dates are everybody's to see: of the units that are named, else of the asker's, else of all. */
async function ofOthers(
  store: Store,
  text: string,
  named: readonly RemissHead[],
  reading: Reading,
): Promise<ListedCase[]> {
  const cases = await recipientsOf(store.database, named);
  const [units, titles] = [unitsOf(cases), named.map(({ title }) => title)];
  const directory = await currentDirectory(store);
  const asked = readAskedUnits(fold(text), { units, titles }, directory);
  const ofThem = cases.filter(({ recipient }) => asked.recipients.some(({ id }) => id === recipient.unit));
  if (ofThem.length > 0) return ofThem;
  const { units: own } = placesOf(directory, reading);
  const ofOwn = cases.filter(({ recipient }) => own.includes(recipient.unit));
  return ofOwn.length > 0 ? ofOwn : cases;
}
