import { tellingWords } from '../content-stems.ts';
import { MONTH } from '../dates/date-words.ts';
import { bareFolded } from '../words.ts';
import type { ShortName } from './short-name.ts';

/** What is asked of rules: what one may, must or needs, who decides or pays, and what applies. */
const asksRules =
  /\b(?:strateg\w*|policy\w*|regl\w*|riktlinj\w*|rules?|guidelines?|far|maste|bor|behov\w*|kravs?|galler|raknas|kan|ska(?:ll)? (?:vi|man|jag|en|den|det|namnden)|may|must|should|can|could|need\w*|required|allowed|does|shall)\b|\b(?:vem|vems|vilka|vilken|who|whose|which)\b(?!.*\b(?:har|ager|skoter|ansvarig|handlaggare|handlagger|kommer|aker|reser|foljer|has|owns|comes|goes|travels?|is (?:coming|going))\b)|^(?:ar|blir|is) (?:det|en|ett|it|a|an)\b/;
/** What is asked or said of one thing that there is: how it stands, what becomes of it, when. */
export const asksState =
  /\b(?:hur (?:gar|gick|ligger|star)|hur ser det ut|vad (?:hander|hande|blev|kosta\w*)|laget|status\w*|visa|oppna|hitta|nar|godkan\w*|beslut\w*|klar\w*|(?:stall\w*|ar) in|installd?a?t?|avbok\w*|avboj\w*|dra\w* tillbaka|aterkall\w*|rapport\w*|arende\w*|besked\w*|agenda|kommer|aker|reser|foljer|vem har|dagordning\w*|how (?:is|did|was)|what (?:(?:is|s) happening|is|s|about|happen\w*)|show|open|find|when|approv\w*|decided|ready|cancel\w*|call\w* off|withdraw\w*|report\w*|cost\w*|coming|going|who has)\b/;
const state = new RegExp(asksState, 'gu');
/** "Löftet vi ville skriva på": which one it is. */
const relative =
  /\b(?:(?:som|that|which) )?(?:vi|jag|we|i) (?:ville|skulle|tankte|hade tankt|pratade om|wanted|were going|planned|talked about|meant)\b.*$/;
/** A request put as a question, and a greeting. */
const before = /^(?:(?:hej|hi|hello|och|and)\b\s*)*(?:(?:kan|skulle|kunde|can|could) (?:du|ni|you) )?/;
/** A time tells which, and asks nothing. */
const time = new RegExp(`\\b(?:${MONTH}|\\d+|nasta|next|vecka\\w*|week|ar|year)\\b`, 'giu');

/**
 * Whether the words beside the name of one thing, where it stands in a text, ask or say how that thing stands, or
 * nothing: what the rules are is for others. `most`: so many other words may stand there.
 */
export function asksOfOne(text: string, { start, end }: Pick<ShortName, 'start' | 'end'>, most = 0): boolean {
  const beside = bareFolded(`${text.slice(0, start)} ${text.slice(end)}`)
    .replace(before, '')
    .replace(/\bdom\b/g, 'de')
    .replace(relative, '');
  if (asksRules.test(beside)) return false;
  const others = tellingWords(beside.replace(time, ' ').replace(state, ' '));
  return asksState.test(beside) ? others.length <= most : others.length === 0;
}
