import { answersFound, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Numbered } from '../../conversation/named.ts';
import type { MessageTurn, Prompt, Reply } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import { asksInGeneral } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { readListReader } from '../lists/list-rows.ts';
import { foundReply, readingOf, recipientsOf } from '../lists/show-list.ts';
import type { RemissHead } from '../register-model.ts';
import { texts } from '../texts.ts';
import { findBySerial, findByShortName, type NamedSo } from './find-by-short-name.ts';
import { showFound } from './named-conversation.ts';
import { asksStrategy, readNaming, speaksOfMeeting } from './named-remiss.ts';
import { namedTexts } from './named-texts.ts';
import { readRemissNames } from './remiss-names.ts';
import { readShortNaming, type ShortNaming } from './short-naming.ts';

/** A remiss that is named is no list of those that are due. */
const SURE_CLAIM = 0.87;
/** A number, or "den från …", may be something else's: whoever knows the words goes first. */
const CLAIM = 0.72;
/** More than that somebody needs more time. */
const SERIAL_CLAIM = 0.81;
const MOST_OFFERED = 5;
/** Who answer what is asked of one remiss by its number; lists are for those who name none. */
const ofOne = [
  'remiss-replies',
  'remiss-resend',
  'remiss-dates',
  'remiss-answer-template',
  'remiss-by-number',
];
/** So much of a title is enough to know it by. */
const TITLE = 40;

/**
 * "Cykelremissen", "KS 812", "den från Landsbygdsdepartementet": what is asked is answered as of its number, by the one
 * of the `others` that knows how.
 */
export function shortNameIntent(ports: RemissPorts, others: readonly Intent[]): Intent {
  return {
    name: 'remiss-by-short-name',
    claim: (text) => {
      const naming = readShortNaming(text);
      if (naming === undefined) return 0;
      if (naming.isSure) return SURE_CLAIM;
      return naming.what === 'serial' ? SERIAL_CLAIM : CLAIM;
    },
    answersEdits: true,
    ...answersFound(async (turn) => {
      const naming = readShortNaming(turn.text);
      if (naming === undefined) return undefined;
      const named = await findByShortName(ports.store, turn.text.normalize('NFC'), naming, readingOf(turn));
      if (naming.what === 'serial' && naming.isSent && named.found.length > 0) return undefined;
      // That none is called so is said to whoever asks of one, and not to who asks what the rules are.
      const isSaid = naming.isSure && (!asksInGeneral(turn.text) || asksOfItsUnits(turn.text));
      if (!isSaid && named.found.length === 0) return undefined;
      return { reply: () => answer(ports, turn, naming, named, others) };
    }),
  };
}

/** "Vilka är sena med …?", "vem sitter på …?": who has or owes an answer is asked of one that there is. */
const asksOfItsUnits = (text: string): boolean =>
  /\b(?:vem|vilka|vilken|who|which)\b.*\b(?:sitter|jobbar|skriver|sena?|efter|svarat|svarade|yttrat|fatt|fick|late|overdue|behind|sits?|sitting|works?|working|writes|writing|answered|replied|got)\b/.test(
    fold(text),
  ) && !asksStrategy(fold(text));

async function answer(
  ports: RemissPorts,
  turn: MessageTurn,
  naming: ShortNaming,
  { found, likely, start, end }: NamedSo,
  others: readonly Intent[],
): Promise<Reply> {
  const { language } = naming;
  const byNumber = (remiss: RemissHead) => withNumber(turn.text, { ...naming, start, end }, remiss);
  const offer = (some: readonly RemissHead[]) =>
    some.slice(0, MOST_OFFERED).map((remiss) => toPrompt(remiss, byNumber(remiss)));
  const [only, ...more] = found;
  if (only === undefined) {
    const open = namedTexts(language)('askOpen');
    const said = turn.text.normalize('NFC').slice(naming.start, naming.end).trim();
    const text = namedTexts(language)(naming.what === 'newest' ? 'noneThen' : 'noneCalled', {
      name: escapeMarkdown(shortened(said, TITLE)),
    });
    const ask = likely.length > 0 ? ` ${namedTexts(language)('perhaps')}` : '';
    return { text: text + ask, prompts: [...offer(likely), { title: open, text: open }] };
  }
  if (found.length > MOST_OFFERED) {
    const { store } = ports;
    const reader = await readListReader(store, readingOf(turn));
    return foundReply(await recipientsOf(store.database, found), reader, language);
  }
  if (more.length > 0) return { text: texts(language)('whichRemiss'), prompts: offer(found) };
  const asked = { ...turn, text: byNumber(only) };
  return ask(others, asked, only) ?? showOne(ports, asked, only, language);
}

/** What a text asks of the remiss, with its number in place of what it was called. */
function withNumber(text: string, { start, end, language }: ShortNaming, { dnr }: RemissHead): string {
  const whole = text.normalize('NFC');
  const label = language === 'sv' ? 'remissen' : 'the referral';
  return `${whole.slice(0, start)}${label} ${dnr}${whole.slice(end)}`;
}

/** A remiss, and words that lead to it. */
export const toPrompt = ({ dnr, title }: RemissHead, text: string): Prompt => ({
  title: shortened(`${dnr} ${title}`, TITLE),
  text,
});

/** The answer of whoever knows what is asked; undefined where the number is not read as that of this remiss. */
function ask(
  others: readonly Intent[],
  turn: MessageTurn,
  { dnrKey }: RemissHead,
): Promise<Reply> | undefined {
  if (readNaming(turn.text)?.numbers.some(({ key }) => key === dnrKey) !== true) return undefined;
  const [first] = others
    .filter(({ name }) => ofOne.includes(name))
    .map((intent) => ({ intent, claim: intent.claim(turn.text) }))
    .filter(({ claim }) => claim > 0)
    .sort((one, other) => other.claim - one.claim);
  return first?.intent.handle(turn);
}

/** The remiss as it stands, where its number is in a form that is not read, or words that are not known stand beside it. */
export function showOne(
  ports: RemissPorts,
  turn: MessageTurn,
  remiss: RemissHead,
  language: Language,
): Promise<Reply> {
  const rest = fold(turn.text.replace(remiss.dnr, ' '));
  const { tellsOfAct = false, asksMeeting = speaksOfMeeting(rest) } = readNaming(turn.text) ?? {};
  return showFound(ports, turn, [remiss], { tellsOfAct, asksMeeting, rest, language });
}

/** Every remiss with this running number, of any year. */
export async function numberedRemisses(
  ports: RemissPorts,
  turn: MessageTurn,
  number: number,
  language: Language,
): Promise<Numbered[]> {
  const found = findBySerial((await readRemissNames(ports.store)).all, number);
  return found.map((remiss) => ({
    prompt: toPrompt(remiss, remiss.dnr),
    show: () => showOne(ports, turn, remiss, language),
  }));
}
