import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { demoDirectory } from '../../support/demo-directory.ts';

const reader = createVisitReader();
const directory = demoDirectory();
const read = (text: string) => reader.read(text, '2026-11-23');

describe('Who writes, signs, is busy or sends others does not come', () => {
  test.each([
    'I am assistant in office of Mayor of Kavala. The Mayor is not coming himself, only four engineers. We want to see your snow ploughs.',
    'My Mayor in Erzurum says me to write to you. He is busy and will not come, but 8 engineers will come and see how you clear snow.',
    'Hi, my boss the mayor of Galway is too busy, so it is just us four from the roads department. We want to see your cycle lanes.',
    'I am secretary to the mayor in Coimbra and only write the letter. Seven teachers would like to see a school.',
    'Jag är sekreterare hos borgmästaren i Åbo. Fem lärare vill komma och se en skola.',
    'Vår borgmästare har fullt upp och skickar två ingenjörer, som vill se hur ni plogar.',
    'Borgmästaren har bett mig skriva till er. Vi är fyra lärare från Esbo som vill se en skola.',
    'Our mayor has no time to travel; four of us from Riga would like to see a library.',
    'I work for the Deputy Mayor of Cork. Four librarians want to visit you on 8 March; she stays at home.',
    'We were sent by our Governor, five doctors of animals from Iași, to learn how you count rats.',
    'Statsrådet kan tyvärr inte. I stället kommer fyra handläggare från Reykjavik och vill se en förskola.',
    'The Mayor only signs. The ones who travel are three planners from Vilnius who want to see your maps.',
  ])('%s', (text) => {
    expect(read(text).highPoliticalLevel).toBeNull();
  });

  test.each([
    'I write on behalf of the Mayor of Kavala, who would like to see your schools on 5 May with three officials.',
    'The Mayor of Galway is busy in March but can come in May with three officials, and wants to see a school.',
    'Borgmästaren har bett mig fråga om hon får komma till er den 5 maj med tre medarbetare och se en skola.',
    'I am assistant to the Mayor of Kavala. She will visit Stockholm on 5 May with three officials.',
    'The Prime Minister signs the guest book at City Hall on 8 December, eleven in the party. He wants to see a school.',
  ])('and who comes all the same does: %s', (text) => {
    expect(read(text).highPoliticalLevel).not.toBeNull();
  });

  test('A title is nowhere to come from', () => {
    const { origin } = read('I am assistant in office of Mayor. Four of us want to see your snow ploughs.');

    expect(origin).toBeNull();
  });
});

test.each([
  ['Jānis, Ilze och jag (Marta) arbetar för Riga. Det är fjorton grader i rummen. Vi vill se en skola.', 3],
  ['Pieter De Smet and Lies Claes would like to visit you and see a cemetery.', 2],
  [
    'Two children sleep on chairs here. Ana Sousa, Rui Matos, Carla Dias and Inês Melo ask to come on 28 January.',
    4,
  ],
  ['We want to see a school. Coming are Mr Tomasz Wilk, Ms Ewa Lis and Mr Jan Duda.', 3],
  ['I would come with Ani, Gor and Lilit to see a school.', 4],
  ['Jag kommer med Ilze och vill se en skola.', 2],
  ['Hei! Jentene slutter å trene når de er tretten. Vi er to fra kommunen og en fra klubben.', 3],
  ['The girls stop when they are thirteen. Six of us want to see a sports hall.', 6],
  ['I come with two colleagues and two from the police to see your streets.', 5],
  ['I write from the office in Coimbra, and I only write the letter. Coming are seven teachers.', 7],
  ['Var och en har en åsikt och jag har en karta. Tio personer härifrån vill komma.', 10],
  ['Vi är tvenne lärare från Åbo som vill se en skola.', 2],
  ['They are fifty-eight, and know nothing else. Three advisers from Dundee would like to come.', 3],
])('How many come is read: %s', (text, number) => {
  expect(read(text).people.number).toBe(number);
});

test.each([
  'Riga Council and Oslo University would like to see a school.',
  'It is fourteen degrees in the rooms, and we want to see how you inspect homes.',
])('and is left open where nobody is counted: %s', (text) => {
  expect(read(text).people.number).toBeNull();
});

test.each([
  [
    'kan nån på stadsdelen svara?\n\n> Dear friends in Hägersten-Liljeholmen! Ten of us from Copenhagen want to see how your council lets residents speak.',
    'sdn-hagersten-liljeholmen',
  ],
  [
    'Hej grannar på Södermalm! Vi är sju från Oslo och vill prata om skräpiga gator och unga vid tunnelbanan.',
    'sdn-sodermalm',
  ],
  [
    'Dear all in Rinkeby-Kista, twelve of us from Brussels want to meet you: how you talk with parents, and how you help with a first job.',
    'sdn-rinkeby-kista',
  ],
])('Who is greeted by their part of the city is asked: %s', (text, unit) => {
  expect(reader.triage(read(text), directory)).toMatchObject({
    outcome: 'decided',
    unit,
    reason: 'district',
  });
});

test('That no visa is given without the letter is why it is asked for', () => {
  const text =
    'Five of us come to see a school. Please you send invitation paper for the consulate, without it no visa is given.';

  expect(read(text).invitationLetterRequested).toBe(true);
});

test('Whose holidays are over is no tourist, and a discount is none of the matter', () => {
  const guests =
    'May we come and talk with those who care for old people? Six of us from Kanazawa, when our holidays are over.';
  const tourists =
    'We are a class from Gdańsk, 22 pupils. We want to book a guided tour inside the Vasa Museum. Is there a discount for pupils?';

  expect(reader.triage(read(guests), directory)).toMatchObject({ unit: 'aldre' });
  expect(reader.triage(read(tourists), directory).outcome).toBe('not_city');
});

test('Those whom they work for are not where they come from, and small towns are', () => {
  expect(read('I Thisted har vi somaliska mödrar utan arbete. Vi är två som vill komma.').origin?.words).toBe(
    'Thisted',
  );
  expect(read('När pappersbruket i Kemi stängde. Vi är åtta som vill komma.').origin?.words).toBe('Kemi');
});

test.each([
  ['Hola! We are cinco personas from Bilbao and want to see a school.', 5],
  ['Bonjour, nous sommes sept, from Lyon. May we visit a library on 3 May?', 7],
  ['Wir sind sechs Kolleginnen aus Bremen and would like to see a school.', 6],
  [
    'INVITE\nWhen: Tue 9 March 2027\nAttendees: Joost de Wit, Fatima El Amrani, Wilma Hoekstra (all City of Gent)\nNotes: how do you plan your cycle lanes?',
    3,
  ],
  ['We want to see a library on 3 May. Delegation: Ana Lima, Rui Costa, Eva Melo, Ivo Pinto.', 4],
  [
    "We're ten school principals from Winnipeg. About one in eight of our pupils simply isn't there. Could you have us in April?",
    10,
  ],
  ['We want to meet your Mayor on 6 April 2027. Will be Mayor, me, and one translator.', 3],
])(
  'Those are counted who are told in another tongue, by their names or beside a share: %s',
  (text, people) => {
    expect(read(text).people.number).toBe(people);
  },
);

test('Houses that a delegation is from are no people', () => {
  const text = 'Delegation: City of Porto, University of Porto. We want to see a library on 3 May.';

  expect(read(text).people.number).toBeNull();
});
