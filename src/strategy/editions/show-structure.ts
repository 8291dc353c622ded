import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Prompt, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { sentencesOf } from '../answering/sentences.ts';
import { showSource } from '../answering/show-answer.ts';
import type { StructureAsked } from './read-structure.ts';
import { structureTexts } from './structure-texts.ts';

/** A section of the strategy, with the ids of its paragraphs. */
interface Section {
  readonly number: string;
  readonly name: string;
  readonly ids: readonly string[];
}

/** How the strategy is divided, or what each paragraph of a chapter says in our own words. */
export function showStructure(asked: StructureAsked, ground: Ground, language: Language): Reply {
  const say = structureTexts(language);
  const sections = sectionsOf(ground, language);
  if (asked.kind === 'overview') return showOverview(sections, ground, language);
  const { number } = asked;
  const section = sections.find((one) => one.number === number);
  if (section === undefined)
    return {
      text: say('none', { number, sections: sections.map((one) => one.number).join(', ') }),
      language,
    };
  const lines = section.ids.map((id) => lineOf(id, ground, language));
  const below = sections
    .filter((one) => one.number.startsWith(`${number}.`))
    .map((one) => partOf(one, language));
  const [first] = section.ids;
  const text = [
    say('section', { name: section.name }),
    [...lines, ...below].map((line) => `- ${line}`).join('\n'),
    first === undefined ? '' : say('read', { paragraph: first }),
    showSource(ground.edition, language),
  ];
  const lists = section.ids.map((id): Prompt => ({ title: id, text: say('show', { paragraph: id }) }));
  return { text: text.filter(Boolean).join('\n\n'), lists, language };
}

function showOverview(sections: readonly Section[], ground: Ground, language: Language): Reply {
  const say = structureTexts(language);
  const count = sections.reduce((sum, { ids }) => sum + ids.length, 0);
  const chapters = sections.filter(({ number }) => !number.includes('.')).length;
  const text = [
    ground.paragraphs.size === 0 ? say('overviewUnread', { count }) : say('overview', { count, chapters }),
    sections.map((one) => `- ${partOf(one, language)}`).join('\n'),
    say('ask'),
    showSource(ground.edition, language),
  ];
  return { text: text.filter(Boolean).join('\n\n'), language };
}

const partOf = ({ name, ids }: Section, language: Language) =>
  structureTexts(language)('part', { name, count: ids.length });

/** The first sentence of what a paragraph says; nothing of one whose text has changed. */
function lineOf(id: string, { knowledge, underReview }: Ground, language: Language): string {
  const say = structureTexts(language);
  const says = underReview.has(id) ? undefined : knowledge.provisions.get(id)?.says[language];
  if (says === undefined) return say('changed', { paragraph: id });
  return say('line', { paragraph: id, says: sentencesOf(says)[0] ?? says });
}

/** The sections in their order: those of the text where it is imported, else of what the answers rest on. */
function sectionsOf({ paragraphs, knowledge }: Ground, language: Language): Section[] {
  const headings = new Map([...paragraphs.values()].map(({ section, heading }) => [section, heading]));
  const ids = [...(paragraphs.size > 0 ? paragraphs : knowledge.provisions).keys()].filter(
    (id) => !id.includes('footnote'),
  );
  const numbers = [...new Set(ids.map((id) => id.split('#')[0] ?? ''))].sort((one, other) =>
    one.localeCompare(other, 'sv', { numeric: true }),
  );
  return numbers.map((number) => {
    const heading = headings.get(number);
    const name =
      heading === undefined
        ? structureTexts(language)('chapter', { number })
        : escapeMarkdown(heading.startsWith(number) ? heading : `${number} ${heading}`);
    return { number, name, ids: ids.filter((id) => id.startsWith(`${number}#`)) };
  });
}
