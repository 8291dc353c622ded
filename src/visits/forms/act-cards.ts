import type { CardContent } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { unitChoices } from '../../network/units/unit-names.ts';
import { nameInTitle } from '../card/name-in-title.ts';
import type { Suggestion } from '../handling/assessment.ts';
import { replyTexts } from '../reply-texts.ts';
import { answers, degrees, grounds, type Visit } from '../visit.ts';
import { formTexts } from './texts.ts';

/** What every form of an act holds. */
const about = (visit: Visit, language: Language) => ({ language, visit: visit.id, version: visit.version });

/** To whom a visit is to go, and why, as far as somebody has said it. */
export interface HandingOver {
  /** Id of the unit. */
  readonly unit: string | undefined;
  /** Id of the person; undefined for the contact person of the unit. */
  readonly person?: string | undefined;
  readonly reason: string;
}

/** The form by which a visit is handed over. With a suggestion, to the unit that it suggests. */
export function handOverCard(
  directory: Directory,
  visit: Visit,
  language: Language,
  suggestion: Suggestion | null,
  told: HandingOver = { unit: undefined, reason: '' },
): CardContent {
  const say = formTexts(language);
  const board = directory.units.find(({ kind }) => kind === 'executive')?.id ?? '';
  const forBoard = suggestion?.reasons[0]?.reason === 'for_the_board';
  return {
    template: 'visit-hand-over',
    tellsOf: 'visitors',
    data: {
      ...about(visit, language),
      title: say('handOverTitle', { visit: nameInTitle(visit, language) }),
      lead: say('handOverLead'),
      hint: forBoard ? `${say('why-for_the_board')} (5#2).` : '',
      labelUnit: say('labelToUnit'),
      units: unitChoices(directory.units, language),
      unit: told.unit ?? (forBoard ? board : visit.unit),
      needUnit: say('needUnit'),
      labelPerson: say('labelToPerson'),
      person: told.person ?? '',
      people: directory.people.map(({ id, name }) => ({ title: name, value: id })),
      labelReason: say('labelReason'),
      needReason: say('needReason'),
      words: told.reason,
      action: say('hand_over'),
    },
  };
}

/** The short questions of 3.3#6, with what was answered before. */
export function assessCard(visit: Visit, language: Language): CardContent {
  const say = formTexts(language);
  const given = visit.assessment?.answers;
  const asked = [
    ...grounds.map((ground) => ({ id: ground, value: given?.grounds[ground] ?? 'unknown' })),
    { id: 'ourField' as const, value: given?.ourField ?? 'yes' },
    { id: 'capacity' as const, value: given?.capacity ?? 'unknown' },
  ];
  return {
    template: 'visit-assess',
    tellsOf: 'visitors',
    data: {
      ...about(visit, language),
      title: say('assessTitle', { visit: nameInTitle(visit, language) }),
      lead: say('assessLead'),
      questions: asked.map(({ id, value }) => ({ id, value, label: say(`ask-${id}`) })),
      degrees: degrees.map((degree) => ({ title: say(degree), value: degree })),
      labelNote: say('labelNote'),
      note: visit.assessment?.note ?? '',
      action: say('seeSuggestion'),
    },
  };
}

/** The suggestion with its grounds and paragraph, and the decision that a person makes. */
export function decideCard(visit: Visit, suggestion: Suggestion, language: Language): CardContent {
  const say = formTexts(language);
  const { suggested, reasons, changes } = suggestion;
  const named = (list: readonly (typeof grounds)[number][]) =>
    list.map((ground) => say(`ground-${ground}`)).join(', ');
  const rows = [
    { title: say('speaksFor'), value: named(suggestion.grounds.yes) },
    { title: say('speaksPartly'), value: named(suggestion.grounds.partly) },
    { title: say('speaksAgainst'), value: named(suggestion.grounds.no) },
    { title: say('unanswered'), value: named(suggestion.grounds.unknown) },
  ];
  return {
    template: 'visit-decide',
    tellsOf: 'visitors',
    data: {
      ...about(visit, language),
      title: say('decideTitle', { visit: nameInTitle(visit, language) }),
      suggestion: say(`suggested-${suggested}`),
      why: reasons.map(({ reason, because }) => `${say(`why-${reason}`)} (${because}).`).join(' '),
      changes: changes.map((change) => ({ text: say(`change-${change}`) })),
      grounds: rows.filter(({ value }) => value !== ''),
      lead: say('youDecide'),
      labelAnswer: say('labelAnswer'),
      answers: answers.map((answer) => ({ title: say(`choose-${answer}`), value: answer })),
      answer: visit.decision?.answer ?? (suggested === 'hand_over' ? '' : suggested),
      needAnswer: say('needAnswer'),
      labelWords: say('labelWords'),
      words: visit.decision?.words ?? '',
      action: say('decide'),
      handOver: say('hand_over'),
    },
  };
}

/** The two grounds of an invitation letter (4#5), and who has said so. */
export function inviteCard(visit: Visit, language: Language): CardContent {
  const say = replyTexts(language);
  return {
    template: 'visit-invite',
    tellsOf: 'visitors',
    data: {
      ...about(visit, language),
      title: say('inviteTitle', { visit: nameInTitle(visit, language) }),
      lead: say('inviteLead'),
      yes: formTexts(language)('yes'),
      labelPrioritised: say('invitePrioritised'),
      labelPrioritisedBy: say('whoSaidPrioritised'),
      prioritisedBy: visit.invitation?.prioritisedBy ?? '',
      labelSupported: say('inviteSupported'),
      labelSupportedBy: say('whoSaidSupported'),
      supportedBy: visit.invitation?.supportedBy ?? '',
      action: say('inviteWrite'),
    },
  };
}

/** Whether a visit is really to be withdrawn. */
export function withdrawCard(visit: Visit, language: Language): CardContent {
  const say = replyTexts(language);
  return {
    template: 'visit-withdraw',
    tellsOf: 'visitors',
    data: {
      ...about(visit, language),
      title: say('withdrawTitle', { visit: nameInTitle(visit, language) }),
      lead: say('withdrawLead'),
      labelWords: say('withdrawWhy'),
      action: formTexts(language)('withdraw'),
    },
  };
}
