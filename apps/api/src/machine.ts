import 'reflect-metadata';
import { resolve } from 'node:path';
import { runProgram } from '@ns/platform';
import { operate } from './machine/operate.ts';
import { placesBelow } from './machine/places.ts';
import { takeOption } from './machine/take-option.ts';

/** What an operator does with the installations of a machine: each command with the settings of its installation. */
async function machine(): Promise<void> {
  const given = process.argv.slice(2);
  // Addresses with passwords may be among the arguments, which every user of the machine can read.
  process.title = 'signali';
  const root = takeOption(given, '--root');
  const places = placesBelow(resolve(import.meta.dirname, '../../..'), root);
  process.exitCode = await operate(given, places, (line) => process.stdout.write(`${line}\n`));
}

await runProgram(machine);
