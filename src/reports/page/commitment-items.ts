import { addDays } from '../../calendar/civil-date.ts';
import { type Commitment, standingOn } from '../../commitments/model.ts';
import { listCommitments } from '../../commitments/register.ts';
import type { Item } from '../../pages/model.ts';
import { unitNameOf } from '../names.ts';
import { type PageSource, whenText } from './page-source.ts';
import { recordTexts } from './record-texts.ts';
import { pageTexts } from './texts.ts';

/** Reviews and end dates further away than this are not shown. */
const AHEAD_DAYS = 365;
/** An end date that passed so long ago is history. */
const BACK_DAYS = 90;

/** Reviews that are due within a year or overdue, and end dates that come or have just passed. */
export async function commitmentItems(source: PageSource): Promise<Item[]> {
  const { database, today, unit } = source;
  const last = addDays(today, AHEAD_DAYS);
  const first = addDays(today, -BACK_DAYS);
  const seen = (await listCommitments(database, unit === null ? {} : { units: [unit] })).filter(
    (commitment) => commitment.endedOn === null,
  );
  return seen
    .flatMap((commitment) => [
      ...(isDue(commitment, today, last) ? [itemOf(source, commitment, 'review')] : []),
      ...(commitment.end !== null && commitment.end >= first && commitment.end <= last
        ? [itemOf(source, commitment, 'end')]
        : []),
    ])
    .sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1));
}

function isDue(commitment: Commitment, today: string, last: string): boolean {
  return (
    commitment.reviewOn !== null &&
    commitment.reviewOn <= last &&
    standingOn(commitment, today) === 'in-force'
  );
}

function itemOf(
  { directory, person, today, language }: PageSource,
  commitment: Commitment,
  what: 'review' | 'end',
): Item {
  const say = pageTexts(language);
  const date = what === 'review' ? commitment.reviewOn : commitment.end;
  const name = commitment.counterpart;
  const overdue = date !== null && date < today;
  return {
    topic: 'commitments',
    kind: say(`item-${what}`),
    title: say(`${what}Title`, { name }),
    path: `commitment/${commitment.id}`,
    words: say('wordsCommitment', { number: commitment.number }),
    date,
    when: whenText(date, today, language),
    facts: [
      recordTexts(language)(`commitment-${commitment.kind}`),
      unitNameOf(directory.units, commitment.unit, language),
    ],
    mark: overdue
      ? { tone: 'late', text: say('overdue') }
      : commitment.contact === person
        ? { tone: 'yours', text: say('yours') }
        : null,
  };
}
