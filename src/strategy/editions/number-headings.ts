import type { Block, Heading } from '../../documents/model.ts';
import { readSectionNumber } from '../../documents/section-number.ts';

/** A heading as the strategy counts it: `number` is undefined for one outside the numbering. */
export interface SectionHeading {
  readonly kind: 'section';
  readonly number: string | undefined;
  readonly level: number;
  readonly text: string;
  readonly footnoteReferences?: readonly string[];
}

export type NumberedBlock = SectionHeading | Exclude<Block, Heading>;

interface Step {
  readonly level: number;
  readonly count: number;
}

/** Takes blocks and gives their headings as number and title; where none has a number, the levels give it. */
export function numberHeadings(blocks: readonly Block[]): NumberedBlock[] {
  return hasNumbers(blocks) ? blocks.map(readHeading) : numberByLevel(blocks);
}

/** Whether any heading carries its number in its text. */
export function hasNumbers(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'heading' && readSectionNumber(block.text));
}

function readHeading(block: Block): NumberedBlock {
  if (block.kind !== 'heading') return block;
  const found = readSectionNumber(block.text);
  return { ...block, kind: 'section', number: found?.number, text: found?.title ?? block.text };
}

function numberByLevel(blocks: readonly Block[]): NumberedBlock[] {
  const title = findTitle(blocks);
  let path: readonly Step[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block === title) return { ...block, kind: 'section', number: undefined };
    path = nextPath(path, block.level);
    return { ...block, kind: 'section', number: path.map((step) => step.count).join('.') };
  });
}

/** Levels may be skipped: a heading is one step deeper than the nearest above it that encloses it. */
function nextPath(path: readonly Step[], level: number): readonly Step[] {
  const enclosing = path.filter((step) => step.level < level);
  const sibling = path[enclosing.length];
  return [...enclosing, { level, count: (sibling?.count ?? 0) + 1 }];
}

/** The first heading is the title where another follows at once, or where no other is as high. */
function findTitle(blocks: readonly Block[]): Heading | undefined {
  const [first, ...others] = blocks.filter((block) => block.kind === 'heading');
  if (!first) return undefined;
  const next = blocks[blocks.indexOf(first) + 1];
  return next?.kind === 'heading' || others.every((other) => other.level > first.level) ? first : undefined;
}
