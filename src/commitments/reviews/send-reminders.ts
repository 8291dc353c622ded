import { civilDateAt } from '../../calendar/civil-date.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Transaction } from '../../store/store.ts';
import type { Commitment } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { listCommitments } from '../register.ts';
import { viewOf } from '../view.ts';
import { keepersOf, strategistsOn } from './keepers.ts';
import { questionGroup, questionNotice, silenceNotice } from './notices.ts';
import { dueEndStep, dueReviewStep, type EndStep, type ReviewStep, type TakenStep } from './plan-steps.ts';
import { listSteps, takeStep } from './step-register.ts';

type ReminderPorts = Pick<CommitmentPorts, 'store' | 'send'>;

interface Due {
  readonly commitment: Commitment;
  readonly asks: 'review' | 'end';
  readonly about: string;
  readonly step: ReviewStep | EndStep;
  readonly passedOver: readonly EndStep[];
}

/**
 * Asks about the commitments whose review or end date has come, reminds of those that nobody has answered, and
 * tells the strategists of silence; each step once, also after the bot was down. Gives how many steps were taken.
 */
export async function sendReminders({ store, send }: ReminderPorts, at: Date): Promise<number> {
  const today = civilDateAt(at);
  if (!isWorkingDay(today)) return 0;
  return store.transaction(async (transaction) => {
    // With all who change commitments, so that nobody is asked about what is being answered.
    await oneAtATime(transaction, 'commitments');
    const directory = await readStoredDirectory(transaction);
    const taken = Map.groupBy(
      await listSteps(transaction),
      ({ commitment, about }) => `${commitment} ${about}`,
    );
    const open = (await listCommitments(transaction)).filter(({ endedOn }) => endedOn === null);
    const due = open.flatMap((commitment) => dueSteps(commitment, taken, today));
    for (const one of due) await takeDue(transaction, { send, at, today, directory }, one);
    return due.length;
  });
}

function dueSteps(
  commitment: Commitment,
  taken: ReadonlyMap<string, readonly TakenStep[]>,
  today: string,
): Due[] {
  const { id, reviewOn, end, registeredOn } = commitment;
  const takenFor = (about: string) => taken.get(`${id} ${about}`) ?? [];
  const due: Due[] = [];
  // What has run out is asked about as such, and not whether it is worth having.
  const review =
    reviewOn === null || (end !== null && end < today)
      ? undefined
      : dueReviewStep(reviewOn, takenFor(reviewOn), today);
  if (reviewOn !== null && review !== undefined) {
    due.push({ commitment, asks: 'review', about: reviewOn, step: review, passedOver: [] });
  }
  const ending =
    end === null ? undefined : dueEndStep({ end, since: registeredOn, taken: takenFor(end) }, today);
  if (end !== null && ending !== undefined) due.push({ commitment, asks: 'end', about: end, ...ending });
  return due;
}

interface Scene {
  readonly send: ReminderPorts['send'];
  readonly at: Date;
  readonly today: string;
  readonly directory: Directory;
}

async function takeDue(transaction: Transaction, scene: Scene, due: Due): Promise<void> {
  const { commitment, asks, about, step, passedOver } = due;
  const { send, at, today, directory } = scene;
  const mark = { commitment: commitment.id, about, step, passedOver, today };
  if (!(await takeStep(transaction, mark))) return;
  const silence = step === 'escalated' || step === 'passed-escalated';
  const people = silence ? strategistsOn(directory, today) : keepersOf(directory, commitment, today);
  const view = viewOf(commitment, directory);
  for (const person of people) {
    await queueNotice(transaction, send, {
      key: `commitment-${asks}:${commitment.id}:${about}:${step}:${person}`,
      addressee: { person },
      notice: silence
        ? { kind: silenceNotice.name, data: { view, asks, about } }
        : { kind: questionNotice.name, data: { view, asks, about, step, settledOn: null } },
      at,
      ...(silence ? {} : { group: questionGroup(commitment.id) }),
    });
  }
}
