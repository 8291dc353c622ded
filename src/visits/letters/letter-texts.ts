import { defineTexts } from '../../language/texts.ts';

/** Letters to those who want to visit the city, and the invitation. */
export const letterTexts = defineTexts('visit-letters', {
  sv: {
    greeting: 'Hej!',
    greetingNamed: 'Hej {{name}}!',
    thanks: 'Tack för er förfrågan om att besöka Stockholms stad.',
    thanksOn: 'Tack för er förfrågan om att besöka Stockholms stad den {{period}}.',
    'title-welcome': 'Välkomna till Stockholms stad',
    'title-welcome_with_changes': 'Ert besök i Stockholms stad',
    'title-decline': 'Ert besök i Stockholms stad',
    'title-handed_over': 'Vem som tar hand om er förfrågan',
    'title-invitation': 'Inbjudan till Stockholms stad',
    'body-welcome':
      'Ni är varmt välkomna. {{unit}} tar emot er och ser fram emot att utbyta erfarenheter med er.',
    'body-welcome_with_changes': '{{unit}} tar gärna emot er. Vi föreslår att besöket ändras så här:',
    agreeing: 'Passar det er? Svara på det här brevet så bekräftar vi besöket.',
    'body-decline': '{{unit}} kan tyvärr inte ta emot ert besök den här gången.',
    again: 'Tack för ert intresse för Stockholm. Ni är välkomna att höra av er igen.',
    'body-handed_over': 'Er förfrågan hör till {{unit}}, som har tagit över den. Ni får svar därifrån.',
    contact: 'Frågor om program och praktiska saker besvaras av {{name}}.',
    contactMail: 'Frågor om program och praktiska saker besvaras av {{name}}, {{mail}}.',
    regards: 'Med vänlig hälsning',
    city: 'Stockholms stad',
    invitation:
      'Stockholms stad, genom {{unit}}, bjuder in {{who}} från {{origin}} att besöka Stockholm den {{period}}.',
    'invitation-people_one': 'Inbjudan gäller en person.',
    'invitation-people_other': 'Inbjudan gäller {{count}} personer.',
    'invitation-purpose': 'Besöket gäller: {{topics}}',
    'invitation-grounds':
      'Besöket är särskilt prioriterat för {{unit}} och ligger i linje med stadens internationella strategi.',
    delegation: 'en delegation',
    dayOpen: 'dag som vi kommer överens om',
    signer: '[Namn och titel på den som skriver under]',
  },
  en: {
    greeting: 'Dear Sir or Madam,',
    greetingNamed: 'Dear {{name}},',
    thanks: 'Thank you for your request to visit the City of Stockholm.',
    thanksOn: 'Thank you for your request to visit the City of Stockholm on {{period}}.',
    'title-welcome': 'Welcome to the City of Stockholm',
    'title-welcome_with_changes': 'Your visit to the City of Stockholm',
    'title-decline': 'Your visit to the City of Stockholm',
    'title-handed_over': 'Who is looking after your request',
    'title-invitation': 'Letter of invitation',
    'body-welcome':
      'You are most welcome. We at {{unit}} will receive you and look forward to exchanging experiences with you.',
    'body-welcome_with_changes':
      'We at {{unit}} will gladly receive you. We suggest that the visit be changed as follows:',
    agreeing: 'Would this suit you? Please reply to this letter, and we will confirm the visit.',
    'body-decline': 'Unfortunately, {{unit}} is unable to receive your visit this time.',
    again: 'Thank you for your interest in Stockholm. You are welcome to contact us again.',
    'body-handed_over':
      'Your request belongs to {{unit}}, which has taken it over. You will receive an answer from there.',
    contact: '{{name}} will answer questions on the programme and on practical matters.',
    contactMail: '{{name}}, {{mail}}, will answer questions on the programme and on practical matters.',
    regards: 'Yours sincerely,',
    city: 'City of Stockholm',
    invitation:
      'The City of Stockholm, through {{unit}}, is pleased to invite {{who}} from {{origin}} to visit Stockholm on {{period}}.',
    'invitation-people_one': 'The invitation is for one person.',
    'invitation-people_other': 'The invitation is for {{count}} people.',
    'invitation-purpose': 'Purpose of the visit: {{topics}}',
    'invitation-grounds':
      "The visit is of particular priority to {{unit}} and is in line with the City's international strategy.",
    delegation: 'a delegation',
    dayOpen: 'a date to be agreed',
    signer: '[Name and title of the signatory]',
  },
});
