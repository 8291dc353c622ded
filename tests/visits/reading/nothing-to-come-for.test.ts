import { describe, expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { demoDirectory } from '../../support/demo-directory.ts';

const reader = createVisitReader();
const read = (text: string) => reader.read(text, '2026-11-23');
const triage = (text: string) => reader.triage(read(text), demoDirectory());

describe('Nobody comes who asks', () => {
  test.each([
    [
      'to show what they make, and its price',
      'Hi! We are makers of the cleverest litter bin. Our head of sales is in Stockholm on 8 December and could come by your office to show the product and our special price.',
      'sales',
    ],
    [
      'to show what they sell',
      'Jag är säljchef på ett bolag i Oslo. Får jag komma förbi er den 4 maj och visa våra produkter?',
      'sales',
    ],
    [
      'for sights to be booked',
      "Our choir from Bath (34 singers and the conductor) is in Stockholm on 3–6 June 2027 and we'd like to see the Royal Palace and the Vasa ship. Can you book both and say what a group ticket costs?",
      'citizen',
    ],
    [
      'for tickets',
      'Kan ni boka biljetter till Skansen åt vår kör från Åbo, 22 personer, den 4 maj?',
      'citizen',
    ],
    [
      'for figures',
      'Hej! Jag skriver en uppsats vid Uppsala universitet om delegationer som kommer till Stockholm. Kan ni berätta hur många utländska grupper ni tog emot 2025? Jag behöver inte träffa någon.',
      'question',
    ],
    [
      'for figures at school',
      'Hej! Jag går på gymnasiet i Nyköping. Hur många studiebesök hade staden förra året, och vilka förvaltningar fick flest? Ett par siffror räcker.',
      'question',
    ],
    [
      'for a number that is written back',
      "My class of 24 in Galway would like to know how many swans live in your city. Could somebody write back to them? We shan't be coming.",
      'question',
    ],
    [
      'for an interview from afar',
      'Hi, I run a podcast in Toronto. Could one of your planners join us online for an interview in February? No travel needed, we record over Zoom.',
      'question',
    ],
    [
      'for somebody to come and speak',
      'The City of Ghent hosts the annual conference on food on 10-12 May 2027. We would be delighted if three of your experts could join us and give a talk on school meals.',
      'trip',
    ],
  ])('%s', (_what, text, matter) => {
    expect(read(text).otherMatter).toBe(matter);
  });
});

describe('Somebody comes', () => {
  test.each([
    [
      'who asks for figures too',
      'Hej! Kan ni berätta hur många barn som går i era musikskolor? Och kan vi få se det i verkligheten? Vi är fyra musiklärare från Bodø och har biljetter till den 22 april 2027.',
    ],
    [
      'who has figures enough',
      'I study at the University of Leeds how cities count homeless people. Statistics I have plenty of; may I come on 17 February 2027 and talk to those who count?',
    ],
    [
      'who is a journalist and follows along',
      'Jag är journalist på Hufvudstadsbladet i Helsingfors och vill följa med era fältassistenter den 19 mars 2027. Vi är två, jag och en fotograf.',
    ],
    [
      'who writes for a newsletter',
      'Our newsletter comes out four times a year. For that three of us from a cycling club in Utrecht would like to ride along with the people who plan your cycle lanes, 8 June 2027.',
    ],
    [
      'whose kin is told of',
      "My wife's sister fell ill; here in Hamilton, Ontario, she is parked in front of a television. Eight of us would make the journey: how do people with dementia live with you? Any day of May 2027 will do.",
    ],
  ])('%s', (_what, text) => {
    expect(read(text).otherMatter).toBeNull();
  });
});

describe('What others than the city do', () => {
  test.each([
    'Vi är 28 båtbyggare från Roskilde som vill få en visning av Vasamuseet den 7 maj 2027. Vi har förstått att museet är statligt, men tänkte att staden kanske kan boka åt oss.',
    'We are fourteen engineers from Leeds and would love a tour of the big dam on 12 May 2027. We understand it is not run by the city, but perhaps you could arrange it.',
    'Vår kör från Tammerfors, 32 personer, skulle vilja få en rundvandring på Kungliga Operan bakom scenen den 14 april 2027. Kan staden hjälpa oss att ordna det?',
    'Twelve of us from Rotterdam would like to spend a day with the Swedish Police to learn how they deal with gangs on 16 March.',
  ])('is not made the city’s by whom they ask to arrange it: %s', (text) => {
    expect(triage(text).outcome).toBe('not_city');
  });

  test('does not hinder what else they ask of the city', () => {
    const text =
      'Vasamuseet visar oss sitt skepp på förmiddagen den 7 maj 2027. På eftermiddagen vill vi nio från Roskilde se ett av era bibliotek.';

    expect(triage(text)).toMatchObject({ outcome: 'decided' });
  });
});

describe('An order is a question of protocol', () => {
  test('where speeches have it', () => {
    expect(
      triage('Vilken ordning ska talen hållas i när gästerna från Oslo kommer 17 maj 2027?'),
    ).toMatchObject({ reason: 'protocol' });
  });

  test.each([
    'Fjorton från Gdynia undrar hur ni säljer tomterna: i vilken ordning, och med vilka miljökrav? 11–12 maj 2027.',
    'Eight of us from Hamilton ask how people with dementia live with you and who sits with them. May 2027.',
  ])('and not where a matter has it: %s', (text) => {
    expect(read(text).protocol).toBeNull();
  });
});

describe('Visitors who see others than the city are no request, where they ask', () => {
  test.each([
    [
      'where to park',
      'Hej! Vi är tio svetsare från Stettin som är gäster hos ett varv i Nynäshamn den 14 april 2027. Varvet ordnar allt. Finns det någonstans en buss får stå över natten, och vad kostar det?',
    ],
    [
      'what a ticket costs',
      'Our team of seven from an insurance firm in Bern spends 9 February 2027 with a private bank that hosts us all day. Could you tell us what a ticket for the underground costs?',
    ],
    [
      'for nothing at all',
      'Ambassaden meddelar att nio läkare från Tirana är gäster hos Karolinska sjukhuset den 10 mars 2027. Programmet är klart. De har inget ärende hos oss, men vi ville nämna det.',
    ],
    [
      'which way to go, and say that they want nothing of the city',
      'We are six accountants from Gent and have a meeting with a Swedish company near the station on 3 March 2027. We want nothing from the city. Which bridge do we cross to get there?',
    ],
  ])('%s', (_what, text) => {
    expect(triage(text).outcome).toBe('not_visit');
  });

  test.each([
    [
      'with the city beside them',
      'Hej! Vi är tio svetsare från Stettin som är hos ett varv den 14 april 2027. Dagen efter vill vi gärna komma till en av era gymnasieskolor och se hur ni utbildar svetsare.',
    ],
    [
      'and need no help with how they travel',
      'We need nothing but two hours of your time: six accountants from the town of Gent would like to meet those who do the accounts of your schools, 3 March 2027.',
    ],
  ])('but a request is one %s', (_what, text) => {
    expect(read(text).otherMatter).toBeNull();
  });
});

describe('It is a trip from here, or an offer', () => {
  test.each([
    [
      'where our own staff is invited to see others',
      'Hej! Fyra av oss på fritidsgården i Bredäng är inbjudna att besöka en fritidsgård i Bergen den 3–5 maj 2027. Behöver vi fråga någon, och vem betalar båten?',
    ],
    [
      'where a course is sent on',
      'VB: Är det här något för oss? /Maria\n> Kurs i värdskap för dig som tar emot gäster från utlandet, den 4 mars på Hotell Birger Jarl. Pris 5 200 kr. Anmäl dig senast den 12 februari!',
    ],
  ])('%s', (_what, text) => {
    expect(triage(text).outcome).toBe('not_visit');
  });
});

test('How others do what they do is theirs too', () => {
  const text =
    'Seven officers of the customs in Split wish to visit the Swedish Customs on 3 March 2027 and see how containers are opened.';

  expect(triage(text)).toEqual({ outcome: 'not_city', whose: ['authority'] });
});
