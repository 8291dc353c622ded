import type { Item } from '../../pages/model.ts';
import { isOwnOf } from '../../remiss/recipient/own-recipients.ts';
import { countStatuses } from '../../remiss/recipient/recipient-status.ts';
import { listHeads } from '../../remiss/recipient-register.ts';
import { deadlineFor, type ListedCase } from '../../remiss/register-model.ts';
import { unitNameOf } from '../names.ts';
import { type PageSource, whenText } from './page-source.ts';
import { pageTexts } from './texts.ts';
import { seesRemissFigures } from './who-sees.ts';

/** A deadline is soon so many days before it. */
const SOON_DAYS = 7;

/** Referrals that wait for an answer: one's own each by itself, the others once for each remiss and day. */
export async function remissItems(source: PageSource): Promise<Item[]> {
  const cases = (await listHeads(source.database, { open: true })).filter(
    ({ recipient }) => source.unit === null || recipient.unit === source.unit,
  );
  const isOwn = isOwnOf(source.directory, source);
  const own = new Set(cases.filter(({ recipient }) => isOwn(recipient)));
  const groups = Map.groupBy(cases, (found) => `${found.remiss.id} ${deadlineFor(found)}`);
  const all = seesRemissFigures(source) ? await listHeads(source.database) : [];
  const answers = Map.groupBy(all, ({ remiss }) => remiss.id);
  return [...groups.values()].flatMap((group) => {
    const mine = group.filter((found) => own.has(found));
    const shown = mine.length > 0 ? mine : group.slice(0, 1);
    const alone = mine.length > 0 || group.length === 1;
    return shown.map((found) =>
      itemOf(source, found, {
        mine: mine.length > 0,
        recipients: alone ? 1 : group.length,
        answers: answers.get(found.remiss.id) ?? [],
      }),
    );
  });
}

interface Group {
  readonly mine: boolean;
  readonly recipients: number;
  /** All recipients of the remiss, for those who may see who has answered. */
  readonly answers: readonly ListedCase[];
}

function itemOf(source: PageSource, found: ListedCase, { mine, recipients, answers }: Group): Item {
  const { directory, today, language } = source;
  const say = pageTexts(language);
  const date = deadlineFor(found);
  const who =
    recipients === 1
      ? unitNameOf(directory.units, found.recipient.unit, language)
      : say('recipients', { count: recipients });
  return {
    topic: 'remiss',
    kind: say('item-remiss'),
    title: found.remiss.title,
    path: `remiss-recipient/${found.recipient.id}`,
    words: found.remiss.dnr,
    date,
    when: whenText(date, today, language),
    facts: [found.remiss.dnr, who, ...(answers.length > 1 ? [answeredText(source, answers)] : [])],
    mark: markOf(date, today, mine, say),
  };
}

function answeredText({ today, language }: PageSource, cases: readonly ListedCase[]): string {
  const counts = countStatuses(cases, today);
  const answered = counts.answered + counts['answered-late'] + counts.abstained;
  return pageTexts(language)('answered', { answered, total: cases.length });
}

function markOf(date: string, today: string, mine: boolean, say: ReturnType<typeof pageTexts>): Item['mark'] {
  if (date < today) return { tone: 'late', text: say('late') };
  if (mine) return { tone: 'yours', text: say('yours') };
  const soon = Date.parse(date) - Date.parse(today) <= SOON_DAYS * 24 * 60 * 60 * 1000;
  return soon ? { tone: 'soon', text: say('soon') } : null;
}
