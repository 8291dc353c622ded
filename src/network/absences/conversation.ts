import { civilDateAt } from '../calendar/civil-date.ts';
import type { Intent } from '../conversation/feature.ts';
import { escapeMarkdown } from '../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../conversation/turn.ts';
import { languageOfText } from '../language/language.ts';
import { readPeriod } from '../language/read-dates.ts';
import type { Store } from '../store/store.ts';
import { refusalText } from './refusals.ts';
import { setAbsence } from './set-absence.ts';
import { texts } from './texts.ts';

/** "Jag är borta 3–14 juli", "I am away next week". */
const away =
  /^\s*(?:jag (?:är|kommer att vara|ska vara|har) (?:borta|ledig|frånvarande|sjuk|semester|föräldraledig|på semester|på resa)|(?:i am|i'm|i’m|i will be) (?:away|off|out|on (?:leave|holiday|vacation)|absent))\b/i;

/** Somebody says that they are away; their deputies stand in meanwhile. */
export function absenceIntent(store: Store): Intent {
  return {
    name: 'set-absence',
    claim: (text) => (away.test(text) ? 0.9 : 0),
    handle: (turn) => takeAbsence(store, turn),
  };
}

async function takeAbsence(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = texts(language);
  const period = readPeriod(turn.text, civilDateAt(turn.at));
  if (period === undefined) return { text: say('absenceNoDates') };
  const { id } = turn.person;
  const set = await setAbsence(store, { person: id, actor: id, ...period, at: turn.at });
  if (!set.ok)
    return { text: set.refusal === 'past' ? say('absencePast') : refusalText(set.refusal, language) };
  const { changed, deputies } = set.value;
  if (!changed) return { text: say('absenceKnown', { ...period }) };
  const names = deputies.map(({ name }) => escapeMarkdown(name)).join(', ');
  const standIn = names === '' ? say('absenceNoStandIn') : say('absenceStandIn', { deputy: names });
  return { text: say('absenceSaved', { ...period, standIn }) };
}
