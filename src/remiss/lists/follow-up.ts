import { leavesOut, readAmendment, sentenceOf, withoutNegation } from '../../conversation/list-follow-up.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { capitalised } from '../../language/capitalised.ts';
import type { Language } from '../../language/language.ts';
import { bareFolded, fold } from '../../language/words.ts';
import { knowsField, listFollowUps } from '../../network/units/units-meant.ts';
import type { Store } from '../../store/store.ts';
import { NUDGING } from '../reminders/nudging-words.ts';
import { texts } from '../texts.ts';
import { followUpTexts } from './follow-up-texts.ts';
import { readListQuestion } from './read-list-question.ts';

/** How a list of remisses is gone on from: "å kulturnämnden?", "bara de försenade", "och nästa år?". */
export function remissFollowUps(store: Store, languageOf: (earlier: string) => Language) {
  const goesOn = (text: string, earlier: string) => askedAnew(text, earlier, languageOf(earlier));
  const followUps = listFollowUps(store, goesOn, readListQuestion, [knowsField, knowsField]);
  return {
    ...followUps,
    narrows: async (turn: MessageTurn, asked: string) => {
      const named = await followUps.narrows(turn, asked);
      const field = whoHas.exec(fold(turn.text))?.groups?.who ?? '';
      if (named !== undefined || field === '') return named;
      return (await knowsField(store, field)) ? goesOn(field, asked) : undefined;
    },
  };
}

/** Who has something to answer may be called by their field: "what does culture still have to answer". */
const whoHas =
  /\b(?:does|do|has|have|must|should|is|are|left for|har|ska|ar) (?:the )?(?<who>\p{L}{4,})(?!\p{L})/u;

const asksWhenDue =
  /\b(?:gar ut|loper ut|forfaller|ska (?:\w+ )?(?:in|vara inne|svaras|besvaras)|ska vi svara|(?:is|are|falls?|fall) due|expires?|ends?|run out)\b/;

const nudgesThem = new RegExp(
  `^(?:(?:och|kan|kunde|skulle|du|ni|and|can|could|would|you|please) )*(?:${NUDGING})(?: (?:pa|om|dem|dom|de|allihop|alla|dessa|namnderna|them|all|of|those|the|committees|late|ones|sena|igen|again|nu|now|tack|please|genast|idag|today))+$`,
  'u',
);
const asksHowLate =
  /^(?:(?:och|men|and|but|so) )*(?:hur (?:mycket )?(?:sena?|forsena(?:d|de)|manga dagar sena?)|how (?:many days )?(?:late|overdue))(?: (?:ar|are|is|they|de|dom|dem|den|it|those|nu|now|da|then))*$/u;

const everything = { state: undefined, isOwn: false, rest: '', except: '' } as const;

/** The list that was asked for, with what a message changes of it, in full; undefined where the message asks something else. */
function askedAnew(text: string, earlier: string, spoken: Language): string | undefined {
  const plain = bareFolded(text);
  // Reminders go by themselves, and each of the late ones leads to them; how late they are stands beside them.
  if (nudgesThem.test(plain)) return capitalised(texts(spoken)('askLate'));
  if (asksHowLate.test(plain)) return earlier;
  const amendment = readAmendment(text, earlier);
  const asked = readListQuestion(earlier);
  const before = asked && amendment?.isAll === true ? { ...asked, ...everything } : asked;
  const changed = amendment && readListQuestion(`remisser ${amendment.words}`);
  if (amendment === undefined || before === undefined || changed === undefined) return undefined;
  const isLeftOut = leavesOut(amendment.words, (words) => readListQuestion(`remisser ${words}`)?.state);
  // Of one unit's nothing is another's.
  if (isLeftOut && before.rest !== '') return undefined;
  const { state, isOwn } = changed;
  const rest = isLeftOut ? '' : changed.rest;
  const except = isLeftOut ? withoutNegation(amendment.words) : before.except;
  const { isAll, time, language = spoken } = amendment;
  const isSame = state === undefined && !isOwn && rest === '' && !isLeftOut;
  if (isSame && time === '' && !isAll) return undefined;
  const [say, again] = [texts(language), followUpTexts(language)];
  const unit = rest === '' && !isOwn ? before.rest : rest;
  // What is to be answered by some day is not late yet.
  const kept = before.state === 'late' && time !== '' && asksWhenDue.test(fold(text)) ? 'open' : before.state;
  const listed = state ?? kept ?? 'any';
  const list = listed === 'sent' ? again('listedSent') : say(`listed-${listed}`);
  // Whose they are and of which unit is one thing: the unit that is named takes the place of one's own.
  const whose = isOwn || (before.isOwn && rest === '') ? again('own', { list }) : list;
  return sentenceOf([
    whose,
    unit === '' ? '' : say('listedFor', { units: unit }),
    before.hasBeen && changed.state === undefined ? again('been') : '',
    except === '' ? '' : again('except', { units: except }),
    time === '' ? before.time : time,
  ]);
}
