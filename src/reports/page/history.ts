import { formatInstant } from '../../language/format.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { actText } from '../../pages/act-texts.ts';
import type { RecordPage } from '../../pages/model.ts';
import type { Entry } from '../../record/model.ts';
import { listHistory } from '../../record/register.ts';

import type { PageSource } from './page-source.ts';
import { recordTexts } from './record-texts.ts';

/** Facts without those that nobody has said. */
export function known(facts: readonly (readonly [string, string])[]): RecordPage['facts'] {
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}

/** What the record says was done with a thing, the latest first: who, by name as the directory has it. */
export async function historyOf(
  { database, directory, language }: PageSource,
  subject: string,
): Promise<RecordPage['history'][number][]> {
  const say = recordTexts(language);
  const nameOf = (actor: string) =>
    actor.startsWith('system:')
      ? say('systemActor')
      : (findPerson(directory, actor)?.name ?? say('somebody'));
  const who = ({ actor, actingFor }: Entry) =>
    actingFor === undefined
      ? nameOf(actor)
      : say('actingFor', { who: nameOf(actor), other: nameOf(actingFor) });
  return (await listHistory(database, subject)).reverse().map((entry) => ({
    when: formatInstant(entry.at, language),
    who: who(entry),
    what: actText(entry.act, language),
  }));
}
