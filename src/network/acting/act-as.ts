import type { Acting } from '../../conversation/acting.ts';
import type { Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply, Person as Speaker } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { keep } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { findPeople } from '../find-people.ts';
import type { Person } from '../model.ts';
import { texts } from '../texts.ts';
import { mapActing, setActing } from './register.ts';

const actAs = /^\s*(?:agera som|act as)\b[:,]?\s*(.*)$/i;
const myself = /^(?:mig( själv)?|jag|myself|me)?$/i;
const SUGGESTIONS = 6;

/** As whom somebody has chosen to act; for local mode alone. */
export function actingIn(store: Store): Acting {
  const chosenBy = keep(store.versions, () => mapActing(store.database));
  return {
    find: async (person: Speaker) => {
      const id = (await chosenBy()).get(person.id);
      if (id === undefined) return undefined;
      const chosen = findPerson(await currentDirectory(store), id);
      return chosen === undefined ? undefined : { id: chosen.id, name: chosen.name };
    },
  };
}

/** "Agera som …": lets a newcomer play every part. Never registered where people are authenticated. */
export function actAsIntent(store: Store): Intent {
  return {
    name: 'act-as',
    claim: (text) => (actAs.test(text) ? 1 : 0),
    handle: (turn) => chooseActing(store, turn),
  };
}

async function chooseActing(store: Store, turn: MessageTurn): Promise<Reply> {
  const speaker = turn.actedBy ?? turn.person;
  const wanted = (actAs.exec(turn.text)?.[1] ?? '').trim().replace(/[.!?]+$/, '');
  const language = languageOfText(turn.text, turn.language);
  const say = texts(language);
  if (myself.test(wanted)) {
    await store.transaction((transaction) => setActing(transaction, speaker.id, undefined));
    return { text: say('actingEnded') };
  }
  const found = findPeople(await currentDirectory(store), wanted);
  const [only, ...others] = found;
  if (only === undefined) return { text: say('actingUnknown') };
  if (others.length > 0)
    return { text: say('actingSeveral'), prompts: found.slice(0, SUGGESTIONS).map(toPrompt(language)) };
  await store.transaction((transaction) => setActing(transaction, speaker.id, only.id));
  // Whom one acts as stands below every reply.
  return { text: say('actingNow') };
}

const toPrompt = (language: Language) => (person: Person) => ({
  title: person.name,
  text: `${language === 'sv' ? 'agera som' : 'act as'} ${person.name}`,
});
