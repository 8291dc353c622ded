import type { Directory } from '../../network/model.ts';
import type { LetterReading, ListedRecipient, MailedRecipient, ReadingWarning } from '../model.ts';
import { readAnswerAddress, readPaperAddress } from './addresses.ts';
import { readDeadlines } from './deadlines.ts';
import { readDiaryNumbers } from './diary-numbers.ts';
import { readDistributionList } from './distribution-list.ts';
import { readInstructions } from './instructions.ts';
import { readLetterDate } from './letter-date.ts';
import { bullet, readLetterText } from './letter-text.ts';
import { findMailHeads, type MailHead } from './mail-head.ts';
import { readMailbox } from './mailboxes.ts';
import { createMatchUnit, type MatchUnit } from './match-unit.ts';
import { anyOf } from './noise.ts';
import { reconcile } from './reconcile.ts';
import { readResponsible } from './responsible.ts';
import { readTitle } from './title.ts';

/** A letter as it comes: its text with line breaks, and what is known beside it. */
export interface Letter {
  readonly text: string;
  /** Names of files that came with it, its own file's name among them. */
  readonly fileNames?: readonly string[];
  /** The day on which it is read; dates without a year go by it where the letter has no date. */
  readonly receivedOn?: string;
}

/**
 * Reads a letter of a remiss: the diary's mail, the covering letter and the distribution list, in any order,
 * together or alone. Reads what it says and guesses nothing; what is left open stands among the warnings.
 */
export function readLetter(letter: Letter, directory: Pick<Directory, 'units'>): LetterReading {
  const whole = readLetterText(letter.text);
  const match = createMatchUnit(directory);
  const heads = findMailHeads(whole.lines);
  const lines = whole.lines.map((line, number) =>
    heads.some(({ start, end }) => number >= start && number < end) ? '' : line,
  );
  const body = readLetterText(lines.join('\n'));
  const head = heads.toSorted(
    (one, other) => knownIn(other, directory, match) - knownIn(one, directory, match),
  )[0];

  const mailed = readMailed(head, directory, match);
  const list = readDistributionList(lines, body.passages, match);
  const listed = readListed(list.entries, match);
  const letterDate = readLetterDate(body, head);
  const subjects = heads.map(({ subject }) => subject);
  const deadlines = readDeadlines([...body.passages, ...subjects], {
    letter: letterDate,
    received: letter.receivedOn ?? null,
  });
  const numbers = readDiaryNumbers(body, [...heads, ...fileHeads(letter.fileNames ?? [])]);
  const reconciled = reconcile(directory, {
    recipients: listed.found,
    mailed: mailed.found,
    wholeKinds: list.wholeKinds,
  });
  const title = readTitle(body, heads, (line) => {
    const text = line.replace(bullet, '').trim();
    return match(text) !== undefined || isOffice.test(text) || list.entries.includes(text);
  });
  const answerAddress = readAnswerAddress(body.passages);
  const isEmpty = whole.lines.every((line) => line.trim() === '');
  return {
    letterKind: kindOf([...subjects, ...body.passages]),
    dnr: numbers.dnr,
    otherDnrs: numbers.otherDnrs,
    ownNumbers: numbers.ownNumbers,
    title,
    letterDate,
    deadlines: deadlines.deadlines,
    recipients: listed.found,
    mailed: mailed.found,
    onlyListed: reconciled.onlyListed,
    onlyMailed: reconciled.onlyMailed,
    unknown: reconciled.unknown,
    responsible: readResponsible(body, head, letterDate),
    answerAddress,
    paperAddress: readPaperAddress(body),
    instructions: readInstructions(body.passages),
    attachments: [...new Set(heads.flatMap(({ attachments }) => attachments))],
    warnings: isEmpty
      ? [{ code: 'no-text' }]
      : [
          ...numbers.warnings,
          ...(title === null ? [{ code: 'no-title' } as const] : []),
          ...deadlines.warnings,
          ...(listed.found.length + mailed.found.length === 0 ? [{ code: 'no-recipients' } as const] : []),
          ...reconciled.warnings,
          ...listed.warnings,
          ...mailed.warnings,
          ...(answerAddress === null ? [{ code: 'no-answer-address' } as const] : []),
        ],
  };
}

const isOffice =
  /(?:förvaltning|kontoret|roteln|kansliet|stockholms stad|city of|office)\s*$|^(?:stockholms stad|city of)/i;

/** Of several mails in a row the one that went out to the most recipients is the one to read. */
function knownIn(head: MailHead, directory: Pick<Directory, 'units'>, match: MatchUnit): number {
  return (
    head.to.length +
    head.to.filter((words) => readMailbox(words, directory, match).recipient.unit !== null).length * 10
  );
}

interface Found<Recipient> {
  readonly found: readonly Recipient[];
  readonly warnings: readonly ReadingWarning[];
}

/** Those in copy count where they are units; a colleague in copy is no recipient. */
function readMailed(
  head: MailHead | undefined,
  directory: Pick<Directory, 'units'>,
  match: MatchUnit,
): Found<MailedRecipient> {
  if (head === undefined) return { found: [], warnings: [] };
  const to = head.to.map((words) => readMailbox(words, directory, match));
  const copies = head.copies
    .map((words) => readMailbox(words, directory, match))
    .filter(({ recipient }) => recipient.unit !== null);
  return withoutRepeats([...to, ...copies], 'mailed-twice');
}

function readListed(entries: readonly string[], match: MatchUnit): Found<ListedRecipient> {
  const read = entries.map((words) => {
    const matched = match(words);
    return { recipient: { words, unit: matched?.unit.id ?? null }, exact: matched?.exact ?? true };
  });
  return withoutRepeats(read, 'listed-twice');
}

function withoutRepeats<Recipient extends ListedRecipient>(
  read: readonly { readonly recipient: Recipient; readonly exact: boolean }[],
  code: 'listed-twice' | 'mailed-twice',
): Found<Recipient> {
  const isSame = (one: Recipient, other: Recipient) =>
    one.unit === null ? one.words === other.words : one.unit === other.unit;
  const found: Recipient[] = [];
  const warnings: ReadingWarning[] = [];
  for (const { recipient, exact } of read) {
    const { unit, words } = recipient;
    if (found.some((other) => isSame(recipient, other))) {
      if (unit !== null) warnings.push({ code, unit, words });
      continue;
    }
    found.push(recipient);
    if (!exact && unit !== null) warnings.push({ code: 'misspelt-unit', unit, words });
  }
  return { found, warnings };
}

/** Files that came beside the text, as a mail would name them. */
function fileHeads(names: readonly string[]): MailHead[] {
  if (names.length === 0) return [];
  return [{ sent: '', from: '', to: [], copies: [], subject: '', attachments: names, start: 0, end: 0 }];
}

const reminding = new RegExp(
  `^\\s*(?:(?:sv|vb|re|fw)\\s*:\\s*)?(?:${anyOf(`påminnelse, reminder, vi påminner, vi saknar ert svar`)})|${anyOf(`har inte fått ert svar, inte inkommit med svar, vi påminner om`)}`,
  'iu',
);
const prolonging = new RegExp(
  `${anyOf(`
  förlängd remisstid, förlängd svarstid, remisstiden är förlängd, remisstiden förlängs, remisstiden
  har förlängts, svarstiden är förlängd, svarstiden förlängs, svarstiden har förlängts, ny
  remisstid, anstånd beviljas, deadline has been extended, deadline is extended, extended deadline,
  flyttas fram till
`)}`,
  'iu',
);

function kindOf(sentences: readonly string[]): LetterReading['letterKind'] {
  if (sentences.some((sentence) => prolonging.test(sentence))) return 'extension';
  return sentences.some((sentence) => reminding.test(sentence)) ? 'reminder' : 'remiss';
}
