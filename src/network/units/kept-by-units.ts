import type { Unit } from '../model.ts';

/**
 * `make`, whose work takes longer than comparing the units: they are read anew from the store for each turn, and seldom
 * change. The same list of units is known at once, another one by what it holds.
 */
export function keptByUnits<Made>(make: (units: readonly Unit[]) => Made): (units: readonly Unit[]) => Made {
  const known = new WeakMap<readonly Unit[], { readonly made: Made }>();
  let latest: { readonly key: string; readonly made: Made } | undefined;
  return (units) => {
    const before = known.get(units);
    if (before !== undefined) return before.made;
    const key = JSON.stringify(units);
    if (latest?.key !== key) latest = { key, made: make(units) };
    known.set(units, latest);
    return latest.made;
  };
}
