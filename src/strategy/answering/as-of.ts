import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { editionTexts } from '../editions/edition-texts.ts';
import { editionOn, type KnownEdition } from '../editions/known-editions.ts';
import { nameOf, sayThen, sayUnknownThen } from '../editions/say-editions.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import { tellingWords } from '../search/frame-words.ts';
import type { Answer } from './answer.ts';
import { type AskPorts, answerQuestion } from './ask.ts';
import { askedThen, maySpeakOfThen } from './asked-then.ts';
import { composeUnknown } from './compose-answer.ts';
import { NOT_STATED } from './stay-with.ts';
import { suggestionsOf } from './suggestions.ts';

/** What is asked of the strategy as a document, and of no matter in it. */
const OF_DOCUMENT: ReadonlySet<string> = new Set([
  ...['edition-status', 'gap-strategy-process', 'gap-here-review', 'gap-here-changes'],
  NOT_STATED,
]);

/** Asks of a rule, though the strategy of today says nothing of it: "va gällde 2013 för besök". */
const ofRules =
  /(?<!\p{L})(?:gällde|regl\p{L}*|fick (?:man|vi|stan|staden)|tillåt\p{L}*|applied|rules?|allowed|permitted|strategi\p{L}*|strategy)(?!\p{L})/iu;

/**
 * What answers a message that asks of a time in the past ("gällde vänortsavtal 2010?"), in place of the answer of today:
 * the edition of that time, or that it is not known. Undefined where today's is right: it was in force then, or the message
 * asks of today, or of nothing that the strategy speaks of. `added` is what a follow-up adds.
 */
export async function answerAsOf(
  ports: AskPorts,
  text: string,
  today: Answer,
  added = text,
): Promise<Answer | undefined> {
  const { id, language } = today;
  // First what nearly all messages are told by.
  if (!maySpeakOfThen.test(added) || ports.clock === undefined || id === null) return undefined;
  const isOfDocument = OF_DOCUMENT.has(id);
  if (isSilent(id) && !isOfDocument && !ofRules.test(added)) return undefined;
  const day = await dayAsked(added, added !== text, civilDateAt(ports.clock.now()));
  if (day === undefined) return undefined;
  const known = await ports.editions.known();
  const edition = editionOn(known, day);
  if (edition === undefined) return unknownThen(ports, text, known, today);
  if (isOfDocument) return documentThen(today, edition, language);
  return edition.inForce ? undefined : answerFrom(ports, edition, text, language);
}

/** The day of the past that is asked of; where what was spoken of is gone on from, a time alone says it: "och 2010 då?" */
async function dayAsked(text: string, goesOn: boolean, today: string): Promise<string | undefined> {
  // What reads days takes time to load, and few messages name any.
  const [{ readAskedTime }, { partTimes }] = await Promise.all([
    import('../../calendar/named-period.ts'),
    import('../../calendar/time-words.ts'),
  ]);
  const until = (part: string) => readAskedTime(part, { today, hasBeen: true }).period?.until;
  const day = until(text);
  const isTimeAlone = goesOn && day !== undefined && tellingWords(partTimes(text).words).length === 0;
  return isTimeAlone && day < today ? day : askedThen(text, until, today);
}

/** The answer that the words of an edition of then give. */
async function answerFrom(
  ports: AskPorts,
  edition: KnownEdition,
  text: string,
  language: Language,
): Promise<Answer> {
  const ground = await ports.editions.groundOf(edition);
  const editions = { ...ports.editions, ground: async () => ground };
  const asOf = editionTexts(language)('asOf', { edition: nameOf(edition.facts, language) });
  return { ...(await answerQuestion({ ...ports, editions }, text, language)), asOf };
}

/** That no edition of then is known, with what is asked of today to be asked. */
function unknownThen(ports: AskPorts, text: string, known: readonly KnownEdition[], today: Answer): Answer {
  const { language } = today;
  const finding = ports.search.find(text, languageOfText(text, language));
  // Of what the strategy says nothing today, there is nothing to be asked.
  const now = isSilent(today.id ?? '') ? [] : suggestionsOf(ports, { said: language, finding }).slice(0, 1);
  return {
    ...composeUnknown(today, language, now),
    text: editionTexts(language)(now.length > 0 ? 'nowBelow' : 'officeKnows'),
    asOf: sayUnknownThen(known, language),
  };
}

function documentThen(today: Answer, edition: KnownEdition, language: Language): Answer {
  return {
    ...today,
    id: 'edition-status',
    verdict: 'info',
    text: editionTexts(language)('askOfMatter'),
    instead: undefined,
    nearest: [],
    suggestions: [],
    asOf: sayThen(edition, language),
    edition: { ...edition.facts, imported: edition.id !== undefined },
  };
}
