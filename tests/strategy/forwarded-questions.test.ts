import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHistory } from '../../src/record/register.ts';
import { forwardQuestion } from '../../src/strategy/questions/forward-question.ts';
import { listForwardedQuestions } from '../../src/strategy/questions/forwarded-register.ts';
import { correctionWish, forwardedWish } from '../../src/strategy/questions/forwarded-words.ts';
import { addQuestions } from '../../src/strategy/questions/question-register.ts';
import { answerForwardedQuestion } from '../../src/strategy/questions/settle-question.ts';
import { cardAction, channelMessage, type Made, personalMessage } from '../support/activities.ts';
import { adele, alex, isaiah, loadDemoCity, megan } from '../support/demo-city.ts';
import type { SentActivity } from '../support/fake-connector.ts';
import { firstAction, morning, startTestBot, type TestBot } from '../support/test-bot.ts';

/** Another strategist of the demo directory. */
const second = {
  id: 'strategist-1',
  name: 'Internationell strateg 1, Stadsledningskontoret',
  aadObjectId: 'a33d3568-6d88-51dd-92cc-c1a6c423041b',
};

type Someone = typeof alex;

let bot: TestBot;
const chats = new Map<string, Made['conversation']>();

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  for (const from of [alex, second, megan, adele, isaiah]) {
    const hello = personalMessage('hej', { from });
    chats.set(from.aadObjectId, hello.conversation);
    await bot.exchange(hello);
  }
});
afterAll(() => bot?.close());

/** What the bot answers in the one chat of somebody, whatever notices arrive meanwhile. */
async function say(text: string, from: Someone = alex): Promise<SentActivity> {
  const message = personalMessage(text, { from, conversation: chats.get(from.aadObjectId) });
  const answer = (await bot.exchange(message)).find(({ target }) => target === message.id);
  if (answer === undefined) throw new Error(`no answer to ${text}`);
  return answer.activity;
}

/** The card, or the text, that a press in the same chat brings. */
async function press(verb: string, data: object, from: Someone = alex): Promise<string> {
  const message = personalMessage('x', { conversation: chats.get(from.aadObjectId) });
  const { body } = await bot.post(cardAction(message, verb, data, { from }));
  return JSON.stringify((body as { value: unknown }).value);
}

const cardOf = (sent: SentActivity) => JSON.stringify(sent.attachments?.[0]?.content);

/** Asks, and presses "Fråga stadsledningskontoret" below the answer. */
async function passOn(text: string, from: Someone = megan): Promise<{ question: string; card: string }> {
  const { data } = firstAction(await say(text, from));
  const card = await press('ask-office', data, from);
  return { question: String(data.question), card };
}

/** What somebody was sent, or what was put in the place of what they were sent. */
const told = (to: Someone, words: string, method?: 'PUT') =>
  bot.connector.waitFor(
    (call) =>
      call.conversation === chats.get(to.aadObjectId)?.id &&
      JSON.stringify(call.activity).includes(words) &&
      (method === undefined || call.method === method),
  );
const question = 'Får vi låna ut *zebror* till Riga? Mejla megan@stad.test';
const answerOf = (id: string, answer: string, from = alex) =>
  press('forwarded-answer', { question: id, language: 'sv', answer }, from);

describe('A question that was passed on to the City Executive Office', () => {
  let id: string;

  it('reaches each strategist, with who asks and without other personal data', async () => {
    const passed = await passOn(question);
    id = passed.question;

    expect(passed.card).toContain('Din fråga är sparad');
    expect(passed.card).toContain('forwarded-take-back');
    for (const strategist of [alex, second]) {
      const { activity } = await told(strategist, 'En fråga till stadsledningskontoret');
      const card = cardOf(activity);
      expect(card).toContain('Från Megan Bowen');
      expect(card).toContain('\\\\*zebror\\\\*');
      expect(card).toContain('forwarded-answer');
      expect(card).not.toMatch(/megan@|00000000-/);
    }
  });

  it('waits for the strategists, stands in their list and leads there from the log; for them alone', async () => {
    const waiting = await say('Vad väntar på mig?', second);
    expect(waiting.text).toContain('Fråga att besvara: Får vi låna ut \\*zebror\\* till Riga?');
    expect(waiting.suggestedActions?.actions).toContainEqual(
      expect.objectContaining({ title: 'Frågor som skickats vidare' }),
    );
    expect((await say('Vad väntar på mig?', megan)).text).not.toContain('zebror');
    expect(cardOf(await say('Frågeloggen'))).toContain('Skickade vidare (1, varav 1 väntar)');
    for (const list of [
      cardOf(await say('Frågor som skickats vidare')),
      await press('forwarded-questions', { language: 'sv' }),
    ]) {
      expect(list).toContain('1 fråga väntar på svar');
      expect(list).toContain('zebror');
    }
    expect((await say('Vilka frågor har skickats till oss?', megan)).text).toContain('strateg');
    for (const verb of ['forwarded-show', 'forwarded-answer', 'forwarded-questions'])
      expect(await press(verb, { question: id, language: 'sv', answer: 'Ja' }, megan)).toContain('strateg');
    const there = channelMessage('x');
    const { body } = await bot.post(
      cardAction(there, 'forwarded-show', { question: id, language: 'sv' }, { from: alex }),
    );
    expect(JSON.stringify(body)).toContain('bara i vår egen chatt');
  });

  it('is answered on the card once: the asker gets it as the own words of the office', async () => {
    expect(await press('forwarded-show', { question: id, language: 'sv' })).toContain('Skicka svaret');
    expect(await answerOf(id, ' ')).toContain('Skriv ett svar.');
    const answer = 'Nej, [zebror](http://x.test) lånas *inte* ut.';
    expect(await answerOf(id, answer)).toContain('Svaret är skickat till Megan Bowen');

    const { activity } = await told(megan, 'Svar från stadsledningskontoret');
    const card = cardOf(activity);
    expect(card).toContain('stadsledningskontorets egna ord');
    expect(card).toContain('De står inte i strategin');
    expect(card).toContain('Alex Wilber svarade');
    expect(card).toContain('\\\\[zebror\\\\](http://x.test)');
    expect(card).toContain('Får vi låna ut');
    const updated = await told(second, 'Alex Wilber svarade', 'PUT');
    expect(JSON.stringify(updated.activity)).not.toContain('forwarded-answer');
  });

  it("is not answered twice: another's late press is told who answered, and changes nothing", async () => {
    const before = await listHistory(bot.services.store.database, `question:${id}`);
    const late = await answerOf(id, 'Ja.', second);

    expect(late).toContain('Alex Wilber har redan svarat. Ditt svar är inte skickat');
    expect(late).not.toContain('forwarded-answer');
    const [kept] = await listForwardedQuestions(bot.services.store.database);
    expect(kept?.answer).toMatchObject({ by: alex.aadObjectId, at: morning });
    expect(await listHistory(bot.services.store.database, `question:${id}`)).toEqual(before);
    expect(before.map(({ act }) => act)).toEqual(['forward-question', 'answer-question']);
    expect(JSON.stringify(before.at(-1))).not.toContain('zebror');
    expect(cardOf(await say('Frågor som skickats vidare'))).toContain('Ingen fråga väntar på svar');
    expect(cardOf(await say('Frågeloggen'))).toContain('Skickade vidare (1, varav 0 väntar)');
    expect((await say('Vad väntar på mig?', second)).text).not.toContain('zebror');
  });

  it('is put right by a strategist, on the card or in words: the asker is told that it is a correction', async () => {
    const form = await say('Jag vill ändra mitt svar om zebrorna');
    const shown = JSON.stringify(form.attachments?.[0]?.content);
    expect(shown).toContain('"value":"Nej, [zebror](http://x.test) lånas *inte* ut."');
    const { data } = firstAction(form);
    const late = await press('forwarded-correct-form', { question: id, language: 'sv' }, second);
    const correct = (answer: string, from: Someone) => press('forwarded-correct', { ...data, answer }, from);
    expect(late).toContain('Skicka rättelsen');
    expect(await correct(' ', second)).toContain('Skriv ett svar.');
    const same = await correct('Nej, [zebror](http://x.test) lånas *inte* ut.', second);
    expect(same).toContain('ingen rättelse är skickad. Inget har ändrats.');
    expect(same).toContain('Skicka rättelsen');

    expect(await correct('Ja, zebror lånas ut.', second)).toContain('Rättelsen är skickad till Megan Bowen');
    expect(await correct('Ja, zebror lånas ut.', second)).toContain('Rättelsen är skickad');
    const tooLate = await correct('Kanske *snart*.', alex);
    expect(tooLate).toContain('strateg 1, Stadsledningskontoret har ändrat svaret');
    expect(tooLate).toContain('"value":"Kanske *snart*."');
    expect(tooLate).toContain('"text":"Ja, zebror lånas ut."');

    const { activity } = await told(megan, 'Rättat svar från stadsledningskontoret');
    const card = cardOf(activity);
    expect(card).toContain('Det här ersätter svaret som du fick tidigare');
    expect(card).toContain('Ja, zebror lånas ut.');
    expect(card).toContain('Internationell strateg 1');
    await told(alex, 'Ja, zebror lånas ut.', 'PUT');
    const history = await listHistory(bot.services.store.database, `question:${id}`);
    expect(history.map(({ act }) => act)).toEqual(['forward-question', 'answer-question', 'correct-answer']);
    expect(history[2]).toMatchObject({ actor: second.aadObjectId, before: history[1]?.after });
    expect(JSON.stringify(history[2])).not.toContain('zebror');
    expect(cardOf(await say('Mina frågor', megan))).toContain('Ja, zebror lånas ut.');
  });

  it('is put right by nobody else, and only where there is such an answer', async () => {
    const data = { question: id, language: 'sv', seen: '', answer: 'Nej.' };
    for (const verb of ['forwarded-correct-form', 'forwarded-correct'])
      expect(await press(verb, data, megan)).toContain('strateg');
    const refused = (await say('Rätta svaret om zebror', megan)).text;
    expect(refused).toContain('strateg');
    expect(refused).toContain('Gäller det ett svar på en remiss: skriv remissens nummer');
    for (const words of ['Vi vill ändra vårt svar till KS 2026/1300', 'Får vi ändra svaret om vänorter?'])
      expect((await say(words, megan)).text ?? '').not.toContain('strateger');
    expect((await say('Vi måste rätta vårt svar till KS 2026/1300', isaiah)).text).toContain('KS 2026/1300');
    expect((await say('Rätta svaret om giraffer')).text).toContain('Jag hittar inget sådant svar');
    expect(cardOf(await say('Correct the answer to Megan'))).toContain('Send the correction');
  });

  it('is no longer to be taken back, and its answer stands among the own questions', async () => {
    const card = await press('forwarded-take-back', { question: id, language: 'sv' }, megan);
    expect(card).toContain('redan besvarad');
    expect((await say('ta tillbaka frågan', megan)).text).toContain('ingen fråga hos stadsledningskontoret');
    const own = cardOf(await say('Mina frågor', megan));
    expect(own).toContain('strateg 1, Stadsledningskontoret svarade');
    expect(own).toContain('lånas');
    expect((await say('Mina frågor', adele)).text).toContain('inte skickat vidare någon fråga');
  });
});

describe('Whoever passed a question on takes it back', () => {
  it('on the card: nobody is shown it or who asked any more, and it can be passed on again', async () => {
    const { question: id } = await passOn('Får vi köpa lemurer i Tallinn?');
    await told(second, 'lemurer');

    expect(await press('forwarded-take-back', { question: id, language: 'sv' }, adele)).toContain(
      'Bara den som har skickat vidare',
    );
    expect(await press('forwarded-take-back', { question: id, language: 'sv' }, megan)).toContain(
      'Du har tagit tillbaka frågan',
    );
    const { activity } = await told(second, 'En fråga är tillbakatagen', 'PUT');
    expect(JSON.stringify(activity)).not.toMatch(/lemurer|Megan/);
    expect(await answerOf(id, 'Ja.', second)).toContain('har tagit tillbaka den');
    expect(await press('forwarded-take-back', { question: id, language: 'sv' }, megan)).toContain(
      'ligger inte hos stadsledningskontoret',
    );
    const open = await listForwardedQuestions(bot.services.store.database);
    expect(open.map(({ text }) => text)).not.toContain('Får vi köpa lemurer i Tallinn?');

    expect(await press('ask-office', { question: id, language: 'sv' }, megan)).toContain('är sparad');
    expect((await say('Jag vill ta tillbaka frågan', megan)).attachments).toBeDefined();
    expect((await say('Vad väntar på mig?', second)).text).not.toContain('lemurer');
  });

  it('in words: at once where there is one, by choice where there are several', async () => {
    await passOn('Får vi köpa okapier i Oslo?', adele);
    await passOn('Får vi köpa tapirer i Oslo?', adele);
    const which = cardOf(await say('take back my question', adele));

    expect(which).toContain('Which question do you want to take back?');
    expect(which).toMatch(/okapier/);
    const of = /tapirer[\s\S]*?"question":"([^"]+)"/.exec(which)?.[1];
    expect(await press('forwarded-take-back', { question: of, language: 'sv' }, adele)).toContain('tapirer');
    expect(cardOf(await say('Dra tillbaka min fråga', adele))).toContain('okapier');
    expect((await say('Dra tillbaka min fråga', adele)).text).toContain('Inget har ändrats');
  });
});

it('Of many on a day the first ten come as cards, and that there are more is told once', async () => {
  const { store } = bot.services;
  const sent: string[] = [];
  const at = new Date('2026-12-01T09:00:00Z');
  const ids = Array.from({ length: 13 }, (_, index) => `many-${index}`);
  const entry = { askedAt: at, language: 'sv', answer: null, verdict: 'info', topic: null } as const;
  const rest = { saidByModel: false, preparedVerdict: 'info', preparedProvision: null } as const;
  await addQuestions(
    store.database,
    ids.map((id) => ({ id, text: `Fråga ${id}?`, ...entry, ...rest, opinion: null, message: null })),
  );
  const ports = { store, send: async (_: unknown, job: string) => void sent.push(job) };
  const counts: number[] = [];
  for (const question of ids) {
    const before = sent.length;
    await forwardQuestion(ports, { question, person: { id: 'someone', name: 'Någon' }, at });
    counts.push(sent.length - before);
  }

  const [each = 0] = counts;
  expect(each).toBeGreaterThanOrEqual(2);
  expect(counts).toEqual([...Array(11).fill(each), 0, 0]);
});

it('One answer is kept where two strategists answer at once', async () => {
  const { store } = bot.services;
  const ports = { store, send: async () => undefined };
  const by = (person: typeof alex | typeof second, text: string) =>
    answerForwardedQuestion(ports, {
      question: 'many-0',
      ...{ text, at: morning, person: { id: person.aadObjectId, name: person.name } },
    });
  const answers = await Promise.all([by(alex, 'Ja.'), by(second, 'Nej.')]);

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, refusal: 'answered-before' });
});

it('Of many answers to put right it is told how many are not shown, and how they are found', async () => {
  const { store } = bot.services;
  const ports = { store, send: async () => undefined };
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9])
    await answerForwardedQuestion(ports, {
      question: `many-${number}`,
      ...{ text: 'Ja.', at: morning, person: { id: alex.aadObjectId, name: alex.name } },
    });
  const which = cardOf(await say('Rätta svaret om fråga many'));

  expect(which.match(/Fråga many/g)).toHaveLength(8);
  expect(which).toContain('och 2 till. Skriv också vad svaret handlade om');
  expect(cardOf(await say('Rätta svaret om fråga many-3'))).toContain('"value":"Ja."');
});

it.each([
  ['Frågor som skickats vidare', 'list', 'sv'],
  ['Vilka frågor har skickats till oss?', 'list', 'sv'],
  ['Vilka frågor har skickats vidare?', 'list', 'sv'],
  ['Questions passed on', 'list', 'en'],
  ['Which questions have been passed on to us?', 'list', 'en'],
  ['forwarded questions', 'list', 'en'],
  ['Mina frågor till stadsledningskontoret', 'own', 'sv'],
  ['Vad har jag skickat vidare?', 'own', 'sv'],
  ['Har stadsledningskontoret svarat på min fråga?', 'own', 'sv'],
  ['my questions', 'own', 'en'],
  ['Jag vill ta tillbaka frågan', 'take-back', 'sv'],
  ['Kan jag dra tillbaka min fråga till stadsledningskontoret?', 'take-back', 'sv'],
  ['ångra frågan', 'take-back', 'sv'],
  ['I want to withdraw my question', 'take-back', 'en'],
])('%s asks for %s (%s)', (text, wish, language) => {
  expect(forwardedWish(text)).toEqual({ wish, language });
});

it.each([
  'Vem svarar på frågor till stadsledningskontoret om resor?',
  'Får vi dra tillbaka en ansökan?',
  'Frågor om EU',
  'Min fråga gäller vänorter',
])('%s asks for none of it', (text) => {
  expect(forwardedWish(text)).toBeUndefined();
});

it.each([
  ['jag vill ändra mitt svar om dubai', { isOwn: true, about: 'dubai', language: 'sv' }],
  ['Rätta svaret till Megan Bowen', { isOwn: false, about: 'megan bowen', language: 'sv' }],
  ['Kan jag rätta mitt svar på frågan om zebror?', { isOwn: true, about: 'zebror', language: 'sv' }],
  ['Jag vill ändra mitt svar om mässan 2027', { isOwn: true, about: 'mässan 2027', language: 'sv' }],
  ['ändra mitt svar', { isOwn: true, about: '', language: 'sv' }],
  ['I want to correct my answer about Dubai', { isOwn: true, about: 'dubai', language: 'en' }],
])('%s asks for other words of an answer', (text, wish) => {
  expect(correctionWish(text)).toEqual(wish);
});

it.each([
  'Ändra svaret',
  'Vi vill ändra vårt svar om remissen',
  'Hur ändrar vi svaret på en remiss?',
  'Vi vill ändra vårt svar till KS 2026/1300',
  'Vi måste rätta vårt svar om KS 2026/1300',
  'Jag vill ändra mitt svar till 171-482/2016',
  'Jag vill ändra mitt svar om en remiss',
  'I want to change my answer to KS 2026/1300',
  'Får vi ändra svaret om vänorter?',
  'Kan vi ändra svaret till EU-kommissionen?',
  'May we change the answer to the European Commission?',
])('%s asks for no other words of an answer', (text) => {
  expect(correctionWish(text)).toBeUndefined();
});
