import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { answerAlone } from '../../conversation/alone.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { answersFound, type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent, MessageTurn, Reply } from '../../conversation/turn.ts';
import { wrote } from '../../conversation/wrote.ts';
import { formatDate } from '../../language/format.ts';
import { keptOf } from '../../language/kept/kept-objects.ts';
import type { Language } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { unitChoices } from '../../network/units/unit-names.ts';
import { keepOfTable } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import { languageIn } from '../asked/language-in.ts';
import { ownUnits } from '../form/conversation.ts';
import type { CommitmentPorts } from '../ports.ts';
import { listPositions } from '../position-register.ts';
import { refusalText } from '../refusals.ts';
import { nearnessTo } from '../themes.ts';
import { unitName } from '../view.ts';
import { askedAbout, asksViewsOnEu, asksWhatWasSaid, isAbout, mayAskView } from './asks-view.ts';
import { markTold, notePosition } from './note-position.ts';
import { readPositionWish } from './position-wish.ts';
import { lobbyingTexts } from './texts.ts';

/** "Våra ståndpunkter", "EU-ståndpunkter", "positions on EU questions". */
const lists =
  /^\s*(?:visa |lista |show |list )?(?:alla |våra |mina |stadens |all |our |my )*(?:eu-?\s?)?(?:ståndpunkter|positions(?: on eu (?:questions|matters))?|eu positions)(?: i eu-?\s?frågor| på eu-?\s?frågor)?\s*[.?!]?\s*$/i;

/** What we said of a matter is meant before the place that it names. */
const TOLD = 0.44;
/** And what was said before an act that the matter brings to mind. */
const WAS_SAID = 0.485;

/** So many words ask of one matter. */
const MOST_WORDS = 12;

/** A card is read on a phone. */
const MOST_ROWS = 8;

/** Notes of what units want to influence in the EU, and the list of them. */
export function lobbyingIntents(ports: CommitmentPorts): Intent[] {
  return [
    {
      name: 'eu-position',
      claim: (text) => (readPositionWish(text) === undefined ? 0 : 0.95),
      handle: (turn) => answerAlone(turn, (alone) => openForm(ports, alone)),
    },
    {
      name: 'eu-positions',
      claim: (text) => (lists.test(text) ? 0.93 : 0),
      answersEdits: true,
      handle: (turn) => list(ports, turn.person.id, turn.at, languageIn(turn)),
    },
    {
      name: 'eu-positions-told',
      claim: (text) => (asksWhatWasSaid(text) ? WAS_SAID : mayAskView(text) ? TOLD : 0),
      answersEdits: true,
      ...answersFound(async (turn) => {
        const { ids, note } = await positionsAsked(ports, turn);
        if (ids.length === 0 && !asksViewsOnEu(turn.text)) return undefined;
        return { reply: () => list(ports, turn.person.id, turn.at, languageIn(turn), note, ids) };
      }),
    },
  ];
}

/** The positions as they were a moment ago at most: whether one is meant is asked of many questions. */
const positionsKept = keptOf((store: Store) =>
  keepOfTable(store, { table: 'eu_position' }, () => listPositions(store.database)),
);

/** Positions on what a message asks of, by its words; else those of a field near to it, which is said in `note`. */
async function positionsAsked({ store }: CommitmentPorts, turn: MessageTurn) {
  const all = await positionsKept(store)();
  const about = all.filter(({ matter, view }) => isAbout(turn.text, `${matter} ${view}`));
  const asked = askedAbout(turn.text);
  // A long message says much else.
  const isLong = countWords(turn.text) > MOST_WORDS;
  if (about.length > 0 || asked === undefined || isLong) return { ids: about.map(({ id }) => id), note: '' };
  const nearness = nearnessTo(asked, await currentDirectory(store));
  const near = all.filter(
    ({ matter, view, unit }) => nearness({ theme: matter, counterpart: view, unit }) !== undefined,
  );
  const note =
    near.length === 0 ? '' : lobbyingTexts(languageIn(turn))('near', { about: escapeMarkdown(asked) });
  return { ids: near.map(({ id }) => id), note };
}

const language = z.enum(['sv', 'en']);
const noted = z.object({
  position: z.string().min(1).max(64),
  language,
  unit: wrote(64),
  matter: wrote(200),
  view: wrote(2_000),
});
const told = z.object({ position: z.string().min(1).max(64), language });

/** Saving a position, and ticking that the Executive Board was told. */
export function lobbyingVerbs(ports: CommitmentPorts): Verb[] {
  return [
    verb('eu-position-save', noted, async (turn, { position: id, language: said, ...data }) => {
      const done = await notePosition(ports, { id, ...data, actor: turn.person.id, at: turn.at });
      if (!done.ok) return formReply(ports, { id, ...data, problem: refusalText(done.refusal, said) }, said);
      const say = lobbyingTexts(said);
      const { number } = done.value.position;
      const note = done.value.isNew ? say('saved', { number }) : say('savedBefore');
      return list(ports, turn.person.id, turn.at, said, note);
    }),
    verb('eu-position-told', told, async (turn, { position: id, language: said }) => {
      const done = await markTold(ports, { id, actor: turn.person.id, at: turn.at });
      const note = done.ok
        ? lobbyingTexts(said)('nowTold', { number: done.value.number })
        : refusalText(done.refusal, said);
      return list(ports, turn.person.id, turn.at, said, note);
    }),
  ];
}

async function openForm(ports: CommitmentPorts, turn: MessageTurn): Promise<Reply> {
  const said = languageIn(turn);
  const directory = await currentDirectory(ports.store);
  const own = ownUnits(directory, turn.person.id, civilDateAt(turn.at));
  const unit = own.length === 1 ? (own[0] ?? '') : '';
  const { matter, view } = readPositionWish(turn.text) ?? { matter: '', view: '' };
  return formReply(ports, { id: idOfDelivery(turn.key), unit, matter, view, problem: '' }, said);
}

interface FormShown {
  readonly id: string;
  readonly unit: string;
  readonly matter: string;
  readonly view: string;
  readonly problem: string;
}

async function formReply({ store }: CommitmentPorts, form: FormShown, said: Language): Promise<Reply> {
  const say = lobbyingTexts(said);
  const { id, ...values } = form;
  const card: CardContent = {
    template: 'eu-position-form',
    data: {
      language: said,
      position: id,
      title: say('formTitle'),
      lead: say('formLead'),
      reminder: say('reminder'),
      ...values,
      units: unitChoices((await currentDirectory(store)).units, said),
      labelUnit: say('labelUnit'),
      labelMatter: say('labelMatter'),
      hintMatter: say('hintMatter'),
      labelView: say('labelView'),
      need: say('need'),
      save: say('save'),
    },
  };
  return { card };
}

async function list(
  { store }: CommitmentPorts,
  person: string,
  at: Date,
  said: Language,
  note = '',
  only: readonly string[] = [],
): Promise<Reply> {
  const say = lobbyingTexts(said);
  const noted = await listPositions(store.database);
  const all = only.length === 0 ? noted : noted.filter(({ id }) => only.includes(id));
  if (all.length === 0) {
    const text = [note, say('none')].filter((part) => part !== '').join(' ');
    return { text, prompts: [{ title: say('new'), text: say('newText') }] };
  }
  const directory = await currentDirectory(store);
  const today = civilDateAt(at);
  const left = all.length - MOST_ROWS;
  // Those of which the Board has not been told stand first.
  const inOrder = [
    ...all.filter(({ toldOn }) => toldOn === null),
    ...all.filter(({ toldOn }) => toldOn !== null),
  ];
  const rows = inOrder.slice(0, MOST_ROWS).map((one) => ({
    position: one.id,
    matter: escapeMarkdown(one.matter),
    view: escapeMarkdown(one.view),
    line: say('line', {
      unit: escapeMarkdown(unitName(directory, one.unit, said)),
      date: formatDate(one.writtenOn, said),
    }),
    told: one.toldOn === null ? say('notTold') : say('told', { date: formatDate(one.toldOn, said) }),
    color: one.toldOn === null ? 'Attention' : 'Default',
    tell:
      one.toldOn === null && may(directory, { person, act: 'note-position', unit: one.unit }, today).ok
        ? say('tell')
        : '',
  }));
  const waiting = all.filter(({ toldOn }) => toldOn === null).length;
  const data = {
    language: said,
    title: say('listTitle'),
    lead: say('listLead', { count: all.length, waiting }),
    ...{ new: say('new'), sayNew: say('newText') },
    ...{ note, rows, more: left > 0 ? say('more', { count: left }) : '' },
  };
  return { card: { template: 'eu-positions', data } };
}
