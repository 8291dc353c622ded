import { addDays, mondayOf } from '../../calendar/civil-date.ts';
import { partTimes } from '../../calendar/time-words.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { type Bilingual, type Language, languages } from '../../language/language.ts';
import { bareWords } from '../../language/words.ts';

const spans = ['today', 'tomorrow', 'this-week', 'next-week'] as const;
export type Span = (typeof spans)[number];

/** Which days somebody asks about, and in which language. */
export interface ComingWish {
  /** `named`: the days of a time that the text names. */
  readonly span: Span | 'named';
  readonly language: Language;
}

const words: Readonly<Record<Language, Readonly<Record<Span, string>>>> = {
  sv: {
    today: 'idag|i dag',
    tomorrow: 'i morgon|imorgon|i morrn',
    'this-week': 'i veckan|den här veckan|denna vecka|under veckan|nu i veckan|just nu|veckan',
    'next-week': '(?:i )?nästa vecka|kommande vecka',
  },
  en: {
    today: 'today',
    tomorrow: 'tomorrow',
    'this-week': 'this week|right now',
    'next-week': 'next week',
  },
};
const anySpan = (language: Language) => `(?:${Object.values(words[language]).join('|')})`;
/** What is asked of days, without them. */
const asked: Bilingual = {
  sv: 'vad (?:händer|är på gång|är aktuellt|står på|förfaller|går ut|(?:ska|måste|behöver) (?:vara (?:klart|inne|färdigt|inlämnat)|(?:lämnas|skickas)(?: in)?|in)|har (?:vi|jag)(?: på gång| framför (?:oss|mig))?)(?: (?:för (?:oss|mig)|internationellt))?',
  en: 'whats? (?:(?:is |s )?(?:on|up|due|happening|going on|coming up|ahead)|happens|falls due|(?:must|has to|needs to|should) be (?:in|done|ready|finished|handed in)|do (?:we|i) have(?: on| coming up)?)(?: for (?:us|me))?',
};
const greeted: Bilingual = { sv: '(?:hej )?(?:och )?', en: '(?:hi |hello )?(?:and )?' };
const ofNamed = {
  sv: new RegExp(`^${greeted.sv}${asked.sv}$`, 'u'),
  en: new RegExp(`^${greeted.en}${asked.en}$`, 'u'),
};
const forms: Readonly<Record<Language, RegExp>> = {
  sv: new RegExp(
    `^${greeted.sv}(?:${asked.sv} ${anySpan('sv')}|vad är på gång|(?:visa )?veckans (?:händelser|datum|agenda|program|deadlines|sista dagar))$`,
    'u',
  ),
  en: new RegExp(
    `^${greeted.en}(?:${asked.en} ${anySpan('en')}|what(?:s| is| s) going on|this week s (?:agenda|dates|deadlines))$`,
    'u',
  ),
};

/** Which days "vad händer i veckan?" and "what's on today?" ask about; undefined where a text asks anything else. */
export function comingWish(text: string): ComingWish | undefined {
  const bare = bareWords(text);
  const language = languages.find((one) => forms[one].test(bare));
  if (language === undefined) return ofNamedTime(text);
  const named = spans.find((span) => new RegExp(` (?:${words[language][span]})$`, 'u').test(bare));
  return { span: named ?? 'this-week', language };
}

/** A question is longer than this where something else is told. */
const LONGEST = 120;

/** "Vad händer i mars?", "what's due next month?" */
function ofNamedTime(text: string): ComingWish | undefined {
  if (text.length > LONGEST) return undefined;
  const { words, time } = partTimes(text);
  const bare = bareWords(words);
  const language = time === '' ? undefined : languages.find((one) => ofNamed[one].test(bare));
  return language && { span: 'named', language };
}

/** The days of a span that are not over. */
export function daysOf(span: Span, today: string): DateRange {
  const sunday = addDays(mondayOf(today), 6);
  const days: Readonly<Record<Span, DateRange>> = {
    today: { from: today, until: today },
    tomorrow: { from: addDays(today, 1), until: addDays(today, 1) },
    'this-week': { from: today, until: sunday },
    'next-week': { from: addDays(sunday, 1), until: addDays(sunday, 7) },
  };
  return days[span];
}
