import { createHash } from 'node:crypto';
import type { Provision, StrategyParagraph } from '../model.ts';

/** How a provision stands against the edition that was imported. */
export interface Drift {
  readonly provision: string;
  /**
   * `gone`: the edition has no such paragraph. `changed`: the words that our words rest on are not there.
   * `reworded`: those stand, but something else of the wording is another.
   */
  readonly reason: 'gone' | 'changed' | 'reworded';
  /** Anchor phrases that the paragraph no longer has. */
  readonly missing: readonly string[];
  /** Words of modality or number that stand there more or less often than they did. */
  readonly markers: readonly string[];
}

/** Words that make a rule another rule when they come or go. */
const markerWords = new Set([
  'ska',
  'skall',
  'bör',
  'kan',
  'får',
  'måste',
  'inte',
  'inga',
  'ingen',
  'inget',
  'endast',
  'samtliga',
  'varje',
  'alla',
  'utan',
  'dock',
  'annat',
  'annars',
  'utom',
  'förutom',
  'såvida',
  'undantag',
  'undantagsvis',
  'medges',
  'medger',
  'tillåts',
  'tillåten',
  'tillåtet',
  'tillåtna',
]);

/**
 * The provisions that no longer hold in an edition, or may not: each rests on phrases and on how often
 * the words of modality stand in its paragraph, and where they differ a person must look before the
 * bot says it again. Paragraphs that are new in the edition are listed by `findNewParagraphs`.
 */
export function findDrift(
  provisions: Iterable<Provision>,
  paragraphs: readonly StrategyParagraph[],
): Drift[] {
  const texts = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph.text]));
  return [...provisions].flatMap((provision): Drift[] => {
    const text = texts.get(provision.id);
    if (text === undefined)
      return [{ provision: provision.id, reason: 'gone', missing: provision.anchors, markers: [] }];
    const reason = holdsIn(provision, text);
    if (reason === 'same') return [];
    const missing = missingAnchors(provision, text);
    return [{ provision: provision.id, reason, missing, markers: changedMarkers(provision.markers, text) }];
  });
}

/** Whether a paragraph is what a provision rests on: `reworded` where only its other words have changed. */
export function holdsIn(provision: Provision, text: string): 'same' | 'reworded' | 'changed' {
  if (missingAnchors(provision, text).length > 0 || changedMarkers(provision.markers, text).length > 0)
    return 'changed';
  return wordingOf(text) === provision.wording ? 'same' : 'reworded';
}

function missingAnchors({ anchors }: Provision, text: string): string[] {
  return anchors.filter((anchor) => !fold(text).includes(fold(anchor)));
}

/** Paragraphs of an edition that no provision speaks of. */
export function findNewParagraphs(
  provisions: ReadonlyMap<string, Provision>,
  paragraphs: readonly StrategyParagraph[],
): string[] {
  return paragraphs.map((paragraph) => paragraph.id).filter((id) => !provisions.has(id));
}

function changedMarkers(expected: Readonly<Record<string, number>>, text: string): string[] {
  const found = new Map<string, number>();
  for (const word of fold(text).match(/\p{L}+/gu) ?? []) {
    if (markerWords.has(word)) found.set(word, (found.get(word) ?? 0) + 1);
  }
  const words = new Set([...Object.keys(expected), ...found.keys()]);
  return [...words].filter((word) => (expected[word] ?? 0) !== (found.get(word) ?? 0));
}

/** What tells one wording from another: its letters and digits alone, which scanning and retyping keep. */
export function wordingOf(text: string): string {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256').update(letters).digest('hex').slice(0, 16);
}

/** Lower case, one space between words, no hyphen at a line's end: what scanning and retyping change is not a change. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[–—]/g, '-');
}
