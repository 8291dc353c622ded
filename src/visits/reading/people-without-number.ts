import { readNumber } from '../../language/nordic-numbers.ts';
import { isSingle, singlesBefore } from './people-clues.ts';
import { sumAt, WORD } from './people-phrases.ts';
import { isPerson } from './person-words.ts';

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
  /(?<!\p{L})(?:(?:vi|oss)(?: skulle| vill| kan)? (?:båda(?! två)|bägge)|vi båda två|both of us|we (?:would |will |can )?both|the two of us)(?!\p{L})/iu;
/** "The Mayor and her husband." */
const COUPLE =
  /\p{L}\s(?:och|and|og|med|with)\s(?:hennes|hans|sin|her|his)\s(?:man|make|maka|fru|hustru|husband|wife|spouse|partner)(?!\p{L})/iu;
/** "Jag kommer med min assistent." */
const WITH_MINE =
  /(?<!\p{L})(?:jag|I)\s[^.;,]{0,60}?(?:kommer|reser|åker|come|coming|travel(?:ling)?|arrive)\s[^.;,]{0,30}?(?:med|with)\s(?:min|my)\s(?:kolleg[ae]|colleague|deputy|boss|chief|chef|medarbetare|assistent|assistant|tolk|interpreter|advise?or|rådgivare|ställföreträdare|secretary|sekreterare)(?!\p{L})/iu;

/** "My boss, me and two club people", "chauffören, jag och en kollega": the writer in the middle. */
const AROUND_ME =
  /(?:^|[.;:!?]\s|(?<=\s))((?:(?:my|our|the|min|vår)\s\p{L}+(?:\s\p{L}+)?|\p{L}+en|\p{L}+n)),\s(?:me|myself|jag|I)\s(?:and|och|plus)\s([^.,;:!?]{2,40})/iu;

function countsAroundMe(text: string, neighbour: boolean): Count[] {
  const [, first, rest = ''] = AROUND_ME.exec(text) ?? [];
  if (first === undefined || !isSingle(first)) return [];
  const others =
    sumAt(rest, 0, neighbour)?.number ?? (/^(?:an?|en|ett|my|min)\s\p{L}/iu.test(rest) ? 1 : undefined);
  return others === undefined ? [] : [{ number: others + 2, weight: 84 }];
}

/** "Our risk manager, our actuary and I." */
const OURS_AND_ME =
  /(?<!\p{L})(?:(?:our|my|vår|min|mitt)\s[\p{L}\s-]{2,40},\s*){1,6}(?:our|my|vår|min|mitt)\s[\p{L}\s-]{2,40}?,?\s(?:and|och|plus)\s(?:I|myself|jag|undertecknad)(?!\p{L})/iu;
const OUR = /(?<!\p{L})(?:our|my|vår|min|mitt)(?=\s)/giu;

/** "Min chef och jag", "I and my deputy": two, without a number. */
export function countsWithoutNumber(text: string, neighbour: boolean): Count[] {
  const two =
    /(?:^|[^\p{L}])(?:(?:min|my|mitt|mine?)\s+\p{L}+\s+(?:\p{L}+\s+)?(?:och|and|og|o)\s+(?:jag|I|jeg|undertecknad)|(?:jag|I|jeg|undertecknad|undertegnede)\s+(?:och|and|og|o)\s+(?:min|my|vår|our|en|a|one)\s+\p{L}+)(?!\p{L})/iu;
  const other =
    /(?:^|[^\p{L}])(?:en|an?|one|et)\s+(\p{L}+)\s+(?:och|and|og|o)\s+(?:jag|I|jeg|undertecknad)(?!\p{L})/iu.exec(
      text,
    )?.[1];
  const hers = new RegExp(
    `(?:her|him|henne|honom|me|mig)\\s+(?:and|och)\\s+(${WORD})\\s+(?:others|andra|more|till|colleagues|kollegor)`,
    'iu',
  ).exec(text)?.[1];
  const more = hers === undefined ? undefined : readNumber(hers, neighbour);
  const counts: Count[] =
    two.test(text) || (other !== undefined && isPerson(other)) ? [{ number: 2, weight: 62 }] : [];
  if (more !== undefined) counts.push({ number: more + 1, weight: 70 });
  // Every place is tried: "my four cousins and I" has a word before the number.
  const andMe = new RegExp(
    `(?<![\\p{L}])(?=(${WORD})\\s+(?:[\\p{L}'’]+\\s+){0,6}\\p{L}+\\s+(?:and|och|og|o|plus|\\+)\\s+(?:I|jag|jeg|undertecknad|myself|me|yours truly)(?!\\p{L}))`,
    'gu',
  );
  const [others] = [...text.matchAll(andMe)].flatMap((match) => {
    const number = readNumber(match[1] ?? '', neighbour);
    // "The director, two engineers and I".
    const before = text.slice(0, match.index);
    return number === undefined ? [] : [number + (/,\s*$/.test(before) ? singlesBefore(before) : 0)];
  });
  if (others !== undefined) counts.push({ number: others + 1, weight: 83 });
  counts.push(...countsAroundMe(text, neighbour));
  const ours = OURS_AND_ME.exec(text)?.[0].match(OUR)?.length;
  if (ours !== undefined) counts.push({ number: ours + 1, weight: 83 });
  const together = new RegExp(
    `(?:together with|tillsammans med|along with|jämte|with)\\s+(?:my\\s+|mina\\s+)?(${WORD})\\s+(?:of my\\s+|\\p{L}+\\s+)?(?:colleagues|kollegor|kolleger|medarbetare|others|andra|\\p{L}+)[^.,;]{0,30}?,?\\s+(?:I|jag|jeg)(?!\\p{L})`,
    'iu',
  ).exec(text);
  const company = together === null ? undefined : readNumber(together[1] ?? '', neighbour);
  if (company !== undefined) counts.push({ number: company + 1, weight: 71 });
  const withOne =
    /undertecknad[^.;]{0,80}(?:med|och|plus|samt)\s+(?:sin|en|min)\s+\p{L}+/iu.test(text) ||
    /(?:,|with)\s+(?:accompanied by|together with)\s+(?:one|a|an)\s+\p{L}+/iu.test(text);
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
  if (COUPLE.test(text)) counts.push({ number: 2, weight: 44 });
  if (BOTH.test(text)) counts.push({ number: 2, weight: 70 });
  if (WITH_MINE.test(text)) counts.push({ number: 2, weight: 62 });
  if (withOne || withColleague) counts.push({ number: 2, weight: 40 });
  return counts;
}
