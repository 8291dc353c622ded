import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn, type UnitName } from '../../network/units/unit-names.ts';
import { correctionTexts } from './texts.ts';

export interface Moved {
  readonly dnr: string;
  readonly title: string;
  /** The recipient that it was moved for; null when for all. */
  readonly unit: UnitName | null;
  readonly earlier: string;
  readonly deadline: string;
  readonly who: string;
}

/** What the sender hears when somebody else has moved the last day of its remiss. */
export function movedText({ dnr, title, unit, earlier, deadline, who }: Moved, language: Language): string {
  const whole = unit === null ? title : `${title} (${nameIn(unit, language)})`;
  return correctionTexts(language)(who === '' ? 'movedBySomebody' : 'movedBy', {
    dnr: escapeMarkdown(dnr),
    title: escapeMarkdown(whole),
    who: escapeMarkdown(who),
    earlier: formatDate(earlier, language),
    deadline: formatDate(deadline, language),
  });
}
