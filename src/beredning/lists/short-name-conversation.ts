import { answersFound, type Intent } from '../../conversation/feature.ts';
import type { Numbered } from '../../conversation/named.ts';
import type { MessageTurn, Prompt } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import { asksOfOne } from '../../language/naming/asks-of-one.ts';
import { fitTo } from '../../language/naming/called-by.ts';
import { calledOf } from '../../language/naming/tellables.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { listBySerial } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { changeTold } from '../shown/go-on.ts';
import { showFound } from './conversation.ts';
import { readMatterNames, toTellable } from './matter-names.ts';
import { mattersSeen, seenBy } from './matters-seen.ts';
import { readShortNaming, type ShortNaming } from './short-naming.ts';
import { listTexts } from './texts.ts';

/** Below what is said of a matter by its whole number, or asks for a new one. */
const CLAIM = 0.71;
/** So much of a title is enough to know it by. */
const TITLE = 40;

/** What the card is for, and words do not do. */
const tellsOfAct =
  /^(?:hej )?(?:jag |vi |i |we )?(?:godkann\w*|avsla\w*|besluta|stall\w* in|avboka\w*|dra tillbaka|aterkalla\w*|rapportera|approve|reject|cancel|call off|withdraw|report)\b|\b(?:installd|cancell?ed|called off)\b(?!\?)/;

/** "Lyonresan", "the trip to Lyon", "deklarationen om klimat", "IB 14": the card of the matter, or a list of several. */
export function shortNameIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-by-short-name',
    claim: (text) => (readShortNaming(text) === undefined ? 0 : CLAIM),
    answersEdits: true,
    ...answersFound(async (turn) => {
      const naming = readShortNaming(turn.text);
      if (naming === undefined) return undefined;
      const found = await findNamed(ports, turn, naming);
      if (found.length === 0 && !naming.isSure) return undefined;
      const language = languageOf(turn, naming);
      const note = tellsOfAct.test(fold(turn.text)) ? listTexts(language)('nothingChanged') : '';
      const reply = async () => {
        const [only, ...others] = found;
        const changed =
          only === undefined || others.length > 0 ? undefined : await changeTold(ports, turn, only);
        return changed ?? showFound(ports, turn, found, note, language);
      };
      return { reply };
    }),
  };
}

function languageOf(turn: MessageTurn, naming: ShortNaming): Language {
  const said = naming.what === 'name' ? naming.names[0]?.language : undefined;
  return said ?? languageOfWish(turn.text, turn.language);
}

/** Those that the one who speaks may see and that are called so; drafts in their writer's own chat alone. */
async function findNamed(
  { store }: BeredningPorts,
  turn: MessageTurn,
  naming: ShortNaming,
): Promise<readonly Matter[]> {
  const { database } = store;
  if (naming.what === 'serial') return seenBy(turn, await listBySerial(database, naming.serial));
  const { called } = await readMatterNames(store);
  const ids = naming.names.flatMap(({ words }) => called.withAny(wordsOf(words))).map(({ item }) => item);
  const seen = await mattersSeen(database, turn, [...new Set(ids)]);
  const items = seen.map((item) => ({ item, called: calledOf(toTellable(item)) }));
  const text = turn.text.normalize('NFC').trim();
  for (const name of naming.names) {
    const { best, end } = fitTo(items, name);
    if (best.length > 0 && asksOfOne(text, { start: name.start, end })) return best;
  }
  return [];
}

/** Every matter with this running number that the one who speaks may see. */
export async function numberedMatters(
  ports: BeredningPorts,
  turn: MessageTurn,
  number: number,
  language: Language,
): Promise<Numbered[]> {
  const found = seenBy(turn, await listBySerial(ports.store.database, number));
  return found.map((matter) => ({
    prompt: promptOf(matter, language),
    show: () => showFound(ports, turn, [matter], '', language),
  }));
}

/** A matter, and the words that lead to it. */
export const promptOf = ({ number, proposal }: Matter, language: Language): Prompt => ({
  title: shortened(`${number} ${proposal.title ?? ''}`.trim(), TITLE),
  text: `${language === 'sv' ? 'Visa' : 'Show'} ${number}`,
});
