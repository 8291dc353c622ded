import { findKronor } from '../../language/numbers/read-kronor.ts';

const paid = '(?:\\w*avgift\\w*|kostnad\\w*|fees?|costs?|charges?)';
const none = new RegExp(
  `\\b(?:gratis|kostnadsfria?|avgiftsfria?|free(?: of charge)?|(?:utan|without)(?: any| nagon| en| a)? ${paid}|(?:(?:som|that|which) )?(?:inte|ej|not|don[’'t ]*|do not) (?:kostar|cost)(?: (?:nagot|anything|money|pengar))?|(?:(?:som|that|which) )?(?:kostar|cost) (?:inget|ingenting|nothing))\\b`,
);
const some = new RegExp(
  `\\b(?:avgiftsbelagda|(?:med|with|that have|som har)(?: an| a| en| nagon| any)? ${paid}|(?:(?:som|that|which) )?(?:kostar|costs?)(?: (?:oss|us))?(?: (?:nagot|something|money|pengar))?|(?:(?:som|that|which) )?(?:(?:do|does|are) )?(?:vi |we |the city )?(?:betalar|pay(?:s|ing)?)(?: (?:vi|we|stan|staden))?(?: (?:\\w*avgift(?:er)?|money|pengar|fees?))?(?: (?:till|i|to be in|to belong to|for|to|into))?)(?=$| (?:i|hos|for|in|at|this|per)\\b)`,
);

/** Whether folded words ask for what costs a fee ("bara de som kostar"), or for what is free; undefined where neither. */
export function feeIn(folded: string): 'with' | 'without' | undefined {
  if (none.test(folded)) return 'without';
  return some.test(folded) ? 'with' : undefined;
}

/** Folded words without those that ask so. */
export const withoutFee = (folded: string): string =>
  folded.replace(none, ' ').replace(some, ' ').replace(/\s+/g, ' ').trim();

/** An amount a year that what is asked for costs more or less than. */
export interface CostLimit {
  readonly side: 'over' | 'under';
  readonly kronor: number;
}

const limited =
  /(?<costs>(?<!\p{L})(?:kostar|costs?)(?: (?:oss|us))?) (?:(?<over>mer än|över|minst|more than|over|above|at least)|(?<under>mindre än|under|högst|less than|below|at most)) (?<amount>\S*\d.*?|[\p{L} ]+ (?:kr|kronor|tusen|thousand))(?: (?:om året|per år|årligen|a year|per year|annually))?(?=[\s?.!]*$)/iu;

/** The amount that a text sets as a limit ("som kostar mer än 100 000 kr"), and the text without it; undefined where it sets none. */
export function readCostLimit(
  text: string,
): { readonly limit: CostLimit; readonly words: string } | undefined {
  if (!/cost|kostar/i.test(text)) return undefined;
  const { costs = '', over, amount = '' } = limited.exec(text)?.groups ?? {};
  const [kronor] = [amount, `${amount} kr`].flatMap((said) => findKronor(said).map((found) => found.kronor));
  if (kronor === undefined) return undefined;
  const side = over === undefined ? 'under' : 'over';
  return { limit: { side, kronor }, words: text.replace(limited, costs) };
}
