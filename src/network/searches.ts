import { civilDateAt } from '../calendar/civil-date.ts';
import { closestFirst, type Searched } from '../conversation/closest-first.ts';
import { type Hit, partOf, type Search } from '../conversation/offers.ts';
import type { Turn } from '../conversation/turn.ts';
import { formatDate } from '../language/format.ts';
import { defineTexts } from '../language/texts.ts';
import type { Store } from '../store/store.ts';
import { holdersOn, isAbsent, reachable } from './directory/directory.ts';
import { currentDirectory } from './directory/directory-register.ts';
import { lastDayAway } from './governance/gaps.ts';
import type { Directory, Unit } from './model.ts';
import { nameOfAdministration, nameOfUnit } from './units/unit-names.ts';

const texts = defineTexts('network-search', {
  sv: {
    line: 'Internationell kontaktperson, {{unit}}',
    none: 'Ingen kontaktperson',
    write: 'Skriv till',
    unit: 'Enhet',
    administration: 'Förvaltning',
    away: 'Borta till och med',
    standIn: 'Svarar under tiden',
  },
  en: {
    line: 'International contact person, {{unit}}',
    none: 'No contact person',
    write: 'Write to',
    unit: 'Unit',
    administration: 'Administration',
    away: 'Away until and including',
    standIn: 'Answers meanwhile',
  },
});

/** Contact persons by name, unit, administration or topic; a unit without one is shown with where to write instead. */
export function contactSearch(store: Store): Search {
  const allHits = async (turn: Turn) => {
    const directory = await currentDirectory(store);
    return directory.units.flatMap((unit) => hitsOf(directory, unit, turn));
  };
  return {
    id: 'contacts',
    title: { sv: 'Kontaktpersoner', en: 'Contact persons' },
    find: async (turn, words, part) => {
      const fitting = closestFirst(await allHits(turn), words, ({ searched }) => searched);
      return partOf(fitting, part).map(({ hit }) => hit);
    },
    show: async (turn, id) => (await allHits(turn)).find(({ hit }) => hit.id === id)?.hit,
  };
}

function hitsOf(directory: Directory, unit: Unit, turn: Turn): { hit: Hit; searched: Searched }[] {
  const say = texts(turn.language);
  const today = civilDateAt(turn.at);
  const { name: known, administration, english } = unit;
  const names = [known, administration, english?.name, english?.administration, unit.id];
  const about = [...names, ...unit.topics].join(' ');
  const [place, office] = [nameOfUnit(unit, turn.language), nameOfAdministration(unit, turn.language)];
  const shared = [
    { title: say('unit'), value: place },
    // A company is its own administration.
    ...(office === place ? [] : [{ title: say('administration'), value: office }]),
  ];
  const mailbox = unit.mailbox === null ? [] : [{ title: say('write'), value: unit.mailbox }];
  const holders = holdersOn(directory, 'contact_person', unit.id, today);
  if (holders.length === 0) {
    const hit = {
      id: unit.id,
      title: nameOfUnit(unit, turn.language),
      line: say('none'),
      facts: [...shared, ...mailbox],
    };
    return [{ hit, searched: { names, text: about } }];
  }
  const there = reachable(directory, 'contact_person', unit.id, today);
  return holders.map(({ person: { id, name, mail } }) => {
    const away = isAbsent(directory, id, today);
    const standIn = away ? there.find(({ actingFor }) => actingFor?.id === id) : undefined;
    const facts = [
      ...shared,
      ...(mail === null ? mailbox : [{ title: say('write'), value: mail }]),
      ...(away
        ? [{ title: say('away'), value: formatDate(lastDayAway(directory, id, today), turn.language) }]
        : []),
      ...(standIn === undefined ? [] : [{ title: say('standIn'), value: standIn.person.name }]),
    ];
    const hit = {
      id: `${unit.id}:${id}`,
      title: name,
      line: say('line', { unit: nameOfUnit(unit, turn.language) }),
      facts,
    };
    return { hit, searched: { names: [name, ...names], text: `${name} ${about}` } };
  });
}
