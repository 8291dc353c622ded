import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { bareFolded, countWords } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { may } from '../authority.ts';
import { findPerson, holdersOn, reachable } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { confirmCard } from '../governance/cards.ts';
import { type Directory, namesContactPerson, type Unit } from '../model.ts';
import { refusalText } from '../refusals.ts';
import { nameOfUnit } from '../units/unit-names.ts';
import { unitsMeant } from '../units/units-meant.ts';
import { confirmationAsked } from './ask-confirmations.ts';
import { listConfirmations, type StoredConfirmation } from './register.ts';
import { confirmationTexts } from './texts.ts';

/** More than of an appointment: whoever confirms changes nobody. */
const CLAIM = 0.92;
const MOST_WORDS = 14;

const begins =
  /^(?:(?:hej|hi|hello|please|snalla|kan jag(?: fa)?|far jag|jag vill|jag skulle vilja|vi vill|can i|may i|i want to|i would like to|i d like to|let me)[ ,]+)*(?:bekrafta|bekraftar|bekraftelse av|confirm|confirms|confirmation of) (?!vem|vilka|om |who|whether|if )/u;
const contact = /\b(?:kontaktperson\w*|kontakten|contact (?:persons?|people))\b/u;
const asks =
  /^(?:(?:hej|hi|och|and|visa|show|lista|list|har|have) )*(?:vem|vilka|vilken|alla|hur manga|who|which|how many|all)\b.*\b(?:bekraftat|bekraftats|bekraftade?|confirmed)\b/u;
const wantsToRemind =
  /^(?:(?:hej|hi|kan du|can you|could you|please|snalla|kan vi) )*(?:be|paminna?|fraga|ask|remind|tell) .*\b(?:bekrafta|confirm)\b/u;
/** What may stand in such a question: more asks of something else that is confirmed. */
const around =
  /\b(?:hej|hi|och|and|visa|show|lista|list|har|have|has|vem|vilka|vilken|alla|hur manga|who|which|how many|all|kan du|kan vi|can you|could you|please|snalla|be|paminna?|fraga|ask|remind|tell|om|att|to|about|the|that|som|inte|not|annu|yet|an|har|redan|already|i ar|this year|sin|sina|sitt|deras|their|its|our|de|dem|chef\w*|forvaltningschef\w*|heads?|directors?|enhet\w*|namnd\w*|forvaltning\w*|bolag\w*|units?|committees?|departments?|companies|kontaktperson\w*|contact (?:persons?|people)|internationella?|international|for|av|by|of|bekrafta\w*|bekraftats?|confirm\w*|20\d\d)\b/gu;

/** "Påminn dem", said of those who were just listed. */
const reminds =
  /\b(?:paminna?|paminnelser?|remind|reminders?|knuffa?|nudge|puffa?|tjata|jaga|chase|eskalera|escalate|hor av dig)\b/u;
/** Beside it stands whom, and no other thing. */
const besideReminding =
  /\b(?:paminna?|paminnelser?|remind|reminders?|knuffa?|nudge|puffa?|tjata|jaga|chase|eskalera|escalate|skicka(?: ut)?|send(?: out)?|ge|give|hor av dig|dem|dom|alla|allihop|dessa|them|those|everyone|all|pa|till|to|en|ett|a|nu|igen|now|again|da|then|tack|up|du|you|vi|we|ska|should|jag|i)\b/gu;
const remindsListed = (text: string) =>
  isShort(text) &&
  reminds.test(bareFolded(text)) &&
  bareFolded(text).replace(around, ' ').replace(besideReminding, ' ').trim() === '';

const isShort = (text: string) => countWords(text) <= MOST_WORDS;
const wantsToConfirm = (text: string) =>
  isShort(text) && begins.test(bareFolded(text)) && contact.test(bareFolded(text));
const asksWhoHas = (text: string) =>
  isShort(text) &&
  (asks.test(bareFolded(text)) || wantsToRemind.test(bareFolded(text))) &&
  bareFolded(text).replace(around, '').trim() === '';

/** "Bekräfta kontaktperson" by a head, at any time of the year; "vilka har bekräftat?" by those who see to the network. */
export function confirmationIntents(store: Store): Intent[] {
  return [
    {
      name: 'confirm-contact-person',
      claim: (text) => (wantsToConfirm(text) ? CLAIM : 0),
      answersEdits: true,
      handle: (turn) => askToConfirm(store, turn),
    },
    {
      name: 'who-has-confirmed',
      claim: (text) => (asksWhoHas(text) ? CLAIM : 0),
      answersEdits: true,
      goesOn: (text, earlier) =>
        remindsListed(text)
          ? confirmationTexts(languageOfText(text, languageOfText(earlier, 'sv')))('askRemind')
          : undefined,
      handle: (turn) => tellConfirmed(store, turn),
    },
  ];
}

/** The card of February for the unit of a head; what it does is done by its press alone. */
async function askToConfirm(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const directory = await currentDirectory(store);
  const today = civilDateAt(turn.at);
  const mayConfirm = ({ id }: Unit) =>
    may(directory, { person: turn.person.id, act: 'confirm-contact-person', unit: id }, today).ok;
  const own = directory.units.filter(mayConfirm);
  const named = unitsMeant(directory, turn.text);
  if (own.length === 0) {
    if (seenBy(directory, turn.person.id, today).length > 0) return tellConfirmed(store, turn);
    return { text: refusalText('no-role', language, 'who-head') };
  }
  if (named.length > 0 && !named.some(mayConfirm)) return { text: refusalText('other-unit', language) };
  const [unit, ...others] = named.length > 0 ? named.filter(mayConfirm) : own;
  if (unit === undefined || others.length > 0) return whichUnit(own, language);
  return confirming(store, { directory, unit, today }, language);
}

function whichUnit(own: readonly Unit[], language: Language): Reply {
  const say = confirmationTexts(language);
  const titles = own.map((unit) => nameOfUnit(unit, language));
  return {
    text: say('which'),
    prompts: titles.map((title) => ({ title, text: say('ask', { unit: title }) })),
  };
}

async function confirming(
  store: Store,
  { directory, unit, today }: { readonly directory: Directory; readonly unit: Unit; readonly today: string },
  language: Language,
): Promise<Reply> {
  const asked = confirmationAsked(directory, unit.id, today);
  const { person, year } = asked;
  const before = (await listConfirmations(store.database, year)).some(
    (one) => one.unit === unit.id && one.person === person?.id,
  );
  if (before && person !== null) {
    const names = {
      name: escapeMarkdown(person.name),
      unit: escapeMarkdown(nameOfUnit(unit, language)),
    };
    return { text: confirmationTexts(language)('before', { ...names, year }) };
  }
  return { card: confirmCard(asked, language) };
}

/** The units whose heads are asked (5#10), as far as somebody may see them: all, or those that one is head of. */
function seenBy(directory: Directory, person: string, today: string): Unit[] {
  const maySee = (unit: string | null) => may(directory, { person, act: 'see-gaps', unit }, today).ok;
  const asked = directory.units.filter(namesContactPerson);
  return maySee(null) ? asked : asked.filter(({ id }) => maySee(id));
}

async function tellConfirmed(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const directory = await currentDirectory(store);
  const today = civilDateAt(turn.at);
  const units = seenBy(directory, turn.person.id, today);
  if (units.length === 0) return { text: refusalText('no-role', language, 'who-strategist') };
  const say = confirmationTexts(language);
  const year = today.slice(0, 4);
  const confirmations = await listConfirmations(store.database, Number(year));
  const latest = (unit: Unit) => confirmations.findLast((one) => one.unit === unit.id);
  const scene = { directory, today, language };
  const done = units.flatMap((unit) => {
    const confirmation = latest(unit);
    return confirmation === undefined ? [] : [confirmedLine(unit, confirmation, scene)];
  });
  const left = units.filter((unit) => latest(unit) === undefined).map((unit) => waitingLine(unit, scene));
  const part = (key: 'confirmed' | 'notConfirmed', lines: readonly string[]) =>
    [
      `**${say(key, { year, count: lines.length })}**`,
      ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ].join('\n\n');
  // Who asks to have them reminded reads first that nobody was.
  const lines = wantsToRemind.test(bareFolded(turn.text))
    ? [say('nothingSent'), part('notConfirmed', left), part('confirmed', done)]
    : [part('confirmed', done), part('notConfirmed', left), say('rule')];
  return { text: lines.join('\n\n') };
}

interface Scene {
  readonly directory: Directory;
  readonly today: string;
  readonly language: Language;
}

function confirmedLine(unit: Unit, { person, at }: StoredConfirmation, scene: Scene): string {
  const { directory, today, language } = scene;
  const say = confirmationTexts(language);
  const facts = {
    unit: escapeMarkdown(nameOfUnit(unit, language)),
    name: escapeMarkdown(findPerson(directory, person)?.name ?? person),
    date: formatDate(civilDateAt(at), language),
  };
  const isStill = holdersOn(directory, 'contact_person', unit.id, today).some(
    (one) => one.person.id === person,
  );
  return `- ${say('by', facts)}${isStill ? '' : ` (${say('changed')})`}`;
}

function waitingLine(unit: Unit, { directory, today, language }: Scene): string {
  const say = confirmationTexts(language);
  const [head] = reachable(directory, 'head', unit.id, today);
  const name = escapeMarkdown(nameOfUnit(unit, language));
  return `- ${head === undefined ? say('noHead', { unit: name }) : say('byHead', { unit: name, head: escapeMarkdown(head.person.name) })}`;
}
