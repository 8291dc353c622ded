import { z } from 'zod';
import { languages } from '../../language/language.ts';
import { fill, SUBJECT_VOICE, turnsOf } from './asked-examples.ts';
import type { Example } from './read-examples.ts';

const words = z.array(z.string().min(2)).min(1);

/** How one asks what the strategy says of something, what it speaks of, and what it does not name. */
export const subjectsSchema = z.strictObject({
  phrasings: z.strictObject({ sv: words, en: words }),
  subjects: z.array(z.strictObject({ answer: z.string(), sv: words, en: words })),
  absent: z.strictObject({ sv: words, en: words }),
});
export type Subjects = z.infer<typeof subjectsSchema>;

const NOT_STATED = 'gap-not-stated';
/** Beside the first phrasing, which is the commonest, each subject is asked of in so many, by turns. */
const EACH = 2;
const EACH_ABSENT = 3;

/** What the strategy says of each subject, asked by turns, with its answer, or that it does not say. */
export function subjectExamples({ phrasings, subjects, absent }: Subjects): Example[] {
  return languages.flatMap((language) => {
    const [first = '', ...others] = phrasings[language];
    const asked = (answer: string, name: string, some: readonly string[]) =>
      some.map(
        (phrasing): Example => ({ answer, language, text: fill(phrasing, name), voice: SUBJECT_VOICE }),
      );
    return [
      ...subjects.flatMap((subject, row) =>
        subject[language].flatMap((name, place) =>
          asked(subject.answer, name, [first, ...turnsOf(others, row + place, EACH)]),
        ),
      ),
      ...absent[language].flatMap((name, row) =>
        asked(NOT_STATED, name, turnsOf([first, ...others], row, EACH_ABSENT)),
      ),
    ];
  });
}
