import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isNeighbourLanguage } from '../../src/language/neighbour-language.ts';
import { isOtherLanguage } from '../../src/language/other-language.ts';
import { shippedKnowledge } from '../../src/storeless.ts';

const line = z.looseObject({ question: z.string().optional(), text: z.string().optional() });

/** What is asked or written in the sets of a folder, but for those that hold letters in many languages. */
function textsIn(folder: string): string[] {
  const address = new URL(folder, import.meta.url);
  const sets = readdirSync(address).filter(
    (name) => name.endsWith('.jsonl') && !/^(?:matters|others)-/.test(name),
  );
  return sets
    .flatMap((name) => readFileSync(new URL(name, address), 'utf8').trim().split('\n'))
    .map((row) => line.parse(JSON.parse(row)))
    .map(({ question, text }) => question ?? text ?? '');
}

describe('Another language', () => {
  test.each([
    'Qui décide d’un voyage à l’étranger ?',
    'Guten Tag, wir möchten Stockholm besuchen.',
    'Kuka päättää jäsenyydestä?',
    'Kuka päättää?',
    'Voinko matkustaa Helsinkiin?',
    'Onko strategia voimassa?',
    'Hei, mikä on strategia?',
    'Hola, ¿quién es la persona de contacto para la cultura?',
    'Chi decide sui viaggi all’estero?',
    'Czy możemy podpisać umowę o miastach partnerskich z Krakowem?',
    'Wie beslist over een lidmaatschap?',
    'Mogen we een stedenband sluiten, of is dat niet toegestaan?',
    'هل يمكننا توقيع اتفاقية توأمة؟',
    '我们可以签署友好城市协议吗？',
  ])('is told: %s', (text) => {
    expect(isOtherLanguage(text)).toBe(true);
  });

  test.each([
    'Eurocities',
    'Datum IB',
    'nar ar nasta ib',
    'glomt losen',
    'Hvem bestemmer om medlemskap?',
    'Må vi invitere en delegation fra København?',
    'Får vi vara med i Conseil des Communes et Régions d’Europe?',
    'Vi har fått ett brev på franska: "Nous vous invitons à Lyon". Får vi svara?',
  ])('is not what is clipped, Scandinavian or quotes some: %s', (text) => {
    expect(isOtherLanguage(text)).toBe(false);
  });

  test.each([
    ['Hva sier strategien om klima?', true],
    ['Kan vi inngå en vennskapsby-avtale med Bergen?', true],
    ['Hvem bestemmer om medlemskap?', true],
    ['Hvad siger strategien om klima?', true],
    ['Får vi skriva avtal med Tromsø og Århus?', false],
    ['Får vi ta emot en delegation från København?', false],
    ['nar ar nasta ib', false],
  ])('of a neighbour is told from ours: %s, %s', (text, isNeighbour) => {
    expect(isNeighbourLanguage(text)).toBe(isNeighbour);
  });

  test('is never seen in what people ask in Swedish or English, nor in requests to visit', () => {
    const examples = shippedKnowledge().knowledge.examples.map(({ text }) => text);
    const all = [...examples, ...textsIn('../strategy/'), ...textsIn('../visits/')];

    expect(all.length).toBeGreaterThan(15_000);
    expect(all.filter(isOtherLanguage)).toEqual([]);
    // The one that is Norwegian.
    expect([...examples, ...textsIn('../strategy/')].filter(isNeighbourLanguage)).toEqual([
      'Hva er egentlig oppgaven til Europaföreningen, vad jobber de med?',
    ]);
  });
});
