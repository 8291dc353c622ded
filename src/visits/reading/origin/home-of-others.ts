const WHOSE = '(?:[Mm]y|[Mm]in|[Mm]itt|[Mm]ina|[Hh]is|[Hh]er|[Hh]ans|[Hh]ennes)';
const IN = '(?:in|i|at|på|near|to|till|nära)';
const SOMEBODY = `(?:^|[\\s(])${WHOSE}\\s(?:(?:\\p{L}+\\s)?(?<who>\\p{L}+))\\s(?:(?:still|now|already|both|nu|redan)\\s)?`;
/** "My sister lives in Boston", "min son pluggar i Lund". */
const LIVES_THERE = new RegExp(
  `${SOMEBODY}(?:liv(?:es?|ed|ing)|stud(?:y|ies|ied|ying)|works?|worked|moved|bor|bodde|pluggar|studerar|arbetar|jobbar|flyttade)\\s(?:\\p{L}+\\s){0,2}?${IN}\\s$`,
  'u',
);
/** "Min man är från Teheran." */
const IS_FROM = new RegExp(
  `${SOMEBODY}(?:is|are|was|comes?|came|är|kommer|kom)\\s(?:\\p{L}+\\s){0,2}?(?:from|från|fra)\\s$`,
  'u',
);
/** "She's from Punjab." */
const THEY_ARE_FROM =
  /(?<!\p{L})(?:he|she|hon|han|hun|(?:the|an?|our|den|vår)\s(?!(?:\p{L}+\s)*\p{L}*(?:group|party|delegation|team|class|grupp|sällskap|klass|visit\p{L}*|caller|who|som)(?!\p{L}))(?:\p{L}+\s){0,2}\p{L}+)(?:['’]s|\s(?:is|was|comes|came|är|var|kommer|kom))\s(?:\p{L}+\s){0,2}?(?:from|från|fra)\s$/iu;
/** "He had a daughter in Perth", "our manager has a cousin in Malmö". */
const HAS_THERE =
  /(?<!\p{L})(?:have|has|had|got|har|hade)\s(?:an?|en|ett|two|två|some|några|family|friends|vänner)(?:\s\p{L}+){0,2}?\s(?:in|i|at)\s$/iu;
/** "I once lived in Lisbon", "jag är född i Prag": where somebody was before. */
const WAS_THERE =
  /(?<!\p{L})(?:lived|grew up|(?:was|were|am|is) born|worked|studied|taught|bodde|växte upp|född|föddes|jobbade|arbetade|pluggade|studerade)\s(?:\p{L}+\s){0,2}?(?:in|i|at)\s$/iu;
/** "Many of my pupils come from Syria." */
const OF_THEIRS_FROM =
  /(?<!\p{L})(?:of|av|bland|among)\s(?:my|our|the|mina|våra|de)\s(?:\p{L}+\s){1,2}(?:come|came|are|were|fled|kommer|kom|är|flydde)\s(?:from|från|fra)\s$/iu;
/** Whoever works as one is somewhere: "my office works in Prague". */
const BODY =
  /(?:team|office|group|department|unit|school|company|firm|council|kontor|förvaltning|grupp|enhet|avdelning|skola|bolag)(?:et|en|n)?$/iu;

/**
 * Whether a place is told as that of others than the visitors, or as where they no longer are, by what stands before it
 * in its sentence.
 */
export function isHomeOfOthers(before: string): boolean {
  const clause = before.split(/[,;:.(]\s|\s(?:and|but|while|och|men|medan)\s/u).at(-1) ?? '';
  const lives = LIVES_THERE.exec(clause)?.groups?.who;
  const from = IS_FROM.exec(clause)?.groups?.who;
  return (
    (lives !== undefined && !BODY.test(lives)) ||
    (from !== undefined && !BODY.test(from)) ||
    [THEY_ARE_FROM, HAS_THERE, WAS_THERE, OF_THEIRS_FROM].some((form) => form.test(clause))
  );
}
