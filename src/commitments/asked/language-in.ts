import type { MessageTurn } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';

const swedish =
  /[åäö]|\b(?:avtal|avtalet|medlem|medlemskap|medlemskapet|mina|vilka|visa|har|finns|avsluta|registrera|importera|exportera)\b/i;
const english =
  /\b(?:commitments?|agreements?|members?|memberships?|networks?|which|our|my|show|export|import|positions?)\b/i;

/** These sentences are short, and have words of one language. */
export function languageIn(turn: Pick<MessageTurn, 'text' | 'language'>): Language {
  if (swedish.test(turn.text)) return 'sv';
  if (english.test(turn.text)) return 'en';
  return languageOfText(turn.text, turn.language);
}
