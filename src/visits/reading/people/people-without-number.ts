import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { comesWithOne } from './brought-along.ts';
import { singlesBefore } from './people-clues.ts';
import { WORD } from './people-phrases.ts';
import { isPerson, isThing } from './person-words.ts';

/** A number of people that a text gives, and how surely it is all of them. */
export interface Count {
  readonly number: number;
  readonly weight: number;
  readonly titles?: readonly string[];
  /** From the earlier mail that this one passes on. */
  readonly isEarlier?: boolean;
}

/** "Vi skulle båda vilja", "the two of us". */
const BOTH =
  /(?<!\p{L})(?:(?:vi|oss)(?: skulle| vill| kan)? (?:båda(?! två)|bägge)|vi båda två|(?:vi|de) två(?= (?:kommer|vill|skulle|är|hoppas|önskar|kan))|(?<=(?:vill|skulle|kan|kommer|hoppas|önskar) )de två|both of us|we (?:would |will |can )?both|the two of (?:us|them))(?!\p{L})/iu;

/** "Ett par forskare, man och hustru". */
const COUPLE =
  /(?<!\p{L})(?:man och hustru|husband and wife|man and wife|äkta makar|ett (?:gift|äkta|äldre|ungt) par|ett \p{L}{4,}par(?=\s(?:från|i|på))|an? (?:married|elderly|young) couple|bror och syster|brother and sister|far och (?:son|dotter)|mor och (?:son|dotter)|father and (?:son|daughter)|mother and (?:son|daughter))(?!\p{L})/iu;

/** "Agnieszka och Tomasz från Kraków", "hi, Siobhan and Declan in Galway here": a sentence that begins with names tells who comes. */
const BY_NAME =
  /^(?:(?:Hi|Hello|Hej|Hei|Hejsan|God dag|Good (?:morning|day)|Dear all)[,!.]\s)?(?!(?:Vi|We|De|They|Dear|Bästa|Kära|Hej|Hello)(?!\p{L}))(?<names>\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)*),? (?:och|and|og) \p{Lu}\p{Ll}+(?:,? (?:(?:here|här) )?(?:från|from|fra)\s|,? (?:in|i|at|på) \p{Lu}[\p{L}-]+ (?:here|här)(?!\p{L}))/u;

/** "Jonas Kazlauskas, Rasa Petraitė och Eglė Butkutė från Vilnius": wherever full names stand with where they are from. */
const BY_FULL_NAME =
  /(?<!\p{L})(?<names>\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)*),? (?:och|and|og) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,? (?:från|from|fra)\s/u;

/** "Med mig kommer Ana och Luis": the writer is one more. */
const WITH_ME_BY_NAME =
  /(?:[Mm]ed mig|[Ww]ith me)(?: \p{Ll}+){1,2} (?<names>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)*),? (?:och|and|og) \p{Lu}\p{Ll}+/u;

/** "We are Maja, Tina, Rok and Ana." */
const WE_BY_NAME =
  /(?:[Ww]e are|[Vv]i är|[Vv]i heter) (?<names>\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)+),? (?:och|and|og) \p{Lu}\p{Ll}+(?=\s*(?:[.!;,)]|$))/u;

/** "En intendent och jag", whatever the one is; "en åsikt och jag har" goes on with something else. */
const ONE_AND_ME =
  /^\S+\s\p{L}+\s(?:and|och|og|o|plus|\+)\s(?:I|jag|jeg|undertecknad)(?!\p{L}| (?:har|have|hade|had|är|am|var|was)(?!\p{L}))/iu;

/** "Min chef och jag", "I and my deputy": two, without a number. */
export function countsWithoutNumber(text: string, neighbour: boolean): Count[] {
  const two =
    /(?:^|[^\p{L}])(?:(?:min|my|mitt|mine?)\s+[\p{L}-]+\s+(?:\p{L}+\s+)?(?:och|and|og|o)\s+(?:jag|I|jeg|undertecknad)|(?:jag|I|me|myself|jeg|undertecknad|undertegnede)\s+(?:och|and|og|o)\s+(?:min|my|vår|our|en|a|one)\s+\p{L}+)(?!\p{L})/iu;
  const counts: Count[] = two.test(text) ? [{ number: 2, weight: 62 }] : [];
  // Every place is tried: "my four cousins and I" has a word before the number.
  const andMe = new RegExp(
    `(?<![\\p{L}])(?=(${WORD})\\s+(?:[\\p{L}'’]+\\s+){0,6}\\p{L}+\\s+(?:and|och|og|o|plus|\\+)\\s+(?:I|jag|jeg|undertecknad|myself|me|yours truly)(?!\\p{L}))`,
    'gu',
  );
  const [others] = [...text.matchAll(andMe)].flatMap((match) => {
    // "With nine years' experience and I …".
    const next = /^\S+\s+(\p{L}+)/u.exec(text.slice(match.index))?.[1] ?? '';
    const said = isThing(next) ? undefined : readNumber(match[1] ?? '', neighbour);
    // "Each one has an opinion, and I have a map".
    const isOpinion = said === 1 && !isPerson(next) && !ONE_AND_ME.test(text.slice(match.index));
    const number = isOpinion ? undefined : said;
    // "The director, two engineers and I".
    const before = text.slice(0, match.index);
    return number === undefined ? [] : [number + (/,\s*$/.test(before) ? singlesBefore(before) : 0)];
  });
  if (others !== undefined) counts.push({ number: others + 1, weight: 83 });
  const together = new RegExp(
    `(?:[Tt]ogether with|[Tt]illsammans med|[Aa]long with|[Jj]ämte|[Ww]ith)\\s+(?:my\\s+|mina\\s+)?(${WORD})\\s+(?:of my\\s+|\\p{L}+\\s+)?\\p{L}+[^.,;]{0,30}?,?\\s+(?:I|jag|jeg)(?!\\p{L})`,
    'u',
  ).exec(text);
  const company = together === null ? undefined : readNumber(together[1] ?? '', neighbour);
  if (company !== undefined) counts.push({ number: company + 1, weight: 71 });
  const withColleague =
    /(?:^|[^\p{L}])(?:with|med|tillsammans med|together with|along with|plus|jämte)\s+(?:an?|one|en|ett|sin|his|her|min|my)\s+(?:kolleg[ae]|colleague|deputy|boss|chief|chef|medarbetare|assistent|assistant|tolk|interpreter|advise?or|adviser|rådgivare)(?!\p{L})/iu.test(
      text,
    );
  // "Turistchefen plus kollega", "the harbour master and a colleague".
  const andColleague = new RegExp(
    `(${WORD})(?:\\s+(?:of|i|from|från|at|vid)\\s+\\p{Lu}\\S*)?\\s+(?:plus|och|and|og|med|with|\\+)\\s+(?:an?\\s+|en\\s+|one\\s+|hans\\s+|hennes\\s+|his\\s+|her\\s+)?(?:kolleg[ae]|colleague|ställföreträdare|deputy|tolk|interpreter)(?!\\p{L})`,
    'iu',
  ).exec(text)?.[1];
  if (andColleague !== undefined && isPerson(andColleague.replace(/en$/u, '')))
    counts.push({ number: 2, weight: 44 });
  const names = (BY_NAME.exec(text) ?? BY_FULL_NAME.exec(text))?.groups?.names?.split(', ').length;
  if (names !== undefined) counts.push({ number: names + 1, weight: 44 });
  const withMe = WITH_ME_BY_NAME.exec(text)?.groups?.names?.split(', ').length;
  if (withMe !== undefined) counts.push({ number: withMe + 2, weight: 62 });
  const ours = WE_BY_NAME.exec(text)?.groups?.names?.split(', ').length;
  if (ours !== undefined) counts.push({ number: ours + 1, weight: 62 });
  if (COUPLE.test(text)) counts.push({ number: 2, weight: 58 });
  if (BOTH.test(text)) counts.push({ number: 2, weight: 70 });
  if (comesWithOne(text)) counts.push({ number: 2, weight: 60 });
  if (withColleague) counts.push({ number: 2, weight: 40 });
  return counts;
}
