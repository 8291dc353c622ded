import type { Database } from '../store/store.ts';
import type { Ground } from './compose-answer.ts';
import { findDrift } from './drift.ts';
import { findEditionInForce, getEdition } from './edition-register.ts';
import type { Knowledge } from './load-knowledge.ts';
import type { Edition } from './model.ts';

/** What answers rest on right now. */
export interface Editions {
  ground(): Promise<Ground>;
}

/**
 * Gives the ground of the edition in force. Which one it is is asked of the store each time, since
 * another process may import; its text, which never changes, is kept.
 */
export function createEditions(database: Database, knowledge: Knowledge): Editions {
  let kept: { key: string; ground: Ground } | undefined;
  return {
    ground: async () => {
      const id = await findEditionInForce(database);
      if (id === undefined) return groundOf(undefined, knowledge);
      if (kept?.key !== id) kept = { key: id, ground: groundOf(await getEdition(database, id), knowledge) };
      return kept.ground;
    },
  };
}

/** The ground that an edition gives; without one, our own knowledge and what it was written from. */
export function groundOf(edition: Edition | undefined, knowledge: Knowledge): Ground {
  const paragraphs = edition?.paragraphs ?? [];
  const facts = edition ?? knowledge.edition;
  return {
    knowledge,
    edition: {
      title: facts.title,
      dnr: facts.dnr,
      dated: facts.dated,
      status: facts.status,
      replaces: facts.replaces,
      imported: edition !== undefined,
    },
    paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    underReview: new Set(
      edition === undefined
        ? []
        : findDrift(knowledge.provisions.values(), paragraphs).map((drift) => drift.provision),
    ),
  };
}
