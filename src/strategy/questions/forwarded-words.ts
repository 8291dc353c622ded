import type { Language } from '../../language/language.ts';
import { createWishReader, type WishForms } from '../../language/read-wish.ts';
import { bareWords } from '../../language/words.ts';

/** What somebody wants of the questions that were passed on: the list of all, one's own, or one's own back. */
export type ForwardedWish = 'list' | 'own' | 'take-back';

const polite = '(?:(?:hej|snälla|please|hi|hello) )?';
const toOffice =
  '(?: (?:till|to) (?:stadsledningskontoret|slk|(?:the )?city executive office|er|dem|them)| (?:till|hos) (?:strategerna|strategen))?';
const wants = '(?:(?:jag )?(?:vill|skulle vilja|kan jag|får jag)(?: jag)? )?';
const wantsToo = '(?:(?:i )?(?:want to|would like to|can i|may i) )?';

const wishes: WishForms<ForwardedWish> = {
  sv: {
    list: `(?:(?:visa|öppna|vilka|finns det|har vi)(?: är)? )?(?:(?:de|några|alla) )?frågor(?:na)? (?:som )?(?:(?:har|är|blivit|har blivit) )?(?:skickats?|skickade|vidareskickade)(?: vidare)?(?: till (?:oss|mig|stadsledningskontoret|slk|strategerna))?|(?:visa )?(?:vidareskickade|skickade) frågor|frågor att (?:besvara|svara på)|frågor till (?:oss|stadsledningskontoret|slk|strategerna)|vilka frågor (?:ska|måste|behöver) (?:vi|jag) (?:besvara|svara på)`,
    own: `(?:visa |var är )?mina frågor${toOffice}|min fråga${toOffice}|(?:vad|vilka frågor) har jag (?:frågat (?:stadsledningskontoret|slk|er)|skickat(?: vidare)? till (?:stadsledningskontoret|slk)|skickat vidare)|har (?:jag fått svar|(?:stadsledningskontoret|slk) svarat)(?: på min fråga)?|hur går det med (?:min fråga|mina frågor)${toOffice}`,
    'take-back': `${wants}(?:ta tillbaka|dra tillbaka|återkalla|återta|ångra|stoppa) (?:(?:den|min|mina) )?(?:fråga|frågan|frågor|frågorna)${toOffice}|${wants}(?:ta|dra) (?:min fråga|frågan)${toOffice} tillbaka`,
  },
  en: {
    list: `(?:(?:show|open|which|what|are there(?: any)?)(?: are)? )?(?:(?:the|all|any) )?(?:forwarded questions|questions (?:that )?(?:(?:were|are|have been) )?(?:passed on|forwarded|sent)(?: on)?(?: to (?:us|me|the city executive office|the strategists))?)|questions (?:to|we have to|i have to) answer|which questions (?:do|must|should) (?:we|i)(?: have to)? answer`,
    own: `(?:show |where are )?my questions?${toOffice}|(?:what|which questions) have i (?:asked the city executive office|passed on|forwarded)${toOffice}|has the city executive office answered(?: my question)?|what about my questions?${toOffice}`,
    'take-back': `${wantsToo}(?:take back|withdraw|cancel|retract|undo) (?:the|my) questions?${toOffice}|${wantsToo}take (?:the|my) questions? back`,
  },
};

/** What is wished of the questions that were passed on, and in which language; undefined where a text asks anything else. */
export const forwardedWish = createWishReader(wishes, polite);

const corrections: Readonly<Record<Language, RegExp>> = {
  sv: /^(?:hej )?(?:(?:jag |vi )?(?:vill|skulle vilja|måste|behöver|kan|får)(?: jag| vi)? )?(?:ändra|rätta|korrigera|justera|skriva om|rätta till)(?: på)? (?:(?<own>mitt) |vårt )?svar(?:et)?(?: som jag (?:gav|skickade|skrev))?(?: (?:om|på (?:(?:den )?frågan|frågor) om|till|angående|gällande) (?<about>.+))?$/u,
  en: /^(?:please )?(?:(?:i |we )?(?:want to|would like to|need to|must|can i|may i) )?(?:change|correct|fix|amend) (?:(?<own>my) |our |the )?answer(?: that i (?:gave|sent|wrote))?(?: (?:about|on|to|to the question about|regarding) (?<about>.+))?$/u,
};

/** Referrals, and numbers of the diary: what was answered there is changed in its own place. */
const ofReferral = /\bremiss|\breferral|\bdnr\b|\bk(?:s|sk|f) ?\d|\d{4} \d|\d \d{4}/u;
/** Whether one may is asked of the strategy, where it is not said whose answer it is. */
const asksWhether =
  /^(?:hej |please )?(?:kan|får|can|may) (?:jag|vi|i|we) |^(?:jag|vi|i|we) (?:kan|får|can|may) /u;

/** Which answer somebody wants to put right. */
export interface CorrectionWish {
  /** Whether it is said to be the one of who speaks. */
  readonly isOwn: boolean;
  /** What it was about, or to whom it went, in their words; empty where that is not said. */
  readonly about: string;
  readonly language: Language;
}

/** "Jag vill ändra mitt svar om Dubai"; undefined where a text asks anything else. */
export function correctionWish(text: string): CorrectionWish | undefined {
  const bare = bareWords(text);
  for (const language of ['sv', 'en'] as const) {
    const groups = corrections[language].exec(bare)?.groups;
    if (groups === undefined) continue;
    const { own, about = '' } = groups;
    // "Rätta svaret" alone may be of anything.
    if (own === undefined && (about === '' || asksWhether.test(bare) || text.includes('?'))) continue;
    if (ofReferral.test(about)) continue;
    return { isOwn: own !== undefined, about, language };
  }
  return undefined;
}
