import type { Intent, Numbered } from '../../conversation/feature.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { asksOfOne } from '../../language/asks-of-one.ts';
import { calledBy, fitTo } from '../../language/called-by.ts';
import { shortened } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { listBySerial } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { allNamesOfPlaces } from '../reading/places.ts';
import { showFound } from './conversation.ts';
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
    finds: async (turn) => {
      const naming = namingIn(turn);
      return naming.isSure || (await findNamed(ports, turn, naming)).length > 0;
    },
    handle: async (turn) => {
      const naming = namingIn(turn);
      const found = await findNamed(ports, turn, naming);
      const language = languageOf(turn, naming);
      const note = tellsOfAct.test(fold(turn.text)) ? listTexts(language)('nothingChanged') : '';
      return showFound(ports, turn, found, note, language);
    },
  };
}

function namingIn({ text }: MessageTurn): ShortNaming {
  const naming = readShortNaming(text);
  if (naming === undefined) throw new Error('a message that names no matter was claimed by it');
  return naming;
}

function languageOf(turn: MessageTurn, naming: ShortNaming): Language {
  const said = naming.what === 'name' ? naming.names[0]?.language : undefined;
  return said ?? languageOfWish(turn.text, turn.language);
}

/** Those that the one who speaks may see and that are called so; drafts in their writer's own chat alone. */
async function findNamed(
  { store: { database } }: BeredningPorts,
  turn: MessageTurn,
  naming: ShortNaming,
): Promise<readonly Matter[]> {
  if (naming.what === 'serial') return seenBy(turn, await listBySerial(database, naming.serial));
  const items = (await mattersSeen(database, turn)).map((item) => ({ item, called: calledBy(saysOf(item)) }));
  const text = turn.text.normalize('NFC').trim();
  for (const name of naming.names) {
    const { best, end } = fitTo(items, name);
    if (best.length > 0 && asksOfOne(text, { start: name.start, end })) return best;
  }
  return [];
}

/** What a matter is called: its title and its place, by all the names of that. */
function saysOf({ proposal: { title, place } }: Matter): string {
  const named = `${title ?? ''} ${place ?? ''}`;
  return [named, ...allNamesOfPlaces(named)].join(' ');
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
    prompt: {
      title: shortened(`${matter.number} ${matter.proposal.title ?? ''}`.trim(), TITLE),
      text: `${language === 'sv' ? 'Visa' : 'Show'} ${matter.number}`,
    },
    show: () => showFound(ports, turn, [matter], '', language),
  }));
}
