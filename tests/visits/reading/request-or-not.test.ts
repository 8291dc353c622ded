import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { demoDirectory } from '../../support/demo-directory.ts';

const reader = createVisitReader();
const read = (text: string) => reader.read(text, '2026-11-23');
const reasonOf = (text: string) => {
  const triage = reader.triage(read(text), demoDirectory());
  return triage.outcome === 'decided' ? triage.reason : triage.outcome;
};

describe('No request to visit is', () => {
  test.each([
    [
      'an invitation to our own staff',
      'The town of Girona has invited two of our planners to speak at their days on streets, 5-6 May.',
      'trip',
    ],
    [
      'the same in Swedish',
      'Staden Girona har bjudit in två av våra planerare till ett möte om gator den 5 maj. Får de åka dit?',
      'trip',
    ],
    [
      'a question of somebody who does not travel',
      'Kollegan i Gent undrar om någon kan ringa henne, hon har tre frågor om era parkeringsavgifter. En kvart på telefon räcker, hon åker ingenstans.',
      'question',
    ],
    [
      'a call by video of those who do not travel',
      "We plan home help in Perth. Flying over isn't going to happen, but would your elderly care be up for forty minutes on Teams on 19 January? There'd be four of us.",
      'question',
    ],
    [
      'a newsletter with visits in its calendar',
      'Nordiskt månadsbrev nr 4: Intervju med skolchefen. Kalender: studiebesöksdagarna i Bergen 14–15 april. Du får det här brevet för att du är anmäld till listan.',
      'newsletter',
    ],
    [
      'thanks for a visit that was made, with a question',
      'Hej, tack för en givande rundtur i tisdags! Vi var sju från Kotka. Kan ni mejla bilderna om snöröjning, och vad hette er kollega?',
      'nothing_asked',
    ],
    [
      'the same in English',
      'Many thanks for showing us round last month, the nine of us from Cork still talk about your pools. Could you send the slides?',
      'nothing_asked',
    ],
    [
      'a copy for the knowledge of the city',
      'Twelve of us from Porto will visit the brewery on 5 May 2027. Stockholm City is copied for information only.',
      'nothing_asked',
    ],
    [
      'a wish for a call',
      'Hej! Skulle ni kunna ringa mig under veckan? Jag arbetar i Riga och vill ställa några frågor per telefon om hur ni räknar träd. Tio minuter räcker.',
      'question',
    ],
    [
      'the same in English',
      'Hi, would a short phone call be possible on 3 December? I am at the city of Gent and wonder how you price parking.',
      'question',
    ],
    [
      'a question whether there is time for a call',
      'Hej, har du tid för ett samtal på telefon i morgon? Jag sitter på kommunen i Vasa och undrar hur ni räknar cyklister.',
      'question',
    ],
    [
      'a wish for an internship',
      'My name is Lucía and I study public administration in Salamanca. I am looking for an unpaid internship of four months from 1 February 2027.',
      'job_application',
    ],
    [
      'what tourists ask',
      'We are six from Cork in Stockholm for a long weekend in May. Are the pools open?',
      'citizen',
    ],
    [
      'a question about a gift of a delegation that was here',
      'En delegation som vi hade här i går lämnade en tavla till min chef. Får hon behålla den, eller måste den diarieföras?',
      'question',
    ],
    [
      'somebody who wants a video call and does not come',
      'Vattenverket i Riga undrar om någon hos oss kan ta ett videosamtal om läcksökning den 8 december. De kommer inte hit.',
      'question',
    ],
    [
      'an invitation to some of our staff',
      'Girona is delighted to invite two members of your lighting team to our forum on light on 3 May. Please name them.',
      'trip',
    ],
    [
      'an invitation to speak elsewhere',
      "The Mayor's Office of Girona invites one member of your park team to speak in Girona on 5 May.",
      'trip',
    ],
    [
      'an honour to receive some of our people',
      'It would be an honour for Rotterdam to receive three of your harbour pilots at our port days on 4 June. Just send us the names.',
      'trip',
    ],
    [
      'the same in Swedish, without a word of costs',
      'Bästa kollegor! Åbo bjuder in två bibliotekarier från Stockholm till vår bokmässa den 1 oktober.',
      'trip',
    ],
  ])('%s', (_, text, matter) => {
    expect(read(text).otherMatter).toBe(matter);
  });
});

describe('A request to visit is', () => {
  test.each([
    [
      'a class that comes to its pen friends',
      'Kära vänskola! Vår klass kommer till sina brevvänner i Stockholm i vecka 19. Det enda vi ber om är att få sitta med på lektionerna. 24 barn, två lärare och en mamma. Hälsningar från Kiel',
    ],
    [
      'cooks who wish to see others',
      'Jag basar över tio kockar i Umeå. Vi vill hälsa på hos några som gör samma sak i en av era skolor i april.',
    ],
    [
      'a question first, and then who asks it',
      'Vem betalar när en dam halkar i ett av stadens hus? I Lille köper vi skydd på marknaden. Vi är jurister allihop och vill se hur ett krav utreds. 15 juni 2027.',
    ],
    [
      'those who work on one day of a long weekend',
      "Nine rowing coaches from Cork writing. We'd love to see a boathouse. We're over for a long weekend and Friday 12 March 2027 is our working day.",
    ],
    [
      'those who tell of a prioritised delegation and ask who takes it',
      'För kännedom: Podgorica finns bland de delegationer som stadsledningen har beslutat att prioritera. De har bekräftat 12–13 april, åtta personer. Vem börjar med programmet?',
    ],
    [
      'neighbours who come down, and ask about the hour',
      'Hej kollegor! Fem från biblioteket i Sundsvall kommer ner torsdag 4 februari. Hur väljer ni vilka filialer som ska vara meröppna? Går det bra efter lunch?',
    ],
    [
      'those who tell of their town first',
      'Hello, in Canberra nearly all land is leased. Stockholm is one of few places with something similar. My co-author and I would value a conversation about leasehold on Friday 15 October 2027.',
    ],
    [
      'those who would like a call about the visit',
      'Skulle ni kunna ringa mig på måndag för att boka besöket? Vi är sex från Riga som vill se en skola den 3 mars.',
    ],
    [
      'those who could call on us',
      'A child gets half a million, and the father buys a boat. Whose job is it to say no? A few of us from Hobart could call on you on Thursday 6 May 2027.',
    ],
    [
      'those who are sent',
      'The Ministry of Education of Samoa is sending a small party to Europe. In Stockholm we should like to visit two schools.',
    ],
    [
      'whom a town wants to send',
      'Gibraltar vill skicka fem telefonister till Kontaktcenter för att lyssna med i lurarna.',
    ],
    [
      'those who move their visit to another day',
      'Vi i Dakar vill veta vad en stor kommun sparar. Den 29 mars är röd dag, så vi flyttar till onsdagen den 31 mars 2027. Vi är 16 studenter.',
    ],
    [
      'those who tell of a wedding on a day when they cannot come',
      "My nephew rented a flat in Stockholm. Thirteen tenants from Lille wish to hear from your housing companies in week 17. My niece's wedding is on 12 June, so not then.",
    ],
    [
      'those who ask us to invite others of us to a meeting',
      'Could you invite three of your planners to the meeting? Five of us from Leith want to learn how you plan.',
    ],
    [
      'those who want to see us, and invite some of us to lunch',
      'Four of us from Leith would like to see your library on 6 May. We would be glad to invite two people from your office to lunch.',
    ],
  ])('%s', (_, text) => {
    expect(read(text).otherMatter).toBeNull();
  });
});

test.each([
  [
    'what stands before a colon',
    'Musikskolan i Tammerfors: rektorn plus fyra lärare vill hälsa på i Kulturskolan den 21 januari.',
    'Tammerfors',
  ],
  [
    'a city that gets in touch, and not where it travels home from',
    'Nuuk, Grönland, hör av sig. De är fem och i Stockholm den 10 februari, på väg hem från Helsingfors. De vill se hur folk röstar.',
    'Nuuk',
  ],
  [
    'a municipality of a name that is not known',
    'Sayın Yetkili, bästa mottagare! Erzurums storstadskommun har snö i fem månader. Sex chefer önskar besöka er.',
    'Erzurum',
  ],
  [
    'where a council of the young is',
    'Youth council of Gisborne, NZ – twelve teenagers – ask to meet whoever finds summer work. They are in town Mon 7 June.',
    'Gisborne',
  ],
  [
    'an island of its own',
    'Isle of Man is trying out polling early, and their clerks would like to hear how you do it. 5 Feb.',
    'Isle of Man',
  ],
  [
    'an island that is near a country',
    'Pensionärsrådet på Guernsey, åtta ledamöter, vill träffa dem som ordnar träffpunkter.',
    'Guernsey',
  ],
  [
    'where they teach, and not where those they teach are from',
    'På kvällsskolan i Tórshavn undervisar vi vuxna från Filippinerna, Thailand och Syrien. Vi är sex lärare som vill se en lektion.',
    'Tórshavn',
  ],
  [
    'where it happened, and not the family name below',
    'Förra året blev vattnet i Montevideo salt. Får vi sex ingenjörer komma och se verket?\n\nMed tack och hälsningar\nIng. Gonzalo Pereira',
    'Montevideo',
  ],
  [
    'where a council is, and no Finns where something is ("finns")',
    'Vi är ett ungdomsråd i Tamworth. I Husby finns det en fritidsgård som vi vill se. Vi är nio.',
    'Tamworth',
  ],
  [
    'the company that writes',
    'Our public company in Barakaldo was set up to build homes. Six of us would like to see yours.',
    'Barakaldo',
  ],
])('Visitors are from %s', (_, text, origin) => {
  expect(read(text).origin?.words).toBe(origin);
});

test('An article before "delegation" is no place that the visitors come from', () => {
  expect(read('En delegation vill se en skola den 3 mars 2027.').origin).toBeNull();
});

describe('The Executive Board receives', () => {
  test.each([
    [
      'the chairman of a people’s committee',
      "The Chairman of the People's Committee of Hue will lead a delegation of nine, to exchange views on city growth.",
      'high_political_level',
    ],
    [
      'members of a parliament',
      'Från parlamentet i Windhoek kommer nio ledamöter i utskottet för sociala frågor för att se ett äldreboende.',
      'high_political_level',
    ],
    [
      'a queen who comes privately',
      'Drottningen av Jordanien är privat i Stockholm och vill se ett bibliotek den 13 januari.',
      'high_political_level',
    ],
    [
      'a city among those that the leadership prioritises',
      'Kyiv står bland de städer som Stockholms ledning prioriterar under 2027. Sex personer kommer i april och vill se en skola.',
      'prioritised',
    ],
  ])('%s', (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });
});

test("A council's chairman with its presidium is a high political level", () => {
  expect(
    reasonOf('Rigas fullmäktigeordförande med presidium, sex politiker, har aviserat besök den 26 april.'),
  ).toBe('high_political_level');
});

test('Who speaks a language is no question of protocol', () => {
  const text =
    'Five of us from Ghent want to see a school on 4 May. Who speaks French or Arabic in your team?';

  expect(reasonOf(text)).toBe('single_field');
});

test('Who sits in the boards of companies is no question of protocol', () => {
  expect(read('Four from Split want to see your companies: who sits in the boards?').protocol).toBeNull();
});

describe('A letter of invitation', () => {
  test.each([
    'För viseringens skull behöver de fem från Kairo en inbjudan från er.',
    'Nio från Windhoek vill se en skola. Vi ber om en inbjudan, så att viseringarna hinner ordnas.',
  ])('is asked for: %s', (text) => {
    expect(read(text).invitationLetterRequested).toBe(true);
  });

  test('is not asked for where others see to it', () => {
    const text = 'Six from Lagos want to see a school. Visa letters are being handled by our consulate.';

    expect(read(text).invitationLetterRequested).toBe(false);
  });
});

test('The bureau of a mayor is no high political level, and the mayor is one', () => {
  const request = (who: string) => `Five of us from ${who} want to see how you judge tall buildings.`;

  expect(read(request("the mayor's planning bureau in Panama City")).highPoliticalLevel).toBeNull();
  expect(read(request('Panama City, with the mayor,')).highPoliticalLevel).not.toBeNull();
});

test.each([
  'Sex från Riga vill se en skola. De ber oss skriva en inbjudan till svenska ambassaden i Riga.',
  'Six from Riga want to see a school. We need an invitation to the Swedish embassy for one of us.',
])('An invitation for an embassy is a letter: %s', (text) => {
  expect(read(text).invitationLetterRequested).toBe(true);
});
