import type { DiaryNumber, ReadingWarning } from '../model.ts';
import { findNumberForms, keyOf, type NumberForm, textOf } from './diary-number-forms.ts';
import type { LetterText } from './letter-text.ts';
import type { MailHead } from './mail-head.ts';
import { anyOf } from './noise.ts';

/** The numbers of a letter, its own apart from all others. */
export interface NumbersRead {
  readonly dnr: DiaryNumber | null;
  readonly otherDnrs: readonly DiaryNumber[];
  readonly ownNumbers: readonly string[];
  readonly warnings: readonly ReadingWarning[];
}

interface Sighting {
  readonly form: NumberForm;
  /** How much speaks for it being the letter's own number. */
  readonly weight: number;
}

const label = `(?:(?:KS|KF|KSK|${anyOf(`stadens, vårt, vår, our`)})[:'s]*[\\s-]*)?${anyOf(`
  dnr, diarienr, diarie-nr, diarienummer, diarienumret, diarie nr, ärendenummer, ärendenr, ärende
  nr, beteckning, vår referens, diary number, case number, case no, reference number, reference, our
  ref, ref, file number, registration number, reg. no
`)}`;
const labelBefore = new RegExp(`(?<![\\p{L}])${label}\\.?\\s*[:#]?\\s*(?:är\\s+|is\\s+)?$`, 'iu');
/** A line that gives several numbers, each with its title. */
const startsLabelled = new RegExp(`^\\s*${label}\\.?\\s*:`, 'iu');
const ownLabel = new RegExp(
  `(?<![\\p{L}])(?:${anyOf(`ert, er, eget, mottagarens, nämndens, vår nämnds, your, recipient's`)})\\s+(?:${anyOf(`
  dnr, diarienr, diarienummer, beteckning, ärendenummer, reference, ref, case number, diary number
`)})[^\\d]*$`,
  'iu',
);
const example = new RegExp(
  `(?<![\\p{L}])(?:${anyOf(`
  ex, t.ex, t ex, till exempel, exempel, exempelvis, enligt modellen, såsom, i formatet, på formen,
  e.g, for example, for instance, such as, example, like this
`)})\\.?:?[^.;]{0,40}$`,
  'iu',
);
const reference = new RegExp(
  anyOf(`
  ersätter, ersatte, hänger ihop, tidigare, jämför, jfr, se även, se också, antogs i, antogs, hör
  ihop, relaterat, relaterade, replaces, previous, see also, related, adopted, beslutades i,
  besvarades i, med anledning av, motion, skrivelse
`),
  'iu',
);
/** A stamp of the receiving diary, and the number that is written in it. */
const stamp = new RegExp(
  `^\\s*(?:${anyOf(`ink, inkom, inkommen, ankom, ankommen, received, registrerad`)})[.:]?\\s*(?:den\\s+)?\\d`,
  'iu',
);
const stampNumber = new RegExp(
  `^\\s*(?<label>${anyOf(`dnr, dat, diarienr, nr`)})[.:]?\\s*(?<number>.*\\d.*?)\\s*$`,
  'iu',
);

/** Takes a letter and gives its diary number in all of its forms, the recipient's own, and those it refers to. */
export function readDiaryNumbers(text: LetterText, heads: readonly MailHead[]): NumbersRead {
  const stamped = findStamps(text.lines);
  const sightings = text.passages.flatMap((passage) => sightingsIn(passage));
  const own = new Set(text.passages.flatMap(ownNumbersIn));
  const inFiles = heads.flatMap(({ attachments }) => attachments.flatMap((name) => weighed(name, 3)));
  const inSubjects = heads.flatMap(({ subject }) => weighed(subject, 3));
  const all = [...sightings, ...inSubjects, ...inFiles].filter(({ form }) => !own.has(form.words));
  const groups = groupSightings(all);
  const isStamped = ({ number, weight }: Group) =>
    stamped.some((line) => number.forms.some((form) => line.includes(form))) &&
    (weight <= 6 || groups.length > 1) &&
    !isCitys(number);
  const stampedOwn = groups.length > 1 ? groups.filter(isStamped) : [];
  const [first, ...rest] = groups.filter((group) => !stampedOwn.includes(group) && group.weight > 0);
  const rivals = rest.filter(({ weight }) => first !== undefined && weight >= 5);
  const ownNumbers = [
    ...own,
    ...stamped.filter((line) => !first?.number.forms.some((form) => line.includes(form))),
  ];
  const others = groups.filter((group) => group !== first && !stampedOwn.includes(group));
  return {
    dnr: first?.number ?? null,
    otherDnrs: inOrderOf(
      all,
      others.filter(({ isExample }) => !isExample),
    ),
    ownNumbers: [...new Set(ownNumbers)],
    warnings:
      first === undefined
        ? [{ code: 'no-dnr' }]
        : rivals.length === 0
          ? []
          : [{ code: 'several-dnrs', numbers: [first, ...rivals].map(({ number }) => number.text) }],
  };
}

const isCitys = ({ diary, planCode }: DiaryNumber) =>
  diary === 'KS' || diary === 'KF' || (planCode !== null && planCode.length === 3);

/** An example counts against itself; so does another matter that the sentence refers to. */
const exampleWeight = -1000;

function sightingsIn(passage: string): Sighting[] {
  const forms = findNumberForms(passage);
  return forms.flatMap((form, index): Sighting[] => {
    const lead = passage.slice(forms[index - 1]?.end ?? 0, form.start);
    const isList = index > 0 && /^\s*(?:,|och|and|samt|&|\/)\s*$/.test(lead);
    const isLabelled =
      labelBefore.test(lead) ||
      (startsLabelled.test(passage) && index > 0) ||
      (isList && forms[index - 1]?.isBare === false);
    if (form.isBare && !isLabelled) return [];
    if (example.test(lead)) return [{ form, weight: exampleWeight }];
    const refers = reference.test(passage.slice(0, form.start)) && !/^\s*(?:dnr|diarie)/i.test(passage);
    const isCity = form.diary === 'KS' || form.diary === 'KF';
    return [{ form, weight: refers ? 0 : (isLabelled ? 5 : 2) + (isCity ? 1 : 0) }];
  });
}

function weighed(text: string, weight: number): Sighting[] {
  return findNumberForms(text.replace(/\.\w{2,4}$/, '')).flatMap((form) => {
    const isLabelled = labelBefore.test(text.slice(0, form.start));
    return form.isBare && !isLabelled ? [] : [{ form, weight }];
  });
}

function ownNumbersIn(passage: string): string[] {
  return findNumberForms(passage).flatMap(({ words, start }) =>
    ownLabel.test(passage.slice(0, start)) ? [words] : [],
  );
}

function inOrderOf(sightings: readonly Sighting[], groups: readonly Group[]): DiaryNumber[] {
  const placeOf = ({ number }: Group) => sightings.findIndex(({ form }) => number.forms.includes(form.words));
  return groups.toSorted((one, other) => placeOf(one) - placeOf(other)).map(({ number }) => number);
}

/** What is written below `Ink 2016-06-21` in a stamp. */
function findStamps(lines: readonly string[]): string[] {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const stamps = filled.flatMap((line, index) => {
    const number = stamp.test(line) ? stampNumber.exec(filled[index + 1] ?? '') : null;
    const { label: called = '', number: written } = number?.groups ?? {};
    return written === undefined ? [] : [{ written, isSure: !/^dat/i.test(called) }];
  });
  // A stamp that is read twice, once with noise, is one stamp.
  const sure = stamps.filter(({ isSure }) => isSure);
  return (sure.length > 0 ? sure : stamps).map(({ written }) => written);
}

interface Group {
  readonly number: DiaryNumber;
  readonly weight: number;
  readonly isExample: boolean;
}

/** Forms of one number together, the likeliest number first. */
function groupSightings(sightings: readonly Sighting[]): Group[] {
  const groups: Sighting[][] = [];
  // Those with a filing code or a diary first, so that barer forms find theirs.
  const fullFirst = sightings.toSorted((one, other) => fullness(other.form) - fullness(one.form));
  for (const sighting of fullFirst) {
    const group = groups.find((all) => all.every(({ form }) => isSame(form, sighting.form)));
    if (group === undefined) groups.push([sighting]);
    else group.push(sighting);
  }
  return groups
    .map((group) => ({
      number: toNumber(
        group.map(({ form }) => form),
        sightings,
      ),
      weight:
        group.reduce((sum, { weight }) => sum + Math.max(weight, 0), 0) +
        (group.every(({ weight }) => weight < 0) ? exampleWeight : 0),
      isExample: group.every(({ weight }) => weight < 0),
    }))
    .toSorted((one, other) => other.weight - one.weight);
}

const fullness = ({ planCode, diary, words }: NumberForm) =>
  (planCode === null ? 0 : 4) + (diary === null ? 0 : 2) + (words.includes('/') ? 1 : 0);

/** The same serial number of the same year, with nothing that speaks against it. */
function isSame(one: NumberForm, other: NumberForm): boolean {
  const agree = (a: string | null, b: string | null) => a === null || b === null || a === b;
  return keyOf(one) === keyOf(other) && agree(one.planCode, other.planCode) && agree(one.diary, other.diary);
}

function toNumber(forms: readonly NumberForm[], order: readonly Sighting[]): DiaryNumber {
  const fullest = forms.toSorted((one, other) => fullness(other) - fullness(one))[0] as NumberForm;
  const inOrder = order.flatMap(({ form }) => (forms.includes(form) ? [form.words] : []));
  return {
    text: textOf(fullest),
    key: keyOf(fullest),
    diary: forms.find((form) => form.diary !== null)?.diary ?? null,
    planCode: fullest.planCode,
    forms: [...new Set(inOrder)],
  };
}
