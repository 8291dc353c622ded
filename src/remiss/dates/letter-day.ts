import type { Recipient, Remiss } from '../register-model.ts';

/**
 * The first day on which the letter of a remiss can have been there: that of the letter itself, or the one on which
 * it was received or registered where that is earlier. Nothing that is done about it can lie before.
 */
export function letterDay(remiss: Remiss, recipients: readonly Recipient[]): string {
  const days = [
    remiss.reading.letterDate,
    remiss.registeredOn,
    ...recipients.map(({ receivedOn }) => receivedOn),
  ];
  return days.filter((day) => day !== null).reduce((first, day) => (day < first ? day : first));
}
