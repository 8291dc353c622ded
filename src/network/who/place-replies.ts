import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { contactReply } from '../contact/conversation.ts';
import { holdersReply, mailboxOf, namesOf } from '../contact/holders-reply.ts';
import { daysText, historyReply, termLines, termsAt, termsReply } from '../contact/terms.ts';
import { reachable } from '../directory/directory.ts';
import type { Directory, Unit } from '../model.ts';
import { overlap, type Period } from '../periods.ts';
import { roleTexts } from '../roles/texts.ts';
import { asksWhoWas, daysOfQuestion } from './days-of-question.ts';
import type { RoleSought, Sought } from './read-place-question.ts';
import { whoTexts } from './texts.ts';

/** What is asked, on which day. */
export interface Asked {
  readonly directory: Directory;
  readonly today: string;
  readonly language: Language;
  readonly text: string;
}

/** Who has a role at a unit, or had it on the days that are asked of; with how to reach them, where that is asked. */
export function placeReply(asked: Asked, sought: Sought, unit: Unit): Reply {
  const reply = holderThere(asked, sought.role, unit);
  const ways = waysText(asked, sought, unit);
  return ways === '' ? reply : { ...reply, text: `${reply.text} ${ways}` };
}

function holderThere(asked: Asked, role: RoleSought, unit: Unit): Reply {
  const { directory, today, language, text } = asked;
  if (asksWhoWas(text)) {
    const days = daysOfQuestion(text, today)?.days;
    if (role !== 'contact_person') return rolesThen(asked, role, unit, days ?? { from: null, until: today });
    return (days === undefined ? historyReply : termsReply(days))(directory, unit, today, language);
  }
  return holderNow(asked, role, unit);
}

/** How to reach those who are there, where it is asked: by mail; the directory has no telephone numbers. */
function waysText({ directory, today, language }: Asked, { role, by }: Sought, unit: Unit): string {
  if (by === undefined) return '';
  const say = whoTexts(language);
  const mails = reachable(directory, role, unit.id, today).flatMap(({ person }) => person.mail ?? []);
  return [
    ...mails.map((mail) => say('mail', { mail: escapeMarkdown(mail) })),
    ...(by === 'number' ? [say('noNumber')] : []),
  ].join(' ');
}

function holderNow({ directory, today, language }: Asked, role: RoleSought, unit: Unit): Reply {
  if (role === 'contact_person') return contactReply(directory, unit, today, language);
  const say = roleTexts(language);
  const held = holdersReply({ directory, role, unit, today, language }, (facts) => say(`is-${role}`, facts));
  const facts = { ...namesOf(unit, language), mailbox: mailboxOf(unit, language) };
  return held ?? { text: say(`nobody-${role}`, facts) };
}

/** Who had or will have a role at a unit on some days. */
function rolesThen(
  { directory, today, language }: Asked,
  role: Exclude<RoleSought, 'contact_person'>,
  unit: Unit,
  days: Period,
): Reply {
  const say = whoTexts(language);
  const terms = termsAt(directory, role, unit).filter((term) => overlap(term, days));
  const names = namesOf(unit, language);
  const title = say(`terms-${role}`, { unit: names.unit, days: daysText(days, language) });
  const lines = terms.length === 0 ? say('termsNobody') : termLines(directory, terms, today, language);
  return { text: [title, lines].join('\n\n') };
}
