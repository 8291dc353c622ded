import { type Fact, factsIn } from '../language/naming/asked-fact.ts';
import { saidOfShown, speaksOfOther } from './said-of-shown.ts';

/** One of a kind is asked of at large: "vad kostar ett medlemskap", and so is what is to be done: "it costs to park". */
const atLarge = /\b(?:en|ett|a|an|sadan|sadant|sana|such|ones)\b|\b(?:det|it) (?:\w+ )?(?:att|to) \w/;
/** "How big a group" asks of the one that comes. */
const howBigA = /\bhow (?:big|large|long) an?\b/g;
/** What one may or must is asked of the rules: "hur mycket får resan kosta". */
const ofRules = /\b(?:far|maste|bor|kan|may|must|should|can|could)\b/;
/** "Kan du säga hur många de är". */
const politely = /^(?:kan|can|could) (?:du|ni|you) /;
const mayBeOfRules: readonly Fact[] = ['cost', 'who', 'people', 'where', 'how-many', 'decider', 'about'];
/** Whoever comes or goes: beside such a word one more may say what it is about ("vilka museer ville de se"). */
const people = /\b(?:de|dom|dem|deras|they|them|their)\b/;
const MOST_BESIDE_PEOPLE = 1;
/** Where it is decided, and who has it: no other thing. */
const withThem =
  /\b(?:i|av|hos|pa|till|by|at|in|to|with) (?:the )?(?:namnden|forvaltningen|kontoret|beredningen|ib|committee|oss|us)\b/g;
/** Words that say nothing of which thing it is. */
const empty =
  /^(?:\d+|[a-z]|den|det|de|dom|dem|deras|dess|denna|detta|vi|ni|du|jag|oss|er|hos|har|dar|it|its|they|them|their|we|us|our|you|that|this|is|are|was|were|be|do|does|did|will|then|now|again|really|exactly|actually|so|and|but|or|the|of|for|to|on|in|at|by|after|about|ar|var|blir|har|hade|ska|skulle|kommer|kan|far|nu|da|igen|hur|langt|innan|veckan|manaden|tid|week|month|finns|away|borta|gallde|galler|vet|veta|saga|beratta|know|tell|me|jo|och|namnden|committee|forvaltningen|kontoret|mer|som|hej|hello|hi|bara|ens|ju|egentligen|ungefar|cirka|typ|roughly|approximately|alltsa|nagonstans|nagot|forresten|tack|please|och|men|sa|om|pa|i|med|av|till|for|fran|ut|upp|in|loss|emot|hand|an|annu|redan|senast|yet|already|still|vad|vem|nar|hur|vilket|vilken|vilka|what|who|when|how|which|else|along|goes|annars|fler|flera|aker|reser|kommer|coming|going|svaret|datum|besoket|delegationen|gruppen|gasterna|ganget|resan|konferensen|arendet|remissen|avtalet|medlemskapet|natverket|samarbetet|projektet|deklarationen|visit|group|guests|trip|conference|matter|referral|agreement|membership|network|declaration|project)$/;

/** Until then something is asked about: "hinner vi innan jul". */
const byFeast =
  /(?<!\p{L})(?:innan|före|fore|till|before|by|until) (?:jul(?:en)?|nyår|nyar|påsk|pask|sommaren|semestern|christmas|easter|summer|new year)(?!\p{L})/giu;

/**
 * Which fact a short text asks for of the thing that was just shown, by whatever word or none ("hur många är dom", "when
 * does it run out"); undefined where it asks for none,
 * for one that such a thing does not have (`held` are those), or of another thing.
 */
export function factOfShown(text: string, held: readonly Fact[]): Fact | undefined {
  const said = saidOfShown(text);
  const [asked] = factsIn(text.replace(byFeast, ' '));
  if (
    said === undefined ||
    asked === undefined ||
    !held.includes(asked.fact) ||
    atLarge.test(said.replace(howBigA, ''))
  )
    return undefined;
  if (speaksOfOther(said.replace(withThem, ' '))) return undefined;
  if (mayBeOfRules.includes(asked.fact) && ofRules.test(said.replace(politely, ' '))) return undefined;
  const others = asked.others.filter((word) => !empty.test(word));
  return others.length <= (people.test(said) ? MOST_BESIDE_PEOPLE : 0) ? asked.fact : undefined;
}
