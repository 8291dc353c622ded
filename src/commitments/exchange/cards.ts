import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { changedFacts } from '../handling/check-facts.ts';
import { titleOf } from '../say.ts';
import { texts } from '../texts.ts';
import { headingOf } from './columns.ts';
import type { ImportPlan, PlannedRow } from './plan-import.ts';
import { sayProblem, sayWarning } from './say-problems.ts';
import { exchangeTexts } from './texts.ts';

/** More lines than these nobody reads on a card. */
const MOST_LINES = 12;

/** What a sheet would do, with each row that can't be taken in; it is taken in when the person says so. */
export function previewCard(
  id: string,
  file: string | null,
  { rows, problems, warnings }: ImportPlan,
  language: Language,
): CardContent {
  const say = exchangeTexts(language);
  const of = (act: PlannedRow['act']) => rows.filter((row) => row.act === act);
  const [added, corrected, left] = [of('add'), of('correct'), of('leave')];
  const refused = new Set(problems.map(({ row }) => row)).size;
  const similar = added.filter((row) => row.similar.length > 0);
  const toDo = added.length + corrected.length;
  const lines = (all: readonly string[]) => {
    const more = all.length - MOST_LINES;
    return [...all.slice(0, MOST_LINES), ...(more > 0 ? [say('more', { count: more })] : [])].map((text) => ({
      text,
    }));
  };
  return {
    template: 'commitment-import',
    data: {
      language,
      import: id,
      title: file === null ? say('previewPasted') : say('previewTitle', { name: escapeMarkdown(file) }),
      lead: toDo === 0 && refused === 0 ? say('nothingToDo') : say('previewLead'),
      facts: [
        { title: say('labelAdd'), value: String(added.length) },
        { title: say('labelCorrect'), value: String(corrected.length) },
        { title: say('labelLeave'), value: String(left.length) },
        { title: say('labelRefused'), value: String(refused) },
      ],
      problemsTitle: problems.length > 0 ? say('problemsTitle') : '',
      problems: lines(problems.map((problem) => sayProblem(problem, language, escapeMarkdown))),
      warningsTitle: warnings.length > 0 ? say('warningsTitle') : '',
      warnings: lines(warnings.map((warning) => sayWarning(warning, language, escapeMarkdown))),
      similarTitle: similar.length > 0 ? say('similarTitle') : '',
      similar: lines(similar.map((row) => similarLine(row, language))),
      changesTitle: corrected.length > 0 ? say('changesTitle') : '',
      changes: lines(corrected.map((row) => changeLine(row, language))),
      confirm: toDo > 0 ? say('confirm', { count: toDo }) : '',
    },
  };
}

function similarLine({ entry, similar, facts }: PlannedRow, language: Language): string {
  const others = similar.map((one) =>
    texts(language)('numbered', { title: titleOf(one, language), number: one.number }),
  );
  return exchangeTexts(language)('similarLine', {
    row: entry.row,
    title: titleOf(facts, language),
    other: others.join(', '),
  });
}

function changeLine({ entry, commitment, facts }: PlannedRow, language: Language): string {
  const names = commitment === null ? [] : changedFacts(commitment, facts);
  const fields = names.map((name) => headingOf(name, language).toLowerCase()).join(', ');
  return exchangeTexts(language)('changeLine', { row: entry.row, title: titleOf(facts, language), fields });
}
