import { closestFirst } from '../conversation/closest-first.ts';
import { type Hit, partOf, type Search } from '../conversation/offers.ts';
import type { Turn } from '../conversation/turn.ts';
import { formatDate, formatKronor } from '../language/format.ts';
import { allNamesOfPlaces } from '../language/places/places.ts';
import { defineTexts } from '../language/texts.ts';
import type { Store } from '../store/store.ts';
import { maySee } from './card/show-matter.ts';
import { costTold } from './figures/figures.ts';
import { findMatter, listMatters } from './matter-register.ts';
import { type Matter, standingOf } from './model.ts';
import { texts } from './texts.ts';

const searchTexts = defineTexts('beredning-search', {
  sv: {
    unnumbered: 'Utkast',
    unnamed: 'Ärende utan namn',
    state: 'Läge',
    place: 'Plats',
    meeting: 'IB-möte',
    cost: 'Beräknad kostnad',
    paid: 'Betalat ändå',
    dnr: 'Diarienummer',
  },
  en: {
    unnumbered: 'Draft',
    unnamed: 'Matter without a name',
    state: 'State',
    place: 'Place',
    meeting: 'IB meeting',
    cost: 'Estimated cost',
    paid: 'Paid all the same',
    dnr: 'Diary number',
  },
});

/** Matters by number, name or place, the closest first and then the newest; drafts are their requester's alone. */
export function matterSearch({ database }: Store): Search {
  return {
    id: 'matters',
    title: { sv: 'Ärenden i IB', en: 'Matters in IB' },
    find: async (turn, words, part) => {
      const person = turn.person.id;
      const drafts = await listMatters(database, { states: ['draft'], requester: person });
      const seen = [...drafts, ...(await listMatters(database, {}))].filter((matter) =>
        maySee(matter, person),
      );
      const matters = closestFirst(seen, words, ({ number, proposal: { title, place }, dnr }) => ({
        names: [number, title, dnr],
        text: [number, title, place, dnr, ...allNamesOfPlaces(`${title ?? ''} ${place ?? ''}`)].join(' '),
      }));
      return partOf(matters, part).map((matter) => toHit(matter, turn));
    },
    show: async (turn, id) => {
      const matter = await findMatter(database, id);
      return matter !== undefined && maySee(matter, turn.person.id) ? toHit(matter, turn) : undefined;
    },
  };
}

function toHit(matter: Matter, { language }: Turn): Hit {
  const { id, number, proposal, meeting, dnr, cancellation } = matter;
  const [say, sayState] = [searchTexts(language), texts(language)(`state-${standingOf(matter)}`)];
  const cost = costTold(matter);
  const rows: [string, string][] = [
    [say('state'), sayState],
    [say('place'), proposal.place ?? ''],
    [say('meeting'), meeting === null ? '' : formatDate(meeting, language)],
    [say(cancellation === null ? 'cost' : 'paid'), cost > 0 ? formatKronor(cost, language) : ''],
    [say('dnr'), dnr ?? ''],
  ];
  return {
    id,
    title: `${number ?? say('unnumbered')}: ${proposal.title ?? say('unnamed')}`,
    line: [sayState, proposal.place].filter(Boolean).join(' · '),
    facts: rows.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value })),
  };
}
