import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';

const swedish = {
  'absence-ended': 'Besked om avslutad frånvaro',
  'absence-set': 'Besked om frånvaro',
  'beredning-agenda': 'Dagordning för IB',
  'beredning-ask-report': 'Fråga om återrapport',
  'beredning-card': 'Ärende i IB',
  'beredning-meeting-replanned': 'Ändrat möte i IB',
  'beredning-news': 'Nyhet om ett ärende i IB',
  'beredning-reminder': 'Påminnelse från IB',
  'beredning-report-missing': 'Återrapport som saknas',
  broadcast: 'Utskick i nätverket',
  'city-answer-news': 'Nyhet om ett eget svar',
  'commitment-leaving': 'Åtagande som lämnas',
  'commitment-question': 'Fråga om ett åtagande',
  'commitment-silence': 'Obesvarad fråga om ett åtagande',
  'confirm-contact-person': 'Årlig fråga om kontaktperson',
  'contact-person-appointed': 'Besked till ny kontaktperson',
  'contact-person-replaced': 'Besked till tidigare kontaktperson',
  'eu-position': 'Ståndpunkt mot EU',
  'forwarded-question': 'Fråga till stadsledningskontoret',
  'more-forwarded-questions': 'Fler frågor till stadsledningskontoret',
  'remiss-digest': 'Sammanställning av remisser',
  'remiss-extension-asked': 'Begäran om mer tid för en remiss',
  'remiss-late': 'Försenade remissvar',
  'remiss-moved': 'Ändrat datum för en remiss',
  'remiss-papers': 'Utskick av handlingar för en remiss',
  'remiss-recipient': 'Remiss till mottagare',
  'remiss-recipient-removed': 'Borttagen mottagare av en remiss',
  'remiss-recipients-changed': 'Ändrade mottagare av en remiss',
  'remiss-unreceived': 'Remiss som ingen tagit emot',
  'remiss-withdrawn': 'Tillbakatagen remiss',
  'stand-in': 'Besked till ersättare',
  'stand-in-ended': 'Besked om avslutad ersättning',
  visit: 'Besök',
  'visit-news': 'Nyhet om ett besök',
  'visit-reminder': 'Påminnelse om ett besök',
  other: 'Meddelande',
} as const;

const kinds = defineTexts('operations-kinds', {
  sv: swedish,
  en: {
    'absence-ended': 'Word of an absence that ended',
    'absence-set': 'Word of an absence',
    'beredning-agenda': 'Agenda of IB',
    'beredning-ask-report': 'Question for a travel report',
    'beredning-card': 'Matter in IB',
    'beredning-meeting-replanned': 'Changed meeting of IB',
    'beredning-news': 'News of a matter in IB',
    'beredning-reminder': 'Reminder from IB',
    'beredning-report-missing': 'Travel report that is missing',
    broadcast: 'Broadcast in the network',
    'city-answer-news': "News of an answer of the city's own",
    'commitment-leaving': 'Commitment that is left',
    'commitment-question': 'Question about a commitment',
    'commitment-silence': 'Unanswered question about a commitment',
    'confirm-contact-person': 'Yearly question about the contact person',
    'contact-person-appointed': 'Word to a new contact person',
    'contact-person-replaced': 'Word to the contact person before',
    'eu-position': 'Position towards the EU',
    'forwarded-question': 'Question to the City Executive Office',
    'more-forwarded-questions': 'More questions to the City Executive Office',
    'remiss-digest': 'Digest of referrals',
    'remiss-extension-asked': 'Request of more time for a referral',
    'remiss-late': 'Late answers to a referral',
    'remiss-moved': 'Changed date of a referral',
    'remiss-papers': 'Papers going out for a referral',
    'remiss-recipient': 'Referral to its recipient',
    'remiss-recipient-removed': 'Recipient taken out of a referral',
    'remiss-recipients-changed': 'Changed recipients of a referral',
    'remiss-unreceived': 'Referral that nobody has received',
    'remiss-withdrawn': 'Referral that was taken back',
    'stand-in': 'Word to a deputy',
    'stand-in-ended': 'Word to a deputy that it ended',
    visit: 'Visit',
    'visit-news': 'News of a visit',
    'visit-reminder': 'Reminder of a visit',
    other: 'Message',
  },
});

/**
 * What a kind of message is called. One that only a newer instance knows is a message, and so is the office's answer:
 * who has asked the office something is for strategists alone.
 */
export function kindTitle(kind: string, language: Language): string {
  return kinds(language)(isKnown(kind) ? kind : 'other');
}

const isKnown = (kind: string): kind is keyof typeof swedish => Object.hasOwn(swedish, kind);
