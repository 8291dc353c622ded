import type { Language } from '../../language/language.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import { createLexicon, type Lexicon } from '../search/concepts.ts';
import type { Finding } from '../search/find-answer.ts';
import { deniedConcepts, featuresOf } from '../search/question-features.ts';
import { asksIfForbidden } from '../search/question-form.ts';
import type { Told } from './check-conditions.ts';

interface Words {
  /** For conditions alone. */
  readonly lexicon: Lexicon;
  /** And those that the search knows. */
  readonly all: Lexicon;
  /** Those that hold a negation of their own. */
  readonly denying: ReadonlySet<string>;
}

const kept = new WeakMap<Knowledge, Words>();

/** What a question tells of conditions: by the words that the search knows, and by those that are known for conditions alone. */
export function toldBy(question: string, language: Language, finding: Finding, knowledge: Knowledge): Told {
  const { lexicon, denying } = lexiconOf(knowledge);
  const { concepts, denied } = toldIn(question, language, lexicon, denying);
  return {
    concepts: [...finding.concepts, ...concepts],
    denied: asksIfForbidden(question) ? [] : [...finding.denied, ...denied],
  };
}

/** What was added last tells, by all words that are known. */
export function toldLast(added: string, language: Language, knowledge: Knowledge): Told {
  const { all, denying } = lexiconOf(knowledge);
  return toldIn(added, language, all, denying);
}

function toldIn(text: string, language: Language, lexicon: Lexicon, denying: Words['denying']): Told {
  const concepts = featuresOf(text, language, lexicon).concepts.map((concept) => concept.slice(1));
  // "Är det inget fel att …?" denies nothing of what it asks for.
  if (asksIfForbidden(text)) return { concepts, denied: [] };
  const denied = deniedConcepts(text, language, lexicon);
  return { concepts, denied: denied.filter((concept) => !denying.has(concept)) };
}

function lexiconOf(knowledge: Knowledge): Words {
  const known = kept.get(knowledge);
  if (known !== undefined) return known;
  const words = knowledge.conditionWords;
  const all = [...knowledge.concepts, ...words];
  const made = {
    lexicon: createLexicon(words),
    all: createLexicon(all),
    denying: new Set(all.filter(({ denies }) => denies).map(({ id }) => id)),
  };
  kept.set(knowledge, made);
  return made;
}
