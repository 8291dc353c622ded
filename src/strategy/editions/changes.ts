import type { Ground } from '../answering/compose-answer.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { StrategyParagraph } from '../model.ts';
import { type Drift, findDrift, findNewParagraphs } from './drift.ts';
import { findMoved, type Moved, renumber } from './moved.ts';

/** How an edition differs from the text that our words were written from. */
export interface Changes {
  /** What stands under another number than it had, by that number. */
  readonly moved: Moved;
  /** Provisions that no longer hold, or may not: for a strategist to review. */
  readonly drift: readonly Drift[];
  /** Paragraphs that Utblick knows nothing of yet. */
  readonly newParagraphs: readonly string[];
}

/** Compares an edition with our knowledge as it was written; `renumbered` has the numbers of the edition. */
export function compareWith(
  knowledge: Knowledge,
  paragraphs: readonly StrategyParagraph[],
): { readonly renumbered: Knowledge; readonly changes: Changes } {
  const moved = findMoved(knowledge, paragraphs);
  const renumbered = renumber(knowledge, moved);
  return { renumbered, changes: changesWith(renumbered, moved, paragraphs) };
}

/** How the edition in force differs; nothing where none is imported. */
export function changesInForce({ knowledge, moved, paragraphs }: Ground): Changes {
  if (paragraphs.size === 0) return { moved, drift: [], newParagraphs: [] };
  return changesWith(knowledge, moved, [...paragraphs.values()]);
}

/** Of knowledge that has the numbers of the edition. */
function changesWith(
  { provisions }: Knowledge,
  moved: Moved,
  paragraphs: readonly StrategyParagraph[],
): Changes {
  return {
    moved,
    drift: findDrift(provisions.values(), paragraphs),
    newParagraphs: findNewParagraphs(provisions, paragraphs),
  };
}
