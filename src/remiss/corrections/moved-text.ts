import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { correctionTexts } from './texts.ts';

export interface Moved {
  readonly dnr: string;
  readonly title: string;
  readonly earlier: string;
  readonly deadline: string;
  readonly who: string;
}

/** What the sender hears when somebody else has moved the last day of its remiss. */
export function movedText({ dnr, title, earlier, deadline, who }: Moved, language: Language): string {
  return correctionTexts(language)(who === '' ? 'movedBySomebody' : 'movedBy', {
    dnr: escapeMarkdown(dnr),
    title: escapeMarkdown(title),
    who: escapeMarkdown(who),
    earlier: formatDate(earlier, language),
    deadline: formatDate(deadline, language),
  });
}
