import { civilDateAt } from '../../calendar/civil-date.ts';
import type { DocumentPart, WrittenDocument } from '../../documents/write-docx.ts';
import { formatDate, formatInstant } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { sayDays } from '../card/say-proposal.ts';
import { handlersOf } from '../handling/who-handles.ts';
import type { Decision, Matter } from '../model.ts';
import { nameOf as nameIn } from '../name-of.ts';
import { emptyProposal, isTrip } from '../proposal.ts';
import { texts } from '../texts.ts';
import { conflictParts } from './decision-document.ts';
import { conflictsOf } from './decision-record.ts';
import { facts, type NameOf, sayCost, sayInstant, section } from './say-parts.ts';
import { paperTexts } from './texts.ts';

/** A meeting with what it took up, and what was decided between the one before it and this one. */
export interface MeetingPapers {
  readonly date: string;
  /** In the order of the agenda. */
  readonly matters: readonly Matter[];
  readonly betweenMeetings: readonly Matter[];
  readonly directory: Directory;
  /** When the draft is made. */
  readonly at: Date;
}

/** The minutes of a meeting (minnesanteckningar) as far as they can be told: a draft for the secretary. */
export function minutesOf(meeting: MeetingPapers, language: Language): WrittenDocument {
  const say = paperTexts(language);
  const { date, matters, betweenMeetings, at } = meeting;
  const parts = (matter: Matter, number: number) => matterParts(meeting, matter, number, language);
  return {
    title: say('minutesTitle'),
    language,
    footer: say('minutesName', { date }),
    parts: [
      {
        kind: 'paragraph',
        text: [{ text: say('minutesLead', { date: formatDate(date, language) }), bold: true }],
      },
      { kind: 'paragraph', text: say('draft', { at: formatInstant(at, language) }) },
      ...section(1, say('called'), [calledTable(meeting, language)]),
      ...section(
        1,
        say('agenda'),
        matters.length === 0 ? [{ kind: 'paragraph', text: say('agendaNone') }] : matters.flatMap(parts),
      ),
      ...(betweenMeetings.length === 0
        ? []
        : section(
            1,
            say('urgentMatters'),
            betweenMeetings.flatMap((matter, index) => parts(matter, index)),
          )),
    ],
  };
}

/** Those of IB, in the place of each who is away the deputy; who came is for the secretary to say. */
function calledTable({ directory, date }: MeetingPapers, language: Language): DocumentPart {
  const say = paperTexts(language);
  const nobody = { conflicts: [], proposal: emptyProposal, requester: '', requesterName: '' };
  const known = (id: string) => findPerson(directory, id)?.name ?? id;
  return {
    kind: 'table',
    header: [say('who'), say('role'), say('present')],
    rows: handlersOf(directory, nobody, date).map(({ person, part, actingFor }) => [
      actingFor === null ? known(person) : say('actingFor', { name: known(person), chair: known(actingFor) }),
      say(`role-${part}`),
      say('presentToFill'),
    ]),
  };
}

function matterParts(
  meeting: MeetingPapers,
  matter: Matter,
  index: number,
  language: Language,
): DocumentPart[] {
  const say = paperTexts(language);
  const { proposal, number, dnr, views } = matter;
  const nameOf: NameOf = (id) => nameIn(meeting.directory, matter, id) || id;
  const title = [number, proposal.title].filter(Boolean).join(' ');
  const stands = views.map(({ person, stance, reason }) => {
    const said = `${nameOf(person)} ${texts(language)(`stance-${stance}`)}`;
    return reason === null ? said : `${said}: ${reason}`;
  });
  const conflicts = conflictsOf({ matter, directory: meeting.directory }, `${meeting.date}T12:00:00.000Z`);
  return section(2, `${index + 1}. ${title}`, [
    facts([
      [say('dnr'), dnr],
      [say('kind'), proposal.kind === null ? null : texts(language)(`kind-${proposal.kind}`)],
      [say('place'), proposal.place],
      [isTrip(proposal) ? say('days') : say('signing'), sayDays(proposal, language)],
      [say('purpose'), proposal.purpose],
      [say('costs'), proposal.costs.length === 0 ? null : sayCost(proposal, language)],
      [say('assessment'), matter.assessment],
    ]),
    ...(stands.length === 0 ? [] : labelled(say('views'), [{ kind: 'bullets', items: stands }])),
    ...(conflicts.length === 0
      ? []
      : labelled(say('conflicts'), conflictParts({ conflicts }, language, nameOf))),
    {
      kind: 'paragraph',
      text: [
        { text: `${say('decided')}: `, bold: true },
        { text: outcomeOf(meeting, matter, language, nameOf) },
      ],
    },
  ]);
}

function labelled(label: string, parts: readonly DocumentPart[]): DocumentPart[] {
  return [{ kind: 'paragraph', text: [{ text: `${label}:`, bold: true }] }, ...parts];
}

/** What became of a matter at the meeting, as far as it has been pressed. */
function outcomeOf({ date }: MeetingPapers, matter: Matter, language: Language, nameOf: NameOf): string {
  const say = paperTexts(language);
  const postponed = matter.postponements.findLast(({ meeting }) => meeting === date);
  const sentBack = matter.questions.findLast(({ meeting }) => meeting === date);
  const { decision } = matter;
  const elsewhere = (postponed !== undefined || sentBack !== undefined) && matter.meeting !== date;
  if (decision !== null && !elsewhere) return decisionText(decision, language, nameOf);
  if (sentBack !== undefined) {
    return say('sentBackHere', { name: nameOf(sentBack.person), question: sentBack.text });
  }
  if (postponed !== undefined) {
    return say('postponedHere', { name: nameOf(postponed.person), reason: postponed.reason });
  }
  return say(matter.state === 'withdrawn' ? 'withdrawn' : 'noDecision');
}

function decisionText(decision: Decision, language: Language, nameOf: NameOf): string {
  const say = paperTexts(language);
  const chair = decision.actingFor === null ? '' : nameOf(decision.actingFor);
  const name = say(`decided-${decision.right}`, { name: nameOf(decision.person), chair });
  const line = say('decisionLine', {
    outcome: say(`outcome-${decision.outcome}`),
    name,
    at: sayInstant(decision.at, language),
  });
  const added = [
    decision.condition === null ? '' : `${say('condition')}: ${decision.condition}`,
    decision.reason === null ? '' : `${say('reason')}: ${decision.reason}`,
  ];
  return [line, ...added].filter((text) => text !== '').join('\n');
}

/** The matters that were on a meeting's agenda, in its order: also those that were postponed or sent back there. */
export function mattersOfMeeting(matters: readonly Matter[], date: string): Matter[] {
  return matters
    .filter(({ meeting: own, postponements, questions }) =>
      [own, ...[...postponements, ...questions].map(({ meeting }) => meeting)].includes(date),
    )
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
}

/** What was decided without a meeting after one meeting and up to the next. */
export function decidedBetween(matters: readonly Matter[], after: string | null, until: string): Matter[] {
  return matters.filter(({ decision, meeting }) => {
    if (decision === null || meeting !== null) return false;
    const day = civilDateAt(new Date(decision.at));
    return (after === null || after < day) && day <= until;
  });
}
