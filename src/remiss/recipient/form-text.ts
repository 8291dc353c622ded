import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Language } from '../../language/language.ts';
import type { InstructionCode } from '../model.ts';
import { checklistOf } from './checklist.ts';
import type { RecipientView } from './recipient-view.ts';
import { toldTexts } from './told-texts.ts';

/** A letter asks for one format or the other. */
const alike: Readonly<Partial<Record<InstructionCode, InstructionCode>>> = { 'word-format': 'pdf-format' };

/** What the letter says of one thing about the form of an answer, or that it says nothing of it. */
export function formText(view: RecipientView, asked: InstructionCode, language: Language): string {
  const say = toldTexts(language);
  const said = view.instructions.filter(({ code }) => code === asked || code === alike[asked]);
  const isPaper = asked === 'paper-copy' && view.paperAddress !== null;
  if (said.length === 0 && !isPaper)
    return asked === 'dnr-as-heading'
      ? say('headingFree', { dnr: escapeMarkdown(view.dnr) })
      : say('formNotAsked');
  const { answerAddress, paperAddress } = view;
  const rest = {
    answerAddress: isDigital(asked) ? answerAddress : null,
    paperAddress: isPaper ? paperAddress : null,
  };
  const rule = checklistOf({ ...view, ...rest, instructions: said }, language).join(' ');
  return say('formAsked', { rule: escapeMarkdown(rule) });
}

const isDigital = (asked: InstructionCode) => asked === 'word-format';
