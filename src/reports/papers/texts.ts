import { defineTexts } from '../../language/texts.ts';

/** What the yearly pack says, and those who ask for it. */
export const paperTexts = defineTexts('reports-papers', {
  sv: {
    askYear: 'Årsredovisning {{year}}',
    askUnit: 'Årsredovisning {{year}} för {{unit}}',
    titleUnit: 'Internationellt arbete {{year}}: {{unit}}',
    subtitleUnit: 'Underlag till verksamhetsplan och uppföljning (5#8)',
    title: 'Internationellt arbete {{year}}',
    subtitle: 'Underlag till årsredovisningen',
    lead: 'Underlaget gäller {{from}} till och med {{until}} och jämförs med samma dagar {{before}}. Det är gjort {{made}} ur Utblicks register, och varje siffra kan följas till sina poster i bilagan och i Excel-filen.',
    leadWhole:
      'Underlaget gäller hela {{year}} och jämförs med hela {{before}}. Det är gjort {{made}} ur Utblicks register, och varje siffra kan följas till sina poster i bilagan och i Excel-filen.',
    inFigures: 'Året i siffror',
    what: 'Vad',
    number: 'Antal {{year}}',
    costOf: 'Kostnad {{year}}',
    change: 'Ändring',
    visits: 'Besök till staden',
    visitsLead:
      'Antal förfrågningar om besök under året: {{count}} ({{before}} för året före), med {{people}} personer. De räknas det år då besöket skulle bli av.',
    covers: 'Vad underlaget omfattar',
    coversUnit:
      'Det som registren har på {{unit}}: besök som enheten har fått, resor, deklarationer och initiativ som gått genom internationella beredningen på uppdrag av enheten, och enhetens medlemskap, nätverk, avtal och projekt.',
    leavesOut: 'Det här är inte med:',
    leavesOwnTrips:
      'Resor som nämnden eller bolaget själv beslutar om. De går inte genom internationella beredningen.',
    leavesCity:
      'Det som gäller hela staden eller görs på uppdrag av kommunstyrelsen, även när enhetens medarbetare deltar.',
    leavesOthers: 'Besök och åtaganden som en annan enhet har hand om, även när den här enheten medverkar.',
    leavesOutcome: 'Remisser, ståndpunkter i EU-frågor, och vad arbetet har lett till.',
    visitsLeadUnit:
      'Enheten har {{count}} förfrågningar om besök ({{before}} året före), med {{people}} personer.',
    visitsNone: 'Inga förfrågningar om besök finns för året.',
    chartVisits: 'Besöksförfrågningar per månad',
    byOutcome: 'Vad det blev av dem',
    byOrigin: 'Varifrån de kom',
    outcome: 'Utfall',
    origin: 'Land eller ort',
    people: 'Personer',
    numberShort: 'Antal',
    travel: 'Resor, deklarationer och initiativ',
    travelLead:
      'Staden har lagt {{cost}} på {{count}} resor med {{people}} resande genom internationella beredningen (5#4). Året före var det {{costBefore}} på {{before}} resor.',
    travelLeadUnit:
      'På uppdrag av enheten har {{count}} resor med {{people}} resande gått genom internationella beredningen (5#4), för {{cost}}. Året före var det {{costBefore}} på {{before}} resor.',
    travelNone: 'Inga resor har gått genom internationella beredningen under året.',
    chartCost: 'Resornas kostnad per månad',
    chartDirections: 'Resornas kostnad per inriktning',
    declarations: 'Deklarationer och initiativ',
    commitments: 'Medlemskap, avtal och projekt',
    commitmentsLead:
      '{{memberships}} medlemskap och nätverk och {{agreements}} avtal gällde den sista dagen. De kostar {{cost}} om året.',
    counterpart: 'Med vem',
    unit: 'Enhet',
    date: 'Datum',
    cost: 'Kostnad',
    none: 'Inga under året.',
    more: 'och {{count}} till, se bilagan',
    byUnit: 'Per enhet',
    inBrackets: 'Inom parentes: året före.',
    byDirection: 'Per inriktning',
    direction: 'Inriktning',
    requests: 'Besök',
    trips: 'Resor',
    tripCost: 'Resekostnad',
    memberships: 'Medlemskap',
    agreements: 'Avtal',
    projects: 'Projekt',
    method: 'Så är siffrorna räknade',
    methodVisits:
      'Besök räknas på första besöksdagen, eller på dagen då förfrågan kom in om ingen dag är bestämd.',
    methodTrips:
      'Resor räknas på första resdagen. Kostnaden är den som rapporterats efter resan, annars den som godkändes, utan det som andra betalat. Nämndernas egna resor går inte genom internationella beredningen och finns inte här.',
    methodCommitments:
      'Medlemskap, nätverk och avtal räknas som gällande den sista dagen. Nya och avslutade räknas på sin första och sista dag. Projekt räknas om de pågått någon dag.',
    methodDirections:
      'Det som hör till flera inriktningar räknas i var och en. Summan blir då större än helheten.',
    entries: 'Bilaga: poster',
    entriesLead:
      'Varje nummer är en post i Utblick och leder till den med dess historik. Där posterna är många står bara numren här, och resten i Excel-filen.',
    numberColumn: 'Nummer',
    titleColumn: 'Rubrik',
    footer: 'Utblick, underlag till årsredovisningen {{year}}',
    fileName: 'Årsredovisning {{year}}',
    fileNameUnit: 'Årsredovisning {{year}} {{unit}}',
    sheetFigures: 'Siffror',
    sheetUnits: 'Per enhet',
    sheetDirections: 'Per inriktning',
    sheetEntries: 'Poster',
    entriesBefore: 'Poster {{year}}',
    kind: 'Slag',
    rows: 'Rader i Poster',
    path: 'Post-id',
    year: 'År',
    handedOver_one:
      'Här är underlaget till årsredovisningen {{year}}: Word med diagram, Excel med alla poster, och JSON. En post är räknad; den står i varje grupp som den hör till.',
    handedOver_other:
      'Här är underlaget till årsredovisningen {{year}}: Word med diagram, Excel med alla poster, och JSON. {{number}} poster är räknade; var och en står i varje grupp som den hör till.',
    empty: 'Det finns inga poster för {{year}} i registren. Skriv till exempel ”årsredovisning {{other}}”.',
    emptyAll:
      'Det finns inga poster för {{year}} i registren, och inte för något annat år heller. Besök, ärenden i IB och åtaganden räknas när de finns här.',
    handedOverUnit_one:
      'Här är underlaget för {{unit}} {{year}}: Word med diagram, Excel med alla poster, och JSON. En post är räknad. {{scope}}',
    handedOverUnit_other:
      'Här är underlaget för {{unit}} {{year}}: Word med diagram, Excel med alla poster, och JSON. {{number}} poster är räknade. {{scope}}',
    scope:
      'Med är enhetens besök, åtaganden och det som gått genom IB på dess uppdrag. Inte med är nämndens egna resor, det som görs på uppdrag av kommunstyrelsen, remisser och EU-ståndpunkter. Internationellt arbete ska årligen in i verksamhetsplan och uppföljning (5#8).',
    notBegun: '{{plan}} har inte börjat, så här är det som är gjort {{year}} att planera efter.',
    onlyUnit: 'Underlaget för hela staden lämnas till strateger, rotelns handläggare och administratörer.',
    whichUnit: 'För vilken enhet?',
    notYoursUnit:
      'Underlaget för {{unit}} lämnas till dess kontaktperson och chef, och till strateger, rotelns handläggare och administratörer.',
    emptyUnit: 'Det finns inga poster för {{unit}} {{year}} i registren.',
    notYours:
      'Underlaget till årsredovisningen lämnas till strateger, rotelns handläggare och administratörer. Be stadsledningskontoret om det (5#9).',
    future: 'Året {{year}} har inte börjat än.',
  },
  en: {
    askYear: 'Annual account {{year}}',
    askUnit: 'Annual account {{year}} for {{unit}}',
    titleUnit: 'International work {{year}}: {{unit}}',
    subtitleUnit: 'Material for the operational plan and its follow-up (5#8)',
    title: 'International work {{year}}',
    subtitle: 'Material for the annual account',
    lead: 'The material covers {{from}} up to and including {{until}}, against the same days of {{before}}. It was made on {{made}} from the registers of Utblick, and each figure can be traced to its entries in the annex and in the Excel file.',
    leadWhole:
      'The material covers the whole of {{year}}, against the whole of {{before}}. It was made on {{made}} from the registers of Utblick, and each figure can be traced to its entries in the annex and in the Excel file.',
    inFigures: 'The year in figures',
    what: 'What',
    number: 'Number {{year}}',
    costOf: 'Cost {{year}}',
    change: 'Change',
    visits: 'Visits to the city',
    visitsLead:
      'Number of requests for visits during the year: {{count}} ({{before}} for the year before), with {{people}} people. They are counted in the year in which the visit was to be.',
    covers: 'What the material covers',
    coversUnit:
      'What the registers have of {{unit}}: visits that the unit was given, trips, declarations and initiatives that internationella beredningen handled on behalf of the unit, and the memberships, networks, agreements and projects of the unit.',
    leavesOut: 'This is left out:',
    leavesOwnTrips:
      'Trips that the committee or company decides on itself. They are not handled by internationella beredningen.',
    leavesCity:
      'What concerns the whole city or is done on behalf of the City Executive Board (kommunstyrelsen), also where people of the unit take part.',
    leavesOthers: 'Visits and commitments that another unit sees to, also where this one contributes.',
    leavesOutcome: 'Remisses, positions on EU questions, and what the work has led to.',
    visitsLeadUnit:
      'The unit has {{count}} requests to visit ({{before}} the year before), with {{people}} people.',
    visitsNone: 'There are no requests to visit for the year.',
    chartVisits: 'Visit requests by month',
    byOutcome: 'What became of them',
    byOrigin: 'Where they came from',
    outcome: 'Outcome',
    origin: 'Country or place',
    people: 'People',
    numberShort: 'Number',
    travel: 'Trips, declarations and initiatives',
    travelLead:
      'The city has spent {{cost}} on {{count}} trips with {{people}} travellers through internationella beredningen (5#4). The year before it was {{costBefore}} on {{before}} trips.',
    travelLeadUnit:
      'On behalf of the unit, {{count}} trips with {{people}} travellers were handled by internationella beredningen (5#4), for {{cost}}. The year before it was {{costBefore}} on {{before}} trips.',
    travelNone: 'No trips have been handled by internationella beredningen in the year.',
    chartCost: 'Cost of the trips by month',
    chartDirections: 'Cost of the trips by direction',
    declarations: 'Declarations and initiatives',
    commitments: 'Memberships, agreements and projects',
    commitmentsLead:
      '{{memberships}} memberships and networks and {{agreements}} agreements were in force on the last day. They cost {{cost}} a year.',
    counterpart: 'With whom',
    unit: 'Unit',
    date: 'Date',
    cost: 'Cost',
    none: 'None in the year.',
    more: 'and {{count}} more, see the annex',
    byUnit: 'By unit',
    inBrackets: 'In brackets: the year before.',
    byDirection: 'By direction',
    direction: 'Direction',
    requests: 'Visits',
    trips: 'Trips',
    tripCost: 'Cost of trips',
    memberships: 'Memberships',
    agreements: 'Agreements',
    projects: 'Projects',
    method: 'How the figures are counted',
    methodVisits:
      'Visits count on their first day, or on the day when the request came in where no day is settled.',
    methodTrips:
      "Trips count on their first day. The cost is what was reported after the trip, else what was approved, without what others paid. The committees' own trips are not handled by internationella beredningen and are not here.",
    methodCommitments:
      'Memberships, networks and agreements count as in force on the last day. New and ended ones count on their first and last day. Projects count if they ran on any day.',
    methodDirections:
      'What serves several directions counts in each of them, so that the sum exceeds the whole.',
    entries: 'Annex: entries',
    entriesLead:
      'Each number is an entry in Utblick and leads to it with its history. Where there are many, only their numbers stand here, and the rest in the Excel file.',
    numberColumn: 'Number',
    titleColumn: 'Title',
    footer: 'Utblick, material for the annual account {{year}}',
    fileName: 'Annual account {{year}}',
    fileNameUnit: 'Annual account {{year}} {{unit}}',
    sheetFigures: 'Figures',
    sheetUnits: 'By unit',
    sheetDirections: 'By direction',
    sheetEntries: 'Entries',
    entriesBefore: 'Entries {{year}}',
    kind: 'Kind',
    rows: 'Rows in Entries',
    path: 'Entry id',
    year: 'Year',
    handedOver_one:
      'Here is the material for the annual account {{year}}: Word with charts, Excel with every entry, and JSON. One entry is counted; it stands in each group that it belongs to.',
    handedOver_other:
      'Here is the material for the annual account {{year}}: Word with charts, Excel with every entry, and JSON. {{number}} entries are counted; each stands in every group that it belongs to.',
    emptyAll:
      'The registers have no entries for {{year}}, nor for any other year so far. Visits, IB matters and commitments count once they are here.',
    empty: 'The registers have no entries for {{year}}. Write for example “annual account {{other}}”.',
    handedOverUnit_one:
      'Here is the material for {{unit}} {{year}}: Word with charts, Excel with every entry, and JSON. One entry is counted. {{scope}}',
    handedOverUnit_other:
      'Here is the material for {{unit}} {{year}}: Word with charts, Excel with every entry, and JSON. {{number}} entries are counted. {{scope}}',
    scope:
      'It covers the visits and commitments of the unit, and what IB handled on its behalf. It leaves out trips that the committee itself decides on, what is done on behalf of the City Executive Board (kommunstyrelsen), remisses and EU positions. International work must go into plans and their follow-up each year (5#8).',
    notBegun: '{{plan}} has not begun, so here is what has been done in {{year}} to plan from.',
    onlyUnit:
      "The material for the whole city is handed to strategists, officers of the Mayor's office and administrators.",
    whichUnit: 'For which unit?',
    notYoursUnit:
      "The material for {{unit}} is handed to its contact person and head, and to strategists, officers of the Mayor's office and administrators.",
    emptyUnit: 'The registers have no entries for {{unit}} in {{year}}.',
    notYours:
      "The material for the annual account is handed to strategists, officers of the Mayor's office and administrators. Ask the City Executive Office for it (5#9).",
    future: 'The year {{year}} has not begun yet.',
  },
});
