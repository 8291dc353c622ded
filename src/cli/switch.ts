import { createFeatures } from '../features.ts';
import { roomNamed } from '../operations/switch/model.ts';
import { listStops } from '../operations/switch/stop-register.ts';
import { TERMINAL, turnOff } from '../operations/switch/turn-off.ts';
import { texts as operationsTexts } from '../operations/texts.ts';
import type { Services } from '../services.ts';
import type { CommandOptions } from './command.ts';

const usage =
  'Skriv: npm run --silent switch -- off remiss --reason "…" --reason-en "…", switch -- on remiss, eller switch -- list';

/** `switch off ROOM --reason …`, `switch on ROOM`, `switch list`: what is turned off, and why, for all instances. */
export async function switchRoom(
  services: Services,
  [act, named = '', ...more]: readonly string[],
  { reason, 'reason-en': english }: CommandOptions,
): Promise<number> {
  const { store, clock } = services;
  const hasReason = reason !== undefined || english !== undefined;
  if (act === 'list' && named === '' && !hasReason) {
    const stops = await listStops(store.database);
    for (const { what, reason: said, at } of stops) {
      console.log(`${what}\t${at.toISOString()}\t${said.sv}\t${said.en}`);
    }
    if (stops.length === 0) console.log(operationsTexts('sv')('nothingOff'));
    return 0;
  }
  const rooms = createFeatures(services, { send: async () => undefined, localMode: false });
  const what = roomNamed(
    named,
    rooms.map(({ name }) => name),
  );
  const isWhole =
    (act === 'on' && !hasReason) || (act === 'off' && reason !== undefined && reason.trim() !== '');
  if (!isWhole || what === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const said = act === 'on' ? null : { sv: reason ?? '', en: english ?? reason ?? '' };
  const changed = await turnOff(store, { what, reason: said, actor: TERMINAL, at: clock.now() });
  const state = act === 'on' ? 'på' : 'avstängt';
  const before = changed.ok && !changed.value.changed ? 'redan ' : '';
  console.log(`${what}: ${before}${state}`);
  return 0;
}
