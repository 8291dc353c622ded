import { languageOfText } from '../../language/language.ts';
import { bareFolded } from '../../language/words.ts';
import { readExisting } from '../asked/existing-question.ts';
import { overviewTexts } from '../lists/texts.ts';
import { readWish } from '../reading/read-wish.ts';

/** Whoever the commitment that is thought of is with. */
const withThem = /\b(med|with) (?:dem|dom|de|henne|dessa|staden|them|those|that city)\b/;
/** Whether there is anything, with nobody said: "finns det inget redan?", "isn't there one already?" */
const anyAlready =
  /^(?:(?:och|men|and|but|so) )*(?:finns (?:det|de)|har vi|(?:is|are|isn t|aren t) there|(?:do|don t) we have)(?: (?:inte|ju|not))? (?:redan |already )?(?:nagot|nat|inget|nagra|ett|en|one|any|anything|something|nothing)(?: (?:sadant|sant|redan|already|sedan tidigare|sen tidigare|sen forut|since before|before))+$/;
/** It does not matter on which day. */
const ANY_DAY = '2026-01-01';

/**
 * What a message asks of the register that goes on from what somebody means to do ("finns det redan något med dem?"), in
 * full; undefined where it asks something else, or nobody was named.
 */
export function heldWith(text: string, earlier: string): string | undefined {
  const { counterpart } = readWish(earlier, ANY_DAY);
  if (counterpart === null) return undefined;
  const plain = bareFolded(text);
  const named = plain.replace(withThem, `$1 ${bareFolded(counterpart)}`);
  const isAsked =
    anyAlready.test(plain) || (named !== plain && readExisting(withoutBefore(named)) !== undefined);
  if (!isAsked) return undefined;
  const say = overviewTexts(languageOfText(text, 'sv'));
  return `${say('again-all')} ${say('everything')} ${say('againWith', { counterpart })}`;
}

const withoutBefore = (folded: string): string =>
  folded
    .replace(/^(?:(?:och|men|and|but|so) )+/, '')
    .replace(/ (?:sedan|sen) (?:tidigare|forut)$| (?:since )?before$/, ' redan');
