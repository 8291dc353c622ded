import { doubtfulNames, givenNames } from '../../language/naming/given-names.ts';
import { createWishReader, type WishForms } from '../../language/read-wish.ts';
import { wordsInLowerCase } from '../../language/words.ts';
import { asksWhatOthersSee } from './others-see.ts';

/** What is asked of the bot itself: what it is, what it keeps of people, or to erase that. */
export type AboutWish = 'self' | 'kept' | 'erase';

const around = '(?:(?:hej|hejsan|utblick|du|men|och|hi|hello|hey|so|and) )*';
const you = '(?:du|utblick|den här (?:boten|tjänsten)|boten|ni)';
const being =
  '(?:(?:en|ett) )?(?:(?:riktig|verklig|levande|slags) )?(?:ai|robot|bot|chattbot|chatbot|maskin|dator|människa|person|program|språkmodell)';
const engine = '(?:ai|chatgpt|copilot|(?:en )?språkmodell(?:er)?|generativ ai|artificiell intelligens)';
const iWrite =
  '(?:(?:det|allt|vad|som) )*(?:jag (?:skriver|frågar|säger|skrev|frågade|har skrivit|har frågat)|mina frågor)';
const personal = '(?:mina (?:person)?uppgifter|min(?:a)? data|uppgifter om mig|personuppgifter(?:na)?)';
const keeps = '(?:sparar|lagrar|loggar|behåller|registrerar|minns|spar)';
const here = '(?: (?:här|i (?:chatten|utblick|loggen)|om mig|nu|egentligen|då))*';

const youEn = '(?:you|utblick|this bot|the bot)';
const beingEn =
  '(?:(?:an?|the) )?(?:(?:real|actual|live|kind of) )?(?:ai|robot|bot|chatbot|machine|computer|human(?: being)?|person|program|language model)';
const engineEn =
  '(?:(?:an? )?(?:ai|llm|language model)|chatgpt|copilot|generative ai|artificial intelligence)';
const iWriteEn =
  '(?:(?:what|everything|all|that) )*(?:i (?:write|ask|say|wrote|asked|have written|have asked)|my (?:questions|messages))';
const personalEn = '(?:my (?:personal )?(?:data|information|details)|personal data)';
const keepsEn = '(?:store|save|keep|log|record|remember)';

/** Somebody, or oneself; the words end where the wish does. */
const aboutWhom = '(?:om|för) .{1,100}';
const data = '(?:person)?(?:uppgifter(?:na)?|data)';
const erases = '(?:ta(?:r)? bort|radera(?:r)?|gallra|utplåna|sudda(?: ut)?|rensa)';
const theirs = `(?:(?:(?:alla |all )?mina ${data}|min (?:person)?data)|(?:alla |all |de )?${data} ${aboutWhom}|allt (?:som )?(?:(?:du|ni) )?(?:har |vet |finns |är )?(?:sparat |sparad )?(?:(?:du|ni) (?:har|vet) )?${aboutWhom})`;
const aboutWhomEn = '(?:about|on|of) .{1,100}';
const theirsEn = `(?:(?:all (?:of )?)?my (?:personal )?(?:data|information|details)|(?:all )?(?:the )?(?:personal )?(?:data|information) ${aboutWhomEn}|everything (?:(?:you|that you) (?:have|know|keep|store) )?${aboutWhomEn})`;
const erasesEn = '(?:delete|erase|remove|wipe)';

const oneOf = (some: readonly string[]) => some.join('|');

const forms: WishForms<AboutWish> = {
  sv: {
    self: oneOf([
      `är ${you} ${being}(?: eller ${being})?`,
      'vem är (?:du|utblick)',
      'vad är (?:du(?: för (?:något|nåt|någon|en))?|utblick(?: för (?:något|nåt))?)',
      `(?:pratar|skriver|chattar|talar) jag med ${being}`,
      `(?:är det|svarar) ${being}(?: eller ${being})?(?: (?:som svarar|som skriver|här|som jag (?:pratar|chattar) med))?`,
      `(?:använder|bygger|är) ${you} (?:på )?${engine}`,
      '(?:vem|vilka) (?:har )?(?:gjort|byggt|skapat|skrivit|programmerat|skriver) (?:dig|dina svar|svaren|utblick)',
      '(?:vem|vilka) (?:ligger|står) bakom (?:dig|utblick|svaren)',
      'varifrån kommer (?:dina svar|svaren)',
      'hur (?:gör|skriver|hittar) du (?:dina )?svar(?:en)?',
    ]),
    kept: oneOf([
      `${keeps} ${you} ${iWrite}${here}`,
      `vad ${keeps} ${you}${here}`,
      `(?:sparas|lagras|loggas) (?:${iWrite}|${personal}|(?:den här )?chatten)${here}`,
      `vad (?:sparas|lagras|loggas)${here}`,
      `(?:vad gör ${you} med|hur (?:behandlar|hanterar) ${you}|${keeps} ${you}|var (?:sparar|lagrar) ${you}) ${personal}`,
      `hur (?:behandlas|hanteras|sparas|lagras) ${personal}${here}`,
      `(?:vem|vilka) (?:kan )?(?:ser?|läser|läsa|får se|får läsa) ${iWrite}${here}`,
      `(?:ser|läser|kan) (?:någon|nån|någon annan|min chef|andra|alla)(?: (?:se|läsa))? ${iWrite}${here}`,
      `hur länge ${keeps} ${you} (?:${iWrite}|${personal})${here}`,
      `hur länge (?:sparas|lagras|finns|behålls) (?:${iWrite}|${personal}|det)${here}`,
      '(?:är det|är jag|är chatten) (?:anonymt|anonym|hemligt|hemlig|privat)(?: här| när jag frågar| att fråga)?',
    ]),
    erase: oneOf([
      `(?:kan du |kan ni |jag vill att (?:du|ni) |snälla |vänligen )?${erases} ${theirs}`,
      `(?:hur|kan jag|får jag|går det att|jag vill|hur kan jag) ${erases}(?: jag)? ${theirs}`,
      `hur tar jag bort ${theirs}`,
      `(?:hur|kan jag|hur kan jag|hur får jag|jag vill) (?:få |ha )?${theirs} (?:raderade|raderat|borttagna|borttaget|bort|gallrade)`,
      '(?:glöm mig|jag vill bli (?:glömd|bortglömd)|radera mig)',
    ]),
  },
  en: {
    self: oneOf([
      `are ${youEn} ${beingEn}(?: or ${beingEn})?`,
      'who (?:are you|is utblick)',
      'what (?:are you|is utblick)',
      `am i (?:talking|writing|speaking|chatting) (?:to|with) ${beingEn}(?: or ${beingEn})?`,
      `(?:do you|does utblick) use ${engineEn}`,
      'who (?:made|built|created|programmed|wrote|writes) (?:you|your answers|the answers|utblick)',
      'where do (?:your|the) answers come from',
    ]),
    kept: oneOf([
      `do ${youEn} ${keepsEn} (?:${iWriteEn}|${personalEn})`,
      `what do ${youEn} (?:${keepsEn}(?: about me)?|do with (?:${iWriteEn}|${personalEn}))`,
      `what is (?:kept|stored|saved|logged)(?: about me)?`,
      `(?:is|are) (?:${iWriteEn}|${personalEn}|this chat) (?:kept|stored|saved|logged|private|anonymous)`,
      `who (?:can )?(?:sees?|reads?|gets to see|gets to read) ${iWriteEn}`,
      `(?:does|can) (?:anyone|anybody|someone|somebody|my boss) (?:see|read) ${iWriteEn}`,
      `how long do ${youEn} ${keepsEn} (?:${iWriteEn}|${personalEn}|it)`,
      `how (?:do ${youEn} (?:handle|process|treat|use)) ${personalEn}`,
    ]),
    erase: oneOf([
      `(?:please |can you |could you |i want you to |(?:how )?(?:can|do) i |i want to )?${erasesEn} ${theirsEn}`,
      `(?:can i |how do i |how can i |i want to )(?:have|get) ${theirsEn} (?:deleted|erased|removed)`,
      '(?:please )?forget (?:about )?me',
    ]),
  },
};

const read = createWishReader(forms, around);

/** "IB 2026-14", "KS 2026/123": the matter itself is meant, and its card tells what can be done. */
const matterNumber = /(?<!\p{L})ib\s*\d{4}|\d{4}\/\d/iu;
/** "Allt om …" may be about anything: a place, a subject, a person. */
const allAbout = /(?<!\p{L})(?:allt|everything)\s(?:.*?\s)?(?:om|för|about|on|of)\s+(?<whom>.+)$/isu;
const somebody = /^(?:mig|oss|henne|honom|hen|me|us|her|him|myself)(?!\p{L})|^\S+@\S/iu;
const wholeName = /^\p{Lu}[\p{L}'’-]+\s+\p{Lu}/u;

/** What is asked of the bot itself, and in which language; undefined where a text asks anything else. */
export function aboutWish(text: string): ReturnType<typeof read> {
  const found = read(text);
  if (found !== undefined) return found.wish === 'erase' && !isOfPeople(text) ? undefined : found;
  const language = asksWhatOthersSee(text);
  return language && { wish: 'kept', language };
}

const it = '(?:(?:allt )?(?:det|detta|allt|allting)|(?:all (?:of )?)?(?:it|that|this)|everything)';
/** "Kan jag få bort det", "can you delete that": of what was just told to be kept. */
const erasedIt = new RegExp(
  `^${around}(?:(?:kan|går|får|skulle|hur|vill|jag|man|du|ni|det|att|vi|få|ha|can|could|how|may|want|i|you|to|do|get|have|is|possible) )*(?:${erases} ${it}|(?:få|ha|får|tar) (?:bort )?${it}(?: (?:raderat|borttaget|bort|gallrat|struket))?|${erasesEn} ${it}|${it} (?:deleted|erased|removed|wiped|raderat|borttaget|bort|gallrat|struket)|(?:slippa|undgå) ${it})(?: (?:här|då|nu|tack|igen|sen|then|too|now|please|again))*$`,
);

/** Whether a short text wants that to be erased which was just told to be kept. */
export const erasesIt = (text: string): boolean => erasedIt.test(wordsInLowerCase(text).join(' '));

/** Whether what is to be erased is what is kept of people, as far as the words tell. */
function isOfPeople(text: string): boolean {
  if (matterNumber.test(text)) return false;
  const whom = allAbout.exec(text)?.groups?.whom;
  return whom === undefined || somebody.test(whom) || wholeName.test(whom) || hasGivenName(whom);
}

function hasGivenName(whom: string): boolean {
  const [first = ''] = wordsInLowerCase(whom);
  return givenNames.has(first) && !doubtfulNames.has(first);
}
