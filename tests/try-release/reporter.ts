import { createHash } from 'node:crypto';
import {
  aPhoto,
  eventually,
  GraphqlClient,
  Mailbox,
  type Person,
  registerCitizen,
  signIn,
  submit,
  upload,
} from '../support/index.ts';

/** Where mails of the trial are kept. */
export const mailboxPorts = { smtp: 1025, page: 1080 };
export const mailbox = new Mailbox(`http://127.0.0.1:${String(mailboxPorts.page)}`, () => Promise.resolve());

/** What somebody got for a report. */
export interface Answered {
  readonly id: string;
  readonly reference: string;
  readonly number: string;
}

interface OwnSignal {
  readonly registration: { readonly incomingNumber: string | null };
  readonly photos: readonly { readonly url: string }[];
}

const ownSignal = `query ($id: ID!) { mySignal(id: $id) { registration { incomingNumber } photos { url } } }`;

/** A citizen with an account, who reports through nginx. */
export class Reporter {
  private constructor(
    private readonly graphql: GraphqlClient,
    private readonly url: string,
    private session: Person,
  ) {}

  /** @param url of the site */
  static async register(url: string): Promise<Reporter> {
    const graphql = new GraphqlClient(`${url}/graphql`);
    return new Reporter(graphql, url, await registerCitizen({ graphql, mailbox }));
  }

  /** A session that begins now: none lasts for the whole trial. */
  async signIn(): Promise<Person> {
    this.session = await signIn({ graphql: this.graphql }, this.session.email);
    return this.session;
  }

  /** Sends a report with a photo, and waits for its number and the mail that says it. */
  async report(): Promise<Answered> {
    const photo = await upload({ url: this.url }, this.session.token, await aPhoto());
    const { id, reference } = await submit(this.session, { photoIds: [photo.id] });
    const number = await eventually(() => this.numberOf(id), `${reference} has its number`, 60_000);
    await mailbox.waitFor(this.session.email, ({ text }) => text.includes(number), 60_000);
    return { id, reference, number };
  }

  /** The number of an own report, when it has one. */
  async numberOf(id: string): Promise<string | undefined> {
    return (await this.own(id)).registration.incomingNumber ?? undefined;
  }

  /** A sum of the only photo of an own report. */
  async photoOf(id: string): Promise<string> {
    const { photos } = await this.own(id);
    const answer = await fetch(new URL(photos[0]?.url ?? '', this.url));
    if (!answer.ok) {
      throw new Error(`The photo was answered ${String(answer.status)}.`);
    }
    return createHash('sha256')
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest('hex');
  }

  private async own(id: string): Promise<OwnSignal> {
    return (await this.session.api.request<{ mySignal: OwnSignal }>(ownSignal, { id })).mySignal;
  }
}
