import { civilDateAt } from '../../calendar/civil-date.ts';
import { toThemAlone } from '../../conversation/alone.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { cutText } from '../../language/cut-text.ts';
import { formatDate } from '../../language/format.ts';
import { type Bilingual, type Language, languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { checkAuthority } from '../../network/check-authority.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { refusalText } from '../../network/refusals.ts';
import type { Store } from '../../store/store.ts';
import { roomTitle } from '../room-titles.ts';
import { texts } from '../texts.ts';
import { roomNamed } from './model.ts';
import { type MeantOff, readMeantOff, readMessagesOff } from './read-meant.ts';
import { listStops } from './stop-register.ts';
import { TERMINAL, turnOff } from './turn-off.ts';

const off =
  /^\s*(?:stäng av|stoppa|pausa|turn off|switch off|stop|pause)\s+(?<what>[\p{L} -]{2,40}?)\s*(?:(?:[:,–—]|\s-\s|\s(?:eftersom|därför att|because)\s)\s*(?<reason>\S[\s\S]*?))?\s*$/iu;
/** "Stäng ner besöken ett tag, vi flyttar systemet": as it comes, with no sign before the reason. */
const offTold =
  /^\s*(?:(?:kan|ska|can|shall|could) (?:vi|we) |(?:vi|du|we|you|i|jag) (?:måste|behöver|får|vill|kan|must|need to|have to|should|want to) |(?:kan|kunde|skulle|can|could|would|please|snälla) (?:du |ni |you )?)?(?:(?:stäng|släck|pausa|stoppa|frys|koppla|plocka|ta)a?(?: (?:ner|ned|av|bort|igen|från))?|close|shut|disable|suspend|take|turn off|switch off|stop|pause|freeze)(?: down| off)?(?: (?:allt(?:ing)?|everything|all)(?: som (?:har med|rör|gäller))? (?:med|me|kring|runt|om|with|about|around|of))?(?: the)? (?<what>[\p{L}-]{2,40})(?![\p{L}-]|\s+(?:nr\.?\s*)?\d)(?: down| off)?(?<rest>[\s,:–-][^?]*)?$/iu;
/** What stands between a room and why it is turned off. */
const beforeReason =
  /^(?:[\s,.:–-]|(?:tillfälligt|(?:i |under )?(?:ett|en|ett par|några|a|an|a few) (?:liten |litet |kort |little |short )?(?:tag|stund|slag|timm\p{L}*|dag(?:ar)?|while|bit|hours?|days?)|nu|så länge|idag|tills? (?:i ?morgon|på (?:mån|tis|ons|tors|fre|lör|sön)dag)|temporarily|for now|for (?:a|an|a few) (?:while|bit|little while|hours?|days?)|today|eftersom|därför att|för att|för|på grund av|pga|because of|because|due to|since|as)(?!\p{L}))+/iu;
const on =
  /^\s*(?:sätt på|slå på|starta|turn on|switch on|start|resume)\s+(?<what>[\p{L} -]{2,40}?)(?:\s+(?:igen|nu|again|now))*\s*[.!]?\s*$/iu;
const shown =
  /^\s*(?:vad är avstängt|är [\p{L} -]{1,40} avstäng[dt]a?|avstängt|driftläge|när (?:stängdes|stängde (?:du|ni|någon))[\p{L} -]{0,40} av|(?:vem|varför) (?:har stängt|stängde) av[\p{L} -]{0,40}|(?:vem|varför) är[\p{L} -]{1,40}avstäng[dt]a?|what is (?:turned |switched )?off|(?:who|why) (?:has |was |is )?(?:turned|switched) off[\p{L} -]{0,40}|why (?:is|are) [\p{L} -]{1,40}(?:turned |switched )?off|(?:when (?:was|were)|is|are) [\p{L} -]{1,40} (?:turned|switched) off|switches)\s*\??\s*$/iu;
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
  const backOn = (text: string, earlier: string) => backOnOf(rooms, text, earlier);
  return [
    {
      name: 'turn-off',
      goesOn: backOn,
      claim: (text) => (named(off, text) === undefined ? 0 : 0.97),
      handle: (turn) =>
        change(store, turn, named(off, turn.text) ?? '', off.exec(turn.text)?.groups?.reason ?? ''),
    },
    {
      name: 'turn-off-as-told',
      goesOn: backOn,
      claim: (text) =>
        named(off, text) === undefined && saysWhy(text) && named(offTold, text) !== undefined ? 0.97 : 0,
      handle: (turn) => {
        const words = offTold.exec(turn.text)?.groups?.what ?? '';
        const room = named(offTold, turn.text) ?? words;
        return askBefore(store, turn, { words, room, reason: reasonTold(turn.text) });
      },
    },
    {
      name: 'turn-off-as-meant',
      goesOn: backOn,
      claim: (text) => (readMeantOff(text, rooms) === undefined ? 0 : 0.96),
      // Who may turn nothing off tells of a trouble, and wants something else.
      ...answersFound(async (turn) => {
        const meant = readMeantOff(turn.text, rooms);
        const { authority } = await checkAuthority(store, turn, 'turn-off');
        return meant && authority.ok ? { reply: () => askBefore(store, turn, meant) } : undefined;
      }),
    },
    {
      name: 'turn-off-messages',
      claim: (text) => (readMessagesOff(text, rooms) === undefined ? 0 : 0.965),
      handle: (turn) => refuseMessagesAlone(store, turn, readMessagesOff(turn.text, rooms) ?? ''),
    },
    {
      name: 'turn-on',
      goesOn: backOn,
      claim: (text) => (named(on, text) === undefined ? 0 : 0.97),
      handle: (turn) => change(store, turn, named(on, turn.text) ?? '', null),
    },
    {
      name: 'what-is-off',
      claim: (text) => (shown.test(text) ? 0.97 : 0),
      answersEdits: true,
      handle: async (turn) => show(store, turn),
    },
  ];
}

const again =
  /^(?:(?:ok|okej|och|men|nu|så|äh|äsch|nä|nähä|nej|jo|bra|no|nah|oh|but|and|now|so|klart|färdig(?:t|a)?|done|ready)[\s,.]+)*(?:(?:(?:nu|now) )?(?:(?:är |is )?(?:det|den|de|dom|allt|it|that|they|all) )?(?:(?:funkar|fungerar|går|rullar|works?|runs?|is|are)(?!\p{L})[^?,.]{0,20}|(?:är )?(?:klart|fixat|löst|lagat|fixed|solved|mended))[\s,.]+)?(?:(?:och|så|and|so) )?(?:(?:kan|vill|can|could) (?:du|ni|you) )?(?:(?:sätt|slå|tänd|starta|öppna|aktivera|koppla|turn|switch|start|resume|open|enable|put)\p{L}*\s(?:på\s|igång\s|on\s|back\s)*|(?:på|igång|upp|on|back on) (?:med |with )?)(?:den|det|dem|dom|de|it|them|that|igen|again)(?!\p{L})[^?]{0,30}$/iu;

/** "Tänd den igen" of the room that was turned off the message before, or was to be. */
function backOnOf(rooms: readonly string[], text: string, earlier: string): string | undefined {
  const asTold = (off.exec(earlier) ?? on.exec(earlier) ?? offTold.exec(earlier))?.groups?.what;
  const what = asTold ?? readMeantOff(earlier, rooms)?.words;
  if (what === undefined || !again.test(text.normalize('NFC').trim())) return undefined;
  return saidInEnglish.test(earlier) ? `Turn on ${what}` : `Sätt på ${what}`;
}

async function change(store: Store, turn: MessageTurn, what: string, said: string | null): Promise<Reply> {
  const language = saidInEnglish.test(turn.text) ? 'en' : 'sv';
  const say = texts(language);
  const room = roomTitle(what, language);
  const { authority } = await checkAuthority(store, turn, 'turn-off');
  if (!authority.ok)
    return toThemAlone({ text: refusalText(authority.refusal, language, 'who-administrator') });
  if (said === '') return { text: say('reasonMissing', { room }) };
  const reason = said === null ? null : readReason(said, language);
  const changed = await turnOff(store, { what, reason, actor: turn.person.id, at: turn.at });
  if (!changed.ok) return toThemAlone({ text: refusalText(changed.refusal, language, 'who-administrator') });
  if (reason === null) return { text: say(changed.value.changed ? 'turnedOn' : 'onBefore', { room }) };
  const words = { room, sv: escapeMarkdown(reason.sv), en: escapeMarkdown(reason.en) };
  const done = say(changed.value.changed ? 'turnedOff' : 'offBefore', words);
  if (reason.missing === undefined) return { text: done };
  return {
    text: `${done}\n\n${say(`missing-${reason.missing}`, { ...words, what: off.exec(turn.text)?.groups?.what ?? what })}`,
  };
}

const reasonTold = (text: string): string =>
  (offTold.exec(text)?.groups?.rest ?? '').replace(beforeReason, '').trim();

/** Without a reason it is told how it is done. */
const saysWhy = (text: string): boolean =>
  countWords(reasonTold(text)) > 1 || reasonTold(text).length >= LONG_WORD;
/** "Systembyte" says it in one. */
const LONG_WORD = 8;

/** Nobody is shut out by words that came as they came: a press says what is turned off, and the reason that all will read. */
async function askBefore(store: Store, turn: MessageTurn, { words, room, reason }: MeantOff): Promise<Reply> {
  const { authority } = await checkAuthority(store, turn, 'turn-off');
  if (!authority.ok) return change(store, turn, room, '');
  const language = languageOfText(turn.text, turn.language);
  const say = texts(language);
  const facts = { room: roomTitle(room, language), reason: escapeMarkdown(cutText(reason, LONGEST)) };
  const command = say('turnOffCommand', { what: words, reason: cutText(reason, LONGEST) });
  return {
    text: say('turnOffMeant', facts),
    prompts: [{ title: say('turnOffPress', facts), text: command }],
  };
}

/** A room is turned off as a whole, by whoever may; its messages alone are not. */
async function refuseMessagesAlone(store: Store, turn: MessageTurn, room: string): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const { authority } = await checkAuthority(store, turn, 'turn-off');
  if (!authority.ok)
    return toThemAlone({ text: refusalText(authority.refusal, language, 'who-administrator') });
  return { text: texts(language)('messagesAlone', { room: roomTitle(room, language) }) };
}

/** One reason stands for both languages when no other was given; which language that is, is told. */
function readReason(said: string, otherwise: Language): Bilingual & { readonly missing?: Language } {
  const [one = '', other = ''] = said.split(between).map((part) => cutText(part.trim(), LONGEST));
  if (one !== '' && other !== '') return { sv: one, en: other };
  const only = one === '' ? other : one;
  const written = countWords(only) < TELLING_WORDS ? otherwise : languageOfText(only, otherwise);
  return { sv: only, en: only, missing: written === 'sv' ? 'en' : 'sv' };
}

/** What is off, since when and why; by whom is told to administrators, whose act it is. */
async function show(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = texts(language);
  const stops = await listStops(store.database);
  if (stops.length === 0) return { text: say('nothingOff') };
  const { directory, authority } = await checkAuthority(store, turn, 'turn-off');
  const nameOf = (by: string) =>
    by === TERMINAL ? say('atTerminal') : escapeMarkdown(findPerson(directory, by)?.name ?? by);
  const lines = stops.map(({ what, reason, at, by }) => {
    const facts = {
      room: roomTitle(what, language),
      reason: escapeMarkdown(reason[language]),
      since: formatDate(civilDateAt(at), language),
    };
    return `- ${authority.ok ? say('offLineBy', { ...facts, by: nameOf(by) }) : say('offLine', facts)}`;
  });
  return { text: `${say('off')}\n\n${lines.join('\n')}` };
}
