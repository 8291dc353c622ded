import type { Language } from '../../language/language.ts';
import type { Database } from '../../store/store.ts';
import type { Answer } from '../answering/answer.ts';
import { composeAnswer, type Ground } from '../answering/compose-answer.ts';
import { wordingOf } from '../editions/drift.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { StandardAnswer, StrategyParagraph } from '../model.ts';
import type { CityAnswer, CityAnswerContent } from './model.ts';
import { type KeptAnswer, listAnswers } from './register.ts';

type Text = { readonly knowledge: Knowledge; readonly paragraphs: ReadonlyMap<string, StrategyParagraph> };

/** The city's own answers in force, each with the paragraphs that have changed since it was approved. */
export async function cityAnswersInForce(database: Database, text: Text): Promise<CityAnswer[]> {
  const kept = await listAnswers(database, ['in-force']);
  return kept.map((answer) => toCityAnswer(answer, text));
}

/** An answer as it is found and said. */
export function toCityAnswer({ id, content, wordings }: KeptAnswer, text: Text): CityAnswer {
  const outdated = content.cites.filter(
    (paragraph) =>
      wordings[paragraph] !== undefined && wordings[paragraph] !== currentWording(paragraph, text),
  );
  return { ...standardAnswer(id, content), phrasings: content.phrasings, outdated };
}

/** How each paragraph that an answer rests on reads right now. */
export function wordingsOf(cites: readonly string[], text: Text): Record<string, string> {
  return Object.fromEntries(cites.map((paragraph) => [paragraph, currentWording(paragraph, text)]));
}

/** Without an imported edition: as the paragraph read when our words were written. A paragraph that is gone reads as nothing. */
function currentWording(paragraph: string, { knowledge, paragraphs }: Text): string {
  if (paragraphs.size === 0) return knowledge.provisions.get(paragraph)?.wording ?? '';
  const text = paragraphs.get(paragraph)?.text;
  return text === undefined ? '' : wordingOf(text);
}

function standardAnswer(id: string, content: CityAnswerContent): StandardAnswer {
  const { verdict, cites, text, conditions, instead } = content;
  return {
    ...{ id, verdict, cites, text },
    ...(conditions.sv.length === 0 ? {} : { conditions }),
    ...(instead.sv === '' ? {} : { instead }),
  };
}

/**
 * A city's own answer as it is said. Two people have read it against the paragraphs as they were: where one of
 * them reads otherwise now, it is withheld like any other outdated answer.
 */
export function composeCityAnswer(answer: CityAnswer, ground: Ground, language: Language): Answer {
  const own = { ...ground, underReview: new Set(answer.outdated), reworded: new Set<string>() };
  return { ...composeAnswer(answer, own, language), byCity: true };
}
