import { z } from 'zod';
import { civilDate } from '../calendar/civil-date.ts';

/** Words of the letter as they stand there, misprints included; what was read from them lies beside. */
const words = z.string().min(1);
/** Id of a unit of the directory, or null where the directory has none that is surely meant. */
const unitId = z.string().min(1).nullable();

/** A diary number, taken apart. The diary counts its matters anew each year, so `key` is the matter's own. */
const diaryNumber = z.object({
  /** The fullest form that the letter writes: `171-482/2016`, `KS 2026/123`. */
  text: z.string().min(1),
  /** Serial and year alone, the same for every form: `482/2016`. */
  key: z.string().regex(/^\d+\/\d{4}$/),
  /** Whose diary, where it is said: `KS`. */
  diary: z.string().min(1).nullable(),
  /** The code of the filing plan before the serial number, where there is one: `171`. */
  planCode: z.string().min(1).nullable(),
  /** Every form in which the letter and its files write it, each once, in the order of the text. */
  forms: z.array(words).readonly(),
});
export type DiaryNumber = z.infer<typeof diaryNumber>;

/**
 * `external`: when the answer must be with the sender. `internal`: when somebody on the way there wants it.
 * `onward`: when the sender in turn must answer somebody else, such as a ministry.
 */
const deadlineKinds = ['external', 'internal', 'onward'] as const;

const deadline = z.object({
  kind: z.enum(deadlineKinds),
  date: civilDate,
  /** The sentence or line that says it. */
  words,
});
export type Deadline = z.infer<typeof deadline>;

/** Somebody on the distribution list. */
const listedRecipient = z.object({ words, unit: unitId });
export type ListedRecipient = z.infer<typeof listedRecipient>;

/** A mailbox to which the letter was sent. */
const mailedRecipient = z.object({
  words,
  unit: unitId,
  /** A code of digits that the mailbox is called by: `SD01`. It never decides the unit by itself. */
  mailboxCode: z.string().min(1).nullable(),
});
export type MailedRecipient = z.infer<typeof mailedRecipient>;

/** Somebody whom the letter names. History: quoted with the letter's date, never written or routed to. */
const namedPerson = z.object({
  name: z.string().min(1),
  phone: z.string().min(1).nullable(),
  mail: z.string().min(1).nullable(),
  asOf: civilDate.nullable(),
});

/** Who is responsible for the matter at the sender. */
const responsible = z.object({
  office: z.string().min(1).nullable(),
  role: z.string().min(1).nullable(),
  person: namedPerson.nullable(),
  words,
});
export type Responsible = z.infer<typeof responsible>;

/** What the letter asks of an answer. `other`: asked for in the letter, of no kind that is known here. */
const instructionCodes = [
  'word-format',
  'pdf-format',
  'dnr-as-heading',
  'paper-copy',
  'no-referral-papers',
  'not-stapled',
  'contact-if-late',
  'one-file',
  'answer-form',
  'other',
] as const;
export type InstructionCode = (typeof instructionCodes)[number];

export const instruction = z.object({ code: z.enum(instructionCodes), words });
export type Instruction = z.infer<typeof instruction>;

const of = <const Code extends string, Fields extends z.ZodRawShape>(code: Code, fields: Fields) =>
  z.object({ code: z.literal(code), ...fields });

/** What a person should look at before the letter is registered. Each has a text that says what can be done. */
const readingWarning = z.discriminatedUnion('code', [
  of('no-text', {}),
  of('no-dnr', {}),
  of('several-dnrs', { numbers: z.array(words).readonly() }),
  of('no-title', {}),
  of('no-deadline', {}),
  of('several-deadlines', { dates: z.array(civilDate).readonly() }),
  of('deadline-unreadable', { words }),
  of('deadline-year-assumed', { date: civilDate, words }),
  of('deadline-counted', { date: civilDate, words }),
  of('deadline-weekday-differs', { date: civilDate, words }),
  /** "Before 1 September": the last day may be the one before. */
  of('deadline-is-before', { date: civilDate, words }),
  of('deadline-before-letter', { date: civilDate, letterDate: civilDate }),
  of('deadline-extended', { date: civilDate, earlier: civilDate.nullable() }),
  of('no-recipients', {}),
  of('only-mailed', { unit: z.string(), words }),
  of('only-listed', { unit: z.string(), words }),
  of('unknown-mailbox', { words, mailboxCode: z.string().nullable() }),
  of('unknown-recipient', { words }),
  /** Listed units for which no mailbox is known to have been used, while mailboxes nobody knows were. */
  of('perhaps-mailed', { units: z.array(z.string()).readonly(), mailboxes: z.array(words).readonly() }),
  of('misspelt-unit', { unit: z.string(), words }),
  of('listed-twice', { unit: z.string(), words }),
  of('mailed-twice', { unit: z.string(), words }),
  of('no-answer-address', {}),
]);
export type ReadingWarning = z.infer<typeof readingWarning>;
export type ReadingWarningCode = ReadingWarning['code'];

/** What kind of letter it is: a remiss, or a later word about one. */
const letterKinds = ['remiss', 'reminder', 'extension'] as const;

/** All that was read from a letter; plain data that can be kept as JSON. */
export const letterReading = z.object({
  letterKind: z.enum(letterKinds),
  /** Null where the letter has none, or several of which none is surely its own. */
  dnr: diaryNumber.nullable(),
  /** Other matters that it refers to. */
  otherDnrs: z.array(diaryNumber).readonly(),
  /** Numbers that the recipient's own diary stamped on it: `618 2016-1.51`. */
  ownNumbers: z.array(words).readonly(),
  title: z.string().min(1).nullable(),
  /** The day on which it was sent or written. */
  letterDate: civilDate.nullable(),
  /** The earliest external one comes first; `deadlineOf` says which one counts. */
  deadlines: z.array(deadline).readonly(),
  recipients: z.array(listedRecipient).readonly(),
  mailed: z.array(mailedRecipient).readonly(),
  /** Of `recipients` and `mailed`: known units that stand in the one and not in the other. */
  onlyListed: z.array(listedRecipient).readonly(),
  onlyMailed: z.array(mailedRecipient).readonly(),
  /** Of both: those that the directory doesn't know. */
  unknown: z.array(words).readonly(),
  responsible: responsible.nullable(),
  /** E-mail address for the answer. */
  answerAddress: z.string().min(1).nullable(),
  /** Postal address for the copy on paper, where one is asked for. */
  paperAddress: z.string().min(1).nullable(),
  instructions: z.array(instruction).readonly(),
  /** Names of the files that came with it. */
  attachments: z.array(words).readonly(),
  warnings: z.array(readingWarning).readonly(),
});
export type LetterReading = z.infer<typeof letterReading>;

/** As letters write them: göteborg.se is a whole address too. */
const mailAddress = z.email({
  pattern: /^[^\s@"<>,;:()]{1,64}@[^\s@"<>,;:()]{1,190}\.[^\s@."<>,;:()]{2,63}$/u,
});

/** Whether an answer can be sent there: to a whole e-mail address, or to none that is known. */
export function isAnswerAddress(address: string | null): boolean {
  return address === null || mailAddress.safeParse(address).success;
}

/** The day on which the answer must be with the sender, or null where the letter names none. */
export function deadlineOf(reading: Pick<LetterReading, 'deadlines'>): string | null {
  return reading.deadlines.find(({ kind }) => kind === 'external')?.date ?? null;
}
