import { defineTexts } from '../language/texts.ts';

/** Why something that was pressed is not done. */
export const refusedTexts = defineTexts('beredning-refused', {
  sv: {
    'refused-not-your-part': 'Det är inte din uppgift i det här ärendet. Inget har ändrats.',
    'refused-still-a-draft': 'Ärendet är ett utkast som bara den som skriver det kommer åt.',
    'refused-being-prepared': 'Ärendet är inskickat och bereds av stadsledningskontoret. Inget har ändrats.',
    'refused-with-requester': 'Ärendet ligger hos den som sökt, som har fått en fråga. Inget har ändrats.',
    'refused-with-beredning': 'Ärendet är redan hos IB. Inget har ändrats.',
    'refused-postponed': 'Ärendet är bordlagt. Inget har ändrats.',
    'refused-already-decided': 'Ärendet är redan avgjort. Inget har ändrats; så här ser det ut nu.',
    'refused-already-withdrawn': 'Ärendet är återkallat. Inget har ändrats.',
    'refused-already-reported': 'Resan är redan återrapporterad. Inget har ändrats.',
    'refused-already-cancelled': 'Resan är inställd. Inget har ändrats.',
    'refused-not-a-trip': 'Det är ingen resa. Inget har ändrats.',
    'refused-unknown-matter': 'Jag hittar inte det ärendet. Inget har ändrats.',
    'refused-in-conflict': 'Du har jäv i ärendet och deltar inte i handläggningen. Inget har ändrats.',
    'refused-deputy-not-now':
      'Du är ersättare, och den du ersätter är på plats och inte jävig. Inget har ändrats.',
    'refused-changed-since':
      'Ärendet har ändrats sedan ditt kort visades. Inget av ditt har sparats; läs det nya och tryck igen.',
    'refused-paid-unread':
      'Jag kan inte läsa vad som betalats. Skriv hela kronor eller en enhet, till exempel 4 500 kr eller 4,5 tkr. Inget har ändrats.',
    'refused-reason-missing': 'Skriv skälet också. Inget har ändrats.',
    'refused-incomplete': 'Något saknas ännu. Inget är inskickat.',
    'refused-contradictory': 'Något stämmer inte ihop. Inget är inskickat.',
    'refused-not-for-beredning': 'Det här avgörs inte i IB. Inget har ändrats.',
    'refused-foreign-policy-open':
      'Det är inte godkänt: först behöver det besvaras om deklarationen rör utrikespolitik, som staden inte bedriver (4#1). Sänd tillbaka den med den frågan, eller be stadsledningskontoret att besvara den med Ändra.',
    'refused-no-such-meeting': 'Det finns inget IB-möte den dagen. Inget har ändrats.',
    'refused-meeting-over': 'Det mötet har redan varit. Inget har ändrats.',
  },
  en: {
    'refused-not-your-part': 'That is not for you to do in this matter. Nothing has changed.',
    'refused-still-a-draft': 'The matter is a draft that only its writer can reach.',
    'refused-being-prepared':
      'The matter is submitted, and the City Executive Office prepares it. Nothing has changed.',
    'refused-with-requester':
      'The matter is with whoever asked, who has been sent a question. Nothing has changed.',
    'refused-with-beredning': 'The matter is with IB already. Nothing has changed.',
    'refused-postponed': 'The matter is postponed. Nothing has changed.',
    'refused-already-decided':
      'The matter has been decided already. Nothing has changed; this is how it stands.',
    'refused-already-withdrawn': 'The matter has been withdrawn. Nothing has changed.',
    'refused-already-reported': 'The trip has been reported on already. Nothing has changed.',
    'refused-already-cancelled': 'The trip is cancelled. Nothing has changed.',
    'refused-not-a-trip': 'It is no trip. Nothing has changed.',
    'refused-unknown-matter': 'I cannot find that matter. Nothing has changed.',
    'refused-in-conflict':
      'You have a conflict of interest and take no part in this matter. Nothing has changed.',
    'refused-deputy-not-now':
      'You are a deputy, and the one you stand in for is there and has no conflict of interest. Nothing has changed.',
    'refused-changed-since':
      'The matter has changed since your card was shown. Nothing of yours was saved; read it as it is now and press again.',
    'refused-paid-unread':
      'I cannot read what was paid. Write whole kronor or a unit, for example SEK 4,500 or 4.5 tkr. Nothing has changed.',
    'refused-reason-missing': 'Please give the reason as well. Nothing has changed.',
    'refused-incomplete': 'Something is still missing. Nothing has been submitted.',
    'refused-contradictory': 'Something does not fit together. Nothing has been submitted.',
    'refused-not-for-beredning': 'This is not decided in IB. Nothing has changed.',
    'refused-foreign-policy-open':
      'It is not approved: first it must be answered whether the declaration touches foreign policy, which the city does not conduct (4#1). Send it back with that question, or ask the City Executive Office to answer it with Change.',
    'refused-no-such-meeting': 'There is no IB meeting on that day. Nothing has changed.',
    'refused-meeting-over': 'That meeting has already been. Nothing has changed.',
  },
});
