import { type Language, languageOfText } from '../../language/language.ts';
import { countWords, stem } from '../../language/words.ts';
import type { AskPorts } from '../answering/ask.ts';
import { asksHowItWas } from '../answering/asked-then.ts';
import { tellingWords } from '../search/frame-words.ts';
import { asksHowItStands, asksOfRules, isKnownEnough, KNOWN, whetherOneMay } from '../search/of-rules.ts';
import { followsUp } from './follows-up.ts';
import { paragraphsNamed } from './paragraphs.ts';
import { languageWished, wantsOtherLanguage, wishOf } from './wishes.ts';

/** From this share on what is meant is shown at once; below it a button offers it. */
const SURE = 0.7;
/**
 * From this share on, where no word that tells of a matter is said by the likest example too: "d", "funkar" and "vill ha"
 * say nothing, and another example of theirs tips the scale.
 */
const SURE_OF_ITSELF = 0.92;
/** Longer ones tell of something, and are answered with what they tell. */
const LONGEST = 30;

/**
 * What a message asks of Utblick itself, in the words that lead there ("Vad väntar på mig?"); undefined where it may ask
 * something of the strategy, or goes on from what was spoken of.
 */
export function meantHere(
  { search, knowledge }: Pick<AskPorts, 'search' | 'knowledge'>,
  text: string,
  otherwise: Language,
): string | undefined {
  const language = languageOfText(text, otherwise);
  const finding = whetherOneMay(text, search.find(text, language), knowledge.answers);
  const [best] = finding.candidates;
  const answer = knowledge.answers.get(best?.answer ?? '');
  // First what most texts are told by: they ask of the strategy, and this is looked at in each turn.
  if (best === undefined || answer?.meantHere !== 'shown') return undefined;
  if (!isKnownEnough(best.share, finding.familiar) || countWords(text) > LONGEST) return undefined;
  if (best.share < (sharesMatter(text, best.nearest ?? '', language) ? SURE : SURE_OF_ITSELF))
    return undefined;
  if (asksOfRules(text, finding) || followsUp(text) === 'surely' || asksOfAnswer(text)) return undefined;
  if (asksWhetherOneMust.test(text.trim()) || leavesOut.test(text.trim())) return undefined;
  if (asksHowItStands.test(text) && begins.test(answer.asksHere?.sv ?? '')) return undefined;
  if (answer.id === OF_RULES_NOW && asksHowItWas(text)) return undefined;
  return answer.asksHere?.[language];
}

/** So begins what makes something new, which nobody wants who asks how something stands. */
const begins = /^(?:ny|nytt|sprid|lägg|byt)(?!\p{L})/iu;

/** Which rules are to be reviewed is nothing of those that applied once. */
const OF_RULES_NOW = 'gap-here-review';

/** "Must we answer the referral?" asks for a rule; "must I answer anything?" and "may I see …?" for what there is. */
const asksWhetherOneMust =
  /^(?:får|måste|bör|may|must|should)\s(?:vi|man|jag|we|i|one)(?!\p{L})(?!\s(?:se|läsa|titta|kolla|få|ha|veta|see|read|look|have|get|know)(?!\p{L}))(?!.*(?<!\p{L})(?:något|nåt|någon|nån|några|nånting|någonting|anything|something|any)(?!\p{L}))/iu;

/** So sure must it be that an act is meant, which a name in the same message does not tell. */
const CERTAIN = 0.9;

/**
 * Whether a message surely asks for something that Utblick does, and not for the thing that it names: "skicka ut till
 * alla att Eurocities har konferens" spreads news, and is nothing of the membership.
 */
export function asksToDoHere(
  { search, knowledge }: Pick<AskPorts, 'search' | 'knowledge'>,
  text: string,
): boolean {
  if (countWords(text) > LONGEST) return false;
  const { candidates, familiar } = search.find(text, languageOfText(text, 'sv'));
  const [best] = candidates;
  const isAct = knowledge.answers.get(best?.answer ?? '')?.meantHere === 'offered';
  return isAct && (best?.share ?? 0) >= CERTAIN && familiar >= KNOWN;
}

/** Whether two texts have a word in common that tells what they are about. */
function sharesMatter(one: string, other: string, language: Language): boolean {
  const told = new Set(tellingWords(other).map((word) => stem(word, language)));
  return tellingWords(one).some((word) => told.has(stem(word, language)));
}

/** Together, what asks of somebody has this share; and a name that the directory knows says the rest. */
const LIKELY = 0.5;
/** With this, and hardly anything for what else may be asked, it asks of somebody whatever its form. */
const CLEAR = 0.6;
const HARDLY = 0.1;

/**
 * What a message asks of Utblick where it names a person or a unit ("Vem är rätt person?"): whether it does, the directory
 * tells. Undefined where it asks of nobody, or something of the strategy. Names may be words that no example has.
 */
export function meantNamed(
  { search, knowledge }: Pick<AskPorts, 'search' | 'knowledge'>,
  text: string,
  otherwise: Language,
): string | undefined {
  const language = languageOfText(text, otherwise);
  const finding = search.find(text, language);
  const those = finding.candidates.filter(
    ({ answer }) => knowledge.answers.get(answer)?.asksNamed !== undefined,
  );
  const share = those.reduce((sum, one) => sum + one.share, 0);
  const [best] = those;
  if (best === undefined || share < LIKELY || countWords(text) > LONGEST || asksOfAnswer(text))
    return undefined;
  const rest = finding.candidates.find((one) => !those.includes(one));
  // "Hon svarar inte, vem går in?" goes on, and "vem håller i klubban?" asks who decides, but of somebody all the same.
  const isClear = share >= CLEAR && (rest?.share ?? 0) <= HARDLY;
  if (!isClear && (asksOfRules(text, finding) || followsUp(text) === 'surely')) return undefined;
  return knowledge.answers.get(best.answer)?.asksNamed?.[language];
}

/** "Inte kultur": what takes something out of a list asks for none by itself. */
const leavesOut =
  /^(?:(?:men|fast|och|but|and)\s+)?(?:inte|ej|icke|utom|förutom|not|except|without)\s+\S+\W*$/iu;

/** Whether something is wished of an answer: "kortare", "är du säker?", "in English please", a paragraph by its name. */
export function asksOfAnswer(text: string): boolean {
  return (
    wishOf(text) !== undefined ||
    languageWished(text) !== undefined ||
    wantsOtherLanguage(text) ||
    paragraphsNamed(text).length > 0
  );
}
