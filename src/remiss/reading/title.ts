import { findNumberForms } from './diary-number-forms.ts';
import type { LetterText } from './letter-text.ts';
import { openingOf } from './list-words.ts';
import type { MailHead } from './mail-head.ts';
import { anyOf, editsToBeginnings, skeletonOf } from './noise.ts';

interface Candidate {
  readonly title: string;
  readonly weight: number;
}

const remissWord = `(?:${anyOf(`remiss, remissen, remissförslag, referral, consultation`)})`;
const numberLabel = new RegExp(
  `[\\s,;:–(\\[-]*(?:${anyOf('med, with')}\\s+)?(?:KS[:\\s-]*)?(?:${anyOf(`
  dnr, diarienr, diarienummer, diarienumret, ärendenummer, ref, reference number, case number, our
  ref
`)})?\\.?\\s*:?\\s*$`,
  'u',
);
const labels: readonly { readonly pattern: RegExp; readonly weight: number }[] = [
  {
    pattern: new RegExp(
      `^\\s*${anyOf(`
  ärende, ärendets namn, ärenderubrik, rubrik, titel, title, matter, subject matter, ärendemening
`)}\\s*:\\s*(.+)$`,
      'iu',
    ),
    weight: 5,
  },
  {
    pattern: new RegExp(
      `^\\s*${anyOf(`ärendebeskrivning, case title, case description`)}\\s*:\\s*(.+)$`,
      'iu',
    ),
    weight: 4,
  },
  {
    pattern: new RegExp(
      `^\\s*(?:${anyOf(`angående, ang, gällande, avseende, rörande, regarding, re, concerning`)}\\.?:?\\s+)?(?:(?:the|en ny|ny|a new|new)\\s+)?${remissWord}\\s*(?:${anyOf(`
  av, om, angående, gällande, avseende, rörande, of the, on the, of, on, för yttrande, regarding, concerning
`)}\\s*:?|[:–—-])\\s*(.+)$`,
      'iu',
    ),
    weight: 5,
  },
  {
    pattern: new RegExp(`^\\s*${anyOf(`request for comments, begäran om yttrande`)}\\s*:\\s*(.+)$`, 'iu'),
    weight: 5,
  },
  {
    pattern: new RegExp(
      `${anyOf(`skickar, sänder, remitterar, översänder`)}\\s.{0,20}?${anyOf(`förslaget till, förslag till`)}\\s+(\\p{Lu}[^.;()]{3,160}?)(?=\\s*[.;()]|,\\s|\\s+(?:till er|på remiss|för yttrande))`,
      'u',
    ),
    weight: 3,
  },
  {
    pattern: new RegExp(
      `^\\s*${anyOf(`
  förlängd remisstid, ny remisstid, påminnelse, reminder, påminnelse om remiss, extended deadline,
  förlängd svarstid
`)}\\s*(?:${anyOf(`för, om, av, for, of`)}\\s+)?\\s*[:–—-]?\\s*(.+)$`,
      'iu',
    ),
    weight: 4,
  },
  {
    pattern: new RegExp(
      `(?:${anyOf(`
  remissvar på, remissen, remiss av, remissförslaget, remissens titel är, yttrande över, svar på
`)})\\s+["”“»']([^"”“«]{3,200})["”“«']`,
      'iu',
    ),
    weight: 4,
  },
  {
    pattern: new RegExp(
      `(?:${anyOf(`
  remissen av, remissen, remitterar förslag till, remitterar, remiss av, remisstiden för, synpunkter
  på, yttrande över, referral of the draft, referral of, comments on
`)})\\s+((?:["”“»]|\\p{Lu})[^.;()]{3,160}?)(?=\\s*[.;()]|,\\s|\\s+(?:${anyOf(`
  gick ut, med dnr, med diarienummer, som, har, är, senast, går till, finns, för yttrande
`)})\\b|$)`,
      'u',
    ),
    weight: 2,
  },
  {
    pattern: new RegExp(`^\\s*${remissWord}\\s+((?=[\\p{Lu}"”“])[^:;]{3,140}?)(?:[.,]?\\s*$|\\s+\\()`, 'u'),
    weight: 3,
  },
  {
    pattern: new RegExp(
      `(?:${anyOf(`ärendet gäller, remissen gäller, ärendet avser, remissen avser, the referral concerns, the matter concerns`)})\\s+((?=[\\p{Lu}"”“])[^.;()]{3,160}?)(?=\\s*[.;()]|$)`,
      'u',
    ),
    weight: 3,
  },
  {
    pattern: new RegExp(
      `(?:${anyOf(`remiss, yttra, yttrande, synpunkter, remitterar, comment`)}).*?["”“»]((?=\\p{Lu})[^"”“«]{6,200})["”“«]`,
      'u',
    ),
    weight: 2,
  },
  {
    pattern: new RegExp(
      `(?:${anyOf(`bifogat finns, bifogas, härmed, här kommer, please find attached`)})\\s+((?:["”“»]|\\p{Lu})[^.;(),]{3,160}?)(?=\\s*[.;(),]|\\s+för yttrande|$)`,
      'u',
    ),
    weight: 2,
  },
];
const openings = new RegExp(
  `^(?:(?:${anyOf(`
  sv, vb, re, fw, fwd, vbf, påminnelse, påminnelse om, reminder, remiss, remissen, referral,
  consultation, för yttrande, förlängd remisstid, förlängd svarstid, ärende, angående, ang, draft, the draft, of the draft, remiss för yttrande, rubricerat ärende
`)})(?:\\s+(?:${anyOf(`av, om, för, of the, of, on the, on, angående, gällande, avseende`)}))?\\s*(?:[:–—-]\\s*|\\s+(?=["”“\\p{Lu}]))|[:–—-]\\s*|(?:${anyOf(`av, om, of`)})\\s+|[Tt]he\\s+(?=\\p{Lu}))`,
  'u',
);
const empty = new RegExp(
  `^(?:${anyOf(`
  ärende/handling från diariet, remiss, remissen, remittering enligt sändlista, nytt ärende,
  handling, för yttrande, till remissinstanserna, remitteringsmapp, sändlista, påminnelse, referral,
  consultation, reminder, remiss av, följebrev, missiv, remissmissiv, remissinstanser enligt sändlista,
  enligt sändlista
`)})$`,
  'iu',
);
const notHeading =
  /[@|;]|^\s*(?:hej|god dag|dear|till|to|dnr|datum|(?:med )?vänlig\w*|hälsning\w*|regards)\b|\bremitter(?:ar|as)\b|[.:;,]$|^\d|^[\p{L} ]+:\s/iu;

/** A letter says its title a handful of times; each is held against each other one. */
const MOST_CANDIDATES = 60;

/** Takes a letter and gives what the matter is called; null where it does not say. */
export function readTitle(
  text: LetterText,
  heads: readonly MailHead[],
  isOther: (line: string) => boolean,
): string | null {
  const labelledTitles = text.passages.flatMap(fromLabels).slice(0, MOST_CANDIDATES);
  const subjects = heads.flatMap(({ subject }) => toCandidate(subject, 3)).slice(0, MOST_CANDIDATES);
  const files = heads
    .flatMap(({ attachments }) =>
      attachments.flatMap((name) => toCandidate(name.replace(/\.\w{2,4}$/, ''), 0)),
    )
    .slice(0, MOST_CANDIDATES);
  const headings = fromHeading(text.lines, isOther);
  const all = [...labelledTitles, ...subjects, ...headings, ...files];
  let best: { readonly alike: readonly Candidate[]; readonly total: number } | undefined;
  for (const { title, weight } of [...labelledTitles, ...subjects, ...headings]) {
    // The same title said elsewhere in the letter speaks for it, though noise may have got into one.
    const alike = all.filter((other) => isAlike(title, other.title));
    const total = weight + (alike.length - 1) * 2;
    if (best === undefined || total > best.total) best = { alike, total };
  }
  return best === undefined ? null : commonest(best.alike);
}

function isAlike(one: string, other: string): boolean {
  const [first, second] = [skeletonOf(one), skeletonOf(other)];
  if (first === second) return true;
  const most = Math.floor(first.length / 10);
  return (
    Math.abs(first.length - second.length) <= most && (editsToBeginnings(first, second).at(-1) ?? 0) <= most
  );
}

/** Of readings of one title the one that stands there most often, then the one said where titles are said. */
function commonest(alike: readonly Candidate[]): string {
  const times = (title: string) => alike.filter((other) => other.title === title).length;
  const order = alike.toSorted(
    (one, other) => times(other.title) - times(one.title) || other.weight - one.weight,
  );
  return order[0]?.title ?? '';
}

function fromLabels(passage: string): Candidate[] {
  return labels.flatMap(({ pattern, weight }) => {
    const said = pattern.exec(passage)?.[1];
    return said === undefined ? [] : toCandidate(said, weight);
  });
}

/** A line of its own near the top that is no sentence, number, date, office, recipient or greeting. */
function fromHeading(lines: readonly string[], isOther: (line: string) => boolean): Candidate[] {
  const filled = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && openingOf(line) === undefined);
  const top = filled.filter((line) => !isOther(line)).slice(0, 12);
  const headings = top.filter((text) => {
    const isTitle =
      /^\p{Lu}/u.test(text) && text.length >= 6 && text.length <= 120 && text.split(' ').length >= 2;
    return isTitle && !notHeading.test(text) && text !== text.toUpperCase() && !/ {3,}/.test(text);
  });
  const isUnderRemiss = (text: string) =>
    new RegExp(`^${remissWord}$`, 'u').test(filled[filled.indexOf(text) - 1] ?? '');
  return headings.flatMap((text) => toCandidate(text, isUnderRemiss(text) ? 3 : 1)).slice(0, 1);
}

function toCandidate(said: string, weight: number): Candidate[] {
  const title = cleanTitle(said);
  return title.length < 3 || title.length > 200 || empty.test(title) || !/\p{L}{3}/u.test(title)
    ? []
    : [{ title, weight }];
}

/** A subject may end with when to answer. */
const answerTail = /[.,;:–-]\s+(?:svar|svara|sista|remisstid|reply|respond|deadline|för yttrande)\b.*$/iu;

/** Or with whom it goes to: ", till Kulturnämnden". */
const recipientsTail = /,\s+(?:till|to)\s+(?:the\s+)?\p{Lu}.*$/u;

function cleanTitle(said: string): string {
  let title = (said.split(/ {3,}/)[0] ?? '').replace(answerTail, '').replace(recipientsTail, '');
  for (let before = ''; before !== title; ) {
    before = title;
    title = dropNumber(title.replace(openings, '')).trim();
  }
  const quoted = /^["”“»']([^"”“«]+)["”“«']/.exec(title)?.[1];
  return (quoted ?? title.replace(numberLabel, ''))
    .replace(/^[\s"”“»]+|[\s"”“«.,;:–(-]+$/g, '')
    .replace(/\s+/g, ' ');
}

/** What stands after a number at the start, or before one farther on; years such as 2028-2032 are the title's. */
function dropNumber(title: string): string {
  const form = findNumberForms(title).find(
    ({ start, isBare }) => !isBare || numberLabel.exec(title.slice(0, start))?.[0].trim() !== '',
  );
  if (form === undefined) return title;
  const lead = title.slice(0, form.start).replace(numberLabel, '');
  return lead.trim() === '' || empty.test(lead.trim())
    ? title.slice(form.end).replace(/^[\s,;:–)\]-]+/, '')
    : lead;
}
