import { expect, it } from 'vitest';
import type { Assignment, Deputy, Directory } from '../../../src/network/model.ts';
import { chooseFallback } from '../../../src/network/units/find-fallback.ts';

const today = '2026-11-23';
const person = (id: string) => ({ id, name: `Person ${id}`, mail: null });
const strategist = (id: string): Assignment => ({
  id: `s-${id}`,
  person: id,
  role: 'strategist',
  unit: 'ks',
  from: null,
  until: null,
  source: 'file',
});
const trafik = {
  id: 'trafik',
  name: 'Trafiknämnden',
  kind: 'specialist',
  administration: 'Trafikkontoret',
  topics: [],
  mailbox: 'trafik@stad.example',
  channel: '19:trafik@thread.tacv2',
} as const;
const directory: Directory = {
  units: [trafik],
  people: ['anna', 'bo', 'strategist', 'second'].map(person),
  assignments: [strategist('strategist'), strategist('second')],
  deputies: [{ person: 'anna', deputy: 'bo', unit: 'trafik', from: null, until: null }],
  absences: [],
};
const unreached = {
  addressee: { person: 'anna' },
  unit: 'trafik',
  tried: [{ person: 'anna' }],
  openChannel: null,
} as const;

it('the deputy hears it first', () => {
  expect(chooseFallback(directory, unreached, today)).toEqual({ addressee: { person: 'bo' } });
});

it('a deputy who is away, or of another unit, is passed over for a strategist with the mailbox', () => {
  const absences = [{ id: 'a', person: 'bo', from: today, until: today }];
  const expected = {
    addressee: { person: 'second' },
    passOn: { name: 'Person anna', mailbox: 'trafik@stad.example' },
  };

  expect(chooseFallback({ ...directory, absences }, unreached, today)).toEqual(expected);
  expect(chooseFallback(directory, { ...unreached, unit: 'kultur' }, today)).toEqual({
    addressee: { person: 'second' },
    passOn: { name: 'Person anna', mailbox: null },
  });
});

it('a deputy who was named for other days is passed over', () => {
  const deputies = [{ ...directory.deputies[0], from: '2026-11-24', until: '2026-11-30' }] as Deputy[];

  expect(chooseFallback({ ...directory, deputies }, unreached, today)?.addressee).toEqual({
    person: 'second',
  });
  expect(chooseFallback({ ...directory, deputies }, unreached, '2026-11-24')?.addressee).toEqual({
    person: 'bo',
  });
});

it('one who was named for this absence goes before the usual deputy', () => {
  const named: Deputy = { person: 'anna', deputy: 'dora', unit: null, from: today, until: today };
  const deputies = [...directory.deputies, named];

  expect(chooseFallback({ ...directory, deputies }, unreached, today)?.addressee).toEqual({ person: 'dora' });
  expect(chooseFallback({ ...directory, deputies }, unreached, '2026-11-24')?.addressee).toEqual({
    person: 'bo',
  });
});

it('a deputy who is away passes it on to their own', () => {
  const passedOn: Deputy = { person: 'bo', deputy: 'emil', unit: null, from: null, until: null };
  const deputies = [...directory.deputies, passedOn];
  const absences = [{ id: 'a', person: 'bo', from: today, until: today }];

  expect(chooseFallback({ ...directory, deputies, absences }, unreached, today)?.addressee).toEqual({
    person: 'emil',
  });
  // Bo stands in at the one unit alone, and so does whoever takes his place.
  expect(
    chooseFallback({ ...directory, deputies, absences }, { ...unreached, unit: 'kultur' }, today)?.addressee,
  ).toEqual({ person: 'second' });
});

it('the channel of the unit hears it after the deputy and before a strategist', () => {
  const openChannel = trafik.channel;
  const channel = { conversation: openChannel };

  expect(chooseFallback(directory, { ...unreached, openChannel }, today)?.addressee).toEqual({
    person: 'bo',
  });
  const tried = [{ person: 'anna' }, { person: 'bo' }];
  expect(chooseFallback(directory, { ...unreached, tried, openChannel }, today)).toEqual({
    addressee: channel,
  });
  expect(
    chooseFallback(directory, { ...unreached, tried: [...tried, channel], openChannel }, today),
  ).toMatchObject({ addressee: { person: 'second' }, passOn: { mailbox: 'trafik@stad.example' } });
  expect(
    chooseFallback(directory, { addressee: channel, unit: 'trafik', tried: [], openChannel }, today),
  ).toMatchObject({ addressee: { person: 'second' } });
});

it('nobody is asked twice, and when nobody is left there is nobody', () => {
  const tried = [{ person: 'anna' }, { person: 'bo' }, { person: 'second' }];

  expect(chooseFallback(directory, { ...unreached, tried }, today)?.addressee).toEqual({
    person: 'strategist',
  });
  const all = [...tried, { person: 'strategist' }];
  expect(chooseFallback(directory, { ...unreached, tried: all }, today)).toBeNull();
});
