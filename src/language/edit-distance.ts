/**
 * How many letters must be changed, added, taken away or swapped with their neighbour to make one word of the other (the
 * restricted distance of Damerau 1964).
 */
export function editDistance(one: string, other: string): number {
  const [rows, columns] = [[...one], [...other]];
  let above: number[] = [];
  let row = Array.from({ length: columns.length + 1 }, (_, position) => position);
  for (const [line, letter] of rows.entries()) {
    const next = [line + 1];
    for (const [position, opposite] of columns.entries()) {
      const changed = (row[position] ?? 0) + (letter === opposite ? 0 : 1);
      const steps = [changed, (row[position + 1] ?? 0) + 1, (next[position] ?? 0) + 1];
      const isSwapped = rows[line - 1] === opposite && letter === columns[position - 1];
      if (isSwapped) steps.push((above[position - 1] ?? 0) + 1);
      next.push(Math.min(...steps));
    }
    [above, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
