import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import type { Directory } from '../../network/model.ts';
import { inSentence, unitNameIn } from '../../network/units/unit-names.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { ChangeScene } from '../handling/change-recipient.ts';
import { recipientGroup, unreceivedNotice } from '../notices.ts';
import { peopleOf } from '../recipient/recipient-people.ts';
import { viewOf } from '../recipient/recipient-view.ts';
import type { ListedCase, RecipientCase } from '../register-model.ts';

const texts = defineTexts('remiss-registered', {
  sv: {
    told_one: 'Den andra mottagaren får sitt kort i Teams, men brevet får den av avsändaren.',
    told_other: '{{count}} andra mottagare får sina kort i Teams, men brevet får de av avsändaren.',
    notTold: 'Jag når ingen hos {{units}}. Se till att brevet når dit.',
  },
  en: {
    told_one: 'The other recipient gets its card in Teams, but the letter comes from the sender.',
    told_other: '{{count}} other recipients get their cards in Teams, but the letter comes from the sender.',
    notTold: 'I can reach nobody at {{units}}. See to it that the letter gets there.',
  },
});

/** Those that a new remiss was sent to, besides the units of whoever registered it, get its card. */
export async function tellRecipients(scene: ChangeScene, others: readonly RecipientCase[]): Promise<void> {
  const { transaction, send, directory, today, actor, at } = scene;
  for (const found of others) {
    const view = viewOf(found, scene);
    for (const person of peopleOf(directory, found.recipient, today)) {
      if (person === actor) continue;
      await queueNotice(transaction, send, {
        key: `remiss-registered:${view.recipient}:${person}`,
        addressee: { person },
        notice: { kind: unreceivedNotice.name, data: { view, occasion: 'registered' } },
        at,
        group: recipientGroup(view.recipient),
      });
    }
  }
}

/** How many others have been told, and whom the letter itself must reach; empty where there are no others. */
export function toldText(
  others: readonly ListedCase[],
  { directory, today }: { readonly directory: Directory; readonly today: string },
  language: Language,
): string {
  const say = texts(language);
  const hasPeople = ({ recipient }: ListedCase) => peopleOf(directory, recipient, today).length > 0;
  const { told = [], untold = [] } = Object.groupBy(others, (found) =>
    hasPeople(found) ? 'told' : 'untold',
  );
  const units = untold
    .map(({ recipient }) => inSentence(unitNameIn(directory.units, recipient.unit, language), language))
    .join(', ');
  const parts = [
    told.length === 0 ? '' : say('told', { count: told.length }),
    units === '' ? '' : say('notTold', { units }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
