import { civilDateAt } from '../../calendar/civil-date.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { readDaysAsked } from '../contact/days-asked.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory, Person } from '../model.ts';
import { deputiesText } from '../roles/deputies-text.ts';
import { findMentioned } from './find-named.ts';
import { asksForStandIn } from './person-forms.ts';
import { peopleReply } from './person-replies.ts';
import { whichPlace } from './place-conversation.ts';
import { placeReply } from './place-replies.ts';
import { asksNumber } from './read-person-question.ts';
import { roleNamed, soughtIn } from './read-place-question.ts';
import { ABOUT_SHOWN, pointsAtSomebody, shownPerson } from './shown-person.ts';
import { meantAmong } from './tell-apart.ts';
import { personTermsReply, unitTermsReply } from './terms-reply.ts';
import { whoTexts } from './texts.ts';
import { isOfAnother, isOfOneself, type Meant, whoIsMeant } from './who-is-meant.ts';

/** What is asked of somebody or somewhere. */
type Kind = 'somebody' | 'deputy' | 'away' | 'facts' | 'terms' | 'successor';

/** What people mean who ask in words of their own who somebody is, or who is somewhere (`asksNamed`). */
const asked: Readonly<Record<Kind, RegExp>> = {
  somebody: /^(?:Vem är rätt person|Who is the right person)\?$/,
  deputy: /^(?:Vem ersätter den|Who stands in for them)\?$/,
  away: /^(?:Vem ersätter den som är borta|Who stands in for whoever is away)\?$/,
  facts: /^(?:Vilken roll har den|Which role do they have)\?$/,
  terms: /^(?:Vem hade rollen när|Who had the role when)\?$/,
  successor: /^(?:Vem tar över efter den|Who takes over from them)\?$/,
};
const kinds = Object.keys(asked) as readonly Kind[];
const kindOf = (text: string) => kinds.find((kind) => asked[kind].test(text));

const asksWho = (text: string) => /(?<!\p{L})(?:vem|vilka|vilken|whom?|whos|which)(?!\p{L})/iu.test(text);

/** "Och om han är ledig?" */
const supposes = /(?<!\p{L})(?:om|ifall|när|if|when)(?!\p{L})/iu;

/** What a message asks of somebody: "vem kan jag ta det med?" right after whoever does not answer asks who stands in. */
function kindAsked({ text, written = '', shown }: MessageTurn): Kind | undefined {
  const kind = kindOf(text);
  if (kind === 'away') return 'deputy';
  if (kind !== 'somebody') return kind;
  const ofAnother =
    shown !== undefined && pointsAtSomebody(written) && (asksWho(written) || supposes.test(written));
  return ofAnother || asksForStandIn(written) ? 'deputy' : kind;
}

/**
 * What is known to ask of somebody, and names a person, a role or a unit of the directory somehow ("vem kliver in för Megan?"),
 * or points at whoever was just shown ("hon svarar inte, vem går in?").
 */
export function namedIntent(store: Store): Intent {
  return {
    name: 'who-is-named',
    claim: (text) => (kindOf(text) === undefined ? 0 : 0.9),
    asksOfThingsOf: ABOUT_SHOWN,
    ...answersFound(async (turn) => {
      const { written } = turn;
      const { people, unit } = meantBy(await currentDirectory(store), turn);
      const isNamed = people.length > 0 || unit !== undefined;
      const kind = kindAsked(turn);
      const isAsked =
        written !== undefined &&
        (kind === 'deputy' || kind === 'terms') &&
        isOfAnother(written) &&
        asksWho(written);
      return written === undefined || isNamed || isAsked ? { reply: () => answer(store, turn) } : undefined;
    }),
    answersEdits: true,
  };
}

/** What the strategy says of a role, and of who appoints somebody to it. */
const ofRules =
  /(?<!\p{L})(?:utse\p{L}*|beslut\p{L}*|bestäm\p{L}*|måste|bör|får|appoint\p{L}*|decid\p{L}*|must|should|may)(?!\p{L})/iu;
/** Longer texts tell of something. */
const MOST_WORDS = 16;

/** "Vem går in för kontaktpersonen på trafik?": of whoever has a role somewhere. */
export function standInOfRoleIntent(store: Store): Intent {
  const asDeputy = (turn: MessageTurn): MessageTurn => ({
    ...turn,
    text: 'Vem ersätter den?',
    written: turn.text,
  });
  const isAsked = (text: string) =>
    countWords(text) <= MOST_WORDS && asksWho(text) && asksForStandIn(text) && !ofRules.test(text);
  return {
    name: 'who-stands-in-for-role',
    claim: (text) => (isAsked(text) && roleNamed(text) !== undefined ? 0.7 : 0),
    ...answersFound(async (turn) => {
      const asked = asDeputy(turn);
      const { people } = meantBy(await currentDirectory(store), asked);
      return people.length > 0 ? { reply: () => answer(store, asked) } : undefined;
    }),
    answersEdits: true,
  };
}

async function answer(store: Store, turn: MessageTurn): Promise<Reply> {
  const directory = await currentDirectory(store);
  const text = turn.written ?? turn.text;
  const language = languageOfText(text, turn.language);
  const today = civilDateAt(turn.at);
  const { people: found, unit } = meantBy(directory, turn);
  const people = meantAmong(directory, found, text, today);
  const read = { directory, reader: turn.person.id, today, language };
  const role = roleNamed(text);
  const kind = kindAsked(turn) ?? 'somebody';
  const [person, ...others] = people;
  if (person === undefined) {
    if (unit === undefined) return unclear(text, language);
    if (kind === 'terms') return unitTermsReply(read, role ?? 'contact_person', unit);
    return placeReply({ directory, today, language, text }, soughtIn(text), unit);
  }
  const asksTerms = kind === 'terms' || kind === 'successor';
  if (asksTerms && others.length === 0) return personTermsReply(read, person, { unit, role });
  // Several have the role that is said, and who stands in is told of each.
  if (kind === 'deputy' && others.length > 0 && findMentioned(directory, text).length === 0)
    return { text: people.map((one) => deputiesText(read, one)).join(' ') };
  const ofSomebody = role === 'head' ? 'head' : 'reach';
  const asks = asksTerms ? 'terms' : kind === 'deputy' || kind === 'facts' ? kind : ofSomebody;
  const question = { asks, name: givenNameOf(people) ?? text, number: asksNumber(text) } as const;
  return peopleReply(read, { question, people, days: readDaysAsked(text, today)?.days });
}

/** "Hon svarar inte, vem går in?", with nobody shown before. */
const unclear = (text: string, language: Language): Reply =>
  isOfAnother(text) ? { text: whoTexts(language)('whom') } : whichPlace(language);

/** The given name that all of them have. */
function givenNameOf(people: readonly Person[]): string | undefined {
  const names = new Set(people.map(({ name }) => name.split(' ')[0]));
  return names.size === 1 ? [...names][0] : undefined;
}

const nobody: Meant = { people: [], unit: undefined };

/** "Jag slutar, Isaiah tar över", "semester hela juli, Isaiah tar det": tells of whoever writes, and asks nothing. */
function tellsOfOneself({ text, written = '' }: MessageTurn): boolean {
  const kind = kindOf(text);
  if (kind === 'away' && !asksWho(written)) return true;
  return (kind === 'away' || kind === 'successor') && isOfOneself(written);
}

/** Whom and what a message means that is known to ask of somebody. */
function meantBy(directory: Directory, turn: MessageTurn): Meant {
  const { written, shown, at } = turn;
  const kind = kindAsked(turn);
  if (written === undefined || tellsOfOneself(turn)) return nobody;
  const person = shown === undefined ? undefined : findPerson(directory, shownPerson(shown).person);
  const meant = whoIsMeant(directory, written, {
    shown: person,
    reader: turn.person.id,
    today: civilDateAt(at),
  });
  if (kind === 'deputy' || kind === 'terms') return meant;
  // Who has a role somewhere is told with the place; and of whoever was shown only what points at them asks who they are.
  const isNamed = findMentioned(directory, written).length > 0;
  const ofThem = isNamed || (meant.unit === undefined && pointsAtSomebody(written));
  return { people: ofThem ? meant.people : [], unit: kind === 'somebody' ? meant.unit : undefined };
}
