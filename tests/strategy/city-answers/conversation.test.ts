import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHistory } from '../../../src/record/register.ts';
import { answerQuestion } from '../../../src/strategy/answering/ask.ts';
import { listAnswers } from '../../../src/strategy/city-answers/register.ts';
import { answerOfReply, checkContextOf } from '../../../src/strategy/language-model/ask-model.ts';
import { composeRequest } from '../../../src/strategy/language-model/request.ts';
import { cardAction, channelMessage, personalMessage, thumb } from '../../support/activities.ts';
import { alex, loadDemoCity, megan, talkWith } from '../../support/demo-city.ts';
import type { SentActivity } from '../../support/fake-connector.ts';
import { reply } from '../../support/fake-model.ts';
import { NOTHING, readBy } from '../../support/read-by.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

/** Another strategist of the demo directory. */
const second = {
  id: 'strategist-1',
  name: 'Internationell strateg 1, Stadsledningskontoret',
  aadObjectId: 'a33d3568-6d88-51dd-92cc-c1a6c423041b',
};

describe('A question that nobody has prepared an answer to', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);
  const question = 'Zebrafiskarna xylofonerar kvällsdrönaren bland pingvinerna?';
  const fields = {
    ...{ language: 'sv', answer: '', version: 0 },
    phrasingsSv: `${question}\nFår vi låna ut drönare till en annan stad?`,
    phrasingsEn: 'May we lend drones to another city?',
    verdict: 'conditional',
    cites: '4#3, 5#9',
    textSv: 'Drönare kan lånas ut inom ett samarbetsavtal.',
    textEn: 'Drones can be lent within a cooperation agreement.',
    conditionsSv: 'avtalet har ett slutdatum',
    conditionsEn: 'the agreement has an end date',
  };
  let asked: string;
  let answer: string;

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    await bot.exchange(personalMessage('hej', { from: second }));
    const message = personalMessage(question, { from: megan });
    const sent = await bot.ask(message);
    await bot.post(thumb(message, sent.id, 'dislike', '{"feedbackText":"Mejla mig på megan@stad.test"}'));
    await bot.exchange(personalMessage('Får vi teckna ett vänortsavtal?', { from: megan }));
  });

  afterAll(() => bot?.close());

  it('is answered in a form that has the question in it, for whoever writes that they want to', async () => {
    const text = 'Skriv ett eget svar på frågan: Får vi låna ut tält till Oslo?';
    const card = cardOf(await say(text, alex));
    expect(card).toContain('city-answer-save');
    expect(card).toContain('"value":"Får vi låna ut tält till Oslo?"');
    expect(JSON.stringify(await say(text, megan))).not.toContain('city-answer-save');
    expect(await listAnswers(bot.services.store.database, ['draft', 'proposed'])).toEqual([]);
  });

  /** The data of the first button of that verb on a card. */
  const dataOf = (card: string, verb: string) => {
    const found = new RegExp(`"verb":"${verb}","data":(\\{[^}]*\\})`).exec(card.replaceAll('\\"', '"'));
    return JSON.parse(found?.[1] ?? '{}') as Record<string, unknown>;
  };
  const act = (name: string, from: object, version: number, reason = '') =>
    press('city-answer-act', { answer, version, act: name, language: 'sv', reason }, from);

  it('stands in the log of the month, with why, how often and no personal data; for strategists alone', async () => {
    const card = cardOf(await say('Frågeloggen'));

    expect(card).toContain('Frågor i november 2026');
    expect(card).toMatch(/"Ställda frågor","value":"2"/);
    expect(card).toMatch(/"Utan svar","value":"1"/);
    expect(card).toContain('Zebrafiskarna');
    expect(card).toContain('[e-post]'.replaceAll(/[[\]]/g, '\\\\$&'));
    expect(card).not.toMatch(/megan@|Megan/);
    asked = String(dataOf(card, 'city-answer-form').question);
    for (const text of ['frågeloggen', 'stadens svar'])
      expect((await say(text, megan)).text).toContain('strateg');
    expect(await press('city-answer-form', { answer: '', question: asked, language: 'sv' }, megan)).toContain(
      'strateg',
    );
    expect(await press('city-answer-save', { ...fields, question: asked }, megan)).toContain('strateg');
    expect(await listAnswers(bot.services.store.database, ['draft'])).toEqual([]);
  });

  it('is shown to the one who asks alone', async () => {
    for (const [text, answer] of [
      ['<at>Utblick</at> Frågeloggen', 'Zebrafiskarna'],
      ['<at>Utblick</at> Question log', 'Zebrafiskarna'],
      ['<at>Utblick</at> Stadens svar', 'Stadens egna svar'],
      ['<at>Utblick</at> City answers', "The city's own answers"],
    ] as const) {
      const read = readBy(await bot.exchange(channelMessage(text, { from: alex })));
      expect(read.one).toContain(answer);
      expect(read.all).toBe(NOTHING);
    }
  });

  it('fills the form that a strategist answers it by', async () => {
    const form = await press('city-answer-form', { answer: '', question: asked, language: 'sv' });

    expect(form).toContain(question);
    expect(form).toContain('Spara och förhandsgranska');
  });

  it.each([
    [{ cites: '' }, 'paragraf'],
    [{ cites: '9#9' }, 'finns inte i strategin'],
    [{ phrasingsSv: '', phrasingsEn: '' }, 'minst en fråga'],
    [{ conditionsSv: '', conditionsEn: '' }, 'minst ett villkor'],
    [{ conditionsEn: '' }, 'lika många villkor'],
    [{ verdict: 'no' }, 'i stället'],
    [{ textSv: '[Klicka](http://x.test)' }, 'utan formatering'],
    [{ textSv: 'x'.repeat(2_000) }, 'för långt'],
    [{ verdict: 'maybe' }, 'för långt eller fattas'],
  ])('is not answered by half: %j', async (wrong, told) => {
    expect(await press('city-answer-save', { ...fields, question: asked, ...wrong })).toContain(told);
    expect(await listAnswers(bot.services.store.database, ['draft'])).toEqual([]);
  });

  it('is answered by a draft, shown as it will be said in both languages, and said to nobody', async () => {
    const preview = await press('city-answer-save', { ...fields, question: asked });
    answer = String(dataOf(preview, 'city-answer-act').answer);

    expect(preview).toContain('Utkast');
    expect(preview).toContain('Ja, om villkoren');
    expect(preview).toContain('Yes, if the');
    expect(preview).toContain('Alex Wilber skrev');
    expect((await say(question, megan)).text).not.toContain('Drönare kan');
  });

  it('is neither shown nor changed where others read along, by a card that stands there', async () => {
    const there = channelMessage('x');
    const pressThere = async (verb: string, data: object) =>
      JSON.stringify((await bot.post(cardAction(there, verb, data, { from: alex }))).body);
    for (const [verb, data] of [
      ['city-answers', { language: 'sv' }],
      ['city-answer-show', { answer, language: 'sv' }],
      ['city-answer-form', { answer, question: '', language: 'sv' }],
      ['city-answer-save', { ...fields, answer, version: 1, question: '' }],
      ['city-answer-act', { answer, version: 1, act: 'propose', language: 'sv', reason: '' }],
    ] as const) {
      const shown = await pressThere(verb, data);
      expect(shown).toContain('bara i vår egen chatt');
      expect(shown).not.toContain('Drönare kan');
    }
    expect((await listAnswers(bot.services.store.database, ['draft'])).map(({ version }) => version)).toEqual(
      [1],
    );
  });

  it('is proposed to the other strategist, who alone can approve it; it is in force at once', async () => {
    expect(await act('approve', second, 1)).toContain('går inte att göra nu');
    expect(await act('propose', alex, 1)).toContain('Väntar på godkännande');
    const news = await bot.connector.waitFor(({ activity }) =>
      JSON.stringify(activity).includes('väntar på godkännande'),
    );
    expect(JSON.stringify(news.activity)).toContain(answer);

    const own = await act('approve', alex, 2);
    expect(own).toContain('kan inte godkänna det');
    expect(own).not.toContain('"act":"approve"');
    expect(await act('approve', megan, 2)).toContain('strateg');
    expect(await act('approve', second, 1)).toContain('har ändrat svaret');
    expect(await act('approve', second, 2)).toContain('Gäller');
    expect(await act('approve', second, 2)).toContain('går inte att göra nu');

    const sent = await say(question, megan);
    expect(sent.text).toMatch(
      /\*\*Ja, om villkoren är uppfyllda\.\*\* Drönare kan lånas ut[\s\S]*avtalet har ett slutdatum/,
    );
    expect(sent.text).toContain('4#3 [1], 5#9 [2]');
  });

  it('is answered so for whoever asks, in nearly these words, in English and in the terminal', async () => {
    const said = await answerQuestion(bot.services, 'Får vi låna ut våra drönare till en annan stad', 'sv');
    const english = await answerQuestion(bot.services, 'May we lend our drones to another city?', 'en');

    expect(said).toMatchObject({ id: answer, byCity: true, verdict: 'conditional' });
    expect(english.text).toBe(fields.textEn);
    expect((await answerQuestion(bot.services, 'Får vi teckna ett vänortsavtal?', 'sv')).verdict).toBe('no');
    expect(cardOf(await say('frågeloggen'))).not.toContain('Zebrafiskarna');
  });

  it('is there for the model to choose too, and is said in our own words', async () => {
    const { services } = bot;
    const ground = await services.editions.ground();
    const request = composeRequest(
      ground,
      { text: 'Utlåning av obemannade farkoster?', language: 'sv' },
      'm',
    );
    const prepared = await answerQuestion(services, 'Utlåning av obemannade farkoster?', 'sv');
    const context = checkContextOf(
      { ...services, ground },
      { text: 'Obemannade farkoster ut på lån?', language: 'sv', prepared },
    );
    const chosen = (id: string) => answerOfReply(reply({ verdict: 'yes', standard_answer: id }), context);

    expect(JSON.stringify(request.messages)).toContain(answer);
    expect(chosen(answer).answer).toMatchObject({ id: answer, text: fields.textSv, byCity: true });
    expect(chosen('city-nothing').opinion.why).toBe('unknown-standard-answer');
  });

  it('stays answered while its answer is changed, until the change is approved', async () => {
    const form = await press('city-answer-form', { answer, question: '', language: 'sv' });
    const { version } = dataOf(form, 'city-answer-save');
    const changed = {
      ...fields,
      answer,
      version,
      question: '',
      textSv: 'Drönare kan lånas ut till en annan stad.',
    };
    const preview = await press('city-answer-save', changed, second);
    const old = answer;
    answer = String(dataOf(preview, 'city-answer-act').answer);

    expect(answer).not.toBe(old);
    expect(preview).toContain('Ersätter');
    expect((await answerQuestion(bot.services, question, 'sv')).text).toBe(fields.textSv);
    await act('propose', second, 1);
    expect(await act('return', alex, 2, 'Skriv om avtal.')).toContain('lämnade tillbaka. Skriv om avtal.');
    await act('propose', second, 3);
    await act('approve', alex, 4);
    expect((await answerQuestion(bot.services, question, 'sv')).text).toBe(changed.textSv);
    expect(await listAnswers(bot.services.store.database, ['in-force'])).toHaveLength(1);
    expect(cardOf(await say('stadens svar'))).toContain('Gäller · 4#3, 5#9');
  });

  it('is unanswered again when the answer is withdrawn; the record has it all', async () => {
    expect(await act('withdraw', alex, 5, 'Fel.')).toContain('Tillbakadraget');

    expect((await answerQuestion(bot.services, question, 'sv')).byCity).toBeUndefined();
    const history = await listHistory(bot.services.store.database, `city-answer:${answer}`);
    expect(history.map((entry) => entry.act)).toEqual(
      ['write', 'propose', 'return', 'propose', 'approve', 'withdraw'].map((one) => `${one}-city-answer`),
    );
  });

  it('a card of what is no longer there is told so', async () => {
    const sent: SentActivity = await say('stadens svar');
    expect(cardOf(sent)).toContain('Det finns inga egna svar än');
    expect(await press('city-answer-show', { answer: 'city-x', language: 'sv' })).toContain(
      'finns inte kvar',
    );
  });

  it('has one answer in force, where two strategists change the same one at once', async () => {
    const { database } = bot.services.store;
    const changeBy = async (from: object, textSv: string) => {
      const { version } = dataOf(
        await press('city-answer-form', { answer, question: '', language: 'sv' }),
        'city-answer-save',
      );
      const changed = { ...fields, answer, version, question: '', textSv };
      return String(dataOf(await press('city-answer-save', changed, from), 'city-answer-act').answer);
    };
    const decide = (id: string, name: string, from: object, version: number) =>
      press('city-answer-act', { answer: id, version, act: name, language: 'sv', reason: '' }, from);
    const begun = await press('city-answer-save', { ...fields, question: '' }, second);
    answer = String(dataOf(begun, 'city-answer-act').answer);
    await decide(answer, 'propose', second, 1);
    await decide(answer, 'approve', alex, 2);
    const first = await changeBy(second, 'Drönare lånas ut av Trafikkontoret.');
    const other = await changeBy(second, 'Drönare lånas ut av Idrottsförvaltningen.');
    for (const id of [first, other]) expect(await decide(id, 'propose', second, 1)).toContain('Ersätter ett');
    await decide(first, 'approve', alex, 2);

    expect(await press('city-answer-show', { answer, language: 'sv' })).not.toContain('Ersätter');
    expect(await press('city-answer-show', { answer: other, language: 'sv' })).toContain('är redan ersatt');
    expect(await decide(other, 'approve', alex, 2)).toContain('är redan ersatt av ett annat');
    expect((await listAnswers(database, ['in-force'])).map(({ id }) => id)).toEqual([first]);

    const again = { ...fields, answer: other, version: 2, question: '' };
    expect(await press('city-answer-save', again, second)).toContain('Ersätter ett');
    await decide(other, 'propose', second, 3);
    expect(await decide(other, 'approve', alex, 4)).toContain('Gäller');
    expect((await listAnswers(database, ['in-force'])).map(({ id }) => id)).toEqual([other]);
  });
});
