import { z } from 'zod';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { createMemory } from '../../conversation/memory.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatInstant } from '../../language/format.ts';
import { languageOfText } from '../../language/language.ts';
import { resendFailed } from '../../outbox/report.ts';
import type { Store } from '../../store/store.ts';
import { checkAuthority } from '../check-authority.ts';
import { findPerson } from '../directory/directory.ts';
import { refusalText } from '../refusals.ts';
import { nameOfUnit } from '../units/unit-names.ts';
import {
  audienceOn,
  type BroadcastPorts,
  broadcastGroup,
  findSpread,
  latestOf,
  MOST_CHARACTERS,
  sendBroadcast,
  spreadEntry,
} from './broadcast.ts';
import { correctLatest, correctSlip } from './correction.ts';
import { groupData, reportCard } from './delivery-report-card.ts';
import {
  askedAfterBroadcast,
  asksOfBroadcast,
  correctionOfBroadcast,
  nothingSaid,
  slipInBroadcast,
  spread,
  toldInstead,
} from './question.ts';
import { broadcastTexts } from './texts.ts';

/** Told the group of the broadcast that is shown, sent or not. */
type Shown = (group: string) => void;

/** "Sprid: …": shows a strategist who will get it, before anything is sent; "hur gick det?" and "rätta det jag spred" afterwards. */
export function broadcastIntent({ store }: BroadcastPorts): Intent {
  // What a slip is about that is noticed right after it was shown.
  const spokenOf = createMemory<string>();
  return {
    name: 'broadcast',
    longest: MOST_CHARACTERS,
    claim: (text) => (isOfBroadcast(text) ? 0.95 : 0),
    goesOn: askedAfterBroadcast,
    handle: async (turn) => {
      const correction = correctionOfBroadcast(turn.text);
      const shown: Shown = (group) => spokenOf.remember(turn, group);
      if (correction !== undefined) return correctLatest(store, turn, { correction, shown });
      const slip =
        slipInBroadcast(turn.text) ?? (isOfBroadcast(turn.text) ? undefined : toldInstead(turn.text));
      if (slip !== undefined)
        return correctSlip(store, turn, { group: spokenOf.recall(turn), correction: slip });
      const group = turn.written === undefined ? undefined : spokenOf.recall(turn);
      const isSent = group !== undefined && (await findSpread(store.database, group)) !== undefined;
      // "Nej, 4 februari" of what has been sent: a correction of it.
      if (isSent && spread.test(turn.text))
        return correctSlip(store, turn, { group, correction: textIn(turn.text) });
      spokenOf.forget(turn);
      return asksOfBroadcast(turn.text) ? tellLatest(store, turn, shown) : preview(store, turn, shown);
    },
  };
}

const isOfBroadcast = (text: string): boolean =>
  spread.test(text) ||
  nothingSaid.test(text) ||
  asksOfBroadcast(text) ||
  correctionOfBroadcast(text) !== undefined;

/** What is to be spread; empty where that is not said. */
const textIn = (wish: string): string =>
  nothingSaid.test(wish) ? '' : (spread.exec(wish)?.groups?.text ?? '').trim();

/** How the latest one has fared. */
async function tellLatest(store: Store, turn: MessageTurn, shown: Shown): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = broadcastTexts(language);
  const { directory, authority } = await checkAuthority(store, turn, 'see-deliveries');
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'who-strategist') };
  const entry = await latestOf(store, turn.person.id);
  if (entry === undefined) return { text: say('broadcastNone') };
  shown(entry.subject);
  const text = say('broadcastLatest', {
    sender: escapeMarkdown(findPerson(directory, entry.actor)?.name ?? entry.actor),
    at: formatInstant(entry.at, language),
    text: escapeMarkdown(spreadEntry.parse(entry.after).text),
  });
  return { text, card: await reportCard(store, turn, { group: entry.subject, language }) };
}

async function preview(store: Store, turn: MessageTurn, shown: Shown): Promise<Reply> {
  // Without a text there is nothing but the wish itself.
  const text = textIn(turn.text);
  const language = languageOfText(text === '' ? turn.text : text, turn.language);
  const say = broadcastTexts(language);
  const { directory, today, authority } = await checkAuthority(store, turn, 'broadcast');
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'who-strategist') };
  if (text === '') return { text: say('broadcastWhat') };
  const id = idOfDelivery(turn.key);
  shown(broadcastGroup(id));
  const { recipients, missed } = audienceOn(directory, today);
  const names = missed.map(({ name }) => name).join(', ');
  return {
    card: {
      template: 'broadcast-preview',
      data: {
        language,
        text,
        shown: escapeMarkdown(text),
        id,
        title: say('broadcastTitle'),
        lead: say('broadcastTo', { count: recipients.length }),
        recipients: recipients.map(({ person, unit }) => ({
          name: person.name,
          unit: nameOfUnit(unit, language),
        })),
        missed: names === '' ? '' : say('broadcastMissed', { units: names }),
        action: say('broadcastSend'),
      },
    },
  };
}

/** Sends a broadcast, shows how it has fared, and sends again to those whom it did not reach. */
export function broadcastVerbs({ store, send }: BroadcastPorts): Verb[] {
  const data = z.object({
    id: z.string().length(32),
    // Whole or not at all: what is cut would not be what was shown.
    text: z.string().min(1).max(MOST_CHARACTERS),
    language: z.enum(['sv', 'en']),
  });
  return [
    verb('broadcast-send', data, async (turn, { id, text, language }): Promise<Reply> => {
      const sent = await sendBroadcast({ store, send }, { id, text, actor: turn.person, at: turn.at });
      if (!sent.ok) return { text: refusalText(sent.refusal, language, 'who-strategist') };
      return { card: await reportCard(store, turn, { group: broadcastGroup(id), language }) };
    }),
    verb('delivery-report', groupData, async (turn, { group, language }): Promise<Reply> => {
      const { authority } = await checkAuthority(store, turn, 'see-deliveries');
      if (!authority.ok) return { text: refusalText(authority.refusal, language, 'who-strategist') };
      return { card: await reportCard(store, turn, { group, language }) };
    }),
    verb('resend-failed', groupData, async (turn, { group, language }): Promise<Reply> => {
      const { authority } = await checkAuthority(store, turn, 'resend');
      if (!authority.ok) return { text: refusalText(authority.refusal, language, 'who-strategist') };
      await store.transaction((transaction) => resendFailed(transaction, send, group));
      return { card: await reportCard(store, turn, { group, language }) };
    }),
  ];
}
