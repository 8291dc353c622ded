import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amendUnit, isAmong, type TopicAmendment } from '../../../src/network/directory/unit-amendments.ts';
import { makeUnit } from '../../support/make-directory.ts';

const trafik = { ...makeUnit('trafik'), topics: ['cykel', 'Gator'], channel: 'from the file' };
const topics = (...said: readonly (readonly [topic: string, what: TopicAmendment['what']])[]) =>
  amendUnit(trafik, { topics: said.map(([topic, what]) => ({ unit: 'trafik', topic, what })), channels: [] })
    .topics;

test('a topic that was added in chat stands behind those of the file, once', () => {
  expect(topics(['elsparkcyklar', 'added'])).toEqual(['cykel', 'Gator', 'elsparkcyklar']);
  expect(topics(['CYKEL', 'added'])).toEqual(['cykel', 'Gator']);
});

test('a topic that was removed in chat is gone, however the file writes it', () => {
  expect(topics(['gator', 'removed'], ['parkering', 'removed'])).toEqual(['cykel']);
});

test('the channel is the one that was named in chat, or none by a word in chat, else that of the file', () => {
  const channel = (...channels: { unit: string; channel: string | null }[]) =>
    amendUnit(trafik, { topics: [], channels }).channel;

  expect(channel()).toBe('from the file');
  expect(channel({ unit: 'idrott', channel: 'other' })).toBe('from the file');
  expect(channel({ unit: 'trafik', channel: 'named' })).toBe('named');
  expect(channel({ unit: 'trafik', channel: null })).toBeNull();
});

test('no topic stands twice, and what is said of another unit changes nothing', () => {
  const anyTopic = fc.constantFrom('cykel', 'Gator', 'gator', 'buss', 'Buss');
  const anyAmendment = fc.record({
    unit: fc.constantFrom('trafik', 'idrott'),
    topic: anyTopic,
    what: fc.constantFrom('added', 'removed'),
  });
  const distinct = fc.uniqueArray(anyAmendment, {
    selector: ({ unit, topic }) => unit + topic.toLowerCase(),
  });
  fc.assert(
    fc.property(distinct, (amendments) => {
      const amended = amendUnit(trafik, { topics: amendments, channels: [] }).topics;
      amended.forEach((topic, place) => {
        expect(isAmong(amended.slice(place + 1), topic)).toBe(false);
      });
      const own = amendments.filter(({ unit }) => unit === 'trafik');
      expect(amended).toEqual(amendUnit(trafik, { topics: own, channels: [] }).topics);
    }),
  );
});
