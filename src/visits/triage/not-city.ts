import { countWords } from '../../language/words.ts';
import { type NotCity, notCity, type VisitReading } from '../model.ts';
import {
  APART,
  anywhere,
  asksToSeeOthers,
  forms,
  NEVER_OURS,
  named,
  ofAll,
  SEE,
  WITHIN,
} from '../reading/matter/others-named.ts';
import { ANY_WORD, countedAt } from '../reading/people/people-phrases.ts';
import { asks, partOfWish } from './ask-place.ts';

/** Of whatever house: no stage of the city's. */
const BEHIND =
  /(?<!\p{L})(?:bakom (?:scenen|kulisserna)|behind the (?:scenes|curtains?)|backstage)(?!\p{L})/giu;
const anyone = new RegExp(ofAll, 'iu');
/** Who does what is to be seen: the city, or any. */
const OURS =
  '(?:ni|er|era|ert|you|your|yours|staden|stadens|stockholms?|kommun\\p{L}*|the city|city|municipal\\p{L}*|and|och)';
/** "The Swedish Police, to learn how they deal with gangs", "and see how letters are opened": theirs, too. */
const HOW_THEY = new RegExp(
  `(?<!\\p{L})(?:(?:to|att|and|och) \\p{L}+ (?:about |om )?)?(?:how|what|hur|vad)(?:\\s(?!${OURS}(?!\\p{L}))[\\p{L}\\d’'-]+)+(?=\\s*(?:$|[.,;:!?)]))`,
  'giu',
);
/** "Dear Ericsson, …": what is "yours" is theirs then. */
const addressed = new RegExp(
  `^(?:dear|hej|hello|hi|till|to|bästa|kära)\\s+(?:friends at\\s+|vänner på\\s+)?${ofAll}\\s*[,!]`,
  'iu',
);
/** "KTH students", "Ericsson vill": those who come. */
const WHO_COMES =
  '(?! (?:vill|önskar|skulle|kommer|har|är|ber|would|wants?|wish(?:es)?|hopes?|asks?|is|are|has|have|officers?|officials?|staff|employees?|students?|nurses?|doctors?|judges?|researchers?|teachers?|managers?|engineers?|chiefs?|people|personal(?:en)?|anställda|studenter(?:na)?|forskare|lärare|chefer)(?!\\p{L}))';
/** A field of a form says what it is about without a verb. */
const alone = new RegExp(`^(?:(?!${APART}(?!\\p{L}))\\p{L}+ ){0,2}${ofAll}${WHO_COMES}`, 'iu');
const LONGEST_ALONE = 6;

/** "As it is the hospital of the city", "can the city book it?": what the writers take for granted, and whom they ask to arrange it. */
const ARRANGE = '(?:book|arrange|organi[sz]e|help|forward|boka|ordna|hjälpa|förmedla)(?!\\p{L})';
const SUPPOSED = new RegExp(
  [
    `(?<!\\p{L})(?:(?:it|this|that|they|the \\p{L}+|det|den|\\p{L}+(?:et|en)) (?:is|are|är|belongs?|tillhör|hör)(?: väl| surely)? (?:the \\p{L}+ of the city|the city['’]s|(?:to )?(?:you|yours|the city)|stadens|era?|till er|staden)|(?:can|could|if|would|kan|om) (?:the city|staden)\\s+(?:it|that|us|them))(?!\\p{L})`,
    `(?<!\\p{L})(?:the city|staden)\\s(?:\\p{L}+\\s){0,4}?${ARRANGE}`,
  ].join('|'),
  'giu',
);
/** "The museum is the state's", "it is not run by the city": they say it themselves. */
const SAID_TO_BE_OTHERS =
  /(?<!\p{L})(?:(?:is|are|['’]s)(?: of course| surely)? (?:(?:run|owned|managed|kept) by the state|state[- ](?:run|owned)|the state['’]s|an? (?:authority|agency|museum) of the state)|(?:is|are|does|do)(?: not|n['’]t) (?:(?:run|owned|managed|kept|done) by|belong to|part of|for) the city|(?:är|drivs|ägs)(?: ju| väl| nog)? (?:statlig[at]?|statens|av staten)|(?:är|drivs|tillhör|hör)(?: ju| väl)? (?:inte|ej) (?:stadens|av staden|staden|till staden))(?!\p{L})/iu;

/** "We wish to see the hospital, nothing else in the city" */
const NOTHING_ELSE =
  /(?<!\p{L})(?:nothing|nowhere|nobody|no one|inget|ingenting|ingen|inga|inte) (?:else|other|annat|annan|andra|mer|more)(?: \p{L}+){0,3} (?:the city|staden|stadens|city hall|stadshuset)(?!\p{L})/giu;

/** Somebody or something of the city, which makes it a part of the matter. */
const OF_THE_CITY =
  /(?<!\p{L})(?:staden|stadens|stadshuset|borgarråd\p{L}*|kommunen|kommunens|kommunal\p{L}*|stadsledning\p{L}*|(?:the|your|stockholm) city(?:['’]s)?(?! of (?!stockholm))|city of stockholm|city hall|(?:the|your|lord) mayor|borgmästar\p{L}*|municipal\p{L}*|(?:and|och|samt) (?:you|er)(?= (?:on|the day|den|dagen)))(?!\p{L})/iu;

/** "And see your falconers": what they take to be the city's, whether a unit is known for it or not. */
const YOURS = new RegExp(
  `(?<!\\p{L})(?:${SEE}|and|och|samt)\\s+(?:your|era|ert)\\s+(?!(?:beautiful |fine |vackra )?(?:country|land|city|stad|capital|huvudstad)(?!\\p{L}))\\p{L}`,
  'iu',
);

/** "Your hospital", "era ambulanser". */
const YOUR_NEVER_OURS = new RegExp(
  `(?<!\\p{L})(?:your|era?|ert) (?:${NEVER_OURS.map((whose) => forms[whose]).join('|')})(?!\\p{L})`,
  'giu',
);

/** What a reading has of the wishes. */
type Asked = Pick<VisitReading, 'topics' | 'asks'>;

/** "The psychiatric ward at the hospital", "how the region receives the injured", "Scania's truck factory": what others do, and what is theirs. */
const OF_THEIRS = new RegExp(
  `${WITHIN}|(?<!\\p{L})läktaren(?!\\p{L})|(?<!\\p{L})(?:how|hur)\\s(?:${ofAll}|regionen|the region)(?!\\p{L})[^.;:!?]*|(?<!\\p{L})(?:${forms.company})(?:['’]s)?(?:\\s[\\p{L}-]+)?\\s(?=\\p{L}*fabrik|factor)`,
  'giu',
);

/** Whom a letter is written to, where that is not the city: it was sent on, or is a copy. */
export function writtenToOthers({ topics, asks }: Asked): NotCity[] {
  const [greeting] = [...topics, ...asks].flatMap((topic) => addressed.exec(topic)?.[0] ?? []);
  return greeting === undefined ? [] : notCity.filter((whose) => named.get(whose)?.test(greeting));
}

/** Whose it is that the visitors ask to see where that is not the city's; empty where it is, or nothing tells. */
export function askedOfOthers({ topics, asks: sentences }: Asked): NotCity[] {
  const writtenTo = writtenToOthers({ topics, asks: sentences });
  if (writtenTo.length > 0) return writtenTo;
  if (
    topics.some(
      (topic) =>
        OF_THE_CITY.test(
          [SUPPOSED, SAID_TO_BE_OTHERS, NOTHING_ELSE].reduce((rest, form) => rest.replace(form, ' '), topic),
        ) || YOURS.test(topic.replace(YOUR_NEVER_OURS, ' ')),
    )
  )
    return [];
  const asking = topics.filter(
    (topic) => asksToSeeOthers(topic) || (countWords(topic) <= LONGEST_ALONE && alone.test(topic)),
  );
  const whose = notCity.filter((one) => asking.some((topic) => named.get(one)?.test(topic)));
  // Whatever it is that they say not to be the city's: most often a place to be seen.
  return whose.length === 0 && [...topics, ...sentences].some((one) => SAID_TO_BE_OTHERS.test(one))
    ? ['museum']
    : whose;
}

/** What is asked without what is said to be others': the wish that goes before it. */
function withoutSaid({ topics, asks: asked }: Asked): readonly string[] {
  const isSaid = (topic: string) =>
    SAID_TO_BE_OTHERS.test(topic) ||
    asked.some((sentence) => SAID_TO_BE_OTHERS.test(sentence) && sentence.startsWith(topic));
  const said = topics.findIndex(isSaid);
  const wish = topics.findLastIndex((topic, place) => place < said && (asks(topic) || anyone.test(topic)));
  return said < 0 ? topics : topics.filter((_, place) => place !== said && place !== wish);
}

/**
 * A reading without what others than the city do, and without who the visitors are: what they want to see is left
 * for a unit of the city, or nothing is.
 */
export function withoutOthers<Reading extends Asked>(reading: Reading): Reading {
  return {
    ...reading,
    topics: withoutSaid(reading).map((topic) =>
      withoutCounted(partOfWish(topic))
        .replace(anyone.test(topic) ? HOW_THEY : /$^/u, ' ')
        .replace(OF_THEIRS, ' ')
        .replace(BEHIND, ' ')
        .replace(anywhere, ' '),
    ),
  };
}

/** "A visit to the parliament for 20 pupils": the pupils come, and are not to be seen. */
function withoutCounted(text: string): string {
  let end = 0;
  const counted = [...text.matchAll(ANY_WORD)].flatMap(({ index: start }) => {
    // "Tjugo fem elever": the five are within the twenty-five.
    const people = start < end ? undefined : countedAt(text.slice(start), false, false);
    if (people === undefined) return [];
    end = start + people.length;
    return [{ start, end }];
  });
  return counted.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}
