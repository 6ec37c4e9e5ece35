// Traces of OpenTelemetry: a span for every request, and within it one for every transaction and every task of a worker.
// They are sent where OTEL_EXPORTER_OTLP_ENDPOINT is set, and cost next to nothing where it is not. As in the log, spans
// carry patterns, codes and tenants: no names, no incidents, no amounts, no addresses.
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface TraceOptions {
  /** Takes OTLP over HTTP at `/v1/traces` below it. */
  readonly endpoint: string;
  readonly service: string;
}

export interface Tracing {
  /** Sends what is left. */
  close(): Promise<void>;
}

/** For the whole process, which is one server. */
export function openTracing({ endpoint, service }: TraceOptions, version: string): Tracing {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }),
      }),
    ],
  });
  trace.setGlobalTracerProvider(provider);
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return {
    close: async () => {
      await provider.shutdown();
      trace.disable();
      propagation.disable();
      context.disable();
    },
  };
}

const tracer = () => trace.getTracer('proviso');

/** Does the act in a span of its own, within the one of whoever asks. */
export function spanned<Answer>(name: string, act: () => Promise<Answer>): Promise<Answer> {
  return tracer().startActiveSpan(name, async (span) => {
    try {
      return await act();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', error instanceof Error ? error.constructor.name : 'unknown');
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span for every request; of whoever calls, where they send `traceparent`. */
export function addTraces(app: FastifyInstance): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  const within = (request: FastifyRequest, done: () => void): void => {
    const span = spans.get(request);
    context.with(span === undefined ? context.active() : trace.setSpan(context.active(), span), done);
  };
  app.addHook('onRequest', (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const span = tracer().startSpan(
      `${method} ${route}`,
      { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': route } },
      propagation.extract(context.active(), request.headers),
    );
    spans.set(request, span);
    reply.raw.once('close', () => {
      span.setAttribute('http.response.status_code', reply.statusCode);
      span.setAttribute('proviso.request', request.id);
      if (request.principal !== undefined) span.setAttribute('proviso.tenant', request.principal.tenant);
      if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    within(request, done);
  });
  // A body that comes in pieces is read outside of the context in which the request began.
  app.addHook('preHandler', (request, _reply, done) => within(request, done));
}
