import { describe, expect, test } from 'vitest';
import { readAppointment } from '../../../src/network/appointing/read-appointment.ts';

describe('What is said of who is to be contact person', () => {
  test.each<[string, string | null, string | null, string?]>([
    ['Byt kontaktperson på Kulturförvaltningen till Megan Bowen', 'Kulturförvaltningen', 'Megan Bowen'],
    ['byt ut kontaktpersonen mot alex', null, 'alex'],
    [
      'Kan du byta kontaktperson till Megan Bowen på Kulturförvaltningen?',
      'Kulturförvaltningen',
      'Megan Bowen',
    ],
    ['Ersätt vår internationella kontaktperson med Alex Wilber.', null, 'Alex Wilber'],
    ['Utse Alex Wilber till kontaktperson för oss', null, 'Alex Wilber'],
    [
      'Utse Alex Wilber till kontaktperson för kultur från 1 januari',
      'kultur',
      'Alex Wilber',
      ' från 1 januari',
    ],
    ['Gör mig till kontaktperson', null, 'mig'],
    ['Alex Wilber tar över som kontaktperson för kultur på måndag', 'kultur', 'Alex Wilber', ' på måndag'],
    ['Ny kontaktperson för kultur: Alex Wilber', 'kultur', 'Alex Wilber'],
    [
      'Vår nya kontaktperson är Alex Wilber från och med 2027-01-01',
      null,
      'Alex Wilber',
      ' från och med 2027-01-01',
    ],
    ['Replace our contact person with Alex Wilber', null, 'Alex Wilber'],
    [
      'Replace the contact person at the Culture Department with Alex as of 1 January',
      'Culture Department',
      'Alex',
      ' as of 1 January',
    ],
    ['Change our contact person to Alex Wilber tomorrow', null, 'Alex Wilber', ' tomorrow'],
    [
      'Please appoint Alex Wilber as contact person for the Culture Committee',
      'Culture Committee',
      'Alex Wilber',
    ],
    ['Make Alex Wilber our contact person', null, 'Alex Wilber'],
    ['Byt kontaktperson från nästa vecka till Alex Wilber', null, 'Alex Wilber', ' från nästa vecka'],
    ['Utse Sun Li till kontaktperson från 1/1 till 30/6', null, 'Sun Li', ' från 1/1 till 30/6'],
    ['Byt kontaktperson', null, null],
    ['Utse en ny kontaktperson för kultur', 'kultur', null],
    ['Jag vill byta kontaktperson till någon annan', null, null],
    ['I want to replace our contact person', null, null],
  ])('%s', (text, unit, person, days) => {
    expect(readAppointment(text)).toEqual({ unit, person, before: null, days: days ?? null });
  });

  test('names the one before too', () => {
    const said = { unit: 'kultur', person: 'Alex Wilber', before: 'Megan Bowen', days: null };
    expect(readAppointment('Byt ut Megan Bowen mot Alex Wilber som kontaktperson för kultur')).toEqual(said);
    expect(readAppointment('Replace Megan Bowen with Alex Wilber as contact person for kultur')).toEqual(
      said,
    );
  });

  test.each([
    'Vem är kontaktperson för trafik?',
    'Vem ska vara kontaktperson?',
    'Vem utser kontaktperson?',
    'Vem blir kontaktperson för kultur',
    'Får vi byta kontaktperson?',
    'Hur byter vi kontaktperson?',
    'Måste varje nämnd ha en kontaktperson?',
    'Chefen utser en kontaktperson',
    'Den som är chef blir kontaktperson',
    'Can you appoint a consultant as contact person?',
    'Can a consultant be the contact person?',
    'Make sure we know the contact person',
    'Gör en plan som kontaktperson',
    'Byt nätverk till Eurocities',
    'Utse en delegation till Riga',
  ])('and not in: %s', (text) => {
    expect(readAppointment(text)).toBeUndefined();
  });
});
