import { soundsSpelledOut } from '../../language/everyday-spelling.ts';
import { recentTexts } from '../../language/kept/recent-texts.ts';
import { countWords } from '../../language/words.ts';

/** A follow-up is short: longer messages say themselves what they are about. */
const LONGEST_FOLLOW_UP = 10;
/** A question of so few words leaves out what it is about: "vem skriver på?" */
const LONGEST_FRAGMENT = 3;
/** So few words that "it" in them hardly means something that they name. */
const LONGEST_SHORT = 5;
/** What is told of those who were spoken of, and is no question, may be longer. */
const LONGEST_STATEMENT = 14;

/** People ask what others asked. */
const MOST_KEPT = 2_000;

/** What is said before what is meant: "tack! och vem skriver på?" */
const courtesies =
  /^(?:(?:ok(?:ej|ay)?|okej då|jaha|aha|jo|ja|nej|hmm+|tack(?: så mycket)?|toppen|bra|perfekt|hej|sorry|förlåt|men|thanks|thank you|great|good|hi|hello|well|right|yes|no)(?:[,.!…]+\s*|\s*-\s+|\s+(?=(?:den|det|de|dom|it|they)\s(?!(?:där|här)\s))))+/iu;
const leads =
  /^(?:och|men|jamen|ja men|jo men|nämen|nej men|fast|eller|då|så|samma|även|också|even|and|but|yes but|yeah but|or|then|so|same|also|what about|how about|what if|hur är det med|vad gäller för|hur blir det (?:med|om)|(?:och |men )?om|tänk om|if)(?!\p{L})/iu;
/** So begins what changes a part of the question before. */
const changes =
  /^(?:(?:och|men|jamen|ja men|jo men|nämen|nej men|fast|and|but|yes but|yeah but) (?:om|if)|om|what if|tänk om|if)(?!\p{L})/iu;
/** Words that point back, where a message ends in them: an article stands elsewhere. */
const pointsBack =
  /(?<!\p{L})(?:det|den|de|dem|dom|en|ett|där|då|detta|sådan|sådant|sånt|it|ones?|that|those|them|there|then|instead|istället|i stället)\W*$/iu;
/** What can be done in place of what was spoken of: "vad gör vi i stället", "nåt annat vi kan erbjuda dem". */
const asksForAnother =
  /(?<!\p{L})(?:i ?stället|instead)(?: då| then)?\W*$|^(?:(?:ok|okej|okay|jaha|men|och|and|but|så|so|är det|finns det|har (?:vi|du|ni)|is there|do (?:we|you) have) )*(?:nåt|något|nånting|någonting|vad|anything|something|what)(?: (?:mer|för))? (?:annat|else)(?= (?:som |that )?(?:man|vi|jag|dom|de|we|i|they|one|you|kan|can)(?!\p{L}))/iu;
/** So begin questions that leave out what they are about; a lone noun is a topic of its own. */
const fragment =
  /^(?:vem|varför|hur|när|vad|var|vilka?|i|med|till|utan|för|på|who|why|how|when|what|where|in|with|to|without|for)(?!\p{L})/iu;
/** What only asks for a verdict on what was said before it in the same message: "avtal med Kyiv, går det?" */
const verdictTag =
  /(?<=[\p{L}\p{N}][^?]*[,.;:–-]?\s)(?:går|funkar|är|får vi|kan vi|kan man|stämmer|is|can we do|may we do) (?:det|that|it)(?: ok| okej| bra| rätt| fine| all right)?\W*$/iu;
/** "Är det ett krav?" and "de vill lära sig": what it speaks of was named before. */
const speaksOfIt =
  /^(?:(?:är|var|blir|gäller|måste|behöver|får|kan|ska|kostar|finns|is|does|must|can|should|will) (?:det|den|de|detta|it|that|this|they)|(?:när|varför|hur (?:länge|ofta|mycket)|when|why|how (?:long|often|much)) (?:är|var|blir|gäller|måste|behöver|får|kan|ska|kostar|is|was|does|did|must|can|should|will) (?:det|den|de|detta|it|that|this|they)|(?:vem|vad|who|what) (?:är|is) (?:det|it|that))(?!\p{L})/iu;
/** "Kan vi göra det ensamma?", "måste vi fråga KS först?": what is done, or before what, was named before. */
const leansOnIt =
  /^(?:får|kan|ska|bör|måste|behöver|may|can|should|must|do|does) (?:vi|jag|man|we|i|they|you) \p{L}+ (?:det|den|dem|dom|it|that|them)(?!\p{L})|(?<!\p{L})(?:först|efteråt|sedan|sen|ensamma|själva|first|afterwards|alone|ourselves)\W*$/iu;
const whether = '(?:får|kan|ska|bör|måste|behöver|may|can|could|should|must|do|does|need)';
const who = '(?:vi|jag|man|nämnden|we|i|you|one)';
/** "Kan vi göra det genom Eurocities då?": what it is that is done was said before. */
const doesSo = new RegExp(
  `^${whether} ${who} (?:\\p{L}+ )?(?:göra|gör|do) (?:det|så|detta|sådant|that|it|so|this)(?! (?:som|jag|vi|att|that|which)(?!\\p{L}))(?!\\p{L})`,
  'iu',
);
/** "Måste vi fråga KS?": whom one has to ask, and not about what. */
const asksSomebody = new RegExp(
  `^${whether} ${who} (?:(?:have|need) to )?(?:fråga|tillfråga|kontakta|meddela|informera|prata med|stämma av med|ask|tell|inform|contact|notify|check with|talk to)(?: the)?(?: \\p{L}+){1,3}(?: (?:först|då|first|then))?\\W*$`,
  'iu',
);

/** "Även om de betalar själva?": what was spoken of, with something beside. */
const evenIf =
  /^(?:även (?:om|när|då)|trots att|fastän|oavsett (?:om|hur|vem)|even (?:if|when|though)|although|regardless of)(?!\p{L})/iu;
/** "Samma sak för intentionsavtal", said of what is named beside it. */
const sameThere =
  /[\s,;–-]+(?:(?:är|gäller|is|does) (?:(?:det|it|that) )?)?(?:(?:det)?samma(?: sak)?|likadant|(?:the )?same(?: thing)?(?: apply)?)(?: (?:där|då|med|för|there|then|with|for)(?: (?:det|den|dem|dom|that|it|those|them))?)?\W*$/iu;

/** A message without the words that only ask the same of what it names: "och intentionsavtal, samma sak där?" */
export const withoutSame = (text: string): string =>
  sameThere.test(text) && /^(?:och|men|and|but)\s/iu.test(text.trim())
    ? `${text.replace(sameThere, '')}?`
    : text;

/** Whether it surely leaves out what it is about, whatever else it names: "kan vi göra det genom Eurocities då?", "måste vi fråga KS?" */
export const leavesOut = recentTexts(MOST_KEPT, (text): boolean => {
  const bare = withoutCourtesies(soundsSpelledOut(text)).replace(/^(?:(?:och|men|and|but) )+/iu, '');
  if (countWords(bare) <= LONGEST_STATEMENT && evenIf.test(bare) && !bare.includes(',')) return true;
  return countWords(bare) <= LONGEST_FOLLOW_UP && (doesSo.test(bare) || asksSomebody.test(bare));
});

/** Not "det jag skickade ut" or "de där uttalandet", which name it themselves. */
const tellsOfThem =
  /^(?:de|dom|hon|han|den|det|they|she|he|it)\s(?!(?:jag?|vi|du|ni|man|som|där|här|dära|finns|var allt)(?!\p{L}))/iu;
const asksWhether =
  /^(?:får|kan|ska|bör|måste|behöver|har|är|går|gäller|may|can|should|must|do|does|is|are)(?!\p{L})/iu;
const startsAfresh =
  /^(?:ny fråga|börja om|nytt ämne|glöm det|new question|start over|new topic|forget it)/iu;

/** A message without the courtesies that it begins with. */
export function withoutCourtesies(text: string): string {
  const bare = text.trim().replace(courtesies, '').trim();
  return bare === '' ? text.trim() : bare;
}

/** Whether a message says that something else shall be spoken of, and nothing more. */
export function isFreshStart(text: string): boolean {
  return startsAfresh.test(text.trim()) && withoutFreshStart(text) === '';
}

/** What is asked after the words that something else shall be spoken of: "ny fråga: får vi …?" */
export function withoutFreshStart(text: string): string {
  return text
    .trim()
    .replace(startsAfresh, '')
    .replace(/^[\s.!:,;–-]+/u, '');
}

/** Whether it begins with the words that something else shall be spoken of. */
export function beginsAfresh(text: string): boolean {
  return startsAfresh.test(text.trim());
}

/**
 * Whether a message goes on from the one before: surely, when it points back or changes a part ("vem beslutar det?", "och
 * om det är en skola?"); maybe, when it only seems to leave something out and could be whole ("och vem leder
 * beredningen?"); or not.
 */
export const followsUp = recentTexts(MOST_KEPT, (text): 'surely' | 'maybe' | 'not' => {
  const bare = withoutCourtesies(soundsSpelledOut(text));
  const words = countWords(bare);
  if (words > 0 && words <= LONGEST_STATEMENT && tellsOfThem.test(bare) && !bare.includes('?'))
    return 'surely';
  if (words === 0 || words > LONGEST_FOLLOW_UP) return 'not';
  const isShort = words <= LONGEST_SHORT;
  if (asksForAnother.test(bare)) return 'surely';
  if (changes.test(bare) || (isShort && speaksOfIt.test(bare))) return 'surely';
  const said = words > LONGEST_FRAGMENT ? bare.replace(verdictTag, '') : bare;
  if (pointsBack.test(said)) return isShort ? 'surely' : 'maybe';
  if (leads.test(bare) || (isShort && leansOnIt.test(bare))) return 'maybe';
  return isFragment(text) || (words <= LONGEST_FRAGMENT && asksWhether.test(bare)) ? 'maybe' : 'not';
});

/** Whether a message is so long that it is likelier to be whole than not. */
export function isLong(text: string): boolean {
  return countWords(withoutCourtesies(text)) > LONGEST_SHORT;
}

/** Whether it is a question of so few words that what it is about may have been left out: "och vem skriver på?" */
export function isFragment(text: string): boolean {
  const bare = withoutCourtesies(text).replace(/^(?:och|men|jamen|and|but)\s+/iu, '');
  return countWords(bare) <= LONGEST_FRAGMENT && fragment.test(bare);
}
