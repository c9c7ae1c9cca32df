import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { photoLookerOf } from '../looker/photo-looker.ts';
import { lookingProgram } from './models-folder.ts';

/** Looks at one photo and prints the outcome: a test runs it where there is no network. */
const [, , photo = '', models = ''] = process.argv;
const looker = photoLookerOf(lookingProgram, pathToFileURL(models));
process.stdout.write(JSON.stringify(await looker.look(await readFile(photo))));
await looker.end();
