import { defineTexts } from '../../language/texts.ts';

/** What is said of what somebody did with a visit and wants to take back. */
export const takeBackTexts = defineTexts('visits-take-back', {
  sv: {
    'change-form':
      'Det står kvar. Det som stod innan sparas inte här: fyll i det som ska gälla nu, och spara.',
    'assess-form': 'Det står kvar. En ny bedömning tar den förras plats: fyll i den här.',
    'decide-form': 'Beslutet står kvar. Ett nytt beslut tar det förras plats: välj det här.',
    'invite-form': 'Det står kvar. Fyll i det som ska gälla i stället.',
    'hand_over-form': 'Det står kvar. Med formuläret lämnar du tillbaka det: fyll i varför.',
    'accept-form': 'Det står kvar. Ska någon annan ha det lämnar du över det här.',
    save: 'Det står kvar. Är något fel ändrar du uppgifterna på kortet, och ska det inte finnas drar du tillbaka det där.',
    withdraw: 'Det går inte att ta upp igen. Ska det bli av lägger någon in det på nytt.',
    other: 'Det står kvar. Det som kan ändras står på kortet, för den som har besöket.',
  },
  en: {
    'change-form':
      'It stands. What was there before is not kept here: fill in what is to hold now, and save.',
    'assess-form': 'It stands. A new assessment takes the place of the one before: fill it in here.',
    'decide-form': 'The decision stands. A new one takes its place: choose it here.',
    'invite-form': 'It stands. Fill in what is to hold instead.',
    'hand_over-form': 'It stands. With the form you hand it back: fill in why.',
    'accept-form': 'It stands. If somebody else is to have it, hand it over here.',
    save: 'It stands. If something is wrong, change the details on the card; if it is not to be there, withdraw it there.',
    withdraw: 'It cannot be taken up again. If it is to happen, somebody adds it anew.',
    other: 'It stands. What can be changed is on the card, for whoever has the visit.',
  },
});
