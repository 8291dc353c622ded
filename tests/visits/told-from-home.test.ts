import { expect, test } from 'vitest';
import { createVisitReader } from '../../src/visits/reader.ts';
import { demoDirectory } from '../support/demo-directory.ts';

const reader = createVisitReader();
const demo = demoDirectory();
const read = (text: string) => reader.read(text, '2026-11-23');
const triage = (text: string) => reader.triage(read(text), demo);

test.each([
  ['arbetsmarknad', 'Fem från Riga undrar vem som hjälper en svetsare som fått sparken mitt i livet.'],
  [
    'exploatering',
    'Five from Riga: our council owns a field and wants four thousand homes on it. How do you do that?',
  ],
  ['fastighet', 'Five from Riga ask what rent the fishmongers and butchers pay you for a stall.'],
  ['idrott', 'Fem från Riga undrar vem som får isen: konståkarna eller hockeylaget?'],
  ['kultur', 'Five from Riga want to see how children learn the trumpet with you.'],
  ['kyrkogard', 'Five from Riga: our families want a tree and no stone. Where do the ashes go with you?'],
  [
    'miljo',
    'Fem från Riga får klagomål från folk som inte kan sova för basen från klubbar. Åker ni hem och mäter?',
  ],
  ['service', 'Five from Riga would like to sit beside those who pick up the phone for the whole city.'],
  [
    'social',
    'Five from Riga walk about at night with soup and clean needles. Do you have beds for a man in a doorway?',
  ],
  ['stadsbyggnad', 'Fem från Riga undrar hur länge man väntar på att få glasa in sin balkong.'],
  ['trafik', 'Five from Riga: couriers park on the pavement and prams must go in the road. What do you do?'],
  ['utbildning', 'Fem från Riga undrar hur era tioåringar lär sig bråktal.'],
  ['val', 'Five from Riga ask how you see to it that nobody puts two envelopes in the box.'],
  ['aldre', 'Five from Riga: people of ninety sit alone on the fifth floor. What do you do for them?'],
  ['overformyndare', 'Fem från Riga undrar hur man märker att brorsonen tar ut fasters sparpengar.'],
  [
    'stadsarkivet',
    'Fem från Riga: folk har mistat sina betyg från skolan och vi letar i källaren. Hur hittar ni sådant?',
  ],
  [
    'stadshus-ab',
    'Five from Riga ask what happens to old phones and paint tins that people hand in at a recycling yard.',
  ],
  [
    'st-erik-forsakring',
    'Five from Riga: kids set fire to our school and nobody wants to cover us. What do you do?',
  ],
  ['sdn-hagersten-liljeholmen', 'Fem från Riga vill se en parklek i Hökmossen.'],
  [
    'sdn-rinkeby-kista',
    'Five mothers from Riga: in Rinkeby the administration of the quarter helps parents who walk at night, with coffee.',
  ],
])('What people tell of from home leads to %s', (unit, text) => {
  expect(triage(text)).toMatchObject({ outcome: 'decided', unit });
});

test('one field that is told of by far is no list of fields', () => {
  expect(
    triage(
      'Five from Riga: we turned our old harbour into homes. Who pays for streets and quays before the first flat is sold, and which plots do you keep and rent out?',
    ),
  ).toMatchObject({ outcome: 'decided', unit: 'exploatering' });
});

test('whose grandmother the writer had is no matter', () => {
  expect(
    triage(
      'Hej från Riga! Jag skriver svenska för att min mormor var från Lund. Vi är fem som undrar hur ni sköter gravstenarna.',
    ),
  ).toMatchObject({ outcome: 'decided', unit: 'kyrkogard' });
});

test('a playground with coffee is told of all the same', () => {
  expect(
    triage(
      'Five from Riga. In Fruängen there is a playground with staff and coffee for the grown-ups. May we come on 22 June?',
    ),
  ).toMatchObject({ outcome: 'decided', unit: 'sdn-hagersten-liljeholmen' });
});

test.each([
  [
    'Could you tell me how many people over 80 live in Stockholm? I write my thesis in Riga. A link would be fine.',
    'not_visit',
  ],
  [
    'NYHETSBREV MAJ\n* Riga öppnar ny cykelgata\n* Studiebesök i Aarhus 14 april: anmäl dig\nVill du inte längre få brevet? Avregistrera dig här.',
    'not_visit',
  ],
  [
    'Twelve students from Riga would like to see the emergency ward of Karolinska and talk to surgeons there.',
    'not_city',
  ],
  [
    'Hej, vi är 24 elever från Riga som vill boka en visning av riksdagen den 20 april och gärna sitta på läktaren.',
    'not_city',
  ],
  [
    'Dear all, 15 metro drivers from Riga are visiting Stockholm on 6 May. We want to see a depot of the underground, and sit in a simulator.',
    'not_city',
  ],
])('asks for no visit to the city: %s', (text, outcome) => {
  expect(triage(text).outcome).toBe(outcome);
});

test.each([
  [
    'who run a pool themselves',
    'Hey, two of us from Riga would love to see how you run your pool - opening hours, lifeguards, changing rooms.',
  ],
  [
    'whose neighbours are fed up',
    'Good day from Riga. Cruise ships lie here and the neighbours are fed up. Five of us would like to see your port.',
  ],
])('those %s ask for a visit', (_, text) => {
  expect(triage(text).outcome).toBe('decided');
});

test.each([
  ['Vi är trettio medlemmar från Riga men sju kommer med på resan.', 7],
  ['We are Maja, Tina, Rok and Ana, and we come to see your libraries.', 4],
  ['We pass by and would like to see the archive. We will be: José Sequeira, Carla Pinto, Nuno Faria.', 3],
  [
    'Mister Mayor of Riga will visit you. With him come vice mayor Ms. Oyun, adviser Mr. Bat, me (Tuya) and one translator.',
    5,
  ],
  ['Our Council’s chief executive and eight general managers from Riga are planning a visit.', 9],
  ['Jag hjälper sex bekanta i Riga som vill se er stad.', 6],
  ['Vi är nio medlemmar i en förening i Oslo och kommer med två ledarhundar.', 9],
])('%s: %i come', (text, number) => {
  expect(read(text).people.number).toBe(number);
});

test.each([
  [
    'Prep meeting, City of Riga, 16 Dec - agreed: study trip to Stockholm on 6-8 October 2027, five people.',
    '2027-10-06',
  ],
  ['Telefonnotering 24/11. Fem från Riga vill se saluhallen den 14 april.', '2027-04-14'],
  [
    'Five from Riga want to see your archive. The group lands on Sunday 16 May and could see you on Monday 17 May.',
    '2027-05-17',
  ],
])('the day of the visit is no other day that is told: %s', (text, from) => {
  expect(read(text).dates.proposed?.from).toBe(from);
});
