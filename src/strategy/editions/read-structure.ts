import { bareFolded, countWords, fold } from '../../language/words.ts';

/** What is asked of how the strategy is divided. */
export type StructureAsked =
  | { readonly kind: 'section'; readonly number: string }
  | { readonly kind: 'overview' };

/** Who asks for a chapter says little more. */
const MOST_WORDS = 12;
const part = '(?:kapitel|kapitlet|kap|avsnitt|avsnittet|chapter|section)';
const inWords = [
  ['1', 'ett', 'forsta', 'one', 'first'],
  ['2', 'tva', 'andra', 'two', 'second'],
  ['3', 'tre', 'tredje', 'three', 'third'],
  ['4', 'fyra', 'fjarde', 'four', 'fourth'],
  ['5', 'fem', 'femte', 'five', 'fifth'],
  ['6', 'sex', 'sjatte', 'six', 'sixth'],
] as const;
const anyWord = inWords.flatMap((words) => words.slice(1)).join('|');
const named = new RegExp(
  `\\b${part}\\.? ?(?:nr\\.? ?|nummer |number )?(?<number>\\d(?:\\.\\d)?(?![\\d#])|${anyWord}\\b)(?! ?#)|\\b(?<ordinal>${anyWord}) ${part}\\b`,
);
/** Beside the chapter stands that it is asked for, and nothing of a matter. */
const frame =
  /\b(?:hej|hi|hello|och|men|and|but|vad|what|handlar|handla|star|sager|innehaller|tar|upp|ar|det|om|i|is|are|does|do|it|say|says|about|in|on|of|the|den|internationella|international|strategin|strategins|strategy|strategys|visa|show|se|see|mig|me|oss|us|sammanfatta|summari[sz]e|sum|up|beratta|tell|forklara|explain|lista|list|kan|can|could|du|you|jag|i|vill|want|to|lasa|read|for|kort|briefly|tack|please|s|contain|contains|cover|covers|regler|rules|stycken|paragraphs|paragrafer|hela|whole|all|alla)\b/g;

const overview = [
  /^(?:(?:hej|och|men|ungefar|kan du saga|vet du) )*(?:hur manga|antalet) (?:paragrafer|stycken|kapitel|avsnitt|bestammelser|punkter)(?: (?:har|finns|ar|bestar|innehaller|rymmer|det|den|strategin|dokumentet|styrdokumentet|texten|i|av|totalt|egentligen|internationella))+$/,
  /^(?:vilka|lista|visa) (?:ar |alla )?(?:kapitel|kapitlen|avsnitt|avsnitten|delar)(?: (?:har|finns|ar|bestar|innehaller|det|den|strategin|strategins|dokumentet|texten|i|av|internationella))+$/,
  /^hur (?:ar|ser) (?:den internationella )?(?:strategin|dokumentet)(?:s)? (?:uppbyggd|uppbyggt|indelad|indelat|upplagd|upplagt|disponerad|disponerat|strukturerad|strukturerat|ut)$/,
  /^(?:(?:visa|ge mig|finns det en) )?(?:strategins )?(?:innehallsforteckning(?:en)?|disposition(?:en)?)(?: (?:for|till|over|i) strategin)?$/,
  /^(?:(?:hi|and|so|roughly) )*how many (?:paragraphs|chapters|sections|provisions)(?: (?:does|do|are|there|has|have|the|strategy|document|it|in|contain|of|altogether|international))+$/,
  /^(?:which|what|list|show)(?: me)? (?:are )?(?:all )?(?:the )?(?:chapters|sections)(?: (?:does|do|are|there|has|have|the|strategy|document|it|in|contain|of|international))+$/,
  /^how is the (?:international )?(?:strategy|document) (?:organi[sz]ed|structured|divided|laid out|built)(?: up)?$/,
  /^(?:(?:show|give)(?: me)? )?(?:the )?(?:table of contents|contents)(?: (?:of|for) the strategy)?$/,
];
/** What a text asks of how the strategy is divided, or of a chapter as a whole; undefined where it asks anything else. */
export function readStructure(text: string): StructureAsked | undefined {
  if (countWords(text) > MOST_WORDS) return undefined;
  const bare = bareFolded(text);
  if (overview.some((one) => one.test(bare))) return { kind: 'overview' };
  const said = fold(text.normalize('NFC'))
    .replace(/[^\p{L}\p{N}.#]+/gu, ' ')
    .trim();
  const match = named.exec(said);
  const number = match?.groups?.number ?? match?.groups?.ordinal;
  if (match === null || number === undefined) return undefined;
  const rest = said
    .replace(match[0], ' ')
    .replace(frame, ' ')
    .replace(/[.\s]+/g, '');
  if (rest !== '') return undefined;
  const digit = inWords.find((words) => words.some((word) => word === number))?.[0];
  return { kind: 'section', number: digit ?? number };
}
