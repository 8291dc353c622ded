import { partTimes } from '../../calendar/time-words.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { findUnits } from '../../network/units/find-units.ts';
import { unitsCalled } from '../../network/units/pick-unit.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { findByKeys, findRemisses } from '../lists/find-remisses.ts';
import { readingOf } from '../lists/show-list.ts';
import { showFound } from '../naming/named-conversation.ts';
import { readPossibleNaming } from '../naming/named-remiss.ts';
import { namedTexts } from '../naming/named-texts.ts';
import { remissesNamed } from '../naming/remisses-named.ts';
import { openRemissesOf } from '../recipient/open-remisses.ts';
import { ownRecipients, placesOf } from '../recipient/own-recipients.ts';
import type { RemissHead } from '../register-model.ts';
import { texts } from '../texts.ts';
import { readToldAct, type ToldAct } from './read-told-act.ts';

/** As sure as of a remiss by its number. */
const CLAIM = 0.8;

/** "Kan vi få mer tid?", "vi har svarat på EU:s kulturprogram": the card of the remiss is the place for it. */
export function toldIntent(ports: RemissPorts): Intent {
  return {
    name: 'remiss-told',
    meansShown: true,
    claim: (text) => (readToldAct(text) === undefined ? 0 : CLAIM),
    answersEdits: true,
    handle: async (turn) => {
      const told = readToldAct(turn.text);
      if (told === undefined) throw new Error('a message that tells of no remiss was claimed by it');
      return show(ports, turn, told);
    },
  };
}

async function show(
  ports: RemissPorts,
  turn: MessageTurn,
  { act, title, language }: ToldAct,
): Promise<Reply> {
  const { store } = ports;
  const keys = readPossibleNaming(turn.text)?.numbers.map(({ key }) => key) ?? [];
  const numbered = keys.length === 0 ? [] : await findByKeys(store.database, keys);
  // When it was answered is no part of its title.
  const named = partTimes(title).words.trim();
  const called = () => (named === '' ? remissesNamed(store, turn.text) : findRemisses(store.database, named));
  const titled = numbered.length > 0 ? numbered : await called();
  // Whoever needs time for a remiss whose title is not found is at work with one of their own.
  const open = titled.length === 0 && act === 'more-time' ? await openOnes(ports, turn) : undefined;
  const found = open?.found ?? titled;
  if (found.length === 0)
    return {
      text: act === 'answered' ? texts(language)('listFoundNone') : namedTexts(language)('noneForTime'),
    };
  // Of one's own no unit is named, whatever a word may look like.
  const rest = open?.isOfUnits === false ? '' : fold(turn.text);
  const asked = { tellsOfAct: true, asksMeeting: false, rest, language };
  return showFound(ports, turn, found, asked);
}

/** The open ones of the units that are named, else the asker's own, or those of their unit where they answer for none. */
async function openOnes(
  { store }: RemissPorts,
  turn: MessageTurn,
): Promise<{ readonly found: readonly RemissHead[]; readonly isOfUnits: boolean }> {
  const reading = readingOf(turn);
  const directory = await currentDirectory(store);
  const named = unitsCalled(findUnits(directory, turn.text));
  const ofUnits = await openRemissesOf(
    store,
    named.map(({ id }) => id),
    reading,
  );
  if (ofUnits.length > 0) return { found: ofUnits, isOfUnits: true };
  const own = await ownRecipients(store, reading);
  const found =
    own.length === 0
      ? await openRemissesOf(store, placesOf(directory, reading).units, reading)
      : [...new Map(own.map(({ remiss }) => [remiss.id, remiss])).values()];
  return { found, isOfUnits: false };
}
