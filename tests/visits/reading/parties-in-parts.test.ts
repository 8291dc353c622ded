import { expect, test } from 'vitest';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { leadersBefore } from '../../../src/visits/reading/people/leaders.ts';
import { countInLines } from '../../../src/visits/reading/people/people-in-lines.ts';

const reader = createVisitReader();
const peopleIn = (text: string) => reader.read(text, '2026-11-23').people.number;

test.each([
  [
    'parts that are told by where they are from',
    'Nio arkitekter, fyra från kontoret i Riga och fem från bolaget, vill se ett torg.',
    9,
  ],
  [
    'parts of the staff by what they do',
    'Tolv medarbetare, fem sköterskor och sju undersköterskor, från Riga vill se ett äldreboende.',
    12,
  ],
  ['a single one besides', 'Två tjänstemän, en imam och en rabbin från Riga vill se en kyrkogård.', 4],
  [
    'groups of unlike size',
    'Femton chefer, indelade i två grupper om sju och åtta, från Riga vill se en skola.',
    15,
  ],
  [
    'women and men in brackets, and others after them',
    'Ten singers (six girls and four boys), their conductor and one parent from Riga want to see a school.',
    12,
  ],
  [
    'some of them who need something',
    'Tolv personer från Riga, två i rullstol och tre unga, vill se en simhall.',
    12,
  ],
  [
    'the writer, with whom others come',
    'I teach in Riga. With me come four colleagues, two in art and two in music.',
    5,
  ],
  ['whoever comes with some of the staff', 'Borgmästaren i Riga kommer den 9 mars med fyra ur sin stab.', 5],
  [
    'whoever has others in company',
    'Ministern från Lettland är i stan. Ministern plus sju i följe vill se Stadshuset.',
    8,
  ],
  ['a married couple', 'Ett par forskare, man och hustru, från Riga vill besöka er den 25 februari.', 2],
  [
    'a rank of three words',
    'The party from Riga: the Lord Mayor, the Deputy Lord Mayor, three councillors and two officials.',
    7,
  ],
  [
    'some of a group that is named',
    'A social worker, a nurse and four of the mothers from Riga would like to come.',
    6,
  ],
  [
    'one in a rare trade, at the end',
    'Ministern, två rådgivare och en livvakt från Riga vill träffa borgmästaren.',
    4,
  ],
  [
    'titles without an article',
    'Riga sänder teknisk chef, miljöchef, två lotsar och en jurist för att se hamnen.',
    5,
  ],
  [
    'full names',
    'Till er kommer Jonas Kazlauskas, Rasa Petraite och Egle Butkute från Vilnius för att se parker.',
    3,
  ],
  [
    'names with a title after each',
    'Kommer gör Lotte Holm (chef), Mads Holm (jurist) och två studenter från Aarhus.',
    4,
  ],
  [
    'some from here and some from there',
    'Seven of us are from collections and six from education, all in Riga.',
    13,
  ],
  ['the same in three parts', 'Two of us work with schools in Riga, three in Tartu and three in Vilnius.', 8],
  ['those who come besides', 'Vi är sex från Riga, därtill en tolk, och vill se en skola.', 7],
  [
    'a party that is summed up',
    'She is accompanied by the Ambassador, two members of the Assembly and two of staff, i.e. a party of six.',
    6,
  ],
  ['all of a number and one more', 'Firman i Riga har åtta anställda. Alla åtta plus min fru vill komma.', 9],
  [
    'two and those whom they bring',
    'Jag och min man, som båda arbetar i Riga, tar med oss tre sköterskor till ert hem.',
    5,
  ],
  [
    'no number of others',
    'Our chair and three clerks from Riga come. Only the same ten people come to meetings.',
    4,
  ],
  [
    'the writer who brings others',
    'I run an office in Riga and would like to bring my deputy and five of our wardens over on 12 May.',
    7,
  ],
  [
    'somebody who brings others',
    'I write for our harbour master in Riga. He will bring two pilots and two engineers to see shore power.',
    5,
  ],
  [
    'what some of them eat',
    'Thirteen trainees and their teacher from Riga want to see a school, two of them are vegetarians.',
    14,
  ],
  [
    'some of my own and others with me',
    'Två av mina kollegor, vår chef och kommunens arkitekt från Riga åker med mig till er för att se en skola.',
    5,
  ],
  [
    'whoever accompanies an ambassador',
    'The Ambassador of Chile, accompanied by the Consul, an attaché and four guests, wishes to visit the City Hall.',
    7,
  ],
  [
    'a line for each',
    'Vi vill se en skola.\n\nVi som kommer från Riga:\n- ordföranden\n- kassören\n- tre från damsektionen\n- en tolk\n\nDagar: 3 maj.',
    6,
  ],
  [
    'numbered lines',
    'We wish to see a school in Stockholm.\n\nParty:\n1. Deputy chief executive (leader)\n2. Principal, Riga Primary\n3. Teacher for the deaf\n4. Parent\n\nTravel: 3 May.',
    4,
  ],
  [
    'points that tell the matter and not who comes',
    'Five of us from Riga will come.\n\nTopics:\n- schools\n- libraries\n- two pools',
    5,
  ],
  [
    'rows of a form',
    'Stad | Riga\nAntal | 3\nYrke | ingenjörer\nDag | 16.03.2027\nÖvrigt | en av dem är vegetarian',
    3,
  ],
  [
    'a group that counts',
    'Our group counts eight: the director of administration, three heads of department, three officers of our desk in Riga and myself.',
    8,
  ],
  [
    'a list in a field without a word that adds',
    'Vi i Riga vill se en sjö.\nDeltagare: jag själv, två kemister vid kommunen, en doktorand.\nDatum: 31 maj 2027',
    4,
  ],
  [
    'students, a writer and a colleague in a field',
    'Vi i Riga vill se ett arkiv.\nAntal: 16 studenter, jag och en kollega.\nDag: 3 maj 2027',
    18,
  ],
  ['some of ours', 'I write from Riga. Could seven of ours meet seven of yours? We want to see a school.', 7],
  [
    'whoever takes others along',
    'Hamnkaptenen i Riga tar med sig tre lotsar och vill se hur färjorna får el.',
    4,
  ],
  ['a number with somebody', 'Borgmästaren i Riga kommer. Han har tre med sig och vill se hamnen.', 4],
  [
    'what people have with them',
    'Vi är sex lärare från Riga och undervisar dem som har en examen med sig.',
    6,
  ],
  [
    'one from each of several',
    'Who is coming from Riga: me (payroll manager), my deputy and one person from each of the four smaller councils.',
    6,
  ],
  [
    'a couple and others',
    'My wife and I run a small firm of tree doctors in Riga, and together with four climbers from the city crew we will be travelling.',
    6,
  ],
  [
    'others and a couple',
    'Four climbers from Riga, together with my wife and me, would like to see your trees.',
    6,
  ],
  [
    'what they are after their number',
    'About 25 people from the school in Riga, students and a professor, want an hour on plans.',
    25,
  ],
  [
    'a sum in an old word',
    'Vi i Riga är två jurister och tre inköpare, fem inalles, och kan komma den 3 mars.',
    5,
  ],
  [
    'imams, a rabbi and others',
    'De kommer från Riga och blir två imamer, en rabbin och tre från kommunen.',
    6,
  ],
  [
    'a part by what each does',
    'Vi är åtta från kommunen i Riga, fyra som bygger gator och fyra som har hand om ledningarna. Den 10 mars har alla åtta ledigt.',
    8,
  ],
  [
    'a chair in brackets',
    'Riga har en liten namnkommitté (ordf. plus tre) som vill komma och fråga om gatunamn.',
    4,
  ],
  [
    'a party that includes its leader',
    'The Prime Minister of Latvia signs the guest book on 8 May, eleven in the party including the PM.',
    11,
  ],
  [
    'those of a staff who come',
    'We are five staff in Riga. Three of us will attend a congress in Oslo and can come on to Stockholm.',
    3,
  ],
  ['the writer by profession', 'Jag är domare i Riga och reser med två handläggare.', 3],
  [
    'those who are named by a label',
    'We from Cork want to see a school. Delegates: Ms. K. Quinn; Mr. H. Lynch; Dr. P. Doyle. Best regards',
    3,
  ],
  [
    'first names in a field',
    '- Beslut: be Stockholm om studiebesök\n- Deltagare: Anna, Bo, Cia, Maj-Britt',
    4,
  ],
  [
    'and not those whom to write to',
    'Contact persons: Anna Holm, Bo Ek. We are five from Riga and want to see a school.',
    5,
  ],
  [
    'staff and those who live there, between dashes',
    'Folk från ett hem i Riga – tre skötare och fyra boende – vill se en gruppbostad.',
    7,
  ],
  ['and in brackets', 'A group from Riga (two cooks and six residents) wants to see a school.', 8],
  [
    'a club whose members are called anything',
    "We're a walking club from Riga, nine mums and dads, and want to see a school.",
    9,
  ],
  ['hasty words', 'hey we r 7 from riga n want to see a school', 7],
  ['one without an article', 'Två av oss plus tolk vill se en skola. Vi är från Riga.', 3],
  ['the writer, before a comma', 'Could I come, with one colleague and one person from the port of Riga?', 3],
  ['a form that asks', 'Ort: Riga\nVad vill ni se? en skola\nHur många är ni? fyra\nNär? 9 februari', 4],
  ['however many are in a gang', 'Vi är ett gäng fältare från Riga som vill se en skola.', null],
  ['leaders of the young', 'Our scouts, 14 girls and their 3 leaders from Riga, want to see a pool.', 17],
  ['we who do something', 'Vi fem som går runt i kök i Riga vill följa med er när ni gör likadant.', 5],
  ['we who are somewhere', 'Vi sex på simskolan i Riga vill se hur ni lär barn simma.', 6],
  [
    'a class, and we who teach it',
    'Min klass, 26 blivande lärare, och vi två som undervisar dem i Riga vill se en skola.',
    28,
  ],
  ['the same by its size', 'My class of 19 and we three who teach them in Riga hope to see a school.', 22],
  ['the same with what we are', 'Mina 18 studenter och vi tre lärare från Riga vill se en skola.', 21],
  ['their teachers', 'My pupils, 23 of them, and their two teachers from Riga want to see a school.', 25],
  ['a dozen of rare trades', 'Ett drygt dussin badvakter och simlärare från Riga vill se ett bad.', 12],
  ['several dozens', 'Two dozen gardeners from Riga ask to see a park.', 24],
  ['a score', 'Ett tjog körsångare från Riga vill se kulturskolan.', 20],
  ['two by their first names', 'Hi, Camila and Andrés from Riga. We want to see a school.', 2],
  ['two who say where they are', 'Hello, Siobhan and Declan in Riga here. We want to see a school.', 2],
  ['names in two parts', 'Maj-Britt, Kaarina, Sirpa och jag åker från Riga och vill se en skola.', 4],
  [
    'those who come with the writer',
    'I teach in Riga and want to see a school. With me come Ana and Luis.',
    3,
  ],
  [
    'only those who come on',
    'There will be fifteen of us at a congress, but only five of us from the archive in Riga would come to you to see maps.',
    5,
  ],
  [
    'only we',
    'Gruppen från Riga är på elva personer, men hos er vill bara vi fyra som sköter parker titta in.',
    4,
  ],
  [
    'only those who do something',
    'Vi är tjugo på resan men det är bara åtta av oss, alla från hemtjänsten i Riga, som vill komma till er.',
    8,
  ],
  ['their head', 'Riga vill skicka fem telefonister plus sin chef för att se ett kontaktcenter.', 6],
])('A party is counted with its parts: %s', (_what, text, number) => {
  expect(peopleIn(text)).toBe(number);
});

test('A heading and a sentence that are made to be slow are read in reasonable time and not for ever', () => {
  expect(
    countInLines(`Gruppen från ${' '.repeat(40_000)}x\n- ordföranden\n- kassören`, false),
  ).toBeUndefined();
  expect(leadersBefore(`${'a'.repeat(200_000)}. The mayor and `)).toEqual(['mayor']);
});

test('A list stands in from the margin, as its heading does', () => {
  expect(countInLines('  Vi som kommer  : \n  - ordföranden\n  - tre från damsektionen', false)).toBe(4);
});
