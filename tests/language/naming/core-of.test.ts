import { expect, test } from 'vitest';
import { coresOf } from '../../../src/language/naming/core-of.ts';

test.each([
  [
    'Good morning, I am new here. Could you please tell me which visits we have next year?',
    'which visits we have next year?',
  ],
  [
    'Hej! Inför mötet på måndag vore jag tacksam för en lista över våra avtal, gärna med datum. Mvh Eva',
    'visa våra avtal',
  ],
  ['till budgeten behöver jag veta hur många besök trafik haft i år', 'hur många besök trafik haft i år'],
  ['snälla kan du rada upp alla öppna remisser', 'visa alla öppna remisser'],
  ['Hur många besök hade vi i fjol? På ett ungefär bara.', 'Hur många besök hade vi i fjol?'],
  ['Give me how many visits we had. A table is fine.', 'how many visits we had.'],
  ['who is on the committee, I need their names for the seating', 'who is on the committee'],
  ['Please send me an overview of all memberships', 'show all memberships'],
])('"%s" asks "%s"', (text, core) => expect(coresOf(text)[0]?.text).toBe(core));

test.each([
  'Vilka besök har Kulturnämnden?',
  'remisser utom trafik',
  'Tack så mycket, ha en fin dag',
  'Jag arbetar på kulturförvaltningen',
  'mvh Eva',
  'vänorter, hur många har vi',
  'Hur får vi ambassaderna att visa upp våra projekt?',
  'Jag har fått ett brev. Vilka remisser gäller det? Och vem svarar?',
])('"%s" has nothing beside the point, or nothing else', (text) => expect(coresOf(text)).toEqual([]));
