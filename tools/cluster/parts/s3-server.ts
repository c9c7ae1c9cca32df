import { Daemon } from './daemon.ts';

/** moto does not look at keys. */
const keys = { id: 'demo-key', secret: 'demo-secret-of-the-cluster' };

/** An S3 server of this machine (Debian's python3-moto) with one bucket; it keeps all in memory. */
export function s3Server(
  port: number,
  bucket: string,
  logFile: string,
  onCrash?: (name: string) => void,
): { readonly url: string; readonly daemon: Daemon; readonly settings: Readonly<Record<string, string>> } {
  const url = `http://127.0.0.1:${String(port)}`;
  const daemon = new Daemon({
    name: 's3',
    program: 'moto_server',
    arguments: ['-H', '127.0.0.1', '-p', String(port)],
    logFile,
    // A server that was started again has lost its bucket.
    isReady: async () => (await fetch(`${url}/${bucket}`, { method: 'PUT' })).ok,
    onCrash,
  });
  const settings = {
    S3_BUCKET: bucket,
    S3_ENDPOINT: url,
    S3_ACCESS_KEY_ID: keys.id,
    S3_SECRET_ACCESS_KEY: keys.secret,
  };
  return { url, daemon, settings };
}
