import { isMailHeader, unmarked } from '../../../documents/mail-head-lines.ts';
import { findDates } from '../../../language/dates/find-dates.ts';

const SENT = /^(?:sent|date|skickat|datum|sendt|dato|gesendet)\s*:\s*(?<when>.+)$/iu;
/** Any day does: only one with its year is taken. */
const SOME_DAY = '2000-01-01';

/**
 * The day on which a pasted mail was written, by its head, from which its "in two weeks" is counted. Undefined where no
 * head says it, or several do: then each mail has its own.
 */
export function writtenOn(text: string): string | undefined {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(unmarked);
  const heads = lines.flatMap((line, position) => {
    const when = SENT.exec(line)?.groups?.when;
    return when === undefined || !isMailHeader(lines, position) ? [] : [when];
  });
  const [only, ...others] = heads.map((when) => findDates(when, SOME_DAY)[0]);
  return others.length === 0 && only?.yearWritten === true ? only.from : undefined;
}
