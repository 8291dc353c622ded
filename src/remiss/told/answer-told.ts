import { readAskedTime } from '../../calendar/named-period.ts';
import { fold } from '../../language/words.ts';
import { withoutNumberForms } from '../reading/diary-number-forms.ts';
import type { Stance } from '../register-model.ts';

/** What is told of an answer, to be filled in where it is noted. */
export interface AnswerTold {
  readonly stance: Stance | null;
  /** The day on which it was sent, today or before. */
  readonly on: string | null;
}

const isSent =
  /\b(?:(?:in)?skicka(?:t|d|ts|de|des)|ivag\w*|besvara(?:t|de|des)|svara(?:t|de)|yttra(?:t|de)|(?:in)?lamna(?:t|ts|de|des)|posta(?:t|de|des)|ma?ejla(?:t|de|des)|maila(?:t|de|des)|gick|gatt|sent|went|gone|mailed|posted|submitted|handed|answered|replied|responded)\b/;
const stances: readonly (readonly [Stance, RegExp])[] = [
  ['abstained', /\b(?:avstar|avstod|avstatt|abstain(?:s|ed|ing)?)\b/],
  ['oppose', /\b(?:avstyrk(?:er|te|t)|oppos(?:e|es|ed))\b/],
  [
    'no-remarks',
    /\b(?:(?:inga|utan) (?:synpunkter|invandningar|erinringar|erinran)|inget att (?:erinra|invanda)|no (?:remarks|objections|comments))\b/,
  ],
  [
    'support-with-remarks',
    /\b(?:tillstyrk(?:er|te|t)|support(?:s|ed)?)\b.*\b(?:med|with)\b.*\b(?:synpunkt\w*|papekande\w*|andring\w*|kommentar\w*|remarks?|comments?)\b/,
  ],
  ['support', /\b(?:tillstyrk(?:er|te|t)|support(?:s|ed)?)\b/],
];
/** A part of today, or a moment ago. */
const earlierToday =
  /\b(?:i ?morse|i (?:for|efter)middags|nyss|alldeles nu|precis nu|just nu|this (?:morning|afternoon)|just now|earlier today)\b/;
/** What is not certain yet is no answer, nor is what came from the sender. */
const isOpen =
  /\b(?:skicka\w* ut|till oss|to us|out to)\b|\b(?:inte|ej|om vi|kanske|eller|bor|ska|kommer att|not|whether|might|should|will|maybe|or)\b|n['’]t\b/;

/** The stance and the day that a text tells of an answer of one's own; undefined where it tells neither, or is not sure. */
export function answerTold(written: string, today: string): AnswerTold | undefined {
  const text = withoutNumberForms(written.normalize('NFC'));
  const said = fold(text).replace(/\s+/g, ' ');
  if (isOpen.test(said)) return undefined;
  const [stance = null] = stances.find(([, tells]) => tells.test(said)) ?? [];
  const period = isSent.test(said) ? readAskedTime(text, { today, hasBeen: true }).period : undefined;
  const isDay = period !== undefined && period.from === period.until && period.from <= today;
  const on = isDay ? period.from : isSent.test(said) && earlierToday.test(said) ? today : null;
  return stance === null && on === null ? undefined : { stance, on };
}
