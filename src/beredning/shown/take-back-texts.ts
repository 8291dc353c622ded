import { defineTexts } from '../../language/texts.ts';

/** What is said of what somebody did in IB and wants to take back. */
export const takeBackTexts = defineTexts('beredning-take-back', {
  sv: {
    decided:
      'Beslutet står, och de som berörs har fått veta det. Utblick kan inte riva upp det. Den som sökt kan ställa in en resa som godkänts, eller lämna in ett nytt ärende.',
    amend: 'Det står kvar. Ändra det på kortet så länge ärendet inte är beslutat.',
    submit: 'Det står kvar. Så länge det inte är beslutat ändrar eller återkallar du det på kortet.',
    withdraw: 'Det går inte att ta upp igen. Ska det bli av lämnar du in ett nytt ärende.',
    'give-view': 'Det står kvar tills du väljer något annat på kortet: det senaste gäller.',
    'declare-conflict': 'Det står kvar. Är det fel tar du tillbaka det på kortet, under Jäv.',
    'take-back-conflict': 'Det står kvar. Är det fel anmäler du jävet igen på kortet, under Jäv.',
    returned: 'Det står kvar. Ärendet är hos den som sökt, som lämnar in det igen.',
    postpone:
      'Det står kvar. Ärendet kan ändå beslutas på kortet, eller sättas upp på ett annat möte av en strateg.',
    office: 'Det står kvar. Är det fel gör en strateg om det på kortet, så länge ärendet inte är beslutat.',
    report: 'Det står kvar. Skriv ”rätta rapporten” och resans nummer, så kommer den fram att rätta.',
    cancel: 'Det står kvar. Resan tas upp igen på kortet.',
    'take-up-again': 'Det står kvar. Resan ställs in på kortet.',
    'plan-meeting': 'Det står kvar. På dagordningen kan en strateg flytta mötet eller ställa in det.',
    'move-meeting':
      'Det står kvar, och ledamöterna har fått veta det. En strateg flyttar mötet tillbaka på dagordningen.',
    'call-off-meeting':
      'Det står kvar, och ledamöterna har fått veta det. En strateg lägger in mötet på nytt; ärendena sätts upp igen vart och ett på sitt kort.',
    'move-up': 'Det står kvar. Ordningen ändras igen på dagordningen.',
    askAgenda: 'IB-möten',
    askCall: 'Kalla till IB {{date}}',
    other: 'Det står kvar. Det som kan ändras står på kortet.',
  },
  en: {
    decided:
      'The decision stands, and those concerned have been told. Utblick cannot undo it. Whoever asked can cancel a trip that was approved, or submit a new matter.',
    amend: 'It stands. Change it on the card as long as the matter is not decided.',
    submit: 'It stands. As long as it is not decided, change or withdraw it on the card.',
    withdraw: 'It cannot be taken up again. If it is to happen, submit a new matter.',
    'give-view': 'It stands until you choose something else on the card: the latest counts.',
    'declare-conflict': 'It stands. If it is wrong, take it back on the card, under Conflict of interest.',
    'take-back-conflict':
      'It stands. If it is wrong, give notice again on the card, under Conflict of interest.',
    returned: 'It stands. The matter is with whoever asked, who submits it again.',
    postpone:
      'It stands. The matter can still be decided on the card, or be put on another meeting by a strategist.',
    office:
      'It stands. If it is wrong, a strategist does it anew on the card, as long as the matter is not decided.',
    report: 'It stands. Write “correct the report” and the number of the trip to correct it.',
    cancel: 'It stands. The trip is taken up again on the card.',
    'take-up-again': 'It stands. The trip is cancelled on the card.',
    'plan-meeting': 'It stands. On the agenda a strategist can move the meeting or call it off.',
    'move-meeting':
      'It stands, and the members have been told. A strategist moves the meeting back on the agenda.',
    'call-off-meeting':
      'It stands, and the members have been told. A strategist adds the meeting anew; each matter is put on it again on its own card.',
    'move-up': 'It stands. The order is changed again on the agenda.',
    askAgenda: 'IB meetings',
    askCall: 'Call a meeting of IB on {{date}}',
    other: 'It stands. What can be changed is on the card.',
  },
});
