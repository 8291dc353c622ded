import { describe, expect, it } from 'vitest';
import { readMail } from '../../src/documents/read-mail.ts';

const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r\n'));

async function read(text: string) {
  const mail = await readMail(bytes(text));
  if (!mail.ok) throw new Error(mail.refusal);
  return mail.value;
}

describe('A mail that was saved as a file', () => {
  it('gives its head, with the members of groups, and its text', async () => {
    const mail = await read(`From: "Öst, Bertil" <bertil@stad.example>
To: Remiss: trafik@stad.example, =?utf-8?Q?=C3=84ldre?= <aldre@stad.example>;
Cc: c@stad.example
Date: Tue, 21 Jun 2016 14:49:00 +0200
Subject: =?utf-8?Q?=C3=84rende?=
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

H=E4lsningar
`);

    expect(mail).toMatchObject({
      from: { name: 'Öst, Bertil', address: 'bertil@stad.example' },
      to: [{ address: 'trafik@stad.example' }, { name: 'Äldre', address: 'aldre@stad.example' }],
      cc: [{ address: 'c@stad.example' }],
      subject: 'Ärende',
      date: '2016-06-21T12:49:00.000Z',
      attachments: [],
    });
    expect(mail.text.trim()).toBe('Hälsningar');
  });

  it('that was written in HTML alone gives its words, without styles, addresses and pictures', async () => {
    const mail = await read(`From: a@stad.example
Content-Type: text/html; charset=utf-8

<html><head><style>p{color:red}</style></head><body><p>Hej &ouml;</p><p>Se <a href="https://x.example">h&auml;r</a>
<img src="cid:1" alt="bild"></p></body></html>
`);

    expect(mail.text.split(/\n+/)).toEqual(['Hej ö', 'Se här']);
  });

  it('gives its attachments, but not the pictures of its own text', async () => {
    const mail = await read(`From: a@stad.example
Subject: bilagor
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain

Se bilagan.
--x
Content-Type: text/plain; name="lista.txt"
Content-Disposition: attachment; filename="lista.txt"

Trafik
--x--
`);

    expect(mail.attachments.map(({ name }) => name)).toEqual(['lista.txt']);
    expect(new TextDecoder().decode(mail.attachments[0]?.bytes).trim()).toBe('Trafik');
  });

  it.each([
    ['empty', ''],
    ['damaged', 'Bara text, utan huvud'],
  ])('is refused as %s', async (reason, text) => {
    expect(await readMail(bytes(text))).toEqual({ ok: false, refusal: reason });
  });
});
