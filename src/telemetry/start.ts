import { forgetInstruments } from './measure.ts';

export interface Telemetry {
  /** Sends what was collected, and stops. */
  stop(): Promise<void>;
}

/** What of telemetry the environment asks for, by the standard OTEL_… variables. */
export interface TelemetrySettings {
  readonly traces: boolean;
  readonly metrics: boolean;
}

/**
 * Sends traces and metrics where the standard OTEL_… variables say; the SDK reads them itself. Nothing is loaded
 * when they ask for nothing. The log is written to standard error as before: whoever hosts the bot gathers it.
 */
export async function startTelemetry({ traces, metrics }: TelemetrySettings): Promise<Telemetry> {
  if (!traces && !metrics) return { stop: async () => undefined };
  const { startNodeSdk } = await import('@opentelemetry/sdk-node');
  const sdk = startNodeSdk({
    resourceAttributes: { 'service.name': 'utblick' },
    logLevel: 'warn',
    logRecordProcessors: [],
    ...(traces ? {} : { spanProcessors: [] }),
    ...(metrics ? {} : { metricReaders: [] }),
  });
  forgetInstruments();
  // An endpoint that can't be reached at the end must not keep the bot from stopping.
  return { stop: () => sdk.shutdown().catch(() => undefined) };
}
