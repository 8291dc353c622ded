import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { UnreadPeriod } from '../../language/dates/read-dates.ts';
import { formatDate, formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Outcome } from '../../outcome.ts';
import { type AuthorityRefusal, authorityRefusals } from '../authority.ts';
import { refusalText } from '../refusals.ts';
import type { AbsenceEnded } from './end-absence.ts';
import type { AbsenceRefusal, AbsenceSet } from './set-absence.ts';
import { texts } from './texts.ts';

interface Seen {
  readonly speaker: string;
  readonly language: Language;
}

/** What has been noted of an absence, or why nothing was. */
export function savedText(
  set: Outcome<AbsenceSet, AbsenceRefusal>,
  { from, until, speaker, language }: Seen & { readonly from: string; readonly until: string },
): string {
  if (!set.ok) return absenceRefusalText(set.refusal, language);
  const say = texts(language);
  const { person, changed, deputies, awayToo } = set.value;
  const list = (people: typeof deputies) => people.map(({ name }) => escapeMarkdown(name)).join(', ');
  const standIn = deputies.length === 0 ? say('noStandIn') : say('standIn', { deputies: list(deputies) });
  const facts = {
    name: escapeMarkdown(person.name),
    period: formatPeriod({ from, until }, language),
    standIn,
  };
  const what = !changed ? 'known' : person.id === speaker ? 'saved' : 'savedFor';
  const lines = [
    say(what, facts),
    ...(awayToo.length === 0 ? [] : [say('awayToo', { names: list(awayToo) })]),
  ];
  return lines.join(' ');
}

/** That somebody is back, or that an absence is gone, or why nothing was changed. */
export function endedText(
  set: Outcome<AbsenceEnded, AuthorityRefusal | 'unknown-absentee'>,
  { speaker, language }: Seen,
): string {
  if (!set.ok) return absenceRefusalText(set.refusal, language);
  const say = texts(language);
  const { person, ended, back, released } = set.value;
  const [first] = ended;
  if (first === undefined) return say('endedBefore');
  const facts = {
    period: formatPeriod(first, language),
    date: formatDate(back, language),
    name: escapeMarkdown(person.name),
  };
  const what = first.from >= back ? 'removed' : person.id === speaker ? 'shortened' : 'shortenedFor';
  return released ? `${say(what, facts)} ${say('deputyTold')}` : say(what, facts);
}

/** Why the days that somebody wrote can't be understood, and that nothing has changed. */
export function unreadPeriodText({ fault, words }: UnreadPeriod, language: Language): string {
  return texts(language)(fault, { words: escapeMarkdown(words) });
}

function absenceRefusalText(refusal: AbsenceRefusal, language: Language): string {
  return isOfAuthority(refusal)
    ? refusalText(refusal, language, 'who-administrator')
    : texts(language)(refusal);
}

function isOfAuthority(refusal: AbsenceRefusal): refusal is AuthorityRefusal {
  return (authorityRefusals as readonly string[]).includes(refusal);
}
