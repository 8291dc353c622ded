import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Hit, Search } from '../../conversation/offers.ts';
import type { TabTarget } from '../../conversation/tab-link.ts';
import { texts } from '../../conversation/texts.ts';
import type { Language } from '../../language/language.ts';
import type { Cards } from './cards.ts';

export interface FoundIn {
  readonly search: Pick<Search, 'id' | 'hasPage'>;
  /** Leads to it in the tab. */
  readonly linkTo: (target: TabTarget) => string;
  readonly language: Language;
  /** The newest version of Adaptive Cards that may be used; that of the template when absent. */
  readonly version?: string | undefined;
}

/** What was found as a card that can be posted, with the way to it in the tab where it has a page there. */
export function foundCard(cards: Cards, hit: Hit, { search, linkTo, language, version }: FoundIn): object {
  const { id, title, line, text = '', facts = [] } = hit;
  const content = cards.fill({
    template: 'found',
    data: {
      language,
      title: escapeMarkdown(title),
      line: escapeMarkdown(lineBeside(line, text)),
      text: escapeMarkdown(text),
      facts: facts.map((fact) => ({ title: escapeMarkdown(fact.title), value: escapeMarkdown(fact.value) })),
      open: texts(language)('openInTab'),
      links: search.hasPage === false ? [] : [{ url: linkTo({ search: search.id, id }) }],
    },
  });
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: version === undefined ? content : { ...content, version },
  };
}

/** In the list the line may say it all; on the card the text stands below, and is not said twice. */
function lineBeside(line: string, text: string): string {
  return text !== '' && line.endsWith(text) ? '' : line;
}

/** How it stands in the list. With `search` its card is asked for when it is chosen, as it is then. */
export function previewOf({ id, title, line }: Hit, search?: string): object {
  return {
    contentType: 'application/vnd.microsoft.card.thumbnail',
    content: {
      title: plain(title),
      text: plain(line),
      ...(search === undefined ? {} : { tap: { type: 'invoke', value: { search, id } } }),
    },
  };
}

/** The list takes some HTML. */
const plain = (text: string) => text.replace(/</g, '‹').replace(/>/g, '›');
