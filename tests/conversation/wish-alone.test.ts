import { expect, test } from 'vitest';
import { wishAloneIntent } from '../../src/conversation/wish-alone.ts';

const { claim } = wishAloneIntent([]);

test.each(['Vi vill göra något', 'Vi vill starta något internationellt', 'vi vill samarbeta'])(
  'A wish that names no matter is asked back about: %s',
  (text) => expect(claim(text)).toBe(1),
);

test.each(['Vi vill ha mer', 'jag behöver ha mer', 'vi ska ha något'])(
  'To want to have something is no wish to do anything: %s',
  (text) => expect(claim(text)).toBe(0),
);
