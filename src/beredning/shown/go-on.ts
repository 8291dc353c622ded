import { civilDateAt } from '../../calendar/civil-date.ts';
import { factOfShown } from '../../conversation/asked-of-shown.ts';
import { notRead, withSubject } from '../../conversation/clauses-said.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { type Wish, wishIn } from '../../conversation/said-of-shown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { shortened } from '../../language/cut-text.ts';
import { formatKronor } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { withoutFit } from '../../language/naming/fits-strategy.ts';
import { mentionOf, titleIn, titleOf } from '../../language/naming/mentions.ts';
import { isQuestion } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { showAsked } from '../card/show-matter.ts';
import { heldFacts } from '../card/told-fact.ts';
import { formCard } from '../form/cards.ts';
import { type FormPart, valuesOf } from '../form/values.ts';
import { type Edited, editProposal } from '../handling/edit-proposal.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { MATTER_KINDS } from '../lists/matter-kinds.ts';
import { toTellable } from '../lists/matter-names.ts';
import { findMatter } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { doubtText } from '../reading/texts.ts';
import { asksToGoAhead, showWhetherToPay } from './asks-to-go-ahead.ts';
import { type Changes, monthMovedTo, readChanges } from './read-changes.ts';
import { showing, shownMatter, toldNow } from './shown-matter.ts';
import { shownTexts } from './texts.ts';

/** Of these the card tells; the others it does where it is pressed. */
const told: readonly (Wish | undefined)[] = ['why', 'status', 'document'];
const wishes: readonly Wish[] = ['why', 'document', 'call-off', 'reject', 'approve', 'send-in', 'status'];

/** What is said of the matter that was shown: its form with that filled in, or its card. The words alone change nothing. */
export async function goOnFromMatter(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const shown = shownMatter(turn.shown ?? '');
  const language = languageOfText(turn.text, shown.language);
  const say = shownTexts(language);
  const { matter: id } = shown;
  const looked = await editProposal(ports.store, {
    ...{ matter: id, person: turn.person.id, at: turn.at, changes: {} },
  });
  if (looked.ok) {
    const filled = await fillIn(ports, turn, looked.value, { said: shown.said, language });
    if (filled !== undefined) return filled;
  }
  const wish = wishIn(fold(turn.text), wishes);
  const matter = await findMatter(ports.store.database, id);
  if (asksToGoAhead(turn.text) && matter !== undefined)
    return showWhetherToPay(ports, turn, matter, language);
  const isAsked = told.includes(wish) || factOfShown(withoutFit(turn.text), heldFacts) !== undefined;
  return showAsked(ports, turn, id, language, isAsked ? '' : say('nothingChanged'), true);
}

/** The part of the form that holds what was told, with that in it, and what it does not hold; undefined where nothing was told. */
async function fillIn(
  ports: BeredningPorts,
  turn: MessageTurn,
  { matter, proposal }: Edited,
  { said: before, language }: { readonly said: readonly string[]; readonly language: Language },
): Promise<Reply | undefined> {
  const say = shownTexts(language);
  const directory = await currentDirectory(ports.store);
  // Said anew of what is filled in it takes the place of that.
  const now = toldNow(turn.text, { number: matter.number, said: before });
  const said = [...before, now];
  const today = civilDateAt(turn.at);
  let changed = proposal;
  for (const text of said) changed = { ...changed, ...readChanges(text, changed, today, directory) };
  const month = monthMovedTo(turn.text, today, directory);
  const changes = readChanges(now, proposal, today, directory);
  const part = partOf(changes) ?? (month === undefined ? undefined : 'trip');
  if (part === undefined) return undefined;
  const values = valuesOf(part, changed);
  const about = { number: matter.number, title: proposal.title };
  const card = formCard({ matter: matter.id, about, part, values, units: directory.units, language });
  const shows = showing(matter, language, said);
  const unread = notRead(now, (clause) => {
    const read = readChanges(withSubject(clause), { ...proposal, travellerCount: null }, today, directory);
    return Object.keys(read).length > 0 || wishIn(fold(clause), wishes) !== undefined;
  });
  const rest = escapeMarkdown(shortened(unread.join(', '), REST));
  const lead = month === undefined ? say('filledIn') : doubtText({ code: 'no-day', words: month }, language);
  const text = [lead, otherPart(part, changes, language), rest === '' ? '' : say('notFilled', { rest })];
  return { text: text.filter(Boolean).join(' '), card, language, shows };
}

/** So much is enough to know it by. */
const REST = 200;

/** The part of the form that holds what is changed; undefined where nothing is. */
function partOf({ costs, ...trip }: Changes): FormPart | undefined {
  if (Object.keys(trip).length > 0) return 'trip';
  return costs === undefined ? undefined : 'money';
}

/** What was told of the cost stands in another part than what was told of the trip. */
function otherPart(part: FormPart, { costs = [] }: Changes, language: Language): string {
  if (part !== 'trip' || costs.length === 0) return '';
  const cost = formatKronor(
    costs.reduce((sum, { amount }) => sum + amount, 0),
    language,
  );
  return shownTexts(language)('costNotFilled', { cost });
}

/**
 * The form with what a message tells of a matter that it names ("Lyonresan blir 3 personer"), as if that had just been shown;
 * undefined where it tells nothing, decides or asks something, or the one who speaks has no form of it.
 */
export async function changeTold(
  ports: BeredningPorts,
  turn: MessageTurn,
  matter: Matter,
): Promise<Reply | undefined> {
  const { names, title } = toTellable(matter);
  const text = turn.text.normalize('NFC');
  const mention = mentionOf(names, text, MATTER_KINDS) ?? titleIn(text, titleOf(title), MATTER_KINDS);
  if (mention === undefined || isQuestion(text)) return undefined;
  const language = languageOfWish(text, turn.language);
  const itself = language === 'sv' ? 'den' : 'it';
  const said = `${text.slice(0, mention.start)}${itself}${text.slice(mention.end)}`;
  if (wishIn(fold(said), ['call-off', 'reject', 'approve']) !== undefined) return undefined;
  const looked = await editProposal(ports.store, {
    ...{ matter: matter.id, person: turn.person.id, at: turn.at, changes: {} },
  });
  return looked.ok ? fillIn(ports, { ...turn, text: said }, looked.value, { said: [], language }) : undefined;
}
