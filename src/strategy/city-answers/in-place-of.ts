import type { KeptAnswer } from './register.ts';

type Linked = Pick<KeptAnswer, 'id' | 'state' | 'replaces'>;

/** The answer in force in the place of another: itself, or the one that has replaced it since; undefined when there is none. */
export function inPlaceOf<Answer extends Linked>(
  id: string | null,
  answers: readonly Answer[],
): Answer | undefined {
  if (id === null) return undefined;
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const replaced = (answer: Answer | undefined): boolean =>
    answer !== undefined &&
    (answer.id === id || (answer.replaces !== null && replaced(byId.get(answer.replaces))));
  return answers.find((answer) => answer.state === 'in-force' && replaced(answer));
}
