import { civilDateAt } from '../calendar/civil-date.ts';
import { closestFirst } from '../conversation/closest-first.ts';
import { type Hit, partOf, type Search } from '../conversation/offers.ts';
import { formatDate, formatKronor } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { currentDirectory } from '../network/directory/directory-register.ts';
import type { Directory } from '../network/model.ts';
import type { Store } from '../store/store.ts';
import type { Commitment } from './model.ts';
import { findCommitment, listCommitments } from './register.ts';
import { standingText } from './say.ts';
import { searchTexts } from './search-texts.ts';
import { texts } from './texts.ts';
import { unitName } from './view.ts';

/** How a hit is said: by whose directory, on which civil date, in which language. */
interface Saying {
  readonly directory: Directory;
  readonly today: string;
  readonly language: Language;
}

/** Commitments by number, counterpart, theme, kind or unit, the newest first; they are open to all in the city. */
export function commitmentSearch(store: Store): Search {
  const { database } = store;
  return {
    id: 'commitments',
    title: { sv: 'Åtaganden', en: 'Commitments' },
    find: async ({ at, language }, words, part) => {
      const saying = { directory: await currentDirectory(store), today: civilDateAt(at), language };
      const all = (await listCommitments(database)).sort((one, other) => other.number - one.number);
      const found = closestFirst(all, words, (commitment) => ({
        names: [commitment.number, commitment.counterpart],
        text: wordsOf(commitment, saying),
      }));
      return partOf(found, part).map((commitment) => toHit(commitment, saying));
    },
    show: async ({ at, language }, id) => {
      const commitment = await findCommitment(database, id);
      if (commitment === undefined) return undefined;
      const directory = await currentDirectory(store);
      return toHit(commitment, { directory, today: civilDateAt(at), language });
    },
  };
}

/** People look for a kind in either language. */
function wordsOf({ number, counterpart, theme, kind, unit }: Commitment, { directory }: Saying): string {
  const kinds = [texts('sv')(`kind-${kind}`), texts('en')(`kind-${kind}`)];
  return [
    String(number),
    counterpart,
    theme,
    ...kinds,
    unitName(directory, unit, 'sv'),
    unitName(directory, unit, 'en'),
  ].join(' ');
}

function toHit(commitment: Commitment, { directory, today, language }: Saying): Hit {
  const say = searchTexts(language);
  const { id, number, counterpart, theme, kind, unit, reviewOn, costPerYear, endedOn } = commitment;
  const kindName = texts(language)(`kind-${kind}`);
  const standing = standingText(commitment, today, language);
  const rows: [string, string][] = [
    [say('kind'), kindName],
    [say('theme'), theme],
    [say('unit'), unitName(directory, unit, language)],
    [say('standing'), standing],
    [say('cost'), costPerYear === null ? '' : formatKronor(costPerYear, language)],
    [say('review'), reviewOn === null || endedOn !== null ? '' : formatDate(reviewOn, language)],
  ];
  return {
    id,
    title: say('title', { number, counterpart }),
    line: [kindName, standing].join(' · '),
    facts: rows.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value })),
  };
}
