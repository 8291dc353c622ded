import type { Done, TakenBack } from '../../conversation/done.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Turn } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { actOn } from '../../pages/act-texts.ts';
import { showMatter } from '../card/show-matter.ts';
import { findMatter } from '../matter-register.ts';
import type { BeredningPorts } from '../ports.ts';
import { takeBackTexts } from './take-back-texts.ts';

/** What changes it: of each act that has a way of its own. */
const ways = {
  approve: 'decided',
  'approve-with-condition': 'decided',
  reject: 'decided',
  amend: 'amend',
  submit: 'submit',
  withdraw: 'withdraw',
  'give-view': 'give-view',
  'declare-conflict': 'declare-conflict',
  'take-back-conflict': 'take-back-conflict',
  'send-back': 'returned',
  'ask-requester': 'returned',
  postpone: 'postpone',
  prepare: 'office',
  'put-on-agenda': 'office',
  'send-to-beredning': 'office',
  report: 'report',
  'correct-report': 'report',
  cancel: 'cancel',
  'take-up-again': 'take-up-again',
  'plan-meeting': 'plan-meeting',
  'move-meeting': 'move-meeting',
  'call-off-meeting': 'call-off-meeting',
  'move-up': 'move-up',
} as const;

/** What somebody did last with a matter or a meeting of IB, and what changes it; undefined where it was something else. */
export async function takeBackInBeredning(
  ports: BeredningPorts,
  turn: Turn,
  done: Done,
  language: Language,
): Promise<TakenBack | undefined> {
  const { act, subject } = mainOf(done);
  const [kind, id = ''] = subject.split(':');
  const say = takeBackTexts(language);
  const how = say(ways[act as keyof typeof ways] ?? 'other');
  if (kind === 'beredning-meeting') {
    const ask = say(act === 'call-off-meeting' ? 'askCall' : 'askAgenda', { date: formatDate(id, language) });
    return {
      what: actOn(act, language, formatDate(id, language)),
      how,
      prompts: [{ title: ask, text: ask }],
    };
  }
  if (kind !== 'beredning') return undefined;
  const matter = await findMatter(ports.store.database, id);
  const { card, shows } = await showMatter(ports, turn, id, language);
  const name = [matter?.number, matter?.proposal.title ?? matter?.proposal.place].filter(Boolean).join(' ');
  const named = card === undefined ? '' : escapeMarkdown(name);
  return { what: actOn(act, language, named), how, card, shows };
}

/** A meeting takes its matters with it: these follow from what was done. */
function mainOf([last, ...before]: Done) {
  const meeting = before.find(({ subject }) => subject.startsWith('beredning-meeting:'));
  const isWithMeeting = ['take-off-agenda', 'put-on-agenda'].includes(last.act);
  const isSame = meeting?.at.getTime() === last.at.getTime();
  return isWithMeeting && isSame && meeting !== undefined ? meeting : last;
}
