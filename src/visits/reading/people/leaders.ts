import { TO_OTHERS } from './listed-party.ts';
import { isSingle } from './people-clues.ts';

/** Words by which others are added to whoever leads them. */
const JOINED =
  /(?:,|,?\s(?:and|och|og|samt|plus|jämte|with|med|\+|(?:is |will be )?accompanied by|together with|along with|tillsammans med|åtföljd av|åtföljs av))\s(?:her |his |their |hans |hennes |sina |deras )?$/iu;
const NEXT = /,\s*|\s(?:and|och|og|samt|plus)\s/iu;
/** "Mr Zhang": said of one who is named before by what they are. */
const NAME = /^(?:(?:mr|mrs|ms|dr|prof|herr|fru)\.?\s)?\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3}$/u;
const TITLED_NAME = /^(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|[Pp]rof|[Hh]err|[Ff]ru)\.?\s\p{Lu}/u;
const ARTICLE = /^.*(?<!\p{L})(?:the|an?|our|my|his|her|their|en|ett|vår|min|hans|hennes|deras)\s+/iu;
/** "Mayor of Riga": where they are from is told elsewhere; "head of planning" is what they are. */
const OF_A_PLACE =
  /\s(?:of|i|in|from|från|fra|för|for|vid|at)\s(?:the\s)?(?:\p{Lu}|(?:city|town|staden)\s).*$/u;
/** "The mayor", "borgmästaren", "Mayor of Riga", and not "reser", which ends as those do who do something. */
const IS_ONE = new RegExp(`${ARTICLE.source}|^\\p{Lu}\\p{Ll}|^\\p{L}{4,}n(?!\\p{L})`, 'u');
const RANK =
  /^(?:vice|deputy|lord|assistant|biträdande|head|chief|senior|first|prime|executive|managing|city|town|district)$/iu;

/** "The vice mayor of Chengdu, Mr Zhang, and six colleagues": what those are who are named before the ones that are counted. */
export function leadersBefore(before: string): string[] {
  const clause = before.split(/[.;:!?()]/u).at(-1) ?? '';
  const named = clause.replace(JOINED, '');
  if (named === clause || TO_OTHERS.test(named)) return [];
  const leaders: string[] = [];
  for (const name of named.split(NEXT).toReversed()) {
    if (TITLED_NAME.test(name.trim()) || (NAME.test(name.trim()) && !isSingle(name))) continue;
    if (!isSingle(name) || !IS_ONE.test(name.trim())) break;
    leaders.unshift(titleOf(name));
  }
  return leaders;
}

/** "Could the vice mayor of Chengdu" is a vice mayor. */
function titleOf(name: string): string {
  const bare = name.trim().replace(OF_A_PLACE, '').replace(ARTICLE, '');
  const head = bare.search(/\s(?:of|i|in|for|för)\s/iu);
  const [title, rest] = head < 0 ? [bare, ''] : [bare.slice(0, head), bare.slice(head)];
  const words = title.split(' ');
  const first = words.findLastIndex((word, place) => place < words.length - 1 && !RANK.test(word));
  return `${words.slice(first + 1).join(' ')}${rest}`;
}
