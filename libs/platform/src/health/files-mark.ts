import type { NotePlace } from '../notes/index.ts';
import { type Database, type EntityManager, sql } from '../persistence/index.ts';
import { healthTables } from './health.entities.ts';

/** The note with the id of the installation. */
const noteName = 'installation';

/**
 * Finds out whether this process has the files that the others have. The database and the files carry the same mark:
 * the first process puts it there, and a process that does not find it looks into other files.
 */
export class FilesMark {
  constructor(
    private readonly database: Database,
    private readonly notes: NotePlace,
  ) {}

  /** What is wrong with the files, in words for the operator; empty when they are those of the other processes. */
  async words(): Promise<readonly string[]> {
    const { id } = await this.installation();
    const found = await this.read();
    if (found === id) {
      return [];
    }
    return [
      found === undefined
        ? `files: the data folder or bucket is not that of this installation: it has no notes/${noteName} with ${id}`
        : `files: the data folder or bucket is that of another installation: notes/${noteName} is not ${id}`,
    ];
  }

  private async read(): Promise<string | undefined> {
    return (await this.notes.read(noteName))?.trim();
  }

  private async installation(): Promise<{ readonly id: string }> {
    const { id, files_marked_at: markedAt } = await installationRow(this.database.fork()).executeTakeFirstOrThrow();
    return markedAt === null ? this.database.transaction((tx) => this.mark(tx)) : { id };
  }

  /**
   * Marks the files, for all processes once: the row is locked meanwhile. Files that carry a mark already keep it: the
   * database was restored from before it knew of the mark.
   */
  private async mark(tx: EntityManager): Promise<{ readonly id: string }> {
    const row = await installationRow(tx).forUpdate().executeTakeFirstOrThrow();
    if (row.files_marked_at !== null) {
      return row;
    }
    const id = (await this.read()) ?? row.id;
    await this.notes.write(noteName, `${id}\n`);
    await healthTables(tx)
      .updateTable('installation')
      .set({ id, files_marked_at: sql<Date>`now()` })
      .execute();
    return { id };
  }
}

function installationRow(em: EntityManager) {
  return healthTables(em).selectFrom('installation').select(['id', 'files_marked_at']);
}
