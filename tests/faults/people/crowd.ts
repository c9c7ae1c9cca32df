import { Client } from 'pg';
import { password } from '../../support/people.ts';
import type { SeededRandom } from '../faults/seeded-random.ts';
import type { PostOffice } from '../mail/post-office.ts';
import { Entrances } from './entrance.ts';
import { Person } from './person.ts';
import type { Staff } from './stories.ts';
import { Subscriber } from './subscriber.ts';

/** Everybody who uses the system during a run. */
export interface Crowd {
  readonly entrances: Entrances;
  readonly citizens: readonly Person[];
  readonly staff: Staff;
  readonly subscribers: readonly Subscriber[];
}

/** The system as its users meet it. */
export interface System {
  /** addresses of apis, or of what stands before them */
  readonly entrances: readonly string[];
  readonly mail: { readonly office: PostOffice };
  readonly postgres: { url(): string };
}

/** Citizens who come in by registering and following the mailed link; the others have their account already. */
const registering = 2;
/** Citizens whose mailbox does not exist (any more): every mail to them bounces. */
const unreachable = 1;
const listeningCitizens = 3;

const registerDocument = `mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename } }`;
const verifyDocument = `mutation ($token: String!) { verifyEmail(token: $token) { __typename } }`;

/** Gathers citizens with accounts, the staff, and those who listen live. */
export async function gatherCrowd(system: System, count: number, random: SeededRandom): Promise<Crowd> {
  const entrances = new Entrances(system.entrances);
  const person = (email: string): Person => new Person(email, entrances, random.fork(email));
  const citizens = Array.from({ length: count }, (_, index) => person(`citizen-${String(index + 1)}@demo.test`));
  for (const citizen of citizens.slice(0, registering)) {
    await register(citizen, system.mail.office);
  }
  await giveAccounts(system, citizens.slice(registering));
  for (const citizen of citizens.slice(-unreachable)) {
    system.mail.office.unknownAddresses.add(citizen.email);
  }

  const dispatchers = [person('dispatcher@demo.test')];
  const clerks = new Map(
    ['op_kd', 'ecology'].map((department) => [department, person(`clerk.${department}@demo.test`)]),
  );
  const listeners = [...dispatchers, ...dispatchers, ...clerks.values()];
  const subscribers = [
    ...listeners.map((listener, index) => new Subscriber(listener, 'signalEvents', index)),
    ...citizens.slice(0, listeningCitizens).map((listener, index) => new Subscriber(listener, 'mySignalEvents', index)),
  ];
  // One after another: everybody comes from one address here, and failed sign-ins per address are limited.
  for (const somebody of [...citizens, ...dispatchers, ...clerks.values()]) {
    await somebody.token();
  }
  for (const subscriber of subscribers) {
    subscriber.start();
  }
  return { entrances, citizens, staff: { clerks, dispatchers }, subscribers };
}

async function register(citizen: Person, office: PostOffice): Promise<void> {
  await citizen.asVisitor(registerDocument, {
    input: { name: 'Демо подател', email: citizen.email, password, language: 'BG' },
  });
  await citizen.asVisitor(verifyDocument, { token: await office.linkToken(citizen.email) });
}

/**
 * Many accounts at once, with the password of the demo accounts; registering each by mail would measure password
 * hashing.
 */
async function giveAccounts(system: System, citizens: readonly Person[]): Promise<void> {
  const client = new Client({ connectionString: system.postgres.url() });
  await client.connect();
  try {
    await client.query(
      `insert into account (name, email, password_hash, role, language)
       select 'Демо подател', address, demo.password_hash, 'CITIZEN', 'BG'
       from unnest($1::text[]) address, account demo where demo.email = 'citizen@demo.test'`,
      [citizens.map(({ email }) => email)],
    );
  } finally {
    await client.end();
  }
}
