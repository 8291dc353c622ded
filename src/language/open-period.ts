/** Civil dates that stand for no beginning and no end of a period: what lies before or after a day, however far. */
export const OPEN = { from: '0001-01-01', until: '9999-12-31' } as const;
