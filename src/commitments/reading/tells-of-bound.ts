import { findForeignAmounts, findKronor } from '../../language/numbers/read-kronor.ts';
import { fold } from '../../language/words.ts';
import { asksSomething } from './claim.ts';
import { readCounterpart } from './read-counterpart.ts';
import { readKind } from './read-kind.ts';

/** A sentence or two, and no letter. */
const LONGEST = 300;

const OWN =
  '(?:vi|namnden|kontoret|forvaltningen|bolaget|staden|\\w+(?:namnden|kontoret|forvaltningen|bolaget)|we|the city|(?:our|the) (?:\\w+ ){0,2}(?:committee|administration|department|office|company|board))';
const EVEN =
  '(?: (?:nu|just|precis|redan|nyss|nyligen|idag|i dag|i gar|igar|ocksa|aven|now|already|recently|finally|also|antligen)){0,2}';
/** What has been entered into: signed, joined, started, or decided; by its past, and never by what is thought of. */
const ENTERED = [
  'skrivit',
  'skrev',
  'tecknat',
  'tecknade',
  'undertecknat',
  'undertecknade',
  'signerat',
  'signerade',
  'ingatt',
  'ingick',
  'slutit',
  'slot',
  'gatt med',
  'gick med',
  'gatt in',
  'gick in',
  'anslutit',
  'anslot',
  'blivit',
  'blev',
  'bildat',
  'bildade',
  'startat',
  'startade',
  'inlett',
  'inledde',
  'dragit igang',
  'drog igang',
  'sagt ja',
  'sa ja',
  'stallt',
  'stallde',
  'signed',
  'entered',
  'concluded',
  'joined',
  'become',
  'became',
  'formed',
  'founded',
  'started',
  'launched',
  'set up',
  'endorsed',
].join('|');
/** It is there: "är med i", "sitter med i", "have been members of". */
const BELONGS =
  '(?:ar|var|har varit|sitter|deltar|are|were|have been|has been|is) (?:\\w+ ){0,2}?(?:med|medlem\\w*|anslut\\w*|en del|del|partner\\w*|part|members?|a member)(?: (?:i|av|till|of|in))';
/** Money or a project that has been granted: what comes after says which. */
const GRANTED =
  '(?:fatt|fick|beviljats|beviljades|blivit beviljad\\w*|vunnit|vann|got|gotten|received|won|(?:been |were |was )?(?:granted|awarded)|secured)(?: (?:ett|en|vart|medel|pengar|stod|bidrag|a|an|our|the|money|funding|funds|a grant|grant))* (?:\\w+ ){0,3}?';
const DECIDED =
  '(?:beslutat|beslutade|bestamt|bestamde|rostat|rostade|decided|agreed|voted|resolved) (?:\\w+ ){0,4}?(?:att|to) (?:vi ska |ska |we )?(?:skriva|teckna|underteckna|signera|inga|sluta|ga med|ansluta|bli|bilda|starta|delta|sign|enter|join|become|form|start|take part)';
const HAS = "(?:(?:har|hade|have|has|['’]ve)(?: vi)? )?";
const done = new RegExp(
  `^(?:hej[\\s,!.]+|hi[\\s,!.]+|hello[\\s,!.]+|nu |idag |today |i dag |ok(?:ej)?[,.]? |sa )*(?:${OWN}|(?:har|have|now) (?:vi|we)|we['’](?:ve|re))${EVEN} ${HAS}${EVEN}\\s?(?:(?:${ENTERED})\\b(?! (?:om|about)\\b)|${BELONGS}\\b|${DECIDED}\\b|${GRANTED}(?=\\w*(?:projekt|project|horis|horiz|interreg|erasmus|life|eu\\b)))`,
);
/** "We're members of …", where the verb is joined to who speaks. */
const weAre = /^(?:hej[\s,!.]+|hi[\s,!.]+)?we['’]re (?:\w+ )?(?:members? of|part of|a member of|in)\b/;
/** "Vårt EU-projekt CleanAir startade i september". */
const ours =
  /^(?:hej[\s,!.]+|hi[\s,!.]+)?(?:vart|var|our) (?:nya |new )?(?:\S+ ){1,5}?(?:har (?:nu )?(?:startat|borjat|undertecknats|tecknats)|startade|borjade|undertecknades|tecknades|drog igang|(?:has |have )?(?:started|begun|began|been signed)|was signed|kicked off)\b/;

/** Not so, not yet, or only offered; or it is left, which is said of one that is there. */
const otherwise =
  /\b(?:inte|ej|aldrig|inga|ingen|inget|not|never|no longer|nej till|avslag|inbjud\w*|invit\w*|forfragan|erbjud\w*|offer\w*|tillfrag\w*|vill|tanker|planerar|funderar|overvager|skulle|borde|want|plan|planning|intend|consider\w*|would|should|lamna\w*|ga ur|gatt ur|gick ur|sagt upp|sade upp|avsluta\w*|leave|leaving|left|quit|terminat\w*|withdr\w*|om vi har|if we)\b/;

/** "Med i ICLEI", "skrivit under Covenant of Mayors": of a name it is told without a word for its kind. */
const belongsToNamed =
  /(?<!\p{L})(?:(?:med|medlem\p{L}*|del|anslut\p{L}*|members?|part)\s+(?:oss\s+)?(?:i|av|till|of|in)|joined|['’]re in|under|undertecknat|undertecknade|endorsed|bakom)\s+(?:the\s+)?\p{Lu}/u;

/** "Det gäller till 2028", "gäller från nyår": how long, which asks nothing. */
const howLong =
  /(?<!\p{L})(?:(?:det|den|avtalet|it) (?:gäller|applies)|(?:gäller|applies)(?= (?:från|fr\.?|till?|tills|sedan|i|fram|from|until|to|since|for)(?!\p{L})))(?!\p{L})/giu;

/** Something that says which it is: a name, a sum or a time. */
const saysWhich = (text: string): boolean =>
  readCounterpart(text) !== null ||
  /(?:^|\D)20\d\d(?!\d)/.test(text) ||
  findKronor(text).length > 0 ||
  findForeignAmounts(text).length > 0 ||
  /(?<!^)(?<![.!?]\s)(?<!\p{L})(?!EU(?!\p{L}))\p{Lu}[\p{L}\d-]+/u.test(text) ||
  /(?<!\p{L})(?:med|with|i|in|of)\s+\p{L}{3,}/iu.test(text);

/**
 * Whether a text tells that something which the register holds has been entered into ("Vi har gått med i nätverket
 * ICLEI", "We signed an agreement with Tallinn"), of which somebody may want it noted. What is asked, thought of or
 * denied tells of none.
 */
export function tellsOfBound(text: string): boolean {
  if (text.length > LONGEST || text.includes('?')) return false;
  const said = fold(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
  if (!(done.test(said) || weAre.test(said) || ours.test(said))) return false;
  if (otherwise.test(said) || asksSomething(text.replace(howLong, ' '))) return false;
  const kind = readKind(text);
  return (kind !== null || belongsToNamed.test(text)) && kind !== 'twin-city' && saysWhich(text);
}
