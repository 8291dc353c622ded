import { closestFirst } from '../conversation/closest-first.ts';
import { type Hit, partOf, type Search } from '../conversation/offers.ts';
import type { Turn } from '../conversation/turn.ts';
import { formatDate } from '../language/format.ts';
import { defineTexts } from '../language/texts.ts';
import { currentDirectory } from '../network/directory/directory-register.ts';
import type { Directory } from '../network/model.ts';
import { unitNameIn } from '../network/units/unit-names.ts';
import type { Store } from '../store/store.ts';
import { namedAmong } from './lists/find-remisses.ts';
import { listHeads } from './recipient-register.ts';
import { type RemissHead, unitsOf } from './register-model.ts';
import { findHeadsById, listRemissHeads } from './remiss-register.ts';

/** Verbs that answer with a form. */
export const remissForms = [
  'remiss-add-form',
  'remiss-answered-form',
  'remiss-correct-form',
  'remiss-decide-anew-form',
  'remiss-decide-form',
  'remiss-extension-form',
  'remiss-handler-form',
  'remiss-plan-form',
  'remiss-received-form',
  'remiss-remove-form',
  'remiss-snooze-form',
  'remiss-time-form',
  'remiss-withdraw-form',
];

const texts = defineTexts('remiss-search', {
  sv: {
    title: 'Remiss {{dnr}}: {{title}}',
    line_one: 'Svar senast {{date}}, en remissinstans',
    line_other: 'Svar senast {{date}}, {{count}} remissinstanser',
    deadline: 'Svar senast',
    registered: 'Registrerad',
    recipients: 'Skickad till',
    more: '{{names}} och {{count}} till',
  },
  en: {
    title: 'Referral {{dnr}}: {{title}}',
    line_one: 'Answer by {{date}}, one recipient',
    line_other: 'Answer by {{date}}, {{count}} recipients',
    deadline: 'Answer by',
    registered: 'Registered',
    recipients: 'Sent to',
    more: '{{names}} and {{count}} more',
  },
});

/** So many recipients are named. */
const MOST_NAMED = 6;

/** Remisses by diary number or words of the title, the closest first and then the one that is due last. Who has answered is not shown. */
export function remissSearch(store: Store): Search {
  const { database } = store;
  const toHits = async (remisses: readonly RemissHead[], turn: Turn): Promise<Hit[]> => {
    const directory = await currentDirectory(store);
    const cases = await listHeads(database, { remisses: remisses.map(({ id }) => id) });
    const sentTo = Map.groupBy(cases, ({ remiss }) => remiss.id);
    return remisses.map((remiss) => {
      const units = unitsOf(sentTo.get(remiss.id) ?? []);
      return toHit(remiss, units, directory, turn);
    });
  };
  return {
    id: 'remisses',
    title: { sv: 'Remisser', en: 'Referrals' },
    find: async (turn, words, part) => {
      const all = await listRemissHeads(database);
      const named = words === '' ? [] : namedAmong(all, words);
      // Half a word while somebody still types it.
      const searchedOf = ({ title, dnr }: RemissHead) => ({ names: [dnr, title], text: `${dnr} ${title}` });
      const begun = closestFirst(all, words, searchedOf);
      // A number in another form, or part of a word, comes after the words as they were typed.
      const found = [...new Map([...begun, ...named].map((remiss) => [remiss.id, remiss])).values()];
      return toHits(partOf(found, part), turn);
    },
    show: async (turn, id) => (await toHits(await findHeadsById(database, [id]), turn))[0],
  };
}

function toHit(remiss: RemissHead, units: readonly string[], directory: Directory, { language }: Turn): Hit {
  const say = texts(language);
  const { id, dnr, title, deadline, registeredOn } = remiss;
  const names = units
    .slice(0, MOST_NAMED)
    .map((unit) => unitNameIn(directory.units, unit, language))
    .join(', ');
  const rest = units.length - MOST_NAMED;
  const date = formatDate(deadline, language);
  return {
    id,
    title: say('title', { dnr, title }),
    line: say('line', { date, count: units.length }),
    facts: [
      { title: say('deadline'), value: date },
      { title: say('recipients'), value: rest > 0 ? say('more', { names, count: rest }) : names },
      { title: say('registered'), value: formatDate(registeredOn, language) },
    ],
  };
}
