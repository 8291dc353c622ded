import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../src/visits/reader.ts';
import { demoDirectory } from '../support/demo-directory.ts';

const reader = createVisitReader();
const demo = demoDirectory();
const read = (text: string) => reader.read(text, '2026-11-23');
const triage = (text: string) => reader.triage(read(text), demo);

describe('Without a number, a day or a home, somebody asks to come', () => {
  test.each([
    'Our regional office is seeking attachment to your good office to understudy the counting of votes.',
    'We are desirous of having an exposure visit to your esteemed organisation on road safety.',
    'We humbly solicit your approval for a one-week attachment of our road officers.',
    'We hereby apply for permission to undertake a study mission to your establishment on street lighting.',
    'Our officers are scheduled to embark on a familiarisation tour and have chosen your library.',
    'We want to do a benchmarking activity with your good office about school meals.',
    'We demand kindly to be hosted by you for a confrontation on the theme of burial.',
    'I come by this mean to ask for the possibility of being received by your services.',
    'We desire to make an experience with you on the nurseries.',
    'We search for a host for our delegation working with home care.',
    'We pray that you grant us audience to share your best practices on sanitation.',
    'Would you have a slot for our planners in the week after Easter?',
    "We'd be chuffed to have a look round your swimming hall.",
    'Is somebody free to walk us through your archive in June?',
    'Might somebody of yours open the doors of a swimming hall?',
    'Vi vill ha en heldag hos er på temat äldreomsorg.',
    'Härmed ansöker vi om mottagande vid ert kontor för våra bibliotekarier.',
    'Vi hemställer om en träff med era planerare.',
    'Finns det möjlighet att ni avsätter en förmiddag åt våra rektorer?',
    'Vi tänkte svänga förbi er i vår och prata lekplatser.',
    'Vi vill gärna hänga på när ni inspekterar restauranger.',
    'Vår ledningsgrupp planerar en benchmarkingresa och hoppas på ett stopp hos er.',
    'Undertecknade anhåller vördsammast om företräde för våra arkivarier.',
  ])('%s', (text) => {
    expect(read(text).otherMatter).toBeNull();
  });
});

describe('No request to come is', () => {
  test.each([
    ['a wish for books', 'We humbly solicit your support for our school; any donation of books is welcome.'],
    [
      'questions that somebody answers by mail',
      'Jag skriver uppsats i Uppsala om vänorter. Skulle någon hos er kunna svara på sex frågor per mejl? Jag behöver inte komma dit.',
    ],
    ['an annual report', 'Kindly avail us the annual report of your office.'],
    ['an attachment to a mail', 'See the attachment to this mail for the minutes.'],
    [
      'a day of their own staff',
      'Vi vill ha en heldag om arbetsmiljö för vår egen personal. Kan du boka lokal?',
    ],
    [
      'industrial attachment of a student',
      'I wish to apply for industrial attachment (SIWES) with your office for six months as part of my degree.',
    ],
    [
      'work that is applied for',
      'I am a nurse from Manila with nine years experience and I would like to come to Stockholm to work at your elderly homes. How do I apply and do you sponsor the visa?',
    ],
    [
      'a visit that was made',
      'Vi hade fem gäster från Cork här i tisdags. Allt gick bra, de såg tre skolor. Kan du skicka underlaget för lunchen så att jag kan kontera?',
    ],
    [
      'a visit that was made, told by visitors',
      'Vi var sex besökare från Graz hos er i våras. Kan ni skicka bilderna?',
    ],
    [
      'a congress to which the city is invited',
      'Dear friends, we in Florence organise the congress of small museums 4–6 June 2027 and would be honoured if a delegation of three from Stockholm attends as our guests.',
    ],
    [
      'a sales team',
      'Our sales team of three will be in Stockholm 10–12 May 2027 and would like to visit your office to present the catalogue and offer samples.',
    ],
  ])('%s', (_, text) => {
    expect(triage(text).outcome).toBe('not_visit');
  });

  test('a visit that was made, where they come again', () => {
    expect(
      triage('We were six visitors with you last year. Now we would like to bring eight nurses from Graz.')
        .outcome,
    ).not.toBe('not_visit');
  });
});

test.each([
  ['museum', '35 personer från Lübeck vill ha en guidad tur på tyska ombord på Vasamuseet den 12 maj 2027.'],
  [
    'region',
    'We are 20 nursing students from Porto and would like to be shown round the Karolinska University Hospital on 16 March 2027. We assume it belongs to you, as it is in Stockholm. Could you book a guide?',
  ],
  [
    'region',
    'We are 12 students from Granada and wish to visit the emergency ward of Södersjukhuset on 3 March 2027. As it is the hospital of the city, we write to you. Can you arrange it?',
  ],
  [
    'region',
    'We are nine from Cork and want to see your hospital Sankt Göran and its emergency room on 4 May 2027.',
  ],
  [
    'parliament',
    'Vi är 18 från Vasa som vill ha en rundvandring i riksdagen den 9 juni 2027. Är det ni som bokar?',
  ],
  [
    'museum',
    'A group of 30 from Poznan wishes a guided tour in the Royal Palace on 3 June 2027. Can the city book it?',
  ],
  [
    'court',
    'Twelve lawyers from Cluj would like a guided visit of the Supreme Court and the Parliament House on 9 June 2027.',
  ],
])(
  'Visitors are told that it is of others (%s), also where they take it for the city’s: %s',
  (whose, text) => {
    const result = triage(text);
    expect(result.outcome).toBe('not_city');
    expect(result).toMatchObject({ whose: expect.arrayContaining([whose]) });
  },
);

test.each([
  [
    true,
    'Georgian citizens do not need visa but our accounting department demands an invitation letter on your headed paper, so we ask you for one.',
  ],
  [
    true,
    'No visa is needed, but the boss does not pay the trip without a letter that you invite us. Could you write it?',
  ],
  [true, 'Kindly furnish us with a letter of invitation to support the visa application.'],
  [true, 'Please you send official letter with all names for the visa, without letter the consul say no.'],
  [true, 'Snälla skicka ett inbjudningsbrev, utan brev får vi inget visum.'],
  [true, 'We also need a formal letter inviting us, for the Federal Police.'],
  [false, 'We need no letter, please send only the programme.'],
  [false, 'We would like a visa, but the invitation letter is not needed.'],
  [false, 'We need a letter of invitation for the visa, but it has been sorted by the ministry.'],
])('A letter of invitation is asked for (%s): %s', (isAsked, text) => {
  expect(read(`Five nurses from Tbilisi want to visit you. ${text}`).invitationLetterRequested).toBe(isAsked);
});

test.each([
  [5, 'Vi är två anställda och tre ur styrelsen från Gent som vill besöka er.'],
  [5, 'Vi är två bibliotekarier och tre från biblioteksutskottet i Moss som vill besöka er.'],
  [6, 'Could a party of six from Adelaide come? Could a party of six walk through one with your gardeners?'],
  [8, 'A team of eight drives over from Pärnu on 10 February 2027 to see you.'],
  [6, 'Could a party of six walk through one with your gardeners?'],
  [10, 'Tio av våra lärare i Tromsø vill se hur ni gör. Det är 11–12 mars 2027.'],
  [4, 'Four nos. of officers of Pune want to visit you.'],
  [8, 'We want to visit you. The participants will be eight.'],
])('%i come: %s', (number, text) => {
  expect(read(text).people.number).toBe(number);
});

test.each([
  [
    'arbetsmarknad',
    'We are twelve from Zaragoza, sorry my english is of the school. In our city are many persons that since years have not work and have lost the hope. How do you bring them to a job again?',
  ],
  [
    'kultur',
    'Fem från Gent är nyfikna på hur barn hos er får spela, dansa och göra teater efter skoldagen och hur ni når dem som bor i förorten.',
  ],
  [
    'stadshus-ab',
    'Delegation request for 14 from Nanjing: site visit to one of your recycling yards where residents bring their rubbish, what happens to old phones and batteries, group photo, small gift exchange.',
  ],
  [
    'stadsbyggnad',
    'Fifteen from Leuven: our neighbours appeal against every permit. How long does it take with you?',
  ],
  [
    'overformyndare',
    'Four from Pune want to see how you supervise those who are managing the money of elderly persons.',
  ],
])('A matter told by its problem is that of %s: %s', (unit, text) => {
  expect(triage(text)).toMatchObject({ outcome: 'decided', unit });
});

test('a question of gifts alone is still one of protocol', () => {
  expect(
    triage('A delegation of six from Seoul visits you on 4 May. Which gifts are appropriate?'),
  ).toMatchObject({
    reason: 'protocol',
  });
});
