import { soundsSpelledOut } from '../everyday-spelling.ts';
import { fold } from '../words.ts';
import { isAsked } from './asked-so.ts';
import { wordsOfDays } from './day-fact-words.ts';
import { wordsOfFacts } from './fact-words.ts';
import { isShort, partsTold } from './parts-told.ts';

const words = { ...wordsOfDays, ...wordsOfFacts };

/** What may be asked of one thing that there is, whatever it is. */
export type Fact = keyof typeof words;

/** The first that fits is meant, so that what may be said of much comes last. */
export const everyFact: readonly Fact[] = [
  'erased',
  'reminders',
  'assessment',
  'per-person',
  'foreign-policy',
  'direction',
  'benefit',
  'others',
  'decision',
  'extension',
  'meeting',
  'number',
  'contact',
  'where-to',
  'applicant',
  'payer',
  'sender',
  'outcome',
  'review',
  'since',
  'until',
  'heard',
  'answered',
  'spent',
  'cost',
  'decider',
  'people',
  'who',
  'how-many',
  'about',
  'standing',
  'where',
  'when',
];

/** What is asked of one thing is a question or two. */
const LONGEST = 300;

/** More than that is not answered in a sentence. */
const MOST = 2;

/**
 * Which facts of one thing a text asks for: "vem hos oss tar emot dom", "what will that set us back". None where it asks
 * for none, or tells something. Which thing it is, others know.
 */
export function readAskedFacts(text: string): readonly Fact[] {
  return [...new Set(factsIn(text).map(({ fact }) => fact))].slice(0, MOST);
}

/** The sentences that answer what a text asks of one thing, by what tells of a fact of it; empty where there are none. */
export function answerFacts(text: string, tell: (fact: Fact) => string): string {
  return [...new Set(readAskedFacts(text).map(tell))].filter((told) => told !== '').join(' ');
}

/** A fact that is asked for, and the words of the text that are no part of asking for it, folded. */
export interface AskedFact {
  readonly fact: Fact;
  readonly others: readonly string[];
}

/** Every fact that the clauses of a text ask for, in their order. */
export function factsIn(written: string): readonly AskedFact[] {
  // A long and polite message asks in a part of it.
  const text = isShort(written) ? written : partsTold(written).join('. ');
  if (text.length > LONGEST) return [];
  const clauses = clausesOf(text);
  const said = clauses.flatMap(({ clause }) => clause.split(' '));
  return clauses.flatMap((clause) => {
    const fact = factIn(clause);
    return fact === undefined ? [] : [{ fact, others: said.filter((word) => !asksWith[fact](word)) }];
  });
}

function factIn({ clause, isQuestion }: Clause): Fact | undefined {
  const wantsToKnow = asksToKnow.test(clause);
  if (!wantsToKnow && requests.test(clause)) return undefined;
  if (!isQuestion && !wantsToKnow && !isAsked(clause)) return undefined;
  return everyFact.find((fact) => words[fact].test(clause));
}

/** Tells of a word whether it is one by which a fact is asked for, as its pattern has it. */
const asksWith = Object.fromEntries(
  everyFact.map((fact) => {
    const known = [...words[fact].source.matchAll(/([a-z]{2,})(\\w[*+])?/g)];
    const whole = new Set(known.map(([, word]) => word));
    const stems = known.filter(([, , goesOn]) => goesOn !== undefined).map(([, stem = '']) => stem);
    return [fact, (word: string) => whole.has(word) || stems.some((stem) => word.startsWith(stem))];
  }),
) as Readonly<Record<Fact, (word: string) => boolean>>;

/** What is to be done, put as a question: "kan vi få mer tid?", "could you remind us". */
const requests =
  /^(?:(?:hej|hello|hi|och|and|men|but) )*(?:(?:kan|kunde|skulle|far|can|could|would|will) (?:du|ni|you)\b|(?:kan|kunde|skulle|can|could|may) (?:jag|vi|i|we|nan|nagon|somebody|someone|a)\b)/;
/** "Kan du säga när de kommer", "vet du vem som har den": only to be told. */
const asksToKnow =
  /^(?:\w+ ){0,3}?(?:(?:saga|beratta|kolla|visa|tell|say|check|show) (?:me |us |mig |oss )?|(?:vet|minns) (?:du|ni|nan|nagon) |(?:do|does) (?:you|anyone|anybody) know |undrar |wonder(?:ing)? |veta )(?:bara |om |just |if )?(?=(?:vad|vem|vilk\w+|nar|hur|var|what|who|which|when|how|where|whether|de|dom|det|they|it)\b)/;

/** "What's", "who's"; a name's 's is of that name. */
const contracted = /\b(what|who|when|where|how|it|that|there)['’]s\b/g;

/** "Va blev notan", "e vi klara": as they sound where a clause begins. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^va (?=\p{L})/u, 'vad '],
  [/^e (?=\p{L})/u, 'ar '],
];
const asSpelled = (clause: string) => {
  const full = sounds
    .reduce((said, [sound, whole]) => said.replace(sound, whole), clause)
    .replace(/ (?:tack|snalla|please|thanks)$/, '');
  const isEnglish = /\b(?:the|of|number|day|date)\b/.test(full);
  return factAlone.test(full) ? `${isEnglish ? 'what is' : 'vad ar'} ${full}` : full;
};

/** "Diarienumret på cykelplanen tack": what is asked for alone, with nothing told of it. */
const factAlone =
  /^(?:(?:hej|hi|och|and|the|vart|our) )*(?:dnr|diarie ?(?:nr|num\w*)|numret|deadline\w*|sista (?:svars)?dag(?:en)?|svarsdag(?:en)?|(?:slut|svars)datum(?:et)?|(?:diary|case|file|reference) (?:number|no)|last day|due date|end date) (?:pa|for|till|av|of|for|to|on) (?!.*\b(?:ar|var|har|blir|blev|ska|skulle|maste|kan|is|was|has|will|should|must|can|till \d+|to \d+|\w+(?:ade|ats|ades|tats|ttas|ved|ged)|flyttas?)\b)/;

/** A part of a text between its stops, and whether a question mark ends it. */
interface Clause {
  readonly clause: string;
  readonly isQuestion: boolean;
}

/** The parts of a text between its stops, folded, with words as they are spelled in full and nothing between them. */
function clausesOf(text: string): Clause[] {
  const folded = fold(soundsSpelledOut(text.normalize('NFC').replace(/\s+/g, ' ').trim()));
  return folded
    .replace(contracted, '$1 is')
    .split(/(?<=\?)/)
    .flatMap((sentence) => {
      const parts = sentence
        .split(
          /[,;!?]|:(?= |$)|\.(?!\d)|\s(?:och|o|and)\s(?=(?:vad|vem|vilk\w+|nar|hur|var|vart|what|who|when|how|where|which)\s)|\s[–—-]\s|[–—()]/,
        )
        .map((part) =>
          asSpelled(
            part
              .replace(/(?<=\d)[-–](?=\d)/g, '/')
              .replace(/[^\p{L}\p{N}/]+/gu, ' ')
              .trim(),
          ),
        )
        .filter((part) => part !== '');
      return parts.map((clause, at) => ({
        clause,
        isQuestion: sentence.endsWith('?') && at === parts.length - 1,
      }));
    });
}
