import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../src/network/model.ts';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { demoDirectory } from '../../support/demo-directory.ts';
import { makeDirectory } from '../../support/make-directory.ts';

const demo = demoDirectory();
const reader = createVisitReader();
const triage = (text: string, directory: Directory = demo) =>
  reader.triage(reader.read(text, '2026-11-23'), directory);

describe('A visit is for', () => {
  test.each([
    [
      'one field',
      'Six planners from Ghent want to see your bike lanes.',
      'trafik',
      'single_field',
      '5#7',
      '5#10',
    ],
    [
      'a company',
      'Six from Cork want to visit your public housing.',
      'stadshus-ab',
      'single_field',
      '5#7',
      '5#10',
    ],
    [
      'several fields',
      'Tolv chefer från Umeå vill höra om skola, äldreomsorg, trafik och bibliotek.',
      'ks',
      'several_fields',
      '5#2',
      '5#9',
    ],
    [
      'several fields in numbered lines',
      'Our agency arranges a programme for 16 officials from Wuhan. They wish to hear about:\n1) roads and squares\n2) homes for the elderly\n3) kindergartens\nDate: 2027.06.14',
      'ks',
      'several_fields',
      '5#2',
      '5#9',
    ],
    [
      'several fields in a table of days, with how they are shown between them',
      'Day | Theme | Form\nTue 8 June 2027 | waste collection; care for the aged | briefing, site visit\nWed 9 June 2027 | schools | lecture, lunch\nParticipants: 5 managers from Daegu',
      'ks',
      'several_fields',
      '5#2',
      '5#9',
    ],
    [
      'a high political level',
      'The Mayor of Ghent plans a visit to see your bike lanes.',
      'ks',
      'high_political_level',
      '5#2',
      '5#9',
    ],
    [
      'a delegation that the city prioritises',
      'Den av staden prioriterade delegationen från Riga vill se era bibliotek.',
      'ks',
      'prioritised',
      '5#2',
      '5#9',
    ],
    [
      'protocol',
      'Sju gäster från Kobe kommer. Vem ger råd om flaggning och bordsplacering?',
      'ks',
      'protocol',
      '5#9',
      '5#9',
    ],
    [
      'a district',
      'Fyra förskollärare från Borgå vill besöka en förskola på Södermalm.',
      'sdn-sodermalm',
      'district',
      '5#7',
      '5#9',
    ],
  ])('whom the strategy says: %s', (_, text, unit, reason, because, through) => {
    expect(triage(text)).toMatchObject({ outcome: 'decided', unit, reason, because, through });
  });

  test.each([
    [
      'what is said to be no question',
      'Trafiken har vi inga frågor om, men sex från Riga vill se era bibliotek.',
      'kultur',
    ],
    [
      'where they live',
      'We stay at a hotel on Södermalm; six planners from Ghent want to see your bike lanes.',
      'trafik',
    ],
    [
      'examples',
      'Sex från Riga vill se hur kontaktcenter svarar om allt från förskola till bygglov.',
      'service',
    ],
    ['a school in a district', 'Sex lärare från Riga vill besöka en grundskola i Kista.', 'utbildning'],
  ])('the unit of its matter in spite of %s', (_, text, unit) => {
    expect(triage(text)).toMatchObject({ outcome: 'decided', unit });
  });

  test.each([
    ['Fem från Riga undrar vem som sköter lönen åt alla i huset.', 'service'],
    ['Fem från Riga undrar hur ni får folk att ta cykeln.', 'trafik'],
    ['Fem från Riga undrar hur barn som inte gillar böcker lockas att läsa.', 'kultur'],
    ['Five from Riga ask how homes are found for children who cannot live with their parents.', 'social'],
    ['Fem från Riga undrar hur en grumlig sjö blir klar igen.', 'miljo'],
    ['Five from Riga ask how children are taught to play an instrument after lessons.', 'kultur'],
    ['Fem från Riga undrar vem som ersätter kommunen när en skola eldhärjats.', 'st-erik-forsakring'],
    ['Two from Riga want to read letters and court books from the 1600s.', 'stadsarkivet'],
    ['Vi i Riga vill sända borgmästarens kontorschef och tre tjänstemän för att se en vallokal.', 'val'],
  ])('the unit of its matter in ordinary words: %s', (text, unit) => {
    expect(triage(text)).toMatchObject({ outcome: 'decided', unit });
  });

  test('the Executive Board where a head of government works here', () => {
    expect(triage('Sloveniens premiärminister gör ett arbetsbesök och vill se ett bibliotek.')).toMatchObject(
      {
        outcome: 'decided',
        unit: 'ks',
        reason: 'high_political_level',
      },
    );
  });

  test('one of two where a vice mayor comes informally', () => {
    const judged = triage('The vice mayor of Ghent makes an informal working visit to a library.');

    expect(judged).toMatchObject({
      outcome: 'unclear',
      candidates: [
        { unit: 'ks', reason: 'high_political_level', because: '5#2' },
        { unit: 'kultur', reason: 'single_field', because: '5#7' },
      ],
    });
  });

  test.each([
    'We would like to visit both the Library and the Environment administration with 12 persons in May.',
    'Tolv från Riga vill besöka både Kulturnämnden och Miljöförvaltningen den 4 mars.',
    'Twelve from Riga wish to visit the City Library as well as the Environment and Health Administration.',
    'Tolv från Riga vill besöka biblioteken och miljöförvaltningen, och de äter lunch här.',
    'Tolv från Riga vill besöka såväl biblioteken som miljöförvaltningen.',
  ])('either of two that are asked for alike, or the Executive Board for both: %s', (text) => {
    expect(triage(text)).toMatchObject({
      outcome: 'unclear',
      candidates: [
        { unit: 'kultur', because: '5#7' },
        { unit: 'miljo', because: '5#7' },
      ],
      coordinator: { unit: 'ks', reason: 'several_fields', because: '5#2' },
    });
  });

  test.each([
    [
      'whom they meet there',
      'Sex från Riga vill besöka ett bibliotek och äta lunch med en tjänsteman.',
      'kultur',
    ],
    ['two things of one unit', 'Sex från Riga vill se både bibliotek och museer.', 'kultur'],
  ])('one unit in spite of %s', (_, text, unit) => {
    expect(triage(text)).toMatchObject({ outcome: 'decided', unit });
  });

  test('the office to help with where no field is recognised', () => {
    expect(triage('Six people from Riga would like to visit you.')).toMatchObject({
      outcome: 'unclear',
      candidates: [{ unit: 'ks' }],
    });
  });

  test.each([
    ['Åtta från Oslo vill besöka Karolinska sjukhuset den 3 mars och höra om sjukvården.', ['region']],
    ['Nio från Turku vill träffa SL och se tunnelbanan den 4 maj.', ['region']],
    ['En delegation från Oslo, 8 personer, vill besöka riksdagen den 3 mars.', ['parliament']],
    [
      'Twenty students from Gdansk want to visit the Swedish Parliament and the Government on 3 March.',
      ['parliament', 'government'],
    ],
    ['Ten from Berlin would like to visit the police on 5 May and learn about police work.', ['police']],
    ['Eight judges from Riga would like to visit a court in Stockholm on 3 May.', ['court']],
    ['Sju från Aarhus vill besöka Stockholms universitet den 4 maj.', ['university']],
    ['Sex personer från Tammerfors vill besöka länsstyrelsen den 4 maj.', ['countyBoard']],
    ['Sex personer från Tammerfors vill besöka Arbetsförmedlingen den 4 maj.', ['authority']],
    ['Fem från Åbo vill besöka Ericsson i Kista den 4 maj.', ['company']],
    ['Sex från Riga vill besöka riksdagen i maj.', ['parliament']],
    ['Six from Riga would like to see the Stockholm underground on 5 May.', ['region']],
    ['Six from Riga would like to meet police officers on 5 May.', ['police']],
    ['Kan ni ordna besök på riksdagen för 20 elever från Tartu 3 maj?', ['parliament']],
    ['20 elever från Tartu vill besöka Nobelmuseet och riksdagen 3 maj', ['parliament', 'museum']],
    ['Vi är lärare från Tartu, tolv stycken. Vi vill besöka riksdagen den 3 maj.', ['parliament']],
    ['Twelve librarians from Tartu would like to see the Vasa Museum on 3 May.', ['museum']],
    ['Vårt bibliotek i Riga vill besöka Vasamuseet med fyra personer.', ['museum']],
    [
      'We are 28 pupils from Gent who would like to book a guided tour at the Nobel Museum on 3 June.',
      ['museum'],
    ],
    ['Fyra sjuksköterskor från Riga önskar göra studiebesök på Karolinska sjukhuset i Solna.', ['region']],
    ['Six nurses from Riga hope to see the children’s ward at the hospital in Solna.', ['region']],
    ['Dear Volvo, we are twelve welders from Porto who wish to see your plant in May.', ['company']],
    ['Dear Ericsson, fifteen trainees from Porto want to tour your factory in May.', ['company']],
    ['På vårt bibliotek i Riga vill vi besöka Vasamuseet. Vi är sex.', ['museum']],
    [
      'Fem läkare från Riga vill göra studiebesök på akutmottagningen på Karolinska. Det gäller hur regionen tar emot skadade från trafikolyckor.',
      ['region'],
    ],
    [
      'Sju från Gdynia önskar besöka psykiatriska kliniken på Sankt Görans sjukhus för att se hur regionen vårdar unga med missbruk.',
      ['region'],
    ],
    [
      'Six from Cork want to ride with an ambulance crew on 4 March and see how the region sends cars to the elderly.',
      ['region'],
    ],
    ["Eleven from Brno want to visit Scania's truck factory in Södertälje on 12 May.", ['company']],
    [
      'Elva tekniker från Brno vill se tunnelbanedepån i Högdalen och hur SL sköter sina tåg den 14 april 2027.',
      ['region'],
    ],
    [
      'We are nine midwives from Seville and would like to visit the maternity ward at Karolinska University Hospital in Huddinge on 18 May 2027. We wish to see the hospital, nothing else in the city.',
      ['region'],
    ],
  ])('no unit when others than the city are asked for: %s', (text, whose) => {
    expect(triage(text)).toEqual({ outcome: 'not_city', whose });
  });

  test.each([
    [
      'who they are',
      'Tolv lärare från Tartu vill besöka riksdagen den 3 maj och en grundskola den 4 maj.',
      'utbildning',
    ],
    ['a part for the city', 'Sju från Aarhus vill besöka Karolinska den 4 maj, och era bibliotek.', 'kultur'],
    [
      'what the city does beside it',
      'Twelve from Hamburg want to see your bus lanes and public transport on 3 March.',
      'trafik',
    ],
    [
      'how the city works with others',
      'Five from Riga want to see how you work together with the hospitals on home care.',
      'aldre',
    ],
    [
      'what comes after thanks for the last time',
      'Tack för ett fint besök förra året! Vi är fem från Riga som vill se era bibliotek den 5 maj.',
      'kultur',
    ],
    [
      'others, and what is no book',
      'Five from Riga would like to book a visit to see your bus lanes.',
      'trafik',
    ],
    [
      'others whom they meet by themselves',
      'Sju från Bergen vill se era bibliotek. Polisen träffar vi själva.',
      'kultur',
    ],
    [
      'who invites',
      'A team from Kerala is invited by KTH and asks to see your libraries on 9 June.',
      'kultur',
    ],
    [
      'what they wish, before the word of it',
      'Era bibliotek intresserar oss, och vi sex från Riga vill också se Vasamuseet.',
      'kultur',
    ],
    [
      'the same in English',
      'Your libraries interest us, and the six of us from Riga would also like to see the Vasa Museum.',
      'kultur',
    ],
    [
      'what they want to see, before the verb',
      'Sex från Riga kommer. Cykelbanorna vill vi se, och så hoppas vi få besöka riksdagen.',
      'trafik',
    ],
    [
      'a number of two words',
      'Vi kommer från Riga. Vi vill besöka Vasamuseet med tjugo fem elever och bibliotek den 3 maj.',
      'kultur',
    ],
    [
      'two numbers beside each other',
      'Vi kommer från Riga. Vi vill besöka riksdagen med tre, fyra lärare och bibliotek den 3 maj.',
      'kultur',
    ],
    [
      'the same in English',
      'We are from Riga. We want to visit the Riksdag with five, six colleagues and cycling infrastructure.',
      'trafik',
    ],
    [
      'a factory that is one no more',
      'Five from Riga want to see the old factory that you turned into flats on 5 May.',
      'exploatering',
    ],
  ])('its unit in spite of others: %s', (_, text, unit) => {
    expect(triage(text)).toMatchObject({ outcome: 'decided', unit });
  });

  test.each([
    'Sju från Aarhus vill besöka Karolinska och träffa någon från staden den 4 maj.',
    'Sju från Aarhus vill se hur ni samarbetar med polisen den 4 maj.',
    'Sju poliser från Aarhus vill komma till Stockholm den 4 maj och lära sig mer.',
    'Sju personer vill komma hit den 4 maj och berätta. Polisen i Aarhus vill träffa er.',
    'Eight from Gdansk would like to visit on 5 May and study local government.',
    'Eight from Gdansk would like to learn how government works in a city on 5 May.',
    'Eight from Gdansk would like to visit you on 5 May and meet your youth parliament.',
    'Åtta från Gdansk vill besöka er den 5 maj och träffa barnens riksdag.',
    'Eight from Gdansk would like to meet the police chief of Bergen together with you on 5 May.',
    'Eight from Gdansk would like to meet your police on 5 May.',
    'Eight from Gdansk would like to see a food court on 5 May.',
    'Eight from Gdansk would like to visit the Swedish Parliament on 4 May and see your falconers on 5 May.',
    'Eight from Gdansk would like to visit the Riksdag on 4 May and you on 5 May.',
    'Eight from Gdansk would like to see the Ericsson Globe on 5 May.',
    'We are police officers from Riga. We would like to visit you on 5 May.',
    'Hospital staff from Riga, ten people. They would like to visit you on 5 May.',
    'Government officials from Riga, ten. They would like to visit you on 5 May.',
    'We study at KTH. Ten of us would like to visit you on 5 May.',
    'KTH vill besöka er. Vi är tio och kan den 5 maj.',
    'Ericsson vill besöka er i maj. Tio personer.',
  ])('the office where the city may be meant too: %s', (text) => {
    expect(triage(text)).toMatchObject({ outcome: 'unclear', candidates: [{ unit: 'ks' }] });
  });

  test.each([
    'Eight from Gdansk would like to see underground rooms on 5 May.',
    'We are eight from Gdansk. On 4 May we visit Metro Vancouver. On 5 May we would like to visit you.',
  ])('somebody of the city where a word only looks like what others do: %s', (text) => {
    expect(triage(text).outcome).toBe('decided');
  });

  test.each([
    'Twelve from Kumasi ask for meetings. Subjects: (a) home help for the old; (b) garbage; (c) kindergartens; (d) cycle paths.',
    'Twelve from Kumasi ask for meetings.\nTopics: (1) care of old people, (2) household rubbish, (3) primary schools, (4) libraries.',
    'Twelve from Kumasi ask for meetings. Areas: (i) street lighting, (ii) primary schools, (iii) burial grounds, (iv) libraries.',
  ])('the Executive Board where several fields are told by marks: %s', (text) => {
    expect(triage(text)).toMatchObject({ outcome: 'decided', unit: 'ks', reason: 'several_fields' });
  });

  test('nobody when it is no request', () => {
    expect(triage('När öppnar Stadsmuseet?')).toEqual({ outcome: 'not_visit', why: 'citizen' });
  });

  test('whom an administrator gives the topic', () => {
    const text = 'Six people from Riga would like to visit you and learn about falconry.';
    const directory = makeDirectory({ units: { ks: 'executive', fiske: 'specialist' } });
    const changed = {
      ...directory,
      units: directory.units.map((unit) => (unit.id === 'fiske' ? { ...unit, topics: ['falconry'] } : unit)),
    };

    expect(triage(text, changed)).toMatchObject({ outcome: 'decided', unit: 'fiske', because: '5#7' });
  });
});
