import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCommitment } from '../../src/commitments/register.ts';
import { readStoredDirectory } from '../../src/network/directory-register.ts';
import { cardAction, personalMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { adele, alex, megan } from '../support/demo-city.ts';
import { type Part, partsOf, pressedData } from '../support/dialog.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What was just shown or noted is gone on from:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction((transaction) =>
      addCommitment(transaction, {
        ...{ ...membership, id: 'c1', version: 1, counterpart: 'Eurocities', unit: 'kultur' },
        ...{ endedOn: null, endReason: null, reviewOn: null, reviewedOn: null },
        ...{ registeredBy: alex.aadObjectId, registeredOn: '2024-03-01' },
      }),
    );
  });
  afterAll(() => bot?.close());

  const away = 'Jag är borta 3–14 juli, Adele tar mina ärenden';
  const absences = async () => {
    const { absences, deputies } = await readStoredDirectory(bot.services.store.database);
    return { absences, deputies: deputies.filter(({ from }) => from !== null) };
  };

  it.each(['nä alex istället för adele', 'låt Alex ta dem', 'Alex instead please'])(
    '“%s” fills in another deputy, and changes nothing',
    async (text) => {
      await sayAfter(bot, [away], megan);
      const before = await absences();
      const { said, card } = await sayAfter(bot, [away, text], megan);

      expect(said).toMatch(/Det du skrev har inte ändrat något än|has changed nothing yet/);
      expect(partsOf(card).find(({ id }) => id === 'deputy')?.value).toBe(alex.aadObjectId);
      expect(await absences()).toEqual(before);
    },
  );

  it.each([
    ['e tillbaka tidigare än jag trodde', 'skriver de nya dagarna'],
    ['jag kommer hem redan den 10 juli', 'jag är borta 3–9 juli 2027'],
    ['skippa det, jag är här ändå', 'Ta bort frånvaron här'],
  ])('“%s” brings the absence to be removed, and changes nothing', async (text, words) => {
    await sayAfter(bot, [away], megan);
    const before = await absences();
    const { said } = await sayAfter(bot, [away, text], megan);

    expect(said).toContain(words);
    expect(said).toContain('end-absence');
    expect(await absences()).toEqual(before);
  });

  it('a room that was turned off is turned on again, by whoever may', async () => {
    expect((await sayAfter(bot, ['Stäng av besök: vi städar', 'tänd den igen'], alex)).said).toContain(
      'på igen',
    );
    expect((await sayAfter(bot, ['Stäng av besök: vi städar', 'sätt på dem igen'], megan)).said).toContain(
      'administratör',
    );
  });

  it.each([
    ['det har vi gått ur', 'commitment-end'],
    ['den kostar 20000 nu', 'commitment-correct'],
  ])('“%s” brings the form of the commitment, and changes nothing', async (text, verb) => {
    const { said } = await sayAfter(bot, ['åtagande 1', text], alex);
    expect(said).toContain('Det du skrev har inte ändrat något');
    expect(said).toContain(verb);
  });

  it.each([
    ['varför inte', 'jag kan inte avgöra vad som får tas bort'],
    ['varför går det inte?', 'jag kan inte avgöra vad som får tas bort'],
  ])('“%s” after nothing was erased tells why', async (text, words) => {
    expect((await sayAfter(bot, ['Radera mina uppgifter', text], megan)).said).toContain(words);
  });

  it('when an answer comes is asked of the question that was passed on', async () => {
    const message = personalMessage('Får vi låna ut drönare till Oslo?', { from: adele });
    const sentParts = (await bot.exchange(message)).map(({ activity }) => activity.attachments?.[0]?.content);
    const card = sentParts.find((part) => JSON.stringify(part ?? {}).includes('ask-office')) as Part;
    const data = pressedData(card, /Fråga stadsledningskontoret/);
    await bot.post(cardAction(message, 'ask-office', data, { from: adele }));
    const next = personalMessage('när får jag svar', { from: adele, conversation: message.conversation });
    const sent = JSON.stringify(await bot.exchange(next));
    expect(sent).toContain('drönare');
    expect(sent).toContain('Väntar på svar');
  });
});
