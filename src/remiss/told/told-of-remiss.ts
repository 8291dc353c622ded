import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { answerFacts, type Fact, readAskedFacts } from '../../language/naming/asked-fact.ts';
import { fold } from '../../language/words.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import type { Store } from '../../store/store.ts';
import { asksForSay, asksIfLate, formAsked } from '../advice/asks-advice.ts';
import type { ListReader } from '../lists/list-rows.ts';
import { tellsUnreached } from '../lists/questions.ts';
import { namedTexts } from '../naming/named-texts.ts';
import { asksRecipients } from '../naming/passing-words.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import { formText } from '../recipient/form-text.ts';
import { placesOf } from '../recipient/own-recipients.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { withoutReply } from '../recipient/sees-reply.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import { toldFact } from '../recipient/told-fact.ts';
import { toldTexts } from '../recipient/told-texts.ts';
import type { ListedCase } from '../register-model.ts';

/** One remiss with all its recipients, and the one of them that is meant, where only one can be. */
export interface AskedRemiss {
  readonly cases: readonly ListedCase[];
  readonly meant: ListedCase | undefined;
}

/** What each recipient has of its own. */
const ofEach: readonly Fact[] = ['who', 'since', 'decider', 'extension'];
const ofReplies: readonly Fact[] = ['others', 'answered', 'standing'];

/** The sentences that answer what a message asks of one remiss, as far as its reader may see that; empty where it asks no fact of it. */
export async function toldOfRemiss(
  store: Store,
  turn: MessageTurn,
  { cases, meant }: AskedRemiss,
  reader: ListReader,
  language: Language,
): Promise<string> {
  const text = wordsOfAsker(turn);
  const [first] = cases;
  if (first === undefined) return '';
  const advice = await adviceTold(store, turn, cases, reader, language);
  if (advice !== '') return advice;
  const written = turn.written ?? turn.text;
  if (asksRecipients(written) || (tellsUnreached(written) && atOwnUnits(turn, cases, reader).length === 0))
    return toldTexts(language)('sentTo', { units: unitsOf(cases, reader, language) });
  if (readAskedFacts(text).length === 0) return '';
  const one = meant ?? onlyOne(atOwnUnits(turn, cases, reader));
  const shown = await showRecipient(store, (one ?? first).recipient.id, reader.today);
  if (shown === undefined) return '';
  const sees = one !== undefined && reader.sees(one);
  const hidden = sees ? shown.view : withoutReply(shown.view, reader.today);
  // What one of several was given more time for is not the day of all.
  const isOfAll = one === undefined && cases.length > 1;
  const view = isOfAll ? { ...hidden, deadline: first.remiss.deadline } : hidden;
  const asking = { sees, today: reader.today };
  const tell = (fact: Fact) => toldFact(fact, view, asking, language);
  const say = toldTexts(language);
  return answerFacts(text, (fact) => {
    if (fact === 'others') return othersText(cases, reader, language);
    if (fact === 'how-many' && countsDays.test(fold(text))) return tell('until');
    if (fact === 'how-many' || fact === 'people')
      return say('sentTo', { units: unitsOf(cases, reader, language) });
    if (one !== undefined) return tell(fact);
    if (ofEach.includes(fact)) return say(reader.seesReplies ? 'eachOwn' : 'othersHidden');
    if (fact === 'meeting') return `${tell('until')} ${namedTexts(language)('meetingOfEach')}`;
    if (ofReplies.includes(fact)) return `${othersText(cases, reader, language)} ${tell('until')}`;
    return tell(fact);
  });
}

/** What to do where the answer is late, how it is to look, and whether others may say what they think; empty where none of it is asked. */
async function adviceTold(
  store: Store,
  turn: MessageTurn,
  cases: readonly ListedCase[],
  reader: ListReader,
  language: Language,
): Promise<string> {
  const say = toldTexts(language);
  const asked = turn.written ?? turn.text;
  if (asksIfLate(asked, true)) {
    const view = cases[0] && (await showRecipient(store, cases[0].recipient.id, reader.today))?.view;
    return view === undefined ? say('ifLate') : `${say('ifLate')} ${whomToTell(view, language)}`.trim();
  }
  const form = formAsked(asked, true);
  const isOfOthers = asksForSay(asked) && atOwnUnits(turn, cases, reader).length === 0;
  const [first] = cases;
  if (first === undefined || (form === undefined && !isOfOthers)) return '';
  const shown = await showRecipient(store, first.recipient.id, reader.today);
  if (shown === undefined) return '';
  if (form !== undefined) return formText(shown.view, form, language);
  const sender = findPerson(reader.directory, first.remiss.registeredBy)?.name;
  const office = escapeMarkdown(shown.view.office ?? sender ?? cardTexts(language)('sender'));
  return `${say('sentTo', { units: unitsOf(cases, reader, language) })} ${say('mayAnswer', { office })}`;
}

/** Who is responsible at the sender, and where it is written to, as far as the letter says; empty where it says neither. */
function whomToTell({ office, answerAddress }: RecipientView, language: Language): string {
  const say = toldTexts(language);
  const parts = [
    office === null ? '' : say('sender', { office: escapeMarkdown(office) }),
    answerAddress === null ? '' : say('address', { address: escapeMarkdown(answerAddress) }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** "Hur många dagar är det kvar": no recipients are counted. */
const countsDays = /\b(?:\w*dagar|veckor|(?:working )?days|weeks)\b/;
const ofShown: readonly Fact[] = ['people', 'others', 'reminders', 'decider'];

/** What was written, where it asks for a fact; "å dom andra två" does in the words in which it is said in full. */
function wordsOfAsker({ text, written = text }: MessageTurn): string {
  // "Måste nämnden svara" asks in full who is to answer, and not whether it is done.
  if (readAskedFacts(text).includes('decider')) return text;
  if (readAskedFacts(written).length > 0) return written;
  return readAskedFacts(text).some((fact) => ofShown.includes(fact)) ? text : written;
}

/** Whoever answers for none of them means that of their own unit. */
export function atOwnUnits(
  { person: { id } }: MessageTurn,
  cases: readonly ListedCase[],
  { directory, today }: ListReader,
): readonly ListedCase[] {
  const { units } = placesOf(directory, { person: id, today });
  return cases.filter(({ recipient }) => units.includes(recipient.unit));
}

const onlyOne = ([only, ...others]: readonly ListedCase[]): ListedCase | undefined =>
  others.length === 0 ? only : undefined;

/** Who has answered, for those who may see that. */
function othersText(cases: readonly ListedCase[], reader: ListReader, language: Language): string {
  const say = toldTexts(language);
  if (!reader.seesReplies) return say('othersHidden');
  const ended = cases.filter(({ recipient }) => recipient.endedOn !== null);
  const all = cases.length;
  if (ended.length === 0) return say('othersNone', { all, units: unitsOf(cases, reader, language) });
  const some = say('othersSome', { count: ended.length, all, units: unitsOf(ended, reader, language) });
  const left = cases.filter(({ recipient }) => recipient.endedOn === null);
  if (left.length === 0) return some;
  return `${some} ${say('othersLeft', { units: unitsOf(left, reader, language) })}`;
}

const unitsOf = (cases: readonly ListedCase[], { directory }: ListReader, language: Language) =>
  cases
    .map(({ recipient }) => escapeMarkdown(unitNameIn(directory.units, recipient.unit, language)))
    .join(', ');
