const RUN = 4;

/** The runs of four letters of a word, marked by ~: they stand misspelling, and find the parts of compounds. */
export const runsOfLetters = (word: string): string[] =>
  Array.from(
    { length: Math.max(0, word.length - RUN + 1) },
    (_, start) => `~${word.slice(start, start + RUN)}`,
  );
