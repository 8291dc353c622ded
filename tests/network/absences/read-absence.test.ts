import { describe, expect, test } from 'vitest';
import { readAbsence } from '../../../src/network/absences/read-absence.ts';

describe('What is said of an absence', () => {
  test.each([
    ['jag är borta 3–14 juli', 'away', null, null],
    ['jag är borta', 'away', null, null],
    ['Jag är sjuk idag', 'away', null, null],
    ['jag har semester v. 28-30', 'away', null, null],
    ['jag är borta 3–14 juli, Trafiks ersättare tar mina', 'away', null, 'Trafiks ersättare'],
    ['jag är borta 3–14 juli, Anna tar mina ärenden', 'away', null, 'Anna'],
    ['jag är borta 3–14 juli och Anna Åkesson vikarierar för mig', 'away', null, 'Anna Åkesson'],
    ['jag är borta 3–14 juli Anna tar mina ärenden', 'away', null, 'Anna'],
    ['Jag är på semester nästa vecka. Min ersättare är Bo Ek.', 'away', null, 'Bo Ek'],
    ['jag är borta 3 och 14 juli med Bo som ersättare', 'away', null, 'Bo'],
    ['jag är borta imorgon, min ersättare tar över', 'away', null, 'min ersättare'],
    ['jag är borta imorgon, Bo är min ersättare', 'away', null, 'Bo'],
    ['I am away 3–14 July, Anna covers for me', 'away', null, 'Anna'],
    ["I'm on leave from 3 July to 14 July and Bo Ek will take over", 'away', null, 'Bo Ek'],
    ['I will be out next week. My deputy is Anna', 'away', null, 'Anna'],
    ['I am away 3–14 July with Anna as my deputy', 'away', null, 'Anna'],
    ['Anna Åkesson är borta 3–14 juli, Bo tar hennes ärenden', 'away', 'Anna Åkesson', 'Bo'],
    ['Anna is away next week', 'away', 'Anna', null],
    ['frånvaro 3–14 juli', 'away', null, null],
    ['frånvaro för Anna Åkesson 3–14 juli, Bo tar ärendena', 'away', 'Anna Åkesson', 'Bo'],
    ['Add absence for Anna from 3 July to 14 July', 'away', 'Anna', null],
    ['frånvaro', 'form', null, null],
    ['Lägg in frånvaro', 'form', null, null],
    ['lägg in min frånvaro.', 'form', null, null],
    ['absence', 'form', null, null],
    ['frånvaro för Anna', 'form', 'Anna', null],
    ['jag är tillbaka', 'back', null, null],
    ['Jag är tillbaka på torsdag', 'back', null, null],
    ["I'm back", 'back', null, null],
    ['Anna är tillbaka', 'back', 'Anna', null],
    ['ta bort min frånvaro', 'remove', null, null],
    ['Ta bort frånvaron 3–14 juli', 'remove', null, null],
    ['ta bort frånvaro för Anna Åkesson', 'remove', 'Anna Åkesson', null],
    ['remove my absence', 'remove', null, null],
    ['Ta bort min frånvaro i juli', 'remove', null, null],
    ['ta bort frånvaro för Anna Åkesson i juli', 'remove', 'Anna Åkesson', null],
    ['Lynne tar mina ärenden 1–5 december', 'away', null, 'Lynne'],
    ['Lynne Robbins ersätter mig 1–5 december', 'away', null, 'Lynne Robbins'],
    ['1–5 december tar Lynne mina ärenden', 'away', null, 'Lynne'],
    ['Lynne covers for me 1–5 December', 'away', null, 'Lynne'],
  ])('"%s"', (text, what, about, deputy) => {
    expect(readAbsence(text)).toEqual({ what, about, deputy });
  });

  test.each([
    'Vem är kontaktperson för trafik?',
    'Vad gäller när kontaktpersonen är borta?',
    'Vem tar över när Anna är borta 3 juli?',
    'Är Anna borta 3 juli?',
    'jag är borttappad i strategin',
    'Vad säger strategin om frånvaro?',
    'frånvaro och strategi',
    'Får vi åka på konferens 3–14 juli?',
    'Anna är borta',
    'Lynne tar mina ärenden',
    'Vem tar mina ärenden 1–5 december?',
    'Kan Lynne tar mina ärenden 1–5 december?',
    'Delegationen är tillbaka i Riga?',
    'Borgmästaren är på besök 3 juli',
    'ta bort kontaktpersonen',
    'The delegation will be out in the field on 3 July and wants to see your school',
    'Vår delegation är borta 3 juli men vill komma 4 juli',
    `I am away 3 July. ${'We would like to visit the city archives. '.repeat(8)}`,
  ])('is nothing in "%s"', (text) => {
    expect(readAbsence(text)).toBeUndefined();
  });
});
