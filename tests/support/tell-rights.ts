/** What a process that is started as readers are may do, and knows. */
export interface Rights {
  readonly surroundings: readonly string[];
  readonly allowed: readonly string[];
}

const { permission } = process;
const allowed = ['fs.write', 'child', 'addon', 'wasi'].filter((right) => permission.has(right));
process.send?.({ surroundings: Object.keys(process.env), allowed } satisfies Rights);
