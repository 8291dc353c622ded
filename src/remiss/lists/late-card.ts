import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn, unitNameSchema } from '../../network/units/unit-names.ts';
import { texts } from '../texts.ts';

/** Who has not answered a remiss whose last day has passed; plain data that a message keeps until it is delivered. */
export const lateData = z.object({
  remiss: z.string(),
  dnr: z.string(),
  title: z.string(),
  deadline: civilDate,
  late: z.array(unitNameSchema).readonly(),
  answered: z.number().int(),
  total: z.number().int(),
});
export type LateData = z.infer<typeof lateData>;

/** To the rotel, when a deadline has passed. */
export function lateCard(data: LateData, language: Language): CardContent {
  const say = texts(language);
  return {
    template: 'remiss-late',
    data: {
      language,
      title: say('lateTitle', { title: escapeMarkdown(data.title) }),
      lead: say('lateLead', {
        answered: data.answered,
        total: data.total,
        date: formatDate(data.deadline, language),
      }),
      late: data.late.map((unit) => ({ unit: nameIn(unit, language) })),
      remiss: data.remiss,
      show: say('showReplies'),
    },
  };
}
