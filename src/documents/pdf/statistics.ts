/** Takes items and gives the key that most of them have; undefined if there are none. */
export function mostCommon<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Key | undefined {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].reduce<[Key, number] | undefined>(
    (most, one) => (most && most[1] >= one[1] ? most : one),
    undefined,
  )?.[0];
}

/** Takes values and gives the one that a part of them, from 0 to 1, does not exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

/** Takes points and gives them to the nearest half, so that like measures are equal. */
export function toHalf(points: number): number {
  return Math.round(points * 2) / 2;
}
