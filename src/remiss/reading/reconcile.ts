import type { Directory, UnitKind } from '../../network/model.ts';
import type { ListedRecipient, MailedRecipient, ReadingWarning } from '../model.ts';

/** How the list and the mail agree. */
export interface Reconciliation {
  readonly onlyListed: readonly ListedRecipient[];
  readonly onlyMailed: readonly MailedRecipient[];
  readonly unknown: readonly string[];
  readonly warnings: readonly ReadingWarning[];
}

/**
 * Compares whom a letter lists with whom it was mailed to, by units that the directory knows. A mailbox
 * that nobody knows is never taken for a unit that is left over; but while there is one of them that could
 * be a district's, listed districts without a mailbox are told to be uncertain, not to have been missed.
 */
export function reconcile(
  directory: Pick<Directory, 'units'>,
  {
    recipients,
    mailed,
    wholeKinds,
  }: {
    readonly recipients: readonly ListedRecipient[];
    readonly mailed: readonly MailedRecipient[];
    readonly wholeKinds: readonly UnitKind[];
  },
): Reconciliation {
  const kindOf = (id: string | null) => directory.units.find((unit) => unit.id === id)?.kind;
  const comparable = recipients.length > 0 && mailed.length > 0;
  const listedUnits = new Set(recipients.map(({ unit }) => unit));
  const mailedUnits = new Set(mailed.map(({ unit }) => unit));
  const strangers = mailed.filter(({ unit }) => unit === null);
  const isListed = ({ unit }: MailedRecipient) =>
    listedUnits.has(unit) || wholeKinds.some((kind) => kind === kindOf(unit));
  const onlyMailed = comparable ? mailed.filter((one) => one.unit !== null && !isListed(one)) : [];
  const missing = comparable ? recipients.filter(({ unit }) => unit !== null && !mailedUnits.has(unit)) : [];
  const couldBe = ({ unit }: ListedRecipient) =>
    kindOf(unit) === 'district' && strangers.some(isDistrictCode);
  const uncertain = missing.filter(couldBe);
  const onlyListed = missing.filter((one) => !couldBe(one));
  const outsiders = recipients.filter(({ unit }) => unit === null);
  return {
    onlyListed,
    onlyMailed,
    unknown: [...outsiders, ...strangers].map(({ words }) => words),
    warnings: [
      ...onlyMailed.map(({ unit, words }) => ({ code: 'only-mailed', unit: unit ?? '', words }) as const),
      ...onlyListed.map(({ unit, words }) => ({ code: 'only-listed', unit: unit ?? '', words }) as const),
      ...strangers.map(
        ({ words, mailboxCode }) => ({ code: 'unknown-mailbox', words, mailboxCode }) as const,
      ),
      ...outsiders.map(({ words }) => ({ code: 'unknown-recipient', words }) as const),
      ...(uncertain.length === 0 ? [] : [perhapsMailed(uncertain, strangers.filter(isDistrictCode))]),
    ],
  };
}

/** Districts' mailboxes are called by codes such as `SD01`. */
const isDistrictCode = ({ mailboxCode }: MailedRecipient) => /^SD/i.test(mailboxCode ?? '');

function perhapsMailed(
  units: readonly ListedRecipient[],
  mailboxes: readonly MailedRecipient[],
): ReadingWarning {
  return {
    code: 'perhaps-mailed',
    units: units.map(({ unit }) => unit ?? ''),
    mailboxes: mailboxes.map(({ words }) => words),
  };
}
