import { waitsFor } from '../../beredning/lists/list-matters.ts';
import { listMatters } from '../../beredning/matter-register.ts';
import { states } from '../../beredning/model.ts';
import { addDays, civilDateAt } from '../../calendar/civil-date.ts';
import { shortened } from '../../language/cut-text.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { extensionsToDecide } from '../../remiss/handling/extensions-to-decide.ts';
import { deadlineFor } from '../../remiss/register-model.ts';
import type { Store } from '../../store/store.ts';
import { answersToApprove } from '../../strategy/city-answers/answers-to-approve.ts';
import { questionsToAnswer } from '../../strategy/questions/questions-to-answer.ts';
import { readOwn } from './read-own.ts';

/** Something that waits for somebody: in which room, what it is called there, and until when where a day is set. */
export interface Waiting {
  readonly kind: 'remiss' | 'extension' | 'matter' | 'visit' | 'review' | 'city-answer' | 'question';
  /** Empty where it has none yet. */
  readonly name: string;
  /** The day that it is about, by which a draft without a name or place is known again. */
  readonly firstDay?: string | null;
  readonly date: string | null;
  /** By which it is named in words that lead to it: a diary number, a number of IB, of a visit or of a commitment; absent for none. */
  readonly number?: string | undefined;
}

/** A review that lies further ahead does not wait yet. */
const REVIEW_DAYS = 90;

/** What waits for a person in all rooms, what has a day first. */
export async function readWaiting(store: Store, person: string, at: Date): Promise<Waiting[]> {
  const today = civilDateAt(at);
  const { database } = store;
  const directory = await currentDirectory(store);
  const { remisses, visits, reviews } = await readOwn(database, directory, { person, today });
  const matters = await listMatters(database, { states });
  const extensions = await extensionsToDecide(store, person, today);
  const answers = await answersToApprove(store, person, today);
  const questions = await questionsToAnswer(store, person, today);
  const soon = addDays(today, REVIEW_DAYS);
  const waiting: Waiting[] = [
    ...remisses.map((found) => ({
      kind: 'remiss' as const,
      name: `${found.remiss.dnr} ${found.remiss.title}`,
      number: found.remiss.dnr,
      date: deadlineFor(found),
    })),
    ...extensions.map(({ remiss, recipient }) => ({
      kind: 'extension' as const,
      name: `${remiss.dnr} ${remiss.title}`,
      date: recipient.extension?.until ?? null,
      number: remiss.dnr,
    })),
    ...matters
      .filter((matter) => waitsFor(matter, directory, person, today))
      .map(({ number, proposal }) => ({
        kind: 'matter' as const,
        name: [number, proposal.title ?? proposal.place].filter((part) => part !== null).join(' '),
        firstDay: proposal.from,
        number: number ?? undefined,
        date: null,
      })),
    ...visits.map(({ number, facts }) => ({
      kind: 'visit' as const,
      name: `${number} ${facts.origin}`,
      number: String(number),
      date: null,
    })),
    ...reviews
      .filter(({ reviewOn }) => reviewOn !== null && reviewOn <= soon)
      .map(({ number, counterpart, reviewOn }) => ({
        ...{ kind: 'review' as const, name: counterpart },
        number: String(number),
        date: reviewOn,
      })),
    ...answers.map(({ content: { phrasings } }) => ({
      kind: 'city-answer' as const,
      name: phrasings.sv[0] ?? phrasings.en[0] ?? '',
      date: null,
    })),
    ...questions.map(({ text }) => ({
      kind: 'question' as const,
      name: shortened(text.replace(/\s+/g, ' '), RECOGNISED),
      date: null,
    })),
  ];
  return waiting.sort((one, other) => ((one.date ?? '9999') < (other.date ?? '9999') ? -1 : 1));
}

/** So much of a question is enough to know it again by. */
const RECOGNISED = 80;
