import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { civilDateAt } from '../calendar/civil-date.ts';
import type { Config } from '../config.ts';
import { MAX_DOCUMENT_BYTES } from '../documents/admit-file.ts';
import type { DocumentFile, DocumentProblem } from '../documents/model.ts';
import { type Language, languageOfLocale } from '../language/language.ts';
import { readDirectoryFile } from '../network/directory/load-directory-file.ts';
import type { Directory } from '../network/model.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { deadlineOf, type LetterReading } from '../remiss/model.ts';
import { letterOfFile } from '../remiss/reading/letter-of-file.ts';
import { readLetter } from '../remiss/reading/read-letter.ts';
import { sayWarning } from '../remiss/reading/texts.ts';
import type { CommandOptions } from './command.ts';

const problems: Readonly<Record<DocumentProblem | 'missing' | 'usage', (file: string) => string>> = {
  usage: () => 'Skriv vilket brev som ska läsas, så här: npm run --silent remiss -- read brev.eml',
  missing: (file) => `Filen ${file} finns inte.`,
  empty: (file) => `${file} är tom.`,
  'too-large': (file) => `${file} är för stor för att vara ett brev.`,
  encrypted: (file) => `${file} är låst. Spara den utan lösenord och försök igen.`,
  damaged: (file) => `${file} går inte att öppna. Spara om den och försök igen.`,
  'unsupported-format': (file) =>
    `${file} kan jag inte läsa. Spara brevet som txt, md, eml, msg, docx eller pdf.`,
  unsafe: (file) => `${file} innehåller sådant som ett vanligt brev inte har. Spara om det från Word.`,
  'no-text': (file) => `${file} innehåller bara bilder. Skanna om den med textigenkänning.`,
};

/** `remiss read FILE` prints what a letter says, as JSON. It needs no store, so it works beside a running bot. */
export async function remiss(
  config: Config,
  words: readonly string[],
  options: CommandOptions,
): Promise<number> {
  const [act, path, ...more] = words;
  if (act !== 'read' || path === undefined || more.length > 0) return explain('usage', '');
  const file = await openFile(path);
  if (!file.ok) return explain(file.refusal, path);
  const letter = await letterOfFile(file.value);
  if (!letter.ok) return explain(letter.refusal, basename(path));
  const directory = await readDirectoryFile(config.directoryFile);
  const receivedOn = civilDateAt(config.startAt ?? new Date());
  const reading = readLetter({ ...letter.value, receivedOn }, directory);
  console.log(JSON.stringify(toJson(reading, directory, languageOfLocale(options.language)), null, 2));
  return 0;
}

function explain(problem: keyof typeof problems, file: string): number {
  console.error(problems[problem](file));
  return 2;
}

async function openFile(path: string): Promise<Outcome<DocumentFile, 'missing' | 'too-large'>> {
  const size = await stat(path).then(
    (entry) => (entry.isFile() ? entry.size : undefined),
    () => undefined,
  );
  if (size === undefined) return refuse('missing');
  if (size > MAX_DOCUMENT_BYTES) return refuse('too-large');
  const bytes = await readFile(path).catch(() => undefined);
  return bytes === undefined ? refuse('missing') : accept({ name: basename(path), bytes });
}

/** A reading as other programs take it: units by name, where the directory knows them. */
function toJson(reading: LetterReading, { units }: Directory, language: Language) {
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const names = (all: readonly { readonly unit: string | null; readonly words: string }[]) =>
    all.map(({ unit, words }) => (unit === null ? words : nameOf(unit)));
  const { responsible } = reading;
  return {
    dnr: reading.dnr?.text ?? null,
    title: reading.title,
    deadline: deadlineOf(reading),
    recipients: names(reading.recipients),
    mailed: names(reading.mailed),
    only_mailed: names(reading.onlyMailed),
    only_listed: names(reading.onlyListed),
    contact:
      responsible === null
        ? null
        : {
            office: responsible.office,
            role: responsible.role,
            name: responsible.person?.name ?? null,
            phone: responsible.person?.phone ?? null,
            as_of: responsible.person?.asOf ?? null,
          },
    submit_email: reading.answerAddress,
    paper_copy: reading.paperAddress,
    warnings: reading.warnings.map((warning) => sayWarning(warning, language, nameOf)),
  };
}
