import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createGazetteer, type Gazetteer } from './places.ts';

const country = z.strictObject({
  people: z.array(z.string()).default([]),
  names: z.array(z.string()).default([]),
  cities: z.array(z.string()).default([]),
});
const file = z.record(z.string().regex(/^[A-Z]{2}$/), country);

/** Reads the file of places that ships with the program. Throws when it is not as it should be. */
export function loadGazetteer(): Gazetteer {
  const text = readFileSync(join(import.meta.dirname, 'places.yaml'), 'utf8');
  return createGazetteer(file.parse(parse(text)));
}
