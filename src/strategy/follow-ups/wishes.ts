import { courtesyBeside } from '../../conversation/courtesy/beside.ts';
import { type CourtesyKind, courtesyOf } from '../../conversation/courtesy/courtesy.ts';
import { recentTexts } from '../../language/kept/recent-texts.ts';
import { type Language, languages } from '../../language/language.ts';
import { bareWords } from './bare-words.ts';

/** What somebody may want to hear more of, about the answer before. */
const wishes = ['where', 'why', 'simpler', 'who', 'wrong', 'sure', 'office'] as const;
export type Wish = (typeof wishes)[number];

const patterns: Readonly<Record<Wish, RegExp>> = {
  where:
    /^(?:(?:och |men )?(?:var|vart|exakt var|i vilken paragraf|under vilken punkt) (?:står|finns|hittar|sägs|kan|framgår)(?: jag| man)? (?:det|detta|den|texten|läsa det|läsa mer|det nånstans|det någonstans)(?: exakt| nånstans| någonstans)?|vilken paragraf(?: är det| då| gäller)?|paragrafen?|källa|vad är källan|(?:kan du |kan jag få |får jag |snälla )?(?:ge mig |visa(?: mig)? |skicka |ha )?(?:se )?(?:länken?|paragrafen?|källan|citatet|hela (?:paragrafen|texten|citatet)|den exakta (?:paragrafen|texten|lydelsen)|exakta? (?:ordalydelsen?|lydelsen?|paragraf(?:en)?))(?: tack| till (?:det|den|paragrafen|strategin|dokumentet))?|ordagrant|citera|länk|(?:and |but )?where (?:exactly )?(?:does it say (?:that|so)|is that(?: written| stated)?|can i (?:read|find) (?:it|that))|which paragraph(?: is (?:it|that))?|source|what is the source|(?:can you |could you |please )?(?:give me |show me |send me |show |send )?(?:the |a )?(?:link|source|paragraph|exact (?:wording|words|paragraph|text)|full (?:paragraph|text|quote)|whole paragraph)(?: please)?|quote(?: it)?)$/u,
  why: /^(?:(?:men |och |jaha )?varför(?: då| det| inte| är det så| inte det)?|hur kommer det sig|av vilken anledning|(?:but |and )?why(?: not| is that| so)?|how come)$/u,
  simpler:
    /^(?:(?:kan|skulle) du (?:snälla )?(?:förklara|säga|ta|skriva|formulera)(?: det| om det)?(?: lite)? (?:enklare|kortare|lättare|med enkla ord|på enkel svenska|på vanlig svenska)|(?:förklara|säg|skriv)(?: det)?(?: lite)? (?:enklare|kortare|lättare)|enklare(?: tack)?|kortare(?: tack)?|kort(?: version| sagt)?|jag (?:förstår|fattar) (?:inte|inget|inte riktigt|ingenting)|fattar (?:inte|inget|inte riktigt|ingenting)|förstår inte|va|vad menar du|(?:och )?vad betyder (?:det|den|detta)(?: här| där)?(?: (?:egentligen|med enkla ord|med andra ord|på (?:vanlig|ren|enkel) svenska))?|hur menar du|(?:can|could) you (?:please )?(?:explain|say|put) (?:it |that |this )?(?:more simply|simpler|shorter|in simple words|in plain english)|(?:explain |say )?(?:it |that )?(?:simpler|more simply|shorter)(?: please)?|i (?:do not|dont|don't) (?:understand|get it)|what do you mean|(?:and |so )?what does (?:that|it|this) (?:actually |really )?mean(?: (?:really|in (?:plain|simple|other|everyday) (?:words|english|terms)))?)$/u,
  who: /^(?:(?:och |men )?vem (?:ska|bör|kan|skall|får) (?:jag|vi|man) (?:ringa|kontakta|prata med|fråga|mejla|maila|vända (?:mig|oss|sig) till|höra av (?:mig|oss) till)(?: då| om det| om detta| nu)?|vem kontaktar (?:jag|vi|man)(?: då)?|vem frågar jag(?: då)?|vart (?:ska|kan) (?:jag|vi|man) vända (?:mig|oss|sig)|vart vänder (?:jag mig|vi oss)|(?:har du |kan jag få )?(?:ett |något )?(?:telefonnummer|nummer|kontaktuppgifter)(?: till dem| till någon)?|(?:kan|får|jag vill|vill) (?:jag )?(?:prata|tala) med (?:en människa|någon|en person|en riktig människa)|(?:and |but )?who (?:should|can|do|shall) (?:i|we) (?:call|contact|ask|talk to|speak to|phone|mail|email|turn to)(?: then| about (?:it|that|this))?|(?:can i|i want to|i would like to) (?:talk|speak) to (?:a human|someone|somebody|a person))$/u,
  wrong:
    /^(?:(?:nej )?(?:det|detta|svaret|det där|det här) (?:är|var|blev|stämmer|kan) (?:inte |väl inte |ju |helt |ju inte )?(?:fel|stämma|rätt|sant|riktigt|korrekt|vad jag (?:frågade|undrade|menade)(?: om)?|det jag (?:frågade|undrade|menade)(?: om)?|svar på (?:min fråga|frågan))|(?:det|detta|svaret|det där|det här) stämmer (?:inte|väl inte|ju inte)|(?:det|svaret) (?:var|är) inte (?:det|vad) jag (?:frågade|undrade|menade)(?: om)?|fel(?: svar)?|du svarar inte på (?:min fråga|frågan)|du har fel|dåligt svar|värdelöst|(?:you are|youre|you're) wrong|(?:that|this|it)(?: is|'s|s)? (?:wrong|not right|not true|not correct|incorrect|not what i (?:asked|meant))|wrong(?: answer)?|(?:that|this) does not answer my question|that doesn't answer my question)$/u,
  sure: /^(?:(?:och |men |nej men )?(?:är du (?:helt |riktigt |verkligen )?säker(?: på (?:det|detta|svaret|det där|det här))?|(?:är )?(?:det|svaret) (?:verkligen )?(?:är )?(?:säkert|sant)|stämmer (?:det|detta|svaret)(?: verkligen)?|(?:kan|får) (?:jag|man|vi) lita på (?:det|detta|svaret|dig)|verkligen|säkert|på riktigt)|(?:and |but )?(?:are you (?:really |quite |absolutely |completely )?(?:sure|certain)(?: (?:about|of) (?:that|this|it|the answer))?|is (?:that|this|it|the answer) (?:really )?(?:sure|certain|right|correct|true)|can (?:i|we) (?:trust|rely on) (?:that|this|it|the answer|you)|really))$/u,
  office:
    /^(?:(?:jag |vi )?(?:vill |kan jag |får jag |kan vi )?(?:(?:(?:kan|kunde|skulle|vill) (?:du|ni) )?fråga (?:stadsledningskontoret|slk)(?: (?:om det|i stället|istället|då|nu|åt (?:mig|oss)|för (?:min|vår) (?:del|räkning)))*|(?:(?:kan|kunde|skulle) (?:du|ni) )?(?:skicka|lämna) (?:vidare (?:frågan|den|min fråga)|(?:frågan|den|min fråga) vidare)(?: (?:då|nu|åt mig))*|(?:(?:kan|kunde|skulle) (?:du|ni) )?(?:skickar?|vidarebefordra|lämnar?)(?: vidare)? (?:frågan|den|det|de|dom|den där|min fråga|detta)(?: vidare| över)? till (?:stadsledningskontoret|slk)(?: (?:då|i stället|istället|nu|också))*)|(?:(?:i|we) (?:want|would like) to |(?:can|may) (?:i|we) )?(?:(?:(?:can|could|will) you )?ask (?:the )?(?:city executive office|office|slk|them)(?: (?:about it|instead|then|now|for (?:me|us)|on (?:my|our) behalf))*|(?:(?:can|could) you )?(?:pass|send|forward) (?:on (?:it|that|the question|my question)|(?:it|that|the question|my question) on)(?: (?:then|now|for me))*|(?:(?:can|could) you )?(?:pass|send|forward) (?:it|this|that|the question|my question) (?:on )?to (?:the )?(?:city executive office|office|slk)(?: (?:then|instead|now))*))$/u,
};

/** Each turn asks it of a text, and people say what others said. */
const MOST_KEPT = 2_000;

/** What a message wants of the answer before, said in so many words and nothing else; undefined when it is anything else. */
export const wishOf = recentTexts(MOST_KEPT, (text): Wish | undefined => {
  const bare = wishWords(text);
  return (
    wishes.find((wish) => patterns[wish].test(bare)) ??
    wishByCourtesy[courtesyOf(text)?.kind ?? courtesyBeside(text)?.kind ?? 'greeting']
  );
});

/** Who complains, or wants a person, speaks of the answer before. */
const wishByCourtesy: Partial<Readonly<Record<CourtesyKind, Wish>>> = { complaint: 'wrong', human: 'office' };

const spokenNames: Readonly<Record<Language, string>> = {
  sv: '(?:svenska|swedish)',
  en: '(?:engelska|english)',
};
const politely =
  "(?:(?:snälla|please) )?(?:(?:kan|skulle|kunde) (?:du|ni|vi|jag)(?: kunna)?(?: få)? |vill (?:du|ni) |jag vill (?:gärna )?(?:ha |få )?|går det att |(?:can|could|would|will|shall|do) (?:you|we|i)(?: please)?(?: have| get)? |i (?:want|prefer|would like) (?:to )?|(?:let us|let's) )?";
const saying =
  '(?:(?:svara?|ta|säga?|skriva?|ge|prata|tala|köra?|fortsätta?|översätta?|answer|reply|respond|say|take|do|write|give|repeat|upprepa|speak|talk|continue|translate)(?: mig| me)? )?(?:(?:det|detta|allt|svaret|it|this|that|everything|the answer|that answer)(?: där| här)? )?(?:(?:igen|en gång till|again|once more|one more time) )?(?:på|till|in|into|to)';
/** "Say it again in English": the answer before, once more. */
const again = '(?: (?:igen|en gång till|again|once more|one more time))?';
/** "…, for my guest". */
const forSomebody =
  '(?: (?:åt|för|till|for|to) (?:mig|oss|dem|me|us|them|(?:min|mitt|mina|vår|vårt|våra|my|our|the) \\p{L}+(?: \\p{L}+)?))?';
const changing = '(?:byta?|växla|ändra|switch|change)(?: (?:the )?(?:språk(?:et)?|language))? (?:till|to)';
const speaking = '(?:prata|tala|använda?|speak|talk|use)|(?:pratar|talar|kan|förstår) (?:du|ni)';

/** "På engelska", "speak English, please", "kan vi ta det på svenska?", "English". */
const inLanguage = (name: string) =>
  new RegExp(
    `^(?:(?:och|men|ok|okej|nu|and|but|now) )*${politely}(?:(?:${saying}|${changing}|${speaking}) )?${name}${again}${forSomebody}(?: i stället| istället| instead| då| then)?$`,
    'u',
  );
const answerIn: Readonly<Record<Language, RegExp>> = {
  sv: inLanguage(spokenNames.sv),
  en: inLanguage(spokenNames.en),
};

/** The language that somebody wants to be answered in; undefined when it is anything else. */
export const languageWished = recentTexts(MOST_KEPT, (text): Language | undefined => {
  const bare = wishWords(text);
  return languages.find((language) => answerIn[language].test(bare));
});

/** What every other language is called, in both of ours, as the platform knows them. */
const otherLanguages = recentTexts(1, (codes): ReadonlySet<string> => {
  const names = languages.map((one) => new Intl.DisplayNames([one], { type: 'language', fallback: 'none' }));
  const all = codes.split(' ').filter((code) => !languages.some((one) => one === code));
  return new Set(all.flatMap((code) => names.map((name) => name.of(code)?.toLowerCase() ?? '')));
});
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const everyCode = letters.flatMap((one) => letters.map((other) => `${one}${other}`)).join(' ');

/** Whoever wants something said in another language says so in few words. */
const LONGEST_WISH = 90;
const putsInto =
  /(?<!\p{L})(?:säga?|skriva?|ta|svara?|översätta?|formulera?|få|ge|say|write|put|translate|answer|give|get|have)(?!\p{L})(?:\s+[\p{L}'’]+){0,4}?\s+(?:på|till|in|into|to)\s+(?<name>\p{L}{4,})(?!\p{L})/giu;
/** What one may write in which language is asked of rules. */
const asksRule = /(?<!\p{L})(?:får|måste|bör|behöver|may|must|should|need)(?!\p{L})/iu;

/** Whether a message wants something put into a language that is neither Swedish nor English: "säg det på franska". */
export const wantsOtherLanguage = recentTexts(MOST_KEPT, (text): boolean => {
  if (text.length > LONGEST_WISH || asksRule.test(text)) return false;
  return [...text.matchAll(putsInto)].some(({ groups }) =>
    otherLanguages(everyCode).has((groups?.name ?? '').toLowerCase()),
  );
});

/** "Varför då, snälla?" wishes what "varför då" does. */
const wishWords = (text: string) => bareWords(text).replace(/ (?:tack|please|snälla)$/u, '');
