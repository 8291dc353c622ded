import { civilDateAt } from '../../calendar/civil-date.ts';
import { answerAlone, isAlone } from '../../conversation/alone.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { MONTH } from '../../language/dates/date-words.ts';
import type { Language } from '../../language/language.ts';
import { withoutFit } from '../../language/naming/fits-strategy.ts';
import { isQuestion } from '../../language/naming/told-of.ts';
import { allNamesOfPlaces, findPlaces } from '../../language/places/places.ts';
import { checkAuthority } from '../../network/check-authority.ts';
import { currentDirectory, readStoredDirectory } from '../../network/directory/directory-register.ts';
import { addresseeText } from '../../outbox/model.ts';
import { once } from '../../store/inbox.ts';
import { readGround } from '../card/matter-sheet.ts';
import { listCards } from '../card/register.ts';
import { sendCard } from '../card/sent-cards.ts';
import { showAsked } from '../card/show-matter.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { findByNumber, findMatter, listMatters } from '../matter-register.ts';
import { type Matter, states } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { listCard, rowOf } from './card.ts';
import { nameAskedOf, nameToDecide } from './deciding-words.ts';
import { decisionsIn, withoutReason } from './decision-told.ts';
import { matterFollowUps, namesUnit, narrowsList } from './follow-up.ts';
import { listAsked } from './list-asked.ts';
import { matchingMatters, matterRowsOf, waitsFor } from './list-matters.ts';
import { readListQuestion } from './read-list-question.ts';
import { listTexts } from './texts.ts';

/** "Mina ärenden i IB", "my matters in IB", "vad väntar på mig i IB?", "utkast i IB". */
const asksMine =
  /^\s*(?:(?:visa )?mina (?:ib-?)?(?:ärenden|resor)\b.*\b(?:ib|beredningen)\b|(?:visa )?(?:mina |mitt )?(?:ib-?utkast|utkast (?:i|hos|till) ib)\b|(?:show )?(?:my )?(?:ib drafts?|drafts? (?:in|for) ib)\b|(?:visa )?mina ib-?ärenden|vad väntar på mig i ib|(?:show )?my (?:ib )?(?:matters|trips)\b.*\bib\b|(?:show )?my ib matters)/i;
/**
 * "Mina utkast", "visa mitt utkast", "släng utkastet", and no more: those in IB. Strategists have drafts of the city's own
 * answers too, which stand in a list of their own; a visit request that is not saved yet stands on its card.
 */
const asksDrafts =
  /^\s*(?:(?:visa|öppna|hitta|var är|fortsätt (?:på|med)|släng|kasta|radera|ta bort|show|open|find|where (?:is|are)|continue(?: with)?|discard|delete|throw away)\s+)?(?:(?:mitt|mina|det|my|the)\s+)?(?:sparade\s+|saved\s+)?(?:utkast(?:et|en)?|drafts?)(?:\s+(?:tack|please))?\s*[?.!]*\s*$/i;
/** "Status för IB 2026-14", "status för Eurocities", "visa IB 2026-14", or the number alone. */
const asksStatus =
  /^\s*(?:(?:status|läget)\s+(?:för|på|i|for|of)\s+(.+?)|(?:(?:visa|show)\s+)?(ib\s*\d{4}-\d+))\s*[?.!]*\s*$/i;

/** A day of a meeting, `IB 2026-05-12`, is no number; one that was dictated has a space or a word for its stroke. */
const numbers = new RegExp(
  `(?<![\\p{L}\\d-])ib\\s*(\\d{4})(?:[-/]|\\s+(?:(?:streck|nummer|dash|number)\\s+)?)(\\d{1,3})(?![\\d-]|\\s*(?:/|${MONTH}))`,
  'giu',
);
/** Asked of the strategy, with a matter as the example. */
const asksRule =
  /(?<!\p{L})(?:strategi(?:n|ns)?|strategy|policyn?|policy|(?:får|måste) (?:man|vi|jag)|(?:may|must) (?:we|i|one))(?!\p{L})/iu;
/** Wants to be shown, and tells of nothing to be done. */
const toBeShown =
  /\?|^\s*(?:hej\S*\s+)?(?:status|läget|visa|berätta|mer om|mera om|show|more (?:about|on)|tell me)(?!\p{L})/iu;
/** Put as a question, it asks that something is done. */
const asksToDo = /^\s*(?:hej\S*\s+)?(?:kan|kunde|skulle|vill|can|could|would|will) \p{L}+/iu;
const onlyAsksOf = (text: string) => toBeShown.test(text) || (isQuestion(text) && !asksToDo.test(text));
/** "Vad händer med resan till Bryssel?" is to be told, and nothing done. */
const onlyAsks = /^\s*(?:hej\S*\s+)?(?:vad|hur|what|how)(?!\p{L})/iu;
/** A sentence or two about one matter. */
const LONGEST_NAMING = 300;

const MOST_FOUND = 6;

/** What somebody asks of matters that there are. */
export function statusIntents(ports: BeredningPorts): Intent[] {
  return [
    {
      name: 'beredning-mine',
      meansShown: true,
      claim: (text) => (text.length < 100 && asksOwn(text) ? 0.95 : 0),
      answersEdits: true,
      ...matterFollowUps(ports.store),
      handle: async (turn) =>
        (await namesUnit(ports.store, turn.text))
          ? listAsked(ports.store, turn)
          : answerAlone(turn, (alone) => showMine(ports, alone)),
    },
    {
      name: 'beredning-status',
      claim: (text) => (text.length < 150 && asksStatus.test(text) ? claimOf(text) : 0),
      answersEdits: true,
      handle: (turn) => showStatus(ports, turn),
    },
    {
      name: 'beredning-list',
      claim: (text) => (readListQuestion(text) === undefined ? 0 : 0.9),
      answersEdits: true,
      ...matterFollowUps(ports.store),
      handle: (turn) => listAsked(ports.store, turn),
    },
    {
      name: 'beredning-by-number',
      claim: (text) =>
        text.length <= LONGEST_NAMING &&
        text.search(numbers) >= 0 &&
        !asksRule.test(withoutReason(withoutFit(text)))
          ? 0.75
          : 0,
      answersEdits: true,
      handle: (turn) => showNamed(ports, turn),
    },
    {
      name: 'beredning-by-name',
      claim: (text) => (nameAskedOf(text) === undefined || text.search(numbers) >= 0 ? 0 : 0.9),
      handle: (turn) => showToDecide(ports, turn),
    },
    {
      name: 'beredning-decide',
      meansShown: true,
      claim: (text) => (nameToDecide(text) === undefined || text.search(numbers) >= 0 ? 0 : 0.9),
      handle: (turn) => showToDecide(ports, turn),
    },
  ];
}

/** One's own with no time or unit that they are of: those are a list like others. */
const asksOwn = (text: string) =>
  asksDrafts.test(text) ||
  (asksMine.test(text) && !(readListQuestion(text) !== undefined && narrowsList(text)));

/** A number is surely one of ours; a name may be that of something else. */
function claimOf(text: string): number {
  return /\bib\s*\d{4}-\d+/i.test(text) ? 1 : 0.7;
}

async function showMine(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const { store } = ports;
  const language = languageOfWish(turn.text, turn.language);
  const say = listTexts(language);
  const { directory, authority } = await checkAuthority(store, turn, 'see-questions');
  const matters = await listMatters(store.database, { states });
  const rows = matterRowsOf(matters, directory, turn.person.id, civilDateAt(turn.at));
  // "Visa min resa till Lyon" is that one, in words that mean all of one's own.
  const { written } = turn;
  const places = written === undefined ? [] : findPlaces(written).map(({ name }) => name);
  const [only, ...more] = matters.filter(
    ({ id, proposal: { place } }) =>
      rows.some(({ matter }) => matter === id) &&
      places.some((name) => allNamesOfPlaces(place ?? '').includes(name)),
  );
  if (only !== undefined && more.length === 0) return showAsked(ports, turn, only.id, language);
  const elsewhere = asksDrafts.test(turn.text) && authority.ok ? [say('draftsOfAnswers')] : [];
  if (rows.length === 0) return { text: [say('mineNone'), ...elsewhere].join('\n\n') };
  const lead = elsewhere.join('\n\n');
  return { card: listCard({ heading: say('mineTitle'), lead, rows }, language) };
}

async function showStatus(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const [, name, number] = asksStatus.exec(turn.text) ?? [];
  const found = matchingMatters(await listMatters(ports.store.database, {}), name ?? number ?? '');
  return showFound(ports, turn, found);
}

/** "IB 2026-14 är inställd": whatever is written of a matter by its number, its card is the place for it. */
async function showNamed(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const named = await Promise.all(
    [...turn.text.matchAll(numbers)].map(([, year, serial]) =>
      findByNumber(ports.store.database, Number(year), Number(serial)),
    ),
  );
  const byId = new Map(
    named.flatMap((matter) => (matter === undefined ? [] : [[matter.id, matter] as const])),
  );
  const found = [...byId.values()].sort((one, other) => (one.createdAt > other.createdAt ? -1 : 1));
  const note = listTexts(languageOfWish(turn.text, turn.language))('nothingChanged');
  return showFound(ports, turn, found, onlyAsksOf(turn.text) ? '' : note);
}

/** "Godkänn resan till Bryssel", "jag är jävig i den": nothing is done by words; the card of what waits is the place for it. */
async function showToDecide(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const name = nameToDecide(turn.text) ?? nameAskedOf(turn.text) ?? '';
  if (name === '') return answerAlone(turn, (alone) => showMine(ports, alone));
  const { store } = ports;
  const directory = await currentDirectory(store);
  const found = matchingMatters(await listMatters(store.database, {}), name);
  const waiting = found.filter((one) => waitsFor(one, directory, turn.person.id, civilDateAt(turn.at)));
  const note = onlyAsks.test(turn.text)
    ? ''
    : listTexts(languageOfWish(turn.text, turn.language))('nothingChanged');
  return showFound(ports, turn, waiting.length > 0 ? waiting : found, note);
}

/** The only one as its card, with the answer to what is asked of it or a note; several as a list. */
export async function showFound(
  ports: BeredningPorts,
  turn: MessageTurn,
  found: readonly Matter[],
  note = '',
  language = languageOfWish(turn.text, turn.language),
): Promise<Reply> {
  const say = listTexts(language);
  const [only, ...others] = found;
  if (only === undefined) return { text: say('statusNone') };
  if (others.length > 0) {
    const rows = found.slice(0, MOST_FOUND).map((matter) => rowOf(matter));
    const lead = decisionsIn(turn.text).length > 0 ? say('oneByOne') : '';
    return { card: listCard({ heading: say('statusSeveral'), lead, rows }, language) };
  }
  return isAlone(turn)
    ? showAsked(ports, turn, only.id, language, note)
    : postHere(ports, turn, only, language);
}

/**
 * In a channel or group chat the card is sent as IB's own are, so that it follows what happens to the matter: once
 * a message, and not again for a message that was changed where it stands already.
 */
async function postHere(
  { store, send, matrix }: BeredningPorts,
  turn: MessageTurn,
  { id }: Matter,
  language: Language,
): Promise<Reply> {
  // Messages go to a channel, not to a thread in it.
  const conversation = turn.conversation.id.split(';')[0] ?? turn.conversation.id;
  await store.transaction(async (transaction) => {
    const matter = await findMatter(transaction, id);
    if (matter === undefined || !(await once(transaction, `beredning-post:${turn.key}`, turn.at))) return;
    const cards = turn.edited ? await listCards(transaction, id) : [];
    if (cards.some((card) => addresseeText(card.addressee) === addresseeText({ conversation }))) return;
    const directory = await readStoredDirectory(transaction);
    const ground = await readGround({ database: transaction, directory, matrix }, matter, turn.at);
    await sendCard(
      { ports: { store, send, matrix }, transaction, at: turn.at },
      ground,
      { conversation },
      language,
    );
  });
  return { text: listTexts(language)('postedHere') };
}
