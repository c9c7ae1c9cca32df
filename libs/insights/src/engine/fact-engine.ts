import { setTimeout as pause } from 'node:timers/promises';
import { type Database, FairQueue, isDiskFull, type Language, type Logger, requestError, sql } from '@ns/platform';
import pLimit from 'p-limit';
import type { FiguresAsker } from '../access/figures-asker.ts';
import { sequenceFacts } from '../facts/fact-pages.ts';
import { textOf } from '../texts/index.ts';
import { type EngineSettings, removeUnused } from './duckdb-file.ts';
import { TooLargeError } from './duckdb-rows.ts';
import { FactCopy } from './fact-copy.ts';
import { type FactSource, hoursInPostgres } from './fact-source.ts';

/** Milliseconds. */
export interface EnginePatience {
  /** that a question waits for a copy that is nearly there, before PostgreSQL answers it */
  readonly question: number;
  /** the same for a file, which only the copy can write */
  readonly file: number;
  /** that PostgreSQL may take for a statement in place of the copy */
  readonly statement: number;
  /** until a copy that could not be made is tried again */
  readonly again: number;
  /** the same where its folder was full: to try it reads all facts */
  readonly whenFull?: number;
}

const usual: EnginePatience = { question: 1_500, file: 10_000, statement: 20_000, again: 30_000 };
const whenFullMs = 600_000;

/** Questions at once, and those that wait: one of a caller runs, so that a dear one holds up nobody else's. */
const questionBounds = { running: 2, runningOfOne: 1, waiting: 60, waitingOfOne: 12 };
/** Seconds after which a caller may ask more. */
const tooManyRetrySeconds = 5;

/** Statements that PostgreSQL is asked at once in place of the copy, and those that wait for it. */
const statementsAtOnce = 2;
const mostWaiting = 20;
/** SQLSTATE of a statement that took longer. */
const tookTooLong = '57014';
const retryAfterSeconds = 30;

/**
 * Answers questions about the facts, from a copy in DuckDB that knows every change committed before the question. While
 * the copy is made, PostgreSQL answers what it can in a bounded time. Nothing is loaded before the first question.
 */
export class FactEngine {
  private copy: FactCopy | undefined;
  private making: Promise<void> | undefined;
  private begunAt = 0;
  private notBefore = 0;
  private reading: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;
  private readonly inTurn = pLimit(statementsAtOnce);
  private readonly ending = new AbortController();
  private readonly questions = new FairQueue(questionBounds);
  /** Whether the folder had no room for the copy when it was tried last. */
  private isFull = false;

  constructor(
    private readonly database: Database,
    private readonly settings: EngineSettings,
    private readonly logger: Logger,
    private readonly patience: EnginePatience = usual,
  ) {}

  /**
   * Runs work, of one statement or several, on the facts as they are now.
   * @param language of the refusal, SERVICE_UNAVAILABLE, of what takes PostgreSQL too long or DuckDB too much memory
   */
  async use<T>(language: Language, work: (facts: FactSource) => Promise<T>, gone?: AbortSignal): Promise<T> {
    const copy = await this.upToDate(this.patience.question);
    if (!copy) {
      return work(this.inPostgres(language));
    }
    return copy.use(() =>
      work({
        hoursTo: (milestone) => copy.hoursTo(milestone),
        rows: (statement) => this.withinMemory(language, () => copy.rows(statement, gone)),
      }),
    );
  }

  /**
   * Asks a question in turn, fair between callers. Its rows are held while it is answered, so a few at a time are.
   * @throws GraphQLError RATE_LIMITED when too many questions of the caller wait, SERVICE_UNAVAILABLE when too many of
   *   all do; the reason of `gone` when the asker is gone, and then the statement is interrupted
   */
  async ask<T>({ caller, language, gone }: FiguresAsker, work: (facts: FactSource) => Promise<T>): Promise<T> {
    const turn = await this.questions.enter(caller, 1, gone);
    if (typeof turn === 'string') {
      const details = { retryAfterSeconds: tooManyRetrySeconds };
      throw requestError(
        turn === 'one' ? 'RATE_LIMITED' : 'SERVICE_UNAVAILABLE',
        language,
        details,
        textOf('figuresBusy'),
      );
    }
    try {
      return await this.use(language, work, gone);
    } finally {
      turn.leave();
    }
  }

  /** What operators have to hear, in words. */
  troubles(): readonly string[] {
    return this.isFull
      ? ['figures: FIGURES_FOLDER has no room for the copy of the facts; PostgreSQL answers, and there are no files']
      : [];
  }

  /**
   * Runs work on the copy as it is now, for files.
   * @throws GraphQLError SERVICE_UNAVAILABLE while it is made; with `storage: 'full'` where the folder has no room
   */
  async useCopy<T>(language: Language, work: (copy: FactCopy) => Promise<T>): Promise<T> {
    const copy = await this.upToDate(this.patience.file);
    if (!copy) {
      throw this.isFull ? folderFull(language) : notReady(language);
    }
    return copy.use(() => work(copy));
  }

  /**
   * Runs work on the copy.
   * @throws GraphQLError SERVICE_UNAVAILABLE when it needs more memory than the figures may take
   */
  async withinMemory<T>(language: Language, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof TooLargeError)) {
        throw cause;
      }
      this.logger.warn({ err: cause }, 'a question about the figures was refused');
      throw requestError('SERVICE_UNAVAILABLE', language, {}, textOf('figuresTooLarge'));
    }
  }

  /** Ends what was begun; the next process goes on with the file. */
  async close(): Promise<void> {
    this.ending.abort();
    await this.making;
    await this.reading.catch(() => undefined);
    this.copy?.close();
    this.copy = undefined;
  }

  /** @returns undefined while there is no copy */
  private async upToDate(patience: number): Promise<FactCopy | undefined> {
    if (!this.copy) {
      this.begin();
      // Who asks later does not wait once more.
      const wait = Math.max(0, this.begunAt + patience - Date.now());
      await Promise.race([this.making, pause(wait, undefined, { ref: false })]);
    }
    const { copy } = this;
    if (!copy) {
      return undefined;
    }
    // A reading that has begun may have missed what was committed before this call; the next one serves all who wait.
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        this.reading = this.follow(copy);
        return this.reading;
      });
    await this.next;
    return this.copy;
  }

  private async follow(copy: FactCopy): Promise<void> {
    await sequenceFacts(this.database.fork());
    if (await copy.isToBeMadeAnew(this.database.fork())) {
      this.leave(copy);
      this.logger.info('the copy of the facts is made anew without what was forgotten');
      return;
    }
    try {
      await copy.follow(this.database.fork());
    } catch (cause) {
      if (!(await this.database.isAlive())) {
        throw cause;
      }
      this.leave(copy);
      if (isDiskFull(cause)) {
        this.noteFull(cause);
      } else {
        this.logger.warn({ err: cause }, 'the copy of the facts is made anew');
      }
    }
  }

  /** The questions under way end on the copy; the next one has another. */
  private leave(copy: FactCopy): void {
    this.copy = undefined;
    copy.remove().catch((cause: unknown) => {
      this.logger.error({ err: cause }, 'a copy of the facts that is used no more could not be removed');
    });
  }

  private begin(): void {
    if (this.ending.signal.aborted || this.making || Date.now() < this.notBefore) {
      return;
    }
    this.begunAt = Date.now();
    this.making = this.make()
      .catch((cause: unknown) => {
        if (this.ending.signal.aborted) {
          return;
        }
        if (isDiskFull(cause)) {
          this.noteFull(cause);
          return;
        }
        this.notBefore = Date.now() + this.patience.again;
        this.logger.error({ err: cause }, 'the facts could not be copied; PostgreSQL answers for them');
      })
      .finally(() => {
        this.making = undefined;
      });
  }

  private async make(): Promise<void> {
    const copy = await FactCopy.open(this.settings, await this.database.identity(), this.database.fork());
    try {
      await sequenceFacts(this.database.fork());
      if (!(await this.isCompleted(copy))) {
        this.logger.warn('the copy of the facts is of another state of the database and is made anew');
        await copy.empty();
        if (!(await this.isCompleted(copy))) {
          throw new Error('The copy of the facts differs from PostgreSQL.');
        }
      }
      await removeUnused(this.settings);
    } catch (cause) {
      // One that is half made is gone on with.
      await (this.ending.signal.aborted ? copy.close() : copy.remove());
      throw cause;
    }
    this.copy = copy;
    this.isFull = false;
  }

  private noteFull(cause: unknown): void {
    this.isFull = true;
    this.notBefore = Date.now() + (this.patience.whenFull ?? whenFullMs);
    this.logger.error(
      { err: cause },
      'FIGURES_FOLDER is full; PostgreSQL answers for the facts, and there are no files',
    );
  }

  /** Reads what is missing. @returns whether the copy then holds exactly the facts of one moment */
  private async isCompleted(copy: FactCopy): Promise<boolean> {
    try {
      await copy.follow(this.database.fork(), this.ending.signal);
    } catch (cause) {
      this.ending.signal.throwIfAborted();
      if (isDiskFull(cause)) {
        throw cause;
      }
      this.logger.warn({ err: cause }, 'the copy of the facts cannot go on');
      return false;
    }
    return this.database.transaction(async (tx) => {
      await sql`set transaction isolation level repeatable read`.execute(tx.getKysely());
      await copy.follow(tx);
      return copy.isTrue(tx);
    });
  }

  private inPostgres(language: Language): FactSource {
    return {
      hoursTo: hoursInPostgres,
      rows: async (statement) => {
        if (this.inTurn.pendingCount >= mostWaiting) {
          throw notReady(language);
        }
        return this.inTurn(() =>
          this.database.transaction(async (tx) => {
            await sql`set local statement_timeout = ${sql.lit(this.patience.statement)}`.execute(tx.getKysely());
            return (await statement.execute(tx.getKysely())).rows;
          }),
        ).catch((cause: unknown) => {
          throw (cause as { readonly code?: unknown }).code === tookTooLong ? notReady(language) : cause;
        });
      },
    };
  }
}

function notReady(language: Language): Error {
  return requestError('SERVICE_UNAVAILABLE', language, { retryAfterSeconds }, textOf('figuresNotReady'));
}

function folderFull(language: Language): Error {
  return requestError('SERVICE_UNAVAILABLE', language, { storage: 'full' }, textOf('figuresFolderFull'));
}
