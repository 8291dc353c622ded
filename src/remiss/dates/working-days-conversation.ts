import { addDays, civilDateAt, dayAfter, dayBefore } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { holidayName, isWeekend, isWorkingDay, workingDaysUntil } from '../../calendar/working-days.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { formatPeriod, formatWeekday } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { bareFolded, countWords } from '../../language/words.ts';
import { workingDayTexts } from './working-day-texts.ts';

/** Below those who know a remiss that is named. */
const CLAIM = 0.6;
const MOST_WORDS = 14;

const day = String.raw`(?:(?:arbets|var)dag\w*|(?:working|business|work) days?)`;
const holiday = String.raw`(?:roda? dag\w*|helgdag\w*|helgdagar\w*|(?:public |bank )?holidays?|klamdag\w*)`;
/** What is asked of working days, in folded words; which days they are the dates tell. */
const asks = {
  count: new RegExp(
    String.raw`\b(?:hur (?:manga|mang)|antal(?:et)?|how many|number of) ${day}\b.*\b(?:till|tills|fram|kvar|mellan|innan|fore|i|under|until|till|to|left|between|before|in)\b`,
  ),
  how: new RegExp(
    String.raw`^(?:(?:hej|och|men|hi|and) )*(?:(?:hur|vad) (?:raknas?|ar) (?:\w+ ){0,3}${day}|(?:hur|how) (?:do|raknar) (?:you|du) (?:count )?(?:\w+ )?${day}|what (?:is|are|counts as) (?:an? )?${day}|vilka dagar (?:ar|raknas som) ${day}|which days (?:are|count as) ${day})$`,
  ),
  next: new RegExp(
    String.raw`^(?:(?:hej|och|men|hi|and) )*(?:nar|vilken|vad|when|which|what)\b.*\b(?:nasta|kommande|narmaste|next|upcoming)\b.*\b${holiday}$`,
  ),
  is: new RegExp(
    String.raw`^(?:(?:hej|och|men|hi|and) )*(?:ar|raknas|is|does|blir)\b.*\b(?:${day}|${holiday})$`,
  ),
};
type Ask = keyof typeof asks;

/** Days of something else are counted and ruled by others. */
const ofOthers =
  /\b(?:besok\w*|visit\w*|resa\w*|resor\w*|trip\w*|ib|beredning\w*|avtal\w*|ansok\w*|semester\w*|ledig(?!a dag)\w*|remiss\w*|referral\w*|maste|must|far|may|regl\w*|rules?|strateg\w*)\b|\d[/-]\d{3}/;

function askedIn(text: string): Ask | undefined {
  const said = bareFolded(text);
  if (countWords(text) > MOST_WORDS || ofOthers.test(said)) return undefined;
  return (Object.keys(asks) as Ask[]).find((ask) => asks[ask].test(said));
}

/** "Hur många arbetsdagar är det till 18 december?", "när är nästa röda dag?": by the calendar that all dates here are counted by. */
export const workingDaysIntent: Intent = {
  name: 'working-days',
  claim: (text) => (askedIn(text) === undefined ? 0 : CLAIM),
  ...answersFound(async (turn) => {
    const told = toldOfDays(turn);
    return told === undefined ? undefined : { reply: async () => ({ text: told }) };
  }),
  answersEdits: true,
};

function toldOfDays({ text, at, language: spoken }: MessageTurn): string | undefined {
  const language = languageOfText(text, spoken);
  const say = workingDayTexts(language);
  const today = civilDateAt(at);
  const { period } = readAskedTime(text, { today, hasBeen: false });
  switch (askedIn(text)) {
    case 'how':
      return say('how');
    case 'next':
      return nextText(today, language);
    case 'count':
      return period && countText(period, today, language);
    case 'is':
      return period?.from === period?.until ? period && isText(period.from, language) : undefined;
    default:
      return undefined;
  }
}

/** Until a day, or within days that both lie ahead. */
function countText({ from, until }: DateRange, today: string, language: Language): string | undefined {
  const say = workingDayTexts(language);
  if (until <= today) return undefined;
  if (from <= today || from === until)
    return say('until', { count: workingDaysUntil(today, until), date: formatWeekday(until, language) });
  const count = workingDaysUntil(dayBefore(from), until);
  return say('between', { count, period: formatPeriod({ from, until }, language) });
}

function isText(date: string, language: Language): string {
  const say = workingDayTexts(language);
  const named = capitalised(formatWeekday(date, language));
  if (isWorkingDay(date)) return say('isOne', { date: named });
  const name = holidayName(date, language);
  return name === undefined ? say('isWeekend', { date: named }) : say('isHoliday', { date: named, name });
}

/** Every year has some. */
const A_YEAR = 366;
const MOST_LATER = 3;

function nextText(today: string, language: Language): string {
  const found: { readonly date: string; readonly name: string }[] = [];
  for (let date = dayAfter(today); date <= addDays(today, A_YEAR); date = dayAfter(date)) {
    const name = isWeekend(date) ? undefined : holidayName(date, language);
    if (name !== undefined) found.push({ date: formatWeekday(date, language), name });
  }
  const [next, ...later] = found;
  if (next === undefined) throw new Error('a year without a holiday');
  const named = later.slice(0, MOST_LATER).map(({ date, name }) => `${date} (${name})`);
  return workingDayTexts(language)('next', { ...next, later: named.join(', ') });
}
