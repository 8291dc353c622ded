import { changesIn } from '../../conversation/clauses-said.ts';
import { peopleSaid } from '../../conversation/people-said.ts';
import { asksOfShown, movesShown, saidOfShown } from '../../conversation/said-of-shown.ts';
import type { Directory } from '../../network/model.ts';
import type { CostLine, Proposal } from '../proposal.ts';
import { readRequest } from '../reading/read-request.ts';

/** What a message changes of a trip that was shown. */
export type Changes = Partial<Pick<Proposal, 'travellerCount' | 'from' | 'until' | 'place' | 'costs'>>;

/**
 * Reads "det blir dyrare, 35000 typ", "o en till åker med", "flytta den till 7–8 september" of a trip as it stood
 * `before`. Nothing where a text changes nothing of it.
 */
export const readChanges = (text: string, before: Proposal, today: string, directory: Directory): Changes =>
  changesIn<Changes>(text, (said) => changesOfClause(said, before, today, directory));

function changesOfClause(text: string, before: Proposal, today: string, directory: Directory): Changes {
  const said = saidOfShown(text);
  if (said === undefined || asksOfShown(said)) return {};
  const { proposal } = readRequest(text, today, directory);
  const people = peopleSaid(said, before.travellerCount);
  const costs = speaksOfMoney.test(said)
    ? (costsWith(before.costs, proposal.costs) ??
      (people === undefined && proposal.from === null ? inThousands(before.costs, said) : undefined))
    : undefined;
  const { from, until, place } = proposal;
  return {
    ...(people === undefined || people === before.travellerCount ? {} : { travellerCount: people }),
    ...(from === null || !movesShown(said) ? {} : { from, until: until ?? from }),
    ...(place === null || place === before.place || !inPlaceOf.test(said) ? {} : { place }),
    ...(costs === undefined ? {} : { costs }),
  };
}

/** The month that a message moves a trip to without naming a day ("ta det i maj istället"); undefined where it does not. */
export function monthMovedTo(text: string, today: string, directory: Directory): string | undefined {
  const said = saidOfShown(text);
  if (said === undefined || asksOfShown(said) || !inPlaceOf.test(said) || !movesShown(said)) return undefined;
  return readRequest(text, today, directory).doubts.find(({ code }) => code === 'no-day')?.words;
}

/** A number alone may be anything; one that is written in thousands is a sum. */
const speaksOfMoney =
  /\b(?:kost\w*|dyr\w*|billig\w*|racker|budget\w*|pris\w*|\d* ?(?:kr|tkr|kkr|k|sek|tusen)|kronor|blir|blev|landa\w*|cost(?:s|ing)?|cheaper|expensive|total\w*|summa\w*)\b|(?<![\d.,/-])\d{1,3} \d{3}(?! ?\d)/;
/** A place is named for many reasons. */
const inPlaceOf =
  /\b(?:istallet|i stallet|instead|byt\w*|flytta\w*|andra\w*|inte|utan|change\w*|move\w*|not)\b/;

/** A sum takes the place of the only line there is; what it is for takes the place of its own. */
function costsWith(before: readonly CostLine[], said: Proposal['costs']): CostLine[] | undefined {
  const [only, ...others] = said;
  if (only === undefined) return undefined;
  const [line] = before;
  const isWhole = others.length === 0 && only.kind === 'other';
  if (isWhole && line !== undefined && before.length === 1) return [{ ...line, amount: only.amount }];
  if (isWhole && before.length > 1) return [...said];
  return [...before.filter(({ kind }) => !said.some((one) => one.kind === kind)), ...said];
}

const THOUSAND = 1_000;
/** A sum that is corrected is not this many times what it was. */
const MOST_TIMES = 10;
const bareNumber = /(?<![\d.,:/–-])\d{1,3}(?![\d.,:/–-]*\d)/g;

/** "Det blev 52" of a trip that costs 46 000 is said in thousands: the whole of it; undefined for any other number. */
function inThousands(before: readonly CostLine[], said: string): CostLine[] | undefined {
  const [number, ...others] = said.match(bareNumber) ?? [];
  const stood = before.reduce((sum, { amount }) => sum + amount, 0);
  const amount = Number(number) * THOUSAND;
  const isLike = amount * MOST_TIMES >= stood && amount <= stood * MOST_TIMES;
  if (number === undefined || others.length > 0 || stood < THOUSAND || !isLike) return undefined;
  const [only] = before;
  return [{ kind: before.length === 1 && only !== undefined ? only.kind : 'other', amount }];
}
