import { civilDateAt } from '../../calendar/civil-date.ts';
import { factOfShown } from '../../conversation/asked-of-shown.ts';
import { changedMind, inItsPlace, nameInstead } from '../../conversation/changed-mind.ts';
import { notRead, withSubject } from '../../conversation/clauses-said.ts';
import type { Intent, Verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { correctsNumber } from '../../conversation/people-said.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import { languageOfText } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { nameOfUnit } from '../../network/units/unit-names.ts';
import { unitsMeant } from '../../network/units/units-meant.ts';
import { openVisit, showAsked, showVisit } from '../card/show-visit.ts';
import { heldFacts } from '../card/told-fact.ts';
import { reasonText } from '../card/visit-card.ts';
import { openForm } from '../forms/form-conversation.ts';
import { handedTo } from '../forms/receiver-told.ts';
import { formTexts } from '../forms/texts.ts';
import { findDraft, type VisitDraft } from '../intake/draft-register.ts';
import { changeCard, readCard } from '../intake/facts-cards.ts';
import { factsOf } from '../intake/facts-of-reading.ts';
import type { IntakePorts } from '../intake/read-request.ts';
import { letterVerbs } from '../letters/conversation.ts';
import { choicesOf, type TriageCandidate } from '../model.ts';
import { otherVisit } from '../naming/told-conversation.ts';
import { replyTexts } from '../reply-texts.ts';
import type { Visit, VisitFacts } from '../visit.ts';
import { findVisit } from '../visit-register.ts';
import { visitsNamedBeside } from './names-visits.ts';
import { asksToWrite, otherVisitNamed, readFactChanges, readVisitWish, type VisitWish } from './read-said.ts';
import { ABOUT_SHOWN, showing, shownVisit } from './shown-visit.ts';
import { shownTexts } from './texts.ts';

/** Whether a text is of a change does not depend on what it is changed from, nor on the day. */
const ANY_DAY = '2026-01-01';
const anyVisit = { people: 2, from: '2026-01-01', until: '2026-01-31', isDraft: true };
const filledIn = { ...anyVisit, isFilledIn: true };
/** Of what is not saved the days may be open still. */
const undated = { ...filledIn, from: null, until: null, when: 'i januari' };

/** Somebody's words of the visit that was shown to them. */
interface Said {
  readonly ports: IntakePorts;
  readonly turn: MessageTurn;
  readonly language: 'sv' | 'en';
  /** All that was said of it, in its order. */
  readonly said: readonly string[];
  /** Whether what was shown before it was filled in or saved just then. */
  readonly isFilledIn: boolean;
}

/**
 * "De blir 15 istället för 8", "svara att vi inte hinner", "varför hamnade det hos oss?", right after a request was
 * read or a visit shown: the form with that filled in, that of the act, or the card. The words alone change nothing.
 */
export function shownVisitIntent(ports: IntakePorts): Intent {
  return {
    name: ABOUT_SHOWN,
    claim: () => 0,
    actsOn: (text, thing) => {
      const other = otherVisitNamed(text, (place) => ports.reader.countryOf(place) !== null);
      if (other !== undefined) return shownTexts(languageOfText(text, 'sv'))('show-other', { place: other });
      const { isFilledIn } = shownVisit(thing);
      const before = isFilledIn ? filledIn : anyVisit;
      const changes = readFactChanges(ports.reader, text, before, ANY_DAY);
      const isSaid =
        readVisitWish(text) !== undefined ||
        Object.keys(changes).length > 0 ||
        (isFilledIn && tellsWhen(ports, text));
      return isSaid || factOfShown(text, heldFacts) !== undefined ? text : undefined;
    },
    staysWith: (text) => text,
    names: (turn, thing) => visitsNamedBeside(ports, turn, thing),
    turnsTo: async (turn, other) => {
      const shown = turn.shown === undefined ? undefined : shownVisit(turn.shown).visit;
      // "Nej, från Riga" of what is not saved: where those come from.
      const isOfDraft =
        shown !== undefined &&
        nameInstead(turn.text) !== undefined &&
        (await findDraft(ports.store.database, shown, turn.person.id)) !== undefined;
      if (isOfDraft) return undefined;
      return otherVisit(ports, turn, other, shown);
    },
    handle: async (turn) => {
      const { visit: id, language: before, said, isFilledIn } = shownVisit(turn.shown ?? '');
      const language = languageOfText(turn.text, before);
      const about: Said = { ports, turn, language, said: [...said, turn.text], isFilledIn };
      const visit = await findVisit(ports.store.database, id);
      if (visit !== undefined) return goOnFromVisit(about, visit);
      const draft = await findDraft(ports.store.database, id, turn.person.id);
      return draft === undefined ? { text: replyTexts(language)('draftGone') } : goOnFromDraft(about, draft);
    },
  };
}

/** Whether a text tells in few words when it is to be, by a day of a month that was told or by the month itself. */
function tellsWhen({ reader }: IntakePorts, text: string): boolean {
  if (Object.keys(readFactChanges(reader, text, undated, ANY_DAY)).length > 0) return true;
  return changedMind(text) !== undefined && reader.read(text, ANY_DAY).dates.words !== null;
}

/** The facts with all that was said of them, and whether the last of it changed one. */
function factsSaid({ ports, turn, said, isFilledIn }: Said, before: VisitFacts, draft?: VisitDraft) {
  const today = civilDateAt(turn.at);
  let when = draft?.reading.dates.words ?? '';
  let facts = before;
  let changed = false;
  for (const [at, text] of said.entries()) {
    const told = ports.reader.read(text, today).dates;
    // "Nej, i april": no day yet, but when.
    if (told.proposed === null && told.words !== null) when = told.words;
    const then = { ...facts, isDraft: draft !== undefined, when, isFilledIn: isFilledIn || at > 0 };
    const changes = readFactChanges(ports.reader, text, then, today);
    changed = Object.keys(changes).length > 0;
    facts = { ...facts, ...changes };
  }
  return { facts, changed };
}

async function goOnFromDraft(about: Said, draft: VisitDraft): Promise<Reply> {
  const { ports, turn, language, said } = about;
  const say = shownTexts(language);
  const wish = readVisitWish(turn.text);
  const directory = await currentDirectory(ports.store);
  const [likely] = choicesOf(draft.triage);
  const shows = showing(draft.id, language, said, true);
  if (wish === 'call-off') return { text: say('nothingSaved'), language, shows };
  if ((wish === 'why' || wish === 'status') && likely !== undefined)
    return { text: whyText(directory, likely, language), language, shows };
  const { facts, changed } = factsSaid(about, factsOf(draft.reading), draft);
  const named = wish === 'hand-over' ? unitsMeant(directory, turn.text)[0]?.id : undefined;
  const suggested = draft.triage.outcome === 'decided' ? draft.triage : undefined;
  const card = readCard(directory, { id: draft.id, facts, reading: draft.reading }, suggested, language);
  const chosen =
    named === undefined ? card : { ...card, data: { ...card.data, values: valuesWith(card.data, named) } };
  const isFilled = changed || named !== undefined;
  const isAsked = wish === undefined && factOfShown(turn.text, heldFacts) !== undefined;
  const note = isAsked ? 'asRead' : 'saveFirst';
  return { text: say(isFilled ? 'filledIn' : note), card: chosen, language, shows };
}

const valuesWith = ({ values }: Readonly<Record<string, unknown>>, unit: string) => ({
  ...(values as Readonly<Record<string, unknown>>),
  unit,
});

/** Whose the visit is, and by which paragraph. */
function whyText(directory: Directory, { unit, reason, because }: TriageCandidate, language: 'sv' | 'en') {
  const found = directory.units.find(({ id }) => id === unit);
  const name = escapeMarkdown(found === undefined ? unit : nameOfUnit(found, language));
  return formTexts(language)('unitSuggested', { unit: name, reason: reasonText(reason, because, language) });
}

/** What is said of a visit: the form that it fills in or asks for, the letter, the file, or the card as it stands. */
export async function goOnFromVisit(about: Said, visit: Visit): Promise<Reply> {
  const { ports, turn, language, said } = about;
  const { store } = ports;
  const say = shownTexts(language);
  const scene = await openVisit(store, turn, visit.id);
  if (scene === undefined) return showVisit(store, turn, visit.id, language);
  if (factOfShown(turn.text, heldFacts) !== undefined) return showAsked(ports, turn, visit.id, language);
  const wish = wishOf(turn.text, visit);
  const { facts, changed } = factsSaid(about, visit.facts);
  const opened = await open(about, visit, changed ? 'change' : wish);
  const shows = showing(visit.id, language, changed ? said : []);
  if (changed && opened?.card?.template === 'visit-form') {
    const card = changeCard(scene.directory, visit, language, facts);
    return { text: [say('filledIn'), ...notFilled(about, visit)].join(' '), card, language, shows };
  }
  if (opened?.files !== undefined) return { ...opened, shows };
  if (opened !== undefined && opened.card?.template !== 'visit')
    return { text: say('nothingChanged'), ...opened, shows };
  if (wish === 'calendar' && opened !== undefined) return opened;
  const shown = await showVisit(store, turn, visit.id, language);
  if (wish === 'why' || wish === 'status') return shown;
  const isTooEarly = wish === 'invite' && visit.decision === null;
  return { ...shown, text: say(isTooEarly ? 'inviteLater' : 'nothingChanged') };
}

/** Of what is decided already, a yes or no that is to be written is the letter that says it. */
function wishOf(text: string, { decision }: Visit): VisitWish | undefined {
  const wish = readVisitWish(text);
  const isAnswer = wish === 'approve' || wish === 'reject';
  return isAnswer && decision !== null && asksToWrite(fold(text)) ? 'letter' : wish;
}

/** What was told last, and nothing in the form holds. */
function notFilled(
  { ports: { reader }, turn, language, said, isFilledIn }: Said,
  { facts }: Visit,
): string[] {
  const today = civilDateAt(turn.at);
  const unknown = { ...facts, people: null };
  const now = isFilledIn ? inItsPlace(said.at(-1) ?? '') : (said.at(-1) ?? '');
  const isCorrected = correctsNumber(fold(now));
  const isRead = (clause: string) =>
    (isCorrected && /\d/.test(clause)) ||
    readVisitWish(clause) !== undefined ||
    Object.keys(readFactChanges(reader, withSubject(clause), unknown, today)).length > 0;
  const rest = notRead(now, isRead).join(', ');
  return rest === ''
    ? []
    : [shownTexts(language)('notFilled', { rest: escapeMarkdown(shortened(rest, REST)) })];
}
/** So much is enough to know it by. */
const REST = 200;

const forms = {
  'call-off': 'withdraw',
  approve: 'decide',
  reject: 'decide',
  'hand-over': 'hand_over',
  invite: 'invite',
} as const;

/** The form, the letter or the file that is wanted, for whoever may; undefined where the card is the place. */
async function open(
  { ports: { store }, turn, language }: Said,
  visit: Visit,
  wish: VisitWish | 'change' | undefined,
): Promise<Reply | undefined> {
  const button = { visit: visit.id, version: visit.version, language };
  const byName = (verbs: readonly Verb[], name: string) => verbs.find((verb) => verb.name === name);
  if (wish === 'calendar') return byName(letterVerbs(store), 'visit-calendar')?.handle(turn, button);
  if (wish === 'letter' && visit.decision !== null)
    return byName(letterVerbs(store), 'visit-letter')?.handle(turn, { ...button, what: 'reply' });
  const what =
    wish === 'change' || wish === 'move' || wish === 'letter'
      ? ({ change: 'change', move: 'change', letter: 'decide' } as const)[wish]
      : forms[wish as keyof typeof forms];
  if (what === undefined) return undefined;
  return openForm(store, turn, { ...button, what }, (directory) => {
    const unit = unitsMeant(directory, turn.text).find(({ id }) => id !== visit.unit)?.id;
    return { ...handedTo(directory, turn, visit, unit), reason: '' };
  });
}
