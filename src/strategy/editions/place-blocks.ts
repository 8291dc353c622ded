import type { Block, Heading } from '../../documents/model.ts';
import type { NumberedBlock, SectionHeading } from './number-headings.ts';

export interface Section {
  readonly number: string;
  readonly heading: string;
}

/** A block with the section that it stands in; a footnote may stand outside. */
export interface PlacedBlock {
  readonly section: Section | undefined;
  readonly block: Exclude<Block, Heading>;
}

/** Where a reading of the blocks has come to. */
interface Place {
  readonly section: Section | undefined;
  readonly topLevel: number;
  readonly inAppendix: boolean;
}

/** Shorter than a paragraph that says something, longer than an entry of a table of contents. */
const longestEntry = 100;

/**
 * Takes numbered blocks and gives each that is no heading with its section. A table of contents before
 * the first section is passed over; an unnumbered heading of the sections' own rank, or an appendix, ends them.
 */
export function placeBlocks(blocks: readonly NumberedBlock[]): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let place: Place = { section: undefined, topLevel: 1, inAppendix: false };
  for (const block of skipContents(blocks)) {
    if (block.kind === 'section') place = enter(place, block);
    else placed.push({ section: place.section, block });
  }
  return placed;
}

/** In a table of contents the first number comes once before it comes for good. */
function skipContents(blocks: readonly NumberedBlock[]): readonly NumberedBlock[] {
  const numbers = blocks.map((block) => (block.kind === 'section' ? block.number : undefined));
  const first = numbers.findIndex((number) => number !== undefined);
  const again = first === -1 ? -1 : numbers.indexOf(numbers[first], first + 1);
  if (again === -1) return blocks;
  const isContents = blocks
    .slice(first, again)
    .every((block) => block.kind === 'section' || block.text.length <= longestEntry);
  return isContents ? blocks.slice(again) : blocks;
}

function enter(place: Place, heading: SectionHeading): Place {
  if (place.inAppendix) return place;
  if (/^(?:bilag(?:a|or)|appendi(?:x|ces))\b/i.test(heading.text))
    return { ...place, section: undefined, inAppendix: true };
  if (heading.number === undefined)
    return heading.level > place.topLevel ? place : { ...place, section: undefined };
  const topLevel = heading.number.includes('.') ? place.topLevel : heading.level;
  return { ...place, topLevel, section: { number: heading.number, heading: heading.text } };
}
