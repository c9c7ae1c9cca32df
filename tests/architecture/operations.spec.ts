import { execFileSync } from 'node:child_process';
import { InMemoryCache } from '@apollo/client/cache';
import * as citizen from '@ns/contract/citizen';
import * as city from '@ns/contract/city';
import * as staff from '@ns/contract/console';
import formerManifest from '@ns/contract/former-manifest' with { type: 'json' };
import manifest from '@ns/contract/manifest' with { type: 'json' };
import type { OperationDocument } from '@ns/contract/operation-document';
import * as own from '@ns/contract/own';
import * as signIn from '@ns/contract/sign-in';
import * as web from '@ns/contract/web';
import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { formerRelease } from '../support/former-release.ts';
import { root } from './workspace.ts';

type Operation = OperationDocument<unknown, never>;

interface Manifest {
  readonly operations: readonly { readonly id: string }[];
}

const idsOf = ({ operations }: Manifest) => operations.map(({ id }) => id);
const operationsOf = (...modules: readonly Readonly<Record<string, Operation>>[]) =>
  modules.flatMap((module) => Object.values(module));
const applications = {
  citizen: operationsOf(citizen, city, own, signIn, web),
  console: operationsOf(staff, signIn, web),
};

describe.each(Object.entries(applications))('the operations of the %s', (_application, operations) => {
  it('have names of their own, by which Apollo finds the text of each', () => {
    const names = operations.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('ask for all that Apollo would add, so that they travel as they are', () => {
    const cache = new InMemoryCache();
    const changed = operations.filter((document) => print(cache.transformDocument(document)) !== print(document));
    expect(changed.map(({ name }) => name)).toEqual([]);
  });
});

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
}

function hasHistory(): boolean {
  try {
    git('cat-file', '-e', formerRelease.commit);
    return true;
  } catch {
    return false;
  }
}

describe('the release before', () => {
  it('may go on sending its operations by their ids', () => {
    const path = 'libs/contract/src/manifest.generated.json';
    // A release that sent texts has no manifest, and a copy without history has no release.
    const listed = hasHistory() ? git('ls-tree', '--name-only', formerRelease.commit, path).trim() : '';
    const former = listed === '' ? [] : idsOf(JSON.parse(git('show', `${formerRelease.commit}:${path}`)) as Manifest);
    const known = new Set([...idsOf(manifest), ...idsOf(formerManifest)]);
    expect(former.filter((id) => !known.has(id))).toEqual([]);
  });
});
