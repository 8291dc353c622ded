import { keptWords } from '../../language/kept/kept-words.ts';

/** Those that the strategy says something of their own of: districts, the City Executive Office, what every field has. */
const special = /^(?:stadsdel|stadsledning|fack|kommun|europa|valbered)/u;
const swedish = /^\p{L}{2,}?(nämnd|förvaltning|kontor)((?:en|er|erna|ar|arna|et)?s?)$/u;
/** "Of Culture", "environmental": the fields that committees are named by in English. */
const english =
  /(?<!\p{L})(?:environment(?:al)?|environment and health|education|cultur(?:e|al)|sports?|traffic|transport|propert(?:y|ies)|real estate|city planning|urban planning|planning|development|social(?: services)?|elderly(?: care)?|ageing|eldercare|labour market|employment|cemetery|cemeteries|service|election|audit|housing)\s+(?=(?:committee|administration|department)s?(?!\p{L}))/gu;
/** Words come again and again. */
const MOST_KEPT = 20_000;
/** An office is an administration by another name. */
const ADMINISTRATION = 'förvaltning';

/**
 * A word without the field of the committee or administration that it names: "kulturnämnden" is "nämnden". Whose field
 * an example happens to name is chance: what one committee may, all may.
 */
export const anyUnit = keptWords(MOST_KEPT, (word: string): string => {
  if (special.test(word)) return word;
  const [, kind, ending = ''] = swedish.exec(word) ?? [];
  if (kind === undefined) return word;
  return kind === 'kontor' ? ADMINISTRATION + ending.replace(/^et/, 'en') : kind + ending;
});

/** A text in English without the fields that committees and departments are named by. */
export const anyCommittee = (text: string): string => text.replace(english, '');
