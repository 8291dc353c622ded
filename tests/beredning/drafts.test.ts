import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anna, cardAction, personalMessage } from '../support/activities.ts';
import { loadDemoCity } from '../support/demo-city.ts';
import { linesOf, type Part, pressedData } from '../support/dialog.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('a draft of what somebody wrote', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });

  afterAll(() => bot?.close());

  /** The card that a message is answered with, line by line, and a way to press its buttons. */
  const draft = async (text: string) => {
    const message = personalMessage(text);
    const { attachments } = await bot.ask(message);
    const card = attachments?.[0]?.content as Part;
    const matter = /"matter":"(\w{32})"/.exec(JSON.stringify(card))?.[1];
    const press = async (verb: string, data: object) => {
      const pressed = cardAction(message, verb, { language: 'sv', matter, ...data });
      const { body } = await bot.post(pressed);
      return (body as { value: Part }).value;
    };
    return { card, lines: linesOf(card), press };
  };

  it('shows all that was read of a trip before its kind is known', async () => {
    const { lines } = await draft('Ny resa: Eurocities i Oslo 4–6 maj 2027, 3 personer, 3000 kr');

    expect(lines).toContain('4 maj 2027');
    expect(lines).toContain('6 maj 2027');
    expect(lines).toContain('3');
    expect(lines.join('\n')).toContain('3\u00a0000\u00a0kr');
  });

  it.each([
    ['Resa till Frankfurts bokmässa 14–18 oktober 2027, 2 personer, 30 000 kr, för Kulturnämnden', 'nämnd'],
    ['Ny resa: Nordic Edge i Malmö 4–6 maj 2027, 2 personer, 20 000 kr', 'tjänsteresor'],
  ])('says first that it goes elsewhere, before what is missing: %s', async (text, who) => {
    const { card, lines } = await draft(text);

    expect(lines[0]).toBe('Det här avgörs inte i IB');
    expect(lines[2]).toContain(who);
    expect(lines.findIndex((line) => line.startsWith('Det här saknas'))).toBeGreaterThan(2);
    expect(JSON.stringify(card)).not.toContain('beredning-submit');
  });

  it.each([
    [
      'åka till malmö på möte 2 dar behöver det upp i beredningen',
      /^\*\*Det här avgörs inte i IB\.\*\*.*Sverige/,
    ],
    [
      'Måste resan till Härnösand godkännas av IB?',
      /^\*\*Det här avgörs inte i IB\.\*\*.*tjänsteresor.*5#4/s,
    ],
    [
      'can we go to Uppsala for a meeting, does it go through ib',
      /^\*\*[^*]*IB\.\*\* IB handles trips abroad/,
    ],
    ['kan jag åka till malmö på cykelkonferens eller måste det upp till er', 'avgörs inte i IB'],
    ['behöver jag er ok för att åka till göteborg på en konferens', 'avgörs inte i IB'],
  ])('says of a trip within Sweden that it is none for IB, and begins nothing: %s', async (text, said) => {
    const answer = await bot.ask(personalMessage(text));

    expect(answer.text).toMatch(said);
    expect(answer.attachments ?? []).toEqual([]);
  });

  it('says first that a trip is within Sweden, also where its kind is not known', async () => {
    const answer = await bot.ask(
      personalMessage('Ny resa: möte i Kungälv 4–6 maj 2027, 3 personer, 3000 kr'),
    );

    expect(answer.text).toMatch(/^\*\*Det här avgörs inte i IB\.\*\*/);
  });

  it.each([
    'åka till oslo på möte 2 dar behöver det upp i beredningen',
    'Måste resan till Malmö och Köpenhamn godkännas av IB?',
  ])('says nothing of Sweden where the trip goes abroad: %s', async (text) => {
    expect((await bot.ask(personalMessage(text))).text ?? '').not.toContain('avgörs inte i IB');
  });

  it.each([
    [
      'ny deklaration till IB: stockholmsdeklarationen om klimat, ingen kostnad',
      ['stockholmsdeklarationen om klimat', 'Deklaration eller initiativ', 'Ingen ökad resursbörda.'],
    ],
    [
      'Ny deklaration till IB om klimat, Mayors for climate, ingen ökad kostnad, på uppdrag av kommunstyrelsen',
      ['Deklaration eller initiativ', 'Ingen ökad resursbörda.', 'Kommunstyrelsen'],
    ],
    [
      'Ny resa till IB: Eurocities årsmöte i Bratislava 3–5 juni 2027, 2 personer',
      ['Eurocities årsmöte', 'Bratislava', '2'],
    ],
  ])('holds what stands after the wish for it, which is told back: %s', async (text, read) => {
    const { text: said, attachments } = await bot.ask(personalMessage(text));
    const lines = linesOf(attachments?.[0]?.content as Part);

    expect(said).toContain('Jag har fyllt i det som du skrev.');
    expect(said).toContain(`Du skrev: ”${text.replace(/^.*?IB[: ]+/, '')}”`);
    for (const line of read) expect(lines).toContain(line);
  });

  it('of a wish with no more words is the empty form', async () => {
    const { text, attachments } = await bot.ask(personalMessage('Ny deklaration till IB'));

    expect(text ?? '').not.toContain('Du skrev');
    expect(JSON.stringify(attachments?.[0]?.content)).toContain('"verb":"beredning-form"');
  });

  it('of what is for IB, as far as is known, says nothing of the kind', async () => {
    const { lines } = await draft('Ny resa: Nordic Edge i Stavanger 4–6 maj 2027, 2 personer, 20 000 kr');

    expect(lines[0]).toBe('Stämmer det?');
  });

  it('that has no name is told of among what waits by its place, its day, or as one without a name', async () => {
    const from = { ...anna, id: 'user-id-28', aadObjectId: '00000000-0000-0000-0000-000000000028' };
    const say = async (text: string) => bot.ask(personalMessage(text, { from }));
    await say('Ny resa till IB');
    await say('Ny resa i Oslo, 2 personer, 20 000 kr');
    await say('Ny resa, 4–6 maj 2027, 2 personer, 20 000 kr');

    const { text } = await say('Vad väntar på mig?');
    const lines = (text ?? '')
      .split('\n')
      .flatMap((line) => /^\d\. (?<what>.*)/.exec(line)?.groups?.what ?? []);
    expect(lines.sort()).toEqual(['IB-ärende 4 maj 2027', 'IB-ärende Oslo', 'IB-ärende utan namn']);
    expect((await say('What is waiting for me?')).text).toMatch(/\d\. IB matter without a name/);
  });

  it('of a trip within Sweden is stopped kindly, and goes on when the place turns out to be abroad', async () => {
    const { lines, press } = await draft(
      'Ny resa: Nordic Edge i Malmö 4–6 maj 2027, 2 personer, 20 000 kr, för kommunstyrelsen',
    );
    expect(lines).toContain('Malmö');

    const trip = { part: 'trip', go: 'next', title: 'Nordic Edge', from: '2027-05-04', travellerCount: '2' };
    const stopped = await press('beredning-form', { ...trip, place: 'Malmö' });
    expect(linesOf(stopped)).toContain('Det här avgörs inte i IB');
    expect(linesOf(stopped).join(' ')).toContain('Den här platsen ligger i Sverige.');
    expect(linesOf(stopped)).toContain('Internationell strategi 5#4');

    expect(pressedData(stopped, 'Ändra svaren')).toMatchObject({ part: 'trip' });
    const abroad = await press('beredning-form', { ...trip, place: 'Stavanger' });
    expect(linesOf(abroad).join(' ')).toContain('3 av 4: Varför?');
  });
});
