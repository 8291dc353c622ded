import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { cutText } from '../../language/cut-text.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { nameOfUnit, unitNameIn } from '../../network/units/unit-names.ts';
import { correctionTexts } from '../corrections/texts.ts';
import { deadlineOf, type LetterReading } from '../model.ts';
import { wholeKindsOf } from '../reading/list-words.ts';
import { sayWarning } from '../reading/texts.ts';
import type { Remiss } from '../register-model.ts';
import { texts } from '../texts.ts';
import { matchLetter } from './match-letter.ts';

export interface LetterShown {
  readonly draft: string;
  readonly reading: LetterReading;
  readonly directory: Directory;
  /** The units that whoever brought the letter speaks for. */
  readonly own: readonly string[];
  /** Registered remisses of the same serial number and year. */
  readonly known: readonly Remiss[];
  readonly sentTo: SentTo;
}

/** The units that the registered remiss of the letter was sent to, and those that were taken out of it. */
export interface SentTo {
  readonly now: readonly string[];
  readonly removed: readonly string[];
}

/** What was read from a letter, for a person to correct before it is registered. */
export function letterCard(
  { draft, reading, directory, own, known, sentTo }: LetterShown,
  language: Language,
): CardContent {
  const say = texts(language);
  const { listed, onlyMailed } = unitsOf(reading, directory);
  const choices = [
    ...listed.map((id) => ({ id, title: unitNameIn(directory.units, id, language) })),
    ...onlyMailed.map((id) => ({
      id,
      title: say('onlyMailedUnit', { unit: unitNameIn(directory.units, id, language) }),
    })),
    ...[...new Set([...own, ...sentTo.now])]
      .filter((id) => !listed.includes(id) && !onlyMailed.includes(id))
      .map((id) => ({ id, title: unitNameIn(directory.units, id, language) })),
  ];
  const shown = new Set(choices.map(({ id }) => id));
  const others = directory.units
    .filter(({ id }) => !shown.has(id))
    .map((unit) => ({ id: unit.id, title: nameOfUnit(unit, language) }));
  // The letter may have come before one was taken out.
  const chosen = (listed.length > 0 ? listed : onlyMailed).filter((id) => !sentTo.removed.includes(id));
  const warnings = [
    ...kindWarning(reading, language),
    ...known.map((remiss) => knownText(remiss, reading, language)),
    ...reading.warnings.map((warning) =>
      escapeMarkdown(sayWarning(warning, language, (unit) => unitNameIn(directory.units, unit, language))),
    ),
  ];
  return {
    template: 'remiss-letter',
    data: {
      language,
      draft,
      title: say('letterTitle'),
      lead: say('letterLead'),
      warned: warnings.length > 0,
      warnings: warnings.map((text) => ({ text })),
      titleLabel: say('labelTitle'),
      titleMissing: say('missingTitle'),
      matter: reading.title ?? '',
      dnrLabel: say('labelDnr'),
      dnrMissing: say('missingDnr'),
      dnr: reading.dnr?.text ?? '',
      deadlineLabel: say('labelDeadline'),
      deadlineMissing: say('missingDeadline'),
      deadline: deadlineOf(reading) ?? '',
      addressLabel: correctionTexts(language)('labelAddress'),
      answerAddress: reading.answerAddress ?? '',
      facts: factsOf(reading, language),
      unitsLabel: say('labelUnits'),
      unitsMissing: say('missingUnits'),
      units: [...new Set([...chosen, ...sentTo.now, ...own])].join(','),
      choices,
      // Where the letter names nobody who is known, all units are there to choose from.
      required: choices.length > 0,
      open: choices.length === 0,
      moreTitle: say('moreUnits'),
      moreLabel: say('labelMoreUnits'),
      others,
      register: say('register'),
      ...knownButtons(known, reading, language),
    },
  };
}

/** Of each registered remiss of the number: that it is the same one, and that its last day is another. */
function knownButtons(known: readonly Remiss[], reading: LetterReading, language: Language) {
  const say = correctionTexts(language);
  const isOnly = known.length === 1;
  const short = (title: string) => cutText(title, 40);
  return {
    // One that is recognised is the same one however it is registered.
    same: known
      .filter((remiss) => matchLetter(reading, [remiss]).code !== 'known')
      .map(({ id, title }) => ({
        remiss: id,
        title: isOnly ? say('sameKnown') : say('sameAs', { title: short(title) }),
      })),
    moves: known.map(({ id, title }) => ({
      remiss: id,
      title: isOnly ? say('moveKnown') : short(title),
    })),
  };
}

/** The known units of the list, and those that got the letter without being on it. */
function unitsOf({ recipients, mailed }: LetterReading, { units }: Directory) {
  const ids = (entries: readonly { readonly unit: string | null }[]) => [
    ...new Set(entries.flatMap(({ unit }) => unit ?? [])),
  ];
  // "Samtliga stadsdelsnämnder" are those of the directory.
  const kinds = new Set(recipients.flatMap(({ unit, words }) => (unit === null ? wholeKindsOf(words) : [])));
  const whole = units.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);
  const listed = [...new Set([...ids(recipients), ...whole])];
  return { listed, onlyMailed: ids(mailed).filter((id) => !listed.includes(id)) };
}

function kindWarning({ letterKind }: LetterReading, language: Language): string[] {
  const say = texts(language);
  if (letterKind === 'reminder') return [say('letterKindReminder')];
  return letterKind === 'extension' ? [say('letterKindExtension')] : [];
}

function knownText(remiss: Remiss, reading: LetterReading, language: Language): string {
  const say = texts(language);
  const values = { title: escapeMarkdown(remiss.title), date: formatDate(remiss.deadline, language) };
  const match = matchLetter(reading, [remiss]);
  return say(match.code === 'known' ? 'letterKnown' : 'letterSameNumber', values);
}

/** What else was read: shown to be checked, quoted as it stands. */
function factsOf(reading: LetterReading, language: Language) {
  const say = texts(language);
  const { responsible, paperAddress, attachments, recipients, mailed } = reading;
  const named =
    responsible === null ? null : [responsible.person?.name, responsible.role, responsible.office];
  const who = named?.filter((part) => part !== null && part !== undefined).join(', ') ?? '';
  const asOf = responsible?.person?.asOf ?? null;
  const facts = [
    recipients.length === 0
      ? null
      : { title: say('factListed'), value: say('factListedValue', { count: recipients.length }) },
    mailed.length === 0
      ? null
      : { title: say('factMailed'), value: say('factMailedValue', { count: mailed.length }) },
    who === ''
      ? null
      : {
          title: say('factResponsible'),
          value: asOf === null ? who : say('factResponsibleDated', { who, date: formatDate(asOf, language) }),
        },
    paperAddress === null ? null : { title: say('factPaper'), value: paperAddress },
    attachments.length === 0 ? null : { title: say('factFiles'), value: attachments.join('; ') },
  ];
  return facts
    .filter((fact) => fact !== null)
    .map(({ title, value }) => ({ title, value: escapeMarkdown(value) }));
}
