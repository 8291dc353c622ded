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

/** Those that a remiss has just been sent to, besides the units of whoever registered it, get its card. */
export async function tellRecipients(scene: ChangeScene, others: readonly RecipientCase[]): Promise<void> {
  const { transaction, send, directory, today, actor, at } = scene;
  for (const found of others) {
    const view = viewOf(found, scene);
    for (const person of peopleOf(directory, found.recipient, today)) {
      if (person === actor) continue;
      await queueNotice(transaction, send, {
        // One that is a recipient once more gets its card once more.
        key: `remiss-registered:${view.recipient}${view.version === 1 ? '' : `:${view.version}`}:${person}`,
        addressee: { person },
        notice: { kind: unreceivedNotice.name, data: { view, occasion: 'registered' } },
        at,
        group: recipientGroup(view.recipient),
      });
    }
  }
}

/** How many others have been told, and whom the letter itself must reach; empty where there are no others. */
export function toldText(others: readonly ListedCase[], on: DirectoryOn, language: Language): string {
  const told = others.filter((found) => hasPeople(found, on)).length;
  const parts = [
    told === 0 ? '' : texts(language)('told', { count: told }),
    untoldText(others, on, language),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

interface DirectoryOn {
  readonly directory: Directory;
  readonly today: string;
}

const hasPeople = ({ recipient }: ListedCase, { directory, today }: DirectoryOn) =>
  peopleOf(directory, recipient, today).length > 0;

/** Whom nobody can be told of, so that the letter itself must reach them; empty where there are none. */
export function untoldText(cases: readonly ListedCase[], on: DirectoryOn, language: Language): string {
  const units = cases
    .filter((found) => !hasPeople(found, on))
    .map(({ recipient }) => inSentence(unitNameIn(on.directory.units, recipient.unit, language), language))
    .join(', ');
  return units === '' ? '' : texts(language)('notTold', { units });
}
