import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { StandardAnswer } from '../model.ts';
import type { Finding } from '../search/find-answer.ts';

const SUGGESTIONS = 3;
/** From this share on, a second answer with another verdict may be what was meant. */
const NEARLY = 0.3;

/** The plainest phrasing of each of the likeliest answers, to be asked again with one press. */
export function suggestionsOf(finding: Finding, knowledge: Knowledge, language: Language): string[] {
  return finding.candidates.slice(0, SUGGESTIONS).flatMap(({ answer, nearest }) => {
    const plainest = knowledge.examples.find(
      (example) => example.answer === answer && example.language === language && example.voice === 'plain',
    );
    return plainest?.text ?? nearest ?? [];
  });
}

/** The plainest phrasing of the next answer, where it is nearly as likely and has another verdict. */
export function alsoMeant(
  finding: Finding,
  { id, verdict }: StandardAnswer,
  knowledge: Knowledge,
  language: Language,
): string[] {
  const [second] = finding.candidates
    .filter(({ answer }) => answer !== id)
    .sort((one, other) => other.share - one.share);
  if (second === undefined || second.share < NEARLY) return [];
  if (knowledge.answers.get(second.answer)?.verdict === verdict) return [];
  return suggestionsOf({ ...finding, candidates: [second] }, knowledge, language);
}
