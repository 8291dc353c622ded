import type { Language } from '../../language/language.ts';
import type { CityAnswer } from '../city-answers/model.ts';
import type { Moved } from '../editions/moved.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { StandardAnswer, StrategyParagraph } from '../model.ts';
import { texts } from '../texts.ts';
import type { Answer, AnswerEdition, Decision, Proof } from './answer.ts';
import type { CheckedCondition } from './check-conditions.ts';
import { excerptOf } from './excerpt.ts';

/** What an answer rests on: our knowledge, the edition in force, and which provisions no longer hold in it. */
export interface Ground {
  /** With the paragraphs' numbers of the edition. */
  readonly knowledge: Knowledge;
  readonly edition: AnswerEdition;
  /** By paragraph id; empty when no edition is imported. */
  readonly paragraphs: ReadonlyMap<string, StrategyParagraph>;
  readonly underReview: ReadonlySet<string>;
  /** Those that hold as far as can be told, though their wording has changed. */
  readonly reworded: ReadonlySet<string>;
  /** What stands under another number than it had when our words were written. */
  readonly moved: Moved;
  /** The city's own answers in force. */
  readonly cityAnswers: readonly CityAnswer[];
}

/**
 * Makes the whole answer from a standard answer. Where a paragraph that it rests on reads otherwise in
 * the edition in force, our own words are left out and the new text is shown: nobody is told an outdated rule.
 */
export function composeAnswer(
  standard: StandardAnswer,
  ground: Ground,
  language: Language,
  checked: readonly CheckedCondition[] = [],
): Answer {
  const underReview = standard.cites.filter((id) => ground.underReview.has(id));
  // Where the nearest has changed, it may speak of it now.
  const silent = standard.verdict === 'not_covered' && underReview.length === 0;
  const about = [standard.text.sv, ...(standard.conditions?.sv ?? [])].join(' ');
  const whole: Answer = {
    id: standard.id,
    language,
    verdict: standard.verdict,
    text: textOf(standard, ground.edition, language),
    conditions: standard.conditions?.[language] ?? [],
    checked,
    instead: standard.instead?.[language],
    decision: decisionOf(standard, ground.knowledge, language),
    proofs: silent ? [] : standard.cites.map((id) => proofOf(id, ground, language, about)),
    nearest: silent ? standard.cites : [],
    underReview,
    reworded: standard.cites.filter((id) => ground.reworded.has(id)),
    edition: ground.edition,
    complete: true,
    suggestions: [],
    asksHere: standard.asksHere?.[language],
  };
  return underReview.length === 0 ? whole : withheld(whole, ground);
}

/** Asked how the edition stands, it is said straight out: "Strategin är ett förslag och är inte antagen." */
const EDITION_STATUS = 'edition-status';

function textOf({ id, text }: StandardAnswer, { status }: AnswerEdition, language: Language): string {
  return id === EDITION_STATUS ? `${texts(language)(`is-${status}`)} ${text[language]}` : text[language];
}

/** The answer when no standard answer fits well enough: silence, said plainly, with what may have been meant. */
export function composeUnknown(
  ground: Pick<Ground, 'edition'>,
  language: Language,
  suggestions: readonly string[],
): Answer {
  return {
    id: null,
    language,
    verdict: 'not_covered',
    text: texts(language)(suggestions.length > 0 ? 'unsure' : 'unknown'),
    conditions: [],
    checked: [],
    instead: undefined,
    decision: undefined,
    proofs: [],
    nearest: [],
    underReview: [],
    reworded: [],
    edition: ground.edition,
    complete: false,
    suggestions,
  };
}

/** Nothing but a question back, where what is asked about was left out: "får vi?" */
export function composeAskingBack(ground: Ground, language: Language): Answer {
  return { ...composeUnknown(ground, language, []), text: texts(language)('whichMatter'), asksBack: true };
}

function withheld(answer: Answer, { paragraphs }: Ground): Answer {
  const say = texts(answer.language);
  const stands = answer.underReview.some((id) => paragraphs.has(id));
  return {
    ...answer,
    verdict: 'info',
    text: say(stands ? 'underReview' : 'underReviewGone', { paragraphs: answer.underReview.join(', ') }),
    conditions: [],
    checked: [],
    instead: undefined,
    decision: undefined,
    complete: false,
  };
}

export function decisionOf(
  standard: StandardAnswer,
  knowledge: Knowledge,
  language: Language,
): Decision | undefined {
  const right = standard.matter === undefined ? undefined : knowledge.decisionMatrix.get(standard.matter);
  if (right === undefined) return undefined;
  return {
    matter: right.matter[language],
    decider: right.decider?.[language] ?? null,
    paragraph: right.paragraph,
    conditions: right.conditions?.[language],
  };
}

/** A paragraph as proof of an answer; `about` is what the answer says, in Swedish. */
export function proofOf(paragraph: string, ground: Ground, language: Language, about: string): Proof {
  const quote = ground.paragraphs.get(paragraph)?.text ?? null;
  const withheld = ground.underReview.has(paragraph);
  return {
    paragraph,
    document: ground.edition.title,
    quote,
    excerpt: quote === null || withheld ? quote : excerptOf(quote, about),
    says: withheld
      ? texts(language)('notDescribed')
      : (ground.knowledge.provisions.get(paragraph)?.says[language] ?? ''),
  };
}
