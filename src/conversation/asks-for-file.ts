import { tellingWords } from '../language/content-stems.ts';
import { recentTexts } from '../language/kept/recent-texts.ts';
import type { Language } from '../language/language.ts';
import { fold } from '../language/words.ts';
import { texts } from './texts.ts';

/** A pattern of folded words, where they stand as whole words. */
export const wholeWord = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u');
/** A text as these patterns read it. */
export const plainWords = (text: string) => fold(text).replaceAll('-', ' ').replace(/\s+/g, ' ').trim();

/** What a sheet is called, folded. */
export const SHEET =
  'excel\\p{L}*|csv\\p{L}*|xlsx|xls|kalkyl(?:ark|blad)\\p{L}*|spread ?sheets?|(?<=(?:som|i|as|in) (?:en |ett |a )?)(?:tabell\\p{L}*|table)';
const files = wholeWord(`${SHEET}|(?:data)?fil(?:en)?|(?:data )?file`);
const takesOut =
  /^(?:\p{L}+ ){0,4}?(?:exportera|export|ladda (?:ner|ned|hem)|download|lamna ut|release)(?!\p{L})/u;
/** What is read in or attached is nothing to be had, how something is done is explained, and rules tell what may be given out. */
const others = wholeWord(
  'importera|import|las in|lasa in|ladda upp|upload|read in|bifoga\\p{L}*|attach\\p{L}*|hur|varfor|why|how|vem|who|(?:far|ska|maste|bor) (?:vi|man|jag|ni) (?:lamna|ge|visa|dela|sprida|publicera)|(?:may|must|should) (?:we|i|one) (?:release|give|show|share|publish|hand)',
);

/** Whether plain words ask how, read something in, or ask what may be given out. */
export const isNoFileWish = (said: string): boolean => others.test(said);

/** Whether plain words ask for a file of something. */
export const asksForFile = (said: string): boolean =>
  !others.test(said) && (files.test(said) || takesOut.test(said));

/** What gives a file of something, and says nothing of what is in it. */
const getting =
  /^(?:(?:exporter|skick|mejl|mail|ladd|spar|hämt|gör|lägg|gjor|plock|skriv|vis|öppn)\p{L}*|få|får|ge|ger|ta|tar|fram|ut|ner|ned|hem|över|mig|jag|ja|oss|du|den|det|dem|dom|dessa|allt|alltihop|samma|list(?:an|orna|a)|här|där|tack|snälla|hela|vill|skulle|kunna|behöver|går|att|räkna|send|export|give|get|save|download|make|put|turn|me|us|please|pls|thanks|lists?|same|want|need|them|out|into|excel\p{L}*|csv\p{L}*|xlsx?|kalkyl\p{L}*|spread|sheets?|spreadsheets?|tabell\p{L}*|table|fil(?:en)?|file|format(?:et)?|istället|i?stället|instead|hej|hi|ok|okej|bra|toppen)$/iu;

/** "Allt vi är med i": that says of what. */
const ofOurs = wholeWord('(?:vi|staden|we|the city) (?:ar|e|are|is)');

/** Whether a text asks for a file, and does not say of what: "som Excel tack", "skicka listan som csv". */
export const asksForFileAlone = recentTexts(
  2_000,
  (text): boolean =>
    asksForFile(plainWords(text)) &&
    !ofOurs.test(plainWords(text)) &&
    tellingWords(text).every((one) => getting.test(one)),
);

const csv = wholeWord('csv\\p{L}*');

/** The format that a text asks for. */
export const formatIn = (text: string): 'csv' | 'xlsx' => (csv.test(fold(text)) ? 'csv' : 'xlsx');

/** What is said to have the list that was asked for as `asked`, as a file: "Exportera till Excel: Alla besök 2026". */
export const fileOfList = (asked: string, format: 'csv' | 'xlsx', language: Language): string =>
  texts(language)('fileOfList', { format: format === 'csv' ? 'csv' : 'Excel', asked });

/** What the list was asked for as, where a text asks for it as a file in those words; undefined where it does not. */
export const listOfFile = (text: string): string | undefined =>
  /^(?:exportera till|export to) (?:excel|csv): (?<asked>.+)$/iu.exec(text)?.groups?.asked;
