import { describe, expect, test } from 'vitest';
import { shippedKnowledge } from '../../../src/storeless.ts';
import { cleanQuestion } from '../../../src/strategy/language-model/request.ts';

const { knowledge } = shippedKnowledge();
const clean = (text: string) => cleanQuestion(text, knowledge, ['Ngozi Tzvetkova-Lind']);

describe('Names of persons are not sent:', () => {
  test.each([
    ['Jag heter Anna Lindqvist och undrar om vänorter', 'Jag heter [namn] och undrar om vänorter'],
    ['Får vi bjuda in Ngozi Tzvetkova-Lind?', 'Får vi bjuda in [namn]?'],
    ['Det är Ngozi Tzvetkova-Linds idé', 'Det är [namn] idé'],
    ['Enligt Erik Svensson får vi teckna avtal med Riga', 'Enligt [namn] får vi teckna avtal med Riga'],
    ['Karin på trafik sa att Oslo är vår vänort', '[namn] på trafik sa att Oslo är vår vänort'],
    ['Borgmästare Jānis Bērziņš i Riga vill skriva avtal', 'Borgmästare [namn] i Riga vill skriva avtal'],
    ['Hej Mohamed!\nFår vi gå med i Eurocities?', 'Hej [namn]!\nFår vi gå med i Eurocities?'],
    [
      'Får vi ta emot dem?\n\nMed vänliga hälsningar\nXenia Ypsilon',
      'Får vi ta emot dem?\n\nMed vänliga hälsningar\n[namn]',
    ],
    ['May we sign?\nKind regards,\nZebulon Quirke', 'May we sign?\nKind regards,\n[namn]'],
    ['My name is Zebulon Quirke. May we join ICLEI?', 'My name is [namn]. May we join ICLEI?'],
    ['Sofia Bergström vill åka till Sofia', '[namn] vill åka till Sofia'],
  ])('%j', (text, sent) => {
    expect(clean(text)).toBe(sent);
  });
});

describe('What is no name stays:', () => {
  test.each([
    'Får vi teckna ett vänortsavtal med Riga?',
    'Får vi gå med i Eurocities eller C40 Cities, som Oslo och Köpenhamn?',
    'Can Stockholm Vatten join a network with Helsinki and New York?',
    'Vad säger Vision 2040 - Ett Stockholm för alla om Stockholms stad?',
    'Internationella beredningen (IB) och Kommunstyrelsen: vem beslutar om Sida inte betalar?',
    'Per capita kostar det mer. Bo på hotell i Sofia?',
    'Hej Utblick! Gäller EU-policyn Stadshus AB?',
    'Får vi skriva avtal med Buenos Aires om Erasmus Plus?',
    'Dear Sir or Madam, may we visit?',
  ])('%j', (text) => {
    expect(clean(text)).toBe(text);
  });
});
