import { createServer, type Server, type Socket } from 'node:net';
import { type SeededRandom } from '../faults/seeded-random.ts';
import { MailWeather } from './mail-weather.ts';
import { PostOffice } from './post-office.ts';
import { SmtpConversation } from './smtp-conversation.ts';

/** A mail server of ours: keeps an exact account of what it took, and fails in every way that is asked of it. */
export class MailServer {
  readonly office = new PostOffice();
  readonly weather: MailWeather;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  private constructor(random: SeededRandom, lateMs: number) {
    this.weather = new MailWeather(random, lateMs);
    this.server = createServer((socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
      new SmtpConversation(socket, this.office, this.weather);
    });
  }

  /** @param lateMs how long an answer takes that is late, milliseconds */
  static async start(port: number, random: SeededRandom, lateMs = 1_500): Promise<MailServer> {
    const server = new MailServer(random, lateMs);
    await new Promise<void>((listening, failed) => {
      server.server.once('error', failed);
      server.server.listen(port, '127.0.0.1', listening);
    });
    return server;
  }

  /** The port it listens at. */
  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) {
      socket.destroy();
    }
    await new Promise((closed) => this.server.close(closed));
  }
}
