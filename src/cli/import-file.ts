import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { z } from 'zod';
import { MAX_DOCUMENT_BYTES } from '../documents/admit-file.ts';
import type { Services } from '../services.ts';
import { type Imported, importEdition } from '../strategy/editions/import-edition.ts';
import { importTexts } from '../strategy/editions/import-texts.ts';
import { sayChanges, sayOutdatedAnswers } from '../strategy/editions/say-changes.ts';
import { type EditionFacts, editionStatuses } from '../strategy/model.ts';
import { importDocument } from '../strategy/other-documents/import-document.ts';
import type { CommandOptions } from './command.ts';
import { differenceLines } from './strategy.ts';

const given = z.object({
  title: z.string().optional(),
  dnr: z.string().optional(),
  date: z.iso.date({ error: 'skrivs som 2016-06-02' }).optional(),
  status: z.enum(editionStatuses, { error: `är en av ${editionStatuses.join(', ')}` }).optional(),
  replaces: z.string().optional(),
  /** Is shown as it stands, so it has letters, figures and little else. */
  name: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} .,-]{1,79}$/u, { error: 'består av bokstäver, siffror och mellanslag' })
    .optional(),
});

const say = importTexts('sv');

/** `import -- FILE [--title … --dnr … --date … --status … --replaces …]` loads an edition of the strategy. */
export async function importFile(
  services: Services,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const [path] = words;
  const facts = given.safeParse(options);
  if (path === undefined || !facts.success) {
    console.error(
      facts.success
        ? say('usage')
        : facts.error.issues.map((issue) => `--${issue.path}: ${issue.message}`).join('\n'),
    );
    return 2;
  }
  const size = await stat(path).then(
    (entry) => (entry.isFile() ? entry.size : undefined),
    () => undefined,
  );
  if (size === undefined) return refuseImport(say('no-file', { file: path }));
  if (size > MAX_DOCUMENT_BYTES) return refuseImport(say('too-large', { file: basename(path) }));
  const file = { name: basename(path), bytes: await readFile(path) };
  const actor = `terminal:${userInfo().username}`;
  const { name } = facts.data;
  if (name !== undefined) return importBeside(services, { file, name, actor });
  const imported = await importEdition(services, { file, facts: factsOf(facts.data), actor });
  if (!imported.ok) return refuseImport(say(imported.refusal, { file: basename(path) }));
  console.log(reportOf(imported.value));
  for (const line of await differenceLines(services.editions, 'sv')) console.log(line);
  const { cityAnswers } = await services.editions.ground();
  const outdated = sayOutdatedAnswers(cityAnswers, 'sv');
  if (outdated !== undefined) console.log(outdated);
  return 0;
}

/** `import -- FILE --name Reseriktlinjer` loads a document beside the strategy. */
async function importBeside(
  services: Services,
  request: Parameters<typeof importDocument>[1],
): Promise<number> {
  const imported = await importDocument(services, request);
  if (!imported.ok) {
    console.error(say(imported.refusal, { file: request.file.name }));
    return 1;
  }
  const { name, paragraphs, replaced } = imported.value;
  console.log(say(replaced ? 'document-replaced' : 'document-loaded', { name, count: paragraphs }));
  return 0;
}

function refuseImport(reason: string): number {
  console.error(`${reason} ${say('unchanged')}`);
  return 1;
}

function factsOf({ title, dnr, date, status, replaces }: z.infer<typeof given>): Partial<EditionFacts> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(dnr === undefined ? {} : { dnr }),
    ...(date === undefined ? {} : { dated: date }),
    ...(status === undefined ? {} : { status }),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

function reportOf(imported: Imported): string {
  const { edition, changed } = imported;
  const facts = [say(edition.status), edition.dated, edition.dnr].filter((fact) => fact !== null).join(', ');
  const done = edition.inForce ? 'imported' : 'former';
  return [
    say(changed ? done : 'already', { title: edition.title, facts, count: edition.paragraphs.length }),
    ...sayChanges(imported, 'sv').flatMap(({ text, items }) => [text, ...items.map((item) => `- ${item}`)]),
  ].join('\n');
}
