import { recentTexts } from '../language/kept/recent-texts.ts';
import { fold } from '../language/words.ts';

/** Longer texts are letters. */
const LONGEST = 500;
const MOST_KEPT = 2_000;

/** What somebody may be told to do, as it is told: forms that are nouns too ask for something after them. */
const doing = [
  'lagg|ta|tag|stryk|radera|flytta|skjut|forlang|senarelagg|tidigarelagg|ge|andra|byt|ratta|registrera|skriv|skicka|visa|oppna|lista|exportera|paminn|meddela|informera|saga?|beratta|fraga|svara|notera|anteckna|markera|satt|boka|avboka|stall|bjud|godkann|avsla|avstyrk|tillstyrk|bifall|avboj|tacka|lamna|dra|hamta|gor|skapa|utse|sprid|bevilja|neka|avsluta|fyll|kolla|kontrollera|ring|mejla|maila|uppdatera|komplettera|utoka|korta|koppla|bifoga|rapportera|aterrapportera|anmal|avanmal|lat|hall|fixa|ordna|kom ihag|glom inte|se till',
  "add|remove|take|drop|strike|delete|move|postpone|extend|give|change|correct|rename|register|write|send|show|open|list|export|remind|tell|inform|ask|answer|note|mark|set|book|cancel|call|invite|approve|reject|decline|accept|hand|withdraw|get|make|create|appoint|spread|grant|refuse|end|fill|check|email|mail|remember|update|include|exclude|shorten|attach|report|put|let|resend|assign|do not forget|don[’']t forget",
].join('|');
const imperative = `(?:${doing})(?= \\S)`;
const request =
  '(?:kan|kunde|skulle|far|kommer|can|could|would|will|may) (?:du|ni|vi|jag|you|we|i)(?= \\S)|(?:jag|vi|i|we) (?:\\w+ )?(?:vill|behover|onskar|skulle|ska|skall|maste|want|need|would|must|should)(?= \\S)|(?:please|snalla)(?= \\S)';
/** "Miljö ska bort", "the Culture Committee should have it too". */
const toBe =
  '(?:(?!(?:det|den|de|dom|som|att|nar|om|if|that|it|they|which|who|when|vad|vem|vilk\\w+|hur|what|how|dessutom|sen|jag|vi|i|we|you|du|ni) )[\\p{L}\\d-]+ ){1,5}?(?:ska|skall|bor|maste|behover|far|slipper|should|must|shall|gets?|needs? to|has to)(?= \\S)';
/** "Handläggare för biblioteksplanen är Megan": a name or a number in the place of something. */
const tells =
  /^(?!(?:det|den|de|dom|jag|vi|it|they|i|we|that)\s)[^?]{3,80}?\s(?:är|blir|is|will be)\s+(?:\p{Lu}|\d)/iu;
const tellsName = /\s(?:är|blir|is|will be)\s+(?:\p{Lu}|\d)/u;
const beside =
  '(?:(?:och|sen|sedan|sa|ocksa|aven|dessutom|garna|nu|forresten|ja|jo|and|also|then|just|hej|hi|hello|ok|okej) )*';
const wish = new RegExp(`^${beside}(?:${imperative}|${request}|${toBe})`, 'u');

/** Between what is wished: a sign, or a word that joins. */
const between =
  /[.!?;\n]+\s+|,\s+(?:(?:och|samt|men|sen|sedan|and|but|then)\s+)?|\s+(?:och|å|samt|men|sen|sedan|and|but|then)\s+/giu;

const joined = /^(?:och|samt|men|sen|sedan|and|but|then)\s+/iu;

/** A part of a message. */
export interface Part {
  readonly text: string;
  /** Whether it tells of something to be done, or to be so, by itself. */
  readonly isWish: boolean;
}

const said = (text: string) =>
  fold(text)
    .replace(/[”“"]/g, '')
    .replace(/[,\s]+/g, ' ')
    .trim();
const isWish = (text: string): boolean => wish.test(said(text));

/**
 * The parts of a message, each of which but the first tells of one more thing that is to be done: "förläng cykelremissen
 * till 1 mars" and "lägg till Kulturnämnden". One where it has but one, or is a letter.
 */
export const wishesIn = recentTexts(MOST_KEPT, (written: string): readonly Part[] => {
  const text = written.normalize('NFC').trim();
  if (text.length > LONGEST) return [{ text, isWish: true }];
  const cuts = [...text.matchAll(between)]
    .map((found) => ({ end: found.index, start: found.index + found[0].length }))
    .filter(({ start }) => isWish(text.slice(start)));
  const parts: string[] = [];
  let from = 0;
  for (const { end, start } of cuts) {
    if (/\p{L}{2}/u.test(text.slice(from, end))) parts.push(text.slice(from, end));
    from = start;
  }
  parts.push(text.slice(from));
  return parts
    .map((one) => one.trim().replace(joined, ''))
    .map((part) => ({
      text: part,
      isWish: isWish(part) || (tells.test(part) && tellsName.test(part)),
    }));
});
