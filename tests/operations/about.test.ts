import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutWish } from '../../src/operations/about/wishes.ts';
import { readHead } from '../../src/record/register.ts';
import { personalMessage } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

/** A language model that is there, and is not asked about the bot itself. */
const model = {
  name: 'a-model',
  complete: () => Promise.reject(new Error('the model was asked')),
};

let bot: TestBot;
let other: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  other = await startTestBot({
    languageModel: { model, questionsPerDay: 5 },
    start: { keepMonths: { question: 6, forwarded_question: 0 }, keepVisitsMonths: 12 },
  });
});
afterAll(async () => {
  await bot?.close();
  await other?.close();
});

describe('Asked of itself, the bot says', () => {
  it.each([
    ['Är du en AI?', 'en automatisk tjänst', 'Ingen språkmodell (generativ AI) används.'],
    ['Vad är Utblick?', 'skrivna av människor i förväg', 'Fråga stadsledningskontoret'],
    ['Are you a bot?', 'an automatic service', 'No language model (generative AI) is used.'],
  ])(
    'that it is automatic, who wrote its answers, and whether a model is in use: %s',
    async (text, ...told) => {
      const sent = await bot.ask(personalMessage(text));
      for (const words of told) expect(sent.text).toContain(words);
      expect(sent.text).not.toContain('Framgår inte');
    },
  );

  it.each(['Vad kan Megan se om mig?', 'kan hon se mina?', 'What can my manager see about me?'])(
    'who reads what, and makes no extract, to whoever asks what others see: %s',
    async (text) => {
      const { number } = await readHead(bot.services.store.database);
      const sent = await bot.ask(personalMessage(text));

      expect(sent.text).toMatch(/Det här sparar jag|This is what I keep/);
      expect(sent.text).not.toMatch(/\.zip/);
      expect((await readHead(bot.services.store.database)).number).toBe(number);
    },
  );

  it.each([
    ['Vad sparar du om mig?', 'och kan jag få bort det då?', 'Jag raderar inget på begäran'],
    ['Do you store what I write?', 'can you delete it please', 'I erase nothing at a request'],
  ])('what goes by itself, to whoever wants it gone after “%s”: %s', async (asks, text, told) => {
    const first = personalMessage(asks);
    await bot.ask(first);

    expect((await bot.ask(personalMessage(text, { conversation: first.conversation }))).text).toContain(told);
  });

  it('the same after an answer, which is not gone on from', async () => {
    const first = personalMessage('Får vi teckna ett vänortsavtal?');
    await bot.ask(first);
    const sent = await bot.ask(personalMessage('Vem är du?', { conversation: first.conversation }));

    expect(sent.text).toContain('Jag är Utblick, en automatisk tjänst');
  });

  it.each([
    [
      'Sparar du vad jag skriver?',
      'utan vem som frågade',
      'Orden tas bort efter 24 månader.',
      '”mina uppgifter”',
    ],
    [
      'Vad gör du med mina personuppgifter?',
      'räknat från besöket',
      'Strategerna på stadsledningskontoret läser',
    ],
    ['Vem ser vad jag frågar?', 'Strategerna på stadsledningskontoret läser', 'De som sköter servern'],
    [
      'Who sees what I ask?',
      'The strategists of the City Executive Office read',
      'after 24 months',
      '“my data”',
    ],
  ])('what is kept, for how long, who reads it, and where to ask for it: %s', async (text, ...told) => {
    const sent = await bot.ask(personalMessage(text));
    for (const words of told) expect(sent.text).toContain(words);
    expect(sent.text).not.toContain('Språkmodellen');
  });

  it.each([
    [
      'Ta bort alla uppgifter om Maria Korhonen',
      'Jag raderar inget på begäran, och inget har ändrats',
      'Orden tas bort efter 24 månader',
      'allmänna handlingar',
      'dataskyddsombud',
    ],
    [
      'Radera mina uppgifter',
      'räknat från besöket',
      'Frånvaro tas bort efter 24 månader',
      'tas bort efter 12 månader, räknat från att jag togs bort',
    ],
    [
      'delete my data',
      'I erase nothing at a request',
      'are erased after 24 months, counted from the visit',
      'official documents',
    ],
  ])('what is erased when, what stays and whom to ask: %s', async (text, ...told) => {
    const sent = await bot.ask(personalMessage(text));
    for (const words of told) expect(sent.text).toContain(words);
  });

  it('nothing of erasing where a matter is named, which is looked for by its number', async () => {
    const { text } = await bot.ask(personalMessage('rensa allt om ärendet IB 2026-14'));

    expect(text).toContain('Jag hittar inget IB-ärende');
  });

  it('it by how the city has set it up', async () => {
    expect((await other.ask(personalMessage('Är du en AI?'))).text).toContain('märkt som AI-genererat');
    const { text } = await other.ask(personalMessage('Vad sparar du om mig?'));

    expect(text).toContain('Orden tas bort efter 6 månader.');
    expect(text).toContain('svaret tas inte bort.');
    expect(text).toContain('personuppgifterna tas bort efter 12 månader');
    expect(text).toContain('Språkmodellen får frågan utan personnummer');
  });
});

it.each([
  ['är du en robot eller en människa', 'self', 'sv'],
  ['Pratar jag med en människa?', 'self', 'sv'],
  ['Använder du ChatGPT?', 'self', 'sv'],
  ['Vem har skrivit dina svar?', 'self', 'sv'],
  ['who are you?', 'self', 'en'],
  ['Do you use AI?', 'self', 'en'],
  ['Sparar ni det jag skriver här?', 'kept', 'sv'],
  ['Kan min chef se vad jag frågar?', 'kept', 'sv'],
  ['Hur länge sparas mina frågor?', 'kept', 'sv'],
  ['Is what I write saved?', 'kept', 'en'],
  ['Kan du radera allt du har sparat om mig?', 'erase', 'sv'],
  ['Hur får jag mina uppgifter raderade?', 'erase', 'sv'],
  ['Hur tar jag bort mina personuppgifter?', 'erase', 'sv'],
  ['Radera uppgifterna om maria.korhonen@hel.example', 'erase', 'sv'],
  ['Ta bort allt om Maria Korhonen', 'erase', 'sv'],
  ['ta bort allt om maria', 'erase', 'sv'],
  ['Radera allt ni har sparat om maria.korhonen@hel.example', 'erase', 'sv'],
  ['Ta bort allt som du har om oss', 'erase', 'sv'],
  ['Delete everything about Maria Korhonen', 'erase', 'en'],
  ['Please erase all data about Maria Korhonen', 'erase', 'en'],
  ['How do I delete my personal data?', 'erase', 'en'],
  ['Can you remove everything you know about me?', 'erase', 'en'],
  ['What do you do with my personal data?', 'kept', 'en'],
  ['Vad kan Megan se om mig?', 'kept', 'sv'],
  ['kan hon se mina?', 'kept', 'sv'],
  ['Vem kan se vad jag skrivit?', 'kept', 'sv'],
  ['vilka har tillgång till mina uppgifter?', 'kept', 'sv'],
  ['syns det jag skriver för andra?', 'kept', 'sv'],
  ['vad vet mina kollegor om mig här?', 'kept', 'sv'],
  ['What can Megan see about me?', 'kept', 'en'],
  ['does my manager know what I ask?', 'kept', 'en'],
  ['are my questions visible to others?', 'kept', 'en'],
])('%s asks for %s (%s)', (text, wish, language) => {
  expect(aboutWish(text)).toEqual({ wish, language });
});

it.each([
  'Vem är kontaktperson?',
  'Vem är ansvarig för besöket?',
  'Vad är internationella beredningen?',
  'Får vi använda AI i ett EU-projekt?',
  'Hur länge sparas en resa i registret?',
  'Vem beslutar om personuppgifter?',
  'Kan jag se vad Megan har frågat dig?',
  'kan någon kolla mina remisser',
  'Kan Megan ta över mina ärenden?',
  'kan Adele läsa mitt svar på remissen?',
  'vem kan se besök 3?',
  'va vet du om mig',
  'vad vet ni om mig',
  'får jag se mina uppgifter',
  'Mina uppgifter',
  'Får vi ta bort uppgifter om vänorter?',
  'Kan vi ta bort stadens varumärke från den engelska annonsen?',
  'Ta bort allt om Riga',
  'Radera allt du vet om vänorter',
  'rensa allt om ärendet IB 2026-14',
  'Ta bort uppgifterna om IB 2026-14',
  'Ta bort alla uppgifter om remissen KS 2026/1300',
  'Please delete everything about Riga',
  'Remove everything you have on IB 2026-14',
  'Ta bort kontaktpersonen',
  'Ta bort mig som ersättare för Anna',
])('%s asks for nothing of it', (text) => {
  expect(aboutWish(text)).toBeUndefined();
});
