import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readRequest } from '../../src/beredning/reading/read-request.ts';
import { placeKey } from '../../src/language/places/places.ts';
import { fold } from '../../src/language/words.ts';
import type { Directory } from '../../src/network/model.ts';

const labelled = z.strictObject({
  text: z.string(),
  kind: z.string().optional(),
  title: z.string().optional(),
  place: z.string().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
  people: z.number().optional(),
  cost: z.number().optional(),
  behalf: z.string().optional(),
  burden: z.boolean().optional(),
  payer: z.string().optional(),
  sponsor: z.string().optional(),
  purpose: z.string().optional(),
  directions: z.array(z.string()).optional(),
});
type Labelled = z.infer<typeof labelled>;
export type Field = Exclude<keyof Labelled, 'text'>;
export const fields = Object.keys(labelled.shape).filter((key) => key !== 'text') as Field[];

/** How a field was read: `right`, said otherwise, not read though said, or read though not said. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
  invented: number;
  /** In how many requests the field is said. */
  said: number;
}

/** The labelled requests of a file beside this one. */
export function readLabelled(name: string): Labelled[] {
  return z.array(labelled).parse(parse(readFileSync(new URL(name, import.meta.url), 'utf8')));
}

/** What is no request: questions and other things. */
export function readNotRequests(name: string): { question: string[]; other: string[] } {
  const content = parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
  return z.strictObject({ question: z.array(z.string()), other: z.array(z.string()) }).parse(content);
}

/** Each field of what is read from a text, in the form of the labels; undefined where it is empty. */
function readFields(text: string, today: string, directory: Directory): Partial<Record<Field, unknown>> {
  const { proposal } = readRequest(text, today, directory);
  const { kind, title, place, from, until, travellerCount, costs, onBehalfOf, addedBurden, funding } =
    proposal;
  const cost = costs.reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...{ kind, title, place, from, until, people: travellerCount, behalf: onBehalfOf, burden: addedBurden },
    cost: costs.length === 0 ? null : cost,
    payer: funding?.payer,
    sponsor: funding?.sponsor,
    purpose: proposal.purpose,
    directions: proposal.directions.length === 0 ? null : proposal.directions.join(','),
  };
}

/** Scores the reading of labelled requests field by field; `tell` hears each that is not right. */
export function scoreReadings(
  cases: readonly Labelled[],
  today: string,
  directory: Directory,
  tell: (field: Field, text: string, wanted: unknown, read: unknown) => void = () => undefined,
): Record<Field, Score> {
  const scores = Object.fromEntries(
    fields.map((field) => [field, { right: 0, wrong: 0, missed: 0, invented: 0, said: 0 }]),
  ) as Record<Field, Score>;
  for (const wanted of cases) {
    const read = readFields(wanted.text, today, directory);
    for (const field of fields) {
      const same = field === 'place' ? placeKey : fold;
      const [want, got] = [comparable(wanted[field], same), comparable(read[field], same)];
      if (want !== undefined) scores[field].said += 1;
      const outcome = judge(want, got);
      if (outcome === undefined) continue;
      scores[field][outcome] += 1;
      if (outcome !== 'right') tell(field, wanted.text, want, got);
    }
  }
  return scores;
}

function judge(want: string | undefined, got: string | undefined): Exclude<keyof Score, 'said'> | undefined {
  if (want === undefined) return got === undefined ? undefined : 'invented';
  if (got === undefined) return 'missed';
  return want === got ? 'right' : 'wrong';
}

function comparable(value: unknown, same: (text: string) => string): string | undefined {
  return value === null || value === undefined ? undefined : same(String(value)).trim();
}
