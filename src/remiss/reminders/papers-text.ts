import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate, formatWeekday } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import { nameIn, type UnitName } from '../../network/units/unit-names.ts';

const texts = defineTexts('remiss-papers', {
  sv: {
    soon: 'Remissen {{title}} ({{dnr}}) till {{unit}} ska besvaras senast {{deadline}}. Nämnden hinner ta upp remissen på sammanträdet {{meeting}}, och handlingarna dit ska ut {{papers}}.',
  },
  en: {
    soon: 'The referral {{title}} ({{dnr}}) to {{unit}} is due on {{deadline}}. The committee can take it up on {{meeting}}, and the papers of that meeting go out on {{papers}}.',
  },
});

export interface PapersToCome {
  readonly dnr: string;
  readonly title: string;
  readonly unit: UnitName;
  readonly deadline: string;
  readonly meeting: string;
  /** The day on which they go out. */
  readonly papers: string;
}

/** What a contact person hears before their committee's papers go out. */
export function papersText(
  { dnr, title, unit, deadline, meeting, papers }: PapersToCome,
  language: Language,
): string {
  return texts(language)('soon', {
    dnr: escapeMarkdown(dnr),
    title: escapeMarkdown(title),
    unit: nameIn(unit, language),
    deadline: formatDate(deadline, language),
    meeting: formatDate(meeting, language),
    papers: formatWeekday(papers, language),
  });
}
