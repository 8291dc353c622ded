import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate, formatInstant, formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { whatChanged } from '../handling/what-changed.ts';
import type { Decision } from '../model.ts';
import { texts } from '../texts.ts';
import type { Sheet } from './matter-sheet.ts';
import { sayField } from './say-proposal.ts';
import { cardTexts } from './texts.ts';

const nameIn = ({ names }: Sheet, person: string) => escapeMarkdown(names[person] ?? '');

/** Where the matter stands now, in a line: who decides, or who has decided what. */
export function sayStatus(sheet: Sheet, language: Language): string {
  const say = cardTexts(language);
  const { matter, deciders } = sheet;
  const state = texts(language)(`state-${matter.state}`);
  if (matter.decision !== null) {
    const decided = decisionText(sheet, matter.decision, language);
    return matter.state === 'reported' || matter.state === 'cancelled' ? `${decided} ${state}.` : decided;
  }
  if (matter.state === 'at-beredning') {
    const names = deciders.map(escapeMarkdown).join(language === 'sv' ? ' eller ' : ' or ');
    const waits = names === '' ? say('waitsForDecisionNobody') : say('waitsForDecision', { names });
    return [waits, meetingText(sheet, language)].filter(Boolean).join(' · ');
  }
  return [state, meetingText(sheet, language)].filter(Boolean).join(' · ');
}

function meetingText({ matter }: Sheet, language: Language): string {
  if (matter.meeting === null) return '';
  return cardTexts(language)('atMeeting', { date: formatDate(matter.meeting, language) });
}

function decisionText(sheet: Sheet, decision: Decision, language: Language): string {
  const say = cardTexts(language);
  const { outcome, person, actingFor, right, at } = decision;
  const decided = say(`decided-${outcome}`, {
    name: nameIn(sheet, person),
    at: formatInstant(new Date(at), language),
  });
  if (actingFor === null || right === 'own') return `${decided}.`;
  return `${decided}, ${say(`because-${right}`, { chair: nameIn(sheet, actingFor) })}.`;
}

/** What each member thinks, with their reason, and who has not answered while it can still be decided. */
export function sayViews(sheet: Sheet, language: Language): string[] {
  const say = cardTexts(language);
  const { matter, waiting } = sheet;
  const lines = matter.views.map(({ person, stance, reason, revision }) => {
    const facts = { name: nameIn(sheet, person), stance: texts(language)(`stance-${stance}`) };
    const line =
      reason === null
        ? say('viewLine', facts)
        : say('viewLineReason', { ...facts, reason: escapeMarkdown(reason) });
    return revision < matter.revision ? say('viewBefore', { line }) : line;
  });
  const open = matter.state === 'at-beredning' || matter.state === 'postponed';
  if (!open || waiting.length === 0) return lines;
  return [...lines, say('noViewsYet', { names: waiting.map(escapeMarkdown).join(', ') })];
}

/** Who is out of the handling. */
export function sayConflicts(sheet: Sheet, language: Language): string[] {
  return sheet.matter.conflicts.map(({ person }) =>
    cardTexts(language)('conflictLine', { name: nameIn(sheet, person) }),
  );
}

/** To a viewer who has given a view: what has changed since, from what to what. */
export function sayChanges({ matter, viewer }: Sheet, language: Language): string[] {
  const view = matter.views.find(({ person }) => person === viewer);
  if (view === undefined || view.revision >= matter.revision) return [];
  const before = matter.amendments.find(({ revision }) => revision === view.revision + 1)?.before;
  if (before === undefined) return [];
  const say = cardTexts(language);
  return whatChanged(before, matter.proposal).map((field) =>
    say('changedLine', {
      field: texts(language)(`field-${field}`),
      before: sayField(field, before, language),
      after: sayField(field, matter.proposal, language),
    }),
  );
}

/** What somebody said on the way: the latest question, the postponement, the condition, the reasons. */
export function sayHistory(sheet: Sheet, language: Language): string[] {
  const say = cardTexts(language);
  const { decision, questions, postponements, cancellation, state } = sheet.matter;
  const lines: string[] = [];
  const question = questions.at(-1);
  if (question !== undefined && decision === null) {
    lines.push(
      say('questionOf', { name: nameIn(sheet, question.person), words: escapeMarkdown(question.text) }),
    );
  }
  const wait = postponements.at(-1);
  if (wait !== undefined && state === 'postponed') {
    lines.push(
      say('postponedBecause', {
        name: nameIn(sheet, wait.person),
        at: formatInstant(new Date(wait.at), language),
        words: escapeMarkdown(wait.reason),
      }),
    );
  }
  if (decision?.condition != null)
    lines.push(say('condition', { words: escapeMarkdown(decision.condition) }));
  if (decision?.reason != null) lines.push(say('reason', { words: escapeMarkdown(decision.reason) }));
  if (cancellation !== null) {
    lines.push(
      say('cancelledBecause', {
        name: nameIn(sheet, cancellation.person),
        at: formatInstant(new Date(cancellation.at), language),
        words: escapeMarkdown(cancellation.reason),
      }),
    );
    if (cancellation.paid > 0)
      lines.push(say('paidAllTheSame', { paid: formatKronor(cancellation.paid, language) }));
  }
  return lines;
}
