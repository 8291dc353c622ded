import { z } from 'zod';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { nameIn, unitNameSchema } from '../../network/units/unit-names.ts';
import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { lobbyingTexts } from './texts.ts';

const positionData = z.object({
  position: z.string(),
  version: z.number().int(),
  unitName: unitNameSchema,
  matter: z.string(),
  view: z.string(),
});

/** To the strategists: a unit means to influence an EU question (5#6). */
export const positionNotice: NoticeKind = noticeKind('eu-position', positionData, {
  render: ({ position, unitName, matter, view }, language) => {
    const say = lobbyingTexts(language);
    return {
      card: {
        template: 'eu-position',
        data: {
          language,
          position,
          title: say('newsTitle', { unit: escapeMarkdown(nameIn(unitName, language)) }),
          matter: escapeMarkdown(matter),
          view: escapeMarkdown(view),
          text: say('newsText'),
          tell: say('tell'),
        },
      },
    };
  },
});
