import { inParts } from '../../store/in-parts.ts';
import type { Database, Transaction } from '../../store/store.ts';
import type { Reminder, Step } from './plan-reminders.ts';

type ReminderTables = {
  remiss_reminder: {
    recipient: string;
    deadline: string;
    step: Step;
    taken_on: string;
    passed_over: boolean;
  };
};

/** A step of a ladder that was sent or passed over, and for which deadline. */
export interface TakenStep {
  readonly recipient: string;
  readonly deadline: string;
  readonly step: Step;
}

/** The steps that were taken for these recipients. */
export async function listTakenSteps(
  database: Database | Transaction,
  recipients: readonly string[],
): Promise<TakenStep[]> {
  return inParts(recipients, (some) =>
    database
      .withTables<ReminderTables>()
      .selectFrom('remiss_reminder')
      .select(['recipient', 'deadline', 'step'])
      .where('recipient', 'in', some)
      .execute(),
  );
}

/** Takes a reminder's step and those that it stands for; false when somebody else has taken it. */
export async function takeStep(
  transaction: Transaction,
  taken: {
    readonly recipient: string;
    readonly deadline: string;
    readonly reminder: Reminder;
    readonly today: string;
  },
): Promise<boolean> {
  const { recipient, deadline, reminder, today } = taken;
  const rowOf = (step: Step) => ({
    recipient,
    deadline,
    step,
    taken_on: today,
    passed_over: step !== reminder.step,
  });
  const added = await transaction
    .withTables<ReminderTables>()
    .insertInto('remiss_reminder')
    .values([rowOf(reminder.step), ...reminder.passedOver.map(rowOf)])
    .onConflict((conflict) => conflict.columns(['recipient', 'deadline', 'step']).doNothing())
    .returning('step')
    .execute();
  return added.some(({ step }) => step === reminder.step);
}
