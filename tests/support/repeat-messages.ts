import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClaims } from '../../src/conversation/claims.ts';
import { createFeatures } from '../../src/features.ts';
import { visibleText } from '../../src/language/visible-text.ts';
import { createLog } from '../../src/log.ts';
import { directoryFileReader } from '../../src/network/directory/load-directory-file.ts';
import { openStore } from '../../src/store/open-store.ts';
import { shippedKnowledge } from '../../src/storeless.ts';
import { createEditions } from '../../src/strategy/editions/editions.ts';
import { createOtherDocuments } from '../../src/strategy/other-documents/search-documents.ts';

/*
 * A program: reads messages that say the same over and over, as all rooms do before it is known whose a message is,
 * and prints each before it is read. One that some pattern has to be tried on in countless ways is the last of them.
 */

/** What messages are made of: words of each room, and the signs that patterns let stand between them. */
const said = [
  'hej |hej, |hi! |hello |och |och, |men |and |ok |okej. |ja, |jo, |nej, |jaha, |tack |please |snälla, |kan du |kan vi ',
  'vi har |jag |då |nu |bara |alla |ta bort |inte |utom |den |det |de |the |an |en |ett |av |i |på |till |från |för |om |med ',
  'som |vem |vad |hur |när |vilka |är |har |får |besök, |besöket |remiss |remissen |avtal |resan |ärenden |ib |mina |våra ',
  'nästa |förra |år |vecka |mars |1 |12 |2027 |1/3 |1, |1-|och 1 |kl 12 |20–22 mars |, |. |! |? |: |; |- |– |( |) |” |" |\' ',
  'a|ab |Aa |A. |Å |x@y.se |1) |\n|\n\n|- a\n|Hej\n|Från: a\n|Re: |Till: a\n|mvh |Anna |Anna Berg |Anna, |Oslo |Oslo, ',
  'Oslo och |från Oslo |Kulturnämnden |Kulturnämnden, |Kulturnämnden och |för Kultur |kr |12 personer |personer, |vi är ',
  'delegation |och 2 |plus |eller |eller, |helst |gärna |visa |lista alla |show me |which |who |can you |i would like ',
  'skulle vilja |ska |måste |kommer |undrar |en fråga |strategin |5#4 |paragraf |exportera |som excel |status |läget ',
  'ändra |lämna över |kontaktperson |chef |borta från |svarsdag |handlingar |skickat |KS 2026/1 |godkänn |nätverk ',
  'medlemskap |projekt |köpenhamn |samarbetsavtal med ',
].flatMap((line) => line.split('|'));
/** What has to be tried in countless ways shows at this length; a longer one never ends. */
const LENGTHS = [110, 300];

const folder = await mkdtemp(join(tmpdir(), 'utblick-repeat-'));
const store = await openStore({ folder });
const { knowledge, search } = shippedKnowledge();
const features = createFeatures(
  {
    ...{ store, knowledge, search, clock: { now: () => new Date('2026-11-24T08:00:00Z') } },
    ...{ log: createLog('silent'), readDirectoryFile: directoryFileReader() },
    editions: createEditions(store, knowledge),
    otherDocuments: createOtherDocuments(store, knowledge.concepts),
  },
  { send: async () => undefined, localMode: true },
);
const intents = features.flatMap(({ name, intents }) => intents.map((intent) => ({ ...intent, room: name })));
const before = ['Vilka besök har Kulturnämnden?', 'Mina remisser', 'Vad händer med IB 2026-14?'];
// What a pattern ends with is missing at the end, so that all of it is tried.
for (const words of said)
  for (const length of LENGTHS)
    for (const end of ['', '§']) {
      const text = visibleText(words.repeat(length).slice(0, length) + end);
      process.stdout.write(`${JSON.stringify(words)} to ${length}${end}\n`);
      readClaims(intents, text);
      for (const intent of intents) for (const asked of before) intent.goesOn?.(text, asked);
    }
process.stdout.write('all were read\n');
await store.close();
await rm(folder, { recursive: true, force: true });
