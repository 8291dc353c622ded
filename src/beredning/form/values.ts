import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { documentLines, readDocumentLinks } from '../../documents/document-links.ts';
import { cutText } from '../../language/cut-text.ts';
import { readKronor } from '../../language/numbers/read-kronor.ts';
import { fold } from '../../language/words.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import {
  type CostLine,
  costKinds,
  directions,
  type Funding,
  matterKinds,
  type Proposal,
  payers,
  type Traveller,
} from '../proposal.ts';

/** The parts of the form, in their order; the first is the one that the gate needs. */
export const formParts = ['what', 'trip', 'why', 'money'] as const;
export type FormPart = (typeof formParts)[number];

/** What the inputs of a part hold, by their names; all are text. */
export type FormValues = Readonly<Record<string, string>>;

/** An input that could not be read, and what it held. */
export interface Unreadable {
  readonly field: 'amount' | 'date' | 'count';
  readonly said: string;
}

/** The inputs of each part. */
export const inputsOf: Readonly<Record<FormPart, readonly string[]>> = {
  what: ['subject', 'onBehalfOf', 'addedBurden', 'burden', 'foreignPolicy'],
  trip: ['title', 'place', 'from', 'until', 'travellerCount', 'travellers'],
  why: ['purpose', 'directions', 'benefit', 'goal', 'broughtHome'],
  money: [...costKinds.map((kind) => `cost-${kind}`), 'payer', 'sponsor', 'sponsored', 'attachments'],
};

/** What a part of the form shows of a proposal. */
export function valuesOf(part: FormPart, proposal: Proposal): FormValues {
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  switch (part) {
    case 'what':
      return {
        subject: text(proposal.kind),
        onBehalfOf: text(proposal.onBehalfOf),
        addedBurden: yesOrNo(proposal.addedBurden),
        burden: text(proposal.burden),
        foreignPolicy: yesOrNo(proposal.foreignPolicy),
      };
    case 'trip':
      return {
        title: text(proposal.title),
        place: text(proposal.place),
        from: text(proposal.from),
        until: text(proposal.until),
        travellerCount: text(proposal.travellerCount),
        travellers: proposal.travellers.map(({ name }) => name).join('\n'),
      };
    case 'why':
      return {
        purpose: text(proposal.purpose),
        directions: proposal.directions.join(','),
        benefit: text(proposal.benefit),
        goal: text(proposal.goal),
        broughtHome: text(proposal.broughtHome),
      };
    case 'money': {
      const amounts = costKinds.map((kind) => {
        const lines = proposal.costs.filter((line) => line.kind === kind);
        const sum = lines.reduce((total, { amount }) => total + amount, 0);
        return [`cost-${kind}`, lines.length === 0 ? '' : String(sum)] as const;
      });
      return {
        ...Object.fromEntries(amounts),
        payer: text(proposal.funding?.payer ?? null),
        sponsor: text(proposal.funding?.sponsor ?? null),
        sponsored: text(proposal.funding?.sponsored ?? null),
        attachments: documentLines(proposal.attachments),
      };
    }
  }
}

/** What a part of the form says of a proposal, as people write it. `people` is where travellers are looked up. */
export function readPart(
  part: FormPart,
  values: FormValues,
  people: Directory['people'],
): Outcome<Partial<Proposal>, Unreadable> {
  const said = (name: string) => (values[name] ?? '').trim();
  switch (part) {
    case 'what':
      return accept({
        kind: choice(matterKinds, said('subject')),
        onBehalfOf: filled(said('onBehalfOf')),
        addedBurden: fromYesOrNo(said('addedBurden')),
        burden: filled(said('burden')),
        foreignPolicy: fromYesOrNo(said('foreignPolicy')),
      });
    case 'trip':
      return readTrip(said, people);
    case 'why':
      return accept({
        purpose: filled(said('purpose')),
        directions: said('directions')
          .split(',')
          .flatMap((direction) => choice(directions, direction) ?? []),
        benefit: filled(said('benefit')),
        goal: filled(said('goal')),
        broughtHome: filled(said('broughtHome')),
      });
    case 'money':
      return readMoney(said);
  }
}

type Said = (name: string) => string;

function readTrip(said: Said, people: Directory['people']): Outcome<Partial<Proposal>, Unreadable> {
  for (const name of ['from', 'until']) {
    if (said(name) !== '' && !civilDate.safeParse(said(name)).success)
      return refuse({ field: 'date', said: said(name) });
  }
  const travellers = said('travellers')
    .split(/[\n,;]/)
    .flatMap((name) => findTraveller(name, people) ?? []);
  const count = said('travellerCount') === '' ? null : Number(said('travellerCount'));
  if (count !== null && !z.int().min(0).max(500).safeParse(count).success)
    return refuse({ field: 'count', said: said('travellerCount') });
  return accept({
    title: filled(said('title')),
    place: filled(said('place')),
    from: filled(said('from')),
    until: filled(said('until')) ?? filled(said('from')),
    travellerCount: count ?? (travellers.length === 0 ? null : travellers.length),
    travellers,
  });
}

/** A traveller by name, or by mail address; somebody whom the directory knows is known by it. */
function findTraveller(written: string, people: Directory['people']): Traveller | undefined {
  const name = written.trim();
  if (name === '') return undefined;
  const known = people.filter((person) => fold(person.name) === fold(name) || person.mail === name);
  const [only, ...others] = known;
  return only !== undefined && others.length === 0
    ? { person: only.id, name: only.name }
    : { person: null, name: cutText(name, 200) };
}

function readMoney(said: Said): Outcome<Partial<Proposal>, Unreadable> {
  const costs: CostLine[] = [];
  for (const kind of costKinds) {
    const written = said(`cost-${kind}`);
    if (written === '') continue;
    const amount = readKronor(written);
    if (amount === undefined) return refuse({ field: 'amount', said: written });
    if (amount > 0) costs.push({ kind, amount });
  }
  const sponsored = said('sponsored') === '' ? null : readKronor(said('sponsored'));
  if (sponsored === undefined) return refuse({ field: 'amount', said: said('sponsored') });
  const payer = choice(payers, said('payer'));
  const funding: Funding | null =
    payer === null
      ? null
      : payer === 'own-budget'
        ? { payer, sponsor: null, sponsored: null }
        : { payer, sponsor: filled(said('sponsor')), sponsored };
  return accept({ costs, funding, attachments: readDocumentLinks(said('attachments')) });
}

const yesOrNo = (said: boolean | null): string => (said === null ? '' : said ? 'yes' : 'no');
const fromYesOrNo = (text: string): boolean | null => (text === '' ? null : text === 'yes');

function filled(text: string): string | null {
  return text === '' ? null : text;
}

function choice<Choice extends string>(choices: readonly Choice[], text: string): Choice | null {
  return choices.find((one) => one === text) ?? null;
}
