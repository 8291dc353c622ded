import { languageOfText } from '../language/language.ts';
import type { ConversationPorts } from './conversation.ts';
import { isSilent } from './knowledge/is-silent.ts';
import { surelyOfStrategy } from './search/of-rules.ts';

/** Who sees to visitors, and who advises on how they are received: those who ask that tell of a visit, to be taken in. */
const ASKED_OF_VISITS: readonly string[] = ['visit-receive', 'significant-visits', 'protocol-help'];

/** From this share on it is sure that something is asked which the strategy does not say: what a visit costs, a visa. */
const SURELY_UNSAID = 0.95;

/**
 * Takes the search for answers; gives whether a text surely asks what the strategy answers, whatever else it tells of:
 * "Twelve nurses from Sapporo come in May. … May we sign an agreement with them?"
 */
export function strategyQuestionReader({
  search,
  knowledge,
}: Pick<ConversationPorts, 'search' | 'knowledge'>): (text: string) => boolean {
  return (text) => {
    const finding = search.find(text, languageOfText(text, 'sv'));
    const [best] = finding.candidates;
    if (best === undefined || ASKED_OF_VISITS.includes(best.answer)) return false;
    const isUnsaid = isSilent(best.answer) && best.share >= SURELY_UNSAID;
    return isUnsaid || surelyOfStrategy(text, finding, knowledge.answers);
  };
}
