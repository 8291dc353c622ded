import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '../../src/network/model.ts';
import { deadlineOf, type LetterReading } from '../../src/remiss/model.ts';

const folder = join(import.meta.dirname, '../remiss/letters');

/** A letter of the collection, and what it says; fields that are left out are not looked at. */
export interface LetterCase {
  readonly name: string;
  readonly text: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** The letters of `tests/remiss/letters`, a folder each. */
export function readLetterCases(): LetterCase[] {
  return readdirSync(folder).map((name) => {
    const file = readdirSync(join(folder, name)).find((entry) => entry.startsWith('letter.')) ?? '';
    return {
      name,
      text: readFileSync(join(folder, name, file), 'utf8'),
      expected: JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')),
    };
  });
}

/** A reading with the names that the collection uses: units by name, warnings and instructions by code. */
export function outline(
  reading: LetterReading,
  { units }: Pick<Directory, 'units'>,
): Record<string, unknown> {
  const names = (all: readonly { readonly unit: string | null; readonly words: string }[]) =>
    all.map(({ unit, words }) => units.find(({ id }) => id === unit)?.name ?? words);
  const { responsible } = reading;
  return {
    letter_kind: reading.letterKind,
    dnr: reading.dnr?.text ?? null,
    other_dnrs: reading.otherDnrs.map(({ text }) => text),
    own_numbers: reading.ownNumbers,
    title: reading.title,
    letter_date: reading.letterDate,
    deadline: deadlineOf(reading),
    internal_deadlines: reading.deadlines.filter(({ kind }) => kind === 'internal').map(({ date }) => date),
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
          },
    submit_email: reading.answerAddress,
    paper_copy: reading.paperAddress,
    attachments: reading.attachments,
    instructions: reading.instructions.map(({ code }) => code).sort(),
    warnings: [...new Set(reading.warnings.map(({ code }) => code))].sort(),
  };
}
