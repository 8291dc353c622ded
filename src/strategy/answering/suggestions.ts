import type { Language } from '../../language/language.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { StandardAnswer } from '../model.ts';
import type { AnswerSearch, Finding } from '../search/find-answer.ts';
import { isMatter } from '../search/names-matter.ts';

const SUGGESTIONS = 3;
/** From this share on, a second answer with another verdict may be what was meant. */
const NEARLY = 0.3;
/** The voice of those who write plainly: others are examples as somebody typed them in a hurry. */
const PLAIN_VOICE = 'plain';

/** What was found for a question. */
export interface Found {
  /** The language of the answer. */
  readonly said: Language;
  readonly finding: Finding;
}

interface Ports {
  readonly knowledge: Knowledge;
  readonly search: AnswerSearch;
}

/** A plain question for each of the likeliest answers that asks of a matter that the question names, to be asked again with one press. */
export function suggestionsOf({ knowledge, search }: Ports, { said, finding }: Found): string[] {
  const named = finding.concepts.filter(isMatter);
  if (named.length === 0) return [];
  const isNear = (text: string) => search.conceptsOf(text, said).some((concept) => named.includes(concept));
  // What is asked of Utblick itself has no plain question, and takes no place from what has.
  const ofStrategy = finding.candidates.filter(
    ({ answer }) => knowledge.answers.get(answer)?.meantHere === undefined,
  );
  return ofStrategy.slice(0, SUGGESTIONS).flatMap((candidate) => {
    const plainest = knowledge.examples.find(
      ({ answer, language, voice, text }) =>
        answer === candidate.answer &&
        language === said &&
        voice === PLAIN_VOICE &&
        text.endsWith('?') &&
        isNear(text),
    );
    return plainest?.text ?? [];
  });
}

/**
 * A plain question for the next answer, where it is nearly as likely and has another verdict. That the strategy is silent,
 * or is not, is as likely as all that say so.
 */
export function alsoMeant(ports: Ports, found: Found, { id, verdict }: StandardAnswer): string[] {
  const { candidates, silent } = found.finding;
  const [second] = candidates
    .filter(({ answer }) => answer !== id)
    .sort((one, other) => other.share - one.share);
  if (second === undefined) return [];
  const bySilence = isSilent(second.answer) ? silent : 1 - silent;
  if ((isSilent(second.answer) === isSilent(id) ? second.share : bySilence) < NEARLY) return [];
  if (ports.knowledge.answers.get(second.answer)?.verdict === verdict) return [];
  return suggestionsOf(ports, { ...found, finding: { ...found.finding, candidates: [second] } });
}
