import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts, startSystem } from '../../start/embedded/index.ts';
import { openHttp2Proxy } from './http2-proxy.ts';

/** A running system with one signal in it, and the names under which it is looked at. */
export interface Stage {
  readonly url: string;
  readonly signalId: string;
  readonly reporter: { readonly email: string; readonly password: string };
  stop(): Promise<void>;
}

const reporter = { email: 'citizen@demo.test', password: 'Nespeshni-2026!' };

const signInDocument =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { ... on ' +
  'Session { accessToken } } }';
const submitDocument =
  'mutation ($input: SubmitSignalInput!) { submitSignal(input: $input) { ... on CitizenSignal { id } ... on ' +
  'InvalidInputError { message } } }';

/**
 * Starts the built programs with data of their own behind TLS and HTTP/2, as people meet them, and sends a few
 * signals as the demo citizen.
 */
export async function openStage(root: string): Promise<Stage> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ns-measure-'));
  await chmod(dataFolder, 0o755);
  const [http = 0, worker = 0, postgres = 0, smtp = 0, mailbox = 0, records = 0, https = 0] = await freePorts(7);
  const api = `http://127.0.0.1:${String(http)}`;
  const url = `https://localhost:${String(https)}`;
  const clean = (): Promise<void> => rm(dataFolder, { recursive: true, force: true });
  const system = await startSystem(
    {
      root,
      dataFolder,
      ports: { http, worker, postgres, smtp, mailbox, records },
      recordsElsewhere: false,
      demoAccounts: true,
      lasting: false,
      environment: { NODE_ENV: 'test', HOST: '127.0.0.1', PUBLIC_URL: url, REDIS_URL: '', TRUST_PROXY: '1' },
    },
    () => () => undefined,
  ).catch(async (failure: unknown) => {
    await clean();
    throw failure;
  });
  const proxy = await openHttp2Proxy(https, api);
  const { signIn } = await ask<{ signIn: { accessToken: string } }>(api, signInDocument, reporter);
  const ids: string[] = [];
  for (const description of [
    'Изхвърлени строителни отпадъци зад гаражите.',
    'Препълнен контейнер пред детската градина.',
    'Нерегламентирано сметище край реката.',
  ]) {
    const input = {
      clientKey: crypto.randomUUID(),
      category: 'waste.dump',
      settlement: '63427',
      description,
      address: 'ул. „Борисова“ 12',
    };
    const { submitSignal } = await ask<{ submitSignal: { id: string } }>(
      api,
      submitDocument,
      { input },
      signIn.accessToken,
    );
    ids.push(submitSignal.id);
  }
  return {
    url,
    signalId: ids[0] ?? '',
    reporter,
    stop: async () => {
      await proxy.close();
      await system.stop();
      await clean();
    },
  };
}

async function ask<T>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  token?: string,
): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
  if (!data) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}
