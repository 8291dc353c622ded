import { expect, test } from 'vitest';
import {
  addQuestions,
  findQuestion,
  type LoggedQuestion,
} from '../../src/strategy/questions/question-register.ts';
import { eachStore } from '../support/stores.ts';

const asked = (id: string, text: string, message: string | null = null): LoggedQuestion => ({
  id,
  text,
  message,
  askedAt: new Date('2026-10-25T00:30:00.123Z'),
  language: 'sv',
  answer: null,
  verdict: 'not_covered',
  topic: null,
  saidByModel: true,
  preparedVerdict: 'not_covered',
  preparedProvision: null,
  opinion: { verdict: 'yes', provision: '4#2', why: 'contradicts' },
});

eachStore('Questions of the log', (given) => {
  const rows = () =>
    given.store.database.withTables<{ question: Record<string, unknown> }>().selectFrom('question');

  test('are kept many at a time as they were asked, with a sign in the place of half a character', async () => {
    const cut = 'Får vi bjuda in Riga 🇱🇻'.slice(0, -1);
    await addQuestions(given.store.database, [asked('one', "it's “så”, \\ och \n{1}"), asked('two', cut)]);

    expect(await findQuestion(given.store.database, 'one')).toMatchObject({
      text: "it's “så”, \\ och \n{1}",
    });
    expect(await findQuestion(given.store.database, 'two')).toMatchObject({ text: cut.toWellFormed() });
    expect(await rows().selectAll().where('id', '=', 'one').executeTakeFirst()).toMatchObject({
      asked_at: new Date('2026-10-25T00:30:00.123Z'),
      said_by_model: true,
      answer: null,
      reaction: null,
      model_verdict: 'yes',
      model_not_said: 'contradicts',
    });
  });

  test('learn of the message that answered them, once', async () => {
    await addQuestions(given.store.database, [asked('three', 'Får vi?')]);
    await addQuestions(given.store.database, [asked('three', 'Får vi?', 'first')]);
    await addQuestions(given.store.database, [asked('three', 'Får vi?', 'second')]);

    expect(await rows().select('message').where('id', '=', 'three').execute()).toEqual([
      { message: 'first' },
    ]);
  });
});
