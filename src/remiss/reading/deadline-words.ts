import { anyOf } from './noise.ts';

const find = (phrases: string, flags = 'giu') => new RegExp(`(?<![\\p{L}\\d])${anyOf(phrases)}`, flags);

/** Say by themselves that the date after them is the last day. */
export const strong = find(`
  senast, sista dag, sista svarsdag, sista datum, sista inlämningsdag, svarsdag, svarsdatum,
  svarstid, svar önskas, svar önskar, svar begärs, remisstid, remissperiod, tillhanda, ha inkommit,
  inkommit, kommit in, inkomma, yttrandetid, vara inne, vill ha, behöver ha, behöver vi, löper ut, går ut, önskar ha, förväntas
  svara, förläng, flyttas fram, anstånd till, no later than, not later than, at the latest,
  deadline, closing date, due, last day, reply date, consultation period, has until, have until,
  extended
`);
/** Say so only right before the date, in a sentence about answers. */
export const weak = new RegExp(
  `(?<![\\p{L}\\d])(?:${anyOf(`
  till, till och med, före, innan, t.o.m., tom, by, until, before, till den, fram till
`)})(?:\\s+(?:den|the|and including))?\\s*:?\\s*$`,
  'iu',
);
/** Right before the date: a time that begins then. */
export const beginning = new RegExp(
  `(?<![\\p{L}\\d])${anyOf('från, från och med, fr.o.m., from, as of, starting')}(?:\\s+(?:den|the))?\\s*$`,
  'iu',
);
/** The last day is the one before. */
export const before = new RegExp(
  `(?<![\\p{L}\\d])${anyOf(`före, innan, before`)}(?:\\s+(?:den|the))?\\s*$`,
  'iu',
);
/** What is asked for by then. */
export const answers = find(
  `
  svar, besvara, yttra, synpunkt, remiss, underlag, reply, replies, comment, respon, submit, answer,
  opinion, views, tjänsteutlåtande, inkom, komma in
`,
  'iu',
);
/** A day by which something else is wanted. */
export const otherMatters = find(
  `
  anmäl, seminari, informationsmöte, dialogmöte, workshop, frågestund, begäran om, begära anstånd,
  ansökan om, ansök om, be om anstånd, be om förlängd, frågor om remissen ska, frågor ställs, frågor
  kan ställas, register for, sign up, request for, requests for, ask for an extension
`,
  'iu',
);
/** Make the date after them the day of something that was done or will be. */
export const otherDays = find(`
  beslut, antog, antag, fastställ, inkom_, inkom:, inkom den, ankom, mottag, registrera, upprättad,
  daterad, daterat, revider, uppdatera, ändrad, behandla, sammanträd, möte, gäller, träder i kraft,
  trädde i kraft, tidigare, ursprunglig, remitterade, skickad, skickat, skickade, sändes, expedier,
  justera, anslag, planeras, beräknas, i stället för, istället för,
  publicera, i nämnden, upp i nämnd, återkommer, decided, decision, adopt, received, dated, consider
  the, considered, meeting, in force, previous, instead of, was sent, were sent, revised,
  påbörja, startar, inleds, ink_, idag
`);
/** The date before them, or after them, has been a last day and is one no more. */
export const lapsed = find(
  `
  gick ut, löpte ut, har gått ut, expired, passerade, gäller inte, gäller ej, gäller därmed inte, no
  longer, ran out, was due, original deadline, earlier deadline, original date, i stället för, istället för, instead of, ursprunglig, tidigare svarsd,
  tidigare sista, tidigare remisstid, tidigare svarstid, previous deadline
`,
  'iu',
);
export const lapsedAfter = find(
  `
  gäller inte, gäller ej, gäller därmed inte, no longer, har passerat, har gått ut, gick ut
`,
  'iu',
);
/** Stand after a date that is the last day. */
export const strongAfter = find(
  `
  är sista, är senaste, är svarsdatum, vill vi ha, behöver vi ha, is the deadline, is the last, is
  the closing, ska svaret, ska ert, ska yttrandet
`,
  'iu',
);
export const extending = find(
  `
  förläng, anstånd, extended, extension, flyttas fram, flyttats fram, nytt svarsdatum, ny svarstid,
  ny sista, new deadline
`,
  'iu',
);
/** Those who have sent it out within the city. */
export const senders = find(`rotel, kommunstyrelsen, stadsledningskontoret, KF/KS, slk`, 'iu');
/**
 * Somebody on the way wants it. The last ones are whole words, and none where an address follows or the
 * sender is named: those are where the answer itself goes. Addresses are muted to `@@@`.
 */
export const inside = new RegExp(
  `(?<![\\p{L}\\d])(?:${anyOf(`
  intern_, internt, interna_, till förvaltningen, till avdelningen, internal, utkast, first draft
`)}|${anyOf(`
  till oss, hos oss, to us, till registrator, till registratorn, hos registrator, hos registratorn,
  till registraturet
`)}(?![\\p{L}\\d]|[\\s:<(]*@|\\s+(?:på|vid|hos)\\s+${senders.source}))`,
  'iu',
);
/** Those to whom the city in its turn answers. */
export const authorities = find(
  `
  departement, regering, riksdag, government, ministry, länsstyrelse, europeiska kommission,
  european commission, myndighet
`,
  'iu',
);
