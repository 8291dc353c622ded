import { defineTexts } from '../../language/texts.ts';

/** What is said where visitors ask to see what others than the city do: that it is not the city's, and whose it is. */
export const notCityTexts = defineTexts('visit-not-city', {
  sv: {
    title: 'Det här är inte stadens verksamhet',
    region: 'Sjukvården och kollektivtrafiken (SL) sköts av Region Stockholm.',
    parliament: 'Riksdagen tar själv emot sina besök.',
    government: 'Regeringen och departementen tar själva emot sina besök, genom Regeringskansliet.',
    countyBoard: 'Länsstyrelsen i Stockholm är en statlig myndighet.',
    police: 'Polisen är en statlig myndighet.',
    court: 'Domstolarna är statliga.',
    university: 'Universitet och högskolor hör inte till staden.',
    museum: 'Det museet eller besöksmålet är inte stadens, och tar självt emot sina besök.',
    authority: 'Det är en statlig myndighet.',
    company: 'Det är ett privat företag.',
    how: 'Be besökarna vända sig dit. Inget är sparat. Vill de också se något som staden gör, tryck nedan och välj enhet.',
    choose: 'Välj en enhet i staden',
  },
  en: {
    title: 'This is not done by the city',
    region: 'Health care and public transport (SL) are run by Region Stockholm.',
    parliament: 'The Swedish Parliament (riksdagen) receives its visitors itself.',
    government:
      'The Government and its ministries receive their visitors themselves, through the Government Offices (Regeringskansliet).',
    countyBoard: 'The County Administrative Board (länsstyrelsen) is an authority of the state.',
    police: 'The police are an authority of the state.',
    court: 'The courts are run by the state.',
    university: 'Universities do not belong to the city.',
    museum: 'That museum or sight is not the city’s, and receives its visitors itself.',
    authority: 'It is an authority of the state.',
    company: 'It is a private company.',
    how: 'Ask the visitors to turn there. Nothing has been saved. If they also want to see something that the city does, press below and choose the unit.',
    choose: 'Choose a unit of the city',
  },
});
