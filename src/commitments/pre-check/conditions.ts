import type { AskedKind } from '../model.ts';

/** How binding the text is: it says ska, bör or kan; or that the city does not do something. */
export type Modality = 'must' | 'should' | 'may' | 'must-not';

/** What is asked about a commitment before it is entered into. */
export const conditions = [
  'foreign-policy',
  'concrete-exchange',
  'one-theme',
  'mutual-benefit',
  'start-and-end',
  'organisation',
  'active-part',
  'existing-forums',
  'wholly-financed',
  'planned-development',
  'within-budget',
] as const;
export type Condition = (typeof conditions)[number];

/** What a condition rests on. */
export interface ConditionRule {
  readonly modality: Modality;
  /** The paragraph that asks for it. */
  readonly because: string;
  /** The answer that it takes. */
  readonly wants: 'yes' | 'no';
  /** True where nothing can be mended when it does not hold: the city then takes no part. */
  readonly stops: boolean;
}

const must = (because: string): ConditionRule => ({
  modality: 'must',
  because,
  wants: 'yes',
  stops: false,
});

/** Every condition with its paragraph. */
export const conditionRules: Readonly<Record<Condition, ConditionRule>> = {
  'foreign-policy': { modality: 'must-not', because: '4#1', wants: 'no', stops: true },
  'concrete-exchange': must('4#3'),
  'one-theme': must('4#3'),
  'mutual-benefit': must('4#3'),
  'start-and-end': must('4#3'),
  // With organisations and networks, or within initiatives: that is all that the text speaks of.
  organisation: { ...must('4#4'), modality: 'may' },
  'active-part': must('3.3#3'),
  'existing-forums': must('3.3#3'),
  // The city may take part where another party bears the whole financing, and only there.
  'wholly-financed': { ...must('4#6'), modality: 'may', stops: true },
  'planned-development': must('3.3#4'),
  'within-budget': must('5#5'),
};

/** The conditions of each kind, in the order in which they are asked. */
const ofKind: Readonly<Record<AskedKind, readonly Condition[]>> = {
  'twin-city': [],
  'cooperation-agreement': [
    'concrete-exchange',
    'one-theme',
    'mutual-benefit',
    'start-and-end',
    'existing-forums',
    'foreign-policy',
    'within-budget',
  ],
  'letter-of-intent': ['organisation', 'existing-forums', 'foreign-policy', 'within-budget'],
  membership: ['active-part', 'foreign-policy', 'within-budget'],
  network: ['active-part', 'existing-forums', 'foreign-policy', 'within-budget'],
  declaration: ['foreign-policy'],
  'aid-project': ['wholly-financed', 'foreign-policy'],
  'eu-project': ['planned-development', 'foreign-policy', 'within-budget'],
};

/** What is asked about a commitment of this kind. */
export function conditionsOf(kind: AskedKind): readonly Condition[] {
  return ofKind[kind];
}

/** The kinds that should be re-examined regularly, for example every fourth year (4#4: bör). */
export const reviewedKinds: readonly AskedKind[] = ['letter-of-intent', 'membership', 'network'];
