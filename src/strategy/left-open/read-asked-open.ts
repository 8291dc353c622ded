import { type Bilingual, type Language, languages } from '../../language/language.ts';
import { bareWords, countWords } from '../../language/words.ts';
import { paragraphsNamed } from '../follow-ups/paragraphs.ts';
import { tellingWords } from '../search/frame-words.ts';

/** What is asked of the strategy as a whole: what it leaves open, or whether it contradicts itself. */
export interface AskedOpen {
  readonly language: Language;
  /** The matter of which it is asked, where it is one: "luckor i strategin om avtal". */
  readonly about?: string;
  readonly of: 'left-open' | 'contradictions';
}

/** Who asks of the whole says little more. */
const MOST_WORDS = 16;

const begins: Bilingual<RegExp> = {
  sv: /^(?:(?:hej|och|men) )*(?:vad|oklarheter(?:na)?|luckor(?:na)?|vilka (?:frågor|saker|delar|områden|punkter|bitar|luckor|paragrafer|bestämmelser)|var|hur|lista|visa|räkna upp|ge mig|finns|allt)(?!\p{L})/u,
  en: /^(?:(?:hi|hello|and|but) )*(?:what|which (?:questions|issues|things|parts|matters|points|gaps|paragraphs|provisions)|where|how|list|show|give me|are there|is there|everything)(?!\p{L})/u,
};
const isOpen: Bilingual<RegExp> = {
  sv: /(?<!\p{L})(?:oklar\p{L}*|otydlig\p{L}*|luddig\p{L}*|flummig\p{L}*|vag(?:t|a)?|diffus\p{L}*|luck(?:a|or|orna)|öpp(?:et|na|en)|tyst|saknas|utelämna\p{L}*|(?:framgår|regleras|nämns|sägs|står) (?:det )?inte|inte (?:framgår|regleras|reglerar|nämns|nämner|sägs|står|säger|svarar|tar upp)|(?:säger|svarar|reglerar|nämner) (?:strategin|den) inte|tar (?:strategin|den) inte upp|(?:säger|nämner|står|finns|sägs|nämns) (?:(?:strategin|den|det) )?(?:inget|ingenting|inte något))(?!\p{L})/u,
  en: /(?<!\p{L})(?:unclear|vague|fuzzy|hazy|woolly|ambiguous|gaps?|silent|missing|left open|leaves? (?:\p{L}+ )?open|open questions?|omits?|not (?:say|state|cover|regulate|mention|answer|said|stated|covered|regulated|mentioned|answered|clear)|(?:say|says|said) nothing|doesn t (?:say|state|cover|regulate|mention|answer))(?!\p{L})/u,
};
const contradicts: Bilingual<RegExp> = {
  sv: /(?<!\p{L})(?:motsäg\p{L}*|motstridig\p{L}*|emot sig|krock\p{L}*|inkonsekven\p{L}*|inte ihop)(?!\p{L})/u,
  en: /(?<!\p{L})(?:contradict\p{L}*|conflicting|inconsisten\p{L}*|clash\p{L}*|at odds)(?!\p{L})/u,
};
const strategy: Bilingual<RegExp> = {
  sv: /(?<!\p{L})(?:strategi\p{L}*|styrdokumentet|bestämmelser(?:na)?|paragrafer(?:na)?)(?!\p{L})/u,
  en: /(?<!\p{L})(?:strategy|provisions|paragraphs)(?!\p{L})/u,
};
/** What is said of one matter is asked of that one. */
const ofMatter =
  /(?<!\p{L})(?:om|kring|gällande|beträffande|vad gäller|about|on|regarding|concerning) (?<about>(?!allt|det|everything)\p{L}.*)$/u;
/** Gaps, and what is unclear, are asked for as a list even of one matter; what is not said of it is a question like any other. */
const asksGaps: Bilingual<RegExp> = {
  sv: /^(?:(?:hej|och|men) )*(?:vad|vilka|var|lista|visa|finns).*(?<!\p{L})(?:luck(?:a|or|orna)|oklar\p{L}*|otydlig\p{L}*)(?!\p{L})/u,
  en: /^(?:(?:hi|and|but) )*(?:what|which|where|list|show|are there|is there).*(?<!\p{L})(?:gaps?|unclear|vague|ambiguous)(?!\p{L})/u,
};
const listing =
  /(?<!\p{L})(?:lista|visa|räkna|upp|allt|alla|saker|list|show|everything|all|things)(?!\p{L})/gu;

/** Says that all of it is meant: "rent allmänt". */
const atLarge =
  /(?<!\p{L})(?:(?:rent |så där )?(?:allmänt|generellt)(?: sett)?|i (?:stort|allmänhet|det stora hela)|överlag|(?:more )?generally(?: speaking)?|in general|overall)(?!\p{L})/gu;

/**
 * Whether a message asks what the strategy leaves open ("Lista allt som inte framgår"), or whether it contradicts itself;
 * undefined where it asks of one matter, or of something else.
 */
export function readAskedOpen(text: string): AskedOpen | undefined {
  if (countWords(text) > MOST_WORDS || paragraphsNamed(text).length > 0) return undefined;
  const bare = bareWords(text);
  const speaking = languages.find((one) => contradicts[one].test(bare) && strategy[one].test(bare));
  if (speaking !== undefined) return { language: speaking, of: 'contradictions' };
  const about = ofMatter.exec(bare)?.groups?.about;
  if (about !== undefined) {
    const asking = languages.find((one) => asksGaps[one].test(bare) && strategy[one].test(bare));
    return asking && { language: asking, of: 'left-open', about };
  }
  const language = languages.find(
    (one) => begins[one].test(bare) && isOpen[one].test(bare) && namesNothingElse(bare, one),
  );
  return language && { language, of: 'left-open' };
}

/** Whether it speaks of the strategy, or of nothing that it names: "vad är oklart?" */
function namesNothingElse(bare: string, language: Language): boolean {
  if (strategy[language].test(bare)) return true;
  const open = new RegExp(isOpen[language], 'gu');
  return tellingWords(bare.replace(open, ' ').replace(listing, ' ').replace(atLarge, ' ')).length === 0;
}
