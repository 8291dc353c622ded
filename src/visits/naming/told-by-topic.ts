import { tellingWords } from '../../language/content-stems.ts';
import { recentTexts } from '../../language/kept/recent-texts.ts';
import { factsIn } from '../../language/naming/asked-fact.ts';
import { calledBy, isIn } from '../../language/naming/called-by.ts';
import { isShort } from '../../language/naming/parts-told.ts';
import { namesRules } from '../../language/naming/told-words.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Visit } from '../visit.ts';
import { calledByErrand } from './short-naming.ts';

/** Those who come, by whatever word for people. */
const people =
  '(?:de|dom|dem|vilka|nagra|folk(?:et)?|(?:\\w+ )?gang(?:et)?|grupp(?:en|er)?|delegation(?:en|er)?|sallskap(?:et)?|gast(?:er|erna)|besokar(?:e|na)|ones?|those|they|them|people|folks|guys|group|visitors|guests|delegation|crew|bunch|lot|who)';
const willing =
  '(?:ska(?:ll)?|vill|ville|skulle|kommer(?: (?:hit|for))?(?: (?:att|o|och))?|onskar|is|are|want(?:s|ed)?|would|will|like|coming(?: here)?|come|comes|going|wish(?:es)?)';
const see =
  '(?:kolla|glo|titta|kika|se|studera|lara|hora|prata|undersoka|(?:ar )?intresserade?|look(?:ing)?|see|study(?:ing)?|learn|hear|check(?:ing)?|talk|interested)';
const between =
  '(?:(?:sig|mer|mera|om|pa|in|av|hur|vara|vart|var|de|the|our|at|into|about|on|out|of|how|more|we|vi) )*';
/** "Gänget som ska glo på cykelbanor", "the people coming to see our museums". */
const toSee = new RegExp(
  `\\b${people} (?:(?:ar|is|are|det) )*(?:som |that |who )?${willing} (?:(?:to|att|o|och|hit|and|komma) )*${see} ${between}(?<topics>\\p{L}.*)`,
  'u',
);
/** What is said after it: where, and when. */
const onward =
  /\s(?:hos|i|pa|har|nar|den|under|innan|fore|efter|nasta|at|in|here|when|on|next|before|after|during)\s.*$|[,.?!;].*$/;

/** Whom one may or is to receive is asked of the rules. */
const ofWhatWeDo =
  /\b(?:far|maste|bor|kan|ska|skall|behover|tar|may|must|should|can|could|do|shall|need) (?:vi|man|jag|we|i|one)\b/;

/** Each turn asks it of a text, and people say what others said. */
const MOST_KEPT = 2_000;

/** What those who are spoken of are said to come and see, in folded words; undefined where no such people are. */
export const topicsTold = recentTexts(MOST_KEPT, (text): string | undefined => {
  const whole = text.normalize('NFC').trim();
  const said = fold(whole).replace(/\s+/g, ' ');
  if (!isShort(whole) || namesRules.test(said) || ofWhatWeDo.test(said)) return undefined;
  const seen = toSee.exec(said)?.groups?.topics?.replace(onward, '').trim();
  // "How many are the museum people": of those who come something is asked.
  const topics = seen ?? (factsIn(whole).length > 0 ? calledByErrand(whole) : undefined);
  return topics === undefined || tellingWords(topics).length === 0 ? undefined : topics;
});

/** Those of some visits that are about all of that. */
export function aboutTopics(visits: readonly Visit[], topics: string): readonly Visit[] {
  const words = tellingWords(wordsOf(topics).join(' '));
  return visits.filter(({ facts }) => {
    const called = calledBy(facts.topics);
    return facts.topics !== '' && words.every((word) => isIn(word, called));
  });
}
