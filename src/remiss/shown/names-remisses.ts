import { type Named, type Naming, namedByNumber } from '../../conversation/named.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import { capitalised, namedBeside } from '../../language/naming/named-beside.ts';
import { numberBeside } from '../../language/naming/numbered-beside.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { findBySerial } from '../naming/find-by-short-name.ts';
import { toldOfRemiss } from '../naming/passing-words.ts';
import { readRemissNames } from '../naming/remiss-names.ts';
import { remissesNamed } from '../naming/remisses-named.ts';
import { showOne, toPrompt } from '../naming/short-name-conversation.ts';
import type { RemissHead } from '../register-model.ts';
import { withoutUnits } from '../sent-to/read-change.ts';
import { shownRemiss } from './shown-remiss.ts';

/** Which remisses a text names beside the one that was shown: by title or running number. */
export async function remissesNamedBeside(
  ports: RemissPorts,
  turn: MessageTurn,
  thing: string | undefined,
): Promise<Naming> {
  const dnr = thing === undefined ? undefined : shownRemiss(thing).dnr;
  const { all, tellables } = await readRemissNames(ports.store);
  const remiss = all.find((one) => one.dnr === dnr);
  const asNamed = (one: RemissHead) => named(ports, turn, one);
  const shown = remiss && asNamed(remiss);
  const said = numberBeside(turn.text);
  if (said !== undefined) {
    const numbered = findBySerial(all, said);
    const isShown = numbered.some((one) => one.dnr === dnr);
    return namedByNumber(said, { isShown, shown, others: numbered.map(asNamed) });
  }
  // A recipient of the one that was shown is no other remiss.
  const text = dnr === undefined ? turn.text : withoutUnits(turn.text, await currentDirectory(ports.store));
  const toTellable = (item: RemissHead) => ({ item, names: [], title: item.title });
  const called = tellables.called.withAny(capitalised(text)).map(({ item }) => item);
  const items = [...new Set([...tellables.mayBeIn(text), ...called])].map(toTellable);
  const titled = namedBeside(items, text, toldOfRemiss.kinds, remiss && toTellable(remiss));
  const told = await remissesNamed(ports.store, text);
  const isShown = titled.isShown || told.some((one) => one.dnr === dnr);
  const others = isShown ? titled.others : [...new Set([...titled.others, ...told])];
  return { isShown, shown, others: others.map(asNamed), at: titled.at };
}

function named(ports: RemissPorts, turn: MessageTurn, remiss: RemissHead): Named {
  const language = languageOfText(turn.text, turn.language);
  return {
    prompt: toPrompt(remiss, remiss.dnr),
    show: () => showOne(ports, { ...turn, text: remiss.dnr }, remiss, language),
    // A late one is still to be answered.
    isOver: false,
  };
}
