import { whenParentEnds } from './end-with-parent.mjs';
import { isPortFree } from './embedded/free-port.ts';
import { type RunningSystem, startSystem } from './embedded/system.ts';
import { progressOn, readyText } from './screen.ts';
import { describePort, neededPorts, readPlan, SettingsError } from './settings.ts';
import { claimFolder } from './single-launch.ts';
import { inEveryLanguage, textOf } from './embedded/texts/index.ts';

/** `npm start`: everything on this machine, until Ctrl-C. */

const output = process.stdout;
const begun = Number(process.env['NS_START_BEGAN'] ?? Date.now());
// The reader of the output may be gone before everything is stopped.
output.on('error', () => undefined);
const say = (text: string): void => void output.write(`${text}\n`);

class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

async function checkPorts(plan: ReturnType<typeof readPlan>): Promise<void> {
  const taken: string[] = [];
  for (const name of neededPorts(plan)) {
    const port = plan.ports[name];
    if (await isPortFree(port)) {
      continue;
    }
    const { variable, listener } = describePort(name);
    const command = `${variable}=${String(port + 1)} npm start`;
    taken.push(inEveryLanguage(textOf('portTaken', { port, listener, command }), '\n'));
  }
  if (taken.length > 0) {
    throw new PortTaken(taken.join('\n'));
  }
}

function announceCrash(name: string, how: string): void {
  say(`  ! ${name} спря неочаквано и се пуска отново · ended unexpectedly and is started again (${how})`);
}

/** Ends with npm or the bootstrap that started it, even when they were killed without a chance to say so. */
function endWithStarter(stop: () => void): void {
  if (process.channel) {
    process.once('disconnect', stop);
  }
  process.channel?.unref();
  if (process.env['npm_lifecycle_event'] !== undefined) {
    whenParentEnds(stop);
  }
}

async function launch(): Promise<void> {
  const plan = readPlan(process.cwd(), process.env);
  const claim = await claimFolder(plan.dataFolder);
  if ('heldBy' in claim) {
    throw new SettingsError(
      `Системата вече работи от тази папка (процес ${String(claim.heldBy)}).\nThe system already runs from ` +
        `this folder (process ${String(claim.heldBy)}).`,
    );
  }
  let system: RunningSystem | undefined;
  let stoppingSince: number | undefined;
  let starting: Promise<RunningSystem> | undefined;
  const stop = async (): Promise<void> => {
    if (stoppingSince !== undefined) {
      // A second press means: at once; the children notice that the launcher is gone. One signal may arrive twice, by
      // npm and by the terminal.
      if (Date.now() - stoppingSince > 1_000) {
        process.exit(130);
      }
      return;
    }
    stoppingSince = Date.now();
    await claim.announceStop();
    say('\nСпиране … · stopping …');
    const running = system ?? (await starting?.catch(() => undefined));
    await running?.stop();
    await claim.free();
    say('Спряно · stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop());
  }
  endWithStarter(() => void stop());

  try {
    await checkPorts(plan);
    starting = startSystem(plan, progressOn(output, begun), announceCrash);
    system = await starting;
  } catch (failure) {
    await claim.free();
    throw failure;
  }
  if (system.postgres?.home.moved) {
    const { dataFolder } = system.postgres.home;
    say(`\nДо тази папка базата данни няма достъп (работи под друг потребител); данните ѝ са в ${dataFolder}`);
    say(`The database cannot reach this folder (it runs as another user); its data is in ${dataFolder}`);
  }
  if (stoppingSince === undefined) {
    say(readyText(system, begun));
  }
}

try {
  await launch();
} catch (failure) {
  const known =
    failure instanceof SettingsError ||
    failure instanceof PortTaken ||
    (failure instanceof Error && failure.name === 'ServiceFailure');
  process.stderr.write(
    `\n${known ? failure.message : String(failure instanceof Error ? (failure.stack ?? failure) : failure)}\n`,
  );
  process.exit(1);
}
