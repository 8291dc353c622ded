/** What a person may be in the city. */
export const roles = [
  'contact_person',
  'registrar',
  'head',
  'beredning_chair',
  'beredning_member',
  'strategist',
  'rotel_officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Kinds of units that rules tell apart: 5#10 speaks of specialist administrations and companies, not of districts. */
const unitKinds = ['executive', 'specialist', 'district', 'company', 'other'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A committee with its administration, or a company. */
export interface Unit {
  readonly id: string;
  /** Name of the committee or company: Trafiknämnden. */
  readonly name: string;
  readonly kind: UnitKind;
  /** Name of its administration: Trafikkontoret. */
  readonly administration: string;
  /** What the city calls them in English; absent where they have no English names. */
  readonly english?: { readonly name: string; readonly administration: string } | null;
  /** What it works with, in Swedish and English words; used to find it. */
  readonly topics: readonly string[];
  readonly mailbox: string | null;
  /** Id of its channel in Teams. */
  readonly channel: string | null;
}

/** Whether a unit names a contact person: specialist administrations and companies do (5#10). */
export const namesContactPerson = ({ kind }: Pick<Unit, 'kind'>): boolean =>
  kind === 'specialist' || kind === 'company';

export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
}

/** Where an assignment comes from: the directory file, the chat, or Entra ID. Each changes its own alone. */
export type Source = 'file' | 'chat' | 'entra';

/** Who was what, when. Both dates are inclusive; null is open. Never removed, only ended. */
export interface Assignment {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  /** Null for roles of the whole city. */
  readonly unit: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly source: Source;
}

/**
 * `deputy` stands in for `person` while the person is absent; in all roles, or in those of one unit. One
 * who was named for a certain absence has its dates, both inclusive; one who always does has none.
 */
export interface Deputy {
  readonly person: string;
  readonly deputy: string;
  readonly unit: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** A person is away from and including `from`, until and including `until`. */
export interface Absence {
  readonly id: string;
  readonly person: string;
  readonly from: string;
  readonly until: string;
}

/** The city's directory as it stands: plain data that rules read. */
export interface Directory {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly assignments: readonly Assignment[];
  readonly deputies: readonly Deputy[];
  readonly absences: readonly Absence[];
}
