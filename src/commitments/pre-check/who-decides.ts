import type { DecisionMatrix, DecisionRight } from '../../decision-rights/decision-right.ts';
import type { AskedKind, Scope } from '../model.ts';

/** What decides who decides. */
export interface DecisionQuestion {
  readonly kind: AskedKind;
  /** Null: nobody has said. */
  readonly scope: Scope | null;
  /** Whether it burdens the city's resources more than before (5#4); null: nobody has said. */
  readonly addedBurden: boolean | null;
}

/**
 * Who decides. `stated`: the text says so; `nearest`: the text does not name this kind, but says who decides on
 * cooperation initiatives; `silent`: it says nothing, and the office gives advice (5#9).
 */
export interface WhoDecides {
  readonly certainty: 'stated' | 'nearest' | 'silent';
  readonly decider: DecisionRight['decider'];
  readonly because: string;
  /** Whether IB handles it before it is decided (5#4). */
  readonly throughBeredning: boolean;
}

/** Where the text is silent, the City Executive Office gives support and advice. */
const ADVICE = '5#9';

/** Who decides on a commitment, by the rows of the decision matrix; one answer for each scope that is possible. */
export function whoDecides(
  { kind, scope, addedBurden }: DecisionQuestion,
  matrix: DecisionMatrix,
): Partial<Record<Scope, WhoDecides>> {
  if (kind === 'twin-city') return {};
  const scopes: readonly Scope[] = scope === null ? ['city', 'operation'] : [scope];
  return Object.fromEntries(scopes.map((one) => [one, decide(kind, one, addedBurden, matrix)]));
}

function decide(
  kind: Exclude<AskedKind, 'twin-city'>,
  scope: Scope,
  addedBurden: boolean | null,
  matrix: DecisionMatrix,
): WhoDecides {
  const city = scope === 'city';
  switch (kind) {
    case 'membership':
      return stated(matrix, city ? 'citywide-membership' : 'own-membership');
    case 'network':
      return stated(matrix, city ? 'citywide-network' : 'own-membership');
    case 'declaration':
      if (!city) return stated(matrix, 'own-membership');
      // With an added burden it is not delegated, and the text does not say who decides then.
      if (addedBurden === true) return { ...silent, because: stated(matrix, 'declaration').because };
      return { ...stated(matrix, 'declaration'), throughBeredning: true };
    case 'eu-project':
      return city ? silent : stated(matrix, 'own-membership');
    case 'cooperation-agreement':
    case 'letter-of-intent':
      return {
        ...stated(matrix, city ? 'citywide-network' : 'own-membership'),
        certainty: 'nearest',
      };
    case 'aid-project':
      return silent;
  }
}

const silent: WhoDecides = {
  certainty: 'silent',
  decider: null,
  because: ADVICE,
  throughBeredning: false,
};

function stated(matrix: DecisionMatrix, id: string): WhoDecides {
  const row = matrix.get(id);
  if (row === undefined) throw new Error(`the decision matrix has no row ${id}`);
  return {
    certainty: 'stated',
    decider: row.decider,
    because: row.paragraph,
    throughBeredning: false,
  };
}

/** The kinds that somebody signs, on which the text is silent too. */
export const signedKinds: readonly AskedKind[] = ['cooperation-agreement', 'letter-of-intent'];
