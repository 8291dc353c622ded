import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';

/** What a mail that Outlook saved is to say. */
export interface MsgParts {
  readonly from: readonly [name: string, address: string];
  readonly to: readonly (readonly [name: string, address: string])[];
  readonly subject: string;
  readonly headers?: string;
  readonly body: string;
  readonly attachments?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const directory = 1;
const stream = 2;
const root = 5;

/** Makes the file that Outlook would save of a mail: texts as streams, recipients and attachments as folders. */
export function makeMsg({ from, to, subject, headers, body, attachments = [] }: MsgParts): Uint8Array {
  const entries: Entry[] = [];
  const add = (entry: Entry) => entries.push(entry) - 1;
  const bytes = (name: string, content: Uint8Array) =>
    add({ name, type: stream, length: content.length, binaryProvider: () => content });
  const text = (tag: string, value: string) =>
    bytes(`__substg1.0_${tag}001F`, Uint8Array.from(Buffer.from(value, 'utf16le')));
  const folder = (name: string, children: number[]) => add({ name, type: directory, length: 0, children });
  const top: Entry = { name: 'Root Entry', type: root, length: 0, children: [] };
  add(top);
  top.children = [
    // A head of 32 bytes and no properties of fixed length.
    bytes('__properties_version1.0', new Uint8Array(32)),
    text('0037', subject),
    text('1000', body),
    text('0C1A', from[0]),
    text('0C1F', from[1]),
    ...(headers === undefined ? [] : [text('007D', headers)]),
    ...to.map(([name, address], index) =>
      folder(`__recip_version1.0_#0000000${index}`, [
        bytes('__properties_version1.0', new Uint8Array(8)),
        text('3001', name),
        text('39FE', address),
      ]),
    ),
    ...attachments.map((file, index) =>
      folder(`__attach_version1.0_#0000000${index}`, [
        bytes('__properties_version1.0', new Uint8Array(8)),
        text('3707', file.name),
        bytes('__substg1.0_37010102', file.bytes),
      ]),
    ),
  ];
  return burn(entries);
}
