import { noisy } from './noise.ts';

/** What the head of a mail says, as it stands there. */
export interface MailHead {
  readonly sent: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly subject: string;
  readonly attachments: readonly string[];
  /** Numbers of its first line and of the one after its last. */
  readonly start: number;
  readonly end: number;
}

const fields = {
  from: ['från', 'from', 'avsändare'],
  sent: ['skickat', 'sent', 'date', 'datum'],
  to: ['till', 'to', 'mottagare'],
  copies: ['kopia', 'cc', 'hemlig kopia'],
  subject: ['ämne', 'subject', 'ärenderad'],
  attachments: ['bifogade filer', 'bilagor', 'bifogat', 'attachments', 'bilaga'],
} as const;
type Field = keyof typeof fields;

const patterns = (Object.keys(fields) as Field[]).map((field) => ({
  field,
  pattern: new RegExp(`^\\s*(?:${fields[field].map(spaced).join('|')})\\s*:\\s*(.*)$`, 'iu'),
}));

/** Recognition sometimes parts the first letter from its word. */
function spaced(word: string): string {
  const [first = '', ...rest] = word;
  return `${noisy(first)}\\s?${noisy(rest.join(''))}`;
}

/** Takes the lines of a letter and gives every mail's head in it; a head has a receiver and at least one more field. */
export function findMailHeads(lines: readonly string[]): MailHead[] {
  const heads: MailHead[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const head = readHead(lines, start);
    if (head === undefined) continue;
    heads.push(head);
    start = head.end - 1;
  }
  return heads;
}

function readHead(lines: readonly string[], start: number): MailHead | undefined {
  const values = new Map<Field, string[]>();
  let field: Field | undefined;
  let end = start;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const read = fieldOf(line);
    if (read !== undefined && !values.has(read.field)) {
      field = read.field;
      values.set(field, [read.value]);
    } else if (line.trim() === '' && goesOn(lines, end, values)) continue;
    else if (field === undefined || line.trim() === '' || read !== undefined) break;
    else if (continuesField(field, values, lines, end)) values.get(field)?.push(line.trim());
    else break;
  }
  if (!values.has('to') && !(values.has('subject') && values.has('sent'))) return undefined;
  if (values.size < 2) return undefined;
  const text = (name: Field) => unbroken(values.get(name) ?? []);
  return {
    sent: text('sent'),
    from: text('from'),
    to: parts(text('to')),
    copies: parts(text('copies')),
    subject: text('subject'),
    attachments: text('attachments')
      .split(/;|,\s(?=[^,]*\.\w{2,4}(?:,|$))/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    start,
    end,
  };
}

function fieldOf(line: string): { field: Field; value: string } | undefined {
  for (const { field, pattern } of patterns) {
    const value = pattern.exec(line)?.[1];
    if (value !== undefined) return { field, value };
  }
  return undefined;
}

/** Some programs put a blank line after each field. */
function goesOn(lines: readonly string[], blank: number, values: ReadonlyMap<Field, unknown>): boolean {
  const next = fieldOf(lines[blank + 1] ?? '');
  return values.size > 0 && next !== undefined && !values.has(next.field);
}

/** Only lists of names are long enough to be broken; a list goes on where it is indented, or had not ended. */
function continuesField(
  field: Field,
  values: ReadonlyMap<Field, readonly string[]>,
  lines: readonly string[],
  at: number,
): boolean {
  const last = values.get(field)?.at(-1) ?? '';
  const line = lines[at] ?? '';
  if (/^\s+\S/.test(line)) return true;
  if (/[;,-]\s*$/.test(last) || (field !== 'sent' && last === '')) return true;
  const next = lines
    .slice(at + 1, at + 8)
    .findIndex((later) => fieldOf(later) !== undefined || later.trim() === '');
  const isWithin = next >= 0 && fieldOf(lines[at + 1 + next] ?? '') !== undefined;
  if (field !== 'sent' && field !== 'from' && isWithin && !/[!?]\s*$/.test(line)) return true;
  if (field === 'subject' && /^\s*[\d(]/.test(line) && (lines[at + 1] ?? '').trim() === '') return true;
  return field !== 'sent' && field !== 'from' && last.length >= 60 && !/^\p{Lu}\p{L}*:/u.test(line);
}

function unbroken(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .reduce((text, line) => {
      if (text === '') return line;
      const isBroken = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(?:och|samt)\b/.test(line);
      return isBroken ? text.slice(0, -1) + line : `${text} ${line}`;
    }, '');
}

/** Names are parted by semicolons; by commas only where there are none. */
function parts(text: string): string[] {
  const signs = text.includes(';') ? /;/ : /,(?=(?:[^"]*"[^"]*")*[^"]*$)/;
  return text
    .split(signs)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
