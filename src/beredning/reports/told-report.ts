import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { sentencesOf } from '../../language/naming/core-of.ts';
import { isQuestion } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { backHome } from '../lists/matter-acts.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { isMineAndOver, showReportForm } from './conversation.ts';
import { readReport } from './read-report.ts';

/** That one reports, in so many words, before what is reported. */
const reports =
  /^(?:(?:hej|hi|hello|ok|okej|please|snalla)[\s,!.]+)*(?:(?:jag|vi|i|we)(?: ?['’]d like to| (?:vill|ska|skulle vilja|want to|would like to|will|need to|behover))? )?(?:(?:ater)?rapporter(?:a|ar)|(?:min |var |my |our )?(?:rese|ater)?rapport(?:en)? (?:fran|om|for)|(?:my |our |trip )?report (?:from|on|about|back))\b/;
/** That a report was wrong. */
const corrects =
  /\b(?:ratta\w*|korriger\w*|andra\w*|fel|correct\w*|fix\w*|amend\w*|change\w*|wrong)\b(?=.*\b(?:rese|ater)?(?:rapport|report))|\b(?:rese|ater)?(?:rapport|report)\w*\b(?=.*\b(?:fel|wrong|rattas?|correct\w*|andras?)\b)/;

/**
 * The words of a report that say of which trip it is ("Återrapportera Bryssel"), without what is told of it; undefined
 * where a text reports nothing.
 */
export function reportHead(text: string): string | undefined {
  const [head = '', ...after] = text.normalize('NFC').split(/:\s+|,\s+|\.\s+/u);
  const said = fold(head.trim());
  if (text.includes('?')) return undefined;
  return (after.length > 0 && reports.test(said)) || corrects.test(said) ? head : undefined;
}

/**
 * The form of the report on a trip of theirs that somebody is back from, or whose report they want to correct, with what
 * they told filled in; undefined where a text tells of no such trip, or of several.
 */
export async function showToldReport(
  ports: BeredningPorts,
  turn: MessageTurn,
  found: readonly Matter[],
): Promise<Reply | undefined> {
  const said = fold(turn.text);
  if (!backHome.test(said)) return undefined;
  const today = civilDateAt(turn.at);
  const own = found.filter((one) => isMineAndOver(one, turn.person.id, today));
  const isCorrected = corrects.test(said);
  const [mine, ...more] = own.filter(({ state }) => state === (isCorrected ? 'reported' : 'approved'));
  if (mine === undefined || more.length > 0 || (!isCorrected && own.length > 1)) return undefined;
  const language = languageOfWish(turn.text, turn.language);
  // A question alone tells nothing of the trip.
  const told = isQuestion(turn.text) && sentencesOf(turn.text).length === 1 ? '' : turn.text;
  return showReportForm(ports, turn, mine, language, readReport(told, language));
}
