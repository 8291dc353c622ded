import { lastKept } from './kept/recent-texts.ts';

/** Words as they are typed in haste or spoken, and as the readers of wishes know them. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['nåt', 'något'],
  ['ngt', 'något'],
  ['nån', 'någon'],
  ['ngn', 'någon'],
  ['nåra', 'några'],
  ['ngra', 'några'],
  ['nånting', 'någonting'],
  ['nånstans', 'någonstans'],
  ['mkt', 'mycket'],
  ['mycke', 'mycket'],
  ['mej', 'mig'],
  ['dej', 'dig'],
  ['sej', 'sig'],
  ['oxå', 'också'],
  ['dehä', 'det här'],
  ['dehär', 'det här'],
  ['dehära', 'det här'],
  ['dedär', 'det där'],
  ['dän', 'den'],
  ['opp', 'upp'],
  ['tillbaks', 'tillbaka'],
  ['ifjol', 'i fjol'],
]);

const word = /(?<!\p{L})\p{L}+(?!\p{L})/gu;

/** A text with the everyday spellings of common words put in full: "hur mkt" is "hur mycket". */
export function spelledOut(text: string): string {
  return text.replace(word, (found) => spellings.get(found.toLowerCase()) ?? found);
}

/** Small words as they sound, where what stands beside them tells which they are: "kan ja" is "kan jag", and "ja" a yes. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:å|o)(?= )/iu, 'och'],
  [/(?<= )(?:å|o)(?= )/giu, 'och'],
  [/^vika(?= (?:\p{L}+r|har|ska|kan|e|som|andra|fler|av) )/iu, 'vilka'],
  [/(?<=(?:^| )(?:vem|vilka) )va(?= )/iu, 'var'],
  [/^va(?= (?:\p{L}+r|e) )/iu, 'vad'],
  [
    /(?<=^|^(?:å|o|och|men|ja|jo|jaha|ok|okej|så) |^(?:ja|jo|jaha|ok|okej) (?:å|o|och|men) )va(?= \p{L}+ (?:den|det|de|dom|dem|vi|ni|du|jag|man|han|hon)(?!\p{L}))/iu,
    'vad',
  ],
  [/(?<=(?:^| )(?:har|är|ska|skulle|kan|får|vill|var|kommer|blir|måste|sa|gör) )di(?= )/giu, 'de'],
  [/(?<=^| )e(?= |$)/giu, 'är'],
  [/(?<=^| )de va(?= )/giu, 'det var'],
  [/(?<= )va(?= (?:jag|ja|du|man) )/giu, 'vad'],
  [/(?<=(?:\p{L}(?:r|n|v|de|te|ska|ha|ta|få)|vad) )ja(?= |$)/giu, 'jag'],
  [
    /(?<=(?<!(?:show|give|tell|send|get|let|help|remind|ask|for|to|with|about|of|by|from)) )me(?= \p{L})/giu,
    'med',
  ],
  [/(?<= )de(?=(?: bara)? är )/giu, 'det'],
  [/(?<=(?:^| )eller)ä(?= )/giu, ' är det'],
  [/(?<=(?:^| )(?:kommer|är|var|har|blir|går|ska|finns))ä(?= )/giu, ' det'],
  [/(?<= )te(?= (?:oss|dig|mig|er|dom|den|det|\p{L}{3,}(?:en|et|erna|arna|orna))(?!\p{L}))/giu, 'till'],
  [
    /(?<= (?:ja|nej|klartecken|resan?|åka|åker|åkte|rest|reser|svara\p{L}*|skicka\p{L}*|skriv\p{L}*|ringa|fram|ut|in|ner|ned|upp|bort|över) )te(?= \p{L})/giu,
    'till',
  ],
  [/(?<=^| )nä(?= (?:ska|är|har|kan|får|går|kommer|blir|måste)(?!\p{L}))/giu, 'när'],
  [/(?<=(?:^| )(?:ska|är|har|kan|får|blir|kommer|måste))['’]n(?= |$)/giu, ' den'],
];

/** A text in which those are put in full: for what is only said of something that was spoken of just before. */
export const soundsSpelledOut = lastKept((text) =>
  sounds.reduce((said, [sound, full]) => said.replace(sound, full), spelledOut(text)),
);
