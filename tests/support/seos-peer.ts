import { randomUUID } from 'node:crypto';
import {
  createSigner,
  fromWireGuid,
  type MessageBody,
  type MessageSigner,
  readIdentity,
  type SeosMessage,
} from '@ns/records/seos';
import type { TestSystem } from './system.ts';

/** What the records system of a story says to us. */
export interface SeosPeer {
  /** signs as the records system, which only a stolen key can */
  readonly sign: MessageSigner;
  /** a message from the records system to us */
  readonly message: (body: MessageBody) => SeosMessage;
}

export async function seosPeer({ api, recordsProcess }: TestSystem): Promise<SeosPeer> {
  const party = (side: 'OUR' | 'PEER') => ({
    identifier: setting(api, `RECORDS_${side}_EIK`),
    name: setting(api, `RECORDS_${side}_NAME`),
    guid: fromWireGuid(setting(api, `RECORDS_${side}_GUID`)) ?? '',
  });
  const identity = await readIdentity({
    privateKeyFile: setting(recordsProcess, 'RECORDS_SIMULATOR_KEY_FILE'),
    certificateFile: setting(recordsProcess, 'RECORDS_SIMULATOR_CERTIFICATE_FILE'),
  });
  return {
    sign: createSigner(identity),
    message: (body) => ({
      header: {
        messageGuid: randomUUID(),
        sentAt: new Date().toISOString(),
        sender: party('PEER'),
        recipient: party('OUR'),
      },
      body,
    }),
  };
}

/** A variable of a process of the system. */
function setting(of: TestSystem['api'], name: string): string {
  const value = of.plan.environment[name];
  if (value === undefined) {
    throw new Error(`${name} is not set.`);
  }
  return value;
}
