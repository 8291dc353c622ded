import type { Block } from '../../documents/model.ts';
import type { StrategyParagraph } from '../model.ts';
import { hasNumbers } from './number-headings.ts';

const fewestParagraphs = 10;
const fewestSections = 3;
/** So many paragraphs must speak of international work where the title does not. */
const fewestMentions = 3;
/** Headings that only the papers of a matter have, also those about a strategy. */
const paperOfMatter =
  /förslag till beslut|ärendets beredning|tjänsteutlåtande|remissammanställning|kommunstyrelsen föreslår/i;
const longestHeading = 80;

/**
 * Whether a document, with the title and paragraphs cut from it, is an international strategy: numbered
 * sections with paragraphs enough, about international work. A paper of a matter about one is none.
 */
export function isStrategy(
  blocks: readonly Block[],
  title: string,
  paragraphs: readonly StrategyParagraph[],
): boolean {
  const sections = new Set(paragraphs.map((paragraph) => paragraph.section));
  if (paragraphs.length < fewestParagraphs || sections.size < fewestSections) return false;
  if (blocks.some((block) => block.text.length <= longestHeading && paperOfMatter.test(block.text)))
    return false;
  const isTitled = /internation/i.test(title) && /strateg/i.test(title);
  if (isTitled) return true;
  // Without numbers of its own, any report has sections that levels can number.
  return hasNumbers(blocks) && speaksOfStrategy(title, paragraphs);
}

function speaksOfStrategy(title: string, paragraphs: readonly StrategyParagraph[]): boolean {
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const mentions = texts.filter((text) => /internation/i.test(text)).length;
  const isInternational = /internation/i.test(title) || mentions >= fewestMentions;
  return isInternational && [title, ...texts].some((text) => /strateg/i.test(text));
}
