import type { Told } from './check-conditions.ts';

/** The concept that an agreement has an end. */
const END_DATE = 'end-date';
const aNumber =
  '(?:\\d{1,3}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|trettio|halvt?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)';
/** A time that something runs: "på tio år", "a ten-year agreement", "2027 till 2036"; none ago or hence, and none again and again. */
const aTerm = new RegExp(
  `(?<!(?:efter|om|för|after|in) )(?<![\\p{L}\\d])${aNumber}[\\s-](?:år|månad(?:er)?|veckor|years?|months?|weeks?)(?!\\p{L}|\\s(?:sedan|sen|i taget|ago|at a time))|(?<!\\d)20\\d\\d\\s?(?:-|–|till|to|until)\\s?20\\d\\d(?!\\d)`,
  'iu',
);

/** The concept that it has none. */
const OPEN_ENDED = 'open-ended';
const goesOn =
  '(?:löper|gäller|gälla|rullar|rulla|fortsätter|fortsätta|pågår|håller|löpa|runs?|running|lasts?|holds?|goes|go|going|keeps?|carr(?:y|ies)|continues?|valid)';
const anybody =
  '(?:någon(?:dera)?|nån|endera|en av|ena|vi|man|de|dom|någon av|one|either|somebody|someone|anyone|we|they|both|us)';
/** "Gäller tills någon drar sig ur", "runs until we stop", "it simply continues": it ends when somebody ends it. */
const noEnd = new RegExp(
  `(?<!\\p{L})${goesOn}(?: \\p{L}+){0,3} (?:tills|till dess|until|till)(?: att)? ${anybody}(?!\\p{L})|(?<!\\p{L})(?:bara|just|simply) (?:fortsätter|rullar|löper|carries on|keeps going|goes on|runs on|continues)(?!\\p{L})`,
  'iu',
);

/** The concept that an agreement is of one thing alone. */
const ONE_THEME = 'one-theme';
/** "Gäller enbart bibliotek", "on libraries only", "bara det". */
const oneThing =
  /(?<!\p{L})(?:(?:om|gäller|rör|kring|handlar om) (?:bara|enbart|endast)|(?:enbart|uteslutande) (?:om )?(?!en |ett )\p{L}{4,}|(?:on|about|covers|covering|concerning) (?:\p{L}+[\s-]){1,4}?(?:only|alone)(?=\s*[.,;!?]|$)|(?:only|just|solely|exclusively) (?:on|about))(?!\p{L})|(?:^|[,;–-])\s*(?:och |and )?(?:bara det|just that|only that|that alone)(?=\s*[.,;!?]|$)/iu;

/** The concept that an agreement is of many at once: four or more things in a row. */
const MANY = 'many-in-one';
const aThing = '\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*)?';
const manyThings = new RegExp(`(?:${aThing}, ){2,}${aThing},? (?:och|samt|and|plus) ${aThing}`, 'iu');

/** The concept that something costs so much. */
const SUM = 'costs-a-sum';
/** "Den kostar 200 000", "at a cost of €50,000"; not "kostar 0 kr", nor what is a part of it. */
const aSum =
  /(?<!\p{L})(?:kosta[rd]?e?|kostnad(?:en)?|costs?|costing)\s(?:\p{L}+\.?\s){0,3}?(?:[€$£]\s?)?(?!0(?:[.,]0+)?(?![\d.,]))\d/iu;

/** The concept that it costs nothing, and that which it is then not. */
const NO_BURDEN = 'no-burden';
const BURDEN = 'burden';
const aZero =
  /(?<!\p{L})(?:kosta[rd]?e?|costs?|costing)\s(?:\p{L}+\s){0,3}?(?:[€$£]\s?)?(?:noll|zero|0(?![\d.,])|ingenting|inget|inte (?:ett öre|en krona|något|nåt|någonting)|nothing|not a (?:penny|krona|cent))/iu;

/** What is told, with what no single word tells: that it ends or goes on, that it is of one thing, and what it costs. */
export function withFigures(text: string, told: Told): Told {
  const isFree = aZero.test(text);
  const figures = [
    aTerm.test(text) ? END_DATE : [],
    noEnd.test(text) ? OPEN_ENDED : [],
    oneThing.test(text) ? ONE_THEME : [],
    manyThings.test(text) ? MANY : [],
    aSum.test(text) ? SUM : [],
    isFree ? NO_BURDEN : [],
  ].flat();
  if (figures.length === 0) return told;
  return {
    ...told,
    concepts: [...told.concepts, ...figures],
    denied: isFree ? [...told.denied, BURDEN] : told.denied,
  };
}
