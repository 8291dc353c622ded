import { defineTexts } from '../language/texts.ts';

/** What is said of an import. The keys of refusals are their codes. */
export const importTexts = defineTexts('strategy-import', {
  sv: {
    usage: 'Ange filen efter --, så här: npm run import -- strategi.docx --status adopted --date 2016-11-14',
    imported: 'Inläst: {{title}} ({{facts}}), {{count}} paragrafer. Utgåvan gäller nu.',
    already: 'Redan inläst: {{title}} ({{facts}}), {{count}} paragrafer. Inget har ändrats.',
    proposed: 'förslag',
    adopted: 'antagen',
    replaced: 'ersatt',
    'no-drift': 'Alla bestämmelser står sig i texten.',
    drift_one: 'En bestämmelse behöver ses över, och svar om den är under granskning:',
    drift_other: '{{count}} bestämmelser behöver ses över, och svar om dem är under granskning:',
    gone: 'paragrafen finns inte i utgåvan',
    changed: 'det som bestämmelsen vilar på har ändrats: {{words}}',
    'new-paragraphs': 'Nya paragrafer som Utblick inte känner till: {{paragraphs}}',
    unchanged: 'Den utgåva som gällde före gäller fortfarande.',
    'no-file': 'Filen {{file}} finns inte.',
    empty: '{{file}} är tom.',
    'too-large': '{{file}} är för stor; högst 20 MB tas emot.',
    encrypted: '{{file}} är skyddad med lösenord. Spara den utan skydd och försök igen.',
    damaged: '{{file}} är skadad eller ofullständig. Hämta den på nytt och försök igen.',
    'unsupported-format': '{{file}} är inte av ett slag som kan läsas. Använd md, txt, docx eller pdf.',
    'no-text': '{{file}} innehåller ingen text, bara bilder. Kör den genom textigenkänning först.',
    'not-a-strategy':
      '{{file}} är ingen internationell strategi: där finns inte numrerade avsnitt med stycken om internationellt arbete.',
  },
  en: {
    usage:
      'Name the file after --, like this: npm run import -- strategy.docx --status adopted --date 2016-11-14',
    imported: 'Loaded: {{title}} ({{facts}}), {{count}} paragraphs. This edition is now in force.',
    already: 'Loaded before: {{title}} ({{facts}}), {{count}} paragraphs. Nothing has changed.',
    proposed: 'proposal',
    adopted: 'adopted',
    replaced: 'replaced',
    'no-drift': 'All provisions still stand in the text.',
    drift_one: 'One provision needs review, and answers on it are under review:',
    drift_other: '{{count}} provisions need review, and answers on them are under review:',
    gone: 'the edition has no such paragraph',
    changed: 'what the provision rests on has changed: {{words}}',
    'new-paragraphs': 'New paragraphs that Utblick does not know: {{paragraphs}}',
    unchanged: 'The edition that was in force before still is.',
    'no-file': 'There is no file {{file}}.',
    empty: '{{file}} is empty.',
    'too-large': '{{file}} is too large; at most 20 MB are taken.',
    encrypted: '{{file}} is protected by a password. Save it without protection and try again.',
    damaged: '{{file}} is damaged or incomplete. Fetch it anew and try again.',
    'unsupported-format': '{{file}} is not of a kind that can be read. Use md, txt, docx or pdf.',
    'no-text': '{{file}} holds no text, only pictures. Run it through text recognition first.',
    'not-a-strategy':
      '{{file}} is no international strategy: it has no numbered sections with paragraphs on international work.',
  },
});
