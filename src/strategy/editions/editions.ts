import { isDeepStrictEqual } from 'node:util';
import { keep } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { cityAnswersInForce } from '../city-answers/city-answers-in-force.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import { findFactsInForce, getEdition, listEditions } from './edition-register.ts';
import { groundOf, type Text, textOf } from './ground.ts';
import { type KnownEdition, knownEditions } from './known-editions.ts';

/** What answers rest on right now. */
export interface Editions {
  ground(): Promise<Ground>;
  /** All editions that are known, the latest first. */
  known(): Promise<readonly KnownEdition[]>;
  /** What an answer of the time of one of them rests on. */
  groundOf(edition: KnownEdition): Promise<Ground>;
}

/** Gives the ground of the edition in force, kept until an edition or an answer of the city's is changed. */
export function createEditions(
  { database, versions }: Pick<Store, 'database' | 'versions'>,
  knowledge: Knowledge,
): Editions {
  let kept: { readonly id: string; readonly text: Text } | undefined;
  const groundInForce = async (): Promise<Ground> => {
    const inForce = await findFactsInForce(database);
    if (inForce === undefined) return groundOf(undefined, knowledge);
    const { id, facts } = inForce;
    if (kept?.id !== id) kept = { id, text: textOf((await getEdition(database, id)).paragraphs, knowledge) };
    return { edition: { ...facts, imported: true }, ...kept.text, cityAnswers: [] };
  };
  let last: Ground | undefined;
  const ground = keep(versions, async () => {
    const inForce = await groundInForce();
    const next = { ...inForce, cityAnswers: await cityAnswersInForce(database, inForce) };
    // The same object for as long as it is the same, by which others keep what they have made of it.
    last = last !== undefined && isSame(last, next) ? last : next;
    return last;
  });
  return {
    ground,
    known: keep(versions, async () => knownEditions(await listEditions(database), knowledge)),
    groundOf: async ({ id }) =>
      groundOf(id === undefined ? undefined : await getEdition(database, id), knowledge),
  };
}

/** Whether two grounds are the same; their texts are, where they are of the same edition. */
function isSame(one: Ground, other: Ground): boolean {
  return (
    one.paragraphs === other.paragraphs &&
    isDeepStrictEqual([one.edition, one.cityAnswers], [other.edition, other.cityAnswers])
  );
}
