import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';

/** The shell of somebody who types the commands of a paper one after another; its variables and folder stay. */
export class OperatorShell {
  private readonly child: ChildProcess;
  private output = '';

  /** @param environment variables beside PATH */
  constructor(environment: Readonly<Record<string, string>>) {
    this.child = spawn('bash', ['--noprofile', '--norc', '-e'], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk) => (this.output += String(chunk)));
    this.child.stderr?.on('data', (chunk) => (this.output += String(chunk)));
  }

  /**
   * Runs commands, and waits until the last of them has ended.
   * @returns what they wrote
   * @throws Error with it when one of them fails; the shell is over then
   */
  run(commands: string): Promise<string> {
    if (this.child.exitCode !== null) {
      return Promise.reject(new Error(`An earlier command has ended the shell, before:\n${commands}`));
    }
    const mark = randomUUID();
    this.output = '';
    return new Promise((resolve, reject) => {
      const look = () => {
        const end = this.output.indexOf(mark);
        if (end >= 0) {
          done();
          resolve(this.output.slice(0, end));
        }
      };
      const ended = () => {
        done();
        reject(new Error(`${commands}\n\n${this.output}`));
      };
      const done = () => {
        this.child.stdout?.off('data', look);
        this.child.off('close', ended);
      };
      this.child.stdout?.on('data', look);
      this.child.once('close', ended);
      this.child.stdin?.write(`${commands}\necho ${mark}\n`);
    });
  }

  end(): void {
    this.child.stdin?.end();
  }
}
