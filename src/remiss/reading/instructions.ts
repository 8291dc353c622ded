import type { Instruction, InstructionCode } from '../model.ts';
import { asksForPaper } from './addresses.ts';
import { bullet } from './letter-text.ts';
import { anyOf } from './noise.ts';
import { findDates } from './written-dates.ts';

const has = (phrases: string) => new RegExp(`(?<![\\p{L}])${anyOf(phrases)}`, 'iu');
const refuses = has(`inte, ej, inga, inget, not, don't, no, undvik, utan att`);
const attach = has(`
  bilägg, bilagga, bifoga, skicka med, skicka inte, skicka ej, sänd inte, lägg inte, attach,
  enclose, include, return
`);
const papers = has(`
  remissunderlag, rernissunderlag, remisshandling, remissmaterial, underlaget, remissen,
  remissförslag, referral document, referral paper, referral material, consultation document, the
  referral
`);
const staple = has(`häfta, häfta ihop, häftas, staple, stapled, gem, bind ihop`);
const heading = has(`
  rubrik, ärenderubrik, ämnesrad, ärendemening, ämne, heading, subject line, title of, filnamn, file
  name
`);
const number = has(`
  diarienummer, diarienumret, diarienr, dnr, ärendenummer, case number, reference number, diary
  number, vår beteckning, our reference
`);
const state = has(`
  ange, anges, skriv, med, märk, uppge, state, use, give, put, with, mark, quote, include, namnge
`);
const word =
  /(?<!\p{L})(?:word(?:[- ]?(?:format|fil\p{L}*|dokument\p{L}*|file|document|version))?|\.?docx?)(?![\p{L}])/iu;
const noWord = /(?:inte|ej|not)\s+(?:i\s+|in\s+|as\s+|som\s+)?word/i;
const pdf = /(?<!p{L})pdf/i;
const noPdf = /(?:inte|ej|not|inga|no|undvik)\s+(?:(?:i|som|as|in|a|en)\s+)*pdf|ej\s+pdf/i;
const late = has(`
  inte är möjligt, inte möjligt, inte kan, inte hinner, hinner inte, kan ni inte, klarar ni inte,
  kan inte, anstånd, förlängd tid, längre tid, mer tid, more time, cannot meet, unable to,
  extension, not possible, inte hålla
`);
const contact = has(`kontakt, hör av, ring, meddela, begär, contact, inform, let us know, ask`);
const oneFile = has(`single word file, single word document, en enda fil, ett enda, samma dokument, 
  en fil, ett dokument, ett enda dokument, en och samma fil, one file, a single file, one document,
  single document, samlat dokument
`);
const form = has(`
  svarsformulär, svarsmall, formulär, bifogade mallen, svarsblankett, answer form, response form,
  reply form, template, questionnaire, enkät, e-tjänst
`);

/** Each kind and the sentences that ask for it. */
const kinds: readonly { readonly code: InstructionCode; readonly asks: (sentence: string) => boolean }[] = [
  { code: 'word-format', asks: (sentence) => word.test(sentence) && !noWord.test(sentence) },
  {
    code: 'pdf-format',
    asks: (sentence) => pdf.test(sentence) && !noPdf.test(sentence) && !/\.pdf\b/i.test(sentence),
  },
  {
    code: 'dnr-as-heading',
    asks: (sentence) => number.test(sentence) && heading.test(sentence) && state.test(sentence),
  },
  { code: 'paper-copy', asks: asksForPaper },
  {
    code: 'no-referral-papers',
    asks: (sentence) => attach.test(sentence) && refuses.test(sentence) && papers.test(sentence),
  },
  { code: 'not-stapled', asks: (sentence) => staple.test(sentence) && refuses.test(sentence) },
  { code: 'contact-if-late', asks: (sentence) => late.test(sentence) && contact.test(sentence) },
  { code: 'one-file', asks: (sentence) => oneFile.test(sentence) },
  { code: 'answer-form', asks: (sentence) => form.test(sentence) },
];

/** "Ex: KS 314-331-2004". */
const example = /^\s*(?:ex|t\.? ?ex|exempel|exempelvis|e\. ?g|example)\b/i;

/** Takes the sentences of a letter, mail heads and list taken out, and gives what it asks of an answer. */
export function readInstructions(passages: readonly string[]): Instruction[] {
  const found: Instruction[] = [];
  let inAnswerList = false;
  for (const [index, passage] of passages.entries()) {
    const isItem = bullet.test(passage);
    const bare = passage.replace(bullet, '').trim();
    // An example belongs to what it is an example of.
    const next = passages[index + 1] ?? '';
    const words = example.test(next) ? `${bare} ${next.trim()}` : bare;
    const codes = kinds.filter(({ asks }) => asks(words)).map(({ code }) => code);
    for (const code of codes) if (!found.some((other) => other.code === code)) found.push({ code, words });
    if (codes.length === 0 && ((isItem && inAnswerList) || demands(words)) && isUnread(words))
      found.push({ code: 'other', words });
    if (!isItem) inAnswerList = /:$/.test(words) && answerWord.test(words);
  }
  return found;
}

const answerWord = has(`
  svar, remissvar, svarar, yttrande, yttrandet, svaret, reply, replies, response, answer
`);
/** "Svaret ska vara undertecknat": the answer itself must be so. */
const demand = new RegExp(
  `^(?:${anyOf(`
  svaret, svaren, remissvaret, remissvar, yttrandet, nämndens yttrande, the reply, your reply,
  replies, responses, the answer
`)})\\s+(?:${anyOf(`ska, skall, bör, måste, får, should, must, shall, may`)})\\s`,
  'iu',
);
const demands = (sentence: string) => demand.test(sentence);

/** What is read as a deadline or an address already is no instruction besides. */
function isUnread(sentence: string): boolean {
  return (
    !/@|\d{3}\s?\d{2}\s\p{Lu}/u.test(sentence) && findDates(sentence).length === 0 && sentence.length > 8
  );
}
