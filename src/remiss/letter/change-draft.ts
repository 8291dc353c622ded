import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { partTimes } from '../../calendar/time-words.ts';
import type { Intent } from '../../conversation/feature.ts';
import { asksOfShown, saidOfShown } from '../../conversation/said-of-shown.ts';
import type { CardContent, MessageTurn, Reply, Shown } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { namedTexts } from '../naming/named-texts.ts';
import { withoutNumberForms } from '../reading/diary-number-forms.ts';
import { actTold, readSentTo } from '../sent-to/read-change.ts';

/** The intent that takes what is said of a letter whose form was just shown. */
const ABOUT_LETTER = 'remiss-letter-shown';

const changes = z.object({
  deadline: z.string().optional(),
  title: z.string().optional(),
  add: z.array(z.string()).default([]),
  remove: z.array(z.string()).default([]),
});
type Changes = z.infer<typeof changes>;
const schema = z.object({ draft: z.string(), language: z.enum(['sv', 'en']), changes });

/** The form of a letter as a reply shows it, with what was told after it. */
export const showingLetter = (
  draft: string,
  language: Language,
  told: Changes = { add: [], remove: [] },
): Shown => ({ intent: ABOUT_LETTER, thing: JSON.stringify({ draft, language, changes: told }) });

const titled =
  /(?<!\p{L})(?:titeln?|rubriken?|ärendet|den|det|title|matter|it)\s+(?:(?:ska|skall|should)\s+)?(?:het(?:er|a)|kallas|vara|är|be called|is called|be|is)\s+[”“"]?(?<title>\p{Lu}[^”“"\n]{3,200}?)[”“".!]*\s*$/u;

/** What the day is, and no day itself. */
const lastDay =
  /(?<!\p{L})(?:(?:sista|last) (?:svars)?(?:dag\p{L}*|day|date)|deadline\p{L}*|due date)(?!\p{L})/giu;

/** The form of a draft as it is for whoever asks; a text where they may not register it, or it is gone. */
export type MakeForm = (
  turn: MessageTurn,
  draft: string,
  language: Language,
) => Promise<CardContent | string>;

/**
 * "Nej, sista dag ska vara 8 mars", "lägg till Trafik", right after the form of a letter was shown: the form with that in it.
 * The words register nothing.
 */
export function letterShownIntent({ store }: RemissPorts, makeForm: MakeForm): Intent {
  return {
    name: ABOUT_LETTER,
    claim: () => 0,
    answersEdits: true,
    actsOn: (text) => (mayChange(text) ? text : undefined),
    handle: async (turn): Promise<Reply> => {
      const { draft, language: before, changes: earlier } = schema.parse(JSON.parse(turn.shown ?? '{}'));
      const language = languageOfText(turn.text, before);
      const card = await makeForm(turn, draft, before);
      if (typeof card === 'string') return { text: card };
      const told = await readChanges(turn);
      const all: Changes = {
        ...earlier,
        ...(told.deadline !== undefined && { deadline: told.deadline }),
        ...(told.title !== undefined && { title: told.title }),
        add: [...earlier.add.filter((unit) => !told.remove.includes(unit)), ...told.add],
        remove: [...earlier.remove.filter((unit) => !told.add.includes(unit)), ...told.remove],
      };
      const isTold = [told.deadline, told.title, ...told.add, ...told.remove].some(
        (one) => one !== undefined,
      );
      const text = namedTexts(language)(isTold ? 'filledIn' : 'nothingDone');
      return { text, card: withChanges(card, all), shows: showingLetter(draft, before, all) };
    },
  };

  async function readChanges(turn: MessageTurn): Promise<Changes> {
    const text = (turn.written ?? turn.text).normalize('NFC');
    const title = titled.exec(text)?.groups?.title?.trim();
    const bare = (title === undefined ? text : text.replace(title, ' ')).replace(lastDay, ' ');
    const { period } = readAskedTime(withoutNumberForms(bare), {
      today: civilDateAt(turn.at),
      hasBeen: false,
    });
    // A year or a month is no day.
    const deadline = period?.from === period?.until ? period?.until : undefined;
    const { act, units } = readSentTo(bare, [], await currentDirectory(store));
    const ids = units.map(({ id }) => id);
    return {
      ...(deadline !== undefined && { deadline }),
      ...(title !== undefined && { title }),
      add: act === 'remove' ? [] : ids,
      remove: act === 'remove' ? ids : [],
    };
  }
}

/** Whether a short text tells how something is to be, and asks nothing. */
function mayChange(text: string): boolean {
  const said = saidOfShown(text);
  if (said === undefined || asksOfShown(said) || text.includes('?')) return false;
  return actTold(text) !== undefined || titled.test(text.normalize('NFC')) || partTimes(text).time !== '';
}

/** The form with what was told filled in: units that stand among all others are chosen too. */
function withChanges(card: CardContent, { deadline, title, add, remove }: Changes): CardContent {
  const { choices, others, units } = card.data as {
    choices: readonly Choice[];
    others: readonly Choice[];
    units: string;
  };
  const chosen = units.split(',').filter((unit) => unit !== '' && !remove.includes(unit));
  const added = others.filter(({ id }) => add.includes(id));
  const all = [...choices, ...added];
  return {
    ...card,
    data: {
      ...card.data,
      ...(deadline !== undefined && { deadline }),
      ...(title !== undefined && { matter: title }),
      choices: all,
      others: others.filter(({ id }) => !add.includes(id)),
      units: [...new Set([...chosen, ...add.filter((unit) => all.some(({ id }) => id === unit))])].join(','),
      required: all.length > 0,
      open: all.length === 0,
    },
  };
}

interface Choice {
  readonly id: string;
  readonly title: string;
}
