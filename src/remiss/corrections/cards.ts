import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate, formatWeekday } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import { letterDay } from '../dates/letter-day.ts';
import { planDates } from '../dates/plan-dates.ts';
import { deadlineOf, type LetterReading } from '../model.ts';
import { sayWarning } from '../reading/texts.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import { meetingText } from '../recipient/recipient-card.ts';
import { meetingsOf } from '../recipient/recipient-view.ts';
import {
  deadlineFor,
  type Recipient,
  type RecipientCase,
  type Remiss,
  type UnitCalendar,
} from '../register-model.ts';
import { sentToTexts } from '../sent-to/texts.ts';
import { texts } from '../texts.ts';
import { correctionTexts } from './texts.ts';
import { withdrawTexts } from './withdraw-texts.ts';

export interface CorrectShown {
  /** Whether they may change the last day, which is everybody's. */
  readonly forAll: boolean;
  /** Whether they may take back the registration. */
  readonly withdraws: boolean;
  /** What came in between, if anything did. */
  readonly note?: string;
  /** A last day that has passed, to be confirmed by saving once more. */
  readonly passed?: string;
}

/** What a registered remiss says now, to be corrected. */
export function correctForm(
  remiss: Remiss,
  { forAll, withdraws, note = '', passed = '' }: CorrectShown,
  language: Language,
): CardContent {
  const say = correctionTexts(language);
  const day = passed === '' ? remiss.deadline : passed;
  return {
    template: 'remiss-correct',
    data: {
      language,
      remiss: remiss.id,
      version: remiss.version,
      title: say('correctTitle'),
      subject: `${remiss.dnr} ${remiss.title}`,
      note,
      lead: forAll
        ? say('correctLead')
        : say('correctDayIsSenders', { date: formatDate(remiss.deadline, language) }),
      titleLabel: texts(language)('labelTitle'),
      titleMissing: texts(language)('missingTitle'),
      matter: remiss.title,
      deadlineLabel: texts(language)('labelDeadline'),
      deadlineMissing: texts(language)('missingDeadline'),
      deadline: forAll ? day : '',
      passed,
      officeLabel: say('labelOffice'),
      office: remiss.office ?? '',
      addressLabel: say('labelAddress'),
      answerAddress: remiss.answerAddress ?? '',
      paperLabel: texts(language)('factPaper'),
      paperAddress: remiss.paperAddress ?? '',
      save: say('correctSave'),
      withdraw: withdraws ? withdrawTexts(language)('action') : '',
      addMore: sentToTexts(language)('actionAdd'),
      remove: sentToTexts(language)('actionRemove'),
      back: cardTexts(language)('back'),
    },
  };
}

export interface MoveShown {
  readonly draft: string;
  readonly remiss: Remiss;
  readonly reading: LetterReading;
  /** Recipients that are open, at the units of whoever brought the letter. */
  readonly own: readonly RecipientCase[];
  /** Whether they may move the day for all. */
  readonly forAll: boolean;
  readonly directory: Directory;
  readonly calendars: readonly UnitCalendar[];
  readonly today: string;
  /** What came in between, if anything did. */
  readonly note?: string | undefined;
  /** A last day for all that has passed, to be confirmed by pressing once more. */
  readonly passed?: string | undefined;
}

/** Every recipient, as a choice beside the own ones. */
export const EVERYBODY = 'all';

/** A letter with another last day than the registered one: before and after, to be applied by a press. */
export function moveCard(shown: MoveShown, language: Language): CardContent {
  const say = correctionTexts(language);
  const { draft, remiss, reading, own, forAll, directory, note = '', passed = '' } = shown;
  const scopes = [
    ...(forAll ? [{ id: EVERYBODY, title: say('moveScopeAll') }] : []),
    ...own.map(({ recipient }) => ({
      id: scopeOf(recipient),
      title: say('moveScopeOne', { unit: unitNameIn(directory.units, recipient.unit, language) }),
    })),
  ];
  const only = onlyMeant(reading, own);
  const warnings = [...(note === '' ? [] : [note]), ...dateWarnings(reading, language)];
  return {
    template: 'remiss-move',
    data: {
      language,
      draft,
      remiss: remiss.id,
      version: remiss.version,
      title: say('moveTitle'),
      lead: escapeMarkdown(say('moveLead', { dnr: remiss.dnr, title: remiss.title })),
      warned: warnings.length > 0,
      warnings: warnings.map((text) => ({ text })),
      facts: moveFacts(shown, language),
      deadlineLabel: say('moveDeadline'),
      deadlineMissing: texts(language)('missingDeadline'),
      deadline: passed === '' ? (deadlineOf(reading) ?? '') : passed,
      passed,
      scopeLabel: say('moveScope'),
      scope: only === undefined || passed !== '' ? (scopes[0]?.id ?? '') : scopeOf(only.recipient),
      scopes,
      move: say('moveDo'),
      other: say('moveOther'),
    },
  };
}

/** A recipient as a choice, with the state of it that was shown. */
const scopeOf = ({ id, version }: Recipient) => `${id}@${version}`;

/** The own recipient, where a word about more time was sent to nobody else. */
function onlyMeant(reading: LetterReading, own: readonly RecipientCase[]): RecipientCase | undefined {
  const [only, other] = own;
  const named = new Set([...reading.recipients, ...reading.mailed].map(({ unit }) => unit));
  const isAlone = reading.letterKind === 'extension' && other === undefined && named.size === 1;
  return isAlone && only !== undefined && named.has(only.recipient.unit) ? only : undefined;
}

function moveFacts({ remiss, reading, own, calendars, today }: MoveShown, language: Language) {
  const say = correctionTexts(language);
  const next = deadlineOf(reading);
  const facts = [
    { title: say('moveNow'), value: formatWeekday(remiss.deadline, language) },
    {
      title: say('moveLetter'),
      value: next === null ? say('moveLetterNone') : formatWeekday(next, language),
    },
  ];
  const words = reading.deadlines.find(({ kind }) => kind === 'external')?.words;
  if (words !== undefined) facts.push({ title: say('moveWords'), value: `”${words}”` });
  const [mine] = own;
  if (mine !== undefined && next !== null) {
    const calendar = calendars.find(({ unit }) => unit === mine.recipient.unit);
    const meetingBy = (deadline: string) => {
      const came = letterDay(remiss, [mine.recipient]);
      return meetingText(meetingsOf(planDates({ deadline, today, calendar, came }), today), language);
    };
    facts.push(
      { title: say('moveMeetingBefore'), value: meetingBy(deadlineFor(mine)) },
      { title: say('moveMeetingAfter'), value: meetingBy(next) },
    );
  }
  return facts.map(({ title, value }) => ({ title, value: escapeMarkdown(value) }));
}

/** What should be looked at about the date; the rest of a second letter is no matter here. */
function dateWarnings(reading: LetterReading, language: Language): string[] {
  return reading.warnings
    .filter(({ code }) => code.includes('deadline') && code !== 'deadline-extended')
    .map((warning) => escapeMarkdown(sayWarning(warning, language, (unit) => unit)));
}

/** What has been done, above the card that shows how it stands now. */
export function movedNote(earlier: string | null, deadline: string, language: Language): string {
  const say = correctionTexts(language);
  if (earlier === null) return say('corrected');
  return say('movedNote', {
    earlier: formatDate(earlier, language),
    date: formatDate(deadline, language),
  });
}
