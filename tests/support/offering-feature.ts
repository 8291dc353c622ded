import type { Feature } from '../../src/conversation/feature.ts';
import { type Hit, partOf } from '../../src/conversation/offers.ts';

/** Forty things to find, the last of which only one person may see. */
const things: readonly Hit[] = Array.from({ length: 40 }, (_, index) => ({
  id: `thing-${index + 1}`,
  title: `Sak ${index + 1} <b>*`,
  line: `rad ${index + 1}`,
  text: 'Vad mer som sägs.',
  facts: [{ title: 'Dagar', value: '3 mars 2027' }],
}));

/** A room that has a search and something to do with a message, and fails when it is asked to. */
export function offeringFeature(seesAll: string): Feature {
  const seen = (person: string) => (person === seesAll ? things : things.slice(0, -1));
  return {
    name: 'offering',
    intents: [],
    verbs: [],
    jobs: [],
    examples: { sv: [], en: [] },
    searches: [
      {
        id: 'things',
        title: { sv: 'Saker', en: 'Things' },
        find: async ({ person }, words, part) => {
          if (words === 'fel') throw new Error('on purpose');
          return partOf(
            seen(person.id).filter(({ title }) => title.includes(words)),
            part,
          );
        },
        show: async ({ person }, id) => seen(person.id).find((thing) => thing.id === id),
      },
    ],
    messageActions: [
      {
        id: 'take-thing',
        title: { sv: 'Ta saken', en: 'Take the thing' },
        handle: async ({ key, person }, { text }) => {
          if (text === 'fel') throw new Error('on purpose');
          const citations = [{ name: 'Källa 1#1', abstract: key }];
          return { text: `${person.name}: ${text}\n\n> citat [1]`, citations };
        },
      },
      {
        id: 'suggest-thing',
        title: { sv: 'Föreslå', en: 'Suggest' },
        handle: async () => ({ card: { template: 'suggestions', data: suggested } }),
      },
    ],
  };
}

const suggested = {
  ...{ language: 'sv', lead: 'Räcker inte svaret?', action: 'Fråga kontoret', question: 'a' },
  suggestions: [{ title: 'Hej!', text: 'Hej!' }],
};
