import type { Language } from '../../src/language/language.ts';

const everyText = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, `${key} å "x"`]));
const cityAnswerFields = [
  ...['phrasingsSv', 'phrasingsEn', 'verdict', 'cites', 'textSv', 'textEn'],
  ...['conditionsSv', 'conditionsEn', 'insteadSv', 'insteadEn'],
];

/** What the cards of the question log and the city's own answers are filled with. */
export const cityAnswerSamples: Record<string, (language: Language) => Record<string, unknown>> = {
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
  'forwarded-question': (language) => ({
    language,
    ...everyText('question', 'title', 'text', 'asked', 'answered', 'answer', 'note'),
    ...everyText('answerLabel', 'answerMissing'),
    acts: [{ verb: 'forwarded-answer', title: 'Skicka svaret' }],
  }),
  'forwarded-correct': (language) => ({
    language,
    ...everyText('question', 'title', 'text', 'asked', 'answered', 'given', 'answer', 'note', 'seen'),
    ...everyText('answerLabel', 'answerMissing', 'send'),
  }),
  'forwarded-questions': (language) => ({
    language,
    ...everyText('title', 'lead', 'more'),
    rows: [
      {
        ...{ title: 'Får vi?', line: 'Väntar på svar', text: 'Ja' },
        acts: [{ verb: 'forwarded-show', title: 'Svara', question: 'q' }],
      },
    ],
    acts: [{ title: 'Visa frågorna' }],
  }),
  'question-log': (language) => ({
    language,
    ...everyText('title', 'lead', 'topicsTitle', 'openTitle', 'write', 'answers', 'forwarded'),
    facts: [{ title: 'Ställda frågor', value: '3' }],
    topics: [{ title: 'Avtal', value: '2 frågor' }],
    rows: [{ text: 'Får vi?', why: 'inget svar hittades', question: 'q' }],
    months: [{ month: '2026-10', title: 'oktober 2026' }],
  }),
};
