import { civilDateAt } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { findPerson } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { inSentence, nameOfUnit } from '../../network/units/unit-names.ts';
import { type Addressee, addresseeText } from '../../outbox/model.ts';
import { texts as outboxTexts } from '../../outbox/texts.ts';
import type { Undelivered, UndeliveredPart } from '../../outbox/undelivered.ts';
import { kindTitle } from './kinds.ts';
import { deliveryTexts } from './texts.ts';

/** A message has room for so many. */
const MOST_LINES = 20;
const MOST_NAMES = 8;

interface Told {
  readonly directory: Directory;
  readonly language: Language;
  /** How far back is told of what was given up. */
  readonly days: number;
}

/** What has not arrived, gathered by kind and by why; those that were given up first. */
export function sayUndelivered(
  { givenUp, trying }: { readonly givenUp: UndeliveredPart; readonly trying: UndeliveredPart },
  told: Told,
): string {
  const { language, days } = told;
  const say = deliveryTexts(language);
  const part = (heading: string, some: UndeliveredPart) =>
    some.latest.length === 0 ? [] : [heading, linesOf(some, told)];
  const parts = [...part(say('givenUp', { days }), givenUp), ...part(say('trying'), trying)];
  if (parts.length === 0) return say('none', { days });
  return [say('title'), ...parts, say('advice')].join('\n\n');
}

function linesOf({ latest, older }: UndeliveredPart, told: Told): string {
  const { language, directory } = told;
  const say = deliveryTexts(language);
  const alike = Map.groupBy(latest, (one) =>
    [one.kind, whyText(one, language), insteadText(one, told)].join('\n'),
  );
  const lines = [...alike.values()].map((those) => {
    const [first] = those as [Undelivered, ...Undelivered[]];
    const earliest = new Date(Math.min(...those.map(({ since }) => since.getTime())));
    const facts = {
      kind: kindTitle(first.kind, language),
      names: namesOf(those, directory, language),
      since: say('since', { date: formatDate(civilDateAt(earliest), language) }),
      why: whyText(first, language),
    };
    return `- ${[say('line', facts), insteadText(first, told)].filter(Boolean).join(' ')}`;
  });
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? [`- ${say('moreLines', { count: more })}`] : [];
  const olderOnes = older > 0 ? [`- ${say('older', { count: older })}`] : [];
  return [...lines.slice(0, MOST_LINES), ...rest, ...olderOnes].join('\n');
}

function namesOf(those: readonly Undelivered[], directory: Directory, language: Language): string {
  const addressees = new Map(those.map(({ addressee }) => [addresseeText(addressee), addressee]));
  const names = [...addressees.values()].map((addressee) => nameOf(addressee, directory, language));
  const more = names.length - MOST_NAMES;
  const rest = more > 0 ? [deliveryTexts(language)('more', { count: more })] : [];
  return [...names.slice(0, MOST_NAMES), ...rest].join(', ');
}

function nameOf(addressee: Addressee, directory: Directory, language: Language): string {
  if ('person' in addressee)
    return escapeMarkdown(findPerson(directory, addressee.person)?.name ?? addressee.person);
  const say = deliveryTexts(language);
  const unit = directory.units.find(({ channel }) => channel === addressee.conversation);
  if (unit === undefined) return say('conversation');
  return say('channel', { unit: escapeMarkdown(inSentence(nameOfUnit(unit, language), language)) });
}

/** Why in plain words; what the connector said stays with those who look after the server. */
function whyText({ reason, detail }: Undelivered, language: Language): string {
  if (reason !== null) return outboxTexts(language)(reason);
  const say = deliveryTexts(language);
  const [, status] = /^(\d{3}|no answer):/.exec(detail ?? '') ?? [];
  if (detail === 'throttled') return say('busy');
  if (status === undefined) return say('unknown');
  if (status === 'no answer') return say('noAnswer');
  return status === '401' ? say('notLetIn') : say('status', { status });
}

function insteadText({ reason, instead }: Undelivered, { directory, language }: Told): string {
  if (reason === null) return '';
  const say = deliveryTexts(language);
  if (instead === null) return say('toldNobody');
  const name = nameOf(instead.addressee, directory, language);
  if (instead.state === 'sent') return say('told', { name });
  return say(instead.state === 'undeliverable' ? 'toldNot' : 'toldSoon', { name });
}
