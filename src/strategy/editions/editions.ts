import { keep } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { cityAnswersInForce } from '../city-answers/city-answers-in-force.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { Edition, StrategyParagraph } from '../model.ts';
import { findDrift } from './drift.ts';
import { findFactsInForce, getEdition } from './edition-register.ts';

/** What answers rest on right now. */
export interface Editions {
  ground(): Promise<Ground>;
}

/** What never changes of an edition: its text, and which provisions no longer hold in it. */
type Text = Pick<Ground, 'paragraphs' | 'underReview' | 'reworded'>;

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
    return { knowledge, edition: { ...facts, imported: true }, ...kept.text, cityAnswers: [] };
  };
  const ground = keep(versions, async () => {
    const inForce = await groundInForce();
    return { ...inForce, cityAnswers: await cityAnswersInForce(database, inForce) };
  });
  return { ground };
}

/** The ground that an edition gives; without one, our own knowledge and what it was written from. */
export function groundOf(edition: Edition | undefined, knowledge: Knowledge): Ground {
  if (edition === undefined) {
    const facts = { ...knowledge.edition, imported: false };
    return { knowledge, edition: facts, ...noText, cityAnswers: [] };
  }
  const { title, dnr, dated, status, replaces } = edition;
  const facts = { title, dnr, dated, status, replaces, imported: true };
  return { knowledge, edition: facts, ...textOf(edition.paragraphs, knowledge), cityAnswers: [] };
}

const noText: Text = { paragraphs: new Map(), underReview: new Set(), reworded: new Set() };

function textOf(paragraphs: readonly StrategyParagraph[], knowledge: Knowledge): Text {
  const drift = findDrift(knowledge.provisions.values(), paragraphs);
  return {
    paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    underReview: new Set(
      drift.filter(({ reason }) => reason !== 'reworded').map(({ provision }) => provision),
    ),
    reworded: new Set(drift.filter(({ reason }) => reason === 'reworded').map(({ provision }) => provision)),
  };
}
