import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { lastLines } from './child-process.ts';
import { ServiceFailure } from './service-process.ts';

/** A program that does one thing and ends, such as the migrations. */
export interface OncePlan {
  readonly name: string;
  readonly root: string;
  readonly program: string;
  readonly arguments?: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
}

/**
 * Runs a bundle to its end.
 * @throws ServiceFailure with the end of its log when it does not end with code 0
 */
export async function runOnce(plan: OncePlan): Promise<void> {
  const log = await open(plan.logFile, 'a');
  try {
    const child = spawn(process.execPath, ['--enable-source-maps', plan.program, ...(plan.arguments ?? [])], {
      cwd: plan.root,
      env: { ...process.env, ...plan.environment },
      stdio: ['ignore', log.fd, log.fd],
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    if (code !== 0) {
      throw new ServiceFailure(`${plan.name} failed. ${plan.logFile}:\n${await lastLines(plan.logFile, 15)}`);
    }
  } finally {
    await log.close();
  }
}
