import { civilDateAt } from '../../calendar/civil-date.ts';
import { writeCalendar } from '../../calendar/write-calendar.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import { languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { ownDays } from './own-days.ts';
import { calendarTexts } from './texts.ts';
import { wantsOwnDays } from './wish.ts';

/** "Lägg alla mina deadlines i kalendern": one's own days of all rooms as a calendar file. */
export function ownCalendarIntent(store: Store): Intent {
  return {
    name: 'own-calendar',
    claim: (text) => (wantsOwnDays(text) ? 0.96 : 0),
    answersEdits: true,
    handle: (turn) => giveCalendar(store, turn),
  };
}

async function giveCalendar(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = calendarTexts(language);
  const { at } = turn;
  const today = civilDateAt(at);
  const days = await ownDays(store, { person: turn.person.id, language, at });
  if (days.length === 0) return { text: say('none'), language };
  const date = formatDate(today, language);
  const passed = days.filter(({ until }) => until < today).length;
  const ready = [
    say('ready', { count: days.length }),
    passed === 0 ? '' : say('passed', { count: passed }),
    say('holds'),
  ].filter((sentence) => sentence !== '');
  const content = writeCalendar(days, { at, name: say('name'), description: say('copy', { date }) });
  return {
    text: [ready.join(' '), say('copyTold', { date })].join('\n\n'),
    files: [{ name: `${say('fileName')}.ics`, bytes: new TextEncoder().encode(content) }],
    language,
  };
}
