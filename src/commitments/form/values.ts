import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { wrote } from '../../conversation/wrote.ts';
import { readDocumentLinks } from '../../documents/document-links.ts';
import { readKronor } from '../../language/numbers/read-kronor.ts';
import { findPeople } from '../../network/find-people.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { type CommitmentFacts, directions, kinds, scopes } from '../model.ts';

const optionalDate = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  civilDate.nullable(),
);

/** What the form of a commitment sends: all of it text. */
export const formInputs = {
  kind: z.enum(kinds),
  counterpart: wrote(200),
  theme: wrote(200),
  directions: wrote(200),
  scope: z.enum(scopes).default('operation'),
  unit: wrote(64),
  decider: wrote(200),
  decidedOn: optionalDate.default(null),
  start: optionalDate.default(null),
  end: optionalDate.default(null),
  costPerYear: wrote(60),
  contact: wrote(200),
  documents: wrote(2_000),
};
const formSchema = z.object(formInputs);
export type FormInputs = z.infer<typeof formSchema>;

export type InputRefusal = 'bad-cost' | 'unknown-contact' | 'several-contacts' | 'no-counterpart';

/** The facts that a form holds; refused where a cost or a contact can't be read. */
export function factsOfForm(
  inputs: FormInputs,
  directory: Directory,
): Outcome<CommitmentFacts, InputRefusal> {
  if (inputs.counterpart === '') return refuse('no-counterpart');
  const cost = inputs.costPerYear === '' ? null : readKronor(inputs.costPerYear);
  if (cost === undefined) return refuse('bad-cost');
  const contact = readContact(inputs.contact, directory);
  if (!contact.ok) return contact;
  const chosen = inputs.directions.split(',');
  return accept({
    kind: inputs.kind,
    counterpart: inputs.counterpart,
    theme: inputs.theme,
    directions: directions.filter((direction) => chosen.includes(direction)),
    scope: inputs.scope,
    unit: inputs.unit,
    decider: inputs.decider === '' ? null : inputs.decider,
    decidedOn: inputs.decidedOn,
    start: inputs.start,
    end: inputs.end,
    costPerYear: cost,
    contact: contact.value,
    documents: readDocumentLinks(inputs.documents),
  });
}

/** A contact by mail address, id or name, as the directory knows them; null for none. */
export function readContact(
  written: string,
  directory: Directory,
): Outcome<string | null, 'unknown-contact' | 'several-contacts'> {
  const said = written.trim();
  if (said === '') return accept(null);
  const byMail = directory.people.find(({ mail }) => mail?.toLowerCase() === said.toLowerCase());
  if (byMail !== undefined) return accept(byMail.id);
  const [only, ...others] = findPeople(directory, said);
  if (only === undefined) return refuse('unknown-contact');
  return others.length === 0 ? accept(only.id) : refuse('several-contacts');
}
