/** Whether a standard answer, by its id, says that the strategy does not say. */
export const isSilent = (answer: string): boolean => answer.startsWith('gap-');
