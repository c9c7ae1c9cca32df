import { signal } from '@angular/core';
import { gql } from '@apollo/client/core';
import { answerCache } from '@ns/contract/answer-cache';
import { type ListSource, LiveList } from './live-list.ts';

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
}
interface Case extends Row {
  readonly actionTaken: string;
}
interface ListAnswer {
  readonly signals: {
    readonly __typename: 'SignalConnection';
    readonly edges: readonly { readonly __typename: 'SignalEdge'; readonly cursor: string; readonly node: Row }[];
    readonly pageInfo: { readonly __typename: 'PageInfo'; readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const list = gql`
  query List($after: String) {
    signals(first: 3, after: $after) {
      __typename
      edges {
        __typename
        cursor
        node {
          __typename
          id
          revision
          status
        }
      }
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
    }
  }
`;
const page = gql`
  query Page {
    signal(id: "4") {
      __typename
      id
      revision
      status
      actionTaken
    }
  }
`;
const event = gql`
  subscription Events {
    signalEvents {
      __typename
      id
      revision
      status
    }
  }
`;

/** Numbers in a row that a seed decides. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pageSize = 3;
const newestFirst = (left: Row, right: Row) => Number(right.id) - Number(left.id);

/** Reports, what has happened to them, and the question which of them are new. */
class Server {
  readonly cases = new Map<string, Case>();
  readonly history: string[] = [];

  constructor() {
    Array.from({ length: 9 }, (_, at) => this.receive(String(at)));
  }

  receive(id: string): void {
    this.cases.set(id, { id, revision: 1, status: 'NEW', actionTaken: '' });
    this.history.push(id);
  }
  change(id: string, status: string): Case {
    const revision = (this.cases.get(id)?.revision ?? 0) + 1;
    const changed = { id, revision, status, actionTaken: `of ${String(revision)}` };
    this.cases.set(id, changed);
    this.history.push(id);
    return changed;
  }
  case(id: string): Case {
    return this.cases.get(id) ?? { id, revision: 0, status: '', actionTaken: '' };
  }
  matches(id: string): boolean {
    return this.case(id).status === 'NEW';
  }
  found(): readonly Case[] {
    return [...this.cases.values()].filter(({ id }) => this.matches(id)).toSorted(newestFirst);
  }
  page(after: string | null): ListAnswer {
    const below = this.found().filter(({ id }) => after === null || Number(id) < Number(after));
    const rows = below.slice(0, pageSize);
    return {
      signals: {
        __typename: 'SignalConnection',
        edges: rows.map(({ id, revision, status }) => ({
          __typename: 'SignalEdge',
          cursor: id,
          node: { __typename: 'Signal', id, revision, status } as Row,
        })),
        pageInfo: { __typename: 'PageInfo', hasNextPage: below.length > pageSize, endCursor: rows.at(-1)?.id ?? '' },
      },
    };
  }
}

/** A request on its way: read at the server at one moment, and answered at a later one. */
interface Request {
  read: (() => void) | null;
  answer: () => void;
}

/** A screen with a list and a page, a server, and a network that takes its time with everything. */
export class World {
  readonly server = new Server();
  readonly cache = answerCache();
  private readonly requests: Request[] = [];
  private readonly changes = signal(0);
  private readonly asking = signal(0);
  private refetching: Promise<void> | null = null;
  private isStale = false;
  private isPageAsked = false;
  private isPageStale = false;
  /** of the feed: up to where the screen has heard */
  private heard = 0;
  private isCut = false;

  private readonly read = () => {
    this.changes();
    return this.cache.readQuery<ListAnswer>({ query: list, variables: { after: null } })?.signals;
  };
  private readonly source: ListSource<Row> = {
    rows: () => this.read()?.edges.map(({ node }) => node),
    hasMore: () => this.read()?.pageInfo.hasNextPage ?? false,
    loading: () => this.asking() > 0,
    failed: () => false,
    refetch: () => this.refetch(),
    fetchMore: () => this.ask(this.read()?.pageInfo.endCursor ?? null),
    put: (rows) => this.put(rows),
  };
  readonly list = new LiveList<Row>(this.source, () => newestFirst);

  constructor(private readonly random: (below: number) => number) {
    void this.refetch();
    this.lookAtPage();
  }

  /** One thing that can happen, chosen at random. */
  async step(): Promise<void> {
    const id = () => String(this.random(9));
    const acts: readonly (() => void)[] = [
      () => this.server.change(id(), this.random(2) === 0 ? 'NEW' : 'DONE'),
      () => this.server.receive(String(this.server.cases.size)),
      () => this.command(id()),
      () => this.travel(),
      () => this.travel(),
      () => this.travel(),
      () => this.hear(),
      () => this.hear(),
      () => (this.isCut = !this.isCut),
      () => void this.list.more(),
      () => this.random(3) === 0 && void this.list.reload(),
      () => this.list.openForNew.set(this.random(2) === 0),
      () => this.list.admitWaiting(),
    ];
    acts[this.random(acts.length)]?.();
    await this.settle();
  }

  /** Lets everything arrive, and reads the list to its end. */
  async calm(): Promise<void> {
    this.isCut = false;
    this.list.openForNew.set(true);
    for (;;) {
      if (this.requests.length > 0) {
        this.travel();
      } else if (this.heard < this.server.history.length) {
        this.hear();
      } else if (this.source.hasMore()) {
        void this.list.more();
      } else {
        this.list.admitWaiting();
        await this.settle();
        if (this.requests.length === 0) {
          return;
        }
      }
      await this.settle();
    }
  }

  /** The report on the page; undefined while the cache lacks something of it. */
  page(): unknown {
    return this.cache.readQuery<{ readonly signal: object }>({ query: page })?.signal;
  }

  private async settle(): Promise<void> {
    // Promises of the list that wait for one another. This is done so often that timers would take a minute.
    for (let turn = 0; turn < 12; turn += 1) {
      // eslint-disable-next-line no-restricted-syntax -- nothing else ends with the promises that wait already
      await Promise.resolve();
    }
    this.changes.update((count) => count + 1);
    this.list.settle();
    this.lookAtPage();
  }

  /** Apollo asks for a page on the screen when the cache lacks something of it. */
  private lookAtPage(): void {
    if (!this.page()) {
      this.askForPage();
    }
  }

  private askForPage(): void {
    if (!this.isPageAsked) {
      this.isPageAsked = true;
      let signalOf: Case;
      this.requests.push({
        read: () => (signalOf = this.server.case('4')),
        answer: () => {
          this.write(page, { signal: { __typename: 'Signal', ...signalOf } });
          this.isPageAsked = false;
          if (this.isPageStale) {
            this.isPageStale = false;
            this.askForPage();
          }
        },
      });
    }
  }

  /** Something happened to the report that no copy of it says. */
  private outdatePage(): void {
    this.isPageStale = this.isPageAsked;
    this.askForPage();
  }

  private refetch(): Promise<void> {
    this.isStale = true;
    this.refetching ??= (async () => {
      while (this.isStale) {
        this.isStale = false;
        await this.ask(null);
      }
      this.refetching = null;
    })();
    return this.refetching;
  }

  private ask(after: string | null): Promise<void> {
    this.asking.update((count) => count + 1);
    return new Promise((resolve) => {
      let answer: ListAnswer;
      this.requests.push({
        read: () => (answer = this.server.page(after)),
        answer: () => {
          this.write(list, answer, { after });
          this.asking.update((count) => count - 1);
          resolve();
        },
      });
    });
  }

  private command(id: string): void {
    let changed: Case;
    this.requests.push({
      read: () => (changed = this.server.change(id, 'DONE')),
      answer: () => this.write(page, { signal: { __typename: 'Signal', ...changed } }, {}, 'ROOT_MUTATION'),
    });
  }

  /** A request gets to the server, or an answer to the screen, in no order. */
  private travel(): void {
    const request = this.requests[this.random(this.requests.length)];
    if (request?.read) {
      request.read();
      request.read = null;
    } else if (request) {
      this.requests.splice(this.requests.indexOf(request), 1);
      request.answer();
    }
  }

  /** The feed sends the next event in its order, with the row and the filter as they are when it is sent. */
  private hear(): void {
    const id = this.isCut ? undefined : this.server.history[this.heard];
    if (id === undefined) {
      return;
    }
    if (this.server.history.length - this.heard > 12) {
      this.heard = this.server.history.length;
      void this.list.reload();
      this.outdatePage();
      return;
    }
    this.heard += 1;
    const [matches, { revision, status }] = [this.server.matches(id), this.server.case(id)];
    const row = { __typename: 'Signal', id, revision, status };
    if (matches) {
      this.write(event, { signalEvents: row }, {}, 'ROOT_SUBSCRIPTION');
    } else if (id === '4') {
      this.outdatePage();
    }
    this.list.receive({ id, matches, row: matches ? row : null, wentTo: null });
  }

  private put(rows: readonly Row[]): void {
    const before = this.read();
    const known = new Map(before?.edges.map(({ cursor, node }) => [node.id, cursor]));
    const edges = rows.map((node) => ({ __typename: 'SignalEdge', cursor: known.get(node.id) ?? '', node }));
    this.write(list, { signals: { ...before, edges } }, { after: null });
  }

  private write(query: typeof list, data: object, variables = {}, dataId = 'ROOT_QUERY'): void {
    this.cache.write({ query, result: data, variables, dataId });
    this.changes.update((count) => count + 1);
  }
}
