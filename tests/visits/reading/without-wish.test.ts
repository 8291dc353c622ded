import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { demoDirectory } from '../../support/demo-directory.ts';

const reader = createVisitReader();
const read = (text: string) => reader.read(text, '2026-11-23');
const outcomeOf = (text: string) => reader.triage(read(text), demoDirectory()).outcome;

describe('Taken as a whole, no visit is asked for by', () => {
  test.each([
    [
      'those who are home again',
      'Bästa Eva, nu är vi tillbaka i Vejle efter två dagar på era förskolor. Alla sex hälsar och säger tack för fikat!',
      'nothing_asked',
    ],
    [
      'those who are home again, in English',
      'Dear all, we got home to Cork late yesterday. What a visit: all eight of us still talk about your pools. Warm regards, Sean',
      'nothing_asked',
    ],
    [
      'those who thank in Norwegian',
      'Takk for sist! Vi var ni fra Molde som fikk se snøryddingen deres i forrige uke. Rapporten ligger ved.',
      'nothing_asked',
    ],
    [
      'whoever keeps account of a visit',
      'For the record: the delegation from Porto (eleven people) came on Tuesday 3 November, saw two schools and left at four.',
      'nothing_asked',
    ],
    [
      'whoever keeps account of it in Swedish',
      'Till registret: gruppen från Gent var här den 4 november enligt plan, sju personer. De såg ett bibliotek. Inget mer att göra.',
      'nothing_asked',
    ],
    [
      'those who call it off',
      'Hej! Tyvärr måste vi ställa in, de nio från Molde kommer alltså inte den 4 december till biblioteket.',
      'nothing_asked',
    ],
    [
      'a machine that answers',
      'Automatic reply: I am on a study visit to Stockholm with four colleagues until Friday. Please write to the City of Brno about our visit.',
      'nothing_asked',
    ],
    [
      'a town that welcomes us to it',
      'Välkomna till oss! Riga firar den 4–6 juni 2027 och vi vill att Stockholm är med, gärna tre personer från ledningen.',
      'trip',
    ],
    [
      'those who want somebody of ours on their stage',
      'Den 12 maj 2027 har vi i Vasa vår klimatdag och skulle gärna se två talare från Stockholm på scenen hos oss. Vi betalar resa och hotell.',
      'trip',
    ],
    [
      'a family on holiday',
      'Hej, vi är på semester i juli, två vuxna och två barn från Malmö. Vad kostar det att gå upp i tornet på Stadshuset?',
      'citizen',
    ],
    [
      'a couple with a dog',
      'Jag och min sambo kommer från Lund med vår hund i påsk. Finns det hundbad på Södermalm?',
      'citizen',
    ],
    [
      'whoever sells',
      'Our racks are used in 30 cities. Four of us from the sales team are in Stockholm on 15 March and could come by to show you how they work.',
      'sales',
    ],
  ])('%s', (_, text, matter) => {
    expect(read(text).otherMatter).toBe(matter);
  });
});

describe('A visit is still asked for by', () => {
  test.each([
    [
      'those who thank for the last one',
      'Hej igen och tack för senast! Sju nya kollegor från Vejle vill göra om det. Skulle vi kunna komma till biblioteket den 15 mars 2027?',
    ],
    [
      'those who thank in Norwegian',
      'Vi takker for en flott dag i fjor. Åtte nye fra Bodø vil gjerne komme 9. mars 2027 og se utelek i en barnehage.',
    ],
    [
      'those who had to call it off, and want another day',
      'We had to cancel our trip in October because of the strike. Could the same five of us from Nantes come on 22 March 2027 instead?',
    ],
    [
      'those who thank for an answer, and tell when they come',
      'Tack för beskedet att vårt besök passar. Vi kommer 20–22 april 2027, sex personer från Vejle, för att se en skola.',
    ],
    [
      'those who invite us back',
      'Seven engineers from Graz would like to see how you plan cycle lanes on 12 April 2027. You are always welcome to our city, and we would like Stockholm to come to our fair.',
    ],
    [
      'those who thank for a welcome, and tell when they come',
      'Thank you for your kind welcome when I phoned. Our group of eight librarians from Leeds arrives on 4 May 2027; the theme is reading for babies.',
    ],
    [
      'those who pay for themselves',
      'Vi står för resa och hotell själva. Förfrågan om studiebesök för fem lärare från Kaunas den 3 maj 2027.',
    ],
    [
      'those who come on another day',
      'De kommer tyvärr inte den 3 maj utan den 10 maj, sju personer från Gent, för att se en skola.',
    ],
    [
      'whoever comes with their partner, at work',
      'Jag och min sambo är fritidsledare i Borgå. Får vi komma och se en fritidsgård den 5 februari, eller måste man boka?',
    ],
    [
      'those whose colleagues were here',
      'Our colleagues were here as planned and came home full of ideas. Four of us from Leeds want to come too on 19 May 2027, to see your cemeteries.',
    ],
  ])('%s', (_, text) => {
    expect(read(text).otherMatter).toBeNull();
  });
});

describe('To others than the city come', () => {
  test.each([
    [
      'a class that wants to see a ward at a hospital by its name',
      'We are a class of 20 nursing students from Kaunas and would like to visit a ward at Danderyd Hospital and talk with the midwives.',
    ],
    [
      'doctors who want to see an emergency department',
      'Nine doctors from Porto would like to visit the accident and emergency department at the university hospital in Solna on 20 May 2027.',
    ],
    [
      'a committee of a parliament that wants to see another',
      'Our parliamentary committee, seven members from Dublin, wishes to visit the Riksdag on 9 March 2027.',
    ],
    [
      'researchers who want to come to a university',
      'Four researchers from Ghent would like to come to KTH on 20 April 2027 to see the concrete lab.',
    ],
  ])('%s', (_, text) => {
    expect(outcomeOf(text)).toBe('not_city');
  });

  test('no mayor who wants to see the Riksdag and our mayor', () => {
    const text =
      'The Mayor of Dublin would like to visit the Riksdag and to call on your Mayor on 9 March 2027, with three colleagues.';
    expect(outcomeOf(text)).toBe('decided');
  });
});
