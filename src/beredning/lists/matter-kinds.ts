/** What matters of IB are called, as patterns of words. */
export const MATTER_KINDS = {
  sv: 'resan|konferensen|mässan|mötet|evenemanget|deklarationen|initiativet|löftet|uppropet|uttalandet|ansökan',
  en: 'trip|journey|conference|event|fair|summit|meeting|declaration|pledge|appeal|statement|delegation|application',
} as const;
