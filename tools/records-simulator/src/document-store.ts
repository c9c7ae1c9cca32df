import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** How far a document has come. */
export type DocumentState = 'WAITING' | 'REGISTERED' | 'STOPPED' | 'CLOSED' | 'REJECTED';

/** What is kept of a received document: no names, no file contents. */
export interface NewDocument {
  readonly profile: 'seos' | 'rest';
  /** DocumentGUID, or the external reference in the REST profile. */
  readonly documentGuid: string;
  readonly senderGuid: string;
  /** the sender's number of the document, and its day */
  readonly senderNumber: string | undefined;
  readonly senderDate: string | undefined;
  readonly direction: 'incoming' | 'outgoing';
  readonly parentGuid: string | undefined;
  readonly kind: string;
  readonly subject: string;
  readonly reference: string;
  readonly category: string | undefined;
  /** `lat, lon` */
  readonly location: string | undefined;
  /** by when an answer is due */
  readonly dueDate: string | undefined;
  readonly attachments: readonly { readonly fileName: string; readonly mimeType: string; readonly bytes: number }[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly rejection: string | undefined;
}

export interface StoredDocument extends NewDocument {
  readonly id: number;
  readonly state: DocumentState;
  /** The running number of the year, once registered. */
  readonly sequence: number | undefined;
  readonly number: string | undefined;
  /** Calendar day in Bulgaria. */
  readonly date: string | undefined;
  /** How often a registration of this document was asked for. */
  readonly received: number;
}

/** A number of the register and its day. */
interface NumberedAs {
  readonly sequence: number;
  readonly number: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

const schema = `
  CREATE TABLE IF NOT EXISTS document (
    id INTEGER PRIMARY KEY, profile TEXT NOT NULL, document_guid TEXT NOT NULL, sender_guid TEXT NOT NULL,
      state TEXT NOT NULL,
    due_at INTEGER NOT NULL, year TEXT, sequence INTEGER, number TEXT, date TEXT,
      received INTEGER NOT NULL DEFAULT 1, facts TEXT NOT NULL);
  CREATE UNIQUE INDEX IF NOT EXISTS document_once ON document (document_guid, sender_guid) WHERE profile = 'seos';
  CREATE INDEX IF NOT EXISTS document_by_guid ON document (document_guid);
  CREATE INDEX IF NOT EXISTS document_due ON document (due_at) WHERE state = 'WAITING';
  CREATE UNIQUE INDEX IF NOT EXISTS document_number ON document (year, sequence);
  CREATE TABLE IF NOT EXISTS message (guid TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** The register itself: durable, and the only place where numbers are given. */
export class DocumentStore {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  constructor(file: string) {
    this.database = new DatabaseSync(file);
    this.database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${schema}`);
  }

  /** False when this message GUID has been seen before. */
  rememberMessage(guid: string): boolean {
    return this.run('INSERT OR IGNORE INTO message (guid) VALUES (?)', guid).changes > 0;
  }

  add(document: NewDocument): StoredDocument {
    const { profile, documentGuid, senderGuid, dueAt, ...facts } = document;
    const state: DocumentState = document.rejection === undefined ? 'WAITING' : 'REJECTED';
    const { lastInsertRowid } = this.run(
      'INSERT INTO document (profile, document_guid, sender_guid, state, due_at, facts) VALUES (?, ?, ?, ?, ?, ?)',
      profile,
      documentGuid,
      senderGuid,
      state,
      dueAt,
      JSON.stringify(facts),
    );
    const [stored] = this.select('WHERE id = ?', Number(lastInsertRowid));
    if (stored === undefined) {
      throw new Error('a document vanished after it was stored');
    }
    return stored;
  }

  find(documentGuid: string, senderGuid: string): StoredDocument | undefined {
    return this.select('WHERE document_guid = ? AND sender_guid = ?', documentGuid, senderGuid)[0];
  }

  /** All copies that were sent under one external reference. */
  copies(documentGuid: string): StoredDocument[] {
    return this.select('WHERE document_guid = ? ORDER BY id', documentGuid);
  }

  /** How many documents answer this one. */
  answersTo(documentGuid: string): number {
    return Number(
      this.get(`SELECT count(*) AS answers FROM document WHERE json_extract(facts, '$.parentGuid') = ?`, documentGuid)[
        'answers'
      ],
    );
  }

  countRepeat(id: number): void {
    this.run('UPDATE document SET received = received + 1 WHERE id = ?', id);
  }

  /** Gives the next number of the year; the same call on a registered document changes nothing. */
  register(id: number, date: string, format: (sequence: number) => string): StoredDocument | undefined {
    const year = date.slice(0, 4);
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const { next } = this.get('SELECT coalesce(max(sequence), 0) + 1 AS next FROM document WHERE year = ?', year);
      const sequence = Number(next);
      this.run(
        `UPDATE document SET state = 'REGISTERED', year = ?, sequence = ?, number = ?, date = ? WHERE id = ? ` +
          `AND state = 'WAITING'`,
        year,
        sequence,
        format(sequence),
        date,
        id,
      );
      this.database.exec('COMMIT');
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
    return this.select('WHERE id = ?', id)[0];
  }

  /** Moves a numbered document on; false when it has no number yet. */
  setFile(documentGuid: string, state: 'REGISTERED' | 'STOPPED' | 'CLOSED'): boolean {
    return (
      this.run('UPDATE document SET state = ? WHERE document_guid = ? AND number IS NOT NULL', state, documentGuid)
        .changes > 0
    );
  }

  /** The records desk corrects a number; false when the document has none yet. */
  correctNumber(documentGuid: string, number: string): boolean {
    return (
      this.run('UPDATE document SET number = ? WHERE document_guid = ? AND number IS NOT NULL', number, documentGuid)
        .changes > 0
    );
  }

  /** The records desk refuses a document, also one that has its number; false when there is none. */
  reject(documentGuid: string, reason: string): boolean {
    return (
      this.run(
        `UPDATE document SET state = 'REJECTED', number = NULL, facts = json_set(facts, '$.rejection', ?)
         WHERE document_guid = ?`,
        reason,
        documentGuid,
      ).changes > 0
    );
  }

  /** Enters documents that have their numbers already; numbering goes on after them. */
  enterNumbered(documents: readonly (NewDocument & NumberedAs)[]): void {
    this.database.exec('BEGIN IMMEDIATE');
    for (const { profile, documentGuid, senderGuid, dueAt, sequence, number, date, ...facts } of documents) {
      this.run(
        `INSERT INTO document (profile, document_guid, sender_guid, state, due_at, facts, year, sequence, number, date)
         VALUES (?, ?, ?, 'REGISTERED', ?, ?, ?, ?, ?, ?)`,
        ...[profile, documentGuid, senderGuid, dueAt, JSON.stringify(facts), date.slice(0, 4), sequence, number, date],
      );
    }
    this.database.exec('COMMIT');
  }

  waiting(): StoredDocument[] {
    return this.select(`WHERE state = 'WAITING' AND profile = 'seos' ORDER BY due_at, id`);
  }

  all(): StoredDocument[] {
    return this.select('ORDER BY id');
  }

  reset(): void {
    this.database.exec('DELETE FROM document; DELETE FROM message;');
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private select(condition: string, ...values: (string | number)[]): StoredDocument[] {
    return this.prepared(`SELECT * FROM document ${condition}`)
      .all(...values)
      .map(toDocument);
  }

  private get(sql: string, ...values: (string | number)[]): Record<string, unknown> {
    return this.prepared(sql).get(...values) ?? {};
  }

  private run(sql: string, ...values: (string | number)[]): ReturnType<StatementSync['run']> {
    return this.prepared(sql).run(...values);
  }

  private prepared(sql: string): StatementSync {
    const known = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }
}

function toDocument(row: Record<string, unknown>): StoredDocument {
  const facts = JSON.parse(String(row['facts'])) as Omit<
    NewDocument,
    'profile' | 'documentGuid' | 'senderGuid' | 'dueAt'
  >;
  return {
    ...facts,
    parentGuid: facts.parentGuid,
    senderNumber: facts.senderNumber,
    senderDate: facts.senderDate,
    category: facts.category,
    location: facts.location,
    dueDate: facts.dueDate,
    rejection: facts.rejection,
    id: Number(row['id']),
    profile: row['profile'] === 'rest' ? 'rest' : 'seos',
    documentGuid: String(row['document_guid']),
    senderGuid: String(row['sender_guid']),
    state: String(row['state']) as DocumentState,
    dueAt: Number(row['due_at']),
    sequence: row['sequence'] === null ? undefined : Number(row['sequence']),
    number: typeof row['number'] === 'string' ? row['number'] : undefined,
    date: typeof row['date'] === 'string' ? row['date'] : undefined,
    received: Number(row['received']),
  };
}
