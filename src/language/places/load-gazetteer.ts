import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';

const country = z.strictObject({
  people: z.array(z.string()).default([]),
  inhabitants: z.array(z.string()).default([]),
  names: z.array(z.string()).default([]),
  cities: z.array(z.string()).default([]),
});
const file = z.record(z.string().regex(/^[A-Z]{2}$/), country);

/** The places that ship do not change while the program runs: they are loaded once. */
let shipped: Gazetteer | undefined;

/** The places that ship with the program. Throws when their file is not as it should be. */
export function shippedGazetteer(): Gazetteer {
  shipped ??= loadGazetteer();
  return shipped;
}

/** Reads the file of places that ships with the program. Throws when it is not as it should be. */
function loadGazetteer(): Gazetteer {
  const text = readFileSync(join(import.meta.dirname, 'gazetteer.yaml'), 'utf8');
  return createGazetteer(file.parse(parse(text)));
}
