import { capitalised } from '../../language/capitalised.ts';
import { cutText } from '../../language/cut-text.ts';
import type { AskedKind, CommitmentFacts } from '../model.ts';
import { readKind } from '../reading/read-kind.ts';

/** "Registrera det", "put it in": what was told just before. */
export const asksToRegister =
  /^\s*(?:(?:ja|okej|ok|yes|please|kan du|can you|då|men|och|and)[\s,]+)*(?:registrera|spara|notera|för in|lägg in|skriv in|lägg till|register|save|note|record|enter|put|add)\s+(?:in\s+)?(?:det|den|detta|det här|that|it|this)(?!\p{L})[^?]*$/iu;

const JOINED = '(?:har|är|blev|blivit|gick|gått|anslöt|anslutit|have|has|are|is|became|joined|got)(?!\\p{L})';
/** Something is part of what the city is bound by: it has happened, and is not thought of. */
const happened = new RegExp(
  `(?<!\\p{L})(?:vi|nämnden|kontoret|förvaltningen|bolaget|jag|nu|we|our \\p{L}+|the \\p{L}+|\\p{L}+) (?:nu |just |precis |recently |now )?${JOINED}`,
  'iu',
);
const entersIt =
  /(?<!\p{L})(?:var|vart|hur|where|how)(?!\p{L})[^?]{0,30}(?<!\p{L})(?:skriv\p{L}*|registrer\p{L}*|lägg\p{L}*|för|antecknar?|noter\p{L}*|matar?|fyller|enter|register|note|record|add|put|write)(?!\p{L})[^?]{0,12}(?<!\p{L})(?:in|upp|ned|ner|det|den|sånt|sådant|it|that|this|such)(?!\p{L})/iu;
/** "… Det ska väl stå hos dig?", "…, is that on your list?": whether it is entered already, asked last. */
const whetherEntered =
  /[.!,;]\s+(?:(?:och|så|men|and|so|but)\s)?(?:(?:är|står|finns|ligger|is|was)\s)?(?:det|den|it|that)(?:['’]s)?\s(?:\p{L}+\s){0,5}?(?:(?:hos (?:dig|er)|i (?:ditt |ert |din |er )?(?:register|registret|lista|listan|listor)|här inne|(?:in|on) (?:your|the) (?:register|list|books))|inlag[td]|registrera[td]|antecknat|noterat|registered|entered|recorded)(?:\s\p{L}+){0,2}\s*\?+\s*$/iu;

/** What was told, without the question whether it is entered: what is there already is shown, and else it is filled in. */
export const withoutWhetherEntered = (text: string): string => text.replace(whetherEntered, '');

const before = [
  /(?<!\p{L})(?:som |that is |which is )?(?:heter|kallas(?: för)?|vid namn|med namnet|called|named|by the name of)\s+/iu,
  /(?<!\p{L})(?:med|medlem(?:mar)?|anslut\p{L}*(?: oss| sig)?|del)\s+(?:i|till|av)\s+(?:nätverket |organisationen |föreningen )?(?!(?:ett|en|nåt|något|nån|någon)\s)/iu,
  /(?<!\p{L})(?:joined|members? of|part of|signed up (?:to|with|for))\s+(?:the network |the )?(?!(?:a|an|some)\s)/iu,
  /(?<!\p{L})(?:\p{L}*avtal|avsiktsförklaring|agreement|deal|letter of intent)\s+(?:med|with)\s+(?!(?:ett|en|a|an)\s)/iu,
];
/** What stands after a name: what is asked, when it was, and what it is about. */
const after =
  /(?:[,.;:!?]|\s+i\s+(?:går|förrgår|dag|\p{L}+(?:dags|ras|tas))(?!\p{L})|\s+(?:igår|idag|last|since|from|från|till|until|yesterday|this|var|vart|hur|där|när|och|nu|så|som|om|kring|inom|för|på|sen|sedan|where|how|when|which|that|and|now|about|on|for|so|in)(?!\p{L})).*$/iu;
const MOST_WORDS = 4;
/** What is signed by its name alone is a declaration: "skrivit under Covenant of Mayors". */
const signedByName =
  /(?<!\p{L})(?:(?:skrivit|skrev) (?:under|på)|undertecknat|undertecknade|signerat|signerade|signed|endorsed|(?:ställt|ställde) (?:sig|oss) bakom)\s+(?:the\s+)?(?=\p{Lu})/u;

/** Somebody has come, and nothing was joined: "vi har fått en ny som heter Ali, han ska …". */
const ofSomebody = /(?<!\p{L})(?:han|hon|hen|he|she|kollega|colleague)(?!\p{L})/iu;

/** Whether a text tells that something was joined or signed, and asks where that is entered. */
export const asksWhereToEnter = (text: string): boolean =>
  happened.test(text) &&
  entersIt.test(text) &&
  !ofSomebody.test(text) &&
  before.some((words) => words.test(text));

/** What was joined or signed as a text tells it, also in small letters: "ett nätverk som heter c40", "avtal med oslo". */
export function readJoined(text: string): Partial<CommitmentFacts> {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const told = [signedByName, ...before].map((words) => words.exec(plain)).find((match) => match !== null);
  if (told === undefined) return ofKind(readKind(plain));
  const name = plain
    .slice(told.index + told[0].length)
    .replace(after, '')
    .replace(/["”“()]/g, '')
    .trim();
  const kind = ofKind(readKind(plain) ?? (signedByName.test(plain) ? 'declaration' : 'membership'));
  if (name === '' || name.split(' ').length > MOST_WORDS) return kind;
  return { ...kind, counterpart: cutText(capitalised(name), 200) };
}

/** Nobody registers a twin city. */
const ofKind = (kind: AskedKind | null): Partial<CommitmentFacts> =>
  kind === null || kind === 'twin-city' ? {} : { kind };
