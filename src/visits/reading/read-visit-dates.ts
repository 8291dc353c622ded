import { WEEKDAY } from '../../language/date-words.ts';
import { type DateMention, findDates } from '../../language/find-dates.ts';
import type { VisitDates, VisitPeriod } from '../model.ts';
import type { Segment } from './segments.ts';

/** A period that a text names, and how much speaks for its being that of the visit. */
interface Proposal extends VisitPeriod {
  readonly weight: number;
  readonly order: number;
  readonly words: string;
  readonly yearWritten: boolean;
  readonly isEarlier: boolean;
  readonly role: 'visit' | 'alternative' | 'leaving';
}

/** An answer is wanted by then. */
const DEADLINE =
  /(?:^|[^\p{L}])(?:svar\p{L}*|besked|återkom\p{L}*|repl(?:y|ies)|answer|respon\p{L}+|notice|confirm\p{L}*|anmäl\p{L}*|bekräft\p{L}*|let (?:us|me) know|hör av|get back|drop (?:me|us) a line|write back|tell (?:us|me)|registration|decision|beslut|bestäm\p{L}*)(?!\p{L})[^.;]{0,40}(?:senast|före|innan|by|before|until|till|no later than)\s+(?:\p{L}+day\s+|\p{L}+dag(?:en)?\s+)?(?:the |den )?$|(?:^|[^\p{L}])(?:senast|no later than|at the latest|deadline|rsvp|sista (?:svars)?dag\p{L}*)[^.;,]{0,20}$/iu;
const BEFORE_DEADLINE = /^\s*(?:at the latest|är sista|is the (?:deadline|last)|senast)/iu;
/** Something else happens then. */
const OTHER_EVENT =
  /(?:^|[^\p{L}])(?:turnering\p{L}*|tournament|cup|festival\p{L}*|konferens\p{L}*|conference|(?:för|på|till) (?:en )?kurs(?:en)?|for (?:a |the )?course|attend(?:ing)? (?:a|the|an) (?:\p{L}+ )?(?:training|course|programme)|kongress\p{L}*|congress|mässa\p{L}*|fair|expo|summit|seminari\p{L}*|born|född\p{L}*|skickat|tel(?:efon)?\.?[- ]?notis\p{L}*|minnesanteckning\p{L}*|phone note|file note|sent on|dated|daterat|brev (?:av|från|den)|letter of|(?:our|the|vårt|vår|telephone|phone) (?:telephone |phone )?(?:conversation|\p{L}*samtal\p{L}*) (?:of|on|den|från)|(?:as|som) (?:confirmed|bekräftat)|gets? in(?: at)?|mail of|mejl den|ringde|slutade|började|retired|(?:jag|I)(?: är| e| am|['’]m) (?:på (?:\p{L}*ledighet|kurs)|ledig|på semester|off|away|on leave|sjuk)|called|phone call|telefonsamtal|senast vi|förra besöket|last visit|previous visit|besökte oss|tidigare besök|semester|holiday|stängt|closed|jul\p{L}* är|invigdes|grundad\p{L}*|founded|visum\p{L}* går ut|flyger hem|flight home|board meeting|styrelsemöte|sammanträde\p{L}*|beslut\p{L}* togs|(?:enligt|enl\.) [^.;]{0,30}beslut|går inte|fungerar inte|kan vi inte|cannot|can't|not possible|impossible|except|utom|inte)(?!\p{L})[^.;]{0,60}$/iu;
/** "13 Sept Stockholm": a stop of a journey. */
const IN_STOCKHOLM = /^[\s:,–-]*(?:in |i )?stockholm(?!\p{L})/iu;
const STOCKHOLM_ON =
  /(?<!\p{L})(?:and|och|then|sedan|därefter|,)\s+(?:in |i )?stockholm,?\s+(?:on |den |the )?$/iu;
/** "On Friday one of us withdrew". */
const HAPPENED =
  /^[^.;,]{0,60}(?<!\p{L})(?:withdrew|dropped out|told|called|hoppade av|meddelade|fick förhinder)(?!\p{L})/iu;
const AT_NIGHT =
  /^,?\s*(?:sent )?(?:på (?:kvällen|natten)|(?:late )?(?:in the|at) (?:evening|night)|night|evening)(?!\p{L})/iu;
/** It was to be then, once. */
const EARLIER_PLAN =
  /(?<!\p{L})(?<!no |not |inte )(?:earlier|previous(?:ly)?|tidigare|original(?:ly)?|ursprungligen|först (?:var|skulle)|first (?:planned|set|meant))(?!\p{L})[^.;]{0,60}$/iu;
const OTHER_EVENT_AFTER =
  /^[\s:,–-]+(?:travel|resdag|flight|flyg|private|privat|sightseeing|hemresa|ankomst|arrival|departure)(?!\p{L})|^[\s,]*(?:flyger|reser|åker|fortsätter|(?:we|they|I) (?:fly|leave|travel|go|move))(?!\p{L})|^[^.;]{0,40}(?:är vi (?:i|på)(?! (?:stan|stockholm)(?!\p{L}))|we are (?:in|at)(?! (?:town|stockholm)(?!\p{L}))|for (?:a|the|our) (?:\p{L}+ )?(?:wedding|funeral|match|concert|holiday|family)|(?:går|passer|virker|fungerer) ikke|passar inte|we(?:'ll| will) be in|går inte|fungerar inte|kan vi inte|does not work|doesn't work|is impossible|är det konferens|we go on to|reser vi vidare|åker vi vidare|skrev ni|wrote to you|konferens|conference)/iu;
/** They come then. */
const VISIT =
  /(?:besök\p{L}*|visit\p{L}*|komm\p{L}*|kom\b|come|coming|arriv\p{L}*|anländ\p{L}*|propos\p{L}*|suggest\p{L}*|föreslå\p{L}*|förslag|forslag|passar|passer|suit\p{L}*|datum|dato|date\p{L}*|önskas|ledig dag|spare day|day off|när|when|når|tid|time|preferabl\p{L}+|helst|gärna|möte\p{L}*|meeting|meet|träffa|host|ta emot|receive|här|here|ønske\p{L}*|vill|would like|plan\p{L}*|bokad för stockholm|free|available|lediga|in stockholm|i stockholm|hos er|with you|program(?:me)? days?|tour|studieresa|study)[^.;]{0,60}$/iu;
/** It was another day before. */
const MOVED =
  /(?:det blir|blir det|(?:it['’]s|it is|is|are|är) now|överens om|enats om|bestämt (?:oss för )?|landat i|agreed on|settled on|slutlig\p{L}* (?:önskemål\p{L}*|datum\p{L}*|förslag\p{L}*)(?: är| blir|:)?|final (?:date|wish|choice|proposal)s?(?: is| are|:)?|(?:ändra|flytta)\p{L}* (?:det |besöket |mötet )?till|moved (?:it )?to|changed (?:it )?to|rescheduled (?:to|for)|nytt datum(?: är|:)?|new date(?: is|:)?)\s+(?:i stället |instead )?(?:on |den |the )?(?:\p{L}+day |\p{L}+dag(?:en)? )?(?:on |den |the )?$/iu;
const FREE_THEN = /^[\s,]*(?:we(?:'re| are)|vi är|är vi) (?:free|available|lediga|fria)/iu;
const JOURNEY =
  /(?:in|i|through|touring|around) (?:sweden|sverige|scandinavia|skandinavien|norden|the nordics?(?: countries)?|the region|europe|europa|the baltic\p{L}*)[^.;]{0,20}$/iu;
/** They only arrive then. */
const ARRIVING =
  /(?:flight|flyg\p{L}*|plane|train|tåg\p{L}*|ferry|färja\p{L}*)\s(?:arrives?|lands?|anländer|landar)\s*(?:on |den |the )?$|(?:arriv\p{L}*|land|anländ\p{L}*|kommer fram|flyger in|fly in|ankommer)\s+(?:\p{L}+\s+){0,3}(?:evening|night|kväll\p{L}*|natt\p{L}*|on|den|late)\s*(?:of |on |den |the )?$/iu;
/** "arriving the 12th": the day before, when another is named. */
const ARRIVES =
  /(?<!\p{L})(?:arriv(?:e|es|ing)|landing|flying in|anländer|landar|flyger in|ankommer|ankomst:?|ank\.)\s+(?:\p{Lu}\p{Ll}+ )?(?:on |den |the )?(?:(?:\p{L}{2,3}|\p{L}+day|\p{L}+dag(?:en)?)\.?,? )?$/iu;
const LEAVING =
  /(?:^|[^\p{L}])(?:reser (?:hem|vidare)|åker (?:hem|vidare)|lämnar|leav\p{L}+|depart\p{L}*|avresa\p{L}*|avr\.|hem(?:resa)?|return\p{L}*|going home|goes? home|drar hem|flyger (?:hem|tillbaka))\s*(?:\p{L}+\s+){0,2}(?:on |den |the )?(?:\p{L}{2} )?$|(?:^|[^\p{L}])(?:to|till|until)\s*(?:the |den )?$/iu;
const GOING_HOME = /(?:hem|home|tillbaka|back)\s+(?:\p{L}+\s+)?$/iu;
const ALTERNATIVE =
  /(?:^|[^\p{L}])(?:alternativ\p{L}*|annars|otherwise|or|eller|second choice|i andra hand|reserv\p{L}*|backup|possibly also|även|also)[\s:,]*(?:\p{L}+\s+){0,2}(?:on |den |the )?$/iu;
const VAGUE =
  /(?:(?:mid|early|late|beginning of|end of|middle of|i början av|i mitten av|i slutet av|någon gång (?:i|under)|some ?time in|during|under|in|i|next|till)[\s-]+)?(?:the\s+)?(?:januari|january|februari|february|mars|march|april|maj|may|juni|june|juli|july|augusti|august|september|oktober|october|november|december|våren|hösten|sommaren|vintern|spring|summer|autumn|winter)(?:\s+(?:of\s+)?20\d\d)?/iu;

/**
 * The days on which visitors propose to come. Days without a year are the next such days on or after `today`.
 * `monthFirst`: they write 3/9 for the ninth of March.
 */
export function readVisitDates(segments: readonly Segment[], today: string, monthFirst = false): VisitDates {
  const inMonthFirst = monthFirst || writesMonthFirst(segments);
  let last: DateMention | undefined;
  const proposals = segments.flatMap((segment, position) => {
    const mentions = findDates(segment.text, today, { before: last, monthFirst: inMonthFirst });
    last = mentions.at(-1) ?? last;
    return inSegment(segment, position, mentions, today);
  });
  const possible = proposals.filter(({ weight, role }) => weight > 0 && role !== 'leaving');
  // Whoever passes a mail on knows what was changed since.
  const written = possible.filter(({ isEarlier, role }) => !isEarlier && role === 'visit');
  const [best] = (written.length > 0 ? written : possible).toSorted(
    (one, other) => other.weight - one.weight || one.order - other.order,
  );
  const [widest] = best === undefined ? [] : partsOf(best, proposals);
  const first = widest ?? best;
  if (first === undefined)
    return { proposed: null, alternatives: [], year: null, words: vagueTime(segments) };
  const left = leavingAfter(first, proposals);
  const [within] = left === undefined ? [] : partsOf({ ...first, until: left.from }, proposals, first);
  const chosen = within ?? first;
  const leaving = within === undefined ? left : undefined;
  const alternatives = proposals
    .filter((one) => one !== chosen && one.weight > 0 && one.role !== 'leaving' && one.from !== chosen.from)
    .map(({ from, until }) => ({ from, until }));
  return {
    proposed: { from: chosen.from, until: leaving?.from ?? chosen.until },
    alternatives: leaving === undefined ? alternatives : [],
    year: chosen.yearWritten ? 'written' : 'next_occurrence',
    words: leaving === undefined ? chosen.words : `${chosen.words} – ${leaving.words}`,
  };
}

/** "5/17" can only be a day of May; whoever writes one so writes all so. */
function writesMonthFirst(segments: readonly Segment[]): boolean {
  const text = segments.map((segment) => segment.text).join('\n');
  return (
    /(?<![\d/])(?:1[0-2]|0?[1-9])\/(?:1[3-9]|2\d|3[01])(?![\d])/.test(text) &&
    !/(?<![\d/])(?:1[3-9]|2\d|3[01])\/(?:1[0-2]|0?[1-9])(?!\d)/.test(text)
  );
}

/** The days within a longer stay on which the visit itself is: "from 3 to 14 May, … with you on 6 May". */
function partsOf(stay: Proposal, proposals: readonly Proposal[], except?: Proposal): Proposal[] {
  if (daysApart(stay.from, stay.until) < 2) return [];
  return proposals.filter(
    (part) =>
      part !== except &&
      part.weight > 0 &&
      part.role === 'visit' &&
      part.from >= stay.from &&
      part.until <= stay.until &&
      daysApart(part.from, part.until) < daysApart(stay.from, stay.until),
  );
}

/** When they leave who come on a day; whoever names first day and last has said it. */
function leavingAfter(chosen: Proposal, proposals: readonly Proposal[]): Proposal | undefined {
  if (chosen.from !== chosen.until) return undefined;
  const leaving = proposals.find(
    ({ role, order, from }) =>
      role === 'leaving' &&
      order > chosen.order &&
      from >= chosen.until &&
      daysApart(chosen.from, from) <= 14,
  );
  // "The day after we fly to Helsinki, where we are until the 25th."
  const isElsewhere = proposals.some(
    ({ role, order, from, weight }) =>
      role === 'visit' &&
      weight <= 0 &&
      from > chosen.until &&
      order > chosen.order &&
      order < (leaving?.order ?? 0),
  );
  return isElsewhere ? undefined : leaving;
}

function daysApart(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}

function inSegment(
  segment: Segment,
  position: number,
  mentions: readonly DateMention[],
  today: string,
): Proposal[] {
  const { text, kind, field, label } = segment;
  if (kind === 'signature' || kind === 'sender') return [];
  return mentions
    .filter(({ from }) => from >= today)
    .map((mention, nth, all) => {
      const order = position * 1000 + mention.start;
      const words = text.slice(mention.start, mention.end);
      const before = text.slice(all[nth - 1]?.end ?? 0, mention.start);
      const base = {
        from: mention.from,
        until: mention.until,
        order,
        words,
        yearWritten: mention.yearWritten,
        isEarlier: segment.isEarlier === true,
      };
      const isLeaving =
        /departure|avresa|leav|until|(?<!\p{L})(?:till|to|end)\)?$|^(?:last|final|sista|slut) ?(?:day|date|dag|datum)|^(?:to|till|til|end|slut)(?!\p{L})/iu.test(
          label ?? '',
        ) ||
        (nth > 0 && LEAVING.test(before) && (mention.from > (all[0]?.from ?? '') || GOING_HOME.test(before)));
      if (isLeaving) return { ...base, weight: 1, role: 'leaving' as const };
      const isAlternative =
        mention.isAlternative || field === 'alternative' || (order > 0 && ALTERNATIVE.test(before));
      const weight =
        weigh(text, mention, all[nth - 1], all[nth + 1]) +
        (field === 'date' ? 6 : 0) +
        (field === 'date' && OF_THE_VISIT.test(label ?? '') ? 2 : 0) -
        (kind === 'subject' ? 1 : 0);
      return {
        ...base,
        weight: isAlternative ? Math.min(weight, 1) : weight,
        role: isAlternative ? ('alternative' as const) : ('visit' as const),
      };
    });
}

/** "Önskad dag för besöket", beside those of arrival and departure. */
const OF_THE_VISIT = /önsk|ønsk|prefer|desired|requested|wished|besök|besøg|visit|möte|meeting/iu;

/** More than 0 for a day on which the visitors may come. Only the words nearest to a day speak of it. */
function weigh(
  text: string,
  mention: DateMention,
  last: DateMention | undefined,
  next: DateMention | undefined,
): number {
  const before = text.slice(last?.end ?? 0, mention.start);
  if (MOVED.test(before)) return 6;
  const after = text.slice(mention.end, next?.start ?? text.length);
  const clause =
    before
      .split(
        /,\s|[;(]|\s[–—-]\s|(?<!\p{L})(?:men|but|eftersom|because|since|och sedan|then)(?!\p{L})|(?<!\p{L})(?:and|och)\s(?=(?:could|can|would|kan|kunde|skulle)\s)|(?<=ringde|skrev|mejlade|meddelade|called|phoned|wrote|said):\s/iu,
      )
      .at(-1) ?? '';
  let weight = 3;
  if (DEADLINE.test(clause) || BEFORE_DEADLINE.test(after)) weight -= 6;
  if (OTHER_EVENT.test(clause) || OTHER_EVENT_AFTER.test(firstClause(after))) weight -= 5;
  if (/\(\s*$/.test(before) && OTHER_EVENT.test(before)) weight -= 5;
  if ((VISIT.test(before) && !ARRIVES.test(before)) || FREE_THEN.test(after)) weight += 2;
  if (ARRIVING.test(before) && next !== undefined) weight -= 2.5;
  if (IN_STOCKHOLM.test(after) || STOCKHOLM_ON.test(before)) weight += 3;
  if (HAPPENED.test(after)) weight -= 5;
  if (AT_NIGHT.test(after)) weight -= 2.5;
  if (EARLIER_PLAN.test(before)) weight -= 5;
  if (PROGRAMME.test(before)) weight += 3;
  if (last === undefined && OF_THE_NOTE.test(before)) weight -= 6;
  if (WITH_YOU.test(firstClause(after))) weight += 1;
  // "All clubs want the hall on Tuesday": less of a day than one with its month.
  if (BARE_WEEKDAY.test(text.slice(mention.start, mention.end))) weight -= 0.5;
  // The whole journey, of which the visit is a part.
  if (JOURNEY.test(clause) && mention.from !== mention.until) weight -= 2.5;
  return weight;
}

/** "The programme is 31 March": the visit itself, beside days of travel. */
const PROGRAMME =
  /(?<!\p{L})(?:program(?:me|met)?|dagen för er|the day for you)(?: with you| hos er)? (?:is|are|är|runs|blir|will be)\s(?:from |on )?$/iu;
/** "Telefonanteckning 20/11": when it was written down. */
const OF_THE_NOTE =
  /^\s*(?:(?:telefon|samtals)?anteckning\p{L}*|(?:telefon)?samtal(?:et)?|(?:tel|tfn|tlf)\.?|mejl|mail|brev|ink(?:om|ommet|\.)?|noterat|(?:phone|call|file) note)(?:\s(?:från|av|på|per|tfn|telefon|den|kl|of|on)){0,2}[\s:.,]*$/iu;
const WITH_YOU = /^[\s:,–-]+(?:\p{L}+ ){0,3}(?:with you|hos er|at your)(?!\p{L})/iu;
const BARE_WEEKDAY = new RegExp(`^(?:on|på|pa)\\s+${WEEKDAY}$`, 'iu');

function firstClause(text: string): string {
  return text.split(/[,;]/)[0] ?? '';
}

/** "mid-May", "hösten 2027": a time without a day. */
function vagueTime(segments: readonly Segment[]): string | null {
  for (const { text, kind } of segments) {
    const match = kind === 'signature' || kind === 'sender' ? null : VAGUE.exec(text);
    if (match !== null) return match[0].trim();
  }
  return null;
}
