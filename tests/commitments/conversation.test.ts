import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportCommitments } from '../../src/commitments/exchange/export-commitments.ts';
import { listPositions } from '../../src/commitments/position-register.ts';
import { listCommitments } from '../../src/commitments/register.ts';
import { readStoredDirectory } from '../../src/network/directory/directory-register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { personalMessage } from '../support/activities.ts';
import { sampleCommitment } from '../support/commitment-cards.ts';
import { adele, alex, isaiah, loadDemoCity, megan, stranger, talkWith } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

interface Button {
  readonly title: string;
  readonly verb?: string;
  readonly data: Record<string, unknown>;
}

describe('Commitments in chat', () => {
  let bot: TestBot;
  let sheet: Uint8Array = new Uint8Array();
  const server = createServer((_request, response) => response.end(Buffer.from(sheet)));
  const { say, press, cardOf } = talkWith(() => bot);
  const all = () => listCommitments(bot.services.store.database);
  const buttonsOf = (sent: { attachments?: readonly { content: unknown }[] }) =>
    (sent.attachments?.[0]?.content as { actions?: readonly Button[] } | undefined)?.actions ?? [];
  /** What a press brings, as a card: its buttons. */
  const buttonsIn = (pressed: string): readonly Button[] =>
    (JSON.parse(pressed) as { actions?: readonly Button[] }).actions ?? [];
  const dataOf = (buttons: readonly Button[], verb: string) => {
    const found = buttons.find((button) => button.verb === verb);
    if (found === undefined) throw new Error(`there is no button ${verb}`);
    return found.data;
  };
  const answered = {
    ...{ 'concrete-exchange': 'yes', 'one-theme': 'yes', 'mutual-benefit': 'yes' },
    ...{ 'existing-forums': 'yes', 'foreign-policy': 'no', 'within-budget': 'yes' },
    ...{ start: '2027-01-01', end: '2029-12-31', scope: 'operation' },
  };

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(async () => {
    await bot?.close();
    server.close();
    server.closeAllConnections();
  });

  test('a sentence is examined, and what came out of it is registered once, by whoever may', async () => {
    const asked = await say('Vi tänker teckna ett samarbetsavtal med Köpenhamn om kulturarv', megan);
    expect(cardOf(asked)).toContain('Pröva: Samarbetsavtal med Köpenhamn om kulturarv');
    expect(cardOf(asked)).toContain('Har båda parter tydlig nytta av det? (4#3)');
    const check = dataOf(buttonsOf(asked), 'commitment-check');
    const open = await press('commitment-check', { ...check, scope: 'unknown' }, megan);
    expect(open).toContain('Ja, om villkoren nedan är uppfyllda (4#3).');
    expect(open).toContain('Att det har både start- och slutdatum (4#3, ska)');
    expect(open).toContain('Vem som undertecknar framgår inte av strategin');
    const unmet = await press('commitment-check', { ...check, ...answered, 'mutual-benefit': 'no' }, megan);
    expect(unmet).toContain('Inte som det är nu (4#3).');
    const reversed = { ...check, ...answered, start: '2029-01-01', end: '2028-12-31' };
    expect(await press('commitment-check', reversed, megan)).toContain('Slutdatum ligger före startdatum');

    const clear = await press('commitment-check', { ...check, ...answered }, megan);
    expect(clear).toContain('Ja. Inget i strategin hindrar det.');
    const form = await press('commitment-register', dataOf(buttonsIn(clear), 'commitment-register'), megan);
    expect(form).toContain('Registrera ett åtagande');
    const inputs = {
      ...dataOf(buttonsIn(form), 'commitment-save'),
      ...{ kind: 'cooperation-agreement', counterpart: 'Köpenhamn', theme: 'kulturarv', unit: 'kultur' },
      ...{ start: '2027-01-01', end: '2029-12-31', costPerYear: '28 tkr', contact: '' },
    };
    expect(await press('commitment-save', inputs, isaiah)).toContain('Inget har ändrats');
    expect(await press('commitment-save', { ...inputs, costPerYear: 'dyrt' }, megan)).toContain(
      'Kostnaden går inte att läsa',
    );
    expect(await all()).toEqual([]);
    expect(await press('commitment-save', inputs, megan)).toContain('Registrerat.');
    expect(await press('commitment-save', inputs, megan)).toContain('redan registrerat');
    expect(await all()).toMatchObject([
      { number: 1, counterpart: 'Köpenhamn', unit: 'kultur', costPerYear: 28_000 },
    ]);
  });

  test('a twin-city agreement is refused with the ways that are open, in both languages', async () => {
    const sent = await say('Vi tänker teckna ett vänortsavtal med Riga', megan);
    expect(cardOf(sent)).toContain('tecknar inga vänortsavtal (4#2)');
    expect(cardOf(sent)).toContain('ömsesidig nytta och start- och slutdatum (4#3)');
    expect(buttonsOf(sent).map(({ verb }) => verb)).toEqual(['commitment-check-agreement']);
    const instead = await press(
      'commitment-check-agreement',
      dataOf(buttonsOf(sent), 'commitment-check-agreement'),
    );
    expect(instead).toContain('Pröva: Samarbetsavtal med Riga');
    expect(cardOf(await say('We plan to sign a twin city agreement with Riga', megan))).toContain(
      'no twin cities',
    );
  });

  test('a plain question about agreements is still the strategy’s', async () => {
    expect((await say('Får vi teckna ett vänortsavtal?')).text).toContain('4#2');
  });

  test('a declaration without added burden can be taken on to IB, by words that IB understands', async () => {
    const asked = await say('Pröva en deklaration', alex);
    const what = {
      ...dataOf(buttonsOf(asked), 'commitment-asked'),
      ...{
        kind: 'declaration',
        counterpart: 'Green City Accord',
        theme: 'klimat',
        unit: 'ks',
        scope: 'city',
      },
    };
    const questions = await press('commitment-asked', what);
    expect(questions).toContain('Ökar det belastningen på stadens resurser? (5#4)');
    const check = dataOf(buttonsIn(questions), 'commitment-check');
    const verdict = await press('commitment-check', {
      ...check,
      'foreign-policy': 'no',
      addedBurden: 'no',
      scope: 'city',
    });
    expect(verdict).toContain('Finansborgarrådet på delegation');
    const burdened = await press('commitment-check', { ...check, addedBurden: 'yes', scope: 'city' });
    expect(burdened).toContain('inte delegerat (5#4). Vem som då beslutar sägs inte uttryckligen');
    expect(burdened).not.toContain('5#3');
    const words = /"value":"(Ny deklaration till IB)"/.exec(verdict)?.[1] ?? '';
    expect(cardOf(await say(words))).toContain('beredning-form');
  });

  test('it is found by number and in lists, corrected, ended and taken back; old cards are told what holds', async () => {
    const shown = await say('åtagande 1', adele);
    expect(cardOf(shown)).toContain('Samarbetsavtal med Köpenhamn om kulturarv (åtagande 1)');
    expect(cardOf(await say('Våra åtaganden', megan))).toContain('28\u00a0000\u00a0kr');
    expect(cardOf(await say('vilka avtal löper ut 2029?', stranger))).toContain('Löper ut 2029');
    expect((await say('vilka medlemskap har miljö?')).text).toContain('Jag hittar inga');
    expect(cardOf(await say('Which agreements expire in 2029?'))).toContain(
      'Cooperation agreement with Köpenhamn',
    );

    const form = await press(
      'commitment-correct-form',
      dataOf(buttonsOf(shown), 'commitment-correct-form'),
      adele,
    );
    const inputs = {
      ...dataOf(buttonsIn(form), 'commitment-correct'),
      ...{ kind: 'cooperation-agreement', counterpart: 'Köpenhamn', theme: 'kulturarv', unit: 'kultur' },
      ...{ start: '2027-01-01', end: '2030-12-31', costPerYear: '30000', contact: 'Megan Bowen' },
    };
    expect(await press('commitment-correct', inputs, adele)).toContain('Rättat.');
    expect(await press('commitment-correct', { ...inputs, end: '2031-12-31' }, megan)).toContain(
      'Någon annan har ändrat',
    );
    const [one] = await all();
    const commitment = one?.id ?? '';
    const end = { commitment, version: 2, language: 'sv', on: '2028-01-31', why: 'Klart' };
    expect(await press('commitment-end', { ...end, why: '' }, adele)).toContain('Skriv kort varför');
    expect(await press('commitment-end', end, adele)).toContain('Sista dag är 31 januari 2028');
    expect(await press('commitment-end', { ...end, version: 3 }, megan)).toContain('redan avslutat');
    expect(await press('commitment-reopen', { commitment, version: 3, language: 'sv' }, adele)).toContain(
      'ångrat',
    );
    const history = await press('commitment-history', { commitment, language: 'sv' });
    expect(history).toContain('rättat av Adele Vance (slutdatum, kostnad per år, kontakt)');
  });

  test('what is to be registered stands in the form as it was written, so that a membership gets its review', async () => {
    const form = await say('Registrera medlemskap i ICLEI om klimat', megan);
    expect(cardOf(form)).toMatch(/"id":"kind"[^}]*"value":"membership"/);
    expect(cardOf(form)).toMatch(/"id":"counterpart"[^}]*"value":"ICLEI"/);
    expect(cardOf(form)).toMatch(/"id":"theme"[^}]*"value":"klimat"/);
    const english = cardOf(await say('Register a membership in Eurocities on ports', megan));
    expect(english).toContain('Register a commitment');
    expect(english).toMatch(/"id":"counterpart"[^}]*"value":"Eurocities"/);
  });

  test('a possible duplicate is shown before it is saved', async () => {
    const form = await say('Registrera åtagande', megan);
    const inputs = {
      ...dataOf(buttonsOf(form), 'commitment-save'),
      ...{
        kind: 'cooperation-agreement',
        counterpart: 'Köpenhamns kommun',
        theme: 'kulturarv',
        unit: 'kultur',
      },
    };
    const found = await press('commitment-save', inputs, megan);
    expect(found).toContain('Finns det redan?');
    expect(await all()).toHaveLength(1);
    await press('commitment-save', dataOf(buttonsIn(found), 'commitment-save'), megan);
    expect(await all()).toHaveLength(2);
  });

  test('a sheet that is sent is shown before it is taken in, once; the register comes back as a file', async () => {
    const directory = await readStoredDirectory(bot.services.store.database);
    const row = { ...sampleCommitment, unit: 'kultur', contact: null, number: null as never };
    sheet = (await exportCommitments([row], directory, 'xlsx', 'sv')).bytes;
    const { port } = server.address() as AddressInfo;
    const attachments = [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'lista.xlsx',
        content: { downloadUrl: `http://127.0.0.1:${port}/lista.xlsx`, uniqueId: 'x', fileType: 'xlsx' },
      },
    ];
    const sent = await bot.ask(personalMessage('', { from: megan, attachments }));
    expect(cardOf(sent)).toContain('Det här läste jag i lista.xlsx');
    expect(cardOf(sent)).toContain('Läs in 1 rad');
    const yes = dataOf(buttonsOf(sent), 'commitment-import');
    expect(await press('commitment-import', yes, adele)).toContain('redan inläst');
    expect(await all()).toHaveLength(2);
    expect(await press('commitment-import', yes, megan)).toContain('Inläst: 1 nya');
    expect(await press('commitment-import', yes, megan)).toContain('redan inläst');
    expect(await all()).toHaveLength(3);

    const pasted = 'Typ;Motpart;Enhet;Slutdatum\nMedlemskap;ICOM;Kulturnämnden;31.2.2027';
    expect(cardOf(await say(pasted, megan))).toContain('Rad 2, Slutdatum: ”31.2.2027” är inget datum');
    expect((await say('Typ;Motpart;Enhet', megan)).text).toBe('Filen har inga rader.');
    const calls = await bot.exchange(personalMessage('Exportera åtaganden', { from: megan }));
    const said = calls.map(({ activity }) => activity.text ?? '').join('\n');
    expect(said).toContain('Här är 3 åtaganden');
    const link = /http:\/\/127\.0\.0\.1:\d+\/files\/\w+/.exec(said)?.[0] ?? '';
    const bytes = new Uint8Array(await (await fetch(link)).arrayBuffer());
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
  });

  test('a review is answered on the card of the commitment, before it is asked for', async () => {
    const one = (await all()).find(({ kind }) => kind === 'membership');
    const shown = await press('commitment-show', { commitment: one?.id, language: 'sv' }, megan);
    const form = await press(
      'commitment-review-form',
      dataOf(buttonsIn(shown), 'commitment-review-form'),
      megan,
    );
    expect(form).toContain('Är det fortfarande värt att ha?');
    const answer = { ...dataOf(buttonsIn(form), 'commitment-review'), answer: 'keep', why: 'Ger mycket' };
    expect(await press('commitment-review', answer, isaiah)).toContain('Inget har ändrats');
    expect(await press('commitment-review', answer, megan)).toContain('Tack! Åtagandet behålls.');
    expect(await press('commitment-review', answer, adele)).toContain('redan besvarad');
  });

  test('a position towards the EU is noted with the reminder of 5#6, and ticked when the Board was told', async () => {
    const form = await say('Ny ståndpunkt i en EU-fråga', megan);
    expect(cardOf(form)).toContain('nära samarbete med kommunstyrelsen');
    const inputs = {
      ...dataOf(buttonsOf(form), 'eu-position-save'),
      ...{ unit: 'kultur', matter: 'Upphovsrätt', view: 'Bibliotek ska få låna ut e-böcker' },
    };
    expect(await press('eu-position-save', { ...inputs, unit: 'trafik' }, megan)).toContain('egen enhet');
    const saved = await press('eu-position-save', inputs, megan);
    expect(saved).toContain('Kommunstyrelsen är inte informerad än (5#6)');
    const [position] = await listPositions(bot.services.store.database);
    const told = { position: position?.id, language: 'sv' };
    expect(await press('eu-position-told', told, alex)).toContain('Noterat');
    expect(await press('eu-position-told', told, megan)).toContain('redan noterat');
    expect(cardOf(await say('EU positions', stranger))).toContain('was told on 23 November 2026');
  });

  test('a card that was tampered with changes nothing, and the record is whole', async () => {
    const before = await all();
    expect(
      await press('commitment-save', { commitment: 'x', language: 'sv', kind: 'twin-city' }, megan),
    ).toContain('går inte att använda');
    expect(await press('commitment-show', { commitment: 'nothing', language: 'sv' })).toContain('finns inte');
    expect(await all()).toEqual(before);
    expect(await verifyRecord(bot.services.store.database)).toMatchObject({ whole: true });
  });
});
