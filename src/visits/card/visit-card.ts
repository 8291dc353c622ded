import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate, formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import { formTexts } from '../forms/texts.ts';
import { replyTexts } from '../reply-texts.ts';
import { texts } from '../texts.ts';
import type { UnitReason, VisitAct } from '../visit.ts';
import type { VisitView } from './visit-view.ts';

/** A visit as its reader sees it: how it stands, what is known, what has happened, and what the reader can do. `note` stands on top, in the colour of a warning where something was refused. */
export function visitCard(view: VisitView, language: Language, note = '', refused = false): CardContent {
  const say = texts(language);
  if (view.erased) return noCard(view, language);
  const { number, facts, clashes, earlier, leftOut } = view;
  const andMore = (count: number) => (count === 0 ? [] : [{ text: say('andMore', { count }) }]);
  return {
    template: 'visit',
    tellsOf: 'visitors',
    data: {
      language,
      visit: view.id,
      version: view.version,
      title: say('visitTitle', { number, origin: escapeMarkdown(facts.origin) }),
      note,
      refused,
      state: stateLine(view, language),
      decided: view.decision === null ? '' : escapeMarkdown(view.decision.words),
      reason: reasonText(view.reason, view.because, language),
      facts: factRows(view, language),
      clash: clashes.length === 0 ? '' : say('clash', { count: clashes.length + leftOut.clashes }),
      clashes: [
        ...clashes.map((one) => ({ text: neighbourLine('neighbourClash', one, language) })),
        ...andMore(leftOut.clashes),
      ],
      earlierTitle: earlier.length === 0 ? '' : say('earlierTitle'),
      earlier: [
        ...earlier.map((one) => ({ text: neighbourLine('neighbour', one, language) })),
        ...andMore(leftOut.earlier),
      ],
      eventsTitle: view.events.length === 0 ? '' : say('eventsTitle'),
      events: eventLines(view, language).map((text) => ({ text })),
      papers: papersOf(view, language),
      actions: actionsOf(view, language),
    },
  };
}

function noCard(view: VisitView, language: Language): CardContent {
  const say = texts(language);
  const { number } = view;
  const text = `${say('erasedLine', { number })} ${say('noCard')}`;
  return { template: 'note', data: { language, title: say('matterTitle', { number }), text } };
}

/** How a visit stands, in a sentence. */
export function stateLine({ state, owner, decision }: VisitView, language: Language): string {
  const say = texts(language);
  const name = owner?.name ?? '';
  const answer = decision === null ? '' : say(`answer-${decision.answer}`);
  return say(`state-${state}`, { owner: escapeMarkdown(name === '' ? say('somebody') : name), answer });
}

/** Why the unit has it, with the paragraph. */
export function reasonText(reason: UnitReason, because: string, language: Language): string {
  return texts(language)(`reason-${reason}`, { because });
}

/** By what right the owner owns it. */
function ownerText(owner: NonNullable<VisitView['owner']>, language: Language): string {
  const say = texts(language);
  const right = say(`owned-${owner.by}`, { because: owner.because });
  if (owner.insteadOf === '') return right;
  return `${right}, ${say('insteadOf', { name: escapeMarkdown(owner.insteadOf) })}`;
}

/** The days of a visit, or that they are not settled. */
export function daysText(facts: { from: string | null; until: string | null }, language: Language): string {
  if (facts.from === null) return texts(language)('daysUnknown');
  return formatPeriod({ from: facts.from, until: facts.until ?? facts.from }, language);
}

/** So much of a text stands on the card; the whole of it is shown on request. */
const MOST_CHARACTERS = 400;

function factRows(view: VisitView, language: Language): { title: string; value: string }[] {
  const say = texts(language);
  const { facts, owner } = view;
  const shown = (text: string) =>
    escapeMarkdown(text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}…`);
  const rows: [string, string][] = [
    [say('owner'), owner === null ? '' : `${escapeMarkdown(owner.name)} (${ownerText(owner, language)})`],
    [say('unit'), escapeMarkdown(nameIn(view.unitName, language))],
    [say('days'), daysText(facts, language)],
    [say('who'), shown(facts.who)],
    [say('peopleLabel'), facts.people === null ? '' : say('people', { count: facts.people })],
    [say('topics'), shown(facts.topics)],
    [say('asks'), shown(facts.asks)],
    [say('letter'), letterText(view, language)],
    [say('contact'), shown(facts.contact)],
    [say('savedBy'), escapeMarkdown(view.requester)],
  ];
  return rows.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value }));
}

/** Whether a letter of invitation may be written, or is asked for: as long as the visit is to be. */
function letterText({ state, invited, facts }: VisitView, language: Language): string {
  const say = texts(language);
  if (state === 'withdrawn' || state === 'done') return '';
  if (invited) return say('letterWritten');
  return facts.invitationLetterRequested ? say('letterAsked') : '';
}

function neighbourLine(
  key: 'neighbour' | 'neighbourClash',
  { number, origin, from, until, outcome }: VisitView['clashes'][number],
  language: Language,
): string {
  const period = daysText({ from, until }, language);
  return texts(language)(key, {
    number,
    origin: escapeMarkdown(origin),
    period,
    outcome: replyTexts(language)(`outcome-${outcome}`),
  });
}

/** What has happened; where some of it is left out, that is said after how it began. */
function eventLines({ events, leftOut }: VisitView, language: Language): string[] {
  const lines = events.map((event) => eventLine(event, language));
  if (leftOut.events === 0) return lines;
  return lines.toSpliced(1, 0, texts(language)('eventsLeftOut', { count: leftOut.events }));
}

function eventLine(
  { on, who, act, unit, owner, words }: VisitView['events'][number],
  language: Language,
): string {
  const say = texts(language);
  const names = {
    who: escapeMarkdown(who === '' ? say('somebody') : who),
    owner: escapeMarkdown(owner),
    unit: escapeMarkdown(nameIn(unit, language)),
  };
  const why = words === '' ? '' : ` ”${escapeMarkdown(words)}”`;
  return `${formatDate(on, language)}: ${say(`event-${act}`, names)}${why}`;
}

/** A button: its verb, and which form or document it asks for. */
interface CardButton {
  readonly title: string;
  readonly verb: string;
  readonly what: string;
}

/** What can be made of a visit or read of it: a row of its own, so that none of the acts falls away for it. */
function papersOf({ acts, state, mine, decision }: VisitView, language: Language): CardButton[] {
  const say = formTexts(language);
  const welcome = decision !== null && decision.answer !== 'decline';
  const decided = state === 'decided' || state === 'done';
  return [
    ...(mine && state === 'decided' ? [{ title: say('reply'), verb: 'visit-letter', what: 'reply' }] : []),
    ...(welcome && acts.includes('invite')
      ? [{ title: say('invite'), verb: 'visit-form', what: 'invite' }]
      : []),
    ...(decided && welcome ? [{ title: say('calendar'), verb: 'visit-calendar', what: 'calendar' }] : []),
    { title: say('showText'), verb: 'visit-text', what: 'text' },
  ];
}

/** What the reader can do to a visit, in the order in which it is needed; in no state are there more than six, which is what Teams shows. */
function actionsOf({ acts, state }: VisitView, language: Language): CardButton[] {
  const say = formTexts(language);
  const form = (act: Exclude<VisitAct, 'escalate' | 'complete'>, title = say(act)): CardButton[] =>
    acts.includes(act) ? [{ title, verb: act === 'accept' ? 'visit-accept' : 'visit-form', what: act }] : [];
  return [
    ...form('accept'),
    ...(state === 'assessed' ? form('decide') : []),
    ...form('assess', state === 'assessed' ? say('assessAgain') : say('assess')),
    ...form('hand_over'),
    ...(state === 'decided' ? form('decide', say('decideAgain')) : []),
    ...form('change'),
    ...form('withdraw'),
  ];
}
