import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { nameOfUnit, unitChoices, unitNameIn } from '../../network/units/unit-names.ts';
import { nameInTitle } from '../card/name-in-title.ts';
import { reasonText } from '../card/visit-card.ts';
import { formTexts } from '../forms/texts.ts';
import type { Triage, TriageCandidate, VisitReading } from '../model.ts';
import { texts } from '../texts.ts';
import type { Visit, VisitFacts } from '../visit.ts';

/** A form that shows what is known of a visit, to be looked at and corrected. */
interface FactsFormView {
  readonly visit: string;
  readonly version: number;
  readonly verb: 'visit-save' | 'visit-change';
  readonly title: string;
  readonly lead: string;
  readonly hint: string;
  readonly facts: VisitFacts;
  readonly unit: string;
  readonly unitHint: string;
  readonly suggested: string;
  readonly action: string;
}

/** What was read of a text, with the unit that is suggested (undefined: none), to be corrected and saved. */
export function readCard(
  directory: Directory,
  read: { readonly id: string; readonly facts: VisitFacts; readonly reading: VisitReading | null },
  suggested: TriageCandidate | undefined,
  language: Language,
  changed = false,
): CardContent {
  const say = formTexts(language);
  const unit = directory.units.find(({ id }) => id === suggested?.unit);
  const reason = suggested === undefined ? '' : reasonText(suggested.reason, suggested.because, language);
  const named = unit === undefined ? undefined : { unit: escapeMarkdown(nameOfUnit(unit, language)), reason };
  const key = changed ? 'unitChanged' : 'unitSuggested';
  return formCard(directory, language, {
    visit: read.id,
    version: 0,
    verb: 'visit-save',
    title: read.reading === null ? say('emptyTitle') : say('readTitle'),
    lead: read.reading === null ? say('emptyLead') : say('readLead'),
    hint: read.reading === null ? '' : hintOn(read.reading, read.facts, language),
    facts: read.facts,
    unit: unit?.id ?? '',
    unitHint: named === undefined ? (read.reading === null ? '' : say('unitUnknown')) : say(key, named),
    suggested: unit?.id ?? '',
    action: say('save'),
  });
}

/** What is known of a saved visit, to be changed; with `facts`, those that somebody has told in place of its own. */
export function changeCard(
  directory: Directory,
  visit: Visit,
  language: Language,
  facts: VisitFacts = visit.facts,
): CardContent {
  const say = formTexts(language);
  return formCard(directory, language, {
    visit: visit.id,
    version: visit.version,
    verb: 'visit-change',
    title: say('changeTitle', { visit: nameInTitle(visit, language) }),
    lead: say('changeLead'),
    hint: '',
    facts,
    unit: visit.unit,
    ...{ unitHint: '', suggested: '' },
    action: say('saveChange'),
  });
}

/** How dates were understood, and which others the text gives; days that no visit lasts are only told. */
function hintOn({ dates }: VisitReading, facts: VisitFacts, language: Language): string {
  const say = formTexts(language);
  const { proposed, alternatives, year, words } = dates;
  const assumed = facts.from !== null && proposed !== null && year === 'next_occurrence';
  const others = alternatives.map((period) => formatPeriod(period, language)).join(', ');
  return [
    assumed ? say('yearAssumed', { year: proposed.from.slice(0, 4) }) : '',
    facts.from === null && words !== null ? say('vagueDates', { words: escapeMarkdown(words) }) : '',
    others === '' ? '' : say('otherDates', { days: others }),
  ]
    .filter((line) => line !== '')
    .join(' ');
}

function formCard(directory: Directory, language: Language, form: FactsFormView): CardContent {
  const say = formTexts(language);
  const { facts, unit, ...shown } = form;
  const { origin, who, people, from, until, topics, asks, contact } = facts;
  return {
    template: 'visit-form',
    tellsOf: 'visitors',
    data: {
      ...shown,
      language,
      values: {
        ...{ origin, who, topics, asks, contact, unit },
        people: people ?? '',
        from: from ?? '',
        until: until ?? '',
        answerLanguage: facts.language,
        letter: String(facts.invitationLetterRequested),
        political: String(facts.highPoliticalLevel),
      },
      labels: {
        ...{ origin: say('labelOrigin'), who: say('labelWho'), people: say('labelPeople') },
        ...{ from: say('labelFrom'), until: say('labelUntil'), topics: say('labelTopics') },
        ...{ asks: say('labelAsks'), contact: say('labelContact') },
        answerLanguage: say('labelAnswerLanguage'),
        letter: say('labelLetter'),
        letterLabel: texts(language)('letter'),
        political: say('labelPolitical'),
        politicalLabel: say('labelLevel'),
        // A saved visit changes its unit by being handed over.
        unit: form.verb === 'visit-save' ? say('labelUnit') : '',
        needOrigin: say('needOrigin'),
        needUnit: say('needUnit'),
      },
      answerLanguages: [
        { title: say('languageSv'), value: 'sv' },
        { title: say('languageEn'), value: 'en' },
      ],
      units: unitChoices(directory.units, language),
    },
  };
}

/** The likeliest units of an unclear request, to choose from, and who coordinates if it is about both. */
export function chooseCard(
  directory: Directory,
  draft: string,
  { candidates, coordinator }: Extract<Triage, { outcome: 'unclear' }>,
  language: Language,
): CardContent {
  const say = formTexts(language);
  const shown = ({ unit }: TriageCandidate, why: string) => ({
    unit,
    name: unitNameIn(directory.units, unit, language),
    why,
  });
  return {
    template: 'visit-choose',
    tellsOf: 'visitors',
    data: {
      language,
      visit: draft,
      title: say('chooseTitle'),
      lead: candidates.length > 1 ? say('chooseLead') : say('chooseLeadOne'),
      candidates: [
        ...candidates.map((one) => shown(one, reasonText(one.reason, one.because, language))),
        ...(coordinator === null
          ? []
          : [shown(coordinator, say('chooseBoth', { because: coordinator.because }))]),
      ],
      other: say('chooseOther'),
    },
  };
}
