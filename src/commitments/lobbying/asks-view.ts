import { tellingWords } from '../../language/content-stems.ts';
import { calledBy, isIn } from '../../language/naming/called-by.ts';
import { bareFolded, countWords, wordsInLowerCase } from '../../language/words.ts';

const MOST_WORDS = 40;
/** Shorter words are said of much else. */
const SHORTEST = 5;
/** "Järnvägsfrågan" is of what begins as "järnvägspaketet" does. */
const HEAD = 7;

const NAMED =
  '(?:standpunkt\\w*|hallning\\w*|installning\\w*|asikt\\w*|stallningstagande\\w*|linje\\w*|position(?:en|er|erna)?|uppfattning\\w*)';
/** What we have said of something, and not what one may say. */
const ofUs = new RegExp(
  [
    '\\b(?:har|hade) (?:vi|vi pa \\w+|staden|stan|namnden|kontoret|forvaltningen|\\w+namnden|\\w+kontoret) (?:\\w+ ){0,2}?(?:tyckt|sagt|svarat|framfort|lobbat|drivit|skrivit|statt|lamnat in|skickat in|yttrat)',
    '\\b(?:vi|namnden|kontoret|forvaltningen) (?:har|hade) (?:\\w+ ){0,2}?(?:tyckt|sagt|svarat|framfort|lobbat|drivit|statt)',
    '\\b(?:tyckte|tycker|anser|ansag|sa|sade|framforde|drev) (?:vi|staden|stan|namnden|kontoret|\\w+namnden|\\w+kontoret)',
    '\\bwhere (?:do|does) (?:we|the \\w+(?: \\w+)?) stand on\\b',
    '\\bvad sager (?:vi|staden|stan|namnden|kontoret|\\w+namnden|\\w+kontoret) om\\b',
    '\\b(?:linje|standpunkt|hallning|asikt)\\w* (?:driver|har) (?:vi|staden|stan|namnden)\\b',
    '\\bvi (?:tyckte|tycker|sa|sade|framforde|drev)\\b',
    '\\b(?:har|hade) (?:nagon|nan|ngn|vilken|vilka)(?: \\w+)? (?:\\w+ )?(?:tyckt|sagt|framfort|lobbat|drivit|tagit stallning)',
    '\\b(?:tagit|tog|tar) (?:vi |namnden )?(?:nagon |redan )?stallning (?:till|i|om)\\b',
    `\\b(?:var|vart|stadens|namndens|kontorets|\\w+s) (?:egen |eget )?${NAMED}`,
    `\\b(?:stadens|var|namndens|kontorets) syn pa\\b`,
    `\\b(?:finns|har vi|visa|den|en|nagon|nan|vilken)(?: \\w+){0,3}? ${NAMED} (?:om|i|kring|pa|till|mot)\\b|^${NAMED} (?:om|kring|i fragan om) `,
    '\\b(?:have|did|has|does|do) (?:we|our \\w+|the \\w+(?: \\w+)?) (?:\\w+ )?(?:said|say|told|tell|think|thought|argued?|want(?:ed)?)\\b',
    '\\b(?:our|the city s|the \\w+ (?:committee|administration) s) (?:\\w+ )?(?:view|position|stance|line|opinion)s?\\b',
    '\\b(?:is there|do we have|have we|has any\\w*|any|the|a|show)(?: \\w+){0,3}? (?:position|stance|taken a (?:view|position|stance))s? (?:on|about|regarding)\\b|^(?:position|stance) (?:on|about) ',
  ].join('|'),
);
const ofEu = /\b(?:eus?|europ\w*|bryssel|brussels|kommissionen|commission)\b/;
const hasBeen = /\b(?:har|hade|tyckte|sa|sade|framforde|drev|did|have|has|told)\b/;

/** Who may have one, and who decides on it, the strategy tells. */
const rules =
  /\b(?:vem|beslut\w*|bestam\w*|far (?:vi|man|en|namnden|\w+namnden)|who|decid\w*|(?:may|can) (?:we|a|the|our)|allowed)\b/;

/** Whether a text may ask what we have said of a matter towards the EU: "vad tyckte vi om järnvägspaketet". */
export const mayAskView = (text: string): boolean =>
  countWords(text) <= MOST_WORDS && ofUs.test(bareFolded(text)) && !rules.test(bareFolded(text));

/** Whether a text asks what we have said to the EU, whatever it was about. */
export const asksViewsOnEu = (text: string): boolean => {
  const said = bareFolded(text);
  return mayAskView(text) && ofEu.test(said) && hasBeen.test(said);
};

const wasSaid =
  /^(?:(?:och|men|and|but) )?(?:vad|va|har|hade|what|did|have|has) (?:.* )?(?:tyck(?:te|t)|sa(?:de|gt)?|ansag|ansett|svara(?:de|t)|fram(?:forde|fort)|drev|drivit|lamnat in|yttrat|said|say|told|tell|thought|think|argued?)\b/;
/** Whether a text asks what was said, or whether anything was: it wants nothing done. */
export const asksWhatWasSaid = (text: string): boolean => mayAskView(text) && wasSaid.test(bareFolded(text));

/** Those who think something, in a question and in what they think: "Staden vill ha …". */
const ofUsAll =
  /^(?:stad(?:en)?s?|stan|nämnd\p{L}*|kontor\p{L}*|förvaltning\p{L}*|city|committee|council)$/iu;
const ofAllEu = /^(?:eu\p{L}*|europ\p{L}*|fråg\p{L}*|questions?|matters?|policy\p{L}*|politik\p{L}*)$/iu;

/** Whether a text has a word that says what a position is about: "nattågen". */
export function isAbout(text: string, about: string): boolean {
  const called = calledBy(about);
  const heads = wordsInLowerCase(about).map((word) => word.slice(0, HEAD));
  return wordsInLowerCase(tellingWords(text).join(' ')).some(
    (word) =>
      !(ofUsAll.test(word) || ofAllEu.test(word)) &&
      word.length >= SHORTEST &&
      (isIn(word, called) || (word.length >= HEAD && heads.includes(word.slice(0, HEAD)))),
  );
}

const ABOUT =
  /(?:^|\s)(?:om|kring|på|i frågan om|gällande|angående|rörande|inför|till|i|on|about|of|regarding|concerning|towards?)\s+(?:the\s+|den\s+|det\s+|eu:?s\s+)*(?<about>[^.,;:?!]+?)(?:\s+(?:redan|already|i eu|in the eu))?\s*[?.!]*\s*$/iu;

/** What it is asked that we think of: "the rail package"; undefined where that is the EU at large. */
export function askedAbout(text: string): string | undefined {
  const about = ABOUT.exec(text.normalize('NFC'))?.groups?.about;
  if (about === undefined) return undefined;
  return tellingWords(about).every((word) => ofAllEu.test(word)) ? undefined : about;
}
