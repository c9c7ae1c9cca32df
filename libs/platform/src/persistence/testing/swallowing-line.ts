import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can swallow what both ends send, without a sign to either of them. */
export interface SwallowingLine {
  readonly url: string;
  /** From now on connections that stand are silent for ever; new ones work. */
  swallow(): void;
  close(): Promise<void>;
}

/** Lays a line to the server of an address. */
export async function swallowingLine(address: string): Promise<SwallowingLine> {
  const target = new URL(address);
  const lines = new Set<{ readonly ends: readonly Socket[]; isSilent: boolean }>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const line = { ends: [near, far], isSilent: false };
    lines.add(line);
    const lead = (from: Socket, to: Socket): void => {
      from.on('data', (piece) => void (line.isSilent || to.write(piece)));
      from.on('error', () => undefined);
      from.on('close', () => void (line.isSilent || to.destroy()));
    };
    lead(near, far);
    lead(far, near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = new URL(address);
  url.port = String((server.address() as { readonly port: number }).port);
  return {
    url: url.href,
    swallow: () => lines.forEach((line) => (line.isSilent = true)),
    close: async () => {
      for (const { ends } of lines) {
        ends.forEach((end) => end.destroy());
      }
      await new Promise((closed) => server.close(closed));
    },
  };
}
