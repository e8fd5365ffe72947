import { createRequire } from 'node:module';
import type * as OpenTelemetry from '@opentelemetry/api';
import type * as Sdk from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchange, newKey } from '../support/client.js';
import { CLIENTS, capabilities, type TestWfmOptions, testWfm } from '../support/wfm.js';

// The ES modules of these packages name files without their endings, which Node cannot load.
const require = createRequire(import.meta.url);
const api: typeof OpenTelemetry = require('@opentelemetry/api');
const { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor }: typeof Sdk =
  require('@opentelemetry/sdk-trace-base');

const exporter = new InMemorySpanExporter();
const PARENT = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', traceFlags: 1 };

/** Takes a `traceparent` for the one above, whatever its octets. */
const propagator: OpenTelemetry.TextMapPropagator = {
  fields: () => ['traceparent'],
  inject: () => {},
  extract: (context, carrier, { get }) =>
    get(carrier, 'traceparent') === 'here' ? api.trace.setSpanContext(context, PARENT) : context,
};

beforeAll(() => {
  api.trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
  api.propagation.setGlobalPropagator(propagator);
});
beforeEach(() => exporter.reset());
afterAll(() => api.trace.disable());

function traced(options: TestWfmOptions = {}) {
  return testWfm({ openTelemetry: api, ...options });
}

describe('the spans', () => {
  it('are named and described by the semantic conventions', async () => {
    const { wfm, key } = traced();
    await exchange(wfm, key, { target: `${CLIENTS}/deployments?page=secret` });
    const [span] = exporter.getFinishedSpans();
    expect(span?.name).toBe('GET /api/v1/clients/{clientId}/deployments');
    expect(span?.kind).toBe(api.SpanKind.SERVER);
    expect(span?.status).toEqual({ code: api.SpanStatusCode.UNSET });
    expect(span?.attributes).toEqual({
      'http.request.method': 'GET',
      'url.scheme': 'https',
      'url.path': `${CLIENTS}/deployments`,
      'http.route': '/api/v1/clients/{clientId}/deployments',
      'margo.operation.id': 'getStateManifest',
      'http.response.status_code': 200,
    });
  });

  it('say what a request was refused for, without making it an error of the server', async () => {
    const { wfm, key } = traced();
    const body = JSON.stringify(capabilities('gw'));
    await exchange(wfm, key, { method: 'PUT', target: `${CLIENTS}/capabilities/gw`, body, key: newKey() });
    const [span] = exporter.getFinishedSpans();
    expect(span?.attributes).toMatchObject({
      'http.response.status_code': 401,
      'margo.problem.type': 'signature-verification-failed',
    });
    expect(span?.status.code).toBe(api.SpanStatusCode.UNSET);
    const text = JSON.stringify(span?.attributes);
    for (const secret of ['sig1', 'sha-256', 'ecdsa', 'Ferrow']) expect(text).not.toContain(secret);
  });

  it('are errors when the server failed, and keep the reason to onError', async () => {
    const { wfm, key } = traced({
      override: { getStateManifest: () => Promise.reject(new Error('password=hunter2')) },
    });
    await exchange(wfm, key, { target: `${CLIENTS}/deployments` });
    const [span] = exporter.getFinishedSpans();
    expect(span?.status).toEqual({ code: api.SpanStatusCode.ERROR });
    expect(span?.attributes['error.type']).toBe('500');
    expect(JSON.stringify([span?.attributes, span?.events])).not.toContain('hunter2');
  });

  it('have few names, whatever is asked for', async () => {
    const { wfm, key } = traced({ basePath: '/plant7' });
    const method = 'BREW';
    await exchange(wfm, key, { method, target: '/nowhere', unsigned: true });
    await exchange(wfm, key, { method, target: `/plant7${CLIENTS}/deployments`, unsigned: true });
    await exchange(wfm, key, { target: `/plant7${CLIENTS}/deployments` });
    const spans = exporter.getFinishedSpans();
    const names = spans.map(({ name }) => name);
    expect(names).toEqual(['HTTP', 'HTTP', 'GET /plant7/api/v1/clients/{clientId}/deployments']);
    expect(spans.map(({ attributes }) => attributes['http.request.method'])).toEqual([
      '_OTHER',
      '_OTHER',
      'GET',
    ]);
  });

  it('are children of the span that the client sent along', async () => {
    const { wfm, key } = traced();
    await exchange(wfm, key, { target: '/nowhere', fields: [['Traceparent', 'here']] });
    await exchange(wfm, key, { target: '/nowhere' });
    const spans = exporter.getFinishedSpans();
    expect(spans.map((span) => span.spanContext().traceId === PARENT.traceId)).toEqual([true, false]);
    expect(spans.map((span) => span.parentSpanContext?.spanId)).toEqual([PARENT.spanId, undefined]);
  });

  it('are not made without the option', async () => {
    const { wfm, key } = testWfm();
    await exchange(wfm, key, { target: `${CLIENTS}/deployments` });
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});
