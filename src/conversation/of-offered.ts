import { shortened } from '../language/cut-text.ts';
import { languageOfText } from '../language/language.ts';
import { countWords } from '../language/words.ts';
import { knownAs, type Meaning, type Owned, type Read } from './claims.ts';
import type { Intent } from './feature.ts';
import { escapeMarkdown } from './markdown.ts';
import { otherOne } from './other-one.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Prompt, Reply } from './turn.ts';

/** "Den om avfall", "den som heter något med avfall", "the one about waste": one of a kind that was just spoken of. */
const oneCalled =
  /^(?:(?:jo|ja|nej|nä|ok|okej|yes|no|well)[\s,.!]+)?(?:(?:det är|det var|jag menar|it is|it['’]s|i mean) )?(?:den|det|the one|that)(?: (?:där|here|there))? (?:(?:som |that |which )?(?:heter|handlar om|gäller|rör|is called|is about)|om|called|named|about)(?: (?:nåt|något|någonting|something))?(?: (?:med|om|som|i stil med|like|with|about))? (?<name>\p{L}[^?;:]{1,60}?)[\s.!]*$/iu;
const MOST_WORDS = 5;
/** So much of a name is enough to know it by. */
const NAME = 40;

/** What was offered before, and what the message means where nothing was. */
interface Offered {
  readonly offers: readonly Prompt[] | undefined;
  readonly byItself: () => Promise<Meaning>;
}

/** The buttons with things to say next of a reply. */
export function offersOf({ prompts = [], card }: Reply): readonly Prompt[] {
  const suggestions = card?.template === 'suggestions' ? card.data.suggestions : undefined;
  return [...prompts, ...(Array.isArray(suggestions) ? (suggestions as readonly Prompt[]) : [])];
}

/**
 * What a message names of the kind that an answer only offered to list ("den om avfall", where that offered "Mina remisser");
 * where there is none it is said, with the offers again. Undefined where it names none so.
 */
export async function ofOffered(
  intents: readonly Owned<Intent>[],
  readAs: (text: string) => Read,
  turn: MessageTurn,
  { offers = [], byItself }: Offered,
): Promise<Meaning | undefined> {
  const name = offers.length === 0 ? undefined : oneCalled.exec(turn.text.normalize('NFC'))?.groups?.name;
  if (name === undefined || countWords(name) > MOST_WORDS) return undefined;
  if (knownAs(turn.text, readAs(turn.text)) !== undefined) return undefined;
  const rooms = offers.map(({ text }) => knownAs(text, readAs(text))?.room);
  const takers = intents.filter(({ room, turnsTo }) => turnsTo !== undefined && rooms.includes(room));
  const other = otherOne(`den om ${name}`);
  const [first] = takers;
  if (first === undefined || other === undefined) return undefined;
  for (const taker of takers) {
    const found = await taker.turnsTo?.(turn, other);
    if (found !== undefined) return { intent: taker, turn: { ...turn, written: turn.text }, found };
  }
  const meaning = await byItself();
  if (meaning.found !== undefined) return meaning;
  return { intent: first, turn, found: { reply: async () => noneCalled(turn, name, offers) } };
}

function noneCalled(turn: MessageTurn, name: string, offers: readonly Prompt[]): Reply {
  const language = languageOfText(turn.text, turn.language);
  const text = texts(language)('noneCalled', { name: escapeMarkdown(shortened(name, NAME)) });
  return { text, language, prompts: offers };
}
