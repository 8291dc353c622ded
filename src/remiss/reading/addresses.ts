import { cellsOf, type LetterText } from './letter-text.ts';
import { anyOf, noisy } from './noise.ts';

/** So many characters before an address tell what it is for. */
const NEAR = 90;
/** A whole e-mail address, wherever it stands. */
export const mail =
  /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu;
const answers = new RegExp(
  anyOf(`
  svar, remissvar, svaret, svaren, yttrande, yttrandet, synpunkter, mejla, maila, skickas, skicka,
  sänds, lämnas, e-post, rotelns, adress, underlaget, reply, replies, response, answer, comments,
  send, submit, submitted
`),
  'iu',
);
const directly = new RegExp(
  `(?:${anyOf(`
  svar, svaret, svaren, remissvar, yttrande, yttrandet, synpunkter, reply, replies, response,
  responses, comments, rotelns e-post, underlaget, skicka det, skicka dem, mejla dem
`)})`,
  'iu',
);
const questions = new RegExp(
  anyOf(`
  frågor, kontaktperson, kontakt, handläggare, upplysningar, questions, contact, case officer,
  enquiries, anmäl, prenumer, teknisk support, register for
`),
  'iu',
);

/**
 * Takes the sentences of a letter, mail heads taken out, and gives the e-mail address for the answer: one
 * that stands with words about answering, or the only one there is, unless it is for questions.
 */
export function readAnswerAddress(passages: readonly string[]): string | null {
  const found = passages.flatMap((passage, index) => {
    const matches = [...passage.matchAll(mail)];
    if (matches.length === 0) return [];
    const before = passages[index - 1] ?? '';
    const weightForAnswers =
      (answers.test(passage) ? 2 : 0) + (/:$/.test(before) && answers.test(before) ? 2 : 0);
    const weightForQuestions = questions.test(passage) ? 2 : 0;
    return matches.map((match) => {
      const near = passage.slice(Math.max(0, match.index - NEAR), match.index);
      const weight =
        weightForAnswers +
        (directly.test(near) ? 4 : 0) +
        (/svar|reply|remiss|respons|consultation|referral/i.test(match[0].replace(/@.*/, '')) ? 2 : 0) -
        (questions.test(near) ? 5 : weightForQuestions);
      return { address: match[0].replace(/\.$/, ''), weight };
    });
  });
  const best = found.toSorted((one, other) => other.weight - one.weight)[0];
  return best !== undefined && best.weight >= (found.length === 1 ? 0 : 1) ? best.address : null;
}

/** A postal town after its code: `105 35 STOCKHOLM`, `SE-105 35 Stockholm`. */
const postal = /(?:SE?-)?\d{3}\s?\d{2}\s+\p{Lu}[\p{L}]+(?:\s\p{Lu}[\p{L}]+)?/u;
const paper = new RegExp(
  `(?:${anyOf(`
  påskrivet original, pappersform, papperskopia, papper, pappersexemplar, utskrivet, utskriven, undertecknat original, i
  original, underskrivet exemplar, paper copy, paper copies, hard copy, printed copy, on paper, med
  post, per post, by post
`)})`,
  'iu',
);
const noPaper = new RegExp(
  `(?:${anyOf(`inget, inga, ingen, inte, ej, no, not, utan`)})\\s+(?:\\p{L}+\\s+){0,4}?${paper.source}|${paper.source}[^.]{0,40}(?:${anyOf(`
  behövs inte, behövs ej, krävs inte, ska inte, önskas inte, not needed, not required, undanbedes
`)})`,
  'iu',
);

/** Whether a sentence asks for a copy on paper, and does not say that none is wanted. */
export function asksForPaper(sentence: string): boolean {
  return paper.test(sentence) && !noPaper.test(sentence);
}

/** Takes a letter and gives the postal address for the copy on paper; null where none is asked for. */
export function readPaperAddress(text: LetterText): string | null {
  const asking = text.passages.filter(asksForPaper);
  if (asking.length === 0) return null;
  for (const sentence of asking) {
    const inSentence = addressIn(sentence);
    if (inSentence !== null) return inSentence;
  }
  return addressByLines(text.lines) ?? receiverOf(asking[0] ?? '');
}

const introduced = new RegExp(
  `(?:${anyOf(`till, to, adress, address, papperskopia, paper copy, post, post till`)})\\s*:?\\s+(?:[Tt]he\\s+)?(?=\\p{Lu})`,
  'gu',
);

/** From the receiver up to the postal town. */
function addressIn(sentence: string): string | null {
  const town = postal.exec(sentence);
  if (town === null) return null;
  const lead = sentence.slice(0, town.index);
  const starts = [...lead.matchAll(introduced)].map(({ index, 0: { length } }) => index + length);
  const afterPaper = starts.filter((start) => paper.test(lead.slice(0, start)));
  const start = afterPaper[0] ?? starts.at(-1) ?? 0;
  return tidy(sentence.slice(start, town.index + town[0].length));
}

/** Lines above the postal town, as on an envelope, up to a blank one, a sentence or a label. */
function addressByLines(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => postal.test(line) && cellsOf(line) === undefined);
  const line = lines[at];
  if (line === undefined) return null;
  const town = postal.exec(line);
  const end = town === null ? line.length : town.index + town[0].length;
  const parts = [line.slice(0, end)];
  if (/^\s*(?:SE?-)?\d{3}\s?\d{2}/.test(line)) {
    for (let above = at - 1; above >= Math.max(0, at - 4); above -= 1) {
      const before = lines[above] ?? '';
      if (before.trim() === '' || /[.:@]\s*$|@/.test(before)) break;
      parts.unshift(before);
    }
  }
  return tidy(parts.map((part) => part.trim().replace(/,$/, '')).join(', '));
}

/** "Till KF/KS kansli, Stadshuset": the house after a comma is of the address. */
const receiver = new RegExp(
  `(?:${anyOf(`till, to`)})\\s+(?:the\\s+)?((?:\\p{Lu}|${noisy('registrator')})[\\p{L}/\\s-]{2,50}?(?:,\\s+\\p{Lu}\\p{L}+)?)(?=[.,;]|\\s*$|\\s(?:i|senast|on|by|på|samt|och|and|in|med)\\s)`,
  'u',
);

/** Whoever the paper goes to stands after the word for it; what stands before is where the digital answer goes. */
function receiverOf(whole: string): string | null {
  const sentence = whole.replace(mail, '');
  const asked = paper.exec(sentence);
  const after = asked === null ? undefined : receiver.exec(sentence.slice(asked.index))?.[1]?.trim();
  if (after !== undefined) return after;
  const lead = /^\s*[-•*]?\s*(\p{Lu}[\p{L}/ ]{2,40}?)\s+i\s/u.exec(sentence)?.[1];
  return receiver.exec(sentence)?.[1]?.trim() ?? lead ?? null;
}

function tidy(address: string): string {
  return address
    .replace(/^[\s•*-]+/, '')
    .replace(/^(?:papperskopia|postadress|adress|post)\s*:\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}
