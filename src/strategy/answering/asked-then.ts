import { isAsked } from '../search/question-form.ts';

/** Hardly any question asks of another time than today: what has none of this does not. */
export const maySpeakOfThen =
  /\d{4}|(?<!\p{L})(?:förr|förut|innan|före|fjol|förra|förrförra|tidigare|sedan|before|prior|ago|last|previous|earlier|back then)(?!\p{L})/iu;

/** A rule that is asked of as it was: Swedish past tenses end so, but for the strong verbs, of which there are few. */
const wasSo =
  /^(?:(?!inte$|både$)\p{L}+[dt]e|skulle|fick|var|fanns|gick|stod|sa|sade|skrev|beslöt|blev|kom|tog|låg|höll|gav|såg|hette|was|were|did|didn['’]t|had|could|went|took|said|ran|held|stood|used|\p{L}{2,}ed)$/iu;
/** A verb of today: "får vi förlänga avtalet från 2010?" asks of a rule as it is. */
const isSo =
  /(?<!\p{L})(?:är|har|får|kan|ska|skall|måste|bör|behöver|gäller|finns|går|blir|is|are|am|has|have|may|can|shall|must|should|need|needs|does|do)(?!\p{L})/iu;
/** The verb of a question stands first, or next to what is asked for: "vilka regler gällde". */
const FIRST_WORDS = 4;

/** A time that has no date: before the strategy that there is. */
const beforeIt =
  /(?<!\p{L})(?:(?:förr|förut|back then)(?!\p{L})|(?:innan|före|before|prior to)\s(?:(?:den|det|the|this|denna|nuvarande|current|present|här|nya|new)\s)*(?:\p{L}+\s)?(?:strategi(?:n|er)?|utgåva?n?|strategy|edition)\W*$)/iu;
const oldYear = /(?<!\d)1[5-9]\d\d(?![\d/])/u;

/** Before all days that an edition may have. */
const LONG_AGO = '0001-01-01';

/** What reads days of a text. */
export type ReadUntil = (text: string) => string | undefined;

/** Whether a message asks how something was, whenever that may have been: "vilka regler gällde i mars?" */
export function asksHowItWas(message: string): boolean {
  return !isSo.test(message) && clausesOf(message).some(isOfThen);
}

/**
 * The last day of a time in the past of which a message asks what was so then ("gällde vänortsavtal 2010?"); undefined
 * where it asks of today, whatever past it names. `until` reads the last day of the time that a text names.
 */
export function askedThen(message: string, until: ReadUntil, today: string): string | undefined {
  if (!maySpeakOfThen.test(message)) return undefined;
  const sentences = message.split(/(?<=[.!?])\s+|\n+/u).filter((part) => /\p{L}/u.test(part));
  const asking = sentences.findLast(isAsked) ?? sentences.at(-1) ?? '';
  if (isSo.test(asking) || !clausesOf(asking).some(isOfThen)) return undefined;
  if (oldYear.test(asking)) return LONG_AGO;
  const day = until(asking);
  if (day !== undefined) return day < today ? day : undefined;
  return beforeIt.test(asking) ? LONG_AGO : undefined;
}

const clausesOf = (sentence: string) => sentence.split(/[,;:–—]\s*/u);

function isOfThen(clause: string): boolean {
  const words = clause.match(/[\p{L}'’]+/gu) ?? [];
  return words.slice(0, FIRST_WORDS).some((word) => wasSo.test(word));
}
