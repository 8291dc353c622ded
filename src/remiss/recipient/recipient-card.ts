import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate, formatWeekday } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import { adviceText } from './advice-text.ts';
import { buttonsOf, type CardReader, handlesIt } from './card-buttons.ts';
import { cardTexts } from './card-texts.ts';
import { checklistOf } from './checklist.ts';
import { stillPlansAnswer } from './recipient-status.ts';
import type { RecipientView } from './recipient-view.ts';

/** Why somebody gets a card about a recipient. */
export const occasions = [
  'registered',
  'reminder',
  'papers',
  'handler',
  'extension',
  'extension-changed',
  'moved',
  'reopened',
] as const;

/** A line that stands above a card: why it came, or what has just been done. */
export interface CardLead {
  readonly occasion?: (typeof occasions)[number];
  /** The last day that held until it was moved. */
  readonly earlier?: string | null;
  readonly note?: string;
  /** Whoever looks at it; absent where it is sent to those who handle the remiss. */
  readonly reader?: CardReader;
}

interface Fact {
  readonly title: string;
  readonly value: string;
}

/** How a recipient stands, what to do next, and how the answer is to be sent. */
export function recipientCard(view: RecipientView, language: Language, lead: CardLead = {}): CardContent {
  const say = cardTexts(language);
  const open = view.endedOn === null;
  const reader = lead.reader ?? handlesIt;
  return {
    template: 'remiss-recipient',
    data: {
      language,
      kicker: say('kicker', { dnr: view.dnr, unit: nameIn(view.unitName, language) }),
      title: escapeMarkdown(view.title),
      note: lead.note ?? occasionText(view, language, lead),
      lead: leadText(view, language),
      color: reader.seesReply ? colorOf(view) : 'Default',
      facts: factsOf(view, language, reader),
      advice: reader.seesReply ? adviceText(view, language) : '',
      checklistTitle: say('checklistTitle'),
      checklist: open
        ? checklistOf(view, language).map((text) => ({ text: `☐ ${escapeMarkdown(text)}` }))
        : [],
      open,
      recipient: view.recipient,
      remiss: view.remiss,
      version: view.version,
      unit: view.unit,
      dates: say('actionDates'),
      ...buttonsOf(view, language, reader),
    },
  };
}

function occasionText(view: RecipientView, language: Language, { occasion, earlier }: CardLead): string {
  const say = cardTexts(language);
  if (view.endedOn !== null || occasion === undefined) return '';
  if (occasion === 'moved') {
    const date = (civil: string) => formatDate(civil, language);
    const values = { earlier: date(earlier ?? view.letterDeadline), date: date(view.deadline) };
    return say('occasion-moved', values);
  }
  if (occasion === 'papers') return papersText(view, language);
  if (occasion === 'extension-changed') {
    return say('occasion-extension-changed', { date: formatDate(view.deadline, language) });
  }
  if (occasion !== 'extension') return say(`occasion-${occasion}`);
  const { state } = view.extension ?? {};
  return state === 'granted' || state === 'declined' ? say(`occasion-extension-${state}`) : '';
}

/** When the papers go out that the answer is to be in; nothing once that is past or no longer planned. */
function papersText(view: RecipientView, language: Language): string {
  const { meeting } = view;
  if (meeting === null || !stillPlansAnswer(view)) return '';
  const date = (civil: string) => formatDate(civil, language);
  return cardTexts(language)('occasion-papers', {
    meeting: date(meeting.date),
    papers: formatWeekday(meeting.papers, language),
  });
}

/** The one thing to know: how many days are left, or how it ended. */
function leadText(view: RecipientView, language: Language): string {
  const say = cardTexts(language);
  const date = (civil: string) => formatWeekday(civil, language);
  if (view.endedOn !== null) {
    if (view.status === 'abstained') return say('doneAbstained', { date: date(view.endedOn) });
    return say(view.status === 'answered-late' ? 'doneAnsweredLate' : 'doneAnswered', {
      date: date(view.endedOn),
    });
  }
  if (view.status === 'late') {
    const count = view.workingDaysLate;
    return count === 0
      ? say('lateJust', { date: date(view.deadline) })
      : say('late', { count, date: date(view.deadline) });
  }
  const left =
    view.workingDaysLeft === 0
      ? say('leftToday')
      : say('left', { count: view.workingDaysLeft, date: date(view.aim) });
  if (view.aim === view.deadline) return left;
  return `${left} ${say('aimBefore', { deadline: date(view.deadline), aim: date(view.aim) })}`;
}

/** Red where it is late, or nearly. */
const URGENT_DAYS = 1;

function colorOf({ endedOn, status, workingDaysLeft }: RecipientView): string {
  if (endedOn !== null) return 'Default';
  return status === 'late' || workingDaysLeft <= URGENT_DAYS ? 'Attention' : 'Default';
}

function factsOf(view: RecipientView, language: Language, { seesReply }: CardReader): Fact[] {
  const say = cardTexts(language);
  const date = (civil: string) => formatDate(civil, language);
  const facts: (Fact | null)[] = [
    { title: say('factDeadline'), value: formatWeekday(view.deadline, language) },
    view.internalDeadline === null
      ? null
      : { title: say('factInternal'), value: date(view.internalDeadline) },
    view.endedOn === null ? { title: say('factNamnd'), value: meetingText(view, language) } : null,
    view.way === null ? null : { title: say('factWay'), value: say(`way-${view.way}`) },
    seesReply ? { title: say('factHandler'), value: view.handler?.name ?? say('noHandler') } : null,
    seesReply
      ? {
          title: say('factReceived'),
          value: view.receivedOn === null ? say('receivedNot') : date(view.receivedOn),
        }
      : null,
    view.ownDnr === null ? null : { title: say('factOwnDnr'), value: view.ownDnr },
    // A question that nobody need answer any more.
    view.extension === null || (view.endedOn !== null && view.extension.state === 'asked')
      ? null
      : {
          title: say('factExtension'),
          value: say(`extension-${view.extension.state}`, {
            date: date(view.extension.until),
            reason: view.extension.reason,
          }),
        },
    view.office === null ? null : { title: say('factOffice'), value: view.office },
    sentFact(view, language),
    view.stance === null ? null : { title: say('factStance'), value: say(`stance-${view.stance}`) },
    view.snoozedUntil === null || view.endedOn !== null
      ? null
      : { title: say('factSnoozed'), value: date(view.snoozedUntil) },
  ];
  return facts
    .filter((fact) => fact !== null)
    .map(({ title, value }) => ({ title, value: escapeMarkdown(value) }));
}

/** When the committee can answer, or why it can't. */
export function meetingText(
  {
    meeting,
    noRoute,
    afterPapers,
    meetingsKnownUntil,
  }: Pick<RecipientView, 'meeting' | 'noRoute' | 'afterPapers' | 'meetingsKnownUntil'>,
  language: Language,
): string {
  const say = cardTexts(language);
  if (afterPapers !== null)
    return say(`namndAfterPapers-${afterPapers.stands}`, {
      meeting: formatDate(afterPapers.date, language),
      papers: formatDate(afterPapers.papers, language),
    });
  if (meeting === null) return say(`none-${noRoute ?? 'no-calendar'}`);
  const route = say(meeting.signAtOnce ? 'namndRouteAtOnce' : 'namndRoute', {
    meeting: formatDate(meeting.date, language),
    papers: formatDate(meeting.papers, language),
  });
  return meetingsKnownUntil === null ? route : say('namndKnownUntil', { route });
}

/** What was sent, and what the letter asks for besides. */
function sentFact(view: RecipientView, language: Language): Fact | null {
  const say = cardTexts(language);
  const { wordOn, paperOn, wantsPaper } = view;
  if (wordOn === null && paperOn === null) return null;
  const date = (civil: string) => formatDate(civil, language);
  const word = wordOn === null ? say('sentMissingWord') : say('sentWord', { date: date(wordOn) });
  const paper = paperOn === null ? say('sentMissingPaper') : say('sentPaper', { date: date(paperOn) });
  return {
    title: say('factSent'),
    value: paperOn !== null || wantsPaper ? `${word}, ${paper}` : word,
  };
}
