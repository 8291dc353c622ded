import { formatDate } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { cardTexts } from './card-texts.ts';
import type { Sheet } from './matter-sheet.ts';
import type { MatterAct } from './model.ts';

/** Sets of buttons of a matter's card. A viewer who is several things gets the first that fits: six buttons at most. */
type Set = 'chair' | 'member' | 'office' | 'none';

function setOf(acts: readonly MatterAct[]): Set {
  if (acts.includes('approve')) return 'chair';
  if (acts.includes('give-view')) return 'member';
  return acts.length > 0 ? 'office' : 'none';
}

/** Which buttons the viewer's card has, with their words. */
export function cardButtons({ acts, meetings }: Sheet, language: Language): Record<string, unknown> {
  const say = cardTexts(language);
  const set = setOf(acts);
  const inOffice = (act: MatterAct) => set === 'office' && acts.includes(act);
  const words = [
    'approve',
    'approveIf',
    'conditionLabel',
    'reject',
    'rejectLabel',
    'sendBack',
    'sendBackLabel',
    'sendBackDo',
    'postpone',
    'postponeLabel',
    'postponeDo',
    'conflict',
    'conflictLabel',
    'conflictDo',
    'support',
    'otherView',
    'stanceLabel',
    'viewReason',
    'giveView',
    'oppose',
    'askMore',
    'supportWithReason',
    'wordsMissing',
    'amend',
    'withdraw',
    'prepare',
    'dnrLabel',
    'assessmentLabel',
    'prepareDo',
    'ask',
    'askLabel',
    'askDo',
    'schedule',
    'meetingLabel',
    'meetingMissing',
    'scheduleDo',
    'sendNow',
  ] as const;
  return {
    ...Object.fromEntries(words.map((word) => [`${word}Text`, say(word)])),
    isChair: set === 'chair',
    isMember: set === 'member',
    mayPostpone: set === 'chair' && acts.includes('postpone'),
    mayDeclare: (set === 'chair' || set === 'member') && acts.includes('declare-conflict'),
    mayPrepare: inOffice('prepare'),
    mayAsk: inOffice('ask-requester'),
    maySchedule: inOffice('put-on-agenda') && meetings.length > 0,
    maySend: inOffice('send-to-beredning'),
    mayAmend: inOffice('amend'),
    mayWithdraw: inOffice('withdraw'),
    meetings: meetings.map((date) => ({ date, label: formatDate(date, language) })),
  };
}
