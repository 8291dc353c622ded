import { answersFound, type Intent } from '../../conversation/feature.ts';
import { namesPlace } from '../../language/places/places.ts';
import { fold } from '../../language/words.ts';
import { knowsUnit } from '../../network/units/units-meant.ts';
import { asksWhatIsGoing } from '../asked/existing-question.ts';
import { readHolderQuestion } from '../asked/holder-question.ts';
import { languageIn } from '../asked/language-in.ts';
import { asksForList, mayAskForExisting } from '../asked/list-question.ts';
import { numberAsked } from '../asked/number-asked.ts';
import type { CommitmentPorts } from '../ports.ts';
import { onlyListedIntent, shownCommitmentIntent } from '../shown/conversation.ts';
import { commitmentFollowUps } from './follow-up.ts';
import { showByNumber } from './show-by-number.ts';
import { holdsAny, showList } from './show-list.ts';

/** Above the strategy, where the register has what the words name; a place of a visit or a trip is meant first. */
const FOUND = 0.43;

/** More than of what nobody knows: that the register has nothing with a place is said where no room has a thing of that name. */
const NOTHING_WITH = 0.25;

/** What asks of a unit that there is goes before all that is taken because nobody knows it. */
const OF_HOLDER = 0.49;

/** A commitment by its number, and lists: "våra åtaganden", "vilka avtal löper ut i år?". */
export function overviewIntents(ports: CommitmentPorts): Intent[] {
  const byNumber: Intent = {
    name: 'commitment-by-number',
    claim: (text) => (numberAsked(text) === undefined ? 0 : 0.98),
    answersEdits: true,
    handle: (turn) => showByNumber(ports, turn),
  };
  const shown = shownCommitmentIntent(ports, byNumber);
  return [
    byNumber,
    shown,
    onlyListedIntent(shown),
    {
      name: 'commitment-list',
      claim: (text) => (asksForList(text) ? 0.9 : 0),
      answersEdits: true,
      ...commitmentFollowUps(ports.store, (text) => languageIn({ text, language: 'sv' })),
      handle: (turn) => showList(ports, turn),
    },
    {
      name: 'commitment-list-of-holder',
      claim: (text) => (readHolderQuestion(text) === undefined ? 0 : OF_HOLDER),
      answersEdits: true,
      ...commitmentFollowUps(ports.store, (text) => languageIn({ text, language: 'sv' })),
      ...answersFound(async (turn) => {
        const { asked, unit } = readHolderQuestion(turn.text) ?? {};
        if (asked === undefined || (unit !== undefined && !(await knowsUnit(ports.store, unit))))
          return undefined;
        return { reply: () => showList(ports, { ...turn, text: asked }) };
      }),
    },
    {
      name: 'commitment-list-found',
      claim: (text) => (mayAskForExisting(text) && !asksWhatIsGoing(fold(text.trim())) ? FOUND : 0),
      answersEdits: true,
      ...answersFound(async (turn) =>
        (await holdsAny(ports, turn)) ? { reply: () => showList(ports, turn, true) } : undefined,
      ),
    },
    {
      name: 'commitment-nothing-with',
      claim: (text) => (namesPlace(text) && mayAskForExisting(text) ? NOTHING_WITH : 0),
      answersEdits: true,
      answersByChance: () => true,
      handle: (turn) => showList(ports, turn, true),
    },
  ];
}
