import { describe, expect, it, test } from 'vitest';
import { type Fact, readAskedFacts } from '../../../src/language/naming/asked-fact.ts';

const asked: readonly (readonly [Fact, ...string[]])[] = [
  [
    'when',
    'när kommer dom',
    'Besök 3: vilka dagar är det?',
    'when are they here',
    'vilket datum va de nu igen',
  ],
  [
    'until',
    'vet du när det går ut',
    'när går det ut',
    'hur länge gäller det',
    'when does it run out',
    'how long do we have',
  ],
  ['until', 'hur många dar har vi på oss', 'när måste svaret va inne', 'what is the deadline'],
  ['since', 'när gick vi med', 'sen när är vi med där', 'how long have we been in it', 'when did we join'],
  [
    'who',
    'vem hos oss tar emot dom',
    'vem sköter det',
    'who is looking after them',
    'vilken nämnd ligger det på',
  ],
  [
    'who',
    'stämmer det att jag står som ansvarig',
    'vem sitter på cykelplanen',
    'whose desk is it on',
    'vet du vem som har den',
  ],
  ['people', 'vilka åker', 'vem är det som kommer', 'who is coming', 'who are they'],
  ['how-many', 'hur många är dom', 'how many are coming', 'hur stor är gruppen'],
  ['cost', 'vad kostar det', 'what will that set us back', 'hur mkt betalar vi', 'how expensive is it'],
  [
    'spent',
    'vad gick den på',
    'va blev notan',
    'what did it end up costing, what did it cost',
    'hur mycket blev det',
  ],
  ['number', 'har det nåt dnr', 'vad har den för diarienummer', "what's the diary number"],
  [
    'standing',
    'undrar hur det går',
    'hur går det för den',
    'vad händer med den',
    'how is it going',
    'where does it stand',
  ],
  ['answered', 'har de fått svar', 'e vi klara me den', 'is it settled?', 'has it been approved yet'],
  ['others', 'har nån annan nämnd svarat än?', 'vilka har svarat', 'has anybody else answered'],
  [
    'about',
    'vad går den ut på',
    'vilka museer ville de se',
    'vad handlar den om',
    "what's it about",
    'what do they want to see',
  ],
  ['sender', 'vilken rotel skickade ut den', 'varifrån kommer den', 'who sent it'],
  [
    'meeting',
    'när tas den upp',
    'när ska nämnden ta den',
    'hinner vi svara innan jul',
    'when is it taken up',
  ],
  ['reminders', 'när kommer påminnelserna', 'får vi påminnelser, hur långt innan', 'when are we reminded'],
  [
    'outcome',
    'jag ser inte vad vi fick ut av det',
    'vad fick vi ut av det',
    'what did we learn',
    'vad blev resultatet',
  ],
  ['erased', 'är gästernas uppgifter gallrade än', 'när raderas de', 'how long are they kept?'],
  ['decision', 'när får vi besked', 'when will we know'],
  ['extension', 'har vi bett om mer tid', 'did we get more time'],
  ['review', 'när omprövas det', 'when is it up for review'],
  ['payer', 'vem betalar', 'who pays for it'],
  ['applicant', 'vem la in det', 'vem har sökt den', 'who asked for it'],
  ['decider', 'vem skrev på', 'when was it signed', 'vem godkände den', 'who signed it'],
  ['where', 'var är det nånstans', 'where is it'],
  ['where-to', 'vart skickar vi svaret', 'where do we send the answer'],
  ['contact', 'vad är deras mejl', 'how do we reach them'],
];

describe('Which fact of one thing is asked for:', () => {
  it.each(asked.flatMap(([fact, ...texts]) => texts.map((text) => [text, fact] as const)))(
    '“%s”: %s',
    (text, fact) => {
      expect(readAskedFacts(text)[0]).toBe(fact);
    },
  );

  it.each([
    'Svaret på KS 2026/905 är skickat',
    'nu är vi klara med KS 2026/905',
    'När nämnden har beslutat skickar vi svaret',
    'when we have answered it is done',
    'kan vi få mer tid?',
    'kan du påminna oss om den',
    'could you send the answer',
    'de blir 15 istället för 10',
    'det är vi som har svarat på den',
    'i dag har vi svarat på den',
    'sista dag är flyttad',
    'har svarat på den',
    'vi vill ha mer tid',
    'gruppen har ett nytt dnr, kan du ändra det?',
    'de var 12 och vi har fått svar',
    'KS 2026/905',
  ])('“%s” asks for none', (text) => {
    expect(readAskedFacts(text)).toEqual([]);
  });

  test('two at once', () => {
    expect(readAskedFacts('hur många blir dom o vilka dagar')).toEqual(['how-many', 'when']);
    expect(readAskedFacts('vad är sista dag och vem har den')).toEqual(['until', 'who']);
  });

  test('nothing of a letter, however long', () => {
    expect(readAskedFacts(`${'Vi vill gärna komma. '.repeat(20)} När passar det?`)).toEqual([]);
  });
});
