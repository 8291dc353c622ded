import { defineTexts } from '../../language/texts.ts';

/** How the strategy is divided, and what a part of it says. */
export const structureTexts = defineTexts('strategy-structure', {
  sv: {
    overview: 'Strategin har {{count}} stycken i {{chapters}} kapitel, fotnoter oräknade:',
    overviewUnread: 'Strategins text är inte inläst här. Svaren bygger på {{count}} stycken i den:',
    chapter: 'Kapitel {{number}}',
    part: '{{name}} ({{count}})',
    ask: 'Skriv till exempel ”kapitel 4”, så visas vad det säger.',
    section: '**{{name}}**, med våra egna ord:',
    changed: '{{paragraph}}: texten är ändrad, så läs den själv.',
    line: '{{paragraph}}: {{says}}',
    read: 'Skriv till exempel ”visa {{paragraph}}”, så visas stycket ordagrant.',
    none: 'Något kapitel {{number}} finns inte i strategin. De som finns är {{sections}}.',
    show: 'Visa {{paragraph}}',
    inLanguage: 'Visa {{paragraphs}} på svenska',
    ownWords: 'Med våra egna ord:',
  },
  en: {
    overview: 'The strategy has {{count}} paragraphs in {{chapters}} chapters, footnotes not counted:',
    overviewUnread:
      'The text of the strategy is not imported here. The answers rest on {{count}} paragraphs of it:',
    chapter: 'Chapter {{number}}',
    part: '{{name}} ({{count}})',
    ask: 'Write “chapter 4”, for example, to see what it says.',
    section: '**{{name}}**, in our own words:',
    changed: '{{paragraph}}: the text is changed, so read it yourself.',
    line: '{{paragraph}}: {{says}}',
    read: 'Write “show {{paragraph}}”, for example, to read the paragraph word for word.',
    none: 'There is no chapter {{number}} in the strategy. Those that there are: {{sections}}.',
    show: 'Show {{paragraph}}',
    inLanguage: 'Show {{paragraphs}} in English',
    ownWords: 'The strategy is in Swedish. In our own words:',
  },
});
