import { defineTexts } from '../../language/texts.ts';

/** What is said when the directory is looked after in chat. */
export const texts = defineTexts('maintenance', {
  sv: {
    loaded: 'Katalogen är laddad:',
    loadedSame: 'Filen säger samma sak som när den laddades senast. Inget har ändrats.',
    unit: 'Enheter',
    person: 'Personer',
    assignment: 'Uppdrag',
    deputy: 'Ersättare',
    absence: 'Frånvaro',
    added_one: '{{count}} ny',
    added_other: '{{count}} nya',
    changed_one: '{{count}} ändrad',
    changed_other: '{{count}} ändrade',
    ended_one: '{{count}} avslutad',
    ended_other: '{{count}} avslutade',
    notRead:
      'Jag kan inte läsa katalogfilen. Den senaste katalogen gäller fortfarande. Se efter att filen finns.',
    faults_one:
      'Katalogfilen har ett fel, så den senaste katalogen gäller fortfarande. Rätta raden och skriv ”ladda katalogen” igen.',
    faults_other:
      'Katalogfilen har {{count}} fel, så den senaste katalogen gäller fortfarande. Rätta raderna och skriv ”ladda katalogen” igen.',
    faultLine: 'Rad {{line}}: {{message}}',
    moreFaults: '… och {{count}} till.',
    unknownUnit:
      'Jag känner inte igen den enheten. Inget har ändrats. Skriv namnet på nämnden, förvaltningen eller bolaget.',
    severalUnits: 'Menar du {{units}}? Inget har ändrats än.',
    topics: '**{{unit}}** hittas på de här orden: {{topics}}.',
    topicsNone: '**{{unit}}** hittas på sitt namn, men inte på några ämnen.',
    topicsHow:
      'En administratör ändrar dem: ”lägg till ämnet elsparkcyklar för trafik”, ”ta bort ämnet avfall för trafik”.',
    topicAdded: '{{topic}} är nu ett ämne för {{unit}}.',
    topicRemoved: '{{topic}} är inte längre ett ämne för {{unit}}.',
    topicThere: '{{topic}} är redan ett ämne för {{unit}}. Inget har ändrats.',
    topicNotThere: '{{topic}} är inget ämne för {{unit}}. Inget har ändrats.',
    topicWhere:
      'För vilken enhet? Skriv till exempel ”ta bort ämnet {{topic}} för {{unit}}”. Inget har ändrats.',
    topicNowhere: 'Ingen enhet har ämnet {{topic}}. Inget har ändrats.',
    'bad-topic': 'Ett ämne är ett eller några få ord, högst 60 tecken. Inget har ändrats.',
    channelSet:
      'Nu är det här kanalen för {{unit}}. Hit skickar jag det som inte når enhetens kontaktperson eller ersättare.',
    channelThere: 'Det här är redan kanalen för {{unit}}. Inget har ändrats.',
    channelGone: 'Det här är inte längre kanalen för {{unit}}.',
    channelNot: 'Det här är inte kanalen för {{unit}}. Inget har ändrats.',
    channelElsewhere:
      'Skriv det i kanalen som det gäller, så vet jag vilken det är: ”@Utblick det här är {{unit}}s kanal”.',
  },
  en: {
    loaded: 'The directory is loaded:',
    loadedSame: 'The file says the same as when it was loaded last. Nothing has changed.',
    unit: 'Units',
    person: 'People',
    assignment: 'Appointments',
    deputy: 'Deputies',
    absence: 'Absences',
    added_one: '{{count}} new',
    added_other: '{{count}} new',
    changed_one: '{{count}} changed',
    changed_other: '{{count}} changed',
    ended_one: '{{count}} ended',
    ended_other: '{{count}} ended',
    notRead:
      'I cannot read the directory file. The last directory stays in force. Please see that the file is there.',
    faults_one:
      'The directory file has one fault, so the last directory stays in force. Mend the line and write “reload directory” again.',
    faults_other:
      'The directory file has {{count}} faults, so the last directory stays in force. Mend the lines and write “reload directory” again.',
    faultLine: 'Line {{line}}: {{message}}',
    moreFaults: '… and {{count}} more.',
    unknownUnit:
      'I do not know that unit. Nothing has changed. Write the name of the committee, administration or company.',
    severalUnits: 'Do you mean {{units}}? Nothing has changed yet.',
    topics: '**{{unit}}** is found by these words: {{topics}}.',
    topicsNone: '**{{unit}}** is found by its name, but not by any topics.',
    topicsHow:
      'An administrator changes them: “add the topic e-scooters for transport”, “remove the topic waste for transport”.',
    topicAdded: '{{topic}} is now a topic of {{unit}}.',
    topicRemoved: '{{topic}} is no longer a topic of {{unit}}.',
    topicThere: '{{topic}} is a topic of {{unit}} already. Nothing has changed.',
    topicNotThere: '{{topic}} is no topic of {{unit}}. Nothing has changed.',
    topicWhere:
      'For which unit? Write for example “remove the topic {{topic}} for {{unit}}”. Nothing has changed.',
    topicNowhere: 'No unit has the topic {{topic}}. Nothing has changed.',
    'bad-topic': 'A topic is one or a few words, at most 60 characters. Nothing has changed.',
    channelSet:
      'This is now the channel of {{unit}}. I send here what does not reach its contact person or deputy.',
    channelThere: 'This is the channel of {{unit}} already. Nothing has changed.',
    channelGone: 'This is no longer the channel of {{unit}}.',
    channelNot: 'This is not the channel of {{unit}}. Nothing has changed.',
    channelElsewhere:
      'Write it in the channel that it is about, so that I know which one: “@Utblick this is the channel of {{unit}}”.',
  },
});
