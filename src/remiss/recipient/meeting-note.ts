import { formatWeekday } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Signing } from '../naming/named-remiss.ts';
import { namedTexts } from '../naming/named-texts.ts';
import { cardTexts } from './card-texts.ts';
import type { RecipientView } from './recipient-view.ts';

/** When the committee meets and its papers go out, or why there is no such meeting; and whether its minutes are signed as `asked`. */
export function meetingNote(view: RecipientView, language: Language, asked?: Signing): string {
  const { signAtOnce } = view.meeting ?? view.afterPapers ?? {};
  if (asked === undefined || signAtOnce === undefined) return whenMet(view, language);
  const how = signAtOnce ? 'at-once' : 'as-usual';
  return `${namedTexts(language)(`asked-${asked}-${how}`)} ${whenMet(view, language)}`;
}

function whenMet({ meeting, noRoute, afterPapers }: RecipientView, language: Language): string {
  const say = namedTexts(language);
  if (afterPapers !== null)
    return say(`meeting-${afterPapers.stands}`, {
      meeting: formatWeekday(afterPapers.date, language),
      papers: formatWeekday(afterPapers.papers, language),
    });
  if (meeting === null)
    return say('meetingNone', { reason: cardTexts(language)(`none-${noRoute ?? 'no-calendar'}`) });
  return say('meeting', {
    meeting: formatWeekday(meeting.date, language),
    papers: formatWeekday(meeting.papers, language),
  });
}
