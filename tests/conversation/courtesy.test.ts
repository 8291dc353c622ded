import { expect, test } from 'vitest';
import { matterBeside } from '../../src/conversation/courtesy/beside.ts';
import { courtesyOf } from '../../src/conversation/courtesy/courtesy.ts';

test.each([
  ['god kväll', 'greeting', 'sv'],
  ['ha en god kväll', 'farewell', 'sv'],
  ['good night', 'farewell', 'en'],
  ['snacka om hundväder ute', 'greeting', 'sv'],
  ['such nasty weather today', 'greeting', 'en'],
  ['det var inte bra', 'complaint', 'sv'],
  ['inte så dåligt', 'praise', 'sv'],
  ['haha du e fan bättre än min chef', 'praise', 'sv'],
  ['you are better than my boss', 'praise', 'en'],
  ['är du dum?', 'complaint', 'sv'],
  ['that was no help', 'complaint', 'en'],
  ['no, thanks', 'no-thanks', 'en'],
  ['tack, men det hjälper inte', 'complaint', 'sv'],
  ['tack ska du ha', 'thanks', 'sv'],
  ['nä nu ska ja hem, vi hörs imorrn', 'farewell', 'sv'],
  ['jag drar hem nu, ses', 'farewell', 'sv'],
  ['näe nu drar jag hem ha de', 'farewell', 'sv'],
  ['tack du är en pärla', 'thanks', 'sv'],
  ['cheers, ur a gem', 'thanks', 'en'],
  ["I'm off home, talk tomorrow", 'farewell', 'en'],
  ['jag blir galen på dig', 'complaint', 'sv'],
  ['kan jag få snacka med någon på riktigt', 'human', 'sv'],
  ['tackkkk!!! :D', 'thanks', 'sv'],
  ['tackar så hemskt mycke de va precis va ja behövde', 'thanks', 'sv'],
  ['hm ja men jag förstår inte svaret kan jag få prata me nån som kan det', 'human', 'sv'],
])('All its words are of courtesy: %s', (text, kind, language) =>
  expect(courtesyOf(text)).toEqual({ kind, language }),
);

test.each([
  // What one is oneself, or asks.
  ...[
    'jag är dålig idag',
    'im sick today',
    'jag fattar inte',
    'är det bra?',
    'whats up this week',
    'vet inte',
    'kan du hjälpa mig',
    'are you a person',
  ],
  // A matter, or nothing at all.
  ...['tack för remissen', 'bra resa till Riga', 'god dag 14 juli', 'det', 'vi är 4', 'contact person'],
])('This is not said out of courtesy alone: %s', (text) => expect(courtesyOf(text)).toBeUndefined());

test.each([
  ['gomorron, mina remisser', 'mina remisser'],
  ['hej hej vem är kontaktperson', 'vem är kontaktperson'],
  ['Tack snälla! Visa mina ärenden, tack på förhand.', 'Visa mina ärenden'],
  ['hej lista alla kontaktpersoner tack', 'lista alla kontaktpersoner'],
  ['mina remisser', undefined],
  ['hejdå', undefined],
])('The matter beside a greeting is what is left: %s', (text, matter) =>
  expect(matterBeside(text)).toBe(matter),
);
