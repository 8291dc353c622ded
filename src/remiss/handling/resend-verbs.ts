import { z } from 'zod';
import { type Verb, verb } from '../../conversation/feature.ts';
import { repliesReply } from '../lists/replies.ts';
import { refusalText } from '../refusals.ts';
import type { RemissPorts } from './change-recipient.ts';
import { resendRemiss } from './resend-remiss.ts';
import { resendTexts } from './resend-texts.ts';

/** "Skicka igen till dem" on the sender's card, where it has not reached somebody. */
export function resendVerb(ports: RemissPorts): Verb {
  const data = z.object({ remiss: z.string(), language: z.enum(['sv', 'en']) });
  return verb('remiss-resend', data, async (turn, { remiss, language }) => {
    const sent = await resendRemiss(ports, { remiss, actor: turn.person.id, at: turn.at });
    if (!sent.ok) return { text: refusalText(sent.refusal, language, 'whoSends') };
    const say = resendTexts(language);
    const note = sent.value === 0 ? say('noneMissed') : say('resent', { count: sent.value });
    return repliesReply(ports, turn, remiss, { language, note });
  });
}
