import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Cluster, startCluster } from '@ns/cluster';
import { afterAll } from 'vitest';
import { builtCommand } from './built-command.ts';
import { GraphqlClient } from './graphql-client.ts';
import { Mailbox } from './mailbox.ts';
import { password } from './people.ts';
import { RecordsSimulator } from './records-simulator.ts';
import { storyPorts } from './story-ports.ts';

/** A whole installation with two of everything, and the ways into it through its nginx. */
export interface StoryCluster {
  readonly cluster: Cluster;
  readonly url: string;
  readonly socketUrl: string;
  readonly graphql: GraphqlClient;
  readonly mailbox: Mailbox;
  readonly records: RecordsSimulator;
}

export const dispatcherOfCluster = 'dispatcher@signali.test';

/** Everybody comes from one address here. */
const withoutLimits = {
  SUBMISSIONS_PER_DAY: '0',
  SUBMISSIONS_PER_HOUR: '0',
  REGISTRATIONS_PER_HOUR: '300',
};

/** What `npm run cluster` starts, for the stories of the file that is loading; it stops after the last of them. */
export async function storyCluster(): Promise<StoryCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'ns-cluster-'));
  await chmod(folder, 0o755);
  const [https = 0, http = 0, redis = 0, s3 = 0, smtp = 0, mailbox = 0, records = 0, ...pairs] = await storyPorts(13);
  const pair = (place: number) => [pairs[place] ?? 0, pairs[place + 1] ?? 0] as const;
  const cluster = await startCluster({
    root: resolve(import.meta.dirname, '../..'),
    folder,
    ports: {
      https,
      http,
      redis,
      s3,
      smtp,
      mailbox,
      records,
      apis: pair(0),
      workers: pair(2),
      postgres: pair(4),
    },
    lasting: false,
    environment: { SECOND_FACTOR_ROLES: 'none', LOG_LEVEL: 'warn', DRAIN_SECONDS: '1', ...withoutLimits },
    say: () => undefined,
  });
  afterAll(async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const who = ['--email', dispatcherOfCluster, '--name', 'Диспечер', '--role', 'DISPATCHER'];
  const { code, output } = await builtCommand({ api: cluster.apis[0] }, 'staff', ['add', ...who], `${password}\n`);
  if (code !== 0) {
    throw new Error(output);
  }
  const { site } = cluster;
  return {
    cluster,
    url: site,
    socketUrl: `${site.replace('https', 'wss')}/graphql`,
    graphql: new GraphqlClient(`${site}/graphql`),
    mailbox: new Mailbox(cluster.mailboxUrl, () => Promise.resolve()),
    records: new RecordsSimulator(cluster.recordsUrl),
  };
}
