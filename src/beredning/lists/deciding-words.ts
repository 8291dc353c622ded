import { wordsInLowerCase } from '../../language/words.ts';
import { withoutReason } from './decision-told.ts';

const opening =
  '^\\s*(?:(?:hej|ok|okej|ja|yes|då|snälla|please|hi)[\\s,!.]+)*(?:(?:jag|vi|i|we)\\s+(?:vill\\s+|ska\\s+|want to\\s+|would like to\\s+)?|(?:kan|can|could|vill) (?:du|you)\\s+(?:please\\s+)?)?';
const deciding =
  '(?:godkänn(?:er|a)?|bifall(?:er|a|(?: på| till| för)(?= ))?|avslår?|avslag (?:på|till|för)|tillstyrk(?:er|a)?|besluta[r]? om|approve|reject|decline|decide on)';
/** The trip or matter that there is; "en resa" is any, and what is asked of it is the strategy's. */
const matter =
  '(?:den här |denna |det här |detta |the |this )?(?:(?:ib[- ]?)?ärendet|resan|tjänsteresan|konferensresan|delegationsresan|studieresan|konferensen|deklarationen|evenemanget|(?<place>\\p{L}{3,}?)(?:resan|konferensen)|(?<=(?:the|this) )(?:ib )?(?:trip|matter|journey|conference|event|declaration))';
const decided = new RegExp(
  `${opening}${deciding}\\s+${matter}(?!\\p{L})(?<name>[^?!]{0,120}?)[\\s.?!]*$`,
  'iu',
);

const asking =
  '(?:vad (?:händer|hände) (?:nu )?med|hur (?:går|gick) det (?:nu )?(?:med|för)|what (?:is happening|happened) (?:with|to))';
const callingOff =
  '(?:måste |behöver |have to |need to )?(?:ställa? in|avboka|återkallar?|ta(?:r)? upp|återuppta(?:r)?|dra(?:r)? tillbaka|cancel|call off|withdraw|take up|resume)';
const conflict =
  '(?:(?:är|kan vara|blir|am|har|have) (?:nog |kanske )?(?:jävig|jäv|in conflict|biased|a conflict of interest) (?:i|för|när det gäller|in|about|on)|anmäl(?:er|a)? jäv (?:i|för))';
const named = new RegExp(
  `${opening}(?:${asking}|${callingOff}|${conflict})\\s+${matter}(?!\\p{L})(?<name>[^?!]{0,120}?)(?: igen| again)?[\\s.?!]*$`,
  'iu',
);
const went = new RegExp(
  `${opening}how (?:is|did) ${matter}(?!\\p{L})(?<name>[^?!]{0,120}?) (?:go|going)[\\s.?!]*$`,
  'iu',
);
const happened = new RegExp(
  `${opening}${matter}(?!\\p{L})(?<name>[^?!]{0,120}?) (?:blev av(?: ändå)?|blir inte av|blev inte av|är inställd|har ställts in|is cancell?ed|is called off)[\\s.!]*$`,
  'iu',
);

/** Words that lead to the name of a matter, and are no part of it. */
const leading = new Set(
  'till i om på för med den det nu idag tack to in for about on of the now please'.split(' '),
);

/**
 * The name in "godkänn resan till Bryssel", by which somebody means to decide a matter in writing; empty where none is
 * said, undefined where a text says anything else.
 */
export function nameToDecide(text: string): string | undefined {
  return nameIn(decided.exec(withoutReason(text).normalize('NFC')));
}

/**
 * The name in "vad händer med resan till Bryssel?", "ställ in resan till Bryssel", "ta upp resan till Bryssel igen" or "jag är jävig i resan till
 * Bryssel"; undefined where none is said: a trip without a name may be any.
 */
export function nameAskedOf(text: string): string | undefined {
  const whole = text.normalize('NFC');
  const name = nameIn(named.exec(whole) ?? went.exec(whole) ?? happened.exec(whole));
  return name === '' ? undefined : name;
}

function nameIn(match: RegExpExecArray | null): string | undefined {
  const { name, place = '' } = match?.groups ?? {};
  if (name === undefined) return undefined;
  return wordsInLowerCase(`${place} ${name}`)
    .filter((word) => !leading.has(word))
    .join(' ');
}
