import { writeFile } from 'node:fs/promises';
import { mustExist, runProgram } from '@ns/platform';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { composeSchema } from './compose-schema.ts';

/** Writes the API's schema to the file named on the command line. */
async function writeSchema(): Promise<void> {
  const target = mustExist(process.argv.slice(2)[0], 'Name the file to write.');
  await writeFile(target, `${printSchema(lexicographicSortSchema(await composeSchema()))}\n`);
}

await runProgram(writeSchema);
