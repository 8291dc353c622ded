import type { Ground } from '../answering/compose-answer.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { Edition, StrategyParagraph } from '../model.ts';
import { findDrift } from './drift.ts';

/** What never changes of an edition: its text, and which provisions no longer hold in it. */
export type Text = Pick<Ground, 'paragraphs' | 'underReview' | 'reworded'>;

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

/** The text of an edition, compared with what our own words were written from. */
export function textOf(paragraphs: readonly StrategyParagraph[], knowledge: Knowledge): Text {
  const drift = findDrift(knowledge.provisions.values(), paragraphs);
  return {
    paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])),
    underReview: new Set(
      drift.filter(({ reason }) => reason !== 'reworded').map(({ provision }) => provision),
    ),
    reworded: new Set(drift.filter(({ reason }) => reason === 'reworded').map(({ provision }) => provision)),
  };
}
