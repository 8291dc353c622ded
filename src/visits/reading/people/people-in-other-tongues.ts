import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { isOtherLanguage } from '../../../language/other-language.ts';
import { readForeign } from './numbers-of-other-tongues.ts';
import { ANY_WORD, WORD } from './people-phrases.ts';
import type { Count } from './people-without-number.ts';

const NUMBER = `(?<number>${WORD})`;
/** Whoever comes, by the endings of what people are and do in these languages; a count of hours or houses has others. */
const ENDINGS = [
  // French
  'eurs?|rices?|istes?|[iln]g?ers|iens|iennes|ants|antes|ières?|ogues|naires|collègues|agents|élus',
  // Spanish and Portuguese
  'istas|dores|doras|tores|toras|sores|soras|antes|entes|eros|eras|arios|arias|écnicos|écnicas|etes|etas|ogos|ogas|colegas|maestros|maestras',
  // Italian
  'isti|iste|ici|iche|tori|trici|sori|anti|enti|ari|arie|ieri|iere|colleghi|colleghe|tecnici|maestri|maestre',
  // German and Dutch
  "innen|(?<![äöü]\\p{L}{1,4})er|ern|isten|enten|anten|oren|ogen|leuten?|kräften?|kollegen|beamten?|ambtenaren|collega[’']?s",
  // Finnish, in the partitive, and in the nominative of a plural
  'j(?:aa|ää|at|ät)|l(?:aista|äistä|aiset|äiset)|henkilöä|henkeä|henkilöt|opettajaa|johtajaa|asiantuntijaa|kollegaa|virkamiestä|työntekijää',
].join('|');
const PEOPLE = `(?=\\p{L}{5})\\p{L}*(?:${ENDINGS})(?!\\p{L})`;
const GENERAL =
  '(?:personas|pessoas|personnes|persone|personen|leute|gente|mensen|henkilöä|henkeä)(?!\\p{L})';
/** Weeks, hours and the like are counted too. */
const TIMES = [
  ...new Set(
    ['fr', 'es', 'pt', 'it', 'de', 'nl', 'fi'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'dateTimeField' });
      return (['year', 'month', 'day', 'hour', 'minute'] as const).map((field) =>
        (names.of(field) ?? '').replace(/[aeo]$/u, ''),
      );
    }),
  ),
].filter((stem) => stem.length > 2);
const isTime = (word: string) => TIMES.some((stem) => word.toLowerCase().startsWith(stem.toLowerCase()));

const OF_PEOPLE = new RegExp(`(?<![\\p{L}\\d])${NUMBER}\\s${GENERAL}`, 'giu');
/** "Nous sommes sept", "somos doce", "wir sind zu sechst", "siamo un gruppo di nove", "olemme kahdeksan". */
const WE_ARE = new RegExp(
  `(?<!\\p{L})(?:somos|seremos|seríamos|nous (?:sommes|serons|serions)|on (?:est|sera)|siamo|saremo|wir (?:sind|wären|kommen)|(?:wij|we) zijn|olemme|meitä (?:on|olisi|tulee))\\s(?:(?:in|met)\\s)?(?:(?:une?|una|uno|um|ein|eine|een)\\s\\p{L}+\\s(?:de|di|von|van|aus|mit)\\s)?(?:(?:une?|una|um|uma)\\s(?=\\p{L}+(?:aine|ina|ena)(?!\\p{L})))?(?<number>zu \\p{L}+|${WORD})(?!\\p{L})`,
  'giu',
);
/** "Mit einer sechsköpfigen Gruppe." */
const HEADS = /(?<!\p{L})(?<number>\p{L}+)köpfige?[nrms]?(?!\p{L})/giu;
/** "Wir reisen zu viert an." */
const TOGETHER = /(?<!\p{L})(?<number>zu \p{L}{3,9}t)(?!\p{L})/giu;
/** "Une délégation de douze", "composta da sei", "eine Gruppe von neun". */
const GROUP_OF = new RegExp(
  `(?<!\\p{L})(?:d[eé]l[eé]ga\\p{L}+|delegazione|groupe|gruppe|gruppo|grupo|equipo|équipe|groep|ryhmä|compos[ée]e?|compost[ao]|compuest[ao]|formad[ao]|bestehend)\\s(?:de|di|da|von|van|por|par|aus)\\s${NUMBER}(?!\\p{L})`,
  'giu',
);
/** "Trois juristes": and those who are joined to them, "et leur directrice", "e un interprete", "und zwei Fahrer". */
const COUNTED = new RegExp(`^\\s(?:(?:de|d['’]|di)\\s?)?(?:\\p{L}+\\s)?(?<who>${PEOPLE})`, 'iu');
const JOINED = new RegExp(
  `^(?:\\s(?!(?:et|e|y|und|en|ja)\\s)\\p{L}+){0,2}\\s(?:et|e|y|und|en|ja|samt|sowie|nebst|ainsi que|así como)\\s(?:(?<one>une?|una|uno|um|uma|ein|eine|een|leur|son|sa|su|seu|sua|ihr|ihre|il (?:suo|loro)|la (?:sua|loro)|yksi)|(?<more>${WORD}))\\s(?<who>\\p{L}+)`,
  'iu',
);

/** "Accompagné de cinq conseillers": whoever is accompanied is one more. */
const LED =
  /(?<!\p{L})(?:accompagn\p{L}+|acompañad\p{L}+|acompanhad\p{L}+|begleitet|in begleitung|vergezeld)\s(?:de|da|por|di|von|door|van)\s$/iu;

/** As sure as the same in English. */
const TOLD = 86;
/** A count of some people, whoever they are. */
const SOME_OF_THEM = 58;

/** How many come, where it is told in another tongue than ours. */
export function countsInOtherTongues(text: string): Count[] {
  const told = [OF_PEOPLE, WE_ARE, GROUP_OF, HEADS, TOGETHER].flatMap((form) => [...text.matchAll(form)]);
  return [
    ...told.flatMap((match) => {
      const number = readForeign(match.groups?.number ?? '') ?? 0;
      const after = text.slice(match.index + match[0].length);
      return number < 2 ? [] : [{ number: number + joined(after, match[0]), weight: TOLD }];
    }),
    ...[...text.matchAll(ANY_WORD)].flatMap(({ 0: word, index }) => {
      // "Tre stationer" is Swedish: a number of ours is counted by ours.
      const isOurs = readNumber(word) !== undefined && !isOtherLanguage(text);
      const number = isOurs || /^\d/u.test(word) ? 0 : (readForeign(word) ?? 0);
      const after = text.slice(index + word.length);
      const counted = number < 2 ? null : COUNTED.exec(after);
      if (counted === null || isTime(counted.groups?.who ?? '')) return [];
      const led = LED.test(text.slice(0, index)) ? 1 : 0;
      const weight = led > 0 ? TOLD : SOME_OF_THEM;
      return [{ number: number + led + joined(after.slice(counted[0].length), word), weight }];
    }),
  ];
}

/** How many are joined to a count: one by their office, or as many as are counted. */
function joined(after: string, counted: string): number {
  const { one, more = '', who = '' } = JOINED.exec(after)?.groups ?? {};
  if (isTime(who) || /^(?:wir|nous|somos|siamo|olemme|meitä)/iu.test(counted)) return 0;
  if (one !== undefined) return 1;
  return new RegExp(`^${PEOPLE}$`, 'iu').test(who) ? (readForeign(more) ?? 0) : 0;
}
