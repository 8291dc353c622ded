import { expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { demoDirectory } from '../../support/demo-directory.ts';

const reader = createVisitReader();
const demo = demoDirectory();

/** The unit, or the units to choose between. */
const unitsOf = (text: string) => {
  const triage = reader.triage(reader.read(text, '2026-11-23'), demo);
  if (triage.outcome === 'decided') return [triage.unit];
  return triage.outcome === 'unclear' ? triage.candidates.map(({ unit }) => unit) : [];
};

test.each([
  [
    'an age of sixteen for a sexton',
    'Fem från Riga undrar hur sextonåringar får sommarjobb hos er.',
    'arbetsmarknad',
  ],
  [
    '"fast" for real estate',
    'Fem från Riga kommer till er den 3 mars och hälsar på, fast vi inte kan svenska.',
    'ks',
  ],
  ['"fatta" for the poor', 'Fem från Riga vill fatta hur ni jobbar med cykelbanor.', 'trafik'],
  [
    '"vi är ett gäng" for gangs',
    'Vi är ett gäng som ska dra landström till våra kajer i Riga. Fem av oss kommer den 3 mars.',
    'stadshus-ab',
  ],
  [
    '"välj ni" for voters',
    'Vi fem från Riga kommer gärna och hälsar på er. Vi kan den 21 eller den 28 januari, välj ni.',
    'ks',
  ],
  [
    'examples that end with "and so on" for several fields',
    'We are five from Split: our municipal companies - buses, pools, parking and so on - get a parent company in May. How does yours work?',
    'stadshus-ab',
  ],
  [
    'allergies that are asked about for their own lunch',
    'Fem kockar från Molde vill komma den 3 mars. Hur lagar ni till så många elever, och hur gör ni med allergier?',
    'utbildning',
  ],
  [
    'where those work who ask for others',
    'Lärarutbildningen i Bodø frågar om 20 personer får se hur gamla domböcker läses i arkivet.',
    'stadsarkivet',
  ],
  [
    'what people do by themselves for what the visitors do',
    'We are seven from Riga. To vote by ourselves, with nobody beside us, is our wish: what do you have for the deaf and blind?',
    'val',
  ],
  [
    'the field of those who want to meet their colleagues of a district',
    'Fem fältare från Moss vill träffa sina kollegor i Rinkeby-Kista stadsdel den 3 mars.',
    'sdn-rinkeby-kista',
  ],
  [
    'the licence to serve for the food',
    'Fyra inspektörer från Mariehamn prövar om krogar får servera öl. De vill följa med er på en runda den 3 mars.',
    'social',
  ],
  [
    'a member of the family for whom somebody asks for a matter of their own',
    'Min moster i Gent leder en klubb. Tio därifrån undrar om de får vara med en dag på er träffpunkt för äldre som Södermalms stadsdelsförvaltning har.',
    'sdn-sodermalm',
  ],
  [
    "the visitors' own town hall for ours",
    'Jag skriver för stadshuset i Riga. Fem personer kommer gärna den 3 mars och hälsar på er.',
    'ks',
  ],
  [
    'how they heard of it for the matter',
    'We saw a film about the walks at night in Husby. Five of us from Bradford want to walk along with those in the district who keep it going.',
    'sdn-rinkeby-kista',
  ],
  [
    'what others have heard for what was seen already',
    'Fem från Bodø kommer. Ni har, har vi hört, cykelbanor som sopas om vintern. Kan vi få se dem?',
    'trafik',
  ],
  [
    'what people cannot do for what the visitors do on their own',
    'Fem domare från Brno undrar hur gode män hjälper dem som klarar sina brev dåligt på egen hand.',
    'overformyndare',
  ],
  [
    'what those who come are by profession',
    'Tjugo studenter och två lärare från arkitekthögskolan i Kutaisi kommer vecka 42. De önskar höra hur en detaljplan blir till och vad som händer efter samrådet.',
    'stadsbyggnad',
  ],
  [
    'a stable that is rented for the riding schools that are supported',
    'Ridklubben i Gent arrenderar sitt stall. Nio från styrelsen vill besöka ett par ridskolor den 8 maj och höra hur kommunen stöder dem.',
    'idrott',
  ],
  [
    'rooms for those who take votes in them',
    'Vi är tre från Riga som har hand om kommunalvalet. Hur utbildar ni alla som sitter i lokalerna och tar emot sedlarna?',
    'val',
  ],
  [
    'accounts for those of guardians',
    'Tre domare från Riga ser till dem som ska sköta pengarna åt någon annan. De vill se hur ni läser de årliga redovisningarna.',
    'overformyndare',
  ],
  [
    'a company for the one that insures',
    'Vi är tre från Bern. Ert bolag tar hand om skador på kommunens byggnader. Hur sätter det premierna, och vad betalas när en skola har brunnit?',
    'st-erik-forsakring',
  ],
  [
    'what the visitors have at home, when they write to a district',
    'Dear Södermalm District Council, the local committee of a part of Copenhagen has pocket parks too. Five of us would like to see how you do it on 14 April.',
    'sdn-sodermalm',
  ],
  [
    'the company of those who come, when they ask for land that is sold',
    'Bolaget som bygger om flodhamnen i Lyon vill komma, tjugo personer. De vill veta hur ni har skött markförsäljningen, saneringen och kajerna i era gamla hamnområden.',
    'exploatering',
  ],
  [
    'a call back, when somebody from a crematorium asks for the oven',
    'Inringare: driftchef, krematoriet i Bern\nÄrende: vill se nya ugnen\nAntal: fyra\nNär: 23 mars\nRing tillbaka: nej, mejla',
    'kyrkogard',
  ],
  [
    'an interpreter who comes along',
    'Two of us plus an interpreter for sign language would like to call on you. We are from Cork, where neighbours hear late of new blocks.',
    'stadsbyggnad',
  ],
  [
    'what people ring about',
    'Eight from Leeds want to see where people ring the city with any question at all (schools, parking, care for mum) and get an answer from one switchboard.',
    'service',
  ],
  [
    'coaches of another kind than those who write',
    'We are three job coaches from Lens. We want to sit beside your coaches for a morning, and ask your coaches what helps.',
    'arbetsmarknad',
  ],
  [
    'where it stands',
    'Hur väljer ni vilka statyer och målningar som ska stå på torg, i skolor och i parker? Vi är sex från Gent som vill träffa någon av er som köper in konst.',
    'kultur',
  ],
])('A visit is not led astray by %s', (_, text, unit) => {
  expect(unitsOf(text)).toEqual([unit]);
});

test.each([
  ['Hej, ett gäng från Bergen, sex pers, vill kika på konst i tunnelbanan, typ 3 maj', ['kultur']],
  ['A gang of six from Bergen would like to see the art in your underground.', ['kultur']],
])('A gang that comes is no field of the visit: %s', (text, fields) => {
  const triage = reader.triage(reader.read(text, '2026-11-23'), demo);

  expect(triage).toMatchObject({ outcome: 'decided', fields });
});

test('A gang that somebody leaves is the matter', () => {
  expect(unitsOf('Sex från Bergen vill höra hur man lämnar ett gäng hos er.')).toEqual(['social']);
});
