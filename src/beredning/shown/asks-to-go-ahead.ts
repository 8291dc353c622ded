import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { countWords, fold } from '../../language/words.ts';
import { showMatter } from '../card/show-matter.ts';
import { type Matter, openStates } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { shownTexts } from './texts.ts';

const books =
  /\b(?:bok\w*|kop\w*|betal\w*|biljett\w*|vanta|avvakta|book\w*|buy\w*|pay\w*|tickets?|wait|hold off|go ahead)\b/;
const oneself = /\b(?:jag|ja|vi|i|we)\b|\b(?:ok(?:ej|ay)?|dags) (?:att|to)\b/;
const MOST_WORDS = 12;
const asksLeave =
  /^(?:(?:o|och|a|men|and|but|so) )*(?:far|kan|ska|vagar|bor|maste|behover|gar|nar|ar det|e det|may|can|should|do|must|dare|when|is it|ok to|okay to)\b/;
/** What was chosen already, or when: one that is yet to be looked for is any. */
const ofThisOne =
  /\b(?:flyget|taget|hotellet|biljett(?:en|erna)|rummen?t?|resan|avgiften|konferensavgiften|nu|redan|an|annu|vanta|avvakta|the|yet|now|already|wait|hold off)\b/;

/** "Får jag boka tåget eller ska jag vänta": of a trip that was just shown that is whether it is decided. */
export function asksToGoAhead(text: string): boolean {
  const said = fold(text);
  return countWords(text) <= MOST_WORDS && books.test(said) && oneself.test(said) && asksLeave.test(said);
}

/** The same of a trip that may be named in it: "kan jag betala hotellet i Barcelona nu". */
export const asksToPayNow = (text: string): boolean => asksToGoAhead(text) && ofThisOne.test(fold(text));

/** The card of a matter, with whether it is decided: until then whoever travels waits. */
export function showWhetherToPay(
  ports: BeredningPorts,
  turn: MessageTurn,
  { id, state }: Matter,
  language: Language,
): Promise<Reply> {
  const say = shownTexts(language);
  const isOpen = openStates.includes(state) || state === 'draft';
  const isDecided = state === 'approved' || state === 'reported';
  return showMatter(ports, turn, id, language, isOpen ? say('wait') : isDecided ? say('approved') : '');
}
