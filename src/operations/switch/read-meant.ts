import { countWords } from '../../language/words.ts';
import { roomNamed, WHOLE_BOT } from './model.ts';

/** What is turned off is so for a while. */
const forNow =
  /(?<!\p{L})(?:(?:ett|en) (?:liten |litet |kort )?(?:tag|stund|slag)|tills vidare|så länge|tillfälligt|(?:i |under )?(?:några|ett par|\d+|en|två|tre|fyra) (?:timm(?:ar|e)|dag(?:ar)?|veck(?:or|a))|(?:hela )?(?:den här|denna) veckan?|över (?:dagen|helgen|natten|jul\p{L}*|sommaren|semestern|veckan)|for (?:a|an|the) (?:little |short )?(?:while|bit|moment|time being)|for now|temporarily|(?:for )?(?:a few|some|a couple of|\d+|an?|two|three) (?:hours?|days?|weeks?)|(?:all )?this week|on hold|until further notice)(?!\p{L})/iu;
/** And because it does not work. */
const trouble =
  /(?<!\p{L})(?:strul\p{L}*|krångl\p{L}*|trasig\p{L}*|sönder|fel(?:et|en)?|bugg?\p{L}*|krascha\p{L}*|problem\p{L}*|haver\p{L}*|hänger sig|(?:fungerar|funkar) (?:inte|ej)|acting up|broken|errors?|bugs?|wrong|(?:not|doesn['’]?t|isn['’]?t|aren['’]?t|don['’]?t) work(?:ing)?|crash\p{L}*|fail\p{L}*|glitch\p{L}*|trouble|down)(?!\p{L})/iu;
/** Or it is said in so many words that it is to rest. */
const rests =
  /(?<!\p{L})(?:(?:på )?paus|pausa\p{L}*|(?:på |till )is|vila|stäng\p{L}*|stopp\p{L}*|inga (?:nya|fler|mer)|inte (?:ta\p{L}* )?(?:emot )?(?:några |nå\p{L}+ )?(?:nya|fler|mer)|on hold|no (?:new|more)|not (?:take|accept)\p{L}*|paused?|off|stop(?:ped)?|suspend(?:ed)?|freeze|frozen)(?!\p{L})/iu;
const asksHow =
  /^\s*(?:(?:hej|hi|hello)[\s,!.]+)?(?:hur|vem|vad|varför|när|vilka|how|who|what|why|when|which)(?!\p{L})/iu;
/** Before why it is to be: a clause of its own. */
const because = /\s*(?:[,;:–—]|\s-\s|\.\s|\s(?:eftersom|därför att|för att|because|since)\s)\s*(?=\S)/iu;
/** Or right after how long, as it comes: "ett tag vi flyttar kontoret". */
const clause = /^\s+(?=(?:vi|jag|de|dom|det|den|systemet|registret|we|i|they|it|the)\s)/iu;
/** One of a kind is no room: "remissen strular". */
const ofOne = /(?:issen|ningen)$/iu;

/** A room that is to be turned off for a while because it does not work, in the words that call it, and why. */
export interface MeantOff {
  readonly words: string;
  readonly room: string;
  readonly reason: string;
}

/**
 * "Vi måste dra i handbromsen för besök ett tag, systemet strular": what is to be turned off and why, by whatever word for
 * turning off; undefined where a text names no single room, no while, or no trouble.
 */
export function readMeantOff(text: string, rooms: readonly string[]): MeantOff | undefined {
  const time = forNow.exec(text);
  if (asksHow.test(text) || text.includes('?') || time === null) return undefined;
  const end = time.index + time[0].length;
  const apart = `${text.slice(0, end)}${text.slice(end).replace(clause, ', ')}`;
  const [said = '', ...why] = apart.trim().split(because);
  const isToldFirst = trouble.test(said) && !rests.test(said) && rests.test(why[0] ?? '');
  const reason = (isToldFirst ? [said, ...why.slice(1)] : why).join(', ').replace(/[\s.!]+$/u, '');
  if (!trouble.test(reason) && !(rests.test(said) && countWords(reason) > 1)) return undefined;
  const named = (said.match(/[\p{L}-]+/gu) ?? []).flatMap((words) => {
    const room = ofOne.test(words) ? undefined : roomNamed(words, rooms);
    return room === undefined || room === WHOLE_BOT ? [] : [{ words, room, reason }];
  });
  const [only, ...others] = named;
  return others.some(({ room }) => room !== only?.room) ? undefined : only;
}

const stops =
  /(?<!\p{L})(?:stäng\p{L}*|stopp?a?|pausa|släck|koppla|sluta|tysta|turn|switch|silence|disable|stop|pause|mute)(?!\p{L})/iu;
const messages =
  /(?<!\p{L})(?:påminnels\p{L}*|notis\p{L}*|aviser\p{L}*|meddeland\p{L}*|utskick\p{L}*|mejl\p{L}*|mailen|e-?mails?|reminders?|notifications?|messages|alerts?)(?!\p{L})/iu;
/** Whoever they are many for: "för alla", "till vår nämnd", "for the whole office". */
const ofAll =
  /(?<!\p{L})(?:(?:för|till|åt|hos|for|to|at) (?:oss |us )?(?:alla?|samtliga|hela (?:vår |vårt |min |mitt )?\p{L}+|(?:vår|vårt|min|mitt|our|my)(?: egen| eget| own)? (?:\p{L}*förvaltning|nämnd|enhet|kontor|bolag|avdelning|department|committee|unit|office|company|administration)|every(?:one|body)|all|(?:the|our) (?:whole|entire) \p{L}+))(?!\p{L})/iu;

/** "Stäng av påminnelserna om remisser för alla": the room whose messages nobody is to get, which has no switch of their own. */
export function readMessagesOff(text: string, rooms: readonly string[]): string | undefined {
  if (asksHow.test(text) || ![stops, messages, ofAll].every((form) => form.test(text))) return undefined;
  const rest = text.replace(messages, ' ').replace(ofAll, ' ');
  const named = (rest.match(/[\p{L}-]+/gu) ?? []).map((words) => roomNamed(words, rooms));
  return named.find((room) => room !== undefined && room !== WHOLE_BOT);
}
