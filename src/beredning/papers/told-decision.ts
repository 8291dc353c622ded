import type { MessageTurn } from '../../conversation/turn.ts';
import { namedIn } from '../../language/naming/told-of.ts';
import { namesRules } from '../../language/naming/told-words.ts';
import { countWords, fold } from '../../language/words.ts';
import { toldOfMatter } from '../lists/matter-acts.ts';
import { readMatterNames, toTellable } from '../lists/matter-names.ts';
import { mattersSeen } from '../lists/matters-seen.ts';
import { isDecided } from '../lists/told-conversation.ts';
import type { Matter } from '../model.ts';
import type { PaperPorts } from './hand-over.ts';

const MOST_WORDS = 24;
const decision =
  /\b(?:beslut(?:et|en)?|beslutsdokument\w*|beslutsprotokoll\w*|decisions?|(?:vad|det) (?:vi|ib|ni) (?:sa|sade|beslutade|bestamde)|what (?:we|ib|you) (?:said|decided))\b/;
/** As a paper, or for the diary. */
const asPaper =
  /\b(?:fil(?:en)?|word\w*|pdf\w*|docx|dokument\w*|papper\w*|utskrift\w*|skriftligt|diarief\w*|diariet|arkiv\w*|registratorn?|(?:fa|ta|skriv\w*|skicka\w*|plocka) (?:\w+ )?(?:ut|over|fram)|files?|documents?|papers?|print\w*|in writing|archiv\w*|diary|registrar|on record)\b/;
const asksRule =
  /\b(?:hur (?:\w+ )?(?:man|jag|vi|ska|far|bor|maste)|far (?:man|vi|jag) (?!ut\b)|maste|bor|vem|varfor|nar|how (?:do|does|should)|must|should|who|why|when)\b/;

/** Whether a text wants the decision on something as a paper: "beslutet om Barcelona som fil till diariet". */
export function asksForDecision(text: string): boolean {
  const said = fold(text);
  return (
    countWords(text) <= MOST_WORDS &&
    decision.test(said) &&
    asPaper.test(said) &&
    !asksRule.test(said) &&
    !namesRules.test(said)
  );
}

/** The matters that a text names, whatever they are called, and that somebody may see: those that are decided, where there are any. */
export async function mattersNamed({ store }: PaperPorts, turn: MessageTurn): Promise<readonly Matter[]> {
  const names = await readMatterNames(store);
  const seen = await mattersSeen(store.database, turn, names.mayBeIn(turn.text));
  const { kinds } = toldOfMatter;
  const found = namedIn(seen.map(toTellable), turn.text, { kinds, turnsTo: () => true });
  const decided = found.filter(isDecided);
  return decided.length > 0 ? decided : found;
}
