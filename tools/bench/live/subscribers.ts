import { WebSocket } from 'ws';

/** One subscription to be opened. */
export interface SubscriberPlan {
  readonly url: string;
  readonly connectionParams: Readonly<Record<string, string>>;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** whose events it is to get */
  readonly category: string;
}

const cursorPattern = /"cursor":"(\d+)"/;

/** A client that notes which event arrived when; it reads no more of a message than the cursor. */
export class Subscriber {
  /** cursors in the order of arrival */
  readonly cursors: string[] = [];
  /** milliseconds since 1970, by index of `cursors` */
  readonly arrivedAt: number[] = [];
  private socket: WebSocket | undefined;

  constructor(readonly plan: SubscriberPlan) {}

  /** Opens the socket and subscribes after the last cursor received, or from now on. */
  async open(): Promise<void> {
    const { url, connectionParams, query, variables } = this.plan;
    const socket = new WebSocket(url, 'graphql-transport-ws');
    this.socket = socket;
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: connectionParams })));
      socket.on('message', (data: Buffer) => {
        const text = data.toString('latin1');
        if (text.includes('"type":"connection_ack"')) {
          const after = this.cursors.at(-1) ?? null;
          socket.send(
            JSON.stringify({ type: 'subscribe', id: '1', payload: { query, variables: { ...variables, after } } }),
          );
          resolve();
          return;
        }
        const cursor = cursorPattern.exec(text)?.[1];
        if (cursor === undefined) {
          if (!text.includes('"type":"p')) {
            throw new Error(`Unexpected message: ${text.slice(0, 400)}`);
          }
          return;
        }
        this.cursors.push(cursor);
        this.arrivedAt.push(Date.now());
      });
    });
  }

  /** Breaks the connection as a lost network would. */
  cut(): void {
    this.socket?.terminate();
  }
}

/** Opens many subscribers, some at a time. */
export async function openAll(subscribers: readonly Subscriber[], atOnce = 50): Promise<void> {
  for (let index = 0; index < subscribers.length; index += atOnce) {
    await Promise.all(subscribers.slice(index, index + atOnce).map((subscriber) => subscriber.open()));
  }
}
