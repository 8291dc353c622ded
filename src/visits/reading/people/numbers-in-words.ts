import { readOrdinal } from '../../../language/dates/ordinal-words.ts';
import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { WORD } from './people-phrases.ts';

const HALF_A_DOZEN = /(?<!\p{L})(?:half a dozen|half-a-dozen|ett halvt dussin|ett halvdussin)(?!\p{L})/giu;
const DOZEN =
  /(?<!\p{L})(?:(?:an?|one|ett)\s(?:(?:good|full|gott|drygt|knappt|helt)\s)?(?:dozen|dussin(?:tal)?)|dussinet)(?!\p{L})/giu;
const SCORE = /(?<!\p{L})ett (halvt )?tjog(?!\p{L})/giu;
/** "Two dozen", "tre dussin". */
const DOZENS = new RegExp(`(?<![\\p{L}\\d])(${WORD})\\s(?:dozen|dussin)(?!\\p{L})`, 'giu');
/** "En sex sju personer", "some six or seven people". */
const EITHER = new RegExp(
  `(?<!\\p{L})(?:en|ett|kanske|typ|ungefär|så där|some|about|around|maybe)\\s(${WORD})(?:,\\s|\\s(?:eller|till|or|to)\\s|\\s)(${WORD})(?=\\s(?:personer|pers|prs|stycken|st|deltagare|gäster|kollegor|people|persons|guests|visitors|colleagues|of (?:us|them))(?!\\p{L}))`,
  'giu',
);
/** "My name is Lucía and I study": one, though joined to herself. */
const NAME_OF_WRITER =
  /(?<=(?:[Mm]y name is|I am|I['’]m|[Jj]ag heter|[Mm]itt namn är) )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3} (?:and|och) (?=(?:I|jag) )/gu;
/** "I am a student at the University of Leeds and I count": one, too. */
const WRITER_GOES_ON =
  /(?<=(?:^|[.!?]\s)(?:I am|I['’]m|[Jj]ag är)\s(?:an?|en|ett)\s[^,.;!?]{2,80})\s(?:and|och)\s(?=(?:I|jag)\s)/gu;
/** "Twenty-odd students". */
const ODD = /(?<=\p{L}|\d)[- ]odd(?=\s\p{L})/giu;
/** "Ett tiotal personer". */
const SOME_TENS = /(?<!\p{L})ett (tio|tjugo|trettio|fyrtio|femtio|sextio|hundra)tal(?!\p{L})/giu;
/** "Två bilar, fyra i varje", "three vans with six in each". */
const IN_EACH = new RegExp(
  `(?<!\\p{L})(${WORD})\\s(\\p{L}+),?\\s(?:med |with |of |om )?(${WORD})\\s(?:i varje|i var|i vardera|in each|each)(?!\\p{L})`,
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
const TWICE = new RegExp(`(?<![\\p{L}\\d])(${WORD})\\s\\((\\d+)\\)(?=\\s(?!and\\s|och\\s)\\p{L})`, 'gu');
/** "Me and more six colleagues": as others order their words. */
const MORE_BEFORE = new RegExp(`(?<=(?:and|with|plus)\\s)more (${WORD})(?=\\s\\p{L})`, 'giu');
/** "Sju par reser": seven times two. */
const COUPLES = new RegExp(
  `(?<![\\p{L}\\d])(${WORD})\\s(?:gifta |married )?(?:par|couples)(?!\\p{L})`,
  'giu',
);
/** "Tre konservatorer, nej fyra": what is taken back at once. */
const TAKEN_BACK = new RegExp(
  `(?<![\\p{L}\\d])(${WORD}(?:\\s\\p{L}+){0,4}?)\\s?(?:,|–|-|\\.\\.\\.|…)\\s?(?:nej|nä|no|fel|förlåt|sorry|wait)(?:,?\\s(?:nej|förlåt|vänta|sorry|wait|vi är|vi blir|we are|make that))*,?\\s(${WORD})(?=\\s*[,.;)–-]|\\s\\p{L})`,
  'giu',
);
/** "The group has shrunk from eight to five". */
const CHANGED = new RegExp(
  `(?:shrunk|shrank|grown|grew|gone (?:up|down)|went (?:up|down)|changed|reduced|increased|minskat|minskade|krympt|krympte|växt|växte|ökat|ökade|ändrats|gått (?:upp|ner|ned))\\s(?:from|från)\\s(${WORD})\\s(?:\\p{L}+\\s)?(?:to|till)\\s(${WORD})(?=\\s*(?:[,.;)]|$)|\\s\\p{L})`,
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
  `(?<=(?:^|[.!?:]\\s|(?:vi|we)\\s(?:är|blir|kommer|are|come|will be|would be)\\s))(${WORD})\\s(?:(?:av oss|of us)\\s)?(?:(?:är|kommer|arbetar|are|come|work)\\s)?(från|from|fra|inom|hos|vid|på|in|at|with|i|för|for)\\s([^.;:!?,]{2,60}?),?\\s(och|and|og|samt|plus)\\s(${WORD})\\s(?:(?:av oss|of us)\\s)?(?:(?:är|kommer|arbetar|are|come|work)\\s)?\\2\\s(?=[\\p{L}])`,
  'giu',
);

/** "One person from each of the four councils". */
const FROM_EACH = new RegExp(
  `(?<![\\p{L}\\d])(${WORD})(?:\\s\\p{L}+)?\\s(from|från|fra)\\s(?:each of (?:the|our|these)|var och en av (?:de|våra|dessa)|vardera av (?:de|våra))\\s(${WORD})(?=\\s\\p{L})`,
  'giu',
);

const isCount = (number: number | undefined): number is number => number !== undefined && number > 0;

/** A text in which numbers of people that are told by other words stand as such. */
export function withPlainNumbers(text: string, neighbour: boolean): string {
  return text
    .replace(THOUSANDS, (number) => number.replace(/\s/gu, ''))
    .replace(EITHER, (whole, fewer: string, more: string) => {
      const [least, most] = [readNumber(fewer, neighbour), readNumber(more, neighbour)];
      return isCount(least) && isCount(most) && least > 1 && least < most ? more : whole;
    })
    .replace(MANY, 'many')
    .replace(NUMBERS, '')
    .replace(AMONG_THEM, '')
    .replace(IN_ADDITION, ' plus ')
    .replace(
      FROM_HERE_AND_THERE,
      (whole, one: string, at: string, here: string, and: string, more: string) => {
        const [first, second] = [readNumber(one, neighbour), readNumber(more, neighbour)];
        return isCount(first) && isCount(second)
          ? `${first + second} personer ${at} ${here} ${and} ${at} `
          : whole;
      },
    )
    .replace(FROM_EACH, (whole, each: string, from: string, places: string) => {
      const [first, second] = [readNumber(each, neighbour), readNumber(places, neighbour)];
      return isCount(first) && isCount(second) ? `${first * second} personer ${from}` : whole;
    })
    .replace(TWICE, (whole, word: string, figures: string) =>
      readNumber(word, neighbour) === Number(figures) ? word : whole,
    )
    .replace(MORE_BEFORE, (whole, word: string) => (isCount(readNumber(word, neighbour)) ? word : whole))
    .replace(COUPLES, (whole, word: string) => {
      const couples = readNumber(word, neighbour);
      return isCount(couples) && couples > 1 ? `${2 * couples} personer` : whole;
    })
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
    })
    .replace(CHANGED, (whole, first: string, second: string) =>
      isCount(readNumber(first, neighbour)) && isCount(readNumber(second, neighbour))
        ? `now in total ${second} personer`
        : whole,
    )
    .replace(SPOKEN_AND, 'och')
    .replace(HALF_A_DOZEN, 'six')
    .replace(DOZEN, 'twelve')
    .replace(SCORE, (_, half?: string) => (half === undefined ? '20' : '10'))
    .replace(DOZENS, (whole, word: string) => {
      const dozens = readNumber(word, neighbour);
      return isCount(dozens) && dozens > 1 ? String(12 * dozens) : whole;
    })
    .replace(NAME_OF_WRITER, '')
    .replace(WRITER_GOES_ON, '; ')
    .replace(ODD, '')
    .replace(SOME_TENS, '$1')
    .replace(IN_EACH, (whole, parts: string, _what, each: string) => {
      const [times, number] = [readNumber(parts, neighbour), readNumber(each, neighbour)];
      return times === undefined || number === undefined || times > 10 ? whole : `${times * number} pers`;
    });
}
