import { InMemoryCache } from '@apollo/client/cache';
import * as citizen from '@ns/contract/citizen';
import * as city from '@ns/contract/city';
import * as staff from '@ns/contract/console';
import type { OperationDocument } from '@ns/contract/operation-document';
import * as own from '@ns/contract/own';
import * as signIn from '@ns/contract/sign-in';
import * as web from '@ns/contract/web';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';

type Operation = OperationDocument<unknown, never>;

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
    const changed = operations.filter(({ text }) => {
      const document = parse(text);
      return print(cache.transformDocument(document)) !== print(document);
    });
    expect(changed.map(({ name }) => name)).toEqual([]);
  });
});
