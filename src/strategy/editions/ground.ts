import type { Ground } from '../answering/compose-answer.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { Edition, StrategyParagraph } from '../model.ts';
import { compareWith } from './changes.ts';

/** What never changes of an edition: its text, our knowledge by its numbers, and which provisions no longer hold in it. */
export type Text = Pick<Ground, 'knowledge' | 'paragraphs' | 'underReview' | 'reworded' | 'moved'>;

/** The ground that an edition gives; without one, our own knowledge and what it was written from. */
export function groundOf(edition: Edition | undefined, knowledge: Knowledge): Ground {
  if (edition === undefined) {
    return { edition: { ...knowledge.edition, imported: false }, knowledge, ...noText, cityAnswers: [] };
  }
  const { title, dnr, dated, status, replaces } = edition;
  const facts = { title, dnr, dated, status, replaces, imported: true };
  return { edition: facts, ...textOf(edition.paragraphs, knowledge), cityAnswers: [] };
}

const noText: Omit<Text, 'knowledge'> = {
  paragraphs: new Map(),
  underReview: new Set(),
  reworded: new Set(),
  moved: new Map(),
};

/** The text of an edition, compared with what our own words were written from. */
export function textOf(paragraphs: readonly StrategyParagraph[], knowledge: Knowledge): Text {
  const { renumbered, changes } = compareWith(knowledge, paragraphs);
  const { moved, drift } = changes;
  return {
    knowledge: renumbered,
    paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    underReview: new Set(
      drift.filter(({ reason }) => reason !== 'reworded').map(({ provision }) => provision),
    ),
    reworded: new Set(drift.filter(({ reason }) => reason === 'reworded').map(({ provision }) => provision)),
    moved,
  };
}
