import { partTimes } from '../../calendar/time-words.ts';
import { countWords, fold } from '../../language/words.ts';

const MOST_WORDS = 16;

const MEETS =
  '(?:sammantrader?|sammantratt|sammantradde|mots|traffas|samlas|meet|meets|convene|convenes|sit|sits)';
const MEETING =
  '(?:(?:namnd)?(?:sammantrade(?:t|n|na)?|mote(?:t|n|na)?|sammantradesdag(?:ar|arna)?|sammantradestid(?:er|erna)?|motesdag(?:ar|arna)?|motestid(?:er|erna)?|motesdatum|sammantradesdatum)|(?:committee |board )?meetings?(?: (?:dates?|days?))?)';
const WHEN =
  '(?:nar|hur ofta|(?:vilka|vilket|vilken) (?:dagar|dag|datum)|when|how often|(?:what|which) (?:days?|dates?)|on (?:what|which) (?:days?|dates?))';
const PAPERS = '(?:handlingar(?:na)?|utskick(?:et)?|kallelse(?:n|rna)?|papers|documents)';
/** Meetings of others are listed by nobody. */
const OFFICE = '(?:namnd|kontor|forvaltning|styrelse|bolag|committee|board|department|company)';
const before =
  '(?:(?:hej|hi|hello|ok|okej|och|and|du|vet du|do you know|undrar|jag undrar|kan du saga|can you tell me)[ ,!]+)*';

/** When a committee meets, or its papers go out before its next meeting, in folded words. */
const forms = [
  `${WHEN} .*(?:${MEETS}|${MEETING})(?:$|[ ].*)`,
  `${WHEN} (?:\\p{L}+ )*(?:har|ar|blir) (?:vi |det |min |var )*(?:nasta )?namnd(?:en)?`,
  `(?=.*${OFFICE})(?:vilka|what|which) (?:dagar|datum|tider|dates|days) (?:\\p{L}+ ){0,3}(?:har|galler|finns|does|has|are)(?:$|[ ].*)`,
  `${WHEN} .*${PAPERS} (?:\\p{L}+ ){0,2}?(?:ut|skickas|gar|out|sent|dispatched) .*(?:namnd\\p{L}*|committee|board)(?:$|[ ].*)`,
  `(?:visa |lista |show |list )?(?:the |our |vart |var )?(?:nasta|kommande|next|upcoming) (?:\\p{L}+ ){0,4}?${MEETING}(?:$|[ ].*)`,
  `(?=.*${OFFICE})(?:visa |lista |vilka |show |list |which |what )(?:\\p{L}+ ){0,4}?${MEETING} (?:har|hade|had|finns|i|for|hos|pa|does|are|in|of|at) .*`,
  `(?:\\p{L}+s |the (?:\\p{L}+ ){1,3})?(?:sammantradesdag(?:ar|arna)?|sammantradestid(?:er|erna)?|motesdag(?:ar|arna)?|motestid(?:er|erna)?|(?:sammantrades|motes)datum|meeting (?:dates|days))(?:$| .*)`,
].map((form) => new RegExp(`^${before}${form}$`, 'u'));

/** IB meets too, and so do the network and the council: others know when, or nobody. */
const ofOthers =
  /\b(?:ib|ib s|\p{L}*beredning\p{L}*|preparat\p{L}*|kontaktperson\p{L}*|contact persons?|natverk\p{L}*|network|kommunfullmaktige|fullmaktige|city council|remiss\p{L}*|referrals?|besok\p{L}*|visit\p{L}*|delegation\p{L}*|far|maste|must|may|should|beslut\p{L}*|decid\p{L}*)\b|\b\d+[/-]\d/u;

/** Words of the question itself, which name no unit. */
const ownWords = new RegExp(
  `(?<!\\p{L})(?:${before}|${WHEN}|${MEETS}|${MEETING}|${PAPERS}|namnd(?:en|ens)?|nasta|kommande|gang|harnast|igen|next|upcoming|again|har|hade|had|ar|blir|ska|skall|ut|out|go|goes|sent|skickas|till|infor|det|vi|oss|var|vart|vara|min|mitt|our|us|we|have|does|do|is|are|the|visa|lista|show|list|vilka|which|what|finns|there|i|pa|for|hos|inom|of|in|at|on|a|att|to|be|committee|board)(?!\\p{L})`,
  'gu',
);

/** "Vilka dagar": asks for days, and names none. */
export const withoutWhichDays = (text: string): string =>
  text.replace(/(?<!\p{L})(?:vilka|vilken|which|what) (?:dagar|dag|days?)(?!\p{L})/giu, ' ');

/** Which committee's meetings are asked for. */
export interface MeetingQuestion {
  /** What may name the unit; empty where the own one is meant. */
  readonly unit: string;
}

/** Reads "När sammanträder Kulturnämnden?", "next meeting of the Transport Committee"; undefined where something else is asked. */
export function readMeetingQuestion(text: string): MeetingQuestion | undefined {
  if (countWords(text) > MOST_WORDS) return undefined;
  const plain = (part: string) =>
    fold(part)
      .replace(/[^\p{L}\p{N}\s/-]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  // "Nästa sammanträde" and "i vår" say when too: the form is looked for with the time and without it.
  const said = [text, partTimes(text).words].map(plain);
  if (ofOthers.test(said[0] ?? '') || !said.some((one) => forms.some((form) => form.test(one))))
    return undefined;
  const without = said.at(-1) ?? '';
  return {
    unit: without.replace(ownWords, ' ').replace(/\s+/g, ' ').trim() === '' ? '' : partTimes(text).words,
  };
}
