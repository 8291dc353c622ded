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

/** Whether a text is a letter of a remiss that was pasted or sent as a document, and no question about one. */
export function looksLikeLetter(text: string): boolean {
  if (opensAsAnswer(text)) return false;
  if (text.length < FEWEST_CHARACTERS || !text.includes('\n') || isPaperForDecision.test(text)) return false;
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
