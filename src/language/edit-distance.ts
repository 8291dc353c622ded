/** How many letters must be changed, added or taken away to make one word of the other (Levenshtein 1965). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, position) => position);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [position, opposite] of [...other].entries()) {
      const changed = (row[position] ?? 0) + (letter === opposite ? 0 : 1);
      next.push(Math.min(changed, (row[position + 1] ?? 0) + 1, (next[position] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
