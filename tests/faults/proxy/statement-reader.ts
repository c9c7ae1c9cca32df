/** One statement that a client has PostgreSQL carry out. */
export interface Statement {
  readonly text: string;
  /** its parameters as text; null for SQL's null */
  readonly parameters: readonly (string | null)[];
}

/** Bytes of a message before what it says: the kind, if it has one, and the length. */
const lengthBytes = 4;

/** Reads the statements that one connection sends, from its bytes (PostgreSQL's protocol 3, no TLS). */
export class StatementReader {
  private rest: Buffer = Buffer.alloc(0);
  private isStarted = false;
  /** texts by the name under which they were prepared; the empty one is prepared again and again */
  private readonly prepared = new Map<string, string>();

  /** @returns what begins with these bytes, in order */
  take(piece: Buffer): Statement[] {
    this.rest = Buffer.concat([this.rest, piece]);
    const statements: Statement[] = [];
    for (let message = this.next(); message !== undefined; message = this.next()) {
      const statement = this.read(message.kind, message.body);
      if (statement) {
        statements.push(statement);
      }
    }
    return statements;
  }

  /** The first message has no kind. */
  private next(): { readonly kind: string; readonly body: Buffer } | undefined {
    const head = this.isStarted ? 1 : 0;
    if (this.rest.length < head + lengthBytes) {
      return undefined;
    }
    const end = head + this.rest.readInt32BE(head);
    if (this.rest.length < end) {
      return undefined;
    }
    const kind = this.isStarted ? this.rest.toString('latin1', 0, 1) : '';
    const body = this.rest.subarray(head + lengthBytes, end);
    this.rest = this.rest.subarray(end);
    this.isStarted = true;
    return { kind, body };
  }

  private read(kind: string, body: Buffer): Statement | undefined {
    const fields = new Fields(body);
    switch (kind) {
      case 'Q':
        return { text: fields.text(), parameters: [] };
      case 'P':
        this.prepared.set(fields.text(), fields.text());
        return undefined;
      case 'B': {
        fields.text();
        const text = this.prepared.get(fields.text()) ?? '';
        return { text, parameters: fields.parameters() };
      }
      default:
        return undefined;
    }
  }
}

/** Reads the fields of a message one after another. */
class Fields {
  private at = 0;

  constructor(private readonly body: Buffer) {}

  text(): string {
    const end = this.body.indexOf(0, this.at);
    const text = this.body.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  parameters(): (string | null)[] {
    const formats = this.number(2);
    this.at += 2 * formats;
    return Array.from({ length: this.number(2) }, () => {
      const length = this.number(4);
      if (length < 0) {
        return null;
      }
      this.at += length;
      return this.body.toString('utf8', this.at - length, this.at);
    });
  }

  private number(bytes: 2 | 4): number {
    const value = bytes === 2 ? this.body.readInt16BE(this.at) : this.body.readInt32BE(this.at);
    this.at += bytes;
    return value;
  }
}
