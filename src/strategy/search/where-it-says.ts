import type { Bilingual, Language } from '../../language/language.ts';

const part =
  '(?:paragraf(?:en|er|erna)?|stycke[tn]?|avsnitt(?:et|en)?|punkt(?:en|er|erna)?|bestämmelse(?:n|r|rna)?|mening(?:en|ar)?|del(?:en|ar)?|kapit(?:el|let)|princip(?:en|er)?|rad(?:en|er)?|ställe[tn]?)';
const partEnglish =
  '(?:paragraphs?|sections?|passages?|parts?|provisions?|clauses?|sentences?|chapters?|principles?|lines?|places?)';
const inIt =
  '(?:(?: exakt| någonstans| nånstans)?(?: i (?:den internationella )?(?:strategin|dokumentet|texten|styrdokumentet))?)';
const inItEnglish =
  '(?:(?: exactly)?(?: (?:in|of) (?:the (?:international )?(?:strategy|document|text)|it))?)';
/** What is said before a question: "hej, vilken paragraf …", "kan du säga var …". */
const lead =
  '(?:(?:hej|hallå|du|och|men|ok|okej|jo|fråga|hi|hello|and|but|so)[\\s,:!]+)*(?:(?:kan|skulle|kunde) (?:du|ni) (?:\\p{L}+ ){0,4}?|jag (?:undrar|letar efter|söker) |(?:can|could) you (?:please )?(?:tell|show) me |i(?: am|.m) looking for )?';

/** Asks where something is said, of a matter; the matter is what follows. */
const ofMatter: Bilingual<readonly string[]> = {
  sv: [
    `(?:i |på |under )?vilk(?:en|et|a) ${part}${inIt} (?:är det som |som )?(?:handlar (?:det )?om|gäller (?:det )?(?:för|om|vid)|tar (?:det )?upp|reglerar|behandlar|rör|beskriver|nämner|talar om|berör|avser|styr|förbjuder|tillåter|kräver|säger (?:något|nåt|nånting|någonting|vad som gäller)? ?(?:om|för)|(?:står|finns|sägs|framgår) (?:det )?(?:något |nåt |vad som gäller )?(?:om|för|kring|vid))`,
    `(?:exakt )?(?:var|vart)${inIt} (?:står|finns|framgår|sägs|nämns|regleras|hittar jag|hittar man|kan jag läsa|kan man läsa|läser jag|läser man|tas)${inIt}(?: det| upp)?(?: något| nåt| nånting| vad som gäller| reglerna| regeln| texten)?${inIt} (?:om|kring|för|vid)`,
    `(?:citera|läs upp|visa|återge|ge mig|visa mig|hur lyder|hur är lydelsen av|vad står det i|vad står i|vad säger)(?: mig)?(?: ordagrant| exakt)? (?:${part}|texten|lydelsen|ordalydelsen|formuleringen|citatet|det)${inIt}(?: som)?(?: handlar| står)? (?:om|kring|för)`,
  ],
  en: [
    `(?:in )?(?:which|what) ${partEnglish}${inItEnglish} (?:is it that |that )?(?:covers?|deals? with|is about|are about|concerns?|regulates?|governs?|mentions?|talks? about|speaks? of|says? (?:something|anything) (?:about|on)|appl(?:y|ies) to|is on|addresses|forbids?|allows?|requires?)`,
    `where${inItEnglish} (?:does it|does the strategy|do they|is there|can i|do i)(?: say| speak| talk| read| find| mention)?(?: something| anything| the rules?| what applies)?${inItEnglish} (?:about|on|of|to)`,
    `(?:quote|show|read out|give me|show me|recite)(?: me)? the (?:exact )?(?:${partEnglish}|text|wording|words)${inItEnglish} (?:on|about|for|of|that covers)`,
  ],
};
/** The same of something that it is to say; what follows is that. */
const ofSaying: Bilingual<readonly string[]> = {
  sv: [
    `(?:i |på |under )?vilk(?:en|et|a) ${part}${inIt} (?:är det som |som )?(?:säger|anger|kräver|slår fast|förbjuder|bestämmer|framgår det|står det|sägs det|stadgar)${inIt} att`,
    `(?:exakt )?(?:var|vart)${inIt} (?:står|framgår|sägs|säger)(?: det| den| ni)?${inIt} att`,
  ],
  en: [
    `(?:in )?(?:which|what) ${partEnglish}${inItEnglish} (?:is it that |that )?(?:says?|states?|requires?|does it say|lays down|demands?) that`,
    `where${inItEnglish} (?:does it|does the strategy) (?:say|state)${inItEnglish} that`,
  ],
};
/** Asks for the rules of a matter, by which nothing more is meant than what applies to it. */
const ofRules: Bilingual<readonly string[]> = {
  sv: [
    `(?:vad (?:har|finns) (?:vi|staden|det) för|vilka|finns det(?: några)?) (?:regler|riktlinjer|bestämmelser)${inIt} ?(?:som )?(?:gäller|finns|har vi|har staden|styr)?(?: det)?${inIt} ?(?:för|om|kring|vid|när det gäller|på)`,
  ],
  en: [
    `(?:what|which|are there any) (?:rules|guidelines|provisions)${inItEnglish} ?(?:that )?(?:apply to|apply for|apply when it comes to|are there (?:for|on|about)|govern|do we have (?:for|on|about)|for|on|about)`,
  ],
};

const asked = (patterns: Bilingual<readonly string[]>): Bilingual<RegExp> => {
  const whole = (some: readonly string[]) =>
    new RegExp(`^${lead}(?:${some.join('|')})\\s+(?<of>\\p{L}.*?)${ending}$`, 'isu');
  return { sv: whole(patterns.sv), en: whole(patterns.en) };
};
/** What may follow the matter. */
const ending =
  '(?:[\\s,]+(?:ordagrant|ord för ord|exakt|i (?:den internationella )?strategin|word for word|verbatim|in (?:the strategy|it)|tack|please))*[\\s?!.]*';

const matterAsked = asked(ofMatter);
const sayingAsked = asked(ofSaying);
const rulesAsked = asked(ofRules);

/** The question what the strategy says of a matter. */
export const saidOf = (matter: string, language: Language): string => says[language].replace('…', matter);

const says: Bilingual = {
  sv: 'Vad säger strategin om …?',
  en: 'What does the strategy say about …?',
};
/**
 * What is to be looked for where somebody asks in which paragraph something stands ("Vilken paragraf handlar om besök?"),
 * or which rules there are for it: what the strategy says of that. Any other question as it is.
 */
export function whatIsToBeSaid(question: string, language: Language): string {
  const text = question.trim();
  const saying = sayingAsked[language].exec(text)?.groups?.of;
  if (saying !== undefined) return saying;
  const matter = matterAsked[language].exec(text) ?? rulesAsked[language].exec(text);
  return matter?.groups?.of === undefined ? question : saidOf(matter.groups.of, language);
}
