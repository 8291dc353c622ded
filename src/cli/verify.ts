import type { Break } from '../record/chain.ts';
import { verifyRecord } from '../record/verify.ts';
import type { Services } from '../services.ts';

const reasons: Readonly<Record<Break['reason'], string>> = {
  missing: 'saknas',
  changed: 'har ändrats i efterhand',
  'not-chained': 'hör inte ihop med posten före',
  'cut-off': 'saknas: slutet av kedjan är borta',
  added: 'har lagts till efter kedjans slut',
};

/** `verify` checks the chain of the record; its exit code is 1 when an entry is broken. */
export async function verify(services: Services): Promise<number> {
  const verification = await verifyRecord(services.store.database);
  if (verification.whole) {
    console.log(`Hel kedja: ${verification.entries} poster.`);
    return 0;
  }
  const { number, reason } = verification.broken;
  console.log(`Bruten kedja: post ${number} ${reasons[reason]}.`);
  return 1;
}
