/** A clause of a message: what is said not to be known seldom goes beyond one. */
const clauseEnds = /(?<=[.,;:!?\n])|(?<!\p{L})(?=(?:men|och|but|and|fast|so|så)(?!\p{L}))/u;

const what = '(?:vem|vilka|vad|hur|när|om|huruvida|who|what|how|when|whether|if|which)';
/** That nobody knows: "vi vet inte ännu", "nobody has told me", "it is anybody's guess". */
const NOT_KNOWN = [
  'vet(?: \\p{L}+){0,2} (?:inte|ej|ingen)',
  'ingen(?: \\p{L}+){0,2} (?:vet|sagt|berättat)',
  'ingen aning',
  'inte fått (?:veta|besked|höra)',
  '(?:oklart|oklar|osäkert|ovisst|öppet)',
  'återstår att se',
  "(?:do|does|did)(?:n['’]?t| not) (?:\\p{L}+ )?know",
  "can(?:['’]?t|not) (?:\\p{L}+ )?(?:say|tell)",
  '(?:nobody|no one|noone)(?: has| have)? (?:\\p{L}+ )?(?:knows?|told|said)',
  "(?:unclear|unsure|no idea|up in the air|remains to be seen|any(?:body|one)[’']s guess)",
  'not (?:yet |quite |really )?(?:clear|sure|known|settled)',
].join('|');
/** What is not known then is what the rules are, which is why it is asked: "vet inte om vi får", "not sure what applies". */
const OF_RULES = `(?:om|huruvida|if|whether) (?:\\p{L}+ ){0,3}?(?:får|kan|går|ska|bör|stämmer|okej?|tillåt\\p{L}*|rätt|may|can|should|allowed|okay|fine|right)|(?:hur|how) (?:man|vi|jag|to|we|i)|(?:vad|what) (?:som gäller|vi får|jag ska|strategin|reglerna|applies|the (?:rules?|strategy)|to|we (?:may|can|should))|(?:vem|who) (?:jag|vi|i|to|we)`;
const notKnown = new RegExp(
  `(?:${what}(?!\\p{L}).*)?(?<!\\p{L})(?:${NOT_KNOWN})(?!\\p{L})(?!.*(?<!\\p{L})(?:${OF_RULES})(?!\\p{L}))`,
  'iu',
);
const namesWhat = new RegExp(`(?<!\\p{L})${what}(?!\\p{L})`, 'iu');
/** What it says has not been read, or is still to be settled. */
const notSeen =
  /(?<!\p{L})(?:(?:inte|ej|aldrig) (?:ens |själv |ännu )?(?:sett|läst) |inte hunnit läsa |(?:have|has)(?:n['’]?t| not|) (?:not |never )?(?:yet |even )?(?:seen|read) |är (?:\p{L}+ )?inte (?:\p{L}+ )?(?:utredd|klar|löst|bestämd|avgjord)\p{L}* (?:än|ännu))/iu;

/** A message without what it says is not known, and that by itself. */
export interface KnownAndNot {
  readonly known: string;
  /** Empty where all is told as known. */
  readonly notKnown: string;
}

/** Parts a message into what it tells and what it says that nobody knows yet: "vi vet inte vem som betalar". */
export function partByKnown(message: string): KnownAndNot {
  const parts = message.split(clauseEnds).map((clause): readonly [string, string] => {
    const match = notKnown.exec(clause);
    const start = match !== null && namesWhat.test(clause) ? match.index : notSeen.exec(clause)?.index;
    return start === undefined ? [clause, ''] : [clause.slice(0, start), clause.slice(start)];
  });
  const join = (place: 0 | 1) =>
    parts
      .map((part) => part[place])
      .join('')
      .trim();
  return { known: join(0), notKnown: join(1) };
}
