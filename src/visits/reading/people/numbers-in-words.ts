import { readOrdinal } from '../../../language/dates/ordinal-words.ts';
import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { WORD } from './people-phrases.ts';

const HALF_A_DOZEN = /(?<!\p{L})(?:half a dozen|half-a-dozen|ett halvt dussin|ett halvdussin)(?!\p{L})/giu;
const DOZEN =
  /(?<!\p{L})(?:(?:an?|one|ett)\s(?:(?:good|full|gott|drygt|knappt|helt)\s)?(?:dozen|dussin(?:tal)?)|dussinet)(?!\p{L})/giu;
const HALF_A_SCORE = /(?<!\p{L})ett halvt tjog(?!\p{L})/giu;
const SCORE = /(?<!\p{L})ett tjog(?!\p{L})/giu;
/** "Two dozen", "tre dussin". */
const DOZENS = new RegExp(`(?<![\\p{L}\\d])(?<one>${WORD})\\s(?:dozen|dussin)(?!\\p{L})`, 'giu');
/** "En sex sju personer", "some six or seven people". */
const EITHER = new RegExp(
  `(?<!\\p{L})(?:en|ett|kanske|typ|ungefär|så där|some|about|around|maybe)\\s(?<one>${WORD})(?:,\\s|\\s(?:eller|till|or|to)\\s|\\s)(?<other>${WORD})(?=\\s(?:personer|pers|prs|stycken|st|deltagare|gäster|kollegor|people|persons|guests|visitors|colleagues|of (?:us|them))(?!\\p{L}))`,
  'giu',
);
/** "My name is Lucía and I study": one, though joined to herself. */
const NAME_OF_WRITER =
  /(?<=(?:[Mm]y name is|I am|I['’]m|[Jj]ag heter|[Mm]itt namn är) )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3} (?:and|och) (?=(?:I|jag) )/gu;
/** "I am a student at the University of Leeds and I count": one, too. */
const WRITER_GOES_ON =
  /(?<=(?:^|[.!?]\s)(?:I am|I['’]m|[Jj]ag är)\s(?:an?|en|ett)\s[^,.;!?]{2,80})\s(?:and|och)\s(?=(?:I|jag)\s)/gu;
/** "Eight hundred of them": not a hundred. */
const HUNDREDS = new RegExp(`(?<![\\p{L}\\d])(?<one>${WORD})\\s(?:hundra|hundred)(?!\\p{L})`, 'giu');
/** "Twenty-odd students". */
const ODD = /(?<=\p{L}|\d)[- ]odd(?=\s\p{L})/giu;
/** "Ett tiotal personer". */
const SOME_TENS = /(?<!\p{L})ett (tio|tjugo|trettio|fyrtio|femtio|sextio|hundra)tal(?!\p{L})/giu;
/** "Två bilar, fyra i varje", "three vans with six in each". */
const IN_EACH = new RegExp(
  `(?<!\\p{L})(?<one>${WORD})\\s\\p{L}+,?\\s(?:med |with |of |om )?(?<other>${WORD})\\s(?:\\p{L}+\\s)?(?:i varje|i var|i vardera|in each|each)(?!\\p{L})`,
  'giu',
);

/** "Två från växeln och lika många från it": the number is said once. */
const AS_MANY =
  /(?<!\p{L})(?:(?:precis|exakt|exactly|just)\s)?(?:lika många|like många|like mange|as many|the same number)(?:\s(?:till|again|more))?(?=\s(?:från|from|fra|of|av|i|in|at|på|vid|hos|more|till)(?!\p{L}))/giu;

/** "Mammorna, tre till antalet, och jag", "the wardens, four in number". */
const IN_NUMBER = new RegExp(
  `(?<who>\\p{L}{3,}),\\s(?<one>${WORD})\\s(?:till antalet|i antal|stycken|in number)(?=,\\s(?:och|and|samt|plus)\\s)`,
  'giu',
);

/** "3 nos. Assistant Engineers", "5 nos. of engineers". */
const NUMBERS = /(?<=\d )nos?\.?\s(?:of\s)?(?=\p{L})/giu;
/** "Jag å min sambo": as it is spoken. */
const SPOKEN_AND = /(?<=\p{L}\s)å(?=\s(?!ena|andra|sidan)[\p{L}\d])/gu;

/** "1 200 personer", "5 miljoner besökare": neither two hundred nor five. */
const THOUSANDS = /(?<![\d.,:/-])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/gu;
const MANY =
  /(?<![\p{L}\d])[\p{L}\d.,]+\s(?:tusen|miljon(?:er)?|miljarder|thousand|million|billion)(?!\p{L})/giu;

/** "Nine (9) officers": said twice. */
const TWICE = new RegExp(
  `(?<![\\p{L}\\d])(?<one>${WORD})\\s\\((?<other>\\d+)\\)(?=\\s(?!and\\s|och\\s)\\p{L})`,
  'gu',
);
/** "Me and more six colleagues": as others order their words. */
const MORE_BEFORE = new RegExp(`(?<=(?:and|with|plus)\\s)more (?<one>${WORD})(?=\\s\\p{L})`, 'giu');
/** "Sju par reser": seven times two. */
const COUPLES = new RegExp(
  `(?<![\\p{L}\\d])(?<one>${WORD})\\s(?:gifta |married )?(?:par|couples)(?!\\p{L})`,
  'giu',
);
/** "Tre konservatorer, nej fyra": what is taken back at once. */
const TAKEN_BACK = new RegExp(
  `(?<![\\p{L}\\d])(${WORD}(?:\\s\\p{L}+){0,4}?)\\s?(?:,|–|-|\\.\\.\\.|…)\\s?(?:nej|nä|no|fel|förlåt|sorry|wait)(?:,?\\s(?:nej|förlåt|vänta|sorry|wait|vi är|vi blir|we are|make that))*,?\\s(${WORD})(?=\\s*[,.;)–-]|\\s\\p{L})`,
  'giu',
);
/** "The group has shrunk from eight to five". */
const CHANGED = new RegExp(
  `(?:shrunk|shrank|grown|grew|gone (?:up|down)|went (?:up|down)|changed|reduced|increased|minskat|minskade|krympt|krympte|växt|växte|ökat|ökade|ändrats|gått (?:upp|ner|ned))\\s(?:from|från)\\s(?<one>${WORD})\\s(?:\\p{L}+\\s)?(?:to|till)\\s(?<other>${WORD})(?=\\s*(?:[,.;)]|$)|\\s\\p{L})`,
  'giu',
);
/** "Nine members, among them their chair, and two clerks": whoever is among them is counted with them. */
const AMONG_THEM =
  /,\s(?:däribland|bland dem|varav|among them|including|of whom)\s[^,.;:!?]{2,60}(?=,\s(?:samt|och|and|plus|jämte|as well as)\s)/giu;

/** "Själv ansluter jag som den sjunde": then they are seven. */
const AS_THE_NTH =
  /(?<=(?:ansluter|följer|kommer|reser|åker|join|come|travel|go)\p{L}*\s[^.;:!?]{0,30}?(?:som|as)\s)(?:den|the)\s(\p{L}+)(?=\s*(?:[.,;!]|$))/giu;

/** "Sex från Gdańsk, därtill en tolk": they come besides. */
const IN_ADDITION =
  /(?:,\s(?:och\s|and\s|samt\s)?|\s(?:och|and|samt)\s)(?:därtill|härtill|därutöver|dessutom|in addition|on top of that|besides)(?:,|\s(?:kommer|följer|there is|there are|comes?))?\s(?=[\p{L}\d]+\s\p{L})/giu;
/** "Sju av oss är från kontoret och sex från föreningen", "vi kommer fem från plan och fem från mark". */
const FROM_HERE_AND_THERE = new RegExp(
  `(?<=(?:^|[.!?:]\\s|(?:vi|we)\\s(?:är|blir|kommer|are|come|will be|would be)\\s))(?<one>${WORD})\\s(?:(?:av oss|of us)\\s)?(?:(?:är|kommer|arbetar|are|come|work)\\s)?(?<at>från|from|fra|inom|hos|vid|på|in|at|with|i|för|for)\\s(?<here>[^.;:!?,]{2,60}?),?\\s(?<and>och|and|og|samt|plus)\\s(?<other>${WORD})\\s(?:(?:av oss|of us)\\s)?(?:(?:är|kommer|arbetar|are|come|work)\\s)?\\k<at>\\s(?=[\\p{L}])`,
  'giu',
);

/** "One person from each of the four councils". */
const FROM_EACH = new RegExp(
  `(?<![\\p{L}\\d])(?<one>${WORD})(?:\\s\\p{L}+)?\\s(?<from>from|från|fra)\\s(?:each of (?:the|our|these)|var och en av (?:de|våra|dessa)|vardera av (?:de|våra))\\s(?<other>${WORD})(?=\\s\\p{L})`,
  'giu',
);

/** What Danes and Norwegians join people by, and the same words of ours. */
const ourWords: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})jeg(?!\p{L})/giu, 'jag'],
  [/(?<!\p{L})og(?!\p{L})/giu, 'och'],
  [/(?<!\p{L})pluss(?!\p{L})/giu, 'plus'],
  [/(?<!\p{L})sammen med(?!\p{L})/giu, 'tillsammans med'],
  // "Mannen min": whose they are stands after them.
  [/(?<!\p{L})(\p{Ll}{2,}(?:en|a|et)) (?:min|mi|mitt)(?!\p{L})/giu, 'min $1'],
];
const withOurWords = (text: string): string =>
  ourWords.reduce((changed, [form, ours]) => changed.replace(form, ours), text);

const isCount = (number: number | undefined): number is number => number !== undefined && number > 0;

/** "Sixteen from Tartu became thirteen": those who are left. */
const BECAME = new RegExp(
  `(?<![\\p{L}\\d])(?<one>${WORD})(?:\\s(?:from|från|fra)\\s\\S+)?\\s(?:became|have become|has become|blev|har blivit|turned into)\\s(?<other>${WORD})(?=\\s*[,.;!]|\\s\\p{Ll}|$)`,
  'giu',
);
/** "Two classes, 19 respektive 22 barn": so many together. */
const EACH_OF_TWO = new RegExp(
  `(?<![\\p{L}\\d])(?<one>${WORD})\\s(?:respektive|resp\\.?)\\s(?<other>${WORD})(?=\\s\\p{L})`,
  'giu',
);
/** "I, Father Tomás, and three sisters": who writes is said twice. */
const WRITER_BY_NAME =
  /(?<=(?<!\p{L})(?:I|[Jj]ag|[Jj]eg|[Uu]ndertecknad)),\s(?:\p{Lu}[\p{L}.'’-]+\s?){1,4},(?=\s(?:and|och|og|plus|samt|with|med)\s[\p{Ll}\d])/gu;
/** "Två rektorer, var och en med tre lärare". */
const EACH_WITH = new RegExp(
  `(?<![\\p{L}\\d])(?<one>${WORD})\\s\\p{L}+,?\\s(?:var och en|vardera|var för sig|each|each one)\\s(?:with|med|bringing)\\s(?<other>${WORD})(?=\\s\\p{L})`,
  'giu',
);
/** "A couple of architects". */
const COUPLE_OF = /(?<!\p{L})a couple of(?= \p{L})/giu;

/** The numbers that a form names, and what it says besides. */
type Said = Readonly<Record<string, string | undefined>>;
/** A form that tells a number by others, and how it is told in plain words; undefined where it tells none. */
interface Told {
  readonly form: RegExp;
  readonly say: (first: number, second: number, said: Said) => string | undefined;
}

/** In this order: what one gives the next may read. */
const steps: readonly (readonly [RegExp, string] | Told)[] = [
  { form: EITHER, say: (least, most) => (least > 1 && least < most ? String(most) : undefined) },
  [MANY, 'many'],
  { form: HUNDREDS, say: (hundreds) => String(100 * hundreds) },
  [NUMBERS, ''],
  { form: IN_NUMBER, say: (number) => `${number} personer` },
  [COUPLE_OF, 'two'],
  [WRITER_BY_NAME, ''],
  { form: BECAME, say: (_, left) => `now in total ${left} personer` },
  { form: EACH_OF_TWO, say: (one, other) => String(one + other) },
  [AMONG_THEM, ''],
  [IN_ADDITION, ' plus '],
  {
    form: FROM_HERE_AND_THERE,
    say: (one, other, { at, here, and }) => `${one + other} personer ${at} ${here} ${and} ${at} `,
  },
  { form: FROM_EACH, say: (each, places, { from }) => `${each * places} personer ${from}` },
  { form: EACH_WITH, say: (one, other) => `${one * (1 + other)} personer` },
  { form: TWICE, say: (word, figures, { one }) => (word === figures ? one : undefined) },
  { form: MORE_BEFORE, say: (number) => String(number) },
  { form: COUPLES, say: (couples) => (couples > 1 ? `${2 * couples} personer` : undefined) },
];
/** These come after what is taken back at once. */
const laterSteps: readonly (readonly [RegExp, string] | Told)[] = [
  { form: CHANGED, say: (_, left) => `now in total ${left} personer` },
  [SPOKEN_AND, 'och'],
  [HALF_A_DOZEN, 'six'],
  [DOZEN, 'twelve'],
  [HALF_A_SCORE, '10'],
  [SCORE, '20'],
  { form: DOZENS, say: (dozens) => (dozens > 1 ? String(12 * dozens) : undefined) },
  [NAME_OF_WRITER, ''],
  [WRITER_GOES_ON, '; '],
  [ODD, ''],
  [SOME_TENS, '$1'],
  { form: IN_EACH, say: (times, each) => (times > 10 ? undefined : `${times * each} pers`) },
];

/** A text in which numbers of people that are told by other words stand as such. */
export function withPlainNumbers(text: string, neighbour: boolean): string {
  const taken = (changed: string, step: readonly [RegExp, string] | Told) =>
    withStep(changed, step, neighbour);
  const ours = (neighbour ? withOurWords(text) : text).replace(THOUSANDS, (number) =>
    number.replace(/\s/gu, ''),
  );
  const plain = steps.reduce(taken, withAsMany(ours, neighbour));
  const corrected = plain
    .replace(TAKEN_BACK, (whole, said: string, number: string) => {
      const words = said.split(/\s/u);
      const place = words.findLastIndex((word) => isCount(readNumber(word, neighbour)));
      return place < 0 || !isCount(readNumber(number, neighbour))
        ? whole
        : words.with(place, number).join(' ');
    })
    .replace(AS_THE_NTH, (whole, word: string) => {
      const number = readOrdinal(word);
      return isCount(number) && number > 1 ? `in total ${number} personer` : whole;
    });
  return laterSteps.reduce(taken, corrected);
}

/** A text in which "as many" is told by the number before it, in the same clause. */
const withAsMany = (text: string, neighbour: boolean): string =>
  text.replace(AS_MANY, (whole, place: number) => {
    const [clause = ''] = /[^.;:!?]*$/u.exec(text.slice(0, place)) ?? [];
    const words = clause.match(/[\p{L}\d]+/gu) ?? [];
    return words.findLast((word) => isCount(readNumber(word, neighbour))) ?? whole;
  });

/** A text after one of the steps. */
function withStep(text: string, step: readonly [RegExp, string] | Told, neighbour: boolean): string {
  if (!('form' in step)) return text.replace(step[0], step[1]);
  return text.replace(step.form, (whole: string, ...match: unknown[]) => {
    const said = match.at(-1) as Said;
    const numbers = [said.one, said.other].filter((word) => word !== undefined);
    const [first = 0, second = 0] = numbers.map((word) => readNumber(word, neighbour) ?? 0);
    const areCounts = first > 0 && (numbers.length < 2 || second > 0);
    return (areCounts ? step.say(first, second, said) : undefined) ?? whole;
  });
}
