import type { Language } from '../../language/language.ts';
import type { Instruction, InstructionCode } from '../model.ts';
import { cardTexts } from './card-texts.ts';
import type { RecipientView } from './recipient-view.ts';

type Checked = Pick<RecipientView, 'instructions' | 'answerAddress' | 'paperAddress' | 'heading' | 'dnr'>;

/** How the answer is to be sent, as the letter itself says; a line that says that it does not say. */
export function checklistOf(view: Checked, language: Language): string[] {
  const say = cardTexts(language);
  const { instructions, answerAddress, paperAddress, heading, dnr } = view;
  const values = {
    address: answerAddress ?? say('sender'),
    paper: paperAddress ?? say('sender'),
    heading: heading ?? dnr,
  };
  const asksForPaper = instructions.some(({ code }) => code === 'paper-copy');
  // An address that somebody has added asks for paper too.
  const added: Instruction[] =
    paperAddress === null || asksForPaper ? [] : [{ code: 'paper-copy', words: paperAddress }];
  const asked = [...instructions, ...added];
  if (asked.length === 0) {
    const send = [say('check-send', values), say('checklistOnlyAddress')];
    return answerAddress === null ? [say('checklistNone')] : send;
  }
  const seen = new Set<InstructionCode>();
  // What to do when it does not go well comes last.
  const isLast = ({ code }: Instruction) => code === 'contact-if-late';
  const ordered = [...asked.filter((one) => !isLast(one)), ...asked.filter(isLast)];
  // The line about the format says where to; a letter that asks for none says so all the same.
  const saysWhere = ordered.some(({ code }) => code === 'word-format' || code === 'pdf-format');
  const send = saysWhere || answerAddress === null ? [] : [say('check-send', values)];
  const lines = ordered.flatMap(({ code, words }) => {
    if (code !== 'other' && seen.has(code)) return [];
    seen.add(code);
    return [say(`check-${code}`, { ...values, words })];
  });
  return [...send, ...lines];
}
