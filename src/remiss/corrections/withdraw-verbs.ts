import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent, Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import { listHeads } from '../recipient-register.ts';
import { refusalText } from '../refusals.ts';
import { type RemissHead, unitsOf } from '../register-model.ts';
import { findHeadsById } from '../remiss-register.ts';
import { mayWithdraw, withdrawRemiss } from './withdraw-remiss.ts';
import { withdrawTexts } from './withdraw-texts.ts';

const asked = z.object({ remiss: z.string(), language: z.enum(['sv', 'en']) });
const form = asked.extend({ version: z.coerce.number().int(), reason: z.string().default('') });

/** Taking back a registration: asked why first, since it holds for all recipients. */
export function withdrawVerbs(ports: RemissPorts): Verb[] {
  return [
    verb('remiss-withdraw-form', asked, (turn, data) => openForm(ports, turn, data)),
    verb('remiss-withdraw', form, async (turn, { language, ...data }) => {
      const outcome = await withdrawRemiss(ports, { ...data, actor: turn.person.id, at: turn.at });
      if (!outcome.ok) return { text: refusalText(outcome.refusal, language, 'whoWithdraws') };
      const { dnr, title } = outcome.value;
      const values = { dnr: escapeMarkdown(dnr), title: escapeMarkdown(title) };
      return { text: withdrawTexts(language)('done', values) };
    }),
  ];
}

async function openForm(
  { store }: RemissPorts,
  turn: Turn,
  { remiss: id, language }: z.infer<typeof asked>,
): Promise<Reply> {
  const [remiss] = await findHeadsById(store.database, [id]);
  if (remiss === undefined) return { text: refusalText('unknown-remiss', language, 'whoWithdraws') };
  const directory = await currentDirectory(store);
  const units = unitsOf(await listHeads(store.database, { remiss: id }));
  const person = turn.person.id;
  const authority = mayWithdraw(directory, { person, remiss, units }, civilDateAt(turn.at));
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'whoWithdraws') };
  return { card: withdrawCard(remiss, units.length, language) };
}

/** The card on which a registration of `count` recipients is taken back, with why. */
export function withdrawCard(
  { id, version, dnr, title }: RemissHead,
  count: number,
  language: Language,
): CardContent {
  const say = withdrawTexts(language);
  return {
    template: 'remiss-withdraw',
    data: {
      language,
      remiss: id,
      version,
      title: say('title'),
      subject: escapeMarkdown(`${dnr} ${title}`),
      lead: say('lead', { count }),
      reasonLabel: say('reason'),
      reasonMissing: say('reasonMissing'),
      withdraw: say('do'),
      back: cardTexts(language)('back'),
    },
  };
}
