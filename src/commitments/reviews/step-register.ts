import type { Database, Transaction } from '../../store/store.ts';
import type { TakenStep } from './plan-steps.ts';

type StepTables = {
  commitment_step: {
    commitment: string;
    about: string;
    step: string;
    taken_on: string;
    passed_over: boolean;
  };
};

/** A step that was taken, and for which day of which commitment. */
export interface StepOf extends TakenStep {
  readonly commitment: string;
  readonly about: string;
}

/** All steps that were taken. */
export async function listSteps(database: Database | Transaction): Promise<StepOf[]> {
  const rows = await database
    .withTables<StepTables>()
    .selectFrom('commitment_step')
    .select(['commitment', 'about', 'step', 'taken_on'])
    .execute();
  return rows.map(({ taken_on: takenOn, ...row }) => ({ ...row, takenOn }));
}

/** Takes a step and those that it stands for; false when somebody else has taken it. */
export async function takeStep(
  transaction: Transaction,
  taken: {
    readonly commitment: string;
    readonly about: string;
    readonly step: string;
    readonly passedOver: readonly string[];
    readonly today: string;
  },
): Promise<boolean> {
  const { commitment, about, today } = taken;
  const rowOf = (step: string) => ({
    ...{ commitment, about, step, taken_on: today },
    passed_over: step !== taken.step,
  });
  const added = await transaction
    .withTables<StepTables>()
    .insertInto('commitment_step')
    .values([taken.step, ...taken.passedOver].map(rowOf))
    .onConflict((conflict) => conflict.columns(['commitment', 'about', 'step']).doNothing())
    .returning('step')
    .execute();
  return added.some(({ step }) => step === taken.step);
}
