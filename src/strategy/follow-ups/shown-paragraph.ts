import type { Intent } from '../../conversation/feature.ts';
import type { Reply, Shown } from '../../conversation/turn.ts';
import { type Language, languageOfText, languages } from '../../language/language.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { showParagraph, showSource } from '../answering/show-answer.ts';
import { structureTexts } from '../editions/structure-texts.ts';
import { languageWished, wishOf } from './wishes.ts';

/** The intent that takes what is said of a paragraph right after it was shown. */
const ABOUT_SHOWN = 'strategy-paragraph-shown';

/** Paragraphs as a reply shows them. */
export const showingParagraphs = (ids: readonly string[], language: Language): Shown => ({
  intent: ABOUT_SHOWN,
  thing: [language, ...ids].join(' '),
});

/** "På engelska", "vad betyder det?" right after a paragraph was shown word for word: the same in our own words. */
export function shownParagraphIntent(ground: () => Promise<Ground>): Intent {
  return {
    name: ABOUT_SHOWN,
    claim: () => 0,
    answersEdits: true,
    actsOn: (text, thing) => {
      const [shown, ...ids] = thing.split(' ');
      const before = languages.find((one) => one === shown) ?? 'sv';
      const language =
        languageWished(text) ?? (wishOf(text) === 'simpler' ? languageOfText(text, before) : undefined);
      return language && structureTexts(language)('inLanguage', { paragraphs: ids.join(' ') });
    },
    handle: async ({ text, shown = '' }) => {
      const [, ...ids] = shown.split(' ');
      const language = languageOfText(text, 'sv');
      return inOwnWords(ids, await ground(), language);
    },
  };
}

/** What paragraphs say in our own words; word for word where these may no longer hold. */
function inOwnWords(ids: readonly string[], ground: Ground, language: Language): Reply {
  const lines = ids.map((id) => {
    const says = ground.underReview.has(id) ? undefined : ground.knowledge.provisions.get(id)?.says[language];
    const quote = says === undefined ? ground.paragraphs.get(id)?.text : undefined;
    return showParagraph(id, { quote, says }, language);
  });
  const text = [structureTexts(language)('ownWords'), ...lines, showSource(ground.edition, language)];
  return { text: text.join('\n\n'), language, shows: showingParagraphs(ids, language) };
}
