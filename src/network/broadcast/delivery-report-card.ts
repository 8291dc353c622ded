import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { CardContent, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Addressee } from '../../outbox/model.ts';
import { type FailedDelivery, reportDeliveries } from '../../outbox/report.ts';
import type { Store } from '../../store/store.ts';
import { may } from '../authority.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { inSentence, nameOfUnit } from '../units/unit-names.ts';
import { broadcastTexts } from './texts.ts';

/** Which broadcast a button is about. */
export const groupData = z.object({
  group: z.string().startsWith('broadcast:'),
  language: z.enum(['sv', 'en']),
});

/** How many wait, have arrived and have failed, and why; whoever may spread news can correct them from it. */
export async function reportCard(
  store: Store,
  { person, at }: Pick<Turn, 'person' | 'at'>,
  { group, language }: z.infer<typeof groupData>,
): Promise<CardContent> {
  const say = broadcastTexts(language);
  const { waiting, delivered, failed } = await reportDeliveries(store.database, group);
  const directory = await currentDirectory(store);
  const request = { person: person.id, act: 'broadcast', unit: null } as const;
  const mayCorrect = may(directory, request, civilDateAt(at)).ok;
  const nameOf = (addressee: Addressee) => {
    if ('person' in addressee) return findPerson(directory, addressee.person)?.name ?? addressee.person;
    const unit = directory.units.find(({ channel }) => channel === addressee.conversation);
    return unit === undefined
      ? addressee.conversation
      : say('channelOf', { unit: inSentence(nameOfUnit(unit, language), language) });
  };
  return {
    template: 'delivery-report',
    data: {
      language,
      group,
      title: say('reportTitle'),
      facts: [
        { title: say('reportDelivered'), value: String(delivered.length) },
        { title: say('reportWaiting'), value: String(waiting.length) },
        { title: say('reportFailed'), value: String(failed.length) },
      ],
      failed: failureRows(failed, nameOf, language),
      refresh: say('reportRefresh'),
      resend: failed.length > 0 ? say('reportResend') : '',
      correct: mayCorrect ? say('correct') : '',
    },
  };
}

/** Those whom it did not reach, gathered by why and by who heard it instead. */
function failureRows(
  failed: readonly FailedDelivery[],
  nameOf: (addressee: Addressee) => string,
  language: Language,
) {
  const say = broadcastTexts(language);
  const why = ({ reason, instead }: FailedDelivery) => {
    const line = say(`undelivered-${reason}`);
    return instead === null ? line : `${line} ${say('reportInstead', { name: nameOf(instead.addressee) })}`;
  };
  return [...Map.groupBy(failed, why)].map(([line, those]) => ({
    why: line,
    names: those.map(({ addressee }) => ({ name: nameOf(addressee) })),
  }));
}
