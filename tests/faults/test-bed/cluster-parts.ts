import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { DebianNginx, s3Server } from '@ns/cluster';
import { selfSigned } from '@ns/embedded';

/**
 * Puts the documented nginx with TLS in front of the apis; this process trusts its certificate until it is stopped.
 * @param folder for its files
 * @param root workspace folder
 */
export async function frontOf(
  ports: { readonly https: number; readonly http: number; readonly apis: readonly [number, number] },
  folder: string,
  root: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const certificate = await selfSigned();
  const trusted = getCACertificates('default');
  setDefaultCACertificates([...trusted, certificate.cert]);
  const nginx = await DebianNginx.prepare(join(folder, 'nginx'), ports.https);
  await nginx.install(join(root, 'tools/operation/nginx/signali.conf'), ports, certificate);
  await nginx.start();
  return {
    url: `https://localhost:${String(ports.https)}`,
    stop: async () => {
      await nginx.stop();
      setDefaultCACertificates(trusted);
    },
  };
}

/** Starts an S3 server with a bucket. @param ends takes what stops it @returns the settings of api and worker */
export async function startBucket(
  port: number,
  logFile: string,
  ends: (() => Promise<void>)[],
): Promise<Readonly<Record<string, string>>> {
  const { daemon, settings } = s3Server(port, 'signali', logFile);
  await daemon.start();
  ends.push(() => daemon.stop());
  return settings;
}
