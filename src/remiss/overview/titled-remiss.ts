import type { Language } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { readNaming, speaksOfMeeting } from './named-remiss.ts';

/** A question about the days of a remiss that is named by its title. */
export interface TitledQuestion {
  readonly title: string;
  /** Whether it asks when the committee meets, or its papers go out. */
  readonly asksMeeting: boolean;
  /** What stands before the title: a unit may be among it. */
  readonly rest: string;
  readonly language: Language;
}

const when =
  /^(?:hej\S* )?(?:nar|till nar|vilken dag|vilket datum|vad ar sista|when|by when|what day|which day|what is the (?:last day|deadline))\b/;
const lastDay =
  /\b(?:sista (?:svars)?dag\w*|besvaras|svara\w*|vara inne|gar ut|last day|deadline|due|answer\w*)\b/;
const titled =
  /^(.*?)\b(remissen|referral)\s+(?:om|angaende|gallande|about|on|regarding|[”“"'])\s*(.+?)[”“"'?!.\s]*$/;
/** What may stand after the title. */
const after =
  /[”“"']?\s+(?:(?:ska )?(?:besvaras|vara inne|ga ut|gar ut)|due|(?:to )?be answered|be sent|have to be answered)$/;

/** Reads "när ska handlingarna ut för remissen om cykling?"; undefined where something else is meant. */
export function readTitledQuestion(text: string): TitledQuestion | undefined {
  const asked = fold(text.trim()).replace(/\s+/g, ' ');
  const [, rest = '', word = '', said = ''] = (when.test(asked) && titled.exec(asked)) || [];
  const title = said.replace(after, '').replace(/[”“"']/g, '');
  const asksMeeting = speaksOfMeeting(rest);
  if (title === '' || !(asksMeeting || lastDay.test(asked)) || readNaming(text) !== undefined)
    return undefined;
  return { title, asksMeeting, rest, language: word === 'referral' ? 'en' : 'sv' };
}
