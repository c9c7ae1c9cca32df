import { type RecordsConfig, remoteRecordsSystem } from '@ns/records';
import { checkCertificates } from './check-certificates.ts';
import { checkConfiguration } from './check-configuration.ts';
import { checkConnection, sendTrial } from './check-connection.ts';
import { checkDocument } from './check-document.ts';
import { checkRegister } from './check-register.ts';
import { fault, type Finding, wordsOf } from './finding.ts';
import { textOf, type Text } from './texts/index.ts';
import { trialDocument } from './trial-document.ts';

export interface CheckOptions {
  /** folder of the project */
  readonly root: string;
  /** true to really send the trial document */
  readonly send: boolean;
}

/** A heading and what was found under it. */
export interface Section {
  readonly title: Text;
  readonly findings: readonly Finding[];
}

/**
 * Looks at everything between this system and the records system, in the order in which it is needed; stops where going
 * on makes no sense.
 */
export async function* checkRecords(config: RecordsConfig, { root, send }: CheckOptions): AsyncGenerator<Section> {
  const configuration = { title: textOf('section.settings'), findings: checkConfiguration(config) };
  yield configuration;
  if (config.profile === 'builtin' || failed(configuration)) {
    return;
  }
  const keys = await checkCertificates(config);
  if (keys.length > 0) {
    const certificates = {
      title: textOf('section.keys'),
      findings: keys,
    };
    yield certificates;
    if (failed(certificates)) {
      return;
    }
  }
  const document = await trialDocument(config);
  yield {
    title: textOf('section.document'),
    findings: await attempt(() => checkDocument(config, document, root)),
  };
  const register = { title: textOf('section.register'), findings: await attempt(() => checkRegister(config)) };
  if (register.findings.length > 0) {
    yield register;
  }
  const system = await remoteRecordsSystem(config);
  if (system === undefined) {
    return;
  }
  const connection = {
    title: textOf('section.connection'),
    findings: await attempt(() => checkConnection(system, config)),
  };
  yield connection;
  if (send && !failed(connection)) {
    yield { title: textOf('section.sending'), findings: await attempt(() => sendTrial(system, config, document)) };
  }
}

export function failed({ findings }: Section): boolean {
  return findings.some(({ level }) => level === 'fault');
}

async function attempt(check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check();
  } catch (cause) {
    return [fault(textOf('checkFailed', { cause: wordsOf(cause) }))];
  }
}
