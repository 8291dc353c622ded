import { fold } from '../../language/words.ts';
import type { Directory } from '../../network/model.ts';
import type { MailedRecipient } from '../model.ts';
import type { MatchUnit, UnitName } from './match-unit.ts';
import { anyOf, resembles } from './noise.ts';

/** Words of a mailbox's name that say what it is for, not whose it is. */
const purposes = new RegExp(
  `(?<![\\p{L}\\d])(?:${anyOf(`
  remiss, remisser, rermiss, remis, rmiss, remss, reiss, emiss, funktion, function, forv, förv, registrator, registratur, brevlåda,
  diariet, mailbox, registry
`)})(?![\\p{L}\\d])`,
  'giu',
);
const purposeWords = ['funktion', 'remisser', 'registrator'];
/** A code such as `SD12`; which unit it stands for is known only by the name beside it. */
const digitCode = /(?<![\p{L}\d])(\p{Lu}{1,5}[ -]?\d{1,4})(?![\p{L}\d])/u;
const address = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/u;

/** Takes the name or address of a mailbox as the mail's head has it, and gives whose it is, where that is sure. */
export function readMailbox(
  words: string,
  directory: Pick<Directory, 'units'>,
  match: MatchUnit,
): { recipient: MailedRecipient; exact: boolean } {
  const found = unitOf(words, directory, match);
  const called = words.replace(/<[^>]*>/, '').replace(/^[\s"']+|[\s"']+$/g, '');
  const label = words.replace(address, '').replace(purposes, ' ');
  const mailboxCode = digitCode.exec(label)?.[1] ?? null;
  return {
    recipient: { words: called === '' ? words : called, unit: found?.unit.id ?? null, mailboxCode },
    exact: found?.exact ?? true,
  };
}

function unitOf(words: string, directory: Pick<Directory, 'units'>, match: MatchUnit): UnitName | undefined {
  const mail = address.exec(words)?.[0];
  const owners = directory.units.filter(
    ({ mailbox }) => mailbox !== null && mail !== undefined && fold(mailbox) === fold(mail),
  );
  if (owners[0] !== undefined && owners.length === 1) return { unit: owners[0], exact: true };
  const label = words
    .replace(address, '')
    .replace(/[<>"']/g, ' ')
    .trim();
  const byLabel = matchLabel(label, match);
  if (byLabel !== undefined || label !== '') return byLabel;
  return matchLabel((mail ?? '').replace(/@.*$/, '').replace(/[._-]/g, ' '), match);
}

/** The name in a label such as `Remiss AMF Forv-Arbetsmarknadsnämnden`; a short form of another unit is a doubt. */
function matchLabel(label: string, match: MatchUnit): UnitName | undefined {
  const bare = tidy(parted(label).replace(digitCode, ' ').replace(purposes, ' '));
  const whole = match(bare);
  if (whole !== undefined) return whole;
  const tokens = bare.split(' ').filter((token, index) => index > 1 || !resembles(token, purposeWords));
  if (tokens.length < bare.split(' ').length)
    return match(tokens.join(' ')) ?? matchLabel(tokens.join(' '), match);
  for (let from = 1; from < tokens.length; from += 1) {
    const before = tokens.slice(0, from).map(tidy);
    if (!before.every((token) => /^\p{Lu}{2,12}$/u.test(token))) return undefined;
    const named = match(tidy(tokens.slice(from).join(' ')));
    if (named === undefined) continue;
    const others = before
      .map(match)
      .filter((other) => other !== undefined && other.unit.id !== named.unit.id);
    return others.length > 0 ? undefined : named;
  }
  return undefined;
}

/** `ForvStadsbyggnadsnämnden` and `SD12Södermalm`, where a hyphen was lost. */
function parted(label: string): string {
  return label.replace(/(?<![\p{L}])(Forv|Förv|Remiss|Funktion|\p{Lu}{2,3}\d{1,3})(?=\p{Lu}\p{Ll})/gu, '$1 ');
}

/** Hyphens that only join the parts of a label become spaces; those within a name stay. */
function tidy(text: string): string {
  return text
    .replace(/(?<=\p{Lu}{2,})-(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/(?:^|\s)[-–,:]+(?=\S)|(?<=\S)[-–,:]+(?=\s|$)/gu, (hyphen, index: number, all: string) =>
      /\p{Ll}-?$/u.test(all.slice(0, index + hyphen.length)) &&
      /^\s+(?:och|samt)\s/.test(all.slice(index + hyphen.length))
        ? hyphen
        : ' ',
    )
    .replace(/\s[-–]\s/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
