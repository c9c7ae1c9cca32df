import { freePorts } from '../../start/embedded/index.ts';
import { ask, password, signIn } from '../ask.ts';
import type { Filled } from '../database.ts';
import { openHttp2Proxy } from './http2-proxy.ts';

/** The citizen app as people meet it, with some signals of one of them. */
export interface CitizenSite {
  readonly url: string;
  readonly signalId: string;
  readonly reporter: { readonly email: string; readonly password: string };
  close(): Promise<void>;
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

/** Starts the api behind TLS and HTTP/2, and sends a few signals as the demo citizen. */
export async function openCitizenSite({ startApi }: Filled): Promise<CitizenSite> {
  const [https = 0] = await freePorts(1);
  const url = `https://localhost:${String(https)}`;
  const api = await startApi({ PUBLIC_URL: url, TRUST_PROXY: '1' });
  const proxy = await openHttp2Proxy(https, api.url);
  const token = await signIn(api.url, reporter.email);
  const ids: string[] = [];
  for (const description of descriptions) {
    const input = {
      clientKey: crypto.randomUUID(),
      category: 'waste.dump',
      settlement: '63427',
      description,
      address: 'ул. „Борисова“ 12',
    };
    const { submitSignal } = await ask<{ submitSignal: { id: string } }>(api.url, submitDocument, { input }, token);
    ids.push(submitSignal.id);
  }
  return { url, signalId: ids[0] ?? '', reporter, close: () => proxy.close() };
}
