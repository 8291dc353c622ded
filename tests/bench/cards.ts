import { loadCards } from '../../src/teams/cards/cards.ts';
import { samples } from '../support/card-samples.ts';
import { percentile, shown, table, timeOf } from './measure.ts';

const TIMES = 20;

/** What each card takes to fill with its largest sample, and how large it is when it is sent. */
export async function cards(): Promise<string> {
  const { fill } = loadCards();
  const all: { name: string; milliseconds: number; bytes: number }[] = [];
  for (const [template, sample] of Object.entries(samples)) {
    const data = sample('sv');
    const milliseconds = await timeOf(() => fill({ template, data }), { rounds: 5, times: TIMES });
    all.push({
      name: template,
      milliseconds,
      bytes: Buffer.byteLength(JSON.stringify(fill({ template, data }))),
    });
  }
  const slowest = all.toSorted((one, other) => other.milliseconds - one.milliseconds)[0];
  const largest = all.toSorted((one, other) => other.bytes - one.bytes)[0];
  const typical = {
    name: `half of ${all.length} at most`,
    milliseconds: percentile(
      all.map(({ milliseconds }) => milliseconds),
      0.5,
    ),
    bytes: percentile(
      all.map(({ bytes }) => bytes),
      0.5,
    ),
  };
  const rows = [typical, slowest, largest].flatMap((one, place) =>
    one === undefined
      ? []
      : [
          [
            `${['typical', 'slowest', 'largest'][place]}: ${one.name}`,
            shown(one.milliseconds),
            shown(one.bytes / 1024),
          ],
        ],
  );
  return table(['Card', 'fill ms', 'size kB'], rows);
}
