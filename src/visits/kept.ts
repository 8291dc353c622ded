import { partTimes } from '../calendar/time-words.ts';
import type { Dossier, Keeping, KeepRule } from '../conversation/kept.ts';
import { hasWords } from '../language/words.ts';
import type { Database } from '../store/store.ts';
import { DRAFT_DAYS } from './intake/draft-register.ts';
import { visitPapers } from './letters/visit-papers.ts';
import { namesSomebody } from './names-somebody.ts';
import { texts } from './texts.ts';
import type { Visit } from './visit.ts';
import { findByNumber, listVisits } from './visit-register.ts';

const rule: KeepRule = {
  until: 'own-job',
  job: 'erase-visits',
  because: 'UTBLICK_KEEP_VISITS_MONTHS after the visit its people are erased, and the figures stay',
};

/** What `erase-visits` sees to. */
export const visitsKeeping: Keeping = {
  tables: [
    {
      table: 'visit',
      people: ['requester', 'owner', 'owner_instead_of', 'tried', 'decision', 'assessment'],
      rule,
    },
    { table: 'visit_event', people: ['actor', 'owner'], rule },
    {
      table: 'visit_draft',
      people: ['person'],
      rule: {
        until: 'own-job',
        job: 'erase-visits',
        days: DRAFT_DAYS,
        because: 'what was read of a request, or until it is saved as a visit',
      },
    },
  ],
  findDossier: async (database, words) => {
    const [, number] =
      /\b(?:besök(?:et)?|visit)\s*(?:nr\.?|no\.?|nummer|number|#)?\s*(\d{1,6})\b/i.exec(words) ?? [];
    const visit =
      number === undefined ? await onlyFrom(database, words) : await findByNumber(database, Number(number));
    return visit === undefined ? undefined : dossierOf(visit);
  },
  findNaming: async (database, words) => {
    const named = (await listVisits(database, {})).filter((visit) => namesSomebody(visit, words));
    return named.map((visit) => ({
      ...dossierOf(visit),
      called: (language) =>
        texts(language)('visitTitle', { number: visit.number, origin: visit.facts.origin }),
    }));
  },
};

/** "Besöket från Riga i maj": the only visit from there, since what is handed over is no guess. */
async function onlyFrom(database: Database, words: string): Promise<Visit | undefined> {
  const place = /^(?:besök(?:et)?|visit)\s+(?:från|from)\s+(?<place>\p{L}.{1,60})$/iu.exec(
    partTimes(words).words,
  )?.groups?.place;
  if (place === undefined) return undefined;
  const [only, ...others] = (await listVisits(database, {})).filter(({ facts }) =>
    hasWords(facts.origin, place),
  );
  return others.length === 0 ? only : undefined;
}

function dossierOf(visit: Visit): Dossier {
  return {
    title: (language) => texts(language)('matterTitle', { number: visit.number }),
    rows: [
      { table: 'visit', column: 'id', values: [visit.id] },
      { table: 'visit_event', column: 'visit', values: [visit.id] },
    ],
    subjects: [`visit:${visit.id}`],
    papers: (asked) => visitPapers(visit, asked),
  };
}
