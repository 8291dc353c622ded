import { countWords } from '../../language/words.ts';

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

/** The questions of a message that can each be answered by itself; empty where there are not several. */
export function splitQuestions(text: string): string[] {
  const parts = text
    .split(/(?<=\?)\s+|\n+/u)
    .flatMap(splitSentence)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const whole = parts.filter((part) => countWords(part) >= FEWEST_WORDS);
  const questions = whole.filter((part) => part.endsWith('?') || asks.test(part));
  return questions.length === parts.length && questions.length > 1 ? questions.slice(0, MOST_QUESTIONS) : [];
}

/** One sentence, or two where "and" joins two questions that are each whole. */
function splitSentence(sentence: string): string[] {
  const parts = sentence.split(secondQuestion);
  const areWhole = parts.every(
    (part, place) => asks.test(part.trim()) && (place === 0 || !pointsBack.test(part)),
  );
  return areWhole ? parts : [sentence];
}
