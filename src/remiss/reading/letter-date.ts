import type { LetterText } from './letter-text.ts';
import type { MailHead } from './mail-head.ts';
import { anyOf } from './noise.ts';
import { findDates, resolveDate } from './written-dates.ts';

const dateLabel = new RegExp(
  `^\\s*${anyOf(`datum, date, utskicksdatum, remissdatum, skickat, sent, daterad`)}\\s*:`,
  'iu',
);
const received = new RegExp(
  `^\\s*(?:${anyOf(`ink, inkom, inkommen, ankom, received, registrerad, dat, reg`)})(?![\\p{L}])`,
  'iu',
);
/** Words that stand beside a date at the head or foot of a letter: the place, or who writes. */
const isBeside = (text: string): boolean =>
  text.length <= 60 &&
  !/[!?@\d]/.test(text) &&
  text.split(/[\s,.:|/-]+/).filter((word) => word !== '').length <= 5;
const spoken = new RegExp(
  `(?:${anyOf(`idag, i dag, today, skickat, skickad, utsänd, sent`)}),?\\s*(?:den\\s+)?$`,
  'iu',
);
const otherDays = new RegExp(
  anyOf(`
  senast, beslut, till och med, t.o.m, svar, yttrande, remisstid, deadline, until, by,
  tjänsteutlåtande, reviderad, reviderat, daterat, antog, antagen, sammanträde, gäller, från, före,
  due, possible, before, inkom, ankom, sista
`),
  'iu',
);

/** Takes a letter and gives the day on which it was sent or written; the mail's own head comes first. */
export function readLetterDate({ lines, passages }: LetterText, head: MailHead | undefined): string | null {
  const all = [...lines, ...passages];
  return (
    dateIn(head?.sent ?? '') ??
    labelledDate(all) ??
    standingDate([...passages, ...lines]) ??
    spokenDate(lines) ??
    null
  );
}

function dateIn(text: string): string | undefined {
  const [written] = findDates(text);
  return written === undefined ? undefined : resolveDate(written, null)?.date;
}

function labelledDate(lines: readonly string[]): string | undefined {
  return firstOf(lines, (line) =>
    dateLabel.test(line.replace(/[|\t]/g, ' ').replace(/^(\s*\S+)\s{2,}/, '$1: ')) ? dateIn(line) : undefined,
  );
}

/** A date that stands alone, or with the place or the office; not the one of a stamp. */
function standingDate(lines: readonly string[]): string | undefined {
  return firstOf(lines, (line) => {
    const [written, ...more] = findDates(line);
    if (written === undefined || more.length > 0 || received.test(line) || otherDays.test(line))
      return undefined;
    const [lead, tail] = [line.slice(0, written.start), line.slice(written.end)];
    return isBeside(lead) && isBeside(tail) ? dateIn(line) : undefined;
  });
}

function spokenDate(lines: readonly string[]): string | undefined {
  return firstOf(
    [lines.map((line) => line.trim()).join(' ')],
    (text) =>
      findDates(text).flatMap((written) =>
        spoken.test(text.slice(0, written.start)) ? [resolveDate(written, null)?.date] : [],
      )[0],
  );
}

function firstOf(lines: readonly string[], read: (line: string) => string | undefined): string | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) return found;
  }
  return undefined;
}
