/** A part with fewer words leans on what stands before it. */
const FEWEST_WORDS = 4;
const MOST_QUESTIONS = 4;

/** The questions of a message that can each be answered by itself; empty where there are not several. */
export function splitQuestions(text: string): string[] {
  const parts = text
    .split(/(?<=\?)\s+|\n+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const whole = parts.filter((part) => (part.match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEWEST_WORDS);
  const questions = whole.filter((part) => part.endsWith('?'));
  return questions.length === parts.length && questions.length > 1 ? questions.slice(0, MOST_QUESTIONS) : [];
}
