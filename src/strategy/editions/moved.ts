import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { Provision, StrategyParagraph } from '../model.ts';
import { holdsIn } from './drift.ts';

/** The number in an edition of each paragraph that had another when our words were written, by the one it had. */
export type Moved = ReadonlyMap<string, string>;

/**
 * Where a paragraph was put in or taken out, those behind it have other numbers and the same words. A provision has
 * moved when it does not hold in the paragraph of its number, and does in just one that is no other provision's. One
 * that is gone, and whose number is another's now, has the year of its own edition added: `4#2 (2016)`.
 */
export function findMoved(
  { provisions, edition }: Pick<Knowledge, 'provisions' | 'edition'>,
  paragraphs: readonly StrategyParagraph[],
): Moved {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  const away = [...provisions.values()].filter((provision) => !stands(provision, texts.get(provision.id)));
  const free = paragraphs.filter(
    ({ id }) => !provisions.has(id) || away.some((provision) => provision.id === id),
  );
  const found = away.flatMap((provision) => {
    const [only, ...others] = free.filter(({ text }) => stands(provision, text));
    return only === undefined || others.length > 0 ? [] : [[provision.id, only.id] as const];
  });
  const moved = new Map(found.filter(([, to]) => found.filter(([, other]) => other === to).length === 1));
  const taken = new Set(moved.values());
  const year = edition.dated?.slice(0, 4) ?? '–';
  const displaced = away.filter(({ id }) => taken.has(id) && !moved.has(id));
  return new Map([...moved, ...displaced.map(({ id }) => [id, `${id} (${year})`] as const)]);
}

function stands(provision: Provision, text: string | undefined): boolean {
  return text !== undefined && holdsIn(provision, text) !== 'changed';
}

/** The same knowledge with the numbers that the paragraphs have in an edition. */
export function renumber(knowledge: Knowledge, moved: Moved): Knowledge {
  if (moved.size === 0) return knowledge;
  const now = (id: string) => moved.get(id) ?? id;
  const { provisions, decisionMatrix, answers } = knowledge;
  return {
    ...knowledge,
    provisions: new Map([...provisions].map(([id, provision]) => [now(id), { ...provision, id: now(id) }])),
    decisionMatrix: new Map(
      [...decisionMatrix].map(([id, right]) => [id, { ...right, paragraph: now(right.paragraph) }]),
    ),
    answers: new Map([...answers].map(([id, answer]) => [id, { ...answer, cites: answer.cites.map(now) }])),
  };
}
