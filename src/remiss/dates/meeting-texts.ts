import { defineTexts } from '../../language/texts.ts';

/** When committees meet. */
export const meetingTexts = defineTexts('committee-meetings', {
  sv: {
    next: '{{unit}} sammanträder nästa gång **{{date}}**. Handlingarna ska ut {{papers}}.',
    nextPapersOut: '{{unit}} sammanträder nästa gång **{{date}}**. Handlingarna gick ut {{papers}}.',
    later: 'Därefter: {{dates}}.',
    within: '{{unit}} sammanträder {{period}}: {{dates}}.',
    noneWithin: '{{unit}} har inget sammanträde {{period}} som jag känner till.',
    none: 'Jag har inga kommande sammanträdesdagar för {{unit}}.',
    unclear: 'Skriv till exempel ”När sammanträder Kulturnämnden i mars?”',
  },
  en: {
    next: '{{unit}} meets next on **{{date}}**. Its papers are to go out on {{papers}}.',
    nextPapersOut: '{{unit}} meets next on **{{date}}**. Its papers went out on {{papers}}.',
    later: 'After that: {{dates}}.',
    within: '{{unit}} meets {{period}}: {{dates}}.',
    noneWithin: '{{unit}} has no meeting {{period}} that I know of.',
    none: 'I have no dates of coming meetings of {{unit}}.',
    unclear: 'Write for example “When does the Culture Committee meet in March?”',
  },
});
