import type { Responsible } from '../model.ts';
import type { LetterText } from './letter-text.ts';
import type { MailHead } from './mail-head.ts';
import { anyOf, noisy, skeletonOf } from './noise.ts';

const asked = new RegExp(
  `(?<![\\p{L}])(?:${anyOf(`
  ansvarig, ansvariga, handläggare, handläggs av, kontaktperson, kontakt, kontakta, kontaktas,
  frågor, hör av er, upplysningar, borgarrådssekreterare, contact, case officer, questions,
  responsible, enquiries, inquiries, officer
`)})`,
  'iu',
);
/** The diary's own people, by their account (`Kim Ek (AD12345)`): they registered it, no more. */
const account = /\(\s*[A-Z]{2}\d{4,}\s*\)/;
const roleWords = `
  borgarrådssekreterare, biträdande borgarrådssekreterare, kanslichef, avdelningschef,
  avdelningsdirektör, enhetschef, biträdande enhetschef, utredare, strateg, planerare,
  nämndsekreterare, sekreterare, projektledare, samordnare, jurist, stadsjurist, controller,
  registrator, utvecklingsledare, processledare, stadsdirektör, biträdande stadsdirektör, ekonom,
  handläggare, politisk sekreterare, stabschef, rotelsekreterare, miljöutredare, expert, rådgivare,
  verksamhetsutvecklare, chef, koordinator, political secretary, head of unit, head of department,
  strategist, policy officer, adviser, advisor, secretary, planner, coordinator, project manager,
  lawyer, legal counsel, analyst, case officer
`;
const roleWord = new RegExp(`(?<![\\p{L}])(?:\\p{Ll}+(?:-\\s)?)?${anyOf(roleWords)}(?![\\p{L}])`, 'giu');
/** `Finansroteln`, `Miljö- och klimatroteln`, `Rotel II`, `Stadsledningskontoret`, `Office for Culture`. */
const officeWord = new RegExp(
  `(?<![\\p{L}-])(?:(?:\\p{Lu}\\p{L}*-\\s(?:och|samt)\\s\\p{L}|(?:\\p{L}+-)?\\p{Lu})[\\p{L}]*?(?:${noisy('roteln')}|${noisy('rotel')}|${noisy('kontoret')}|${noisy('förvaltningen')}|${noisy('kansliet')}|${noisy('kansli')})(?:\\s[IVX]+(?![\\p{L}]))?|${anyOf(`rotel`)}\\s(?:[IVX]+|\\d+)|(?:KF/KS|KS|Kommunstyrelsens)\\s${noisy('kansli')}|(?:City Executive Office|Office (?:for|of) (?:the )?\\p{Lu}[\\p{L}]*(?:(?:,| and|, and)? \\p{Lu}\\p{L}+)*|\\p{Lu}\\p{L}+ (?:Office|Department|Division)|(?:Department|Division) (?:for|of) \\p{Lu}\\p{L}+))(?![\\p{L}])`,
  'gu',
);
const phone = /(?:(?:\+|00)46[\s-]?(?:\(0\))?|0)\d{1,3}[\s-–/]*\d(?:[\s-]?\d){4,8}/;
const mail = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/u;
const nameWord = "\\p{Lu}(?:[\\p{Ll}’']+(?:-\\p{Lu}\\p{Ll}+)?|\\p{Ll}*)";
const name = new RegExp(
  `(?<![\\p{L}-])${nameWord}(?:\\s(?:von|af|de|van|den))?(?:\\s${nameWord}){1,2}(?![\\p{L}-])`,
  'gu',
);
const noName = new RegExp(
  `^(?:${anyOf(`
  kontakt, kontaktperson, handläggare, ansvarig, frågor, med, hej, stockholms, stockholm, ansvariga,
  for, please, case, city, office, tel, tfn, telefon, phone, word, ks, kf, svar, remiss, kan, om,
  vid, ring, questions, political, contact, rotelns, dear, remissvar, vänliga, responsible,
  borgarråd, rotel, department, division, kommunstyrelsens, kommunstyrelsen
`)})$`,
  'iu',
);

/** Takes a letter and gives who answers for the matter: office, role, and whom it names (history, with its date). */
export function readResponsible(
  { lines, passages }: LetterText,
  head: MailHead | undefined,
  letterDate: string | null,
): Responsible | null {
  const asking = passages.filter((passage) => asked.test(passage) && !account.test(passage));
  const sentences = [...asking, ...signaturesIn(lines)];
  const named = sentences
    .map((words) => ({ words, person: personIn(words), role: roleIn(words), office: officeIn(words) }))
    .map((one) => ({
      ...one,
      weight: (one.person === null ? 0 : 3) + (one.role === null ? 0 : 2) + (one.office === null ? 0 : 1),
    }))
    .toSorted((one, other) => other.weight - one.weight)[0];
  const office =
    bestRead(passages, named?.office ?? null) ?? signatureOf(passages) ?? officeIn(head?.from ?? '');
  if ((named === undefined || named.weight < 2) && office === null) return null;
  const person = named?.person ?? null;
  return {
    office,
    role: named?.role ?? null,
    person: person === null ? null : { ...person, asOf: letterDate },
    words: named !== undefined && named.weight > 0 ? named.words : (office ?? ''),
  };
}

/** Somebody's name on a line of its own, with the role on the next one: how a letter is signed. */
function signaturesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? '';
    const isName = new RegExp(`^\\s*${name.source}\\s*$`, 'u').test(line) && personIn(line) !== null;
    if (!isName || roleIn(next) === null || next.length > 80) return [];
    const rest = lines.slice(index + 1, index + 5);
    const end = rest.findIndex((below) => below.trim() === '');
    return [[line, ...(end < 0 ? rest : rest.slice(0, end))].map((part) => part.trim()).join(', ')];
  });
}

function personIn(text: string): { name: string; phone: string | null; mail: string | null } | null {
  const bare = text
    .replace(officeWord, (found) => ','.repeat(found.length))
    .replace(mail, ' ')
    .replace(roleWord, ',');
  for (const [found] of bare.matchAll(name)) {
    const words = found.split(' ');
    while (words[0] !== undefined && noName.test(words[0])) words.shift();
    if (words.length < 2 || words.some((word) => noName.test(word))) continue;
    return {
      name: words.join(' '),
      phone: phone.exec(text)?.[0]?.trim() ?? null,
      mail: mail.exec(text)?.[0] ?? null,
    };
  }
  return null;
}

/** The role that tells most: `handläggare/borgarrådssekreterare` is a borgarrådssekreterare. */
function roleIn(text: string): string | null {
  const roles = [...text.matchAll(roleWord)].map(([found]) => cleanRole(found.toLowerCase()));
  const telling = roles.filter(
    (role) => !/^(?:ansvarig )?handläggare$|^case officer$|^registrator$/.test(role),
  );
  return telling[0] ?? roles[0] ?? null;
}

/** The role's own spelling, where recognition has another. */
function cleanRole(read: string): string {
  const known = roleWords.split(',').map((role) => role.trim().replace(/\s+/g, ' '));
  return known.find((role) => skeletonOf(role) === skeletonOf(read)) ?? read;
}

function officeIn(text: string): string | null {
  const offices = [...text.matchAll(officeWord)].map(([found]) => found.replace(/\s+/g, ' '));
  return offices.find((office) => /rotel/i.test(office)) ?? offices[0] ?? null;
}

/** Of an office that the letter names more than once, the form that was recognised with the least noise. */
function bestRead(passages: readonly string[], office: string | null): string | null {
  if (office === null) return null;
  const noiseIn = (text: string) => text.match(/rn|[\d|!]/g)?.length ?? 0;
  const forms = passages
    .flatMap((passage) => officeIn(passage) ?? [])
    .filter((form) => skeletonOf(form) === skeletonOf(office));
  return forms.toSorted((one, other) => noiseIn(one) - noiseIn(other))[0] ?? office;
}

/** An office on a line of its own: the sender at the head of a letter, or the signature at its foot. */
function signatureOf(passages: readonly string[]): string | null {
  const alone = passages.flatMap((passage) => {
    const office = officeIn(passage);
    return office !== null &&
      passage.replace(office, '').replace(/[\s\d.,:-]/g, '').length < 3 &&
      /rotel|stadsledning|kansli|office/i.test(office)
      ? [office]
      : [];
  });
  return (
    alone.findLast((office) => /rotel/i.test(office)) ??
    alone.at(-1) ??
    officeIn(passages.find((passage) => /rotel(?:n)?\b/i.test(passage) && officeIn(passage) !== null) ?? '')
  );
}
