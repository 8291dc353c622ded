import { defineTexts } from '../../language/texts.ts';

/** What is said of a remiss that a message names by its number. */
export const namedTexts = defineTexts('remiss-named', {
  sv: {
    unknown:
      'Jag hittar ingen remiss med diarienumret {{numbers}}. Kontrollera numret, eller skriv ”mina remisser”. Är remissen inte registrerad än, klistra in hela brevet här.',
    nothingChanged: 'Det du skrev har inte ändrat något. Välj här vad som ska göras med remissen.',
    nothingChangedYet: 'Det du skrev har inte ändrat något. Öppna remissen i listan och gör det där.',
    notSentTo: 'Remissen är inte skickad till {{units}}, som den är registrerad.',
    repliesHidden: 'Vad {{units}} har svarat ser bara avsändaren och enheten själv. Här är dagarna.',
  },
  en: {
    unknown:
      'I find no referral with the diary number {{numbers}}. Check the number, or write “my referrals”. If the referral is not registered yet, paste the whole letter here.',
    nothingChanged: 'What you wrote has changed nothing. Choose here what is to be done with the referral.',
    nothingChangedYet: 'What you wrote has changed nothing. Open the referral in the list and do it there.',
    notSentTo: 'The referral was not sent to {{units}}, as it is registered.',
    repliesHidden:
      'What {{units}} has answered is for the sender and the unit itself to see. Here are the days.',
  },
});
