import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually, registerCitizen, signIn, submit } from '../support/index.ts';
import { Listener } from '../api/listener.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const operation = resolve(import.meta.dirname, '../../tools/operation');
const rules = readFileSync(resolve(operation, 'prometheus/alerts.yaml'), 'utf8');
const dashboard = readFileSync(resolve(operation, 'grafana/operation.json'), 'utf8');
const workerUrl = `http://127.0.0.1:${String(system.worker.plan.environment['WORKER_PORT'])}`;

const scraped = async (url: string) => (await fetch(`${url}/metrics`)).text();
const both = async () => `${await scraped(system.url)}\n${await scraped(workerUrl)}`;
/** The labels of all figures of this installation. */
const own = `installation="${new URL(system.url).host}"`;
/** A figure that has no label of its own. */
const plain = (name: string, value: string) => new RegExp(`^${name}\\{${own}\\} ${value}$`, 'im');
/** Names of metrics that a text of rules or panels uses. */
const namesIn = (text: string) =>
  new Set(
    [...text.matchAll(/\b(?:ns|nodejs|process)_[a-z0-9_]+/g)].map(([name]) =>
      name.replace(/_(?:bucket|count|sum)$/, ''),
    ),
  );
const namesOf = (shown: string) => new Set([...shown.matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name));

describe('the figures of api and worker', () => {
  it('are all that the alert rules and the dashboard name', async () => {
    const present = namesOf(await both());
    for (const text of [rules, dashboard]) {
      expect([...namesIn(text)].filter((name) => !present.has(name))).toEqual([]);
      expect(namesIn(text).size).toBeGreaterThan(15);
    }
  });

  it('are each on the dashboard or in a rule', async () => {
    const named = new Set([...namesIn(rules), ...namesIn(dashboard)]);
    const own = [...namesOf(await both())].filter((name) => name.startsWith('ns_'));
    expect(own.filter((name) => !named.has(name))).toEqual([]);
  });

  it('all say of which installation they are', async () => {
    const shown = (await both()).split('\n').filter((line) => /^\w/.test(line));
    expect(shown.filter((line) => !line.includes(own))).toEqual([]);
  });

  it('say what was done: requests, operations, live events, connections, queues, mails, registration', async () => {
    const citizen = await registerCitizen(system);
    const staff = await signIn(system, 'dispatcher@demo.test');
    const listener = new Listener(system.socketUrl, staff, 'subscription { signalEvents { cursor } }');
    const { reference } = await submit(citizen);
    await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes(reference));
    await eventually(async () => {
      await submit(citizen);
      return listener.received.length > 0;
    }, 'an event is heard');
    const api = await scraped(system.url);
    const labelled = (name: string, labels: string) =>
      new RegExp(`^${name}\\{(?:${own},)?${labels}(?:,${own})?\\} [1-9]`, 'm');
    expect(api).toMatch(labelled('ns_http_request_seconds_count', 'route="/graphql",status="2xx"'));
    expect(api).toMatch(labelled('ns_graphql_operation_seconds_count', 'operation="other",outcome="ok"'));
    expect(api).toMatch(plain('ns_live_sockets', '1'));
    expect(api).toMatch(plain('ns_live_subscriptions', '1'));
    expect(api).toMatch(plain('ns_live_lag_seconds_count', '[1-9]\\d*'));
    expect(api).toMatch(plain('ns_database_connections_max', '\\d+'));
    expect(api).toMatch(plain('ns_health_ready', '1'));
    await listener.close();
    await eventually(async () => {
      const worker = await scraped(workerUrl);
      return (
        /^ns_mail_attempts_total\{[^}]*outcome="ACCEPTED"[^}]*\} [1-9]/m.test(worker) &&
        /^ns_queue_jobs\{[^}]*queue="\w+",state="wait"[^}]*\} \d/m.test(worker) &&
        plain('ns_records_last_registered_seconds', '\\d.*').test(worker) &&
        plain('ns_outbox_waiting', '0').test(worker) &&
        plain('ns_figures_age_seconds', '0').test(worker)
      );
    }, 'the worker says what it did');
  });

  it('are there while the database is away, those that ask it aside', async () => {
    await system.postgres.kill();
    const notReady = plain('ns_health_ready', '0');
    await eventually(async () => notReady.test(await scraped(system.url)), 'the api is not ready');
    await eventually(async () => notReady.test(await scraped(workerUrl)), 'the worker is not ready');
    const worker = await scraped(workerUrl);
    expect(worker).toMatch(plain('ns_outbox_waiting', 'nan'));
    expect(worker).toMatch(/^ns_mail_attempts_total\{[^}]*outcome="ACCEPTED"[^}]*\} [1-9]/m);
  });
});
