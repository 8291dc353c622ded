import { capitalised } from '../../language/capitalised.ts';
import { cutText } from '../../language/cut-text.ts';
import type { CommitmentFacts } from '../model.ts';
import { readKind } from '../reading/read-kind.ts';

const JOINED = '(?:har|är|blev|blivit|gick|gått|anslöt|anslutit|have|has|are|is|became|joined|got)(?!\\p{L})';
/** Something is part of what the city is bound by: it has happened, and is not thought of. */
const happened = new RegExp(
  `(?<!\\p{L})(?:vi|nämnden|kontoret|förvaltningen|bolaget|jag|nu|we|our \\p{L}+|the \\p{L}+|\\p{L}+) (?:nu |just |precis |recently |now )?${JOINED}`,
  'iu',
);
const entersIt =
  /(?<!\p{L})(?:var|vart|hur|where|how)(?!\p{L})[^?]{0,30}(?<!\p{L})(?:skriv\p{L}*|registrer\p{L}*|lägg\p{L}*|för|antecknar?|noter\p{L}*|matar?|fyller|enter|register|note|record|add|put|write)(?!\p{L})[^?]{0,12}(?<!\p{L})(?:in|upp|ned|ner|det|den|sånt|sådant|it|that|this|such)(?!\p{L})/iu;
const before = [
  /(?<!\p{L})(?:som |that is |which is )?(?:heter|kallas(?: för)?|vid namn|med namnet|called|named|by the name of)\s+/iu,
  /(?<!\p{L})(?:med|medlem(?:mar)?|anslut\p{L}*(?: oss| sig)?|del)\s+(?:i|till|av)\s+(?:nätverket |organisationen |föreningen )?(?!(?:ett|en|nåt|något|nån|någon)\s)/iu,
  /(?<!\p{L})(?:joined|members? of|part of|signed up (?:to|with|for))\s+(?:the network |the )?(?!(?:a|an|some)\s)/iu,
  /(?<!\p{L})(?:\p{L}*avtal|avsiktsförklaring|agreement|deal|letter of intent)\s+(?:med|with)\s+(?!(?:ett|en|a|an)\s)/iu,
];
/** What stands after a name: what is asked, and what it is about. */
const after =
  /(?:[,.;:!?]|\s+(?:var|vart|hur|där|när|och|nu|så|som|om|kring|inom|för|på|sen|sedan|where|how|when|which|that|and|now|about|on|for|so|in)(?!\p{L})).*$/iu;
const MOST_WORDS = 4;

/** Somebody has come, and nothing was joined: "vi har fått en ny som heter Ali, han ska …". */
const ofSomebody = /(?<!\p{L})(?:han|hon|hen|he|she|kollega|colleague)(?!\p{L})/iu;

/** Whether a text tells that something was joined or signed, and asks where that is entered. */
export const asksWhereToEnter = (text: string): boolean =>
  happened.test(text) &&
  entersIt.test(text) &&
  !ofSomebody.test(text) &&
  before.some((words) => words.test(text));

/** "Vi har skrivit ett samarbetsavtal med Bergen": it is signed, and nothing is asked of it. */
const signed =
  /^(?:hej[\s,!.]+)?(?:nu |idag |i dag |today )?(?:har )?(?:vi|nämnden|kontoret|förvaltningen|bolaget|\p{L}+nämnden|\p{L}+kontoret|we|our \p{L}+|the \p{L}+ (?:committee|administration)) (?:har |have |has )?(?:nu |just |precis |now )?(?:skrivit|skrev|tecknat|tecknade|undertecknat|undertecknade|skrivit under|skrev under|skrivit på|signerat|ingått|slutit|signed|entered into|concluded) (?:ett|en|vårt|an?|our|the) (?:nytt |ny |new )?(?:\p{L}*avtal|avsiktsförklaring|(?:cooperation )?agreement|letter of intent)\s+(?:med|with)\s/iu;

/** Whether a text tells that an agreement was signed, of which somebody may want it noted. */
export const tellsOfSigned = (text: string): boolean =>
  signed.test(text.normalize('NFC').trim()) && !text.includes('?');

/** What was joined or signed as a text tells it, also in small letters: "ett nätverk som heter c40", "avtal med oslo". */
export function readJoined(text: string): Partial<CommitmentFacts> {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const told = before.map((words) => words.exec(plain)).find((match) => match !== null);
  if (told === undefined) return {};
  const name = plain
    .slice(told.index + told[0].length)
    .replace(after, '')
    .replace(/["”“()]/g, '')
    .trim();
  const named = readKind(plain);
  const kind = named === 'twin-city' ? null : (named ?? 'membership');
  if (name === '' || name.split(' ').length > MOST_WORDS) return kind === null ? {} : { kind };
  return { ...(kind === null ? {} : { kind }), counterpart: cutText(capitalised(name), 200) };
}
