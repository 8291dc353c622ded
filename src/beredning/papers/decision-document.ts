import { unescapeMarkdown } from '../../conversation/markdown.ts';
import type { DocumentPart, WrittenDocument } from '../../documents/write-docx.ts';
import { formatDate, formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import {
  sayBurden,
  sayDays,
  sayDirections,
  sayForeignPolicy,
  sayFunding,
  sayTravellers,
} from '../card/say-proposal.ts';
import { isTrip } from '../proposal.ts';
import { texts } from '../texts.ts';
import type { DecisionRecord } from './decision-record.ts';
import { costTable, facts, type NameOf, sayAct, sayInstant, section } from './say-parts.ts';
import { paperTexts } from './texts.ts';

/** The record of a decision as a document for the diary: the decision first, then the matter and its handling. */
export function decisionDocument(
  record: DecisionRecord,
  language: Language,
  unitName: (id: string) => string,
): WrittenDocument {
  const say = paperTexts(language);
  const { number, dnr } = record.matter;
  const names = new Map(record.people.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (id) => names.get(id) ?? id;
  return {
    title: say('recordTitle', { title: record.proposal.title ?? number ?? '' }),
    language,
    footer:
      dnr === null
        ? say('footerNoDnr', { number: number ?? '' })
        : say('footer', { number: number ?? '', dnr }),
    parts: [
      ...section(1, say('decided'), decisionParts(record, language)),
      ...section(1, say('matter'), matterParts(record, language, unitName)),
      ...(record.proposal.costs.length === 0 ? [] : section(1, say('costs'), costParts(record, language))),
      ...section(1, say('handling'), handlingParts(record, language, nameOf)),
      ...reportParts(record, language),
      ...section(1, say('trail'), trailParts(record, language)),
    ],
  };
}

function decisionParts(record: DecisionRecord, language: Language): DocumentPart[] {
  const say = paperTexts(language);
  const { decision, decider, decidedFor, delegation } = record;
  const names = { name: decider.name, chair: decidedFor?.name ?? '' };
  return [
    { kind: 'paragraph', text: [{ text: say(`outcome-${decision.outcome}`), bold: true }] },
    facts([
      [say('condition'), decision.condition],
      [say('reason'), decision.reason],
      [say('decider'), say(`decided-${decision.right}`, names)],
      [say('decidedAt'), sayInstant(decision.at, language)],
      [
        say('delegation'),
        say('delegationText', {
          matter: delegation.matter[language],
          paragraph: delegation.paragraph,
          decider: delegation.decider?.[language] ?? '–',
        }),
      ],
    ]),
  ];
}

function matterParts(
  { matter, proposal }: DecisionRecord,
  language: Language,
  unitName: (id: string) => string,
): DocumentPart[] {
  const say = paperTexts(language);
  const days = proposal.from === null ? null : unescapeMarkdown(sayDays(proposal, language));
  return [
    facts([
      [say('number'), matter.number],
      [say('dnr'), matter.dnr ?? say('dnrMissing')],
      [say('kind'), proposal.kind === null ? null : texts(language)(`kind-${proposal.kind}`)],
      [say('event'), proposal.title],
      [say('place'), proposal.place],
      [isTrip(proposal) ? say('days') : say('signing'), days],
      [say('travellers'), isTrip(proposal) ? unescapeMarkdown(sayTravellers(proposal, language)) : null],
      [say('onBehalfOf'), proposal.onBehalfOf === null ? null : unitName(proposal.onBehalfOf)],
      [say('purpose'), proposal.purpose],
      [say('directions'), sayDirections(proposal, language)],
      [say('benefit'), proposal.benefit],
      [say('goal'), proposal.goal],
      [say('broughtHome'), proposal.broughtHome],
      [say('burden'), unescapeMarkdown(sayBurden(proposal, language))],
      [texts(language)('field-foreignPolicy'), sayForeignPolicy(proposal, language)],
      [say('attachments'), proposal.attachments.map(({ name }) => name).join(', ')],
      [say('requester'), matter.requester.name],
      [say('assessment'), matter.assessment],
    ]),
  ];
}

function costParts({ proposal }: DecisionRecord, language: Language): DocumentPart[] {
  const funding = unescapeMarkdown(sayFunding(proposal, language));
  return [
    costTable(proposal, language),
    ...(funding === '' ? [] : [facts([[paperTexts(language)('funding'), funding]])]),
  ];
}

function handlingParts(record: DecisionRecord, language: Language, nameOf: NameOf): DocumentPart[] {
  const say = paperTexts(language);
  const { matter, participants, times } = record;
  const meeting = matter.meeting === null ? say('betweenMeetings') : formatDate(matter.meeting, language);
  const instant = (at: string | null) => (at === null ? null : sayInstant(at, language));
  return [
    facts([
      [say('meeting'), meeting],
      [say('created'), instant(times.created)],
      [say('submitted'), instant(times.submitted)],
      [say('sent'), instant(times.sent)],
      [say('decidedAt'), instant(times.decided)],
    ]),
    ...section(2, say('participants'), [
      {
        kind: 'table',
        header: [say('who'), say('did')],
        rows: participants.map(({ person, actingFor, acts }) => [
          actingFor === null ? person.name : say('actingFor', { name: person.name, chair: actingFor.name }),
          acts.map((act) => sayAct(act, language)).join(', '),
        ]),
      },
    ]),
    ...viewParts(record, language, nameOf),
    ...section(2, say('conflicts'), conflictParts(record, language, nameOf)),
    ...listed(say('reassignments'), reassignmentLines(record, language)),
    ...listed(say('questions'), questionLines(record, language, nameOf)),
    ...listed(say('postponements'), postponementLines(record, language, nameOf)),
  ];
}

function viewParts({ views, matter }: DecisionRecord, language: Language, nameOf: NameOf): DocumentPart[] {
  const say = paperTexts(language);
  if (views.length === 0) return section(2, say('views'), [{ kind: 'paragraph', text: say('noViews') }]);
  const rows = views.map(({ person, stance, reason, revision }) => {
    const said = texts(language)(`stance-${stance}`);
    const view = revision < matter.revision ? say('viewEarlier', { stance: said }) : said;
    return [nameOf(person), view, reason ?? '–'];
  });
  return section(2, say('views'), [{ kind: 'table', header: [say('who'), say('view'), say('why')], rows }]);
}

/** Who is out of the handling, one line each. */
export function conflictParts(
  { conflicts }: Pick<DecisionRecord, 'conflicts'>,
  language: Language,
  nameOf: NameOf,
): DocumentPart[] {
  const say = paperTexts(language);
  if (conflicts.length === 0) return [{ kind: 'paragraph', text: say('noConflicts') }];
  const items = conflicts.map(({ person, cause, reason }) => {
    const name = nameOf(person);
    if (cause !== 'declared') return say(`conflict-${cause}`, { name });
    return reason === null
      ? say('conflict-declared', { name })
      : say('conflict-declared-why', { name, reason });
  });
  return [{ kind: 'bullets', items }];
}

function reassignmentLines({ reassignments }: DecisionRecord, language: Language): string[] {
  return reassignments.map(({ person, actingFor, act, at }) =>
    paperTexts(language)('reassignment', {
      date: sayInstant(at, language),
      name: person.name,
      chair: actingFor.name,
      act: sayAct(act, language),
    }),
  );
}

function questionLines({ questions }: DecisionRecord, language: Language, nameOf: NameOf): string[] {
  return questions.map(({ person, text, at }) =>
    paperTexts(language)('question', { date: sayInstant(at, language), name: nameOf(person), text }),
  );
}

function postponementLines({ postponements }: DecisionRecord, language: Language, nameOf: NameOf): string[] {
  return postponements.map(({ person, reason, at }) =>
    paperTexts(language)('postponement', { date: sayInstant(at, language), name: nameOf(person), reason }),
  );
}

function listed(heading: string, items: readonly string[]): DocumentPart[] {
  return items.length === 0 ? [] : section(2, heading, [{ kind: 'bullets', items }]);
}

function reportParts({ report }: DecisionRecord, language: Language): DocumentPart[] {
  if (report === null) return [];
  const say = paperTexts(language);
  return section(1, say('report'), [
    facts([
      [say('trueCost'), formatKronor(report.cost, language)],
      [say('learned'), report.learned],
    ]),
  ]);
}

function trailParts({ record }: DecisionRecord, language: Language): DocumentPart[] {
  const say = paperTexts(language);
  const { entries, subject, hash } = record;
  return [
    { kind: 'paragraph', text: say('trailText', { count: entries.length, subject }) },
    { kind: 'paragraph', text: [{ text: `${say('hash')}: `, bold: true }, { text: hash }] },
  ];
}
