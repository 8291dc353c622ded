import { countWords } from '../../language/words.ts';

const greeting =
  /^\s*(?:hej(?:san)?|hallå|tjena|hello|hi|hey|ursäkta|sorry|excuse me|ok|okej)[\s,!.]+(?=\p{L})/iu;
const shortened = /(?<!\p{L})(who|what|where|how)['’]?s(?!\p{L})/giu;
/** "Jag är ny här, vem …": who asks says first who they are. */
const introduced =
  /^(?:jag|vi|i|i['’]m|we)(?!\p{L})[^,?]{2,50},\s+(?=(?:vem|vilka|vad|var|hur|har|kan|finns|who|what|where|how|is|can|do)(?!\p{L}))/iu;
const INTRODUCTION = 8;

/** What is wished to be known, of a long and polite sentence: "jag skulle behöva veta vem som …". */
const wished =
  /^.*(?<!\p{L})(?:veta|undrar(?: (?:jag|vi|över))?|undra|reda på|berätta|know|wondering|wonder|find out|tell (?:me|us)|ask)\s+(?:(?:lite|bara|just|om|of)\s+)*(?=(?:vem|vilka|vilken|who|whom|which)(?!\p{L}))/iu;
/** What it is wished for, and thanks. */
const wherefore =
  /[\s,–-]+(?:(?:eftersom|därför att|för(?: att)?|då|så(?: att)?|since|because|as|so(?: that)?) (?:jag|vi|i|we)(?:['’]m|['’]re)?(?!\p{L})|(?:och |and )?(?:(?:det är|it is|it['’]s|there['’]s|there is) )?(?:absolut |verkligen |really )?(?:inte bråttom|ingen brådska|inget bråttom|no (?:rush|hurry)|not urgent)|(?:tack|tusen tack|stort tack|many thanks|thanks|thank you|cheers)(?!\p{L})).*$/iu;
/** So much may be said beside it. */
const LONG = 12;

/** A question by itself: without greeting, a short introduction and what is said beside it, its beginning spelt in full. */
export function plainQuestion(text: string): string {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(greeting, '');
  const sentences = said.split(/(?<=[.!?]) (?=\p{L})/u);
  const last = sentences.at(-1) ?? said;
  const before = sentences.slice(0, -1).join(' ');
  const alone = countWords(before) <= INTRODUCTION ? last : said;
  const asked = countWords(alone) > LONG ? alone.replace(wished, '').replace(wherefore, '') : alone;
  return asked.replace(introduced, '').replace(shortened, '$1 is');
}
