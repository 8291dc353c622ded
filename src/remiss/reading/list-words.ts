import type { UnitKind } from '../../network/model.ts';
import { anyOf, resembles } from './noise.ts';

const starts = anyOf(`
  remitteringsmapp, remitteringslista, sändlista, sändlistan, sändningslista, remissinstanser,
  remissinstans, distributionslista, mottagare, remissmottagare, remisslista, går till, remissen går
  till, remissen skickas till, remissen har skickats till, remissen sänds till, remissen har sänts
  till, skickas för yttrande till, för yttrande till, remitteras till, ärendet remitteras till,
  ärendet har remitterats till, sänds till, följande nämnder och bolag, följande nämnder, följande instanser, the following bodies,
  distribution list, recipients, list of recipients, consulted bodies, consultees, referred to, sent
  to, referral bodies, bodies consulted
`);
/** The list's own name, at the start of a line; then nothing, a colon, or what the list is for. */
const opening = new RegExp(
  `^\\s*(?:[Bb]ilaga\\s*\\d*\\s*[:.-]?\\s*)?${starts}(?<rest>$|\\s*:.*$|\\s+\\p{Lu}.*$|\\s+(?:för|till|avseende|dnr|for|i)\\s.*$|\\s+(?:are|ombeds|bereds|får|ges)\\s.*:$|\\s*\\(.*$)`,
  'u',
);
/** Words that also begin other lines: a list is there only where a known unit follows. */
const weakOpening = new RegExp(
  `^\\s*${anyOf(`till, to, skickas till, sänds till, går till, sent to, mottagare, recipients`)}\\s*(?<rest>:.*|)$`,
  'u',
);
/** In a sentence: "Remissen går till …", "The referral has been sent to …". */
const sentence = new RegExp(
  `${anyOf(`
  remiss till, referral to, den går till, går ut till, remissen går till, remissen skickas till, remissen har skickats till, remissen sänds till,
  remitteras till, har remitterats till, den gick till, remissen gick till, har sänts till, skickats
  på remiss till, skickas för yttrande till, referred to, has been sent to, is sent to
`)}:?\\s+(?<rest>.*)$`,
  'iu',
);
/** The second part of a list: those who are only told. */
const forInformation = new RegExp(
  `^\\s*(?:[-•*]\\s*)?${anyOf(`
  för kännedom, för kännedom till, kopia för kännedom, kopia till, for information, copy to, cc
`)}\\s*(?::.*)?$`,
  'iu',
);
const groupNames = anyOf(`
  stadsdelsnämnderna, stadsdelsnämnder, facknämnderna, facknämnder, nämnder, nämnderna, bolag,
  bolagen, bolag och stiftelser, övriga, övrigt, externa, externa remissinstanser, kommunala bolag,
  myndigheter, organisationer, committees, companies, districts, district committees, others, other,
  styrelser, nämnder och bolag, råd
`);
/** The head of a part of the list, or of its columns read in one line. */
const groupLabel = new RegExp(
  `^\\s*${groupNames}(?:\\s+${groupNames})*\\s*(?:\\((?:.{0,30})\\))?\\s*:?\\s*$`,
  'iu',
);
const groupPrefix = new RegExp(
  `^\\s*${anyOf(`
  stadsdelsnämnderna, stadsdelsnämnder, facknämnderna, facknämnder, nämnder, bolag, bolagen, övriga,
  externa, committees, companies, districts, others
`)}\\s*:\\s*(?<rest>\\S.*)$`,
  'iu',
);
/** A label of the letter itself, which the list only carries along or which ends it. */
const carried = new RegExp(
  `^\\s*${anyOf(`
  ärende, för yttrande senast, dnr, diarienummer, datum, svar senast, remisstid, titel, rubrik,
  matter, case number, reply by
`)}\\b.*`,
  'iu',
);
const wholes: readonly { readonly pattern: RegExp; readonly kinds: readonly UnitKind[] }[] = [
  {
    pattern: new RegExp(
      `^${anyOf(`samtliga, alla, all`)}\\s+${anyOf(`
  stadsdelsnämnder, stadsdelar, stadsdelsförvaltningar, district committees, districts
`)}`,
      'iu',
    ),
    kinds: ['district'],
  },
  {
    pattern: new RegExp(
      `^${anyOf(`samtliga, alla, all`)}\\s+${anyOf(`facknämnder, fackförvaltningar, specialist committees`)}`,
      'iu',
    ),
    kinds: ['specialist'],
  },
  {
    pattern: new RegExp(`^${anyOf(`samtliga, alla, all`)}\\s+${anyOf(`nämnder, committees`)}`, 'iu'),
    kinds: ['district', 'specialist'],
  },
  {
    pattern: new RegExp(
      `^${anyOf(`samtliga, alla, all`)}\\s+${anyOf(`bolag, bolagsstyrelser, companies`)}`,
      'iu',
    ),
    kinds: ['company'],
  },
];

/** Where a line begins a distribution list: what stands after its name on the line. */
export function openingOf(line: string): { readonly rest: string; readonly isWeak: boolean } | undefined {
  const weak = weakOpening.exec(line)?.groups?.rest;
  const rest = weak ?? opening.exec(line)?.groups?.rest ?? wornOpening(line);
  return rest === undefined
    ? undefined
    : { rest: rest.replace(/^\s*:/, '').trim(), isWeak: weak !== undefined };
}

/** The name of a list with letters lost. */
function wornOpening(line: string): string | undefined {
  const [, word = '', rest] = /^\s*(\p{Lu}[\p{L}\d|!]{7,})\s*(:.*|\s\p{Lu}.*|)$/u.exec(line) ?? [];
  return rest !== undefined && resembles(word, listNames) ? rest : undefined;
}

/** A line that is only the head of a part, or of several columns. */
export function isGroupLabel(text: string): boolean {
  if (groupLabel.test(text)) return true;
  const words = text.trim().split(/\s+/);
  return words.length <= 4 && words.every((word) => resembles(word, longGroupNames));
}

/** What follows the head of a part on its line: `Facknämnder: Kulturnämnden, Idrottsnämnden`. */
export function groupRestOf(text: string): string | undefined {
  return groupPrefix.exec(text)?.groups?.rest;
}

export function isForInformation(line: string): boolean {
  return forInformation.test(line);
}

export function isCarried(line: string): boolean {
  return carried.test(line);
}

/** "Kommunstyrelsen remitterar härmed ärendet … till …" */
const refers = /\bremitterar\b[^.]*?\still\s+(?<rest>(?=\p{Lu}).*)$/u;

/** What a sentence that tells where a remiss goes says after "till". */
export function listedIn(sentenceOfLetter: string): string | undefined {
  const told = (sentence.exec(sentenceOfLetter) ?? refers.exec(sentenceOfLetter))?.groups?.rest;
  if (told !== undefined) return told;
  // A letter that lost its lines keeps the name of its list: "… Remissinstanser: Kulturnämnden, Trafiknämnden. …"
  const opened = openingOf(sentenceOfLetter);
  return opened === undefined || opened.isWeak ? undefined : opened.rest.replace(/[.;]\s*$/u, '');
}

/** The kinds of units that an entry names all of. */
export function wholeKindsOf(entry: string): readonly UnitKind[] {
  return wholes.find(({ pattern }) => pattern.test(entry))?.kinds ?? [];
}

const listNames = [
  'remitteringsmapp',
  'remissinstanser',
  'distributionslista',
  'sändlista',
  'remitteringslista',
];
const longGroupNames = ['stadsdelsnämnderna', 'stadsdelsnämnder', 'facknämnderna', 'facknämnder', 'övriga'];
