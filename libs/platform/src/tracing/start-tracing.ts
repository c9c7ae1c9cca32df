import type { Span } from '@opentelemetry/api';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../observability/index.ts';
import { type OpenSpan, type SpanAttributes, traceWith } from './tracing.ts';

/** Milliseconds for the last spans when the process ends. */
const flushWithinMs = 2_000;

const traceparentShape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/**
 * Begins to send traces by OTLP over HTTP, when an address is given. OpenTelemetry is loaded only then; what its
 * packages read from `OTEL_…` variables themselves holds (headers, sampler, batches).
 * @param endpoint of a collector; without it nothing is written and nothing is loaded
 * @param program name of the service in the traces, unless OTEL_SERVICE_NAME gives another
 * @returns what sends the last spans and ends it
 */
export async function startTracing(
  endpoint: string | undefined,
  program: { readonly name: string },
  logger: Logger,
): Promise<() => Promise<void>> {
  if (endpoint === undefined) {
    return async () => undefined;
  }
  const [{ context, diag, DiagLogLevel, SpanKind, SpanStatusCode, trace, TraceFlags }, sdk, exporter, resources] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  let isLogged = false;
  const problem = (): void => {
    if (!isLogged) {
      isLogged = true;
      logger.warn('traces cannot be sent to OTEL_EXPORTER_OTLP_ENDPOINT');
    }
  };
  const nothing = () => undefined;
  diag.setLogger(
    { error: problem, warn: nothing, info: nothing, debug: nothing, verbose: nothing },
    DiagLogLevel.ERROR,
  );
  const provider = new sdk.NodeTracerProvider({
    resource: resources
      .defaultResource()
      .merge(resources.resourceFromAttributes({ 'service.name': program.name }))
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    spanProcessors: [
      new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })),
    ],
  });
  provider.register({ propagator: null });
  const tracer = provider.getTracer(program.name);
  const kinds = {
    server: SpanKind.SERVER,
    client: SpanKind.CLIENT,
    consumer: SpanKind.CONSUMER,
    internal: SpanKind.INTERNAL,
  } as const;
  const remote = (traceparent: string | null | undefined) => {
    const [, traceId, spanId, flags] = traceparentShape.exec(traceparent ?? '') ?? [];
    return traceId !== undefined && spanId !== undefined && flags !== undefined
      ? { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true }
      : undefined;
  };
  const opened = (span: Span): OpenSpan => ({
    run: (work) => context.with(trace.setSpan(context.active(), span), work),
    set: (attributes: SpanAttributes) => void span.setAttributes(attributes),
    rename: (name) => void span.updateName(name),
    end: (isFailed = false) => {
      if (isFailed) {
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    },
  });
  // What goes on after its span, as a loop that a request started, belongs to no span.
  const active = () => {
    const span = trace.getActiveSpan();
    return span?.isRecording() ? span : undefined;
  };
  traceWith({
    begin: ({ name, kind, attributes = {}, parent, link }) => {
      const origin = remote(parent);
      const within = active() ? context.active() : trace.deleteSpan(context.active());
      const linked = remote(link);
      const options = { kind: kinds[kind], attributes, ...(linked && { links: [{ context: linked }] }) };
      return opened(tracer.startSpan(name, options, origin ? trace.setSpanContext(within, origin) : within));
    },
    get open() {
      const span = active();
      return span && opened(span);
    },
    get traceparent() {
      const known = active()?.spanContext();
      return known && `00-${known.traceId}-${known.spanId}-${known.traceFlags.toString(16).padStart(2, '0')}`;
    },
  });
  return async () => {
    traceWith(undefined);
    await Promise.race([provider.shutdown().catch(() => undefined), pause(flushWithinMs, undefined, { ref: false })]);
  };
}
