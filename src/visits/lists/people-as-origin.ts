import { countriesIn } from '../../language/places/countries-in.ts';

/** Somebody asks whether any have been or will be here. */
const asksForAny =
  /^\s*(?:(?:hej|hi|hello|och|men|and|but|visst)[\s,!]+)*(?:har|hade|fick|kommer|kom|ska|väntar|var|finns|do|did|have|had|are|were|is|will|any|några)(?!\p{L})/iu;
const anyBefore =
  /(?:(?:vi|det|we|there)\s+)?(?:(?:inte|haft|getting|had|have|in|emot|ta|fått|få|not|n['’]t|coming|expecting)\s+)*(?:några|någon|nån|nåt|många|any|some)\s+(?:fler\s+|more\s+)?$/iu;
const here =
  /^\s*(?:som (?:kommer|kom|var|är)\s+|(?:who|that) (?:come|came|are|were)\s+)?(?:(?:på|on) (?:besök|a visit)|här|hit|hos oss|till oss|visiting|visit us|coming|here|over|with us|to us)(?!\p{L})/iu;

/** "Hur många kineser har varit här i år": of those who come from there, and of no others. */
const countedBefore =
  /^\s*(?:(?:hej|hi|hello|och|men|and|but)[\s,!]+)*(?<asks>hur många|vilka|how many|which)\s+$/iu;
const haveCome =
  /^\s*(?:som\s+|who\s+|that\s+)?(?:(?:har|hade|have|has|had)\s+(?:(?:vi|we)\s+)?(?:(?:varit|kommit|besökt|haft|tagit emot|been|come|visited|received|had)(?:\s+(?:oss|us))?)?|kom|besökte(?:\s+oss)?|var|came|visited(?:\s+us)?|were|did we (?:have|receive))(?!\p{L})/iu;
const willCome =
  /^\s*(?:som\s+|who\s+|that\s+)?(?:kommer|väntar|ska komma|are coming|will come|come|are expected)(?!\p{L})/iu;

/** Said at the end, and asks nothing more. */
const remembering =
  /[\s,]+(?:minns du|kommer du ihåg|eller hur|eller|va|väl|right|remember|do you remember|didn['’]t we)[\s?.!]*$/iu;

/** "Hade vi några norrmän på besök i fjol" in words for a list of visits: those from there. A text that asks otherwise is given as it is. */
export function peopleAsOrigin(text: string): string {
  const counted = countedAsOrigin(text);
  if (counted !== undefined || !asksForAny.test(text)) return counted ?? text;
  for (const { country, by, start, end } of countriesIn(text)) {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    const isAny = by === 'inhabitants' && here.test(after) && anyBefore.test(before);
    if (!isAny) continue;
    const isSwedish = /(?<!\p{L})(?:på besök|här|hit|hos oss|till oss)(?!\p{L})/iu.test(after);
    const people =
      new Intl.DisplayNames([isSwedish ? 'sv' : 'en'], { type: 'region' }).of(country) ?? country;
    const list = isSwedish ? `vilka besök hade vi från ${people}` : `which visits did we have from ${people}`;
    const isComing = /(?<!\p{L})(?:kommer|väntar|ska|will|coming|expecting)(?!\p{L})/iu.test(text);
    const asked = isComing ? list.replace('hade vi', 'kommer').replace('did we have', 'are coming') : list;
    return `${asked}${after.replace(here, '').replace(remembering, '')}`;
  }
  return text;
}

/** How many or which of those who come from a country have been or will be here; undefined where a text asks no such thing. */
function countedAsOrigin(text: string): string | undefined {
  for (const { country, by, start, end } of countriesIn(text)) {
    const asks = countedBefore.exec(text.slice(0, start))?.groups?.asks;
    const after = text.slice(end);
    const verb = [haveCome, willCome].find((form) => form.test(after));
    if (by !== 'inhabitants' || asks === undefined || verb === undefined) continue;
    const isSwedish = /^(?:hur|vilka)/iu.test(asks);
    const people =
      new Intl.DisplayNames([isSwedish ? 'sv' : 'en'], { type: 'region' }).of(country) ?? country;
    const isComing = verb === willCome;
    const list = isSwedish
      ? `besök ${isComing ? 'kommer' : 'hade vi'} från ${people}`
      : `visits ${isComing ? 'are coming' : 'did we have'} from ${people}`;
    const rest = after.replace(verb, '').replace(here, '').replace(remembering, '');
    return `${asks} ${list} ${rest.trim()}`;
  }
  return undefined;
}
