import { defineTexts } from '../language/texts.ts';

/** Why something about a remiss was not done, what to do instead, and who may do it. */
export const refusalTexts = defineTexts('remiss-refusal', {
  sv: {
    'unknown-recipient': 'Den remissen finns inte längre i registret för enheten. Inget har ändrats.',
    'unknown-remiss': 'Remissen finns inte längre i registret. Inget har ändrats.',
    'bad-address': 'Skriv en hel e-postadress, till exempel namn@stad.se, eller lämna rutan tom.',
    'changed-meanwhile': 'Någon hann ändra före dig. Inget av ditt har sparats; så här står det nu.',
    ended: 'Remissen är redan avslutad. Inget har ändrats.',
    'not-ended': 'Remissen är redan öppen. Inget har ändrats.',
    'unknown-handler': 'Välj en person i stadens katalog.',
    'no-day': 'Välj en dag. Inget har ändrats.',
    'not-later': 'Välj en dag efter den sista dag som gäller nu.',
    'senders-day':
      'Sista dagen för alla flyttas av avsändaren: roteln eller stadsledningskontoret. Har ni fått mer tid, välj din egen enhet. Inget har ändrats.',
    'not-asked': 'Ingen har bett om mer tid, eller så är frågan redan avgjord. Inget har ändrats.',
    future: 'Du kan bara ange en dag som har varit, eller idag.',
    'before-letter':
      'Den dagen fanns inte brevet än. Välj en dag efter att brevet skrevs eller kom. Inget har ändrats.',
    'day-passed':
      'Den dagen har redan passerat, och då är alla som inte har svarat sena. Inget har ändrats. Stämmer dagen ändå, tryck en gång till.',
    'nothing-sent': 'Kryssa för vad som är skickat, eller välj att nämnden avstår.',
    'too-late-to-snooze':
      'Påminnelserna kan vila som längst till den dag ni ska sikta på. Välj en tidigare dag.',
    'past-snooze': 'Påminnelserna kan vila tidigast till i morgon. Välj en senare dag.',
    'no-time-to-snooze':
      'Påminnelserna kan inte vila längre, för dagen att sikta på är här eller har passerat. Svara, eller be om mer tid.',
    'bad-ladder': 'Skriv arbetsdagar med komma emellan, till exempel 20, 10, 5, 1.',
    'draft-gone': 'Det här brevet är för gammalt för att registreras. Klistra in det igen.',
    'no-dnr': 'Jag känner inte igen diarienumret. Skriv det som 171-482/2016 eller KS 2016/482.',
    'no-title': 'Skriv vad ärendet gäller.',
    'no-recipients': 'Välj minst en mottagare.',
    'which-diary':
      'Det finns flera remisser med det numret och den titeln, i olika diarier. Skriv numret med sitt diarium, till exempel KS 2016/482. Inget har ändrats.',
    'no-reason': 'Skriv varför. Inget har ändrats.',
    'sent-already':
      'En mottagare har redan skickat ett svar, så registreringen kan inte tas tillbaka. Är svaret noterat av misstag, ångra avslutet först. Inget har ändrats.',
    'recipient-sent':
      'Minst en av dem har redan skickat ett svar, och svaret ska inte döljas. Är det noterat av misstag, ångra avslutet först. Inget har ändrats.',
    'all-recipients':
      'Då är ingen mottagare kvar. Är hela registreringen fel, ta tillbaka den under ”Rätta uppgifterna”. Inget har ändrats.',
    whoHandles: 'enhetens registrator, chef eller handläggaren',
    whoSends: 'roteln eller en strateg på stadsledningskontoret',
    whoCorrects: 'en registrator hos en mottagare, roteln, en strateg eller en administratör',
    whoWithdraws: 'den som registrerade remissen, roteln, en strateg eller en administratör',
    whoRegisters: 'en registrator, en chef, roteln eller en strateg',
  },
  en: {
    'unknown-recipient': 'That referral is no longer in the register for the unit. Nothing has changed.',
    'unknown-remiss': 'That referral is no longer in the register. Nothing has changed.',
    'bad-address': 'Write a whole e-mail address, such as name@city.se, or leave it empty.',
    'changed-meanwhile': 'Somebody was faster. Nothing of yours was saved; this is how it stands now.',
    ended: 'The referral is closed already. Nothing has changed.',
    'not-ended': 'The referral is open already. Nothing has changed.',
    'unknown-handler': "Choose a person of the city's directory.",
    'no-day': 'Pick a day. Nothing has changed.',
    'not-later': 'Choose a day after the deadline that holds now.',
    'senders-day':
      "The last day for everybody is moved by the sender: the vice mayor's office or the City Executive Office. If you have been given more time, choose your own unit. Nothing has changed.",
    'not-asked': 'Nobody has asked for more time, or it has been decided already. Nothing has changed.',
    future: 'The day can only be one that has been, or today.',
    'before-letter':
      'The letter did not exist on that day. Choose a day after it was written or came. Nothing has changed.',
    'day-passed':
      'That day has passed already, so that all who have not answered are late. Nothing has changed. If the day is right all the same, press once more.',
    'nothing-sent': 'Tick what has been sent, or choose that the committee abstains.',
    'too-late-to-snooze': 'Reminders can rest at most until the day to aim at. Choose an earlier day.',
    'past-snooze': 'Reminders can rest until tomorrow at the earliest. Choose a later day.',
    'no-time-to-snooze':
      'Reminders can rest no longer, since the day to aim at is here or has passed. Answer, or ask for more time.',
    'bad-ladder': 'Write working days with commas, for example 20, 10, 5, 1.',
    'draft-gone': 'This letter is too old to be registered. Paste it again.',
    'no-dnr': 'I do not recognise the diary number. Write it as 171-482/2016 or KS 2016/482.',
    'no-title': 'Write what the matter is about.',
    'no-recipients': 'Choose at least one recipient.',
    'which-diary':
      'There are several referrals with that number and title, in different diaries. Write the number with its diary, such as KS 2016/482. Nothing has changed.',
    'no-reason': 'Write why. Nothing has changed.',
    'sent-already':
      'A recipient has sent an answer already, so the registration cannot be taken back. If the answer was noted by mistake, undo the ending first. Nothing has changed.',
    'recipient-sent':
      'At least one of them has sent an answer already, and an answer is not hidden. If it was noted by mistake, undo the ending first. Nothing has changed.',
    'all-recipients':
      'Then no recipient is left. If the whole registration is wrong, take it back under “Correct the details”. Nothing has changed.',
    whoHandles: "the unit's registrar, its head or the handler",
    whoSends: 'the office of the Mayor, or a strategist',
    whoCorrects: "a recipient's registrar, the office of the Mayor, a strategist or an administrator",
    whoWithdraws: 'whoever registered it, the office of the Mayor, a strategist or an administrator',
    whoRegisters: 'a registrar, a head, the office of the Mayor or a strategist',
  },
});
