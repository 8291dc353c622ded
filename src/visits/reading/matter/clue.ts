/** Words that speak for a matter, and how much. */
export interface Clue {
  readonly form: RegExp;
  readonly weight: number;
}

/** Every clue begins a word: "survey" is not found in "surveyors" either. */
export const clue = (weight: number, form: RegExp): Clue => ({
  form: new RegExp(`(?<!\\p{L})(?:${form.source})`, form.flags),
  weight,
});
