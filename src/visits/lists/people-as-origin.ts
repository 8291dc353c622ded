import { countriesIn } from '../../language/places/countries-in.ts';

/** Somebody asks whether any have been or will be here. */
const asksForAny =
  /^\s*(?:(?:hej|hi|hello|och|men|and|but|visst)[\s,!]+)*(?:har|hade|fick|kommer|kom|ska|väntar|var|finns|do|did|have|had|are|were|is|will|any|några)(?!\p{L})/iu;
const anyBefore =
  /(?:(?:vi|det|we|there)\s+)?(?:(?:inte|haft|getting|had|have|in|emot|ta|fått|få|not|n['’]t|coming|expecting)\s+)*(?:några|någon|nån|nåt|många|any|some)\s+(?:fler\s+|more\s+)?$/iu;
const here =
  /^\s*(?:som (?:kommer|kom|var|är)\s+|(?:who|that) (?:come|came|are|were)\s+)?(?:(?:på|on) (?:besök|a visit)|här|hit|hos oss|till oss|visiting|visit us|coming|here|over|with us|to us)(?!\p{L})/iu;

/** Said at the end, and asks nothing more. */
const remembering =
  /[\s,]+(?:minns du|kommer du ihåg|eller hur|eller|va|väl|right|remember|do you remember|didn['’]t we)[\s?.!]*$/iu;

/** "Hade vi några norrmän på besök i fjol" in words for a list of visits: those from there. A text that asks otherwise is given as it is. */
export function peopleAsOrigin(text: string): string {
  if (!asksForAny.test(text)) return text;
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
