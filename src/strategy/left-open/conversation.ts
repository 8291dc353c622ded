import type { Intent } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { sentencesOf } from '../answering/sentences.ts';
import type { Editions } from '../editions/editions.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import type { StandardAnswer } from '../model.ts';
import { readAskedOpen } from './read-asked-open.ts';
import { leftOpenTexts } from './texts.ts';

/** Said of what lies outside of the strategy, or of no matter. */
const OF_NO_MATTER: ReadonlySet<string> = new Set([
  ...['gap-general-knowledge', 'gap-municipal-service', 'gap-small-administration'],
  ...['gap-not-stated', 'gap-all-that-is-not-said'],
]);

/** "Vad är oklart? Lista allt som inte framgår", and "Finns det motsägelser i strategin?" */
export function leftOpenIntent({ editions }: { readonly editions: Editions }): Intent {
  return {
    name: 'left-open',
    claim: (text) => (readAskedOpen(text) === undefined ? 0 : 0.95),
    answersEdits: true,
    readsOnly: true,
    handle: async ({ text, language }): Promise<Reply> => {
      const asked = readAskedOpen(text) ?? { language, of: 'left-open' };
      const ground = await editions.ground();
      return asked.of === 'left-open'
        ? showLeftOpen(ground, asked.language)
        : ofContradictions(ground, asked.language);
    },
  };
}

function showLeftOpen(ground: Ground, language: Language): Reply {
  const items = [...ground.knowledge.answers.values()].filter(isLeftOpen);
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
