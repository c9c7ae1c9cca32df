import { freePorts } from '../../start/embedded/index.ts';
import { ask, password, signIn } from '../ask.ts';
import { openDataFolder, startBuiltSystem } from '../system.ts';
import { openHttp2Proxy } from './http2-proxy.ts';

/** A running system with one signal in it, and the names under which it is looked at. */
export interface Stage {
  readonly url: string;
  readonly signalId: string;
  readonly reporter: { readonly email: string; readonly password: string };
  stop(): Promise<void>;
}

const reporter = { email: 'citizen@demo.test', password };
const descriptions = [
  'Изхвърлени строителни отпадъци зад гаражите.',
  'Препълнен контейнер пред детската градина.',
  'Нерегламентирано сметище край реката.',
];

const submitDocument =
  'mutation ($input: SubmitSignalInput!) { submitSignal(input: $input) { ... on CitizenSignal { id } ... on ' +
  'InvalidInputError { message } } }';

/**
 * Starts the built programs with data of their own behind TLS and HTTP/2, as people meet them, and sends a few
 * signals as the demo citizen.
 */
export async function openStage(): Promise<Stage> {
  const [https = 0, ...ports] = await freePorts(7);
  const url = `https://localhost:${String(https)}`;
  const system = await startBuiltSystem(await openDataFolder('web'), ports, { PUBLIC_URL: url, TRUST_PROXY: '1' });
  const proxy = await openHttp2Proxy(https, system.url);
  const token = await signIn(system.url, reporter.email);
  const ids: string[] = [];
  for (const description of descriptions) {
    const input = {
      clientKey: crypto.randomUUID(),
      category: 'waste.dump',
      settlement: '63427',
      description,
      address: 'ул. „Борисова“ 12',
    };
    const { submitSignal } = await ask<{ submitSignal: { id: string } }>(system.url, submitDocument, { input }, token);
    ids.push(submitSignal.id);
  }
  return {
    url,
    signalId: ids[0] ?? '',
    reporter,
    stop: async () => {
      await proxy.close();
      await system.stop();
    },
  };
}
