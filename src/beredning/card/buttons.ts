import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { MatterAct } from '../model.ts';
import { isTrip } from '../proposal.ts';
import { callingOffTexts } from './calling-off-texts.ts';
import { conflictTexts } from './conflict-texts.ts';
import type { Sheet } from './matter-sheet.ts';
import { cardTexts } from './texts.ts';

/** Sets of buttons of a matter's card. A viewer who is several things gets the first that fits: six buttons at most. */
type Set = 'chair' | 'member' | 'office' | 'none';

/** Which buttons somebody has who may do this. */
export function setOf(acts: readonly MatterAct[]): Set {
  if (acts.includes('approve')) return 'chair';
  if (acts.includes('give-view')) return 'member';
  return acts.length > 0 ? 'office' : 'none';
}

/** Buttons whose words are all that they need; each is there once or not at all. */
type There = readonly Record<string, never>[];
const there = (is: boolean): There => (is ? [{}] : []);

/** Which buttons the viewer's card has. */
export function cardButtons(
  { matter, viewer, acts, mayTakeBack, names, meetings, papers }: Sheet,
  language: Language,
): Record<string, unknown> {
  const say = conflictTexts(language);
  const set = setOf(acts);
  const inOffice = (act: MatterAct) => there(set === 'office' && acts.includes(act));
  return {
    words: wordsIn(language),
    chair: there(set === 'chair'),
    postponing: there(set === 'chair' && acts.includes('postpone')),
    member: there(set === 'member'),
    declare: there(acts.includes('declare-conflict')),
    takingBack: there(mayTakeBack.length > 0),
    conflicts: mayTakeBack.map((person) => ({
      person,
      declaredAt: matter.conflicts.find((conflict) => conflict.person === person)?.at ?? '',
      title:
        person === viewer ? say('conflictBackOwn') : say('conflictBackOf', { name: names[person] ?? '' }),
    })),
    preparing: inOffice('prepare'),
    asking: inOffice('ask-requester'),
    scheduling:
      meetings.length === 0
        ? []
        : inOffice('put-on-agenda').map(() => ({
            meetings: meetings.map((date) => ({ date, label: formatDate(date, language) })),
          })),
    sending: inOffice('send-to-beredning'),
    amending: inOffice('amend'),
    papers: there(papers),
    withdraw: there(acts.includes('withdraw')),
    takingUp: there(acts.includes('take-up-again')),
    cancelling: there(acts.includes('cancel') && isTrip(matter.proposal)),
  };
}

const buttonWords = [
  ...(['refresh', 'more', 'withdraw', 'withdrawSure'] as const),
  ...(['withdrawDo', 'approve', 'approveIf', 'approveIfDo', 'conditionLabel', 'reject'] as const),
  ...(['rejectLabel', 'sendBack', 'sendBackLabel', 'sendBackDo', 'postpone', 'postponeLabel'] as const),
  ...(['postponeDo', 'support', 'otherView', 'stanceLabel', 'askMore', 'oppose'] as const),
  ...(['supportWithReason', 'viewReason', 'giveView', 'wordsMissing', 'prepare', 'dnrLabel'] as const),
  ...(['assessmentLabel', 'prepareDo', 'ask', 'askLabel', 'askDo', 'schedule', 'meetingLabel'] as const),
  ...(['meetingMissing', 'scheduleDo', 'sendNow', 'amend', 'papers'] as const),
];

const conflictWords = [
  'conflict',
  'conflictLabel',
  'conflictDo',
  'conflictBack',
  'conflictBackLabel',
] as const;

const callingOffWords = [
  ...(['takeUp', 'cancelSure', 'cancel', 'cancelLabel', 'cancelPaidLabel', 'cancelDo'] as const),
];

/** The words on the buttons and inputs. */
function wordsIn(language: Language): Record<string, string> {
  const [say, sayConflict] = [cardTexts(language), conflictTexts(language)];
  const sayCallingOff = callingOffTexts(language);
  return Object.fromEntries([
    ...buttonWords.map((word) => [word, say(word)]),
    ...conflictWords.map((word) => [word, sayConflict(word)]),
    ...callingOffWords.map((word) => [word, sayCallingOff(word)]),
  ]);
}
