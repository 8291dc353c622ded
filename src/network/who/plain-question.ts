import { editDistance } from '../../language/edit-distance.ts';
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

/** Words that may be the one that nearly all who ask here write, in haste: "kontaktpersn", "kontakperson". */
const hasty = /(?<!\p{L})kon\p{L}{5,12}(?!\p{L})/giu;
const contactPerson = ['kontaktperson', 'kontaktpersonen', 'kontaktpersoner'];
const MOST_SLIPS = 2;

/** "Vem är kontakt på trafik? Jag läser en gammal lista": a question, and why it is asked. */
const reason =
  /(?<=^(?:vem|vilka|vilken|who|whom|which)(?!\p{L})[^?]+\?)\s+(?:jag|ja|vi|i|we)(?: [^\s?]+){1,7}$/iu;

const withoutSlips = (text: string): string =>
  text.replace(hasty, (word) => {
    const said = word.toLowerCase();
    if (said.startsWith('kontaktperson')) return word;
    return contactPerson.find((meant) => editDistance(meant, said) <= MOST_SLIPS) ?? word;
  });

/** A question by itself: without greeting, a short introduction and what is said beside it, its beginning spelt in full. */
export function plainQuestion(text: string): string {
  const whole = withoutSlips(text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(greeting, ''));
  const said = whole.replace(reason, '');
  const sentences = said.split(/(?<=[.!?]) (?=\p{L})/u);
  const last = sentences.at(-1) ?? said;
  const before = sentences.slice(0, -1).join(' ');
  const alone = countWords(before) <= INTRODUCTION ? last : said;
  const asked = countWords(alone) > LONG ? alone.replace(wished, '').replace(wherefore, '') : alone;
  return asked.replace(introduced, '').replace(shortened, '$1 is');
}
