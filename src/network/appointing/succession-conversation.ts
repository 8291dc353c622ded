import { civilDateAt, dayAfter } from '../../calendar/civil-date.ts';
import { readDaysTold } from '../../calendar/days-told.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import { languageOfText } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { may } from '../authority.ts';
import { holdersOn } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory, Person, Unit } from '../model.ts';
import { findMentioned } from '../who/find-named.ts';
import { namesContact } from '../who/read-place-question.ts';
import { filledIn } from './filled-in.ts';
import { firstDayTold } from './first-day.ts';

const leaves =
  /^\s*(?:(?:hej|hi|hello)[\s,!.]+)?(?!(?:jag|ja|vi|i|we|när|om|vem|who|when|if)\s)(?<who>[^?,.;:]{2,60}?) (?:(?:kommer att |ska |har )?(?:slutar?|slutat|lämnar?|går i pension|gå i pension|byter jobb|säger upp sig|sagt upp sig)|(?:is |will be )?(?:leaving|retiring|quitting|stepping down|leaves|retires|quits|steps down))(?!\p{L})(?<rest>[^?]*)$/iu;

/** "Megan slutar 31 december, Anna tar över", of a contact person: for whoever appoints there, the form, filled in. */
export function successionIntent(store: Store): Intent {
  return {
    name: 'contact-person-leaves',
    claim: (text) => (leaves.test(text) ? 0.9 : 0),
    ...answersFound(async (turn) => {
      const { who = '', rest = '' } = leaves.exec(turn.text)?.groups ?? {};
      if (who === '') return undefined;
      const directory = await currentDirectory(store);
      const today = civilDateAt(turn.at);
      const left = whoLeaves(directory, { who, speaker: turn.person.id, today });
      if (left === undefined) return undefined;
      const people = findMentioned(directory, rest).filter(({ id }) => id !== left.person.id);
      const from = firstDayOf(people[0], rest, today);
      const language = languageOfText(turn.text, turn.language);
      return {
        reply: async () => filledIn({ directory, unit: left.unit.id, today, language, from, people }),
      };
    }),
  };
}

/** The first day of who comes after: the one that is told of them, or else as it is told of who leaves. */
function firstDayOf(next: Person | undefined, rest: string, today: string): string {
  const [given = ''] = fold(next?.name ?? '').split(' ');
  const at = given === '' ? -1 : fold(rest).search(new RegExp(`(?<!\\p{L})${given}`, 'u'));
  const theirs = at < 0 ? undefined : firstDayTold(rest.slice(at), today);
  return theirs === undefined || theirs < today ? firstDayAfter(rest, today) : theirs;
}

/** The day after the last one that is told, or else the first day of who comes after. */
function firstDayAfter(rest: string, today: string): string {
  const [ofLeaving = '', ...others] = rest.split(/[,;.]|(?<!\p{L})(?:och|and)(?!\p{L})/u);
  const days = readDaysTold(ofLeaving, today);
  const last = days === undefined || 'fault' in days ? undefined : (days.until ?? days.from);
  const from = last === undefined ? firstDayTold(others.join(' '), today) : firstWithout(last);
  return from === undefined || from < today ? today : from;
}

/** Whoever leaves at the turn of a year or a month is gone on its first day. */
const firstWithout = (last: string): string => (last.endsWith('-01') ? last : dayAfter(last));

/** The contact person whom words name, or call so, at a unit where the speaker appoints. */
function whoLeaves(
  directory: Directory,
  { who, speaker, today }: { readonly who: string; readonly speaker: string; readonly today: string },
): { readonly unit: Unit; readonly person: Person } | undefined {
  const named = new Set(findMentioned(directory, who).map(({ id }) => id));
  const held = directory.units
    .filter(
      ({ id: unit }) => may(directory, { person: speaker, act: 'appoint-contact-person', unit }, today).ok,
    )
    .flatMap((unit) =>
      holdersOn(directory, 'contact_person', unit.id, today).map(({ person }) => ({ unit, person })),
    );
  const meant =
    named.size > 0 ? held.filter(({ person }) => named.has(person.id)) : namesContact(who) ? held : [];
  const [only, ...others] = meant;
  return others.length === 0 ? only : undefined;
}
