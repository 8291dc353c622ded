import { answersFound, type Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import { languageOfText } from '../../language/language.ts';
import { mayNameTitle, namesVaguely } from '../../language/naming/mentions.ts';
import { namedIn } from '../../language/naming/told-of.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { showFound } from '../naming/named-conversation.ts';
import { languageOfNaming } from '../naming/named-remiss.ts';
import { toldOfRemiss } from '../naming/passing-words.ts';
import { readRemissNames } from '../naming/remiss-names.ts';
import { mayNameRemiss, remissesNamed } from '../naming/remisses-named.ts';
import { allOfTheirs } from '../naming/theirs.ts';
import { toldTexts } from '../recipient/told-texts.ts';
import type { RemissHead } from '../register-model.ts';
import { texts } from '../texts.ts';
import { asksForSay, asksIfLate, formAsked } from './asks-advice.ts';

/** More than of what is asked to be done here: the answer is one to a remiss. */
const CLAIM = 0.49;
const MOST_OFFERED = 5;
/** So much of a title is enough to know it by. */
const TITLE = 40;

/** "Vad händer om vi svarar för sent?", "får jag häfta ihop svaret?", "får andra också tycka till om klimatplanen?" */
export function adviceIntent(ports: RemissPorts): Intent {
  const asksAnything = (text: string) =>
    asksIfLate(text) ||
    (asksIfLate(text, true) && mayNameRemiss(text)) ||
    formAsked(text) !== undefined ||
    (asksForSay(text) && (mayNameTitle(text) || namesVaguely(text)));
  return {
    name: 'remiss-advice',
    claim: (text) => (asksAnything(text) ? CLAIM : 0),
    answersEdits: true,
    ...answersFound(async (turn) => {
      const named = await namedBy(ports, turn.text);
      if (named.length > 0) return { reply: () => showAsked(ports, turn, named) };
      if (asksIfLate(turn.text)) return { reply: async () => adviceIfLate(turn) };
      if (formAsked(turn.text) === undefined) return undefined;
      const own = await allOfTheirs(ports, turn);
      return own.length === 0 ? undefined : { reply: () => showAsked(ports, turn, own) };
    }),
  };
}

async function namedBy(ports: RemissPorts, text: string): Promise<readonly RemissHead[]> {
  const named = await remissesNamed(ports.store, text);
  if (named.length > 0 || !asksForSay(text)) return named;
  // What one may do is no rule of the strategy where it is said of a remiss.
  const { tellables } = await readRemissNames(ports.store);
  const items = tellables.mayBeIn(text).map((item) => ({ item, names: [], title: item.title }));
  return namedIn(items, text, { kinds: toldOfRemiss.kinds, turnsTo: () => true });
}

const languageOf = ({ text, language }: MessageTurn) =>
  languageOfNaming(text) ?? languageOfText(text, language);

function adviceIfLate(turn: MessageTurn): Reply {
  const language = languageOf(turn);
  const late = texts(language)('askLate');
  return { text: toldTexts(language)('ifLate'), prompts: [{ title: late, text: late }] };
}

async function showAsked(
  ports: RemissPorts,
  turn: MessageTurn,
  found: readonly RemissHead[],
): Promise<Reply> {
  const language = languageOf(turn);
  if (found.length === 1)
    return showFound(ports, turn, found, { tellsOfAct: false, asksMeeting: false, rest: '', language });
  const prompts = found.slice(0, MOST_OFFERED).map(({ dnr, title }) => ({
    title: shortened(`${dnr} ${title}`, TITLE),
    text: `${dnr}: ${turn.text.normalize('NFC').trim()}`,
  }));
  return { text: texts(language)('whichRemiss'), prompts };
}
