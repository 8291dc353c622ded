import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { showParagraph, showSource } from '../answering/show-answer.ts';
import { texts } from '../texts.ts';
import { showingParagraphs } from './shown-paragraph.ts';

/** Whoever asks for a paragraph by its name says little more than that. */
const MOST_WORDS = 12;
const MOST_PARAGRAPHS = 5;
const named = /(?<![\d.])(\d(?:\.\d)?) ?# ?(\d{1,2}|footnote\d)(?!\d)/giu;

/** The paragraphs that a message asks for by their names ("vad står i 5#4?"); empty where it asks for something else. */
export function paragraphsNamed(text: string): string[] {
  // Each turn asks it, and few messages have one.
  if (!text.includes('#')) return [];
  const found = [...text.matchAll(named)].map(
    ([, section = '', place = '']) => `${section}#${place.toLowerCase()}`,
  );
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return words <= MOST_WORDS ? [...new Set(found)].slice(0, MOST_PARAGRAPHS) : [];
}

/** Paragraphs word for word, or in our own words where no edition is imported. */
export function showParagraphs(ids: readonly string[], ground: Ground, language: Language): Reply {
  const say = texts(language);
  const lines = ids.map((id) => {
    const quote = ground.paragraphs.get(id)?.text;
    const says = ground.underReview.has(id) ? undefined : ground.knowledge.provisions.get(id)?.says[language];
    if (quote === undefined && says === undefined) return say('noParagraph', { paragraph: id });
    return showParagraph(id, { quote, says }, language);
  });
  const own = ground.edition.imported ? [] : [say('notImported')];
  const known = ids.filter((id) => ground.paragraphs.has(id) || ground.knowledge.provisions.has(id));
  return {
    text: [...lines, showSource(ground.edition, language, own)].join('\n\n'),
    ...(known.length > 0 && { shows: showingParagraphs(known, language) }),
  };
}
