import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { forThemAlone, toThemAlone } from '../../conversation/alone.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { unitNameIn } from '../../network/units/unit-names.ts';
import { explainAsked } from '../dates/explain-conversation.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { resendTexts } from '../handling/resend-texts.ts';
import { remissesNamed } from '../naming/remisses-named.ts';
import { ownRecipients } from '../recipient/own-recipients.ts';
import { statisticsOf } from '../recipient/recipient-status.ts';
import { listHeads } from '../recipient-register.ts';
import { refusalText } from '../refusals.ts';
import { byDeadline, type ListedCase } from '../register-model.ts';
import { showing } from '../shown/shown-remiss.ts';
import { texts } from '../texts.ts';
import { dueQuestion } from './due-question.ts';
import { findRemisses } from './find-remisses.ts';
import { remissFollowUps } from './follow-up.ts';
import { listAsked } from './list-asked.ts';
import { recipientListCard, statisticsCard } from './list-cards.ts';
import { readListReader, rowOfOne } from './list-rows.ts';
import { unitsInPlaceOfOwn } from './own-units.ts';
import {
  answered,
  asksSending,
  counted,
  due,
  inPeriod,
  mine,
  numbers,
  replied,
  resent,
  searched,
  withoutReaching,
} from './questions.ts';
import { readListQuestion } from './read-list-question.ts';
import { repliesReply } from './replies.ts';
import { find, listAnswered, listReply, readingOf } from './show-list.ts';

/** What is asked about remisses is short; a letter is not, and speaks of the same things. */
const LONGEST_QUESTION = 200;

/** Words that only one language has: one of them may be all that is said, beside a number. */
const swedish = /remiss|statistik|räknade|räknat/i;

const english = /\b(?:referrals?|remisses)\b/i;

function languageOf({ text, language }: Pick<MessageTurn, 'text' | 'language'>): Language {
  if (english.test(text)) return 'en';
  return swedish.test(text) ? 'sv' : languageOfText(text, language);
}

const isAsked = (asks: RegExp | ((text: string) => unknown), text: string) =>
  asks instanceof RegExp ? asks.test(text) : asks(text) !== undefined;

const intent = (
  name: string,
  claim: number,
  asks: RegExp | ((text: string) => unknown),
  handle: (turn: MessageTurn, language: Language) => Promise<Reply>,
): Intent => ({
  name,
  claim: (text) => (text.length <= LONGEST_QUESTION && isAsked(asks, text) ? claim : 0),
  answersEdits: true,
  handle: (turn) => handle(turn, languageOf(turn)),
});

/** What can be asked about remisses that are registered. */
export function listIntents(ports: RemissPorts): Intent[] {
  const { store } = ports;
  const goesOn = remissFollowUps(store, (text) => languageOf({ text, language: 'sv' }));
  const listIntent = (...given: Parameters<typeof intent>): Intent => ({ ...intent(...given), ...goesOn });
  return [
    forThemAlone(
      listIntent('my-remisses', 0.9, mine, async (turn, language) => {
        const reading = readingOf(turn);
        const reader = await readListReader(store, reading);
        const own = await ownRecipients(store, reading);
        const rows = own.map((found) => rowOfOne(found, reader));
        if (own.length === 0 && (await unitsInPlaceOfOwn(store, reading)).length > 0)
          return listAsked(ports, turn, language);
        return listReply(rows, { title: 'listMine', none: 'listMineNone' }, language);
      }),
    ),
    listIntent('remisses-due', 0.85, due, (turn, language) => listAsked(ports, turn, language)),
    listIntent('remisses-in-period', 0.85, inPeriod, (turn, language) => listAsked(ports, turn, language)),
    listIntent('answered-remisses', 0.85, answered, (turn, language) => listAnswered(ports, turn, language)),
    listIntent('list-remisses', 0.82, readListQuestion, (turn, language) => listAsked(ports, turn, language)),
    {
      // Its words are put as those of a list above, which answers.
      ...intent('remisses-owed', 0.6, dueQuestion, (turn, language) => listAsked(ports, turn, language)),
      meantAs: (text) => [dueQuestion(text)].filter((asked) => asked !== undefined),
    },
    intent('find-remiss', 0.8, searched, (turn, language) =>
      find(ports, turn, searched.exec(turn.text)?.[1] ?? '', language),
    ),
    {
      ...intent('remiss-dates', 0.85, counted, (turn, language) => explainAsked(ports, turn, language)),
      meansShown: true,
    },
    // Who has answered is for the sender to know.
    forThemAlone(
      intent('remiss-replies', 0.85, replied, (turn, language) => askReplies(ports, turn, language)),
    ),
    forThemAlone(
      intent('remiss-resend', 0.87, resent, (turn, language) =>
        askReplies(
          ports,
          turn,
          language,
          asksSending.test(turn.text) ? resendTexts(language)('nothingDone') : '',
        ),
      ),
    ),
    intent('remiss-statistics', 0.85, numbers, (turn, language) => statistics(ports, turn, language)),
  ];
}

/** "Visa" on a row of many recipients: each by itself, those that are still to answer first as far as the reader may see. */
export function recipientsVerb({ store }: RemissPorts): Verb {
  const data = z.object({ remiss: z.string(), language: z.enum(['sv', 'en']) });
  return verb('remiss-recipients', data, async (turn, { remiss, language }) => {
    const cases = (await listHeads(store.database, { remiss })).sort(byDeadline);
    if (cases.length === 0) return { text: refusalText('unknown-remiss', language, 'whoHandles') };
    const reader = await readListReader(store, readingOf(turn));
    const hasEnded = (found: ListedCase) => found.recipient.endedOn !== null && reader.sees(found);
    const { open = [], ended = [] } = Object.groupBy(cases, (found) => (hasEnded(found) ? 'ended' : 'open'));
    const rows = [...open, ...ended].map((found) => rowOfOne(found, reader));
    const dnr = cases[0]?.remiss.dnr ?? '';
    return { card: recipientListCard(rows, language), shows: showing(dnr, language) };
  });
}

/** "Vilka har svarat?" on the card that tells of a missed deadline. */
export function repliesVerb(ports: RemissPorts): Verb {
  const data = z.object({ remiss: z.string(), language: z.enum(['sv', 'en']) });
  return verb('remiss-replies', data, async (turn, { remiss, language }) => {
    const refused = await refusedReplies(ports, turn, language);
    return refused ?? repliesReply(ports, turn, remiss, { language });
  });
}

async function askReplies(
  ports: RemissPorts,
  turn: MessageTurn,
  language: Language,
  note = '',
): Promise<Reply> {
  const refused = await refusedReplies(ports, turn, language);
  if (refused !== undefined) return refused;
  const { database } = ports.store;
  const asWritten = await findRemisses(database, turn.text);
  const bare = asWritten.length > 0 ? asWritten : await findRemisses(database, withoutReaching(turn.text));
  const found = bare.length > 0 ? bare : await remissesNamed(ports.store, turn.text);
  const [only, ...others] = found;
  if (only === undefined) return { text: texts(language)('listFoundNone') };
  if (others.length === 0) return repliesReply(ports, turn, only.id, { language, note });
  const prompts = found.slice(0, 5).map(({ dnr, title }) => ({
    title: `${dnr} ${title}`.slice(0, 40),
    text:
      language === 'sv' ? `Vilka har svarat på remissen ${dnr}?` : `Who has answered the referral ${dnr}?`,
  }));
  return { text: texts(language)('whichRemiss'), prompts };
}

async function refusedReplies(
  { store }: RemissPorts,
  turn: Pick<MessageTurn, 'person' | 'at'>,
  language: Language,
): Promise<Reply | undefined> {
  const directory = await currentDirectory(store);
  const request = { person: turn.person.id, act: 'see-remiss-replies', unit: null } as const;
  const authority = may(directory, request, civilDateAt(turn.at));
  return authority.ok
    ? undefined
    : toThemAlone({ text: refusalText(authority.refusal, language, 'whoSends') });
}

async function statistics(ports: RemissPorts, turn: MessageTurn, language: Language): Promise<Reply> {
  const { store } = ports;
  const refused = await refusedReplies(ports, turn, language);
  if (refused !== undefined) return refused;
  const cases = await listHeads(store.database);
  if (cases.length === 0) return { text: texts(language)('statisticsNone') };
  const directory = await currentDirectory(store);
  const units = statisticsOf(cases, civilDateAt(turn.at)).map((one) => ({
    ...one,
    name: unitNameIn(directory.units, one.unit, language),
  }));
  return { card: statisticsCard(units, language) };
}
