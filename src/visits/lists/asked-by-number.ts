import { answersFound, type Intent } from '../../conversation/feature.ts';
import { languageOfText } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { openVisit, showAsked } from '../card/show-visit.ts';
import { visitNumbersIn } from '../intake/claims.ts';
import type { IntakePorts } from '../intake/read-request.ts';
import { replyTexts } from '../reply-texts.ts';
import type { Visit } from '../visit.ts';
import { findByNumber } from '../visit-register.ts';
import { listTexts } from './texts.ts';
import { visitListCard } from './visit-list-card.ts';

/** Less than of what is known of one by its number, and more than of what the strategy tells. */
const CLAIM = 0.9;

/**
 * "Vad är skillnaden mellan besök 5 och 6?", "vilka regler gäller för besök 6?": whatever is asked of visits by their
 * numbers is asked of those that there are, whose cards have the rule and the facts. Others answer where none is seen.
 */
export function askedByNumberIntent(ports: Pick<IntakePorts, 'store' | 'keepMonths'>): Intent {
  const { store } = ports;
  return {
    name: 'visits-asked-by-number',
    claim: (text) => (visitNumbersIn(text).length > 0 ? CLAIM : 0),
    answersEdits: true,
    ...answersFound(async (turn) => {
      const visits: Visit[] = [];
      const unseen: number[] = [];
      for (const number of visitNumbersIn(turn.text)) {
        const visit = await findByNumber(store.database, number);
        const isSeen = visit !== undefined && (await openVisit(store, turn, visit.id)) !== undefined;
        if (isSeen) visits.push(visit);
        else unseen.push(number);
      }
      const [only, ...others] = visits;
      if (only === undefined) return undefined;
      const language = languageOfText(turn.text, turn.language);
      const note = unseen.map((number) => replyTexts(language)('unknownNumber', { number })).join(' ');
      if (others.length === 0) return { reply: () => showAsked(ports, turn, only.id, language, note) };
      return {
        reply: async () => {
          const { units } = await currentDirectory(store);
          const title = listTexts(language)('numberedTitle');
          return { card: visitListCard(visits, units, title, language, note) };
        },
      };
    }),
  };
}
