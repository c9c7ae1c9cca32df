/**
 * @module-tag long
 * @module-tag queue
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as citizenApp from '@ns/contract/citizen';
import { print } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { aReport, eventually, registerCitizen } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { type CollectedSpan, startTraceCollector } from '../support/trace-collector.ts';

const collector = await startTraceCollector();
afterAll(() => collector.stop());
const system = await storySystem({
  environment: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '200' },
});
const citizen = await registerCitizen(system);

/** A trace that somebody else names. */
const strangers = '4bf92f3577b34da6a3ce929d0e0e4736';
const report = aReport({ description: 'Личен-разказ за съседа', address: 'Тайна-улица 77' });
const answer = await fetch(`${system.graphqlUrl}?secret=parameter-of-the-address`, {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    authorization: `Bearer ${citizen.token}`,
    traceparent: `00-${strangers}-00f067aa0ba902b7-01`,
    'user-agent': 'browser-of-a-person',
  },
  body: JSON.stringify({ query: print(citizenApp.SubmitSignalDocument), variables: { input: report } }),
});
const { data } = (await answer.json()) as { data: { submitSignal: { reference: string } } };
const { reference } = data.submitSignal;
await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes(reference));

/** The spans of the trace that the report began. */
const traceOfReport = (): readonly CollectedSpan[] => {
  const begun = collector.spans.find(({ name }) => name === 'graphql SubmitSignal');
  return collector.spans.filter(({ traceId }) => traceId === begun?.traceId);
};
/** Its spans whose parents are not there. */
const orphans = (): readonly CollectedSpan[] => {
  const spans = traceOfReport();
  const known = new Set(spans.map(({ spanId }) => spanId));
  return spans.filter(({ parentSpanId }) => parentSpanId !== undefined && !known.has(parentSpanId));
};
const wanted = [
  'POST /graphql',
  'graphql SubmitSignal',
  'sql insert',
  'entry signal.event',
  'job records.register',
  'records exchange',
  'mail',
];

describe('the trace of a report', () => {
  it('goes from the request through the outbox and the queue to the records system and the mail', async () => {
    await eventually(
      () => wanted.every((name) => traceOfReport().some((span) => span.name === name)),
      `all of it is there: ${[...new Set(traceOfReport().map(({ name }) => name))].join(', ')}`,
      90_000,
    );
    // A span is sent when it ends, its parent after it.
    await expect.poll(orphans, { timeout: 20_000 }).toEqual([]);
    const spans = traceOfReport();
    const roots = spans.filter(({ parentSpanId }) => parentSpanId === undefined);
    expect(roots.map(({ name }) => name)).toEqual(['POST /graphql']);
    expect(new Set(spans.map(({ program }) => program))).toEqual(new Set(['signali-api', 'signali-worker']));
  });

  it('mentions the trace that the caller named, and does not join it', () => {
    const request = traceOfReport().find(({ name }) => name === 'POST /graphql');
    expect(request?.links).toMatchObject([{ traceId: strangers }]);
    expect(collector.spans.filter(({ traceId }) => traceId === strangers)).toEqual([]);
    expect(request?.attributes).toMatchObject({ 'http.route': '/graphql', 'http.response.status_code': 200 });
  });
});

describe('no span', () => {
  it('says anything of a person, nor what somebody wrote', async () => {
    await system.graphql.ask('query NameOfAStranger { doesNotExist }');
    await system.graphql.request('mutation { requestSignInCode(email: "person-of-a-trace@demo.test") }');
    await fetch(`${system.url}/signals/unknown-address-of-a-person`);
    const seen = collector.spans.length;
    await eventually(() => collector.spans.length > seen, 'further spans come');
    for (const text of [
      ...[citizen.email, citizen.token, reference, 'Личен-разказ', 'Тайна-улица', 'demo.test'],
      ...['secret=', 'parameter-of-the-address', 'browser-of-a-person', 'NameOfAStranger', 'address-of-a-person'],
      ...['127.0.0.1', 'Bearer', 'submit_signal', ' from '],
    ]) {
      expect(collector.text).not.toContain(text);
    }
    const attributes = new Set(collector.spans.flatMap(({ attributes: of }) => Object.keys(of)));
    expect([...attributes].toSorted()).toEqual([
      'db.operation.name',
      'db.system.name',
      'graphql.operation.name',
      'graphql.operation.type',
      'http.request.method',
      'http.response.status_code',
      'http.route',
      'messaging.destination.name',
      'ns.outcome',
    ]);
  });
});

describe('without an address for traces', () => {
  it('nothing of OpenTelemetry is loaded: it lies in files of its own', () => {
    for (const program of ['api', 'worker']) {
      const folder = join(system.api.plan.root, 'dist/apps', program);
      const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
      const holding = parts.filter((file) => readFileSync(join(folder, file), 'utf8').includes('BatchSpanProcessor'));
      expect(holding).not.toEqual([]);
      const main = readFileSync(join(folder, 'main.js'), 'utf8');
      const started = [...main.matchAll(/^import[^"']*["']\.\/([^"']+)["']/gm)].map(([, file = '']) => file);
      expect(started).toContain('parts/packages.js');
      expect(
        started.filter((file) => readFileSync(join(folder, file), 'utf8').includes('class BatchSpanProcessor')),
      ).toEqual([]);
    }
  });
});
