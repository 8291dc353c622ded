import { writeDocx } from '../../documents/write-docx.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import { checklistOf } from '../recipient/checklist.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { texts } from '../texts.ts';
import { comparableHeading } from './answer-heading.ts';

/** A Word document for a recipient's answer: under the heading that the letter asks for, to be filled in. */
export async function writeAnswer(
  view: RecipientView,
  language: Language,
): Promise<{ name: string; bytes: Uint8Array }> {
  const say = texts(language);
  const heading = headingOf(view);
  const bytes = await writeDocx({
    title: heading,
    language,
    parts: [
      { kind: 'paragraph', text: say('documentIntro', { title: view.title, dnr: view.dnr }) },
      {
        kind: 'facts',
        rows: [
          { label: say('documentFrom'), value: nameIn(view.unitName, language) },
          ...(view.ownDnr === null ? [] : [{ label: say('documentOwnDnr'), value: view.ownDnr }]),
          { label: say('documentDeadline'), value: formatDate(view.deadline, language) },
        ],
      },
      { kind: 'heading', level: 1, text: say('documentAnswer') },
      { kind: 'paragraph', text: say('documentAnswerHint') },
      { kind: 'heading', level: 1, text: say('documentHow') },
      { kind: 'bullets', items: checklistOf(view, language) },
    ],
  });
  return { name: `${heading.replace(/[^\p{L}\p{N}]+/gu, '-')}.docx`, bytes };
}

/** The heading that the letter asks for; without one, the number and the matter. */
function headingOf({ heading, dnr, title }: RecipientView): string {
  return heading ?? `${dnr} ${title}`;
}

/** Whether a document that is about to be sent has the heading that the letter asks for. */
export type HeadingCheck =
  | { readonly code: 'right'; readonly heading: string }
  | { readonly code: 'wrong'; readonly heading: string; readonly found: string }
  /** The letter asks for none, and the number is there or not. */
  | { readonly code: 'free' }
  | { readonly code: 'no-number' };

/** Checks the first lines of an answer against what the letter asks for. */
export function checkHeading(
  text: string,
  { heading, dnr }: Pick<RecipientView, 'heading' | 'dnr'>,
): HeadingCheck {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (heading === null) {
    const hasNumber = comparableHeading(text).includes(comparableHeading(dnr));
    return hasNumber ? { code: 'free' } : { code: 'no-number' };
  }
  const [first = ''] = lines;
  return comparableHeading(first) === comparableHeading(heading)
    ? { code: 'right', heading }
    : { code: 'wrong', heading, found: first };
}
