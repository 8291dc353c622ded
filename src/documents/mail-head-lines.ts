const HEADER =
  /^(?:from|sent|to|cc|bcc|subject|date|reply-to|från|fran|skickat|till|kopia|ämne|amne|datum|fra|sendt|til|emne|dato|kopi|von|gesendet|an|betreff)\s*:\s*/i;
const SUBJECT = /^(?:subject|ämne|amne|emne|betreff)\s*:\s*/i;
const SENDER = /^(?:from|från|fran|fra|von)\s*:\s*/i;
const REPLY = /^(?:re|sv|vs|fw|fwd|vb|vl)\s*:\s*/i;
const INTRODUCING = /^(?:[-_]{3,}.*|.*\b(?:wrote|skrev)\s*:|begin forwarded message:?)$/i;
const MARKS = /^(?:\s*>)+\s?/;

/** A line of a pasted text without the marks of a quotation, and without space around it. */
export const unmarked = (line: string): string => line.replace(MARKS, '').trim();

/** Whether a line parts a mail from an earlier one, or leads to it: strokes, "Den 3 maj skrev …:". */
export const introducesMail = (line: string): boolean => INTRODUCING.test(line);

/** What a line of a mail's head says that is worth reading: its subject, without "VB:", or its sender. */
export function readHeadLine(
  line: string,
): { readonly kind: 'subject' | 'sender'; readonly text: string } | undefined {
  if (SUBJECT.test(line)) {
    const text = line.replace(SUBJECT, '').replace(REPLY, '').replace(REPLY, '');
    return text === '' ? undefined : { kind: 'subject', text };
  }
  return SENDER.test(line) ? { kind: 'sender', text: line.replace(SENDER, '') } : undefined;
}

/** Whether a line is one of a block of at least two lines that only a mail's head has. */
export function isMailHeader(lines: readonly string[], position: number): boolean {
  const block = headAround(lines, position);
  if (block.length < 2 || !block.some((line) => SUBJECT.test(line))) return false;
  const first = firstOfHead(lines, position);
  const before = lines[first - 1] ?? '';
  const isWhole =
    (lines[first + block.length] ?? '') === '' && (first === 0 || before === '' || introducesMail(before));
  return isWhole || block.some((line) => line.includes('@'));
}

function firstOfHead(lines: readonly string[], position: number): number {
  let first = position;
  while (HEADER.test(lines[first - 1] ?? '')) first -= 1;
  return first;
}

/** The lines of the head that a line stands in; none where it is no line of one. */
function headAround(lines: readonly string[], position: number): readonly string[] {
  if (!HEADER.test(lines[position] ?? '')) return [];
  const first = firstOfHead(lines, position);
  let last = position;
  while (HEADER.test(lines[last + 1] ?? '')) last += 1;
  return lines.slice(first, last + 1);
}

/** A pasted text without the heads of its mails. */
export interface MailText {
  readonly text: string;
  /** Of the first mail that has one. */
  readonly subject: string | null;
  /** What stands above the first head: a note of whoever passes the mail on. All of the text where there is no head. */
  readonly note: string;
}

/**
 * Takes the heads away, and the lines that introduce an earlier mail. A head has a sender, or it is a list that
 * somebody has filled in: "Till: IB, Datum: 3 juni".
 */
export function withoutMailHeads(text: string): MailText {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(unmarked);
  const isHead = (position: number) =>
    isMailHeader(lines, position) && headAround(lines, position).some((line) => SENDER.test(line));
  const heads = [...lines.keys()].filter(isHead);
  const [first] = heads;
  if (first === undefined) return { text, subject: null, note: text };
  const left = lines.filter((line, position) => !introducesMail(line) && !heads.includes(position));
  const read = heads.map((position) => readHeadLine(lines[position] ?? ''));
  const above = lines.slice(0, first).filter((line) => !introducesMail(line));
  return {
    text: left.join('\n').trim(),
    subject: read.find((one) => one?.kind === 'subject')?.text ?? null,
    note: above.join('\n').trim(),
  };
}
