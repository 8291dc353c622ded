import {
  type Attributes,
  type Counter,
  type Histogram,
  metrics,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** The name under which everything is measured. */
const SCOPE = 'utblick';

interface Instruments {
  readonly counters: Map<string, Counter>;
  readonly durations: Map<string, Histogram>;
}

const none = (): Instruments => ({ counters: new Map(), durations: new Map() });
let instruments = none();

/** Instruments belong to whoever collects when they are made: they are made anew when collecting begins. */
export function forgetInstruments(): void {
  instruments = none();
}

/** What is counted. Attributes are kinds and codes, a handful of each: never ids, names or words. */
const counted = {
  'utblick.turns': 'Activities that were handled, by kind and outcome',
  'utblick.refused': 'Requests that were refused at the door, by why',
  'utblick.deliveries': 'Messages sent to people who were not the ones speaking, by what became of them',
  'utblick.jobs': 'Jobs that were run, by job and outcome',
  'utblick.answers':
    'Questions about the strategy, by verdict; not_covered is what the strategy does not answer',
} as const;

/** Counts something once more. */
export function count(name: keyof typeof counted, attributes: Attributes): void {
  const known = instruments.counters.get(name);
  const counter = known ?? metrics.getMeter(SCOPE).createCounter(name, { description: counted[name] });
  if (known === undefined) instruments.counters.set(name, counter);
  counter.add(1, attributes);
}

/** Some milliseconds for what is at hand, up to the quarter of a minute after which Teams sends again. */
const BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30, 60];

/** Keeps how long something took, in seconds. */
function keepDuration(name: string, seconds: number, attributes: Attributes): void {
  const known = instruments.durations.get(name);
  const advice = { explicitBucketBoundaries: BOUNDARIES };
  const histogram = known ?? metrics.getMeter(SCOPE).createHistogram(name, { unit: 's', advice });
  if (known === undefined) instruments.durations.set(name, histogram);
  histogram.record(seconds, attributes);
}

/**
 * Runs a piece of work as a span and keeps how long it took, both with what `outcomeOf` says of its result. What
 * it throws is thrown on; the span tells the kind of the error, never its words.
 */
export async function measured<Result>(
  name: 'turn' | 'job',
  attributes: Attributes,
  work: () => Promise<Result>,
  outcomeOf: (result: Result) => string,
): Promise<Result> {
  const began = performance.now();
  return trace.getTracer(SCOPE).startActiveSpan(name, { attributes }, async (span) => {
    let outcome = 'failed';
    try {
      const result = await work();
      outcome = outcomeOf(result);
      if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
      return result;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      const all = { ...attributes, outcome };
      span.setAttribute('outcome', outcome).end();
      count(name === 'turn' ? 'utblick.turns' : 'utblick.jobs', all);
      keepDuration(`utblick.${name}.duration`, (performance.now() - began) / 1000, all);
    }
  });
}

/** What is looked up each time that metrics are collected: how much, by some attribute. */
export type Levels = () => Promise<readonly { readonly value: number; readonly attributes: Attributes }[]>;

/** Watches how much waits, until the function that it gives is called. What can't be looked up is left out. */
export function watch(name: 'utblick.queue.depth', levels: Levels): () => void {
  const gauge = metrics.getMeter(SCOPE).createObservableGauge(name);
  const look = async (result: { observe(value: number, attributes: Attributes): void }) => {
    for (const { value, attributes } of await levels().catch(() => [])) result.observe(value, attributes);
  };
  gauge.addCallback(look);
  return () => gauge.removeCallback(look);
}
