import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { openForm, ownUnits } from '../form/conversation.ts';
import type { CommitmentPorts } from '../ports.ts';
import { claimOfWish } from '../reading/claim.ts';
import { readWish } from '../reading/read-wish.ts';
import { listCommitments } from '../register.ts';
import { titleOf } from '../say.ts';
import { questionsCard, whatCard } from './cards.ts';
import { answersIn, answersSchema, type Draft, draftSchema, examinedOf, factsOfDraft } from './draft.ts';
import { ABOUT_CHECK, showingCheck, shownCheck, toldOfDraft } from './go-on.ts';
import { heldAlready } from './held-already.ts';
import type { HeldView } from './held-rows.ts';
import { heldWith } from './held-with.ts';
import { checkTexts } from './texts.ts';
import { type Answers, examine } from './verdict.ts';
import { verdictCard } from './verdict-card.ts';
import { whoDecides } from './who-decides.ts';

/** "Vi tänker teckna ett samarbetsavtal med Köpenhamn om cykling": what it says is read, and the rest is asked. */
export function checkIntent(ports: CommitmentPorts): Intent {
  return {
    name: 'commitment-check',
    claim: claimOfWish,
    goesOn: heldWith,
    handle: (turn) => begin(ports, turn),
  };
}

/** "Säg tre år då", "båda har nytta av det": told right after the questions were shown, which are shown with that in them. */
export function shownCheckIntent(ports: CommitmentPorts): Intent {
  return {
    name: ABOUT_CHECK,
    claim: () => 0,
    actsOn: (text, thing) => {
      // Which day it is does not matter.
      const told = toldOfDraft(text, shownCheck(thing), ANY_DAY);
      return told === undefined ? undefined : text;
    },
    handle: (turn) => {
      const { language: before, ...shown } = shownCheck(turn.shown ?? '');
      const told = toldOfDraft(turn.text, shown, civilDateAt(turn.at)) ?? shown;
      return ask(ports, turn, { ...told, read: true }, languageOfText(turn.text, before));
    },
  };
}
const ANY_DAY = '2026-01-01';

const language = z.enum(['sv', 'en']);
const given = answersSchema.default({});
const draftData = z.object({ language, ...draftSchema.shape, given });
const questionsData = z.object({ language, ...draftSchema.shape, ...answersSchema.shape, given });
const onCard = z.object({ language, draft: draftSchema, given });

/** The form in two steps, its verdict, and what can be done from there. */
export function checkVerbs(ports: CommitmentPorts): Verb[] {
  return [
    verb('commitment-what', onCard, async (_turn, data) =>
      showWhat(ports, data.draft, answersIn(data.given), data.language),
    ),
    verb('commitment-asked', draftData, (turn, data) =>
      ask(ports, turn, { draft: data, given: answersIn(data.given), read: false }, data.language),
    ),
    verb('commitment-questions', onCard, (turn, data) =>
      ask(ports, turn, { draft: data.draft, given: answersIn(data.given), read: false }, data.language),
    ),
    verb('commitment-check', questionsData, (turn, data) => {
      const given = { ...answersIn(data.given), ...answersIn(data) };
      return judge(ports, turn, { draft: data, given }, data.language);
    }),
    verb('commitment-check-agreement', onCard, (turn, data) => {
      const draft: Draft = { ...data.draft, kind: 'cooperation-agreement' };
      return ask(ports, turn, { draft, given: {}, read: false }, data.language);
    }),
    verb('commitment-register', onCard, (turn, data) =>
      openForm(ports, turn, factsOfDraft(data.draft), data.language),
    ),
  ];
}

/** More are shown when the rest is asked. */
const MOST_TITLES = 4;

async function begin(ports: CommitmentPorts, turn: MessageTurn): Promise<Reply> {
  const today = civilDateAt(turn.at);
  const said = languageOfWish(turn);
  const wish = readWish(turn.text, today);
  const unit = await ownUnit(ports, turn, today);
  const draft: Draft = {
    kind: wish.kind ?? 'cooperation-agreement',
    counterpart: wish.counterpart ?? '',
    theme: wish.theme ?? '',
    unit,
    scope: wish.scope,
    start: wish.start,
    end: wish.end,
    costPerYear: wish.costPerYear,
    addedBurden: wish.addedBurden === null ? null : wish.addedBurden ? 'yes' : 'no',
  };
  if (wish.kind === null || (wish.counterpart === null && wish.kind !== 'twin-city')) {
    const { held } = await heldFor(ports, turn, draft);
    const titles = held.slice(0, MOST_TITLES).map(({ commitment }) => titleOf(commitment, said));
    const text = titles.length === 0 ? '' : checkTexts(said)('heldBefore', { titles: titles.join(', ') });
    return { ...(await showWhat(ports, draft, wish.answers, said)), ...(text && { text }) };
  }
  return ask(ports, turn, { draft, given: wish.answers, read: true }, said);
}

const swedish = /[åäö]|\b(?:avtal|vill|med|prova|prövning)\b/i;

function languageOfWish(turn: MessageTurn): Language {
  if (swedish.test(turn.text)) return 'sv';
  return /\b(?:check|pre-?check|agreement|we|our)\b/i.test(turn.text)
    ? 'en'
    : languageOfText(turn.text, turn.language);
}

async function ownUnit({ store }: CommitmentPorts, turn: Turn, today: string): Promise<string> {
  const own = ownUnits(await currentDirectory(store), turn.person.id, today);
  return own.length === 1 ? (own[0] ?? '') : '';
}

async function showWhat(
  { store }: CommitmentPorts,
  draft: Draft,
  answers: Answers,
  said: Language,
): Promise<Reply> {
  const directory = await currentDirectory(store);
  return { card: whatCard(draft, answers, directory, said) };
}

interface Asked {
  readonly draft: Draft;
  readonly given: Answers;
  /** Whether the draft was read from a text. */
  readonly read: boolean;
}

/** A twin-city agreement is refused at once; of all else the conditions are asked. */
async function ask(
  ports: CommitmentPorts,
  turn: Turn,
  { draft, given, read }: Asked,
  said: Language,
): Promise<Reply> {
  if (draft.kind === 'twin-city') return judge(ports, turn, { draft, given }, said);
  const view = await heldFor(ports, turn, draft);
  const card = questionsCard(draft, { given, read, view }, said);
  return { card, language: said, shows: showingCheck({ draft, given }, said) };
}

async function judge(
  ports: CommitmentPorts,
  turn: Turn,
  { draft, given }: Pick<Asked, 'draft' | 'given'>,
  said: Language,
): Promise<Reply> {
  const { kind, scope } = draft;
  const addedBurden = draft.addedBurden === null ? null : draft.addedBurden === 'yes';
  const verdict = examine(examinedOf(draft, given));
  const deciders = whoDecides({ kind, scope, addedBurden }, ports.matrix);
  const view = await heldFor(ports, turn, draft);
  return { card: verdictCard({ draft, given, verdict, deciders, view }, said) };
}

/** What the register holds already: looked up each time, so that a card never tells of what was. */
async function heldFor({ store }: CommitmentPorts, { at }: Turn, draft: Draft): Promise<HeldView> {
  const scene = { directory: await currentDirectory(store), today: civilDateAt(at) };
  return { ...scene, held: heldAlready(draft, await listCommitments(store.database), scene) };
}
