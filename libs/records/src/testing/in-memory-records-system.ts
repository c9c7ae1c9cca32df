import {
  type HeldBack,
  heldBack,
  type MayLeave,
  type OutgoingDocument,
  type RecordsSystem,
  type RegisterOutcome,
  type StatusOutcome,
} from '../domain/records-system.ts';

type Call = 'register' | 'status';

/**
 * The simplest other side: a list of documents that, like some vendors' services, registers whatever it is sent.
 * What it answers can be replaced call by call, before or after it has taken the document.
 */
export class InMemoryRecordsSystem implements RecordsSystem {
  private static count = 0;
  settleMs = 0;
  /** no two registries of a test run give the same number */
  private readonly index = `94-${++InMemoryRecordsSystem.count}`;
  /** every document ever taken, doubles included */
  readonly documents: string[] = [];
  readonly calls: string[] = [];
  private readonly interruptions: {
    call: Call;
    when: 'before' | 'after';
    act: () => Promise<StatusOutcome> | StatusOutcome;
  }[] = [];

  /** Gives another outcome instead of the next answer to this call; the document is taken only with `after`. */
  interrupt(call: Call, when: 'before' | 'after', act: () => Promise<StatusOutcome> | StatusOutcome): void {
    this.interruptions.push({ call, when, act });
  }

  /** The number that the first document gets. */
  get firstNumber(): string {
    return `${this.index}-1`;
  }

  async register({ documentGuid }: OutgoingDocument, mayLeave: MayLeave): Promise<RegisterOutcome | HeldBack> {
    if (!(await mayLeave())) {
      return heldBack;
    }
    const outcome = await this.answer('register', () => {
      this.documents.push(documentGuid);
      return this.lookUp(documentGuid);
    });
    if (outcome.kind === 'notFound' || outcome.kind === 'registeredTwice') {
      throw new Error(`a registration cannot answer "${outcome.kind}"`);
    }
    return outcome;
  }

  async status(documentGuid: string): Promise<StatusOutcome> {
    return this.answer('status', () => this.lookUp(documentGuid));
  }

  private async answer(call: Call, usual: () => StatusOutcome): Promise<StatusOutcome> {
    this.calls.push(call);
    const at = this.interruptions.findIndex((interruption) => interruption.call === call);
    const [interruption] = at === -1 ? [] : this.interruptions.splice(at, 1);
    if (interruption?.when === 'before') {
      return interruption.act();
    }
    const answer = usual();
    return interruption === undefined ? answer : interruption.act();
  }

  private lookUp(documentGuid: string): StatusOutcome {
    const at = this.documents.indexOf(documentGuid);
    return at === -1
      ? { kind: 'notFound' }
      : { kind: 'registered', number: `${this.index}-${at + 1}`, date: '2026-11-24', file: 'OPEN' };
  }
}
