import type { Requester } from '../../model.ts';
import type { Segment } from '../segments.ts';

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const PHONE = /(?<![\d/-])(?:\+|00)?\d[\d\s()/-]{6,18}\d(?![\d/-])/u;
const NAME = /^\p{Lu}[\p{L}'’.-]+(?:\s+(?:van|von|de|der|af|av|da|di|al|el|\p{Lu}[\p{L}'’.-]*)){0,3}$/u;
const ORGANISATION =
  /(?:\p{L}*(?:kommun|kommune|förvaltning|kontor|nämnd|myndighet|universitet|ambassad|förening|förbund|bolag|skola)\p{L}*|city|municipality|council|department|embassy|university|institute|association|office|agency|ministry|comune|stad|region|ltd|ab|gmbh)(?!\p{L})/iu;
const INTRODUCED =
  /(?:my name is|mitt namn är|jag heter|jeg heter|mit navn er|i am|i'm|this is|det här är)\s+(?:(?:dr|mr|mrs|ms|prof)\.?\s+)?(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,2})/u;

/** Who wrote, as far as the text says it: name, organisation and ways to reach them. */
export function readRequester(segments: readonly Segment[]): Requester {
  const own = segments.filter(
    ({ kind, field }) => kind === 'signature' || kind === 'sender' || field === 'name',
  );
  const texts = segments.map(({ text }) => text);
  const lines = own.map(({ text }) => text.replace(/<.*?>/g, '').trim());
  const sentences = segments.filter(({ kind }) => kind === 'sentence').map(({ text }) => text);
  const introduced = sentences.map((text) => INTRODUCED.exec(text)?.[1]).find((name) => name !== undefined);
  const organisation =
    lines.find((line) => ORGANISATION.test(line) && !MAIL.test(line)) ??
    segments.find(
      ({ field, label }) =>
        field === 'origin' && /organi|institution|kommun|company|avsändare/iu.test(label ?? ''),
    )?.text;
  return {
    name:
      lines
        .flatMap((line) => line.split(/,\s+/))
        .find((part) => NAME.test(part) && !ORGANISATION.test(part)) ??
      introduced ??
      null,
    organisation: organisation ?? null,
    mail: first(texts, MAIL),
    phone: first(
      texts.filter((text) => !/dnr|20\d\d-\d\d/iu.test(text)),
      PHONE,
    ),
  };
}

function first(texts: readonly string[], form: RegExp): string | null {
  return texts.map((text) => form.exec(text)?.[0].trim()).find((found) => found !== undefined) ?? null;
}
