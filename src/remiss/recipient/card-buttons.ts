import type { Language } from '../../language/language.ts';
import { isDecided } from '../register-model.ts';
import { sentToTexts } from '../sent-to/texts.ts';
import { cardTexts } from './card-texts.ts';
import type { RecipientView } from './recipient-view.ts';

/** What whoever looks at a card may do: there are buttons for that alone. */
export interface CardReader {
  readonly handles: boolean;
  readonly corrects: boolean;
  /** Whether they decide on more time. */
  readonly decides: boolean;
  /** Whether they may take it out of those that the remiss was sent to. */
  readonly sends: boolean;
  /** Whether they may see what the recipient has done. */
  readonly seesReply: boolean;
}

/** It is sent to those who handle the remiss. */
export const handlesIt: CardReader = {
  ...{ handles: true, corrects: true, seesReply: true },
  ...{ decides: false, sends: false },
};

/** The buttons that only some have; empty where there is none. */
export function buttonsOf(
  view: RecipientView,
  language: Language,
  { handles, corrects, decides, sends }: CardReader,
) {
  const say = cardTexts(language);
  const open = view.endedOn === null;
  const handling = open && handles;
  return {
    decide: open && decides && view.extension?.state === 'asked' ? say('actionDecide') : '',
    decideAnew: open && decides && isDecided(view.extension) ? say('actionDecideAnew') : '',
    giveTime: open && decides && view.extension === null ? sentToTexts(language)('actionTime') : '',
    remove: open && sends ? sentToTexts(language)('actionRemove') : '',
    received: handling && view.receivedOn === null ? say('actionReceived') : '',
    correct: corrects ? say('actionCorrect') : '',
    handler: handling ? say('actionHandler') : '',
    plan: handling ? say('actionPlan') : '',
    answered: handling ? say('actionAnswered') : '',
    reopen: !open && handles ? say('actionReopen') : '',
    extension: handling ? say('actionExtension') : '',
    snooze: handling ? say('actionSnooze') : '',
    template: handling ? say('actionTemplate') : '',
    calendar: handling ? say('actionCalendar') : '',
  };
}
