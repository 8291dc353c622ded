import { z } from 'zod';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { checkAuthority } from '../check-authority.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { refusalText } from '../refusals.ts';
import {
  type BroadcastPorts,
  broadcastGroup,
  correctBroadcast,
  findSpread,
  formerWords,
  latestOf,
  MOST_CHARACTERS,
} from './broadcast.ts';
import { groupData, reportCard } from './delivery-report-card.ts';
import { broadcastTexts } from './texts.ts';

/** "Rätta det jag spred": the form for a correction of the latest that was spread, with what is said of it. */
export async function correctLatest(
  store: Store,
  turn: Turn & { readonly text: string },
  { correction, shown }: { readonly correction: string; readonly shown: (group: string) => void },
) {
  const language = languageOfText(turn.text, turn.language);
  return forSpreaders(store, turn, language, async () => {
    const latest = await latestOf(store, turn.person.id);
    if (latest === undefined) return { text: broadcastTexts(language)('broadcastNone') };
    shown(latest.subject);
    return showForm(store, turn, { group: latest.subject, language, text: correction });
  });
}

/** "Hoppsan fel datum": the form for what was spoken of just before, where it has been sent. */
export async function correctSlip(
  store: Store,
  turn: Turn & { readonly text: string },
  { group, correction }: { readonly group: string | undefined; readonly correction: string },
) {
  const language = languageOfText(turn.text, turn.language);
  return forSpreaders(store, turn, language, async () => {
    // What was only shown is no cause to correct what was spread another day.
    const isSent = group !== undefined && (await findSpread(store.database, group)) !== undefined;
    if (!isSent) return { text: broadcastTexts(language)('slipUnsent') };
    return showForm(store, turn, { group, language, text: correction });
  });
}

/** The form for a correction, and its sending. */
export function broadcastCorrectionVerbs(ports: BroadcastPorts): Verb[] {
  const data = groupData.extend({
    id: z.string().length(32),
    text: z.string().trim().max(MOST_CHARACTERS).default(''),
  });
  return [
    verb('broadcast-correct-form', groupData, (turn, asked) =>
      forSpreaders(ports.store, turn, asked.language, () =>
        showForm(ports.store, turn, { ...asked, text: '' }),
      ),
    ),
    verb('broadcast-correct', data, async (turn, { group, id, text, language }): Promise<Reply> => {
      const say = broadcastTexts(language);
      if (text === '') return { text: say('correctionMissing') };
      const sent = await correctBroadcast(ports, { group, id, text, actor: turn.person, at: turn.at });
      if (sent.ok)
        return { card: await reportCard(ports.store, turn, { group: broadcastGroup(id), language }) };
      if (sent.refusal === 'nothing-spread') return { text: say('correctionGone') };
      return { text: refusalText(sent.refusal, language, 'who-strategist') };
    }),
  ];
}

async function forSpreaders(
  store: Store,
  turn: Turn,
  language: Language,
  show: () => Promise<Reply>,
): Promise<Reply> {
  const { authority } = await checkAuthority(store, turn, 'broadcast');
  return authority.ok ? show() : { text: refusalText(authority.refusal, language, 'who-strategist') };
}

async function showForm(
  store: Store,
  turn: Turn,
  { group, language, text }: { readonly group: string; readonly language: Language; readonly text: string },
): Promise<Reply> {
  const say = broadcastTexts(language);
  const spread = await findSpread(store.database, group);
  if (spread === undefined) return { text: say('correctionGone') };
  const directory = await currentDirectory(store);
  const sender = escapeMarkdown(findPerson(directory, spread.actor)?.name ?? spread.actor);
  const former = formerWords({ text: spread.text, at: spread.at.toISOString() }, language);
  return {
    card: {
      template: 'broadcast-correct',
      data: {
        ...{ language, group, text, id: idOfDelivery(turn.key) },
        title: say('correctionTitle', { sender, at: former.at }),
        former: former.text,
        lead: say('correctionTo', { count: spread.recipients.length }),
        ...{ label: say('correctionLabel'), missing: say('correctionMissing'), send: say('correctionSend') },
      },
    },
  };
}
