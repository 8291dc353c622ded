import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { listGroup } from '../../outbox/message-register.ts';
import { originalOf } from '../../outbox/wrapped-notice.ts';
import type { Database } from '../../store/store.ts';
import { extensionData, extensionGroup } from '../notices.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import { cardFor } from '../recipient/reader.ts';
import { rotelOfficers } from '../recipient/recipient-people.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import { type Shown, showRecipient } from '../recipient/show-recipient.ts';
import { refusalText } from '../refusals.ts';
import { isDecided } from '../register-model.ts';
import { chosenDay } from '../typed-fields.ts';
import { askExtension } from './ask-extension.ts';
import type { RemissPorts } from './change-recipient.ts';
import { decideExtension } from './decide-extension.ts';
import { draftExtension, extensionAskedCard, extensionDraftForm } from './form-cards.ts';
import { afterChange, formData, noDay, openForm, requestOf, shownData } from './verbs.ts';

const wanted = formData.extend({ until: chosenDay, reason: z.string().trim().min(1) });
const asked = wanted.extend({ message: z.string().trim().min(1) });
const decision = formData.extend({
  until: chosenDay,
  granted: z.stringbool(),
  anew: z.stringbool().default(false),
});

/** More time: drafted, asked of the rotel, and decided there. */
export function extensionVerbs(ports: RemissPorts): Verb[] {
  const { store } = ports;
  return [
    verb('remiss-extension-draft', wanted, async (turn, { language, recipient, until, reason }) => {
      if (until === '') return noDay(language);
      const today = civilDateAt(turn.at);
      const shown = await showRecipient(store, recipient, today);
      if (shown === undefined) return { text: refusalText('unknown-recipient', language, 'whoHandles') };
      const { view, directory } = shown;
      if (until <= view.deadline || until <= today) {
        return { text: refusalText('not-later', language, 'whoHandles') };
      }
      const message = draftExtension(view, { until, reason }, language);
      const people = rotelOfficers(directory, today).map(({ person }) => person.name);
      const names = people.join(', ') || (view.answerAddress ?? cardTexts(language)('sender'));
      return { card: extensionDraftForm(view, { until, reason, message, names }, language) };
    }),
    verb('remiss-extension-ask', asked, async (turn, { language, ...data }) => {
      if (data.until === '') return noDay(language);
      const outcome = await askExtension(ports, requestOf(turn, data));
      const note = outcome.ok ? await askedNote(ports, outcome.value.view, turn.at, language) : '';
      return afterChange(ports, turn, { recipient: data.recipient, language }, outcome, { note });
    }),
    verb('remiss-decide-form', shownData, (turn, asked) => openDecision(ports, turn, asked, false)),
    verb('remiss-decide-anew-form', shownData, (turn, asked) => openDecision(ports, turn, asked, true)),
    verb('remiss-extension-decide', decision, async (turn, { language, ...data }) => {
      if (data.until === '') return noDay(language, 'whoSends');
      const outcome = await decideExtension(ports, requestOf(turn, data));
      const { recipient } = data;
      if (!outcome.ok) {
        return afterChange(ports, turn, { recipient, language }, outcome, { who: 'whoSends' });
      }
      const words = await askedWords(store.database, outcome.value.view);
      return { card: extensionAskedCard({ view: outcome.value.view, ...words }, language) };
    }),
  ];
}

/** Opens a question of more time that nobody has decided on, or what was decided to be put right, for those who may. */
function openDecision(
  ports: RemissPorts,
  turn: Turn,
  asked: z.infer<typeof shownData>,
  isAnew: boolean,
): Promise<Reply> {
  const { store } = ports;
  const make = ({ view }: Shown, _today: string, language: Language) => {
    const { extension } = view;
    if (extension === null || isDecided(extension) !== isAnew) {
      const note = refusalText('not-asked', language, 'whoSends');
      return cardFor(store, turn, view, { language, note });
    }
    const question = { view, message: extension.reason, asker: '', hasBack: true, isAnew };
    return extensionAskedCard(question, language);
  };
  return openForm(ports, turn, asked, make, { act: 'decide-remiss-extension', who: 'whoSends' });
}

/** What was written when more time was asked for, and by whom; the reason alone once the message is forgotten. */
async function askedWords(database: Database, { recipient, extension }: RecipientView) {
  const asked = (await listGroup(database, extensionGroup(recipient))).map(({ notice }) =>
    extensionData.safeParse(originalOf(notice).data),
  );
  const latest = asked.findLast(({ success }) => success)?.data;
  return { message: latest?.message || (extension?.reason ?? ''), asker: latest?.asker ?? '' };
}

/** To whom the question has gone; where nobody is reached, where to send it by hand. */
async function askedNote(
  { store }: RemissPorts,
  view: RecipientView,
  at: Date,
  language: Language,
): Promise<string> {
  const say = cardTexts(language);
  const shown = await showRecipient(store, view.recipient, civilDateAt(at));
  const officers = shown === undefined ? [] : rotelOfficers(shown.directory, civilDateAt(at));
  if (officers.length === 0) {
    const address = escapeMarkdown(view.answerAddress ?? cardTexts(language)('sender'));
    return say('askedNobody', { address });
  }
  return say('askedSent', { names: officers.map(({ person }) => escapeMarkdown(person.name)).join(', ') });
}
