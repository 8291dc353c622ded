import { civilDateAt } from '../../calendar/civil-date.ts';
import { readTimeMore } from '../../calendar/time-more.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { languageIn } from '../asked/language-in.ts';
import { numberAsked } from '../asked/number-asked.ts';
import { showAsked } from '../card/show-commitment.ts';
import { endFormCard, formCard, inputsOf } from '../form/cards.ts';
import { showingForm } from '../form/go-on.ts';
import type { Commitment } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { findByNumber } from '../register.ts';
import { tellsOfMore } from '../shown/tells-of-more.ts';
import { shownTexts } from '../shown/texts.ts';
import { texts } from '../texts.ts';

/** The card of the commitment with the number that a text names, or the form for what is told of it. */
export async function showByNumber(ports: CommitmentPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageIn(turn);
  const { number = 0, wants = 'show' } = numberAsked(turn.text) ?? {};
  const commitment = await findByNumber(ports.store.database, number);
  if (commitment === undefined) return { text: texts(language)('unknownNumber', { number }) };
  // What was said in passing of the one that was shown has not been done.
  const noted: { text?: string } =
    turn.shown === undefined ? {} : { text: shownTexts(language)('nothingChanged') };
  if (wants === 'correct') {
    const directory = await currentDirectory(ports.store);
    const until = longerUntil(turn, commitment);
    const inputs = { ...inputsOf(commitment, directory), ...(until === undefined ? {} : { end: until }) };
    const form = { id: commitment.id, commitment, inputs, problem: '' };
    if (until !== undefined) noted.text = shownTexts(language)('extended');
    const shows = showingForm(commitment.id, inputs, language);
    return { ...noted, card: formCard(form, directory, language), shows };
  }
  if (wants === 'end' && commitment.endedOn === null) {
    return { ...noted, card: endFormCard(commitment, civilDateAt(turn.at), language) };
  }
  return showAsked(ports, turn, commitment.id, language);
}

/** To when what is told of the one that was shown makes it longer: "vi vill förlänga två år". */
function longerUntil({ shown, written = '', at }: MessageTurn, { end }: Commitment): string | undefined {
  const today = civilDateAt(at);
  return shown === undefined || !tellsOfMore(written)
    ? undefined
    : readTimeMore(written, end ?? today, today);
}
