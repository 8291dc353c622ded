import { MONTH, WEEKDAY } from '../../language/dates/date-words.ts';
import { readNumber } from '../../language/numbers/nordic-numbers.ts';
import { countWords } from '../../language/words.ts';
import { sumAt } from './people/people-phrases.ts';
import type { Segment } from './segments.ts';

/** What goes before that which somebody wants to see or hear of; "we see more of it" wants nothing. */
const WANTING =
  /(?<!\p{L}|(?:let (?:me|us)|nobody|as you|nice to|forward to|(?<!(?:may|can|could|shall|should|får|kan|kunde|skulle) )(?:we|vi|i)) |(?<!\p{L})(?:the|our|an?|no) )(?:lära (?:sig|oss)(?: mer)?(?: om| av)?|lära(?: mer)? (?:om|av)|höra(?: mer)?(?: om| av)?|veta(?: mer)?(?: om)?|förstå|se(?: på)?|åse|titta(?: närmare)? på|kika på|studera|besöka|gästa|träffa|träffas och|möta|prata(?: med [^.,]{2,40}?)? om|prata med|tala(?: med [^.,]{2,40}?)? om|tala med|snacka (?:om|med)|samtala om|diskutera|undrar|intresserade av|nyfikna på|ta del av|berättar? om|utbyta erfarenheter (?:om|kring|av)|learn(?: more)?(?: about| from)?|hear(?: more)?(?: about)?|know(?: more)?(?: about)?|understand|see(?: for ourselves)?|look(?:ing)? (?:at|into)|study|studying|visit|meet(?: with)?|talk(?: (?:to|with) [^.,]{2,40}?)? about|talk (?:to|with)|discuss|exchange (?:experiences?|views|ideas) (?:on|about)|interested (?:in|by)|curious about|orientation on|briefing on|tour of|wonder(?:ing)?|observe|find out(?: about)?|(?:introduction|introduced) to|(?:themes?|topics?) (?:are|is)|on the subject of|tema(?:t|na)? är|ämne(?:t|na)? är|hälsa på|kolla(?: på)?|besök (?:hos|på)|visiting)(?!\p{L}| of(?!\p{L}))/giu;
/** "Tema: …" within a sentence. */
const LABELLED =
  /(?:^|\s)(?:topics?|themes?|subject|purpose|ämnen?|tema|syftet?|frågor|what we want to (?:see|learn))(?: [^:.]{0,40})?:\s+(?<named>.+)$/iu;

/** Small words before a day: "on Monday the 3rd". */
const BEFORE_DAY = String.raw`(?:(?:on|den|of|the|during|between|from|för|under|mellan|i|in|at)\s+)`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th|\.|:[ae])?(?!\d)`;
const YEAR = String.raw`(?:(?:,?\s*20\d\d|\d\d)(?!\d))?`;
const PART_OF_MONTH =
  '(?:(?:slutet|början|mitten) (?:av|på)|(?:the )?(?:end|beginning|middle) of|early|mid|late)';
/** Days as they are named, never beginning or ending within a word or a number. A fraction may be a share: "1/3 of the pupils". */
const DAYS = new RegExp(
  String.raw`(?:,?\s+|,|(?<![\p{L}\d/-]))(?:${[
    String.raw`${BEFORE_DAY}*(?:${WEEKDAY},?\s+)?(?:den\s+|the\s+)?${DAY}(?:\s*(?:[-–—]|to|and|och|till|or|eller)\s*${DAY})?\s*(?:of\s+)?${MONTH}${YEAR}`,
    String.raw`(?:(?:on|in|i|den)\s+)?${MONTH}\s+${DAY}(?:\s*[-–]\s*${DAY})?${YEAR}`,
    String.raw`20\d\d-\d\d-\d\d(?!\d)`,
    String.raw`(?:(?:i|in|under|during)\s+)?(?:vecka|v\.|week)\s*\d{1,2}(?!\d)`,
    String.raw`(?:(?:in|i|at|during|under)\s+(?:${PART_OF_MONTH}[\s-]+)?|${PART_OF_MONTH}[\s-]+)${MONTH}${YEAR}`,
    String.raw`(?:${BEFORE_DAY}+(?:${WEEKDAY},?\s+)?|${WEEKDAY},?\s+)\d{1,2}/\d{1,2}(?:[\s/]20\d\d)?(?![\d/]|\s(?:of|av)\s)`,
    String.raw`(?<=,\s*)\d{1,2}/\d{1,2}(?=\s*(?:[,;.!?)]|$))`,
    String.raw`\d{1,2}/\d{1,2}[\s/]20\d\d(?!\d)`,
  ].join('|')})`,
  'giu',
);
/** "…, tolv personer" */
const COUNT =
  /(?:,\s*(?<number>\p{L}+)|,?\s*(?<![\p{L}\d])\d+)\s(?:personer|people|persons|pax|pers\.?|st)(?!\p{L})/giu;
const EDGE =
  /^(?:[\s,;:–—-]|(?:about|om|on|in|at|på|i|and|och|to|att|how it is to|also|även|in particular)(?:\s|$))+|(?:[\s,;:–—(-]|(?:^|\s)(?:and|och|to|att|för|för att|in order to|as well as|samt|where we can|som vill|vill|would like|we|vi|with|med|gärna|so|on|den|typ|liksom|ungefär|cirka|ca|around|roughly|någon gång|nån gång|sometime))+$/giu;
/** Nobody and nothing in particular, or a question of whether it can be done. */
const SAYS_NOTHING =
  /^(?:you|er|ert|dig|ni|us|oss|me|mig|it|them|era|ett|en|one|yours?|for|study|det|this|here|hit|home|stockholms?(?: stad)?|sweden|sverige|(?:the |your )?city(?: of stockholm)?|city of stockholm|stad(?:en)?|your (?:city|office|country)|from you.*|you .{0,30}|hur|how|what|vad|(?:if|whether|om|ifall|when|när) .*|vem som .{0,30}|(?:who|which department|which office) .{0,30}|with (?:you|own eyes)|someone.{0,25}|somebody.{0,25}|någon.{0,20}|nån.{0,20})$/iu;

/** The parts of a sentence that tell what its writer wants to see. */
function wantedIn(sentence: string): string[] {
  const named = LABELLED.exec(sentence)?.groups?.named;
  if (named !== undefined) return [tidy(named)];
  const marks = [...sentence.matchAll(WANTING)];
  return marks
    .map(({ index, 0: words }, position) =>
      tidy(sentence.slice(index + words.length, marks[position + 1]?.index)),
    )
    .filter((part) => /\p{L}{2}/u.test(part) && !SAYS_NOTHING.test(part));
}

/** ", en av dem är borgmästare", ", a minister comes along": who comes is no part of what is to be seen. */
const WHO_IS_AMONG =
  /,?\s(?:(?:varav|of whom)(?!\p{L})|(?:en|ett|två|tre|flera|några|one|two|three|several|some)\s(?:av (?:dem|dom)|of them)\s(?:är|are|is)(?!\p{L})|(?:en|ett|två|a|an|two|deras|their|the)\s(?:\p{L}+\s)?\p{L}+\s(?:(?:är|kommer|följer|åker|ska vara)\s(?:också\s|även\s)?med|(?:is|are)\s(?:among them|with them|coming along|included)|(?:comes?|joins?)\s(?:along|too|as well)))(?!\p{L}).*$/iu;

function tidy(part: string): string {
  const bare = part
    .replace(WHO_IS_AMONG, ' ')
    .replace(DAYS, ' ')
    .replace(COUNT, (count, word?: string) =>
      word === undefined || readNumber(word) !== undefined ? ' ' : count,
    )
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?…]+$/u, '');
  return bare
    .replace(EDGE, '')
    .replace(EDGE, '')
    .replace(/ (?=[,;])/gu, '')
    .trim();
}

/** How they write and come, who comes, and what they need for the journey: no part of the matter. */
const BESIDE =
  /(?:inbjud(?:an|ning)|visum|(?<!\p{L})visas?(?!\p{L})|invitation|invite|passport|pass(?:et)?nummer|take part|takes part|participate|participants|deltagare|deltar|medföljer|accompan|attach|bifog|hotel|transfer|parking|itinerary|resväg|vi blir|we (?:are|will be|would be|travel)|vi är|our group|gruppen|jag heter|my name|jag skriver|i write|i am|i'm|writing to|med hälsning|hälsningar|greetings|regards|grüsse|grus|compliments|honour|avails itself|(?:delegation|group) will (?:consist|comprise)|look(?:ing)? forward|ser fram|kind(?:ly)? (?:guide|reply|issue|confirm)|passar det|går det bra|skulle passa|would suit|does that suit|suit you|svara|reply|confirm|bekräfta|thank|tack|flexib|förslag:|proposed dates?|dear |respected|bästa |kära )/iu;
/** They greet, or say when they can come. */
const GREETS =
  /^\W*(?:hello|hallo|hey|hi|hej|hejsan|tja|tjena|god dag|good (?:day|morning))(?!\p{L})|(?:of us|av oss) (?:are free|could|can|kan|kunde)/iu;
const ASKED_OF_MATTER = /^\W*(?:how|what|which|why|hur|vad|vilka|varför)(?!\p{L}).*\?$/iu;
const MAIL_SUBJECT =
  /^(?:(?:re|sv|fw|fwd|vb)\s*:\s*)*(?:(?:request|förfrågan|question|inquiry)\s+(?:for|om|about|regarding|ang\.?)\s+(?:an?\s+|ett\s+)?)?(?:study |official |working |delegation |technical )*(?:visit|tour|request|studiebesök|besök|förfrågan|besöksförfrågan|visit request|delegation)(?:\s+(?:to|from|till|från)\s+.{1,40})?[.!]?$/iu;
/** What is left of a sentence without numbers, days and months is too little to be a matter. */
const LEAST_WORDS = 2;

function mayBeMatter(sentence: string): boolean {
  if (BESIDE.test(sentence) || GREETS.test(sentence) || MAIL_SUBJECT.test(sentence.trim())) return false;
  const rest = sentence
    .replace(DAYS, ' ')
    .replace(/\d+|(?<!\p{L})(?:pax|persons?|people|personer|st)(?!\p{L})/giu, ' ');
  return countWords(rest) >= LEAST_WORDS || /^\p{L}{5,}!?$/u.test(rest.trim());
}

/**
 * What the visitors want to see or hear of, in their own words, and nothing else: what a form says that it is about, and
 * what their sentences ask to see; where none does, what they ask, or what is left when the journey and those who come are taken away.
 */
export function readWanted(
  segments: readonly Segment[],
  topics: readonly string[],
  visitors: number | null = null,
): string[] {
  const filledIn = segments.filter(({ field }) => field === 'topic').map(({ text }) => text);
  const said = topics.filter((topic) => !filledIn.includes(topic));
  const wanted = [...filledIn, ...said.flatMap(wantedIn)];
  const left = said.filter(mayBeMatter);
  const asked = left.filter((sentence) => ASKED_OF_MATTER.test(sentence));
  const told = [wanted, asked, left].find((some) => some.length > 0) ?? [];
  const parts = [...new Set(told.map((part) => withoutVisitors(part, visitors).trim()))];
  return parts.filter((part) => !parts.some((other) => other !== part && isWithin(part, other)));
}

/** "Riksdagen för 20 elever från Tartu", where twenty come: for whom it is asked is no part of what is to be seen. */
function withoutVisitors(part: string, visitors: number | null): string {
  const forWhom = [...part.matchAll(/\s(?:för|for)\s/giu)].find(({ index, 0: words }) => {
    const start = index + words.length;
    const sum = sumAt(part, start, false);
    return (
      sum !== undefined &&
      sum.number === visitors &&
      /^(?:\s(?:från|from|fra)\s.*)?$/iu.test(part.slice(start + sum.length))
    );
  });
  return forWhom === undefined ? part : part.slice(0, forWhom.index);
}

/** Whether a part is said again in another, with more: a mail's subject in its first sentence. */
function isWithin(part: string, other: string): boolean {
  const place = other.toLowerCase().indexOf(part.toLowerCase());
  if (place < 0 || (part.length === other.length && part < other)) return false;
  const around = [other[place - 1], other[place + part.length]];
  return around.every((letter) => letter === undefined || !/[\p{L}\d]/u.test(letter));
}
