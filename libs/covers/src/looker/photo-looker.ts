import pLimit from 'p-limit';
import { usualLimits, type LookLimits, type LookOutcome, type PhotoLooker } from './look-outcome.ts';
import { LookingChild, type Died } from './looking-child.ts';

/** How often a photo is given to a process: one that something else ended gets a second one. */
const mostTries = 2;

/**
 * Looks at photos in a process of its own, which is started for the first of them and goes when none came for a while.
 * Nothing of it is in memory before and after.
 * @param folder what a build puts into `covers/` next to a program: the process and what it loads; ends with a slash
 */
export function photoLooker(folder: URL): PhotoLooker {
  return new ProcessPhotoLooker(new URL('looking-process.js', folder), folder, usualLimits);
}

/**
 * The same of a program and models that lie elsewhere, with limits of its own.
 * @internal of this library and its tests
 */
export function photoLookerOf(program: URL, models: URL, limits: Partial<LookLimits> = {}): PhotoLooker {
  return new ProcessPhotoLooker(program, models, { ...usualLimits, ...limits });
}

class ProcessPhotoLooker implements PhotoLooker {
  private readonly program: URL;
  private readonly models: URL;
  private readonly limits: LookLimits;
  private readonly oneAtATime = pLimit(1);
  private child: LookingChild | undefined;
  private idle: NodeJS.Timeout | undefined;
  private lastFailure: { readonly cause: string; readonly at: number } | undefined;
  private hasEnded = false;

  constructor(program: URL, models: URL, limits: LookLimits) {
    this.program = program;
    this.models = models;
    this.limits = limits;
  }

  async look(photo: Buffer): Promise<LookOutcome> {
    return this.oneAtATime(async () => {
      clearTimeout(this.idle);
      try {
        return await this.lookNow(photo);
      } catch (cause) {
        return { kind: 'unavailable', cause: cause instanceof Error ? cause.message : 'The looking process failed.' };
      } finally {
        this.idle = setTimeout(() => void this.letGo(), this.limits.idleMs).unref();
      }
    });
  }

  async end(): Promise<void> {
    this.hasEnded = true;
    clearTimeout(this.idle);
    await this.letGo();
  }

  private async lookNow(photo: Buffer): Promise<LookOutcome> {
    let died: Died = { kind: 'died', signal: null };
    for (let tries = 0; tries < mostTries; tries++) {
      const child = await this.readyChild();
      if (typeof child === 'string') {
        return { kind: 'unavailable', cause: child };
      }
      const outcome = await child.look(photo);
      if (outcome.kind !== 'died') {
        return outcome;
      }
      died = outcome;
    }
    return this.hasEnded
      ? { kind: 'unavailable', cause: ended }
      : { kind: 'failed', reason: isOfMemory(died) ? 'TOO_LARGE' : 'BROKEN' };
  }

  /** @returns the cause when there is none */
  private async readyChild(): Promise<LookingChild | string> {
    if (this.hasEnded) {
      return ended;
    }
    if (this.child?.isAlive) {
      return this.child;
    }
    if (this.lastFailure && Date.now() - this.lastFailure.at < this.limits.pauseMs) {
      return this.lastFailure.cause;
    }
    const child = new LookingChild(this.program, this.models, this.limits);
    this.child = child;
    const cause = await child.started();
    this.lastFailure = cause === undefined ? undefined : { cause, at: Date.now() };
    if (cause !== undefined) {
      await this.letGo();
      return cause;
    }
    return child;
  }

  private async letGo(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    await child?.end();
  }
}

const ended = 'Nothing is looked at any more: the program ends.';

/** V8 aborts when its heap is full; Linux kills who has the most when the memory of the machine is. */
function isOfMemory({ signal }: Died): boolean {
  return signal === 'SIGABRT' || signal === 'SIGKILL';
}
