import { capitalised } from '../../language/capitalised.ts';

/** A name: words with capitals, with the small words that stand within names. */
const NAME =
  "\\p{Lu}[\\p{L}\\p{N}&.’'-]*(?:[ ](?:(?:of|the|for|för|och|and|i|de|la|på|von|av|&)[ ])*[\\p{Lu}\\d][\\p{L}\\p{N}&’'-]*)*(?:[ ](?:kommun|stad|län|region|municipality|city)(?![\\p{L}]))?";

/** "med Köpenhamns kommun", "i Eurocities", "with the City of Oslo". */
const patterns = [
  new RegExp(
    `\\b(?:med|with)\\s+(?:staden |the |city of |kommunen |organisationen |nätverket )*(?<name>${NAME})`,
    'u',
  ),
  new RegExp(
    `\\b(?:nätverket|network|organisationen|organisation|organization|projektet|project|initiativet|initiative|deklarationen|declaration|föreningen|programmet|programme)\\s+(?<name>${NAME})`,
    'u',
  ),
  new RegExp(
    `\\b(?:medlem(?:mar|skap)?|members?|membership|(?:gå|går|gått|gick) med|(?:anslutit|anslöt) (?:oss|sig)|join(?:ing|ed)?|delta|deltar|part)\\s+(?:i|in|of|till|to)?\\s*(?:the |nätverket |organisationen )?(?<name>${NAME})`,
    'u',
  ),
  new RegExp(`\\b(?:(?:som|that is) )?(?:heter|kallas|kallat|called|named)\\s+(?<name>${NAME})`, 'u'),
  // "Ett EU-projekt, LIFE, 4 miljoner", "vårt EU-projekt CleanAir".
  new RegExp(`(?:projekt|project)(?:et)?,?\\s+(?<name>${NAME})`, 'u'),
  new RegExp(
    `(?:avtal|avsiktsförklaring|agreement|projekt|projects?)\\s+(?:i|in|mot|till)\\s+(?<name>${NAME})`,
    'u',
  ),
  // Typed in a hurry: "som heter edible cities, kostar", "avtal med köpenhamn om cykling".
  /\b(?:heter|kallas|called|named)\s+(?<name>\p{L}[\p{L}\p{N}&’'-]+(?:[ ][\p{L}\p{N}&’'-]+){0,3}?)(?=\s*[,.;!]|\s+(?:och|som|om|för|kostar|and|which|that|on|costs?)\s|\s*$)/iu,
  /(?:avtal\w*|avsiktsförklaring|agreement|samarbete|partnerskap|cooperation|partnership|något|nåt|something)\s+(?:(?:ihop|tillsammans|gemensamt|together|jointly)\s+)?(?:med|m|with)\s+(?<name>\p{L}{3,})(?=\s+(?:om|kring|inom|on|about)\s|[,.]|$)/u,
];

/** Names that say who pays or what it is under, and not with whom. */
const notCounterparts = /^(?:EU|Sida|Stockholm|Stockholms stad|SLK|KS|IB|andra|utländska|other)$/;

/** With whom a text says that a commitment is made, or null when it names nobody. */
export function readCounterpart(text: string): string | null {
  for (const pattern of patterns) {
    const name = pattern
      .exec(text.normalize('NFC'))
      ?.groups?.name?.replace(/[.’']+$/, '')
      .trim();
    if (name !== undefined && name !== '' && !notCounterparts.test(name)) {
      return capitalised(name).slice(0, 200);
    }
  }
  return null;
}
