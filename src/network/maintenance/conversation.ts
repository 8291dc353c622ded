import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { withoutThread } from '../../conversation/thread.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { kindsOfThings } from '../directory/directory-changes.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { LoadedDirectory } from '../directory/load-directory.ts';
import { refusalText } from '../refusals.ts';
import { pickUnit } from '../units/pick-unit.ts';
import { inSentence, nameOfUnit } from '../units/unit-names.ts';
import { type ReloadPorts, type ReloadRefusal, reloadDirectory } from './reload-directory.ts';
import { setUnitChannel } from './set-unit-channel.ts';
import { texts } from './texts.ts';
import { notOneUnit, topicIntents } from './topic-conversation.ts';

const reload =
  /^\s*(?:ladda(?: om)?|läs in|uppdatera|load|reload|update)\s+(?:den |the )?(?:katalog(?:en|filen)?|directory(?: file)?)\s*[.!]?\s*$/iu;
const channelSaid =
  /^\s*(?:(?:det här|detta|den här kanalen) är (?<inte>inte(?: längre)? )?(?<enhet>[^?]{2,80}?)\s+kanal|this is (?<not>not |no longer )?(?:the )?(?:channel (?:of|for) (?<unit>[^?]{2,80}?)|(?<owner>[^?]{2,80}?) channel))\s*[.!]?\s*$/iu;

/** How administrators and units look after the directory: the file, channels and topics. */
export function maintenanceIntents(ports: ReloadPorts): Intent[] {
  return [
    {
      name: 'load-directory',
      claim: (text) => (reload.test(text) ? 0.95 : 0),
      handle: async (turn) => {
        const language = languageOfText(turn.text, turn.language);
        const loaded = await reloadDirectory(ports, { actor: turn.person.id, at: turn.at });
        return {
          text: loaded.ok ? loadedText(loaded.value, language) : notLoadedText(loaded.refusal, language),
        };
      },
    },
    {
      name: 'set-unit-channel',
      claim: (text) => (channelSaid.test(text) ? 0.9 : 0),
      handle: (turn) => takeChannel(ports.store, turn),
    },
    ...topicIntents(ports.store),
  ];
}

/** How much has changed, of each kind of thing that has. */
function loadedText({ changed, counts }: LoadedDirectory, language: Language): string {
  const say = texts(language);
  const lines = kindsOfThings.flatMap((what) => {
    const parts = (['added', 'changed', 'ended'] as const)
      .filter((kind) => counts[what][kind] > 0)
      .map((kind) => say(kind, { count: counts[what][kind] }));
    return parts.length === 0 ? [] : [`- ${say(what)}: ${parts.join(', ')}`];
  });
  if (!changed || lines.length === 0) return say('loadedSame');
  return `${say('loaded')}\n\n${lines.join('\n')}`;
}

/** A message can't be endless; those that are mended first lead to the next. */
const MOST_FAULTS = 15;

function notLoadedText(refusal: ReloadRefusal, language: Language): string {
  const say = texts(language);
  switch (refusal.why) {
    case 'not-allowed':
      return refusalText(refusal.refusal, language, 'who-administrator');
    case 'not-read':
      return say('notRead');
    case 'faults': {
      const { problems } = refusal;
      const lines = problems
        .slice(0, MOST_FAULTS)
        .map(({ line, message }) => `- ${say('faultLine', { line, message: escapeMarkdown(message) })}`);
      const more = problems.length - lines.length;
      const rest = more > 0 ? [`- ${say('moreFaults', { count: more })}`] : [];
      return `${say('faults', { count: problems.length })}\n\n${[...lines, ...rest].join('\n')}`;
    }
  }
}

/** "Det här är Trafikkontorets kanal", said in the channel. */
async function takeChannel(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = texts(language);
  const { enhet, unit: named, owner, inte, not } = channelSaid.exec(turn.text)?.groups ?? {};
  const directory = await currentDirectory(store);
  const picked = pickUnit(directory, enhet ?? named ?? owner ?? '');
  if (picked.found !== 'one') return notOneUnit(picked, language);
  const words = { unit: escapeMarkdown(inSentence(nameOfUnit(picked.unit, language), language)) };
  if (turn.conversation.kind !== 'channel') return { text: say('channelElsewhere', words) };
  const here = withoutThread(turn.conversation.id);
  const gone = (inte ?? not) !== undefined;
  if (gone && picked.unit.channel !== here) return { text: say('channelNot', words) };
  const set = await setUnitChannel(store, {
    unit: picked.unit.id,
    channel: gone ? null : here,
    actor: turn.person.id,
    at: turn.at,
  });
  if (!set.ok) {
    const { refusal } = set;
    return {
      text: refusal === 'unknown-unit' ? say('unknownUnit') : refusalText(refusal, language, 'who-unit'),
    };
  }
  if (gone) return { text: say('channelGone', words) };
  return { text: say(set.value.changed ? 'channelSet' : 'channelThere', words) };
}
