import { recentTexts } from '../../language/kept/recent-texts.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { saidOf } from './where-it-says.ts';

/** A part with fewer words leans on what stands before it. */
const FEWEST_WORDS = 4;
const MOST_QUESTIONS = 4;
/** What begins a second question in one sentence: "och vem skriver under?" */
const secondQuestion =
  /,?\s+(?:och|samt|and)\s+(?=(?:vem|vilka?|vilket|varför|måste|behöver|vad|who|which|why|must|what|how|hur|när|when)\s)/iu;
const asks =
  /^(?:får|kan|ska|bör|måste|behöver|har|är|går|vem|vad|vilka?|vilket|hur|när|varför|var|may|can|could|should|must|do(?=\s+(?:we|i|you|they|the|any))|does|is|are|who|what|which|how|when|why|where)\s/iu;

/** Words that lean on the question before. */
const pointsBack = /\b(?:det|den|de|dem|då|så fall|it|that|this|those|them|such|then)\b/iu;

/** Each turn asks it of a text, and people say what others said. */
const MOST_KEPT = 2_000;

/** "Två saker: …", "I have two questions, …": how many there are, before they are asked. */
const announcing =
  /^(?:(?:hej|hejsan|hallå|du|hi|hello)[\s,!.]+)*(?:[^?:,.\n]{0,40}\s)?(?:två|tre|fyra|flera|några|ett par|[2-4]|two|three|four|some|several|a couple of|a few)\s(?:(?:små|korta|snabba|small|short|quick)\s)?(?:saker|frågor|grejer|grejor|things|questions)(?:\s\p{L}+){0,2}\s?[:,;–-]\s*(?=\p{L})/iu;

/** A message without the words that say how many questions follow. */
export const withoutAnnouncing = (text: string): string => text.replace(announcing, '');

/** The questions of a message that can each be answered by itself; empty where there are not several. */
export const splitQuestions = recentTexts(MOST_KEPT, (text): readonly string[] => {
  const parts = text
    .split(/(?<=\?)\s+|\n+/u)
    .flatMap(splitSentence)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const whole = parts.filter((part) => countWords(part) >= FEWEST_WORDS);
  const questions = whole.filter((part) => part.endsWith('?') || asks.test(part));
  return questions.length === parts.length && questions.length > 1 ? questions.slice(0, MOST_QUESTIONS) : [];
});

const difference: Bilingual<RegExp> = {
  sv: /^(?:(?:hej|och|men|du)[\s,!]+)*(?:vad (?:är|blir)(?: det)?(?: för)?|vad är det som är|vilken är|förklara|kan du förklara)?\s*(?:den )?skillnad(?:en)? (?:mellan|på)\s+(?<one>.{2,60}?)\s+(?:och|å|jämfört med|mot)\s+(?<other>.{2,60}?)\s*\??$/iu,
  en: /^(?:(?:hi|and|but)[\s,!]+)*(?:what(?:['’]s| is)|explain|can you explain|tell me)?\s*(?:the |a )?difference between\s+(?<one>.{2,60}?)\s+(?:and|versus|vs\.?)\s+(?<other>.{2,60}?)\s*\??$/iu,
};

/** What is asked of each of two things whose difference is asked for; empty where none is. */
export function differenceAsked(text: string, language: Language): string[] {
  const { one, other } = difference[language].exec(text.trim())?.groups ?? {};
  if (one === undefined || other === undefined) return [];
  return [one, other].map((matter) => saidOf(matter, language));
}

/** One sentence, or two where "and" joins two questions that are each whole. */
function splitSentence(sentence: string): string[] {
  const parts = sentence.split(secondQuestion);
  const areWhole = parts.every(
    (part, place) => asks.test(part.trim()) && (place === 0 || !pointsBack.test(part)),
  );
  return areWhole ? parts : [sentence];
}

/** What stands before each of a list: "1.", "b)", "-". */
const mark = /^(?:\d{1,2}[.)]|[a-d][.)]|[-–•*])\s+/u;
/** A part of a list is a question by itself, however short. */
const FEWEST_LISTED = 2;

/** The questions of a message that lists them, each on a line of its own or with a number before it; empty where it does not. */
export function listedQuestions(text: string): string[] {
  const isNumbered = /(?:^|\s)1[.)]\s.*\s2[.)]\s/su.test(text);
  const lines = text
    .split(isNumbered ? /\n+|\s(?=\d{1,2}[.)]\s)/u : /\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return [];
  // "Hej! Tre frågor:"
  const [first = ''] = lines;
  const listed = isQuestion(first) || mark.test(first) ? lines : lines.slice(1);
  const questions = listed.map((line) => line.replace(mark, ''));
  const areAll = questions.every((line) => isQuestion(line) && countWords(line) >= FEWEST_LISTED);
  return questions.length > 1 && areAll ? questions : [];
}

const isQuestion = (line: string) => line.endsWith('?') || asks.test(line.replace(mark, ''));
