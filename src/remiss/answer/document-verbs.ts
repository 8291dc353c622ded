import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import type { Reply, SentFile, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { mayChange, type RemissPorts } from '../handling/change-recipient.ts';
import { shownData } from '../handling/verbs.ts';
import { calendarFile } from '../lists/calendar-file.ts';
import { cardFor } from '../recipient/reader.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { showRecipient } from '../recipient/show-recipient.ts';
import { refusalText } from '../refusals.ts';
import { texts } from '../texts.ts';
import { writeAnswer } from './answer-document.ts';

/** The documents that a recipient's card offers: an answer to fill in, and its days for the calendar. */
export function documentVerbs(ports: RemissPorts): Verb[] {
  return [
    verb('remiss-template', shownData, (turn, asked) =>
      handOver(ports, turn, asked, async (view, language) => ({
        note: templateText(view, language),
        file: await writeAnswer(view, language),
      })),
    ),
    verb('remiss-calendar', shownData, (turn, asked) =>
      handOver(ports, turn, asked, async (view, language) => ({
        note: texts(language)('calendarTextOne'),
        file: calendarFile([view], { at: turn.at, language }),
      })),
    ),
  ];
}

/** What is said beside a template: which heading it has, where the letter asks for one. */
export function templateText({ heading }: RecipientView, language: Language): string {
  const say = texts(language);
  return heading === null ? say('documentTextPlain') : say('documentText', { heading });
}

interface Asked {
  readonly recipient: string;
  readonly language: Language;
}

/** The card as it stands, with the document below it, for those who handle the remiss. */
async function handOver(
  { store }: RemissPorts,
  turn: Turn,
  { recipient, language }: Asked,
  make: (view: RecipientView, language: Language) => Promise<{ note: string; file: SentFile }>,
): Promise<Reply> {
  const today = civilDateAt(turn.at);
  const shown = await showRecipient(store, recipient, today);
  if (shown === undefined) return { text: refusalText('unknown-recipient', language, 'whoHandles') };
  const { directory, found, view } = shown;
  const authority = mayChange(directory, { actor: turn.person.id, act: 'handle-remiss', found }, today);
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'whoHandles') };
  const { note, file } = await make(view, language);
  return {
    card: await cardFor(store, turn, view, { language, note }),
    files: [{ ...file, access: { record: `remiss-recipient/${recipient}` } }],
    language,
  };
}
