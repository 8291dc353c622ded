/** Whether a standard answer, by its id, says that the strategy does not say. */
export const isSilent = (answer: string): boolean => answer.startsWith('gap-');

/** Whether it says what Utblick does itself: that is asked in any words there are, and not of the strategy. */
export const isOfUtblick = (answer: string): boolean => answer.startsWith('gap-here-');

/** Whether it answers what was meant for somebody else, and is of no matter at all. */
export const isOfOthers = (answer: string): boolean => answer === 'gap-here-stray';
