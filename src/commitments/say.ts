import { escapeMarkdown } from '../conversation/markdown.ts';
import { formatDate } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { type AskedKind, type Commitment, standingOn } from './model.ts';
import { texts } from './texts.ts';

/** An agreement is about something; an organisation or a project has a field. */
const agreements: readonly AskedKind[] = ['twin-city', 'cooperation-agreement', 'letter-of-intent'];

/** What a commitment is called: "Samarbetsavtal med Köpenhamn om cykling". Safe to show in Markdown. */
export function titleOf(
  {
    kind,
    counterpart,
    theme,
  }: { readonly kind: AskedKind; readonly counterpart: string; readonly theme: string },
  language: Language,
): string {
  const say = texts(language);
  const title = say(`titled-${kind}`, { counterpart: escapeMarkdown(counterpart) });
  return theme.trim() === ''
    ? title
    : say(agreements.includes(kind) ? 'withTheme' : 'withField', { title, theme: escapeMarkdown(theme) });
}

/** How far a commitment has come: "gäller till och med 31 december 2029". */
export function standingText(
  commitment: Pick<Commitment, 'start' | 'end' | 'endedOn'>,
  today: string,
  language: Language,
): string {
  const say = texts(language);
  const date = (day: string | null) => ({ date: day === null ? '' : formatDate(day, language) });
  const { start, end, endedOn } = commitment;
  const standing = standingOn(commitment, today);
  if (standing === 'ended') return say('standing-ended', date(endedOn));
  if (endedOn !== null) return say('standing-ending', date(endedOn));
  if (standing === 'coming') return say('standing-coming', date(start));
  if (standing === 'expired') return say('standing-expired', date(end));
  return end === null ? say('standing-in-force') : say('standing-in-force-until', date(end));
}
