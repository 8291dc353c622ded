import { readAskedTime } from '../../calendar/named-period.ts';
import { fold } from '../../language/words.ts';
import { withoutNumberForms } from '../reading/diary-number-forms.ts';
import { NUDGING } from '../reminders/nudging-words.ts';

const reminds = new RegExp(`^(?:(?:hej|kan|du|please|can|could|you) )*(?:${NUDGING})\\b(?! inte| not)`);

/** The day on which somebody asks to be reminded again: "påminn mig om den den 1 april"; undefined where none is told. */
export function restTold(written: string, today: string): string | undefined {
  if (!reminds.test(fold(written).trim())) return undefined;
  const { period } = readAskedTime(withoutNumberForms(written.normalize('NFC')), { today, hasBeen: false });
  return period !== undefined && period.from === period.until ? period.from : undefined;
}
