import { recentTexts } from './kept/recent-texts.ts';
import { scoresOf } from './language.ts';
import { wordsInLowerCase } from './words.ts';

/** Scandinavians understand each other. */
const OURS: ReadonlySet<string> = new Set(['sv', 'no', 'da', 'en']);

/** Small words, by the languages that people here write besides; those that Swedish or English has too are left out. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  de: 'wir den ich sie ihr der die das ein eine einen einem mit für über aus nicht und oder ist sind wer wie welche dürfen können möchten kann bitte guten zum zur von uns zu auf',
  fr: 'nous vous je puis peux puis-je dois-je un le la les des du une est qui que quoi quelle quel pour avec dans peut pouvons peuvent au aux et où bonjour merci notre votre sur pas d l qu à',
  es: 'nosotros el la los las un una es quién quien qué que cuál para con en podemos puede puedo del por hola nuestra nuestro su y sobre cómo al de',
  it: 'noi il lo la gli le un una è chi che quale per con in possiamo può posso del della dei sui sulla buongiorno ciao nostro come di e',
  pt: 'nós o os as um uma é quem que qual para com em podemos pode posso do da dos das por olá nosso como uma e',
  nl: 'wij we is of ik het een wie wat welke voor met mogen kunnen niet zijn onze over naar van aan de en een',
  fi: 'me minä onko saako saammeko voimmeko voiko kuka mitä mikä missä miten kuinka kanssa hei ja ei ovat meidän hän tämä',
  et: 'me meie kas kes mis kuidas võime võib koos ja ei on tere',
  pl: 'my to czy kto co jak możemy można nie jest się z w na do dzień dobry proszę umowę',
};
const smallWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** People ask what others asked. */
const MOST_KEPT = 2_000;

/** How much likelier than ours a language must be that its own small words show, and one that nothing else shows. */
const SHOWN = 0.1;
const ALONE = 0.3;
/** One small word may stand in any text. */
const ENOUGH_SMALL = 2;
const ENOUGH_WORDS = 4;
/** Words by which Finns ask, which are like nothing of ours: one is enough in a short question. */
const FINNISH_ASKING =
  /^(?:voi|saa|on|pitää|tarvitse|tule|kuulu|päättää|voimme|saamme|voitte|saatte|voivat|saavat|ovat|voin|saan)(?:ko|kö)$|^(?:kuka|ketkä|mitä|mikä|missä|milloin|miten|miksi|kuinka)$/u;
/** Nothing of ours is written with these letters. */
const OTHER_LETTERS =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}]/gu;
/** Small words of ours, however they are written: a text without dots looks like many languages. */
const OUR_WORDS =
  /^(?:och|att|är|ar|får|far|vi|vad|vem|hur|när|nar|på|pa|om|till|för|inte|det|den|som|ska|kan|the|and|is|are|may|can|what|who|how|of|to|we|do|does|for)$/u;

/**
 * Whether a text is surely written in another language than Swedish, English, Norwegian or Danish: in other letters, or
 * as its own small words show. Short and clipped texts are taken for ours, whatever they look like.
 */
export const isOtherLanguage = recentTexts(MOST_KEPT, (text): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const others = text.match(OTHER_LETTERS)?.length ?? 0;
  if (others > 2 && others > letters / 2) return true;
  const scores = scoresOf(text);
  const ours = Math.max(0, ...[...OURS].map((language) => scores[language] ?? 0));
  const [likeliest, score] = Object.entries(scores)
    .filter(([language]) => !OURS.has(language))
    .reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
  const ahead = score - ours;
  const words = wordsInLowerCase(text);
  if (words.some((word) => FINNISH_ASKING.test(word)) && (scores.fi ?? 0) > ours) return true;
  if (ahead < SHOWN) return false;
  const isTheirs = (word: string) => smallWords.get(likeliest)?.has(word) === true;
  const small = words.filter(isTheirs);
  // "Får vi vara med i Conseil des Communes et Régions d'Europe?": a name in a sentence of ours.
  const ourSmall = words.filter((word) => OUR_WORDS.test(word) && !isTheirs(word));
  if (new Set(ourSmall).size >= ENOUGH_SMALL) return false;
  if (new Set(small).size >= (ahead >= ALONE ? 1 : ENOUGH_SMALL)) return true;
  return ahead >= ALONE && words.length >= ENOUGH_WORDS && !words.some((word) => OUR_WORDS.test(word));
});
