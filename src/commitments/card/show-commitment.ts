import { civilDateAt } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { answerFacts } from '../../language/naming/asked-fact.ts';
import { may } from '../../network/authority.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { Entry } from '../../record/model.ts';
import { listHistory } from '../../record/register.ts';
import type { CommitmentFacts } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { refusalText } from '../refusals.ts';
import { findCommitment } from '../register.ts';
import { titleOf } from '../say.ts';
import { showing } from '../shown/shown-commitment.ts';
import { texts } from '../texts.ts';
import { commitmentCard } from './commitment-card.ts';
import { toldFact } from './told-fact.ts';
import { worthText } from './told-worth.ts';

/** Shows a commitment as it stands, to whoever asks; `note` says what has just been done. */
export function showCommitment(
  ports: Pick<CommitmentPorts, 'store'>,
  turn: Turn,
  id: string,
  language: Language,
  note = '',
): Promise<Reply> {
  return show(ports, turn, id, language, { note });
}

/** The same with the answer to what a message asks of it on top; `otherwise` stands there where it asks nothing. */
export function showAsked(
  ports: Pick<CommitmentPorts, 'store'>,
  turn: MessageTurn,
  id: string,
  language: Language,
  otherwise = '',
): Promise<Reply> {
  return show(ports, turn, id, language, { note: otherwise, asked: turn.written ?? turn.text });
}

async function show(
  { store }: Pick<CommitmentPorts, 'store'>,
  turn: Turn,
  id: string,
  language: Language,
  { note, asked = '' }: { readonly note: string; readonly asked?: string },
): Promise<Reply> {
  const commitment = await findCommitment(store.database, id);
  if (commitment === undefined) return { text: refusalText('unknown-commitment', language) };
  const directory = await currentDirectory(store);
  const today = civilDateAt(turn.at);
  const { unit, contact } = commitment;
  const request = { person: turn.person.id, unit, about: contact ?? '' };
  const mayChange = may(directory, { ...request, act: 'keep-commitments' }, today).ok;
  const mayReview = may(directory, { ...request, act: 'review-commitment' }, today).ok;
  const facts = answerFacts(asked, (fact) => toldFact(fact, commitment, { directory, today }, language));
  const told = [worthText(asked, commitment, language), facts].filter((one) => one !== '').join(' ');
  const view = { directory, today, note: told === '' ? note : told, mayChange, mayReview };
  return {
    card: commitmentCard(commitment, view, language),
    shows: showing(commitment.number, language),
  };
}

/** What has happened to a commitment, the latest first; from the record, with people by their names of today. */
export async function showHistory(
  { store }: Pick<CommitmentPorts, 'store'>,
  id: string,
  language: Language,
): Promise<Reply> {
  const commitment = await findCommitment(store.database, id);
  if (commitment === undefined) return { text: refusalText('unknown-commitment', language) };
  const say = texts(language);
  const directory = await currentDirectory(store);
  const entries = await listHistory(store.database, `commitment:${id}`);
  const lines = entries.reverse().map((entry) => ({ text: historyLine(entry, directory, language) }));
  return {
    card: {
      template: 'commitment-history',
      data: {
        language,
        commitment: id,
        title: say('historyTitle', { title: titleOf(commitment, language) }),
        lines: lines.slice(0, MOST_LINES),
        back: say('back'),
      },
    },
  };
}

/** A card is read on a phone. */
const MOST_LINES = 20;

const fieldLabels: Readonly<Record<keyof CommitmentFacts, Parameters<ReturnType<typeof texts>>[0]>> = {
  kind: 'labelKind',
  counterpart: 'labelCounterpart',
  theme: 'labelTheme',
  directions: 'labelDirections',
  scope: 'labelScope',
  unit: 'labelUnit',
  decider: 'labelDecider',
  decidedOn: 'labelDecidedOn',
  start: 'labelStart',
  end: 'labelEnd',
  costPerYear: 'labelCost',
  contact: 'labelContact',
  documents: 'labelDocuments',
};

const shownActs = ['register', 'import', 'correct', 'end', 'reopen', 'review'] as const;

function historyLine(
  { act, at, actor, after, before }: Entry,
  directory: Directory,
  language: Language,
): string {
  const say = texts(language);
  const known = shownActs.find((one) => act === `${one}-commitment`) ?? 'correct';
  // In the order of the form; the store gives keys back in one of its own.
  const changed = before === null || known !== 'correct' ? [] : Object.keys(after as object);
  const fields = (Object.keys(fieldLabels) as (keyof CommitmentFacts)[])
    .filter((field) => changed.includes(field))
    .map((field) => say(fieldLabels[field]).toLowerCase());
  const name = findPerson(directory, actor)?.name;
  const who =
    name === undefined ? say(actor.includes(':') ? 'bySystem' : 'nobodyKnown') : escapeMarkdown(name);
  return say('historyLine', {
    date: formatDate(civilDateAt(at), language),
    act: say(`act-${known}-commitment`),
    who,
    changes: fields.length === 0 ? '' : say('historyChanges', { fields: fields.join(', ') }),
  });
}
