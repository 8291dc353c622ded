import type { Intent } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { sentencesOf } from '../answering/sentences.ts';
import type { Editions } from '../editions/editions.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import type { StandardAnswer } from '../model.ts';
import type { AnswerSearch } from '../search/find-answer.ts';
import { isMatter } from '../search/names-matter.ts';
import { type AskedOpen, readAskedOpen } from './read-asked-open.ts';
import { leftOpenTexts } from './texts.ts';

/** Said of what lies outside of the strategy, or of no matter. */
const OF_NO_MATTER: ReadonlySet<string> = new Set([
  ...['gap-general-knowledge', 'gap-municipal-service', 'gap-small-administration'],
  ...['gap-not-stated', 'gap-all-that-is-not-said'],
]);

interface LeftOpenPorts {
  readonly editions: Editions;
  readonly search: AnswerSearch;
}

/** "Vad är oklart? Lista allt som inte framgår", and "Finns det motsägelser i strategin?" */
export function leftOpenIntent({ editions, search }: LeftOpenPorts): Intent {
  return {
    name: 'left-open',
    claim: (text) => (readAskedOpen(text) === undefined ? 0 : 0.95),
    answersEdits: true,
    readsOnly: true,
    handle: async ({ text, language }): Promise<Reply> => {
      const asked = readAskedOpen(text) ?? { language, of: 'left-open' };
      const ground = await editions.ground();
      return asked.of === 'left-open'
        ? showLeftOpen(ground, asked.language, partOf(search, asked))
        : ofContradictions(ground, asked.language);
    },
  };
}

/** Whether what is left open is of the matter that is asked of; all of it where none is. */
function partOf(search: AnswerSearch, { about, language }: AskedOpen): (answer: StandardAnswer) => boolean {
  const named = about === undefined ? [] : search.conceptsOf(about, language).filter(isMatter);
  if (named.length === 0) return () => true;
  return ({ text }) =>
    search.conceptsOf(sentencesOf(text[language])[0] ?? '', language).some((one) => named.includes(one));
}

function showLeftOpen(ground: Ground, language: Language, isPart: (one: StandardAnswer) => boolean): Reply {
  const all = [...ground.knowledge.answers.values()].filter(isLeftOpen);
  const part = all.filter(isPart);
  const items = part.length === 0 ? all : part;
  const lines = items.map(({ text }) => `- ${sentencesOf(text[language])[0]}`);
  return {
    text: [leftOpenTexts(language)('leftOpen'), lines.join('\n'), ...reviewOf(ground, language)].join('\n\n'),
    language,
  };
}

const isLeftOpen = ({ id, meantHere }: StandardAnswer): boolean =>
  isSilent(id) && meantHere === undefined && !OF_NO_MATTER.has(id);

function ofContradictions(ground: Ground, language: Language): Reply {
  const say = leftOpenTexts(language);
  return {
    text: [say('contradictions'), say('sideBySide'), ...reviewOf(ground, language)].join('\n\n'),
    prompts: [say('askOpen'), say('showBoth')].map((text) => ({ title: text, text })),
    language,
  };
}

/** The paragraphs of which our words may no longer be right. */
function reviewOf({ underReview }: Ground, language: Language): string[] {
  if (underReview.size === 0) return [];
  return [leftOpenTexts(language)('underReview', { paragraphs: [...underReview].join(', ') })];
}
