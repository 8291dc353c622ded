import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Notice, noticeKind } from '../../src/outbox/model.ts';
import {
  changePassedOn,
  passOnNotice,
  type Unreached,
  unreachedIn,
} from '../../src/outbox/pass-on-notice.ts';
import { createSayNotice } from '../../src/outbox/say-notice.ts';
import { visitReminderNotice } from '../../src/visits/card/notices.ts';
import { saidKind } from '../support/said.ts';

const place = z.object({ unit: z.string() });
const card = (unit: string) => ({
  template: 'note',
  data: { language: 'sv', title: `Om ${unit}`, text: '' },
});
const asking = noticeKind('asking', place, { render: ({ unit }) => ({ card: card(unit) }) });
const forAll = noticeKind('for-all', place, {
  render: ({ unit }) => ({ card: card(unit), prompts: [{ title: 'a', text: 'a' }] }),
  strategistMayAct: true,
});
const { sayNotice } = createSayNotice([asking, forAll, saidKind, visitReminderNotice]);

const unreached = (name: string, notice: Notice, changes: Partial<Unreached> = {}): Unreached => ({
  ...{ message: `to ${name}`, addressee: `person:${name}`, name, mailbox: null },
  ...{ reason: 'no-conversation', notice },
  ...changes,
});
const said = (...people: Unreached[]) => {
  const reply = sayNotice(passOnNotice(people), 'sv-SE');
  if (reply instanceof Error) throw reply;
  return reply;
};
const about = (unit: string, kind = asking.name): Notice => ({ kind, data: { unit } });

test('what differs from one recipient to the next is told with each, without its buttons', () => {
  const mailbox = 'val@stad.example';
  const reply = said(
    unreached('Anna*', about('Val'), { mailbox }),
    unreached('Bo', about('Trafik')),
    unreached('Anna*', about('Miljö'), { message: 'another' }),
  );

  expect(reply).toEqual({
    text: [
      'Jag når inte 2 mottagare. Hör gärna av dig till var och en om det här:\n',
      '- Anna\\*, val@stad.example (Utblick är inte installerat där): Om Val',
      '- Bo (Utblick är inte installerat där): Om Trafik',
      '- Anna\\* (Utblick är inte installerat där): Om Miljö',
    ].join('\n'),
  });
});

test('two reminders of one visit stand each with whom it was for', () => {
  const reminder = (next: string): Notice => ({
    kind: visitReminderNotice.name,
    data: {
      ...{ kind: 'silent', number: 1, origin: 'Riga', unit: 'kultur', date: '2026-11-27', next },
      ...{ people: 4, erased: false, unitName: { sv: 'Kulturnämnden', en: 'Culture' } },
    },
  });
  const { text } = said(unreached('Adele', reminder('Isaiah')), unreached('Isaiah', reminder('')));

  expect(text).toMatch(/- Adele .*\*\*Besök 1.*Isaiah/);
  expect(text).toMatch(/- Isaiah .*\*\*Besök 1/);
});

test('what is the same for all is shown once, to be read alone unless its reader may act on it too', () => {
  expect(said(unreached('Anna', about('Val')), unreached('Bo', about('Val')))).toEqual({
    text: expect.stringMatching(/^Jag når inte 2 mottagare\. Skicka gärna meddelandet nedan vidare/),
    card: { ...card('Val'), toRead: true },
  });
  expect(said(unreached('Anna', about('Val', forAll.name)))).toEqual({
    text: expect.stringMatching(/^Jag når inte Anna/),
    card: card('Val'),
    prompts: [{ title: 'a', text: 'a' }],
  });
});

test('a request from before each had their own says to all what it holds', () => {
  const { notice: _one, ...anna } = unreached('Anna', about('Val'));
  const { notice: _other, ...bo } = unreached('Bo', about('Val'));
  const kept: Notice = { kind: passOnNotice([unreached('x', about('x'))]).kind, data: {} };
  const old = { ...kept, data: { kind: 'asking', data: { unit: 'Val' }, unreached: [anna, bo] } };

  expect(sayNotice(old, 'sv-SE')).toMatchObject({ card: card('Val') });
});

test('each of what it holds is changed by itself, and nothing where nothing is to change', () => {
  const request = passOnNotice([unreached('Anna', about('Val')), unreached('Bo', about('Trafik'))]);
  const isVal = ({ data }: Notice) => (data as { unit: string }).unit === 'Val';
  const changed = changePassedOn(request, (held) => (isVal(held) ? about('Miljö') : null));

  expect(changed).toEqual(
    passOnNotice([unreached('Anna', about('Miljö')), unreached('Bo', about('Trafik'))]),
  );
  expect(changePassedOn(request, () => null)).toBeNull();
});

test('one whose contents were erased asks nothing of anybody', () => {
  const { kind } = passOnNotice([unreached('Anna', about('Val'))]);

  expect(unreachedIn({ kind, data: {} })).toEqual([]);
});
