/**
 * Writes `libs/contract/schema.graphql` from the resolvers of the api. Decorators need a bundle; nothing is connected.
 */
import { execFileSync } from 'node:child_process';

const run = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });
run('tools/build/bundle.mjs', 'dist/tools/schema', 'print-schema=apps/api/src/print-schema.ts');
run('dist/tools/schema/print-schema.js', 'libs/contract/schema.graphql');
