import { countWords } from '../../language/words.ts';

const greeting =
  /^\s*(?:hej(?:san)?|hallå|tjena|hello|hi|hey|ursäkta|sorry|excuse me|ok|okej)[\s,!.]+(?=\p{L})/iu;
const shortened = /(?<!\p{L})(who|what|where|how)['’]?s(?!\p{L})/giu;
/** "Jag är ny här, vem …": who asks says first who they are. */
const introduced =
  /^(?:jag|vi|i|i['’]m|we)(?!\p{L})[^,?]{2,50},\s+(?=(?:vem|vilka|vad|var|hur|har|kan|finns|who|what|where|how|is|can|do)(?!\p{L}))/iu;
const INTRODUCTION = 8;

/** A question by itself: without greeting and a short introduction, its beginning spelt in full. */
export function plainQuestion(text: string): string {
  const said = text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(greeting, '');
  const sentences = said.split(/(?<=[.!?]) (?=\p{L})/u);
  const last = sentences.at(-1) ?? said;
  const before = sentences.slice(0, -1).join(' ');
  const alone = countWords(before) <= INTRODUCTION ? last : said;
  return alone.replace(introduced, '').replace(shortened, '$1 is');
}
