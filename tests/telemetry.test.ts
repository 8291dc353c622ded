import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Feature } from '../src/conversation/feature.ts';
import { startTelemetry, type Telemetry } from '../src/telemetry/start.ts';
import { personalMessage } from './support/activities.ts';
import { say, saying, sayingFeature } from './support/said.ts';
import { startTestBot, type TestBot } from './support/test-bot.ts';

/** What an OTLP endpoint is sent, as JSON. */
interface Received {
  readonly path: string;
  readonly text: string;
}

/** A part of OTLP's JSON: a metric with its points, or a span. */
interface Point {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly value: number;
}
type Raw = Readonly<Record<string, unknown>>;
const list = (value: unknown) => (Array.isArray(value) ? (value as Raw[]) : []);
const attributesOf = (raw: Raw) =>
  Object.fromEntries(
    list(raw.attributes).map(({ key, value }) => [key, (value as { stringValue?: string }).stringValue]),
  ) as Record<string, string>;

const boom: Feature = {
  name: 'boom',
  intents: [
    {
      name: 'boom',
      claim: (text) => (text.startsWith('hemlig smäll') ? 2 : 0),
      handle: async ({ text }) => Promise.reject(new Error(text)),
    },
  ],
  verbs: [],
  jobs: [],
  examples: { sv: [], en: [] },
};

describe('Traces and metrics', () => {
  const received: Received[] = [];
  let endpoint: Server;
  let telemetry: Telemetry;
  let bot: TestBot;
  const before = { ...process.env };

  beforeAll(async () => {
    endpoint = createServer(async (request, response) => {
      received.push({ path: request.url ?? '', text: (await buffer(request)).toString() });
      response.setHeader('content-type', 'application/json').end('{}');
    });
    await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
    Object.assign(process.env, {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_METRIC_EXPORT_INTERVAL: '100',
      OTEL_METRIC_EXPORT_TIMEOUT: '100',
      OTEL_BSP_SCHEDULE_DELAY: '50',
    });
    telemetry = await startTelemetry({ traces: true, metrics: true });
    bot = await startTestBot({ start: { features: [boom, sayingFeature] } });
  });
  afterAll(async () => {
    await bot?.close();
    await telemetry?.stop();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    endpoint.close();
    endpoint.closeAllConnections();
  });

  const metrics = (name: string): Point[] =>
    received
      .filter(({ path }) => path === '/v1/metrics')
      .flatMap(({ text }) => list((JSON.parse(text) as Raw).resourceMetrics))
      .flatMap(({ scopeMetrics }) => list(scopeMetrics))
      .flatMap((scope) => list(scope.metrics))
      .filter((metric) => metric.name === name)
      .flatMap((metric) => {
        const { dataPoints } = (metric.sum ?? metric.histogram ?? metric.gauge) as Raw;
        return list(dataPoints).map((point) => ({
          name,
          attributes: attributesOf(point),
          value: Number(point.asInt ?? point.asDouble ?? point.count),
        }));
      });
  const spans = () =>
    received
      .filter(({ path }) => path === '/v1/traces')
      .flatMap(({ text }) => list((JSON.parse(text) as Raw).resourceSpans))
      .flatMap(({ scopeSpans }) => list(scopeSpans))
      .flatMap((scope) => list(scope.spans))
      .map((span) => ({ name: span.name, ...attributesOf(span) }));

  test('tell of turns, deliveries, jobs, answers and refusals, with neither words nor people', async () => {
    const hello = personalMessage('Hej');
    await bot.ask(hello);
    await bot.exchange(hello);
    await bot.ask(personalMessage('Får vi teckna ett vänortsavtal?'));
    await bot.ask(personalMessage('Vad kostar en hemlig semla på torget?'));
    await bot.ask(personalMessage('hemlig smäll'));
    await bot.post({ type: 'message' });
    await say(
      bot,
      saying(
        { person: hello.from === undefined ? '' : (hello.from as { aadObjectId: string }).aadObjectId },
        'hemlig hälsning',
      ),
    );

    const total = (name: string, fits: Record<string, string>) =>
      Math.max(
        0,
        ...metrics(name)
          .filter(({ attributes }) => Object.entries(fits).every(([key, value]) => attributes[key] === value))
          .map(({ value }) => value),
      );
    const expected: [string, Record<string, string>, number][] = [
      ['utblick.turns', { type: 'message', outcome: 'answered' }, 3],
      ['utblick.turns', { outcome: 'again' }, 1],
      ['utblick.turns', { outcome: 'failed' }, 1],
      ['utblick.turn.duration', { type: 'message', outcome: 'answered' }, 3],
      ['utblick.refused', { why: 'not-an-activity' }, 1],
      ['utblick.deliveries', { outcome: 'sent' }, 1],
      ['utblick.jobs', { job: 'deliver-message', outcome: 'done' }, 1],
      ['utblick.answers', { verdict: 'not_covered' }, 1],
      ['utblick.answers', { verdict: 'no' }, 1],
    ];
    await expect
      .poll(() => expected.map(([name, fits]) => [name, fits, total(name, fits)]), { timeout: 20_000 })
      .toEqual(expected);
    await expect.poll(() => metrics('utblick.queue.depth').length, { timeout: 20_000 }).toBeGreaterThan(0);
    await expect
      .poll(spans, { timeout: 20_000 })
      .toEqual(
        expect.arrayContaining([
          expect.objectContaining({ name: 'turn', type: 'message', outcome: 'answered' }),
          expect.objectContaining({ name: 'job', job: 'deliver-message', outcome: 'done' }),
        ]),
      );
    const everything = received.map(({ text }) => text).join('\n');
    expect(everything).toContain('utblick');
    expect(everything).not.toMatch(/hemlig|vänort|Anna|29:1anna|0b4f2a52/);
  });

  test('tell an operator in words what is to be looked at', async () => {
    const response = await fetch(`${bot.url}/ready`);
    const { status, findings } = (await response.json()) as {
      status: string;
      findings: { what: string; says: string }[];
    };

    expect([response.status, status]).toEqual([200, 'ready, but look']);
    const says = Object.fromEntries(findings.map((finding) => [finding.what, finding.says]));
    expect(says.store).toBe('the embedded store answers');
    expect(says.edition).toContain('no edition of the strategy is imported');
    expect(says.directory).toContain('no directory is loaded');
    expect(says.switch).toBe('everything is on');
  });
});
