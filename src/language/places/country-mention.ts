import { recentTexts } from '../kept/recent-texts.ts';
import { type Mention, mentionOf, somebodys, stemsOf, vague } from '../naming/mentions.ts';
import type { NamedKind } from '../naming/short-name.ts';
import { othersBefore } from '../naming/told-words.ts';
import { fold } from '../words.ts';
import { type CountryNamed, countriesIn } from './countries-in.ts';

/** Rooms are few. */
const MOST_KEPT = 100;

/** Whether a text surely names something of a country, of some kinds: "finnarna", "the Norwegian delegation". */
export const namesOfCountry = (text: string, kinds: NamedKind): boolean =>
  countriesIn(text).some((named) => mentionBy(named, text, kinds)?.isDefinite === true);

/** Where a text names something by the country that it is of: "finnarna", "dom från Estland", "danskavtalet", "the German deal". */
export function countryMention(
  country: string | null | undefined,
  text: string,
  kinds: NamedKind,
): Mention | undefined {
  if (country === null || country === undefined) return undefined;
  return countriesIn(text)
    .filter((named) => named.country === country)
    .map((named) => mentionBy(named, text, kinds))
    .find((mention) => mention !== undefined);
}

function mentionBy(named: CountryNamed, text: string, kinds: NamedKind): Mention | undefined {
  const { by, start, end } = named;
  const words = text.slice(start, end);
  if (by === 'adjective' || by === 'head') return ofKind(named, text, kinds);
  const mention = mentionOf([words], text, kinds);
  if (by === 'name') return mention;
  if (isAdjectiveToo.test(words) && !endsThere.test(fold(text.slice(end)))) return ofKind(named, text, kinds);
  if (mention?.isDefinite === true) return mention;
  const isOfThem = named.isDefinite && !othersBefore.test(fold(text.slice(0, start)));
  return { start, end, isDefinite: isOfThem };
}

/** "The French guests" are of France, and "the French school" is something else; "the French" are who come from there. */
const isAdjectiveToo = /(?:sh|ch|ss|ese)$/iu;
const endsThere = new RegExp(
  `^(?:[^\\s\\p{L}]|\\s*$|\\s+(?:${[
    "is|are|was|were|will|would|can|cannot|could|may|\\p{L}+n['’]t|have|has|had|do|did|here|there|now|again|today|tomorrow|yet|still|and|or|who|that",
    'for|to|in|on|at|from|over|back|come|came|coming',
    'har|hade|ar|e|var|va|blir|blev|kommer|kom|ska|skulle|vill|ville|kan|far|fick|gar|gick|vaxer|vaxte|behover',
    'inte|da|nu|igen|ocksa|visst|tydligen|och|eller|men|som|i|pa|till|fran|med|om',
  ].join('|')})(?!\\p{L}))`,
  'u',
);

const formsOf = recentTexts(MOST_KEPT, (key) => {
  const [sv = '', en = ''] = key.split('\n');
  return {
    definite: new RegExp(
      `^(?:(?:\\s+|s?-?)(?:${fold(sv)}|${fold(vague.sv)})|\\s+\\p{L}{3,}(?:${longKinds(sv)}))s?(?!\\p{L})`,
      'u',
    ),
    // "The French museum people": what they are of may stand between.
    english: new RegExp(`^(?:\\s+\\p{L}{3,})?\\s+(?:${en}|${vague.en}|people)s?(?!\\p{L})`, 'u'),
    bare: new RegExp(`^(?:\\s+|s?-?)(?:${stemsOf(sv)})\\p{L}{0,2}(?!\\p{L})`, 'u'),
  };
});
/** "De franska museigästerna": shorter ones end many words. */
const longKinds = (sv: string) =>
  [
    ...fold(sv)
      .split('|')
      .filter((kind) => kind.length >= SHORTEST_AFTER_OTHERS),
    'manniskorna',
  ].join('|');
const SHORTEST_AFTER_OTHERS = 6;

const ofSomebody = new RegExp(`(?:^|[^\\p{L}])(?:${somebodys})\\s+$`, 'u');

/** "French guests" are any. */
const theOne = /(?:^|[^\p{L}](?:the|this|that|those|these)\s+|^(?:the|this|that|those|these)\s+)$/u;

/** "Den lettiska", and no noun after it. */
const theOneSwedish = /(?:^|[^\p{L}])(?:den|det|de|dom|dem)\s+$/u;

/** What is of a country counts with what it is: "finnbesöket", "the Norwegian delegation", "vårt tyska avtal", or after an article: "den lettiska". */
function ofKind({ start, end, by }: CountryNamed, text: string, kinds: NamedKind): Mention | undefined {
  const { definite, english, bare } = formsOf(`${kinds.sv}\n${kinds.en}`);
  const [before, after] = [fold(text.slice(0, start)), fold(text.slice(end))];
  if (by === 'adjective' && theOneSwedish.test(before) && endsThere.test(after))
    return { start, end, isDefinite: true };
  const isTheirs = ofSomebody.test(before);
  const isTheOne = isTheirs || theOne.test(before);
  const match =
    definite.exec(after) ?? (isTheOne ? english.exec(after) : null) ?? (isTheirs ? bare.exec(after) : null);
  return match === null ? undefined : { start, end: end + match[0].length, isDefinite: true };
}
