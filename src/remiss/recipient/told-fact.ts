import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate, formatWeekday } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { Fact } from '../../language/naming/asked-fact.ts';
import { inSentence, nameIn } from '../../network/units/unit-names.ts';
import { cardTexts } from './card-texts.ts';
import { meetingNote } from './meeting-note.ts';
import type { RecipientView } from './recipient-view.ts';
import { toldTexts } from './told-texts.ts';

/** What may be asked of a remiss. */
export const heldFacts: readonly Fact[] = [
  'when',
  'until',
  'meeting',
  'since',
  'who',
  'answered',
  'others',
  'standing',
  'number',
  'sender',
  'where-to',
  'about',
  'reminders',
  'how-many',
  'people',
  'decider',
  'extension',
];

/** Who asks, and when: `sees` tells whether what the recipient has done is theirs to see. */
export interface Asking {
  readonly sees: boolean;
  readonly today: string;
}

/**
 * The sentence that answers what is asked of a remiss at one of its recipients, from the view as its reader may see it;
 * empty where a remiss has no such fact.
 */
export function toldFact(fact: Fact, view: RecipientView, asking: Asking, language: Language): string {
  const say = toldTexts(language);
  const unit = unitOf(view, language);
  const hidden = () => say('hidden', { unit });
  switch (fact) {
    case 'when':
    case 'until':
      return view.endedOn === null
        ? untilText(view, asking, language)
        : `${untilText(view, asking, language)} ${endedText(view, view.endedOn, language)}`;
    case 'meeting':
      return view.endedOn === null
        ? `${untilText(view, asking, language)} ${meetingNote(view, language)}`
        : endedText(view, view.endedOn, language);
    case 'since':
      return asking.sees ? receivedText(view, language) : hidden();
    case 'who':
      return asking.sees ? handlerText(view, language) : hidden();
    case 'answered':
    case 'standing':
      return asking.sees
        ? answerText(view, asking, language)
        : `${hidden()} ${untilText(view, asking, language)}`;
    case 'extension':
      return asking.sees ? extensionText(view, language) : hidden();
    case 'decider':
      return asking.sees ? wayText(view, language) : hidden();
    case 'number':
      return numberText(view, asking, language);
    case 'sender':
      return view.office === null ? say('noSender') : say('sender', { office: escapeMarkdown(view.office) });
    case 'where-to':
      return view.answerAddress === null
        ? say('noAddress')
        : say('address', { address: escapeMarkdown(view.answerAddress) });
    case 'about':
      return say('about', { title: escapeMarkdown(view.title) });
    case 'reminders':
      return remindersText(view, language);
    default:
      return '';
  }
}

const unitOf = ({ unitName }: RecipientView, language: Language) =>
  escapeMarkdown(inSentence(nameIn(unitName, language), language));

function untilText({ deadline }: RecipientView, { today }: Asking, language: Language): string {
  return toldTexts(language)(deadline < today ? 'untilPassed' : 'until', {
    date: formatWeekday(deadline, language),
  });
}

/** How it ended: answered, or abstained from. */
function endedText({ status }: RecipientView, endedOn: string, language: Language): string {
  const say = cardTexts(language);
  const date = formatWeekday(endedOn, language);
  if (status === 'abstained') return say('doneAbstained', { date });
  return say(status === 'answered-late' ? 'doneAnsweredLate' : 'doneAnswered', { date });
}

function answerText(view: RecipientView, asking: Asking, language: Language): string {
  const say = toldTexts(language);
  const { endedOn, status } = view;
  if (endedOn !== null) {
    const standing = endedText(view, endedOn, language);
    if (status === 'abstained' || view.stance === null) return standing;
    return `${standing} ${say('stance', { stance: cardTexts(language)(`stance-${view.stance}`) })}`;
  }
  const until = untilText(view, asking, language);
  const isPartly = view.wordOn !== null || view.paperOn !== null;
  return say(isPartly ? 'partly' : 'notAnswered', { until });
}

/** Whether more time was asked for, and what came of it. */
function extensionText({ extension }: RecipientView, language: Language): string {
  const say = toldTexts(language);
  if (extension === null) return say('noExtension');
  const { state, until, reason } = extension;
  const facts = { date: formatDate(until, language), reason: escapeMarkdown(reason) };
  return say('extension', { extension: cardTexts(language)(`extension-${state}`, facts) });
}

/** Who is to answer: the committee, or its administration. */
function wayText({ way }: RecipientView, language: Language): string {
  const say = toldTexts(language);
  return way === null ? say('noWay') : say('way', { way: cardTexts(language)(`way-${way}`) });
}

function receivedText({ receivedOn }: RecipientView, language: Language): string {
  const say = toldTexts(language);
  return receivedOn === null
    ? say('notReceived')
    : say('received', { date: formatDate(receivedOn, language) });
}

function handlerText(view: RecipientView, language: Language): string {
  const say = toldTexts(language);
  const unit = unitOf(view, language);
  return view.handler === null
    ? say('noHandler', { unit })
    : say('handler', { name: escapeMarkdown(view.handler.name), unit });
}

function numberText(view: RecipientView, { sees }: Asking, language: Language): string {
  const say = toldTexts(language);
  const dnr = escapeMarkdown(view.dnr);
  if (!sees) return say('number', { dnr });
  const unit = unitOf(view, language);
  if (view.ownDnr === null) return say('numberNoOwn', { dnr, unit });
  return say('numberOwn', { dnr, unit, ownDnr: escapeMarkdown(view.ownDnr) });
}

function remindersText(view: RecipientView, language: Language): string {
  const say = toldTexts(language);
  if (view.endedOn !== null)
    return say('remindersOver', { standing: endedText(view, view.endedOn, language) });
  const days = view.ladder.toSorted((one, other) => other - one).map(String);
  const last = days.at(-1);
  if (last === undefined) return say('remindersNone');
  const before = days.slice(0, -1).join(', ');
  return say('reminders', { days: before === '' ? last : `${before} ${say('and')} ${last}` });
}
