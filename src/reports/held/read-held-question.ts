import type { Language } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';

export type HeldKind = 'remiss' | 'matter' | 'visit' | 'commitment';

/** What is asked of all that somebody has. */
export interface HeldQuestion {
  /** The words for who has it; a pronoun where they were named in `before`, and empty for whoever asks. */
  readonly name: string;
  /** What was said before the question in the same message. */
  readonly before: string;
  /** Undefined for all of it. */
  readonly kind: HeldKind | undefined;
  /** As it was called; empty where it was not. */
  readonly things: string;
  /** The words for who is to have it, where it is to be handed over. */
  readonly to: string | undefined;
  readonly language: Language;
}

/** Longer texts tell of something. */
const MOST_WORDS = 24;

const NAME = "(?<name>\\p{L}[\\p{L}'’.-]*?(?: \\p{L}[\\p{L}'’.-]*?){0,3}?)";
const TO = "(?<to>\\p{L}[\\p{L}'’.-]*(?: \\p{L}[\\p{L}'’.-]*){0,3}?)";
const ANY = {
  sv: '(?:öppna |pågående |alla |aktiva |kvarvarande |olika |internationella )*',
  en: '(?:open |current |all |of |the |pending |ongoing |active |remaining |international )*',
} as const;
const THINGS = {
  sv: '(?<thing>ärenden?a?|besök(?:en)?|remisser(?:na)?|resor(?:na)?|avtal(?:en)?|medlemskap(?:en)?|åtaganden(?:a)?|saker(?:na)?|uppgifter(?:na)?|arbetsuppgifter(?:na)?|grejer(?:na)?|jobb)',
  en: '(?<thing>matters|visits|referrals|trips|agreements|memberships|commitments|cases|tasks|things|stuff|work)',
} as const;
const END = {
  sv: '(?: (?:öppna|kvar|nu|just nu|igång|på gång|idag|i dag|hand om|ansvar för|på sitt bord|på sig|framför sig|att göra|att ta hand om|tack|då))*',
  en: '(?: (?:open|left|now|right now|on|going|at the moment|today|to do|to see to|to handle|please|then|on (?:his|her|their) (?:desk|plate)))*',
} as const;
const BEGIN = {
  sv: '(?:(?:kan du|kan ni|vill du|jag vill|jag vill se|visa|visa mig|lista|ge mig|se|ta fram|öppna|vilka är|vilka e|vad är|och|men|hej) )*',
  en: "(?:(?:can you|could you|please|i want to|i'd like to|show|show me|list|give me|see|get|open|which are|what are|and|but|hi) )*",
} as const;
const GIVE = {
  sv: '(?:lämna|lämnar|ge|ger|flytta|flyttar|för|skicka|överlåt|överför|byt)',
  en: '(?:hand|give|transfer|move|pass|reassign|assign)',
} as const;

const forms: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    `${BEGIN.sv}(?:alla )?${NAME}(?:['’]s|:s|s) ${ANY.sv}${THINGS.sv}${END.sv}`,
    `(?:och |men )*(?:vilka|vad för|hur många) ${ANY.sv}${THINGS.sv} (?:har|sköter|ansvarar|äger|handlägger|håller) ${NAME}(?: (?:för|i|om))?${END.sv}`,
    `(?:och |men )*vad (?:har|sköter) ${NAME} (?:nu )?(?:för ${ANY.sv}${THINGS.sv}|på sitt bord|att göra|på gång|hand om|ansvar för|öppet|kvar)${END.sv}`,
    `(?:och |men )*(?:vad|vilka ${ANY.sv}${THINGS.sv}) (?:väntar|ligger|finns) (?:på|hos) ${NAME}${END.sv}`,
    `${BEGIN.sv}${GIVE.sv} (?:över |vidare )?(?:allt |alla )?(?:av )?${NAME}(?:['’]s|:s|s) ${ANY.sv}${THINGS.sv}(?: över| vidare)? (?:till|åt) ${TO}${END.sv}`,
    `${BEGIN.sv}${GIVE.sv} (?:över |vidare )?(?:allt|(?:de )?${ANY.sv}${THINGS.sv}) som ${NAME} (?:har|sköter)(?: hand om)?(?: över)? (?:till|åt) ${TO}${END.sv}`,
    `(?:låt|kan|ska|får) ${TO} (?:ta|tar|få|sköta)(?: över| hand om)? (?:alla )?${NAME}(?:['’]s|:s|s) ${ANY.sv}${THINGS.sv}${END.sv}`,
  ],
  en: [
    `${BEGIN.en}(?:all (?:of )?)?${NAME}(?:['’]s|s['’]) ${ANY.en}${THINGS.en}${END.en}`,
    `(?:and |but )*(?:which|what|how many) ${ANY.en}${THINGS.en} (?:does|has|is|are) ${NAME}(?: (?:have|got|own|handle|hold|handling|seeing to|see to|responsible for|working on|got))*${END.en}`,
    `(?:and |but )*(?:what|which) (?:does|has|is) ${NAME} (?:have|got|own|handle|handling|working on|responsible for)(?: to do)?${END.en}`,
    `(?:and |but )*what(?: is|['’]s) (?:on ${NAME}(?:['’]s|s['’]) (?:desk|plate|table)|waiting for ${NAME}|with ${NAME})${END.en}`,
    `${BEGIN.en}${GIVE.en} (?:over )?(?:all (?:of )?)?${NAME}(?:['’]s|s['’]) ${ANY.en}${THINGS.en}(?: over)? to ${TO}${END.en}`,
    `${BEGIN.en}${GIVE.en} (?:over )?(?:everything|${ANY.en}${THINGS.en}) (?:that )?${NAME} (?:has|owns|handles)(?: over)? to ${TO}${END.en}`,
    `(?:let|can|could|will) ${TO} (?:take|have)(?: over)? (?:all (?:of )?)?${NAME}(?:['’]s|s['’]) ${ANY.en}${THINGS.en}${END.en}`,
  ],
};
const ALL = {
  sv: '(?:allt|allting|alltihop|alltsammans|rubbet|hela (?:rubbet|högen|bunten|klabbet))(?: (?:mitt|som är mitt|(?:som )?jag har(?: hand om)?))?',
  en: '(?:everything|all|the whole (?:lot|pile))(?: (?:of mine|that is mine|(?:that )?i have))?',
} as const;
/** "Lämna över alla mina besök till Isaiah": what whoever asks has, to somebody. */
const ofOwn: Readonly<Record<Language, string>> = {
  sv: `${BEGIN.sv}${GIVE.sv}a? (?:över |vidare )?(?:${ALL.sv}|(?:alla )?(?:mina|mitt|min) ${ANY.sv}${THINGS.sv})(?: över| vidare)? (?:till|åt|på) ${TO}${END.sv}`,
  en: `${BEGIN.en}${GIVE.en} (?:over )?(?:${ALL.en}|(?:all (?:of )?)?my ${ANY.en}${THINGS.en})(?: over| on)? to ${TO}${END.en}`,
};
const patternsOf = (written: Readonly<Record<Language, readonly string[]>>) =>
  (['sv', 'en'] as const).flatMap((language) =>
    written[language].map((form) => ({ language, form: new RegExp(`^${form}$`, 'iu') })),
  );
const read = patternsOf(forms);
const readOwn = patternsOf({ sv: [ofOwn.sv], en: [ofOwn.en] });
/** What people mean who want it in words of their own (`gap-here-hand-over`): to whom, their words tell. */
const meant: Readonly<Record<Language, RegExp>> = {
  sv: /^lämna över allt$/iu,
  en: /^hand over everything$/iu,
};

/** Reads what asks for all that is one's own to be handed over; undefined where something else is meant. */
function readOwnQuestion(said: string): HeldQuestion | undefined {
  const own = { name: '', before: '', kind: undefined, things: '', to: undefined };
  for (const language of ['sv', 'en'] as const) if (meant[language].test(said)) return { ...own, language };
  for (const { language, form } of readOwn) {
    const { thing = '', to } = form.exec(said)?.groups ?? {};
    if (to === undefined || noName.test(to)) continue;
    const kind = kinds.find(([word]) => word.test(thing))?.[1];
    return { ...own, kind, things: thing.toLowerCase(), to, language };
  }
  return undefined;
}

/** Words that no name has. */
const noName =
  /(?<!\p{L})(?:vem|vilk\p{L}*|vad|jag|du|vi|ni|man|min|mitt|mina|vår\p{L}*|din|dina|er|era|mig|oss|de|dom|i|you|we|they|my|our|your|us|me|the|a|en|ett|den|det|alla|all|som|that|\p{L}*(?:nämnd|kontor|förvaltning|styrelse|bolag)\p{L}*|committee|department|board|staden\p{L}*|city)(?!\p{L})/iu;
const kinds: readonly (readonly [RegExp, HeldKind])[] = [
  [/^(?:besök|visits)/i, 'visit'],
  [/^(?:remiss|referrals)/i, 'remiss'],
  [/^(?:resor|trips)/i, 'matter'],
  [/^(?:avtal|medlemskap|åtagande|agreements|memberships|commitments)/i, 'commitment'],
];

/** Whether words stand for somebody who was named before: "vilka ärenden har hon?" */
export const isPronoun = (name: string): boolean =>
  /^(?:hon|han|hen|henne|honom|hennes|hans|hens|she|he|her|him|his)$/iu.test(name);

/**
 * Reads what asks for all that somebody has ("Visa Megans ärenden", "Megan slutar. Vilka ärenden har hon?"), or wants it
 * handed over; undefined where something else is meant. Whether the words are a name, the directory tells.
 */
export function readHeldQuestion(text: string): HeldQuestion | undefined {
  const whole = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (countWords(whole) > MOST_WORDS) return undefined;
  const parts = /^(?<before>.*[.!?])\s+(?<last>[^.!?]+[.!?]*)$/u.exec(whole)?.groups;
  const said = (parts?.last ?? whole).replace(/[\s?.!]+$/u, '');
  for (const { language, form } of read) {
    const { name = '', thing = '', to } = form.exec(said)?.groups ?? {};
    if (name === '' || noName.test(name) || (to !== undefined && noName.test(to))) continue;
    const before = parts?.before ?? '';
    const possessive = /^(?:hennes|hans|hens|her|his) /iu.exec(said)?.[0].trim();
    const kind = kinds.find(([word]) => word.test(thing))?.[1];
    return { name: possessive ?? name, before, kind, things: thing.toLowerCase(), to, language };
  }
  return readOwnQuestion(said);
}

/** "Ge dem till Isaiah", "hand them all over to Isaiah": to whom what was listed is to go, in the words that name them. */
export function handedTo(text: string): string | undefined {
  const said = text
    .normalize('NFC')
    .replace(/[\s?.!]+$/u, '')
    .trim();
  const to = them.exec(said)?.groups?.to;
  return to === undefined || noName.test(to) ? undefined : to;
}
const them = new RegExp(
  `^(?:(?:kan du|kan vi|jag vill|och|så|då|can you|can we|please|and|then) )*(?:${GIVE.sv}|${GIVE.en})a? (?:(?:över|vidare|over|allt|alla|all|of|dem|dom|de|them|everything|these|those|ihop|tillsammans|on) )+(?:till|åt|to) ${TO}(?: (?:tack|please|då|nu|now))*$`,
  'iu',
);
