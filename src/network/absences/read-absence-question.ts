import { readDaysAsked } from '../contact/days-asked.ts';
import type { Period } from '../periods.ts';
import { EVER } from '../who/person-forms.ts';

/** What somebody asks of absences: the own ones, or who is away on some days; null where no days are named. */
export type AbsenceAsked =
  | { readonly of: 'oneself' }
  | { readonly of: 'others'; readonly days: Period | null };

const END = `${EVER}\\s*[?.!]*\\s*$`;
const gone =
  '(?:borta|bortresta?|lediga?|frånvarande|sjuka?|på (?:semester|resa|tjänsteresa)|away|off|absent|on (?:leave|holiday|vacation))';
const own = [
  `(?:när|vilka dagar|hur länge) är jag (?:antecknad som )?${gone}`,
  `är jag (?:antecknad som )?${gone}`,
  '(?:när )?(?:har|tar) jag (?:semester|frånvaro|ledigt)',
  'vilk(?:en|a) (?:frånvaror?|semester|ledighet) har jag',
  '(?:(?:visa|lista|se) )?(?:alla )?mina (?:frånvaror(?:na)?|frånvaroperioder|frånvarodagar|ledigheter|semestrar)',
  '(?:visa|se) min (?:frånvaro|semester|ledighet)',
  `(?:when|which days) am i (?:noted as )?${gone}`,
  `am i (?:noted as )?${gone}`,
  '(?:(?:show|list|see) )?(?:all )?my absences',
  'show my (?:absence|leave|vacation)',
].map((form) => new RegExp(`^\\s*${form}${END}`, 'iu'));
const others = [
  `(?:vem|vilka|vilka alla|who|who all) (?:är|är det som är|kommer att vara|is|are|will be) ${gone}`,
  `är (?:någon|några) ${gone}`,
  `is (?:anybody|anyone|somebody|someone) ${gone}`,
].map((form) => new RegExp(`^\\s*${form}${END}`, 'iu'));

/** Without one of these words a text asks of no absence, and need not be read for days. */
const named = new RegExp(`(?<!\\p{L})(?:${gone}|frånvar|semest|ledig|absence|leave|vacation)`, 'iu');

/** What a text asks of absences; undefined when it asks something else. */
export function readAbsenceQuestion(text: string, today: string): AbsenceAsked | undefined {
  if (!named.test(text)) return undefined;
  const asked = readDaysAsked(text, today);
  const rest = asked?.rest ?? text;
  if (own.some((form) => form.test(rest))) return { of: 'oneself' };
  if (others.some((form) => form.test(rest))) return { of: 'others', days: asked?.days ?? null };
  return undefined;
}
