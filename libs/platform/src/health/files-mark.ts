import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, type EntityManager, sql } from '../persistence/index.ts';
import { healthTables } from './health.entities.ts';

/** Where the files of an installation are, as far as its mark needs it. */
export interface MarkedFiles {
  /** The mark that is there; undefined when there is none. */
  readMark(): Promise<string | undefined>;
  /** Puts a mark there unless one is there already; a reader never sees half of it. */
  writeMark(mark: string): Promise<void>;
}

const fileName = 'installation-id';

/** Files in a folder. */
export function filesInFolder(folder: string): MarkedFiles {
  const path = join(folder, fileName);
  return {
    readMark: async () => {
      try {
        return (await readFile(path, 'utf8')).trim();
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') {
          return undefined;
        }
        throw cause;
      }
    },
    writeMark: async (mark) => {
      await mkdir(folder, { recursive: true });
      const whole = `${path}.${randomUUID()}`;
      await writeFile(whole, `${mark}\n`);
      try {
        await link(whole, path);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
          throw cause;
        }
      } finally {
        await unlink(whole);
      }
    },
  };
}

/**
 * Finds out whether this process has the files that the others have. The database and the files carry the same mark:
 * the first process puts it there, and a process that does not find it looks into other files.
 */
export class FilesMark {
  constructor(
    private readonly database: Database,
    private readonly files: MarkedFiles,
  ) {}

  /** What is wrong with the files, in words for the operator; empty when they are those of the other processes. */
  async words(): Promise<readonly string[]> {
    const { id } = await this.installation();
    const found = await this.files.readMark();
    if (found === id) {
      return [];
    }
    return [
      found === undefined
        ? `files: DATA_FOLDER is not that of this installation: it has no file ${fileName} with ${id}`
        : `files: DATA_FOLDER is not that of this installation: its file ${fileName} holds another id than ${id}`,
    ];
  }

  private async installation(): Promise<{ readonly id: string }> {
    const { id, files_marked_at: markedAt } = await installationRow(this.database.fork()).executeTakeFirstOrThrow();
    return markedAt === null ? this.database.transaction((tx) => this.mark(tx)) : { id };
  }

  /**
   * Marks the files, for all processes once. Files that carry a mark already keep it: the database was restored from
   * before it knew of the mark.
   */
  private async mark(tx: EntityManager): Promise<{ readonly id: string }> {
    const row = await installationRow(tx).forUpdate().executeTakeFirstOrThrow();
    if (row.files_marked_at !== null) {
      return row;
    }
    await this.files.writeMark(row.id);
    const id = (await this.files.readMark()) ?? row.id;
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
