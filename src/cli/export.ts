import { basename } from 'node:path';
import { createFeatures } from '../features.ts';
import { type HandOverRefusal, handOverMatter, handOverPerson } from '../operations/kept/hand-over.ts';
import { keepingsOf } from '../operations/kept/keepings.ts';
import { TERMINAL } from '../operations/switch/turn-off.ts';
import type { Services } from '../services.ts';
import type { CommandOptions } from './command.ts';
import { writeFile } from './write-file.ts';

const usage =
  'Skriv: npm run --silent export -- person NAMN|ID --out FIL, eller export -- matter "besök 12" --out FIL';

const refusals: Partial<Record<HandOverRefusal, string>> = {
  nobody:
    'Ingen i katalogen heter så, och inget besök nämner namnet. Skriv hela namnet, en besökares e-postadress eller personens id i Entra ID.',
  'one-word':
    'Ingen i katalogen heter så. I besöken letas inte efter ett ord ensamt, som kan stå i många. Skriv hela namnet eller en besökares e-postadress, eller lämna ut ett besök med matter "besök 12".',
  several: 'Flera i katalogen heter så. Skriv hela namnet eller personens id i Entra ID.',
  'no-matter':
    'Inget ärende heter så. Skriv till exempel "besök 12", "remiss KS 2026/123" eller "IB 2026-14".',
};

/** `export person WHO` and `export matter WHICH`: all that is kept about a person or a matter, as a zip. */
export async function exportAll(
  services: Services,
  [what, ...words]: readonly string[],
  { out, language }: CommandOptions,
): Promise<number> {
  const named = words.join(' ');
  if ((what !== 'person' && what !== 'matter') || named === '' || out === undefined) {
    console.error(usage);
    return 2;
  }
  const rooms = createFeatures(services, { send: async () => undefined, localMode: false });
  const ports = { store: services.store, keepings: keepingsOf(rooms) };
  const asked = {
    actor: TERMINAL,
    at: services.clock.now(),
    language: language === 'en' ? 'en' : 'sv',
  } as const;
  const made =
    what === 'person' ? await handOverPerson(ports, named, asked) : await handOverMatter(ports, named, asked);
  if (!made.ok) {
    console.error(refusals[made.refusal] ?? usage);
    return 1;
  }
  const { file, naming } = 'file' in made.value ? made.value : { file: made.value, naming: [] };
  await writeFile(out, file.bytes);
  console.log(`${basename(out)}: ${file.bytes.length} byte`);
  for (const matter of naming) console.log(`Namnet står i ${matter.called('sv')}`);
  return 0;
}
