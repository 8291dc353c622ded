import { z } from 'zod';
import { texts } from '../conversation/texts.ts';
import type { CardContent } from '../conversation/turn.ts';
import { cutText } from '../language/cut-text.ts';
import type { Language } from '../language/language.ts';
import { storableText } from '../store/json-text.ts';
import type { Answered } from './adapter.ts';
import { dialogBody } from './dialogs.ts';
import { type Handling, NOT_IMPLEMENTED } from './handling.ts';
import { messageKey } from './sending/send-reply.ts';

const reaction = z.enum(['like', 'dislike']);

/** `message/submitAction`: a thumb on a message, what its form says as JSON in a string. */
const submission = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction, feedback: z.string().optional() }),
});

const thumb = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction }),
});
/** `message/fetchTask`: somebody pressed a thumb. Teams' page and its own library disagree on where it stands. */
const asked = z.union([thumb, z.looseObject({ data: thumb }).transform(({ data }) => data)]);

/** What the form holds: reasons that were chosen, divided by commas, and words of one's own. */
const said = z.looseObject({ feedbackText: z.string().catch(''), why: z.string().catch('') });

/** At most so much of a reason is kept. */
const REASON_LENGTH = 2_000;

/** The form that asks why. */
export async function askWhy({ parts, activity, turn }: Handling): Promise<Answered> {
  const parsed = asked.safeParse(activity.value);
  if (!parsed.success) return NOT_IMPLEMENTED;
  const card = parts.cards.fill(feedbackCard(parsed.data.actionValue.reaction, turn.language));
  return { status: 200, body: dialogBody(card, 'Utblick') };
}

function feedbackCard(given: z.infer<typeof reaction>, language: Language): CardContent {
  const say = texts(language);
  const reasons =
    given === 'like'
      ? [say('rightAnswer'), say('clearAnswer')]
      : [say('wrongAnswer'), say('wrongParagraph'), say('incompleteAnswer'), say('unclearAnswer')];
  return {
    template: 'feedback',
    data: {
      language,
      title: say(given === 'like' ? 'feedbackLiked' : 'feedbackDisliked'),
      lead: say('feedbackLead'),
      labelWhy: say('feedbackWhy'),
      labelText: say('feedbackText'),
      reasons: reasons.map((text) => ({ text })),
      send: say('feedbackSend'),
    },
  };
}

/** Takes a thumb with its reason. Teams shows an error for any body but an empty one. */
export async function takeFeedback({ parts, activity, turn }: Handling): Promise<Answered> {
  const parsed = submission.safeParse(activity.value);
  if (parsed.success) {
    const { reaction: given, feedback } = parsed.data.actionValue;
    const message = messageKey(turn.conversation.id, activity.replyToId ?? '');
    await parts.dispatcher.feedback(turn, { message, reaction: given, reason: reasonOf(feedback) });
  }
  return { status: 200, body: {} };
}

/** The words that somebody gave with a thumb; empty when there were none. */
function reasonOf(feedback: string | undefined): string {
  try {
    const parsed = said.safeParse(JSON.parse(feedback ?? '{}'));
    if (!parsed.success) return '';
    const { why, feedbackText } = parsed.data;
    const words = [why.replaceAll(',', ', '), feedbackText].filter((part) => part !== '').join(': ');
    return cutText(storableText(words), REASON_LENGTH);
  } catch {
    return '';
  }
}
