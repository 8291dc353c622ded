import type { DocumentText, Footnote } from '../../documents/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { StrategyParagraph } from '../model.ts';
import { isStrategy } from './is-strategy.ts';
import { type NumberedBlock, numberHeadings } from './number-headings.ts';
import { type PlacedBlock, placeBlocks, type Section } from './place-blocks.ts';

/** The strategy's text, cut where its paragraph ids say. */
export interface StrategyText {
  readonly title: string;
  /** In reading order, footnotes last. */
  readonly paragraphs: readonly StrategyParagraph[];
}

/**
 * Takes a document and cuts it into paragraphs and bullets by section number and ordinal (`4#2`), and
 * footnotes by the section that refers to them (`4#footnote1`). Refuses what is no international strategy.
 */
export function cutParagraphs(document: DocumentText): Outcome<StrategyText, 'not-a-strategy'> {
  const { title, paragraphs } = cutSections(document);
  const running = paragraphs.filter(({ id }) => !id.includes('#footnote'));
  if (!isStrategy(document.blocks, title, running)) return refuse('not-a-strategy');
  return accept({ title, paragraphs });
}

/** Cuts any document with headings in the same way, whatever it is about. */
export function cutSections(document: DocumentText): StrategyText {
  const blocks = numberHeadings(document.blocks);
  const placed = placeBlocks(blocks);
  return { title: findTitle(blocks), paragraphs: [...cutRunningText(placed), ...cutFootnotes(placed)] };
}

/** The first line of the cover that names a strategy, or else its first line; without a cover the first line of all. */
function findTitle(blocks: readonly NumberedBlock[]): string {
  const firstSection = blocks.findIndex((block) => block.kind === 'section' && block.number !== undefined);
  const cover = blocks.slice(0, Math.max(firstSection, 1)).map((block) => block.text);
  return cover.find((text) => text.length <= 150 && /strateg/i.test(text)) ?? cover[0] ?? '';
}

function cutRunningText(placed: readonly PlacedBlock[]): StrategyParagraph[] {
  const counts = new Map<string, number>();
  return placed.flatMap(({ section, block }) => {
    if (section === undefined || block.kind === 'footnote') return [];
    const ordinal = (counts.get(section.number) ?? 0) + 1;
    counts.set(section.number, ordinal);
    return [paragraphOf(section, String(ordinal), block.text)];
  });
}

function cutFootnotes(placed: readonly PlacedBlock[]): StrategyParagraph[] {
  const references = referencesOf(placed);
  const taken = new Set<string>();
  return placed.flatMap(({ section, block }) => {
    if (block.kind !== 'footnote') return [];
    const home = takeReference(references, block) ?? section;
    if (home === undefined) return [];
    const footnote = paragraphOf(home, `footnote${footnoteNumber(block, home, taken)}`, block.text);
    taken.add(footnote.id);
    return [footnote];
  });
}

/** The sections that refer to each marker, in order: where notes are numbered anew on each page, a marker comes again. */
function referencesOf(placed: readonly PlacedBlock[]): Map<string, Section[]> {
  const references = new Map<string, Section[]>();
  for (const { section, block } of placed) {
    if (section === undefined || block.kind === 'footnote') continue;
    for (const marker of block.footnoteReferences ?? []) {
      references.set(marker, [...(references.get(marker) ?? []), section]);
    }
  }
  return references;
}

function takeReference(references: Map<string, Section[]>, footnote: Footnote): Section | undefined {
  return references.get(footnote.marker)?.shift();
}

/** The printed number, or the next free one where it is no number or is taken. */
function footnoteNumber(footnote: Footnote, section: Section, taken: ReadonlySet<string>): number {
  let number = /^\d+$/.test(footnote.marker) ? Number(footnote.marker) : 1;
  while (taken.has(`${section.number}#footnote${number}`)) number += 1;
  return number;
}

function paragraphOf(section: Section, part: string, text: string): StrategyParagraph {
  return { id: `${section.number}#${part}`, section: section.number, heading: section.heading, text };
}
