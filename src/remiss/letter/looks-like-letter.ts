import { fold } from '../../language/words.ts';

/** Words by which a letter says when and how to answer. */
const asksForAnswer =
  /remisstid|(?:f[öo]r|till) yttrande|yttrande\w* (?:senast|ska|skall|skickas|lämnas|önskas)|(?:svar\w*|synpunkter\w*) (?:senast|ska|skall|skickas|lämnas|mejlas|vill|önskas|till)\b|vill ha (?:ert|era) (?:svar|synpunkter|yttrande)|(?:be(?:svara|svaras)|yttra (?:er|sig))\b|submit (?:its|your) comments|comments (?:should|by)|(?:your )?repl(?:y|ies) (?:to|by|in|should)|send your (?:reply|answer)/i;
/** Words that only those who send a matter out for comment use. */
const isAboutReferral =
  /remiss\w*|remitter\w*|f[öo]r yttrande|\bfor comments?\b|sändlista|tillfälle att yttra|\breferral\b|consultation|distribution list/i;
/** A word about another last day, which may name neither the remiss nor its recipients. */
const movesLastDay =
  /(?:svarstid|remisstid|svarsdatum|sista (?:svars)?dag)[^.\n]{0,80}(?:förläng|flytta|ändra|skjut|senarel)|(?:förläng|flytta|ändra|ny(?:tt|a)?\b|senarel)[^.\n]{0,40}(?:svarstid|remisstid|svarsdatum|sista (?:svars)?dag)|(?:deadline|time)[^.\n]{0,60}(?:extended|moved|postponed)|extension of (?:the )?(?:deadline|time)|new (?:deadline|last day)/i;
/** Until when, with a day, a week or a number of weeks. */
const lastDay =
  /(?:senast|remisstid\p{L}*|svarstid\p{L}*|svarsdatum|inom|by|before|no later than|deadline|within)[^.?!]{0,40}\d/iu;
/** Heads of mails and diaries. */
const hasHead =
  /^(?:från|skickat|till|ämne|bifogade filer|from|sent|to|subject|attachments|åtgärdstyp|handling\/uppgift|dokumenttyp|diarienummer|ärendebeskrivning)\s*:/im;
const hasNumber =
  /\b(?:ks[- ])?d(?:iarie)?n(?:umme)?r\b|\bKS \d{4}\/\d|\d+-\d+\/\d{4}|\d{3,}\/\d{4}|(?:case|reference) number|\bref\./i;
/** Headings of a paper for a decision, which tells of a remiss without being one. */
const isPaperForDecision = /^\W*(?:förslag till beslut|ärendets beredning|förvaltningens förslag)/im;

const FEWEST_CHARACTERS = 120;
const hasAddress = /[\p{L}\d._-]+@[\p{L}\d.-]+\.\p{L}{2,}/u;
/** A list alone is short, and says what it is. */
const isList = /remitteringsmapp|remissinstanser|sändlista|distribution list/i;

/** Who tells of a new one in a line of its own, with its number and its last day, has no longer letter at hand. */
const announces = /^\s*(?:(?:en|a)\s+)?(?:ny|new)\s+(?:remiss|referral)(?:\s+[–-]\s|\s*[:,])/iu;
const isAnnounced = (text: string): boolean =>
  announces.test(text) && hasNumber.test(text) && lastDay.test(text) && !text.includes('?');

/** One who asks, tells or orders something about a remiss begins so, or ends with a question. */
const speaksToUs =
  /^\s*(?:hej\W+)?(?:vem|vilka?|vad|var|när|hur|varför|får|kan|ska|måste|finns|visa|sök|lista|ändra|flytta|registrera|förläng|påminn|vi har|jag|who|which|what|where|when|how|why|may|can|should|must|is|are|do|does|show|find|list|change|move|register|extend|remind|we have|I)(?!\p{L})|\?\s*$/iu;
/** Those who are to answer: an address to answer to, a list, or several bodies. */
const namesRecipients =
  /[\p{L}\d._-]+@[\p{L}\d.-]+\.\p{L}{2,}|remissinstans|sändlista|distribution list|(?:nämnd|styrelse|förvaltning|committee|board|administration|council)\p{L}*(?!\p{L}).*(?:nämnd|styrelse|förvaltning|committee|board|administration|council)/isu;

/** Whether a letter lost its line breaks on the way: more must speak for it, since what people ask is one line too. */
function isLetterInOneLine(text: string): boolean {
  const marks = [isAboutReferral, hasNumber, namesRecipients];
  const asks = asksForAnswer.test(text) || lastDay.test(text);
  return asks && !speaksToUs.test(text) && marks.every((mark) => mark.test(text));
}

/** Whether a text is a letter of a remiss that was pasted or sent as a document, and no question about one. */
export function looksLikeLetter(text: string): boolean {
  if (opensAsAnswer(text)) return false;
  if (isPaperForDecision.test(text)) return false;
  const isOneLine = !text.includes('\n');
  if (isOneLine && isAnnounced(text)) return true;
  // Who pastes a list with its name says that it is a letter, however short.
  if (text.length < FEWEST_CHARACTERS && !(isOneLine && isList.test(text))) return false;
  if (isOneLine) return isLetterInOneLine(text);
  // Recognised text has lost its dots, and takes an m for r and n.
  const words = `${text}\n${fold(text).replace(/rn/g, 'm')}`;
  if (!isAboutReferral.test(words) && !movesLastDay.test(words)) return false;
  const signs = [asksForAnswer, movesLastDay, hasHead, hasNumber, hasAddress, isList].filter((sign) =>
    sign.test(words),
  ).length;
  return signs >= 2;
}

/** Whether a document says at its top that it is an answer to a remiss. */
export function looksLikeAnswer(text: string): boolean {
  if (text.length < FEWEST_CHARACTERS) return false;
  if (opensAsAnswer(text)) return true;
  if (looksLikeLetter(text)) return false;
  const top = text.slice(0, 600);
  return /\b(?:remissvar|svar på remiss\w*|yttrande (?:över|angående|om)|answer to (?:the )?referral)/i.test(
    top,
  );
}

/** The first words of an answer; "remissvar skickas till" are those of a letter. */
const answerOpening =
  /^(?:svar på remiss|remissvar(?!\s+(?:ska|skall|skickas|sänds|lämnas|senast|till)\b)|answer to (?:the )?referral)/i;
const OPENING_LINES = 5;

/** Whether one of the first lines begins as an answer does; it may repeat all that the letter said. */
function opensAsAnswer(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .slice(0, OPENING_LINES)
    .some((line) => answerOpening.test(line));
}
