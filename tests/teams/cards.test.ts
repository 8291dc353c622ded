import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/language/language.ts';
import { texts } from '../../src/strategy/texts.ts';
import { type Card, loadCards } from '../../src/teams/cards.ts';
import { commitmentSamples } from '../support/commitment-cards.ts';

/** As much of the Adaptive Cards renderer as a check needs; its ESM entry does not load in Node. */
interface Renderer {
  readonly AdaptiveCard: new () => {
    parse(card: unknown, context: object): void;
    validateProperties(): { validationEvents: readonly { message: string }[] };
    toJSON(): unknown;
  };
  readonly SerializationContext: new () => {
    readonly eventCount: number;
    getEventAt(index: number): { message: string };
  };
}
const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Renderer;

const question = 'f2ed991f8e50e29752d6043ebd2150d6';
const askOffice = (language: Language) => ({
  language,
  lead: texts(language)('askOfficeLead'),
  action: texts(language)('askOffice'),
  question,
});

const everyText = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, `${key} å "x"`]));
const cityAnswerFields = [
  ...['phrasingsSv', 'phrasingsEn', 'verdict', 'cites', 'textSv', 'textEn'],
  ...['conditionsSv', 'conditionsEn', 'insteadSv', 'insteadEn'],
];

const remissForm = (language: Language) => ({
  language,
  recipient: '1-trafik',
  version: 3,
  ...everyText('title', 'subject', 'save', 'back'),
});
const without = (data: object, ...keys: string[]) =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
const formPart = (language: Language) => ({
  language,
  matter: 'a',
  ...everyText('heading', 'lead', 'problem', 'toReview'),
});
/** The words of the buttons and inputs on a matter's card. */
const matterWords = [
  ...['refresh', 'more', 'conflict', 'conflictLabel', 'conflictDo', 'withdraw', 'withdrawSure', 'withdrawDo'],
  ...['approve', 'approveIf', 'approveIfDo', 'conditionLabel', 'reject', 'rejectLabel', 'sendBack'],
  ...['sendBackLabel', 'sendBackDo', 'postpone', 'postponeLabel', 'postponeDo', 'support', 'otherView'],
  ...['stanceLabel', 'askMore', 'oppose', 'supportWithReason', 'viewReason', 'giveView', 'wordsMissing'],
  ...['prepare', 'dnrLabel', 'assessmentLabel', 'prepareDo', 'ask', 'askLabel', 'askDo', 'schedule'],
  ...['meetingLabel', 'meetingMissing', 'scheduleDo', 'sendNow', 'amend', 'papers'],
];

/** What each template is filled with. A new template gets its row here. */
const samples: Record<string, (language: Language) => Record<string, unknown>> = {
  ...commitmentSamples,
  'ask-office': askOffice,
  'beredning-figures': (language) => ({
    language,
    year: 2026,
    place: 'Bryssel',
    ...everyText('title', 'total', 'note'),
    lines: [{ text: 'Samma tid 2025: inga resor.' }],
    charts: [
      {
        ...everyText('heading', 'xAxis', 'yAxis'),
        inWords: 'Per månad: jan 28 000 kr.',
        values: true,
        parts: [{ short: 'jan', cost: 28_000 }],
      },
    ],
    facts: [{ title: 'januari', value: '28 000 kr (2025: 0 kr)' }],
    choices: [{ title: 'Per inriktning', by: 'direction' }],
  }),
  'beredning-report': (language) => ({
    language,
    matter: 'a',
    ...everyText('title', 'lead', 'problem', 'learnedLabel', 'learnedMissing', 'learned', 'approved'),
    ...everyText('costLabel', 'costMissing', 'costPlaceholder', 'cost', 'action'),
  }),
  note: (language) => ({
    language,
    title: texts(language)('forwarded'),
    text: texts(language)('forwardedWhat', { question: 'Får vi "teckna" ett avtal?' }),
  }),
  absence: (language) => ({
    language,
    ...everyText('title', 'lead', 'about', 'person', 'deputy', 'unit', 'known', 'action'),
    ...everyText('personLabel', 'fromLabel', 'untilLabel', 'deputyLabel', 'unitLabel'),
    ...everyText('personMissing', 'fromMissing', 'untilMissing', 'deputyMissing', 'unitMissing'),
    from: '2026-11-23',
    until: '2026-11-30',
    people: [{ title: 'Anna', id: 'a' }],
    deputies: [{ title: 'Bo', id: 'b' }],
    units: [{ title: 'Trafiknämnden', id: 'trafik' }],
  }),
  'end-absence': (language) => ({
    language,
    ...everyText('title'),
    absences: [{ id: '1', about: 'a', title: 'Ta bort 3–14 juli 2027' }],
  }),
  'appoint-contact-person': (language) => ({
    language,
    unit: 'trafik',
    today: '2026-11-23',
    ...everyText('title', 'personLabel', 'personMissing', 'fromLabel', 'fromMissing', 'action'),
    people: [
      { title: 'Anna', id: 'a' },
      { title: 'Bo', id: 'b' },
    ],
  }),
  'broadcast-preview': (language) => ({
    language,
    ...everyText('title', 'shown', 'lead', 'missed', 'action', 'text', 'id'),
    recipients: [{ name: 'Anna', unit: 'Trafiknämnden' }],
  }),
  'city-answer': (language) => ({
    language,
    answer: 'city-a',
    version: 2,
    color: 'Default',
    ...everyText(
      'title',
      'state',
      'note',
      'outdated',
      'replaces',
      'asked',
      'previewSv',
      'previewEn',
      'sv',
      'en',
    ),
    ...everyText('history', 'edit'),
    phrasings: [{ text: 'Får vi teckna avtal?' }],
    events: [{ text: 'Anna skrev.' }],
    reasons: [{ label: 'Skäl' }],
    acts: [{ act: 'propose', title: 'Skicka för godkännande' }],
  }),
  'city-answer-form': (language) => ({
    language,
    version: 0,
    ...everyText('answer', 'question', 'title', 'lead'),
    labels: everyText(...cityAnswerFields, 'needed', 'save'),
    values: { ...everyText(...cityAnswerFields), verdict: 'info' },
    verdicts: [{ title: 'Ja', value: 'yes' }],
  }),
  'city-answer-list': (language) => ({
    language,
    ...everyText('title', 'lead', 'show', 'write', 'log'),
    rows: [{ answer: 'city-a', title: 'Får vi?', line: 'Gäller · 4#2', outdated: 'Behöver ses över' }],
  }),
  'city-answer-news': (language) => ({
    language,
    answer: 'city-a',
    ...everyText('title', 'text', 'question', 'reason', 'action'),
  }),
  'question-log': (language) => ({
    language,
    ...everyText('title', 'lead', 'topicsTitle', 'openTitle', 'write', 'answers'),
    facts: [{ title: 'Ställda frågor', value: '3' }],
    topics: [{ title: 'Avtal', value: '2 frågor' }],
    rows: [{ text: 'Får vi?', why: 'inget svar hittades', question: 'q' }],
    months: [{ month: '2026-10', title: 'oktober 2026' }],
  }),
  'confirm-contact-person': (language) => ({
    language,
    unit: 'trafik',
    year: 2026,
    person: 'a',
    ...everyText('title', 'lead', 'confirm', 'change'),
  }),
  'contact-gaps': (language) => ({
    language,
    ...everyText('title', 'lead', 'districts', 'action'),
    gaps: [
      { unit: 'trafik', name: 'Trafiknämnden', why: 'ingen är utsedd', who: '', appoint: true },
      { unit: 'kultur', name: 'Kulturnämnden', why: 'borta', who: 'Anna utser', appoint: false },
    ],
  }),
  'delivery-report': (language) => ({
    language,
    group: 'broadcast:1',
    ...everyText('title', 'refresh', 'resend'),
    facts: [{ title: 'Framme', value: '3' }],
    failed: [{ why: 'Har blockerat Utblick', names: [{ name: 'Anna' }, { name: 'Bo' }] }],
  }),
  'beredning-form-money': (language) => ({
    ...formPart(language),
    labels: everyText('payer', 'sponsor', 'sponsored', 'attachments'),
    values: { payer: 'own-budget', sponsor: '', sponsored: '', attachments: '' },
    amounts: [{ id: 'cost-travel', label: 'Resa', value: '9 000 kr' }],
    payers: [{ title: 'Staden', value: 'own-budget' }],
  }),
  'beredning-form-trip': (language) => ({
    ...formPart(language),
    next: 'Nästa',
    labels: everyText('title', 'place', 'from', 'until', 'travellerCount', 'travellers'),
    values: {
      title: 'Möte',
      place: 'Riga',
      from: '2027-06-03',
      until: '',
      travellerCount: '2',
      travellers: '',
    },
  }),
  'beredning-form-what': (language) => ({
    ...formPart(language),
    ...everyText('next', 'choose'),
    labels: everyText('subject', 'onBehalfOf', 'addedBurden', 'burden'),
    values: { subject: 'conference', onBehalfOf: 'ks', addedBurden: 'no', burden: '' },
    subjects: [{ title: 'Konferens', value: 'conference' }],
    units: [{ title: 'Kommunstyrelsen', value: 'ks' }],
    burdens: [{ title: 'Nej', value: 'no' }],
  }),
  'beredning-form-why': (language) => ({
    ...formPart(language),
    next: 'Nästa',
    labels: everyText('purpose', 'directions', 'benefit', 'goal', 'broughtHome'),
    values: { purpose: 'Lära', directions: 'cooperation', benefit: '', goal: '', broughtHome: '' },
    directions: [{ title: 'samverkan', value: 'cooperation' }],
  }),
  'beredning-list': (language) => ({
    language,
    meeting: '2027-02-12',
    ...everyText('heading', 'lead', 'show', 'up'),
    rows: [
      { matter: 'a', title: '1. Möte', status: 'På dagordningen', mayMove: false },
      { matter: 'b', title: '2. Resa', status: 'På dagordningen', mayMove: true },
    ],
  }),
  'beredning-matter': (language) => ({
    language,
    matter: 'a',
    seen: 2,
    ...everyText('subtitle', 'title', 'status', 'purpose', 'cost', 'payer'),
    words: everyText(...matterWords),
    facts: [{ title: 'Vem', value: '2 personer' }],
    background: [{ lines: [{ text: '**Regel** 5#4' }] }],
    details: [{ title: 'Nytta', value: 'Erfarenheter' }],
    notes: [{ text: 'Du har godkänt ärendet.' }],
    history: [{ text: 'Fråga' }],
    warnings: [{ text: 'Någon annan betalar' }],
    views: [{ title: 'Ledamöter', lines: [{ text: 'Anna tillstyrker' }] }],
    changed: [{ title: 'Ändrat', lines: [{ text: 'Plats: Riga → Tallinn' }] }],
    scheduling: [{ meetings: [{ date: '2027-02-12', label: '12 februari 2027' }] }],
    // The buttons of two parts, as many as a card takes; those of the other parts are walked in the chat.
    ...Object.fromEntries(['chair', 'declare', 'withdraw'].map((set) => [set, [{}]])),
    ...{ postponing: [], member: [], preparing: [], asking: [], sending: [], amending: [], papers: [] },
  }),
  'beredning-news': (language) => ({
    language,
    matter: 'a',
    verb: 'beredning-show',
    ...everyText('title', 'text', 'words', 'action'),
  }),
  'beredning-review': (language) => ({
    language,
    matter: 'a',
    ...everyText('heading', 'title', 'lead'),
    words: everyText('editWhat', 'editTrip', 'editWhy', 'editMoney'),
    notes: [{ text: 'Något saknas.' }],
    submits: [{ verb: 'beredning-submit', title: 'Skicka in' }],
    discards: [{ title: 'Släng' }],
    problems: [{ text: 'Det här saknas: plats.' }],
    changes: [{ text: 'Plats: Riga → Tallinn' }],
    facts: [{ title: 'Syfte', value: 'Lära' }],
  }),
  'beredning-stop': (language) => ({
    language,
    matter: 'a',
    ...everyText('heading', 'text', 'handOverTitle', 'handOver', 'changeAnswers'),
    facts: [{ title: 'Avgörs av', value: 'Kommunstyrelsen' }],
  }),
  'remiss-recipient': (language) => ({
    language,
    recipient: '1-trafik',
    remiss: '1',
    color: 'Warning',
    open: true,
    ...everyText('kicker', 'title', 'note', 'lead', 'advice', 'checklistTitle'),
    ...everyText('handler', 'plan', 'answered', 'extension', 'snooze', 'dates', 'received', 'correct'),
    ...everyText('template', 'calendar'),
    facts: [{ title: 'Sista dag', value: '17 oktober 2016' }],
    checklist: [{ text: '☐ Häfta inte ihop sidorna.' }],
  }),
  'remiss-handler': (language) => ({
    ...remissForm(language),
    ...everyText('label', 'missing', 'chosen'),
    people: [{ title: 'Anna', id: 'a' }],
  }),
  'remiss-plan': (language) => ({
    ...remissForm(language),
    ...everyText('wayLabel', 'way', 'ownDnrLabel', 'ownDnr', 'ladderLabel', 'ladder'),
    ways: [{ title: 'nämnden svarar', id: 'namnd' }],
  }),
  'remiss-answered': (language) => ({
    ...remissForm(language),
    today: '2016-10-14',
    word: 'false',
    paper: 'true',
    ...everyText('onLabel', 'onMissing', 'wordLabel', 'wordTitle', 'paperLabel', 'paperTitle'),
    ...everyText('attachmentsLabel', 'attachments'),
    ...everyText('stanceLabel', 'stanceMissing', 'stance'),
    stances: [{ title: 'tillstyrker', id: 'support' }],
  }),
  'remiss-extension': (language) => ({
    ...without(remissForm(language), 'save'),
    until: '2016-11-28',
    earliest: '2016-10-17',
    ...everyText('lead', 'untilLabel', 'untilMissing', 'reasonLabel', 'reasonMissing', 'reason', 'next'),
  }),
  'remiss-extension-draft': (language) => ({
    ...without(remissForm(language), 'save'),
    until: '2016-11-28',
    ...everyText('lead', 'messageLabel', 'messageMissing', 'message', 'reason', 'send'),
  }),
  'remiss-extension-asked': (language) => ({
    ...without(remissForm(language), 'save', 'back'),
    until: '2016-11-28',
    open: true,
    ...everyText('from', 'message', 'outcome', 'untilLabel', 'untilMissing', 'grant', 'decline'),
  }),
  'remiss-snooze': (language) => ({
    ...remissForm(language),
    tomorrow: '2016-10-11',
    latest: '2016-10-17',
    ...everyText('lead', 'label', 'missing'),
  }),
  'remiss-dates': (language) => ({
    ...without(remissForm(language), 'save', 'version'),
    dates: [{ date: 'måndag 17 oktober 2016', says: 'Sista dag.' }],
  }),
  'remiss-list': (language) => ({
    language,
    ...everyText('title', 'lead', 'show', 'more'),
    rows: [
      { title: 'Strategi', line: '171-482/2016', recipient: '1-trafik' },
      { title: 'Trafiknämnden', line: '2 i tid', recipient: '' },
    ],
  }),
  'remiss-replies': (language) => ({
    language,
    ...everyText('title', 'note', 'lead', 'chart'),
    barsText: 'sen: 3',
    bars: [{ x: 'sen', y: 3 }],
    groups: [{ units: 'Trafiknämnden, Kulturnämnden', state: 'sen (2)' }],
  }),
  'remiss-late': (language) => ({
    language,
    remiss: '1',
    ...everyText('title', 'lead', 'show'),
    late: [{ unit: 'Trafiknämnden' }],
  }),
  'remiss-letter': (language) => ({
    language,
    draft: question,
    deadline: '2016-10-17',
    units: 'trafik,kultur',
    ...everyText('title', 'lead', 'titleLabel', 'titleMissing', 'matter', 'dnrLabel', 'dnrMissing', 'dnr'),
    ...everyText('deadlineLabel', 'deadlineMissing', 'unitsLabel', 'unitsMissing', 'register'),
    warned: true,
    warnings: [{ text: 'Valnämnden fick inte brevet.' }],
    facts: [{ title: 'Svaret skickas till', value: 'a@stad.example' }],
    choices: [{ title: 'Trafiknämnden', id: 'trafik' }],
    required: true,
    open: false,
    moves: [{ title: 'Det är en ny sista dag', remiss: '1' }],
    ...everyText('moreTitle', 'moreLabel'),
    others: [{ title: 'Valnämnden', id: 'val' }],
  }),
  'remiss-received': (language) => ({
    ...remissForm(language),
    on: '2016-06-22',
    today: '2016-06-22',
    ...everyText('onLabel', 'onMissing', 'ownDnrLabel', 'ownDnr', 'ownDnrExample'),
  }),
  'remiss-correct': (language) => ({
    ...without(remissForm(language), 'recipient'),
    remiss: '1',
    deadline: '2016-10-17',
    ...everyText('note', 'lead', 'titleLabel', 'titleMissing', 'matter', 'deadlineLabel', 'deadlineMissing'),
    ...everyText('officeLabel', 'office', 'addressLabel', 'answerAddress'),
  }),
  'remiss-move': (language) => ({
    language,
    draft: question,
    remiss: '1',
    version: 2,
    deadline: '2016-10-28',
    ...everyText('title', 'lead', 'deadlineLabel', 'deadlineMissing', 'scopeLabel', 'scope', 'move', 'other'),
    warned: true,
    warnings: [{ text: 'Veckodagen stämmer inte.' }],
    facts: [{ title: 'I brevet', value: 'fredag 28 oktober 2016' }],
    scopes: [{ title: 'Alla mottagare', id: 'all' }],
  }),
  suggestions: (language) => ({
    ...askOffice(language),
    suggestions: [{ text: 'Får vi teckna ett vänortsavtal?' }, { text: 'Who decides on a trip?' }],
  }),
  visit: (language) => ({
    language,
    version: 3,
    ...everyText(
      'visit',
      'title',
      'note',
      'state',
      'decided',
      'reason',
      'clash',
      'earlierTitle',
      'eventsTitle',
    ),
    facts: [{ title: 'Dagar', value: '3 mars 2027' }],
    clashes: [{ text: 'Besök 2 från Oslo, 3 mars 2027: inte beslutat' }],
    earlier: [{ text: 'Besök 1, 3 mars 2026: genomfört' }],
    events: [{ text: '23 november 2026: Anna tog hand om det.' }],
    actions: [{ title: 'Ta hand om', verb: 'visit-accept', what: 'accept' }],
  }),
  'visit-assess': (language) => ({
    language,
    version: 3,
    ...everyText('visit', 'title', 'lead', 'labelNote', 'note', 'action'),
    questions: [{ id: 'image', value: 'unknown', label: 'Stärker det bilden av Stockholm?' }],
    degrees: [{ title: 'Vet inte', value: 'unknown' }],
  }),
  'visit-choose': (language) => ({
    language,
    ...everyText('visit', 'title', 'lead', 'other'),
    candidates: [{ unit: 'trafik', name: 'Trafiknämnden', why: 'Besöket gäller trafik (5#7).' }],
  }),
  'visit-decide': (language) => ({
    language,
    version: 3,
    ...everyText(
      'visit',
      'title',
      'suggestion',
      'why',
      'lead',
      'labelAnswer',
      'needAnswer',
      'labelWords',
      'words',
    ),
    ...everyText('action', 'handOver'),
    changes: [{ text: 'Föreslå andra dagar.' }],
    grounds: [{ title: 'Talar för', value: 'ömsesidigt lärande' }],
    answers: [{ title: 'Välkomna', value: 'welcome' }],
    answer: 'welcome',
  }),
  'visit-form': (language) => ({
    language,
    version: 3,
    verb: 'visit-save',
    ...everyText('visit', 'title', 'lead', 'hint', 'unitHint', 'suggested', 'action'),
    values: {
      ...everyText('origin', 'who', 'topics', 'asks', 'contact'),
      ...{ people: 12, from: '2027-03-03', until: '2027-03-04', answerLanguage: 'sv', unit: 'trafik' },
      ...{ letter: 'true', political: 'false' },
    },
    labels: everyText(
      ...[
        'origin',
        'who',
        'people',
        'from',
        'until',
        'topics',
        'asks',
        'contact',
        'answerLanguage',
        'letter',
      ],
      ...['letterLabel', 'political', 'politicalLabel', 'unit', 'needOrigin', 'needUnit'],
    ),
    answerLanguages: [{ title: 'svenska', value: 'sv' }],
    units: [{ title: 'Trafiknämnden', value: 'trafik' }],
  }),
  'visit-hand-over': (language) => ({
    language,
    version: 3,
    ...everyText(
      'visit',
      'title',
      'lead',
      'hint',
      'labelUnit',
      'needUnit',
      'unit',
      'labelPerson',
      'labelReason',
    ),
    ...everyText('needReason', 'action'),
    units: [{ title: 'Trafiknämnden', value: 'trafik' }],
    people: [{ title: 'Anna', value: 'a' }],
  }),
  'visit-invite': (language) => ({
    language,
    version: 3,
    ...everyText('visit', 'title', 'lead', 'yes', 'labelPrioritised', 'labelPrioritisedBy', 'prioritisedBy'),
    ...everyText('labelSupported', 'labelSupportedBy', 'supportedBy', 'action'),
  }),
  'visit-letter': (language) => ({
    language,
    ...everyText('visit', 'title', 'lead', 'signer'),
    paragraphs: [{ text: 'Dear Anna,' }],
    actions: [{ title: 'Hämta som Word', what: 'reply-docx', in: 'en' }],
  }),
  'visit-list': (language) => ({
    language,
    ...everyText('title', 'open', 'more'),
    visits: [
      { visit: 'v', name: 'Besök 1 från Riga', when: '3 mars 2027, Kulturnämnden', state: 'inte beslutat' },
    ],
  }),
  'visit-statistics': (language) => ({
    language,
    ...everyText('title', 'lead', 'monthsTitle'),
    monthsText: 'Besök per månad: mars 2027 3 (27 personer)',
    months: [{ title: 'mars 2027', visits: 3 }],
    groups: [{ title: 'Varifrån', rows: [{ title: 'Lettland', value: '3 (27 personer)' }] }],
  }),
  'visit-text': (language) => ({ language, ...everyText('visit', 'title', 'text', 'back') }),
  'visit-withdraw': (language) => ({
    language,
    version: 3,
    ...everyText('visit', 'title', 'lead', 'labelWords', 'action'),
  }),
  'write-to': (language) => ({
    language,
    people: [
      { name: 'Anna', title: 'Skriv i Teams', url: 'https://teams.microsoft.com/l/chat/0/0?users=a%40b' },
    ],
  }),
};

const cards = loadCards();
const fillSample = (template: string, language: Language) =>
  cards.fill({ template, data: samples[template]?.(language) ?? {} });

/** Every object of a card, itself included. */
function elementsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(elementsOf);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

/** What the renderer finds wrong with a card. It takes every second `lang` only: its pattern remembers where it was. */
function complaintsOf({ lang: _checkedByItself, ...card }: Card): string[] {
  const context = new renderer.SerializationContext();
  const parsed = new renderer.AdaptiveCard();
  parsed.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const all = [...parsing, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
  // Charts are Teams' own; elsewhere the text that stands beside them is shown.
  return all.filter((message) => !/^Unknown element type "Chart\.\w+"\. Fallback will be used/.test(message));
}

test('every template has a sample to be checked with', () => {
  expect(cards.names.filter((name) => !(name in samples))).toEqual([]);
  expect(Object.keys(samples).filter((name) => !cards.names.includes(name))).toEqual([]);
});

describe.each(cards.names.filter((name) => name in samples))('the card %s', (template) => {
  test.each(languages)('parses without a complaint in %s, for every client', (language) => {
    const card = fillSample(template, language);

    expect(complaintsOf(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toContain('${');
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: language });
    expect(card.fallbackText).toMatch(/\S/);
  });

  test('can be read and used by everyone: texts wrap, and inputs and buttons have labels', () => {
    const elements = elementsOf(fillSample(template, 'sv'));
    const ofType = (type: RegExp) => elements.filter((element) => type.test(String(element.type)));

    for (const block of ofType(/^TextBlock$/)) expect(block).toMatchObject({ wrap: true });
    for (const input of ofType(/^Input\./))
      expect(input).toMatchObject({ id: /./, label: expect.stringMatching(/\S/) });
    for (const action of ofType(/^Action\./)) expect(action.title).toMatch(/\S/);
    for (const image of ofType(/^Image$/)) expect(image.altText).toMatch(/\S/);
  });

  test('says in words what a chart shows, for clients that know no charts', () => {
    const charts = elementsOf(fillSample(template, 'sv')).filter(({ type }) => /^Chart\./.test(String(type)));
    for (const { data, fallback } of charts) {
      for (const { x } of data as { x: string }[]) expect(JSON.stringify(fallback)).toContain(x);
    }
  });

  test('lets clients without Action.Execute send the same verb and data', () => {
    const executes = elementsOf(fillSample(template, 'sv')).filter(({ type }) => type === 'Action.Execute');
    const { refresh } = fillSample(template, 'sv') as { refresh?: { action: { title: string } } };
    for (const { verb, data, title, fallback } of executes) {
      // Whoever refreshes a card knows Action.Execute.
      if (title === refresh?.action.title) continue;
      expect(fallback).toEqual({ type: 'Action.Submit', title, data: { verb, ...(data as object) } });
    }
  });

  test('is not made when a value is missing, and the error names the card and the value', () => {
    const data = samples[template]?.('sv') ?? {};
    for (const name of Object.keys(data)) {
      const { [name]: _left, ...rest } = data;
      expect(() => cards.fill({ template, data: rest })).toThrow(new RegExp(`${template} .*\\b${name}\\b`));
    }
  });

  test('shows what somebody wrote as it stands, expressions and quotes too', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a person may write
    const nasty = "x ${language} ${$root.question} {{DATE(2016-06-02)}} \"\\ \n </at> ${if(true, 'a', 'b')}";
    const replaced = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(replaced);
      if (typeof value !== 'object' || value === null) return nasty;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner)]));
    };
    const data = replaced(samples[template]?.('sv')) as Record<string, unknown>;
    const card = cards.fill({ template, data });
    const written = JSON.stringify(nasty).slice(1, -1);

    expect(elementsOf(card).some(({ text }) => String(text).includes(nasty))).toBe(true);
    expect(JSON.stringify(card).replaceAll(written, '')).not.toMatch(/\$\{|\{\{|<|if\(/);
  });
});

test('a template that is not there is an error', () => {
  expect(() => cards.fill({ template: 'nothing', data: {} })).toThrow('there is no card nothing');
});
