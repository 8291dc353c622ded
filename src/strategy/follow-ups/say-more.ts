import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { type Answer, isUnknown } from '../answering/answer.ts';
import { sentencesOf } from '../answering/sentences.ts';
import { quoted, showParagraph, showSource } from '../answering/show-answer.ts';
import { texts } from '../texts.ts';
import type { Topic } from './conversation-memory.ts';
import type { Wish } from './wishes.ts';

/** More of the answer before, as it is wished for. Nothing is searched for, and nothing is said that it does not hold. */
export function sayMore({ answers }: Topic, wish: Wish, language: Language): Reply {
  const ways: Readonly<Record<Wish, (answer: Answer) => string[]>> = {
    where: (answer) => [...proofLines(answer, language), standing(answer, language)],
    why: (answer) => whyLines(answer, language),
    simpler: simplerLines,
    who: whoLines,
    wrong: () => [],
    sure: (answer) => proofLines(answer, language),
    office: () => [],
  };
  const lines = answers.filter((answer) => !isUnknown(answer)).flatMap(ways[wish]);
  const say = texts(language);
  const general = {
    where: 'noSource',
    why: 'noSource',
    simpler: 'noSource',
    who: 'whoAdvises',
    wrong: 'wrong',
    sure: 'sure',
    office: 'officeHow',
  } as const;
  const ends = lines.length === 0 || leadsToOffice(wish) ? [say(general[wish])] : [];
  return { text: [...new Set([...lines, ...ends])].join('\n\n') };
}

/** Whether a person at the office is what the wish is for, or may be. */
export const leadsToOffice = (wish: Wish): boolean => ['who', 'wrong', 'sure', 'office'].includes(wish);

/** Each paragraph whole: word for word where the edition is imported, else in our own words. */
function proofLines(answer: Answer, language: Language): string[] {
  const say = texts(language);
  if (answer.proofs.length === 0)
    return answer.nearest.length === 0 ? [] : [say('nearestOnly', { paragraphs: answer.nearest.join(', ') })];
  return answer.proofs.map((proof) => showParagraph(proof.paragraph, proof, language));
}

function standing({ edition }: Answer, language: Language): string {
  return `${showSource(edition, language)}. ${texts(language)('noLink')}`;
}

/** What the strategy says, as the reason: there is no other. */
function whyLines(answer: Answer, language: Language): string[] {
  const [first] = answer.proofs;
  if (first === undefined) return proofLines(answer, language);
  const say = texts(language);
  const words = first.quote === null ? first.says : quoted(first.quote);
  return [`${say('because', { paragraph: first.paragraph })} ${words}`, say('noOtherReason')];
}

/** The verdict and the first sentence, each condition, and the first thing to do instead. */
function simplerLines(answer: Answer): string[] {
  const say = texts(answer.language);
  const [first = ''] = sentencesOf(answer.text);
  const [way] = sentencesOf(answer.instead ?? '');
  const verdict = answer.verdict === 'info' ? '' : `**${say(answer.verdict)}** `;
  const conditions = answer.conditions.map((condition) => `- ${condition}`).join('\n');
  const instead =
    way === undefined ? '' : `${say(answer.verdict === 'not_covered' ? 'next' : 'instead')}: ${way}`;
  return [`${say('inShort')} ${verdict}${first}`, conditions, instead].filter((line) => line !== '');
}

function whoLines({ decision, language }: Answer): string[] {
  if (decision === undefined) return [];
  const say = texts(language);
  const { matter, decider, paragraph } = decision;
  const row =
    decider === null ? say('deciderUnknown', { matter }) : say('decider', { matter, decider, paragraph });
  return [`**${say('decides')}:** ${row}`];
}
