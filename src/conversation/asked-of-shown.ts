import { type Fact, factsIn } from '../language/asked-fact.ts';
import { wordsOf } from '../language/words.ts';
import { saidOfShown, speaksOfOther } from './said-of-shown.ts';

/** One of a kind is asked of at large: "vad kostar ett medlemskap", and so is what is to be done: "it costs to park". */
const atLarge = /\b(?:en|ett|a|an|sadan|sadant|sana|such|ones)\b|\b(?:det|it) (?:\w+ )?(?:att|to) \w/;
/** Whoever comes, goes or has it: beside such a word one more may say what it is about ("vilka museer ville de se"). */
const people = /\b(?:de|dom|dem|deras|vi|they|them|their|we)\b/;
const MOST_BESIDE_PEOPLE = 1;
/** Where it is decided, and who has it: no other thing. */
const withThem =
  /\b(?:i|av|hos|pa|till|by|at|in|to|with) (?:the )?(?:namnden|beredningen|ib|committee|oss|us)\b/g;
/** Words that say nothing of which thing it is. */
const empty =
  /^(?:den|det|de|dom|dem|deras|dess|denna|detta|vi|ni|du|jag|oss|er|hos|har|dar|it|its|they|them|their|we|us|our|you|that|this|is|are|was|were|be|do|does|did|will|then|now|again|really|exactly|actually|so|and|but|or|the|of|for|to|on|in|at|by|after|about|ar|var|blir|har|hade|ska|skulle|kommer|kan|far|nu|da|igen|ju|egentligen|ungefar|alltsa|nagonstans|nagot|forresten|tack|please|och|men|sa|om|pa|i|med|av|till|for|fran|ut|upp|in|emot|hand|an|annu|redan|senast|yet|already|still|vad|vem|nar|hur|vilket|vilken|vilka|what|who|when|how|which|aker|reser|kommer|coming|going|svaret|datum|besoket|delegationen|gruppen|namnden|beredningen|ib|gasterna|ganget|resan|konferensen|arendet|remissen|avtalet|medlemskapet|natverket|samarbetet|projektet|deklarationen|visit|group|guests|trip|conference|matter|referral|agreement|membership|network|declaration|project)$/;

/**
 * Which fact a short text asks for of the thing that was just shown, by whatever word or none ("hur många är dom", "when
 * does it run out"); undefined where it asks for none, or of another thing.
 */
export function factOfShown(text: string): Fact | undefined {
  const said = saidOfShown(text);
  const [asked] = factsIn(text);
  if (said === undefined || asked === undefined || atLarge.test(said)) return undefined;
  if (speaksOfOther(said.replace(withThem, ' '))) return undefined;
  const others = wordsOf(asked.beside).filter((word) => !empty.test(word));
  const most = people.test(asked.clause) ? MOST_BESIDE_PEOPLE : 0;
  return others.length <= most ? asked.fact : undefined;
}
