import type { CardContent } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { meetingTexts } from './meeting-texts.ts';

interface Days {
  /** The meeting that is there. */
  readonly date?: string;
  /** The day that it is moved to; empty where that is not told. */
  readonly to?: string;
  /** Those that are added. */
  readonly dates?: readonly string[];
}

/** The form by which a strategist adds meetings, moves one or calls it off, with what is told filled in; nothing is done before a press. */
export function meetingCard(
  kind: 'add' | 'move' | 'call-off',
  { date = '', to = '', dates = [] }: Days,
  language: Language,
): CardContent {
  const say = meetingTexts(language);
  const those = dates.length > 0 ? dates : [date];
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  const days = and.format(those.map((one) => formatDate(one, language)));
  return {
    template: 'beredning-meeting',
    data: {
      language,
      title: say(`ask-${kind}`, { dates: days, count: those.length }),
      lead: say('nothingYet'),
      sure: say(`sure-${kind}`),
      meeting: date,
      to,
      dates: dates.join(','),
      moves: kind === 'move' ? [{}] : [],
      callsOff: kind === 'call-off' ? [{}] : [],
      adds: kind === 'add' ? [{}] : [],
      words: {
        move: say('move'),
        moveLabel: say('moveLabel'),
        moveMissing: say('moveMissing'),
        callOffDo: say('callOffDo'),
        add: say('add', { count: those.length }),
      },
    },
  };
}
