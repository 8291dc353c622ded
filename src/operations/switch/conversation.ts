import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { cutText } from '../../language/cut-text.ts';
import { formatDate } from '../../language/format.ts';
import { type Bilingual, type Language, languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { checkAuthority } from '../../network/check-authority.ts';
import { refusalText } from '../../network/refusals.ts';
import type { Store } from '../../store/store.ts';
import { roomTitle } from '../room-titles.ts';
import { texts } from '../texts.ts';
import { roomNamed, type Stop } from './model.ts';
import { listStops } from './stop-register.ts';
import { turnOff } from './turn-off.ts';

const off =
  /^\s*(?:stäng av|stoppa|pausa|turn off|switch off|stop|pause)\s+(?<what>[\p{L} -]{2,40}?)\s*(?:(?:[:,–—]|\s-\s|\s(?:eftersom|därför att|because)\s)\s*(?<reason>\S[\s\S]*?))?\s*$/iu;
const on =
  /^\s*(?:sätt på|slå på|starta|turn on|switch on|start|resume)\s+(?<what>[\p{L} -]{2,40}?)\s*[.!]?\s*$/iu;
const shown =
  /^\s*(?:vad är avstängt|är något avstängt|avstängt|driftläge|what is (?:turned |switched )?off|switches)\s*\??\s*$/iu;
/** Between the reason in Swedish and the one in English. */
const between = /\s*(?:\||\/\s*en:|\n\s*en:)\s*/i;
const LONGEST = 500;
/** Of fewer words the detector of languages is no judge: "systemfel" passes for English. */
const TELLING_WORDS = 3;
/** What the bot is told to do says by itself in which language. */
const saidInEnglish = /^\s*(?:turn|switch|stop|pause|start|resume)\b/iu;

/** "Stäng av remisser: vi rättar påminnelserna | we are mending the reminders", "sätt på remisser", "vad är avstängt?". */
export function switchIntents(store: Store, rooms: readonly string[]): Intent[] {
  const named = (pattern: RegExp, text: string) => roomNamed(pattern.exec(text)?.groups?.what ?? '', rooms);
  return [
    {
      name: 'turn-off',
      claim: (text) => (named(off, text) === undefined ? 0 : 0.97),
      handle: (turn) =>
        change(store, turn, named(off, turn.text) ?? '', off.exec(turn.text)?.groups?.reason ?? ''),
    },
    {
      name: 'turn-on',
      claim: (text) => (named(on, text) === undefined ? 0 : 0.97),
      handle: (turn) => change(store, turn, named(on, turn.text) ?? '', null),
    },
    {
      name: 'what-is-off',
      claim: (text) => (shown.test(text) ? 0.97 : 0),
      answersEdits: true,
      handle: async (turn) => show(await listStops(store.database), languageOfText(turn.text, turn.language)),
    },
  ];
}

async function change(store: Store, turn: MessageTurn, what: string, said: string | null): Promise<Reply> {
  const language = saidInEnglish.test(turn.text) ? 'en' : 'sv';
  const say = texts(language);
  const room = roomTitle(what, language);
  const { authority } = await checkAuthority(store, turn, 'turn-off');
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'who-administrator') };
  if (said === '') return { text: say('reasonMissing', { room }) };
  const reason = said === null ? null : readReason(said, language);
  const changed = await turnOff(store, { what, reason, actor: turn.person.id, at: turn.at });
  if (!changed.ok) return { text: refusalText(changed.refusal, language, 'who-administrator') };
  if (reason === null) return { text: say(changed.value.changed ? 'turnedOn' : 'onBefore', { room }) };
  const words = { room, sv: escapeMarkdown(reason.sv), en: escapeMarkdown(reason.en) };
  const done = say(changed.value.changed ? 'turnedOff' : 'offBefore', words);
  if (reason.missing === undefined) return { text: done };
  return {
    text: `${done}\n\n${say(`missing-${reason.missing}`, { ...words, what: off.exec(turn.text)?.groups?.what ?? what })}`,
  };
}

/** One reason stands for both languages when no other was given; which language that is, is told. */
function readReason(said: string, otherwise: Language): Bilingual & { readonly missing?: Language } {
  const [one = '', other = ''] = said.split(between).map((part) => cutText(part.trim(), LONGEST));
  if (one !== '' && other !== '') return { sv: one, en: other };
  const only = one === '' ? other : one;
  const written = countWords(only) < TELLING_WORDS ? otherwise : languageOfText(only, otherwise);
  return { sv: only, en: only, missing: written === 'sv' ? 'en' : 'sv' };
}

function show(stops: readonly Stop[], language: Language): Reply {
  const say = texts(language);
  if (stops.length === 0) return { text: say('nothingOff') };
  const lines = stops.map(({ what, reason, at }) => {
    const since = formatDate(civilDateAt(at), language);
    return `- ${say('offLine', { room: roomTitle(what, language), reason: escapeMarkdown(reason[language]), since })}`;
  });
  return { text: `${say('off')}\n\n${lines.join('\n')}` };
}
