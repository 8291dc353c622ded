import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Bilingual, type Language, languageOfText, languages } from '../../language/language.ts';
import { bareWords, countWords } from '../../language/words.ts';
import { checkAuthority } from '../../network/check-authority.ts';
import type { Store } from '../../store/store.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { standingOf } from '../answering/say-answer.ts';
import { paragraphsNamed } from '../follow-ups/paragraphs.ts';
import type { EditionFacts } from '../model.ts';
import { changeTexts } from './change-texts.ts';
import { type Changes, changesInForce } from './changes.ts';
import { compareEditions } from './compare-editions.ts';
import { comparedWith } from './compared-with.ts';
import type { Editions } from './editions.ts';
import type { KnownEdition } from './known-editions.ts';
import { readAskedEditions } from './read-asked-editions.ts';
import { readStructure } from './read-structure.ts';
import { sayChanges, sayOutdatedAnswers } from './say-changes.ts';
import { sayCannotCompare, sayDifference, sayEditions, sayUnread } from './say-editions.ts';

import { showStructure } from './show-structure.ts';

export interface EditionPorts {
  readonly store: Store;
  readonly editions: Editions;
}

const edition = '(?:den )?(?:nya |senaste )?(?:utgåvan|strategin|importen|inläsningen)';
const editionEnglish = '(?:the )?(?:new |latest )?(?:edition|strategy|import)';
const reviewed = '(?:ses över|granskas|gås igenom)';
const reviewedEnglish = '(?:be (?:reviewed|looked over|looked at|gone through))';

const asksReview: Bilingual<RegExp> = {
  sv: new RegExp(
    `^(?:vilka (?:bestämmelser|paragrafer|regler|svar)(?: i strategin)? (?:behöver|måste|ska|bör|borde) ${reviewed}(?: nu)?(?: (?:efter|i) ${edition})?|vad (?:behöver|måste|ska|bör|borde) ${reviewed} (?:efter|i) ${edition}|vilka (?:bestämmelser|paragrafer|regler|svar) är under granskning)$`,
  ),
  en: new RegExp(
    `^(?:(?:which|what) (?:provisions|paragraphs|rules|answers)(?: (?:of|in) the strategy)? (?:(?:must|should|need to|have to|are to) ${reviewedEnglish}|need (?:a )?review|are under review)(?: now)?(?: (?:after|in) ${editionEnglish})?|what (?:must|should|needs to|has to|is to) ${reviewedEnglish} (?:after|in) ${editionEnglish})$`,
  ),
};

const since =
  '(?: nu| sedan sist| sedan 2016| jämfört med (?:2016|(?:den )?(?:förra|gamla|tidigare) (?:utgåvan|texten)))?';
const asksChanges: Bilingual<RegExp> = {
  sv: new RegExp(
    `^(?:(?:vad|vilka (?:paragrafer|bestämmelser|regler)) (?:har ändrats|ändrades|är ändrat|är ändrade|är nytt|är nya|har blivit nytt)(?: och nytt)? (?:i|med) ${edition}${since}|vad är nytt jämfört med (?:2016|(?:den )?(?:förra|gamla|tidigare) utgåvan)|vad skiljer utgåvorna(?: åt)?|vad är skillnaden mellan utgåvorna|har (?:strategin|något i strategin|något) ändrats(?: i strategin)?${since})$`,
  ),
  en: new RegExp(
    `^(?:(?:what|which (?:paragraphs|provisions|rules)) (?:has changed|have changed|changed|is new|are new|is different|s new|s changed) (?:in|with|about) ${editionEnglish}(?: now| since (?:2016|last time)| compared (?:to|with) (?:2016|the (?:former|old|previous) edition))?|how do the editions differ|what is the difference between the editions|has (?:the strategy|anything in the strategy) changed)$`,
  ),
};

const differs =
  /(?<!\p{L})(?:skil(?:j|ln|n)\p{L}*|ändr\p{L}*|nytt|nya|jämför\p{L}*|differ\p{L}*|chang\p{L}*|new|compar\p{L}*)(?!\p{L})/u;
const ofText: Bilingual<RegExp> = {
  sv: /(?<!\p{L})(?:strategi(?:n|ns)?|förslaget|utgåv\p{L}+|paragraf(?:er|erna)?|bestämmelse(?:r|rna))(?!\p{L})/u,
  en: /(?<!\p{L})(?:strategy|proposal|editions?|paragraphs?|provisions?)(?!\p{L})/u,
};
const toThen =
  /(?<!\p{L})(?:förra|gamla|tidigare|föregående|old|former|previous|earlier|(?:1[5-9]|20)\d\d)(?![\p{L}\d])/u;

/** Whether a text asks how the strategy differs from one of another time: "vad skiljer strategin från den från 2008". */
function asksToCompare(bare: string, language: Language): boolean {
  return (
    ofText[language].test(bare) && differs.test(bare) && toThen.test(bare) && countWords(bare) <= MOST_WORDS
  );
}

/** "Har paragraf 4#2 ändrats?" is told with what has changed, and not by the paragraph alone. */
const whetherChanged: Bilingual<RegExp> = {
  sv: /^(?:(?:och|men) )?(?:har|är|blev|blir|har man)(?!\p{L}).*(?<!\p{L})(?:ändra(?:ts|d|t)|omskriv\p{L}*|skrivits om|ny(?:tt)?)(?!\p{L})/u,
  en: /^(?:(?:and|but) )?(?:has|have|is|was|did)(?!\p{L}).*(?<!\p{L})(?:changed?|rewritten|reworded|new)(?!\p{L})/u,
};

const MOST_WORDS = 14;

/** "Vilka stycken då?", "var då?", "på vilket sätt?": what has changed is asked of once more, and all of it is told. */
const asksWhich =
  /^(?:(?:och|men|jaha|ok|and|but) )*(?:(?:vilk(?:a|en|et)|which|what)(?: (?:av dem|of them))?(?: (?:paragraf\w*|stycke\w*|bestämmelse\w*|regl\w*|regel|del\w*|punkt\w*|avsnitt\w*|ändring\w*|ones|paragraphs?|provisions?|rules?|parts?|sections?|changes?))?|vad|var|where|på vilket sätt|hur|how)(?: (?:är|var|blev|är det|var det|are|were|is|was|are they|is it|handlar det om|gäller det))?(?: (?:då|nånstans|någonstans|i så fall|som har ändrats|som är ändrade|som ändrats|ändrade|ändrat|then|exactly|changed|that changed))*$/u;

function asksWhichChanged(text: string, earlier: string): string | undefined {
  const language = languageOfChanges(earlier);
  if (language === undefined || !asksWhich.test(bareWords(text))) return undefined;
  return changeTexts(language)('askChanges');
}

/** "Vilka bestämmelser behöver ses över?" for strategists, and "Vad har ändrats i strategin?" for everybody. */
export function editionIntents(ports: EditionPorts): Intent[] {
  const asked = (
    name: string,
    asks: (text: string) => Language | undefined,
    answer: Answering,
    claim = 0.95,
  ): Intent => ({
    name,
    claim: (text) => (asks(text) === undefined ? 0 : claim),
    answersEdits: true,
    handle: (turn) => answer(ports, turn, asks(turn.text) ?? turn.language),
  });
  return [
    asked('review-provisions', (text) => languageAsked(asksReview, text), showReview),
    { ...asked('what-has-changed', languageOfChanges, showChanges), goesOn: asksWhichChanged },
    // A diary number in it is no remiss.
    asked('strategy-structure', languageOfStructure, showParts, 0.97),
    asked('editions', (text) => readAskedEditions(text)?.language, showEditions, 0.98),
  ];
}

const languageOfStructure = (text: string) =>
  readStructure(text) === undefined ? undefined : languageOfText(text, 'sv');

const showParts: Answering = async ({ editions }, turn, language) => {
  const wish = readStructure(turn.text) ?? { kind: 'overview' };
  return showStructure(wish, await editions.ground(), language);
};

type Answering = (ports: EditionPorts, turn: MessageTurn, language: Language) => Promise<Reply>;

function languageAsked(patterns: Bilingual<RegExp>, text: string): Language | undefined {
  const bare = bareWords(text);
  return languages.find((language) => patterns[language].test(bare));
}

function languageOfChanges(text: string): Language | undefined {
  const bare = bareWords(text);
  const asked = languageAsked(asksChanges, text) ?? languages.find((one) => asksToCompare(bare, one));
  return asked ?? (paragraphsNamed(text).length > 0 ? languageAsked(whetherChanged, text) : undefined);
}

const showEditions: Answering = async ({ editions }, turn, language) => {
  const dnr = readAskedEditions(turn.text)?.dnr;
  const { text, items } = sayEditions(await editions.known(), language, dnr);
  return { text: listed(escapeMarkdown(text), items.map(escapeMarkdown)), language };
};

const showReview: Answering = async ({ store, editions }, turn, language) => {
  const { authority } = await checkAuthority(store, turn, 'see-questions');
  if (!authority.ok) return { text: changeTexts(language)('forStrategists') };
  const ground = await editions.ground();
  const changes = changesInForce(ground);
  const outdated = sayOutdatedAnswers(ground.cityAnswers, language);
  const lines = sayChanges(changes, language).map(({ text, items }) => listed(text, items));
  return {
    text: [
      editionLine(ground, changes, language),
      ...(isChanged(changes) ? lines : []),
      ...(outdated === undefined ? [] : [escapeMarkdown(outdated)]),
    ].join('\n\n'),
    language,
  };
};

/** So many paragraphs are offered to be read. */
const MOST_OFFERED = 3;

/** So many paragraphs are told in full in a chat. */
const MOST_TOLD = 8;

const showChanges: Answering = async ({ editions }, turn, language) => {
  const known = await editions.known();
  const inForce = known.find((edition) => edition.inForce);
  const compared = comparedWith(turn.written ?? turn.text, known, inForce);
  const oldest = known.at(-1);
  if (compared.kind === 'unknown' && oldest !== undefined)
    return { text: escapeMarkdown(sayCannotCompare(oldest, language)), language };
  const ground = await editions.ground();
  const say = changeTexts(language);
  const changes = changesInForce(ground);
  const { lines, readable } = linesOf(changes, ground, language);
  const [first] = readable;
  const between =
    compared.kind === 'edition' ? await differenceFrom(editions, compared.edition, language) : [];
  const unread = between.length === 0 && !isChanged(changes) ? [sayUnread(ground.edition, language)] : [];
  return {
    text: [
      listed(editionLine(ground, changes, language), lines),
      ...between,
      ...unread.map(escapeMarkdown),
      ...(first === undefined ? [] : [say('read', { paragraph: first })]),
    ].join('\n\n'),
    prompts: readable.slice(0, MOST_OFFERED).map((paragraph) => ({
      title: say('readTitle', { paragraph }),
      text: say('readText', { paragraph }),
    })),
    language,
  };
};

/** How the text in force differs from that of another edition; nothing where one of them has none. */
async function differenceFrom(
  editions: Editions,
  edition: KnownEdition,
  language: Language,
): Promise<string[]> {
  const [before, now] = [await editions.groundOf(edition), await editions.ground()];
  if (before.paragraphs.size === 0 || now.paragraphs.size === 0) return [];
  const difference = compareEditions([...before.paragraphs.values()], [...now.paragraphs.values()]);
  const both = { now: now.edition, before: edition.facts, most: MOST_TOLD, escaped: escapeMarkdown };
  const { text, items } = sayDifference(difference, both, language);
  return [listed(text, items)];
}

/** A line for each way in which paragraphs differ, and those of them that there are to read. */
function linesOf({ moved, drift, newParagraphs }: Changes, { paragraphs }: Ground, language: Language) {
  const say = changeTexts(language);
  const because = (wanted: string) =>
    drift.filter(({ reason }) => reason === wanted).map(({ provision }) => provision);
  const numbers = [...moved].filter(([, to]) => paragraphs.has(to)).map(([from, to]) => `${from} → ${to}`);
  const ways = [
    ['changed', because('changed')],
    ['new', newParagraphs],
    ['gone', because('gone')],
    ['reworded', because('reworded')],
    ['moved', numbers],
  ] as const;
  return {
    lines: ways
      .filter(([, found]) => found.length > 0)
      .map(([way, found]) => say(way, { paragraphs: found.join(', ') })),
    readable: [...because('changed'), ...newParagraphs],
  };
}

const isChanged = ({ moved, drift, newParagraphs }: Changes) =>
  moved.size + drift.length + newParagraphs.length > 0;

/** What the answers were written from, and what is in force. */
function editionLine({ edition: inForce, knowledge }: Ground, changes: Changes, language: Language): string {
  const words = { from: named(knowledge.edition, language), now: named(inForce, language) };
  const say = changeTexts(language);
  if (!inForce.imported) return say('noOther', words);
  return say(isChanged(changes) ? 'otherEdition' : 'sameText', words);
}

const named = (facts: EditionFacts, language: Language) =>
  escapeMarkdown(`${facts.title} (${standingOf(facts, language)})`);

const listed = (text: string, items: readonly string[]) =>
  items.length === 0 ? text : `${text}\n\n${items.map((item) => `- ${item}`).join('\n')}`;
