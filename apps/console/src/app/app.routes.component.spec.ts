import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type LoadChildrenCallback, provideRouter, Router, RouterOutlet, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SessionStore } from '@ns/web';
import { describe, expect, it } from 'vitest';
import type { AdministrationPart } from './administration/administration-part.ts';
import { routes } from './app.routes.ts';

@Component({ selector: 'ns-stub', imports: [RouterOutlet], template: '<router-outlet />' })
class Stub {}

/** The routes with their guards and redirections, and nothing on their screens. */
function withoutScreens(of: Routes): Routes {
  return of.map(({ loadComponent, loadChildren, children, ...route }) => ({
    ...route,
    ...(loadComponent && { component: Stub }),
    ...(children && { children: withoutScreens(children) }),
    ...(loadChildren && { loadChildren: async () => withoutScreens(await loaded(loadChildren)) }),
  }));
}

const loaded = async (load: LoadChildrenCallback) => (await load()) as Routes;

interface Place {
  readonly path: string;
  /** what somebody of the staff must have to see it */
  readonly permission: string | undefined;
}

/** Every address that shows a screen. */
async function placesOf(of: Routes, above = ''): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const { path = '', children, loadChildren, data, redirectTo, loadComponent } of of) {
    const here = path === '' ? above : `${above}/${path.replace(':id', 'some-id')}`;
    const below = children ?? (loadChildren ? await loaded(loadChildren) : []);
    if (path !== '' && path !== '**' && redirectTo === undefined && loadComponent) {
      places.push({ path: here, permission: (data as AdministrationPart | undefined)?.permission });
    }
    places.push(...(await placesOf(below, here)));
  }
  return places;
}

/** Where an address leads that is opened directly, by somebody whose session is read only then. */
async function opened(path: string, permissions: readonly string[]): Promise<string> {
  const account = signal<object | null>(null);
  const session = {
    account,
    owner: account,
    restore: async () => {
      await new Promise((done) => setTimeout(done));
      account.set({ permissions: permissions.map((name) => ({ name, reach: 'ALL' })) });
    },
  };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [provideRouter(withoutScreens(routes)), { provide: SessionStore, useValue: session }],
  });
  await RouterTestingHarness.create(path);
  return TestBed.inject(Router).url.split('?')[0] ?? '';
}

const places = await placesOf(routes);
const parts = places.filter(({ path }) => path.startsWith('/administration/'));

describe('an address that is opened directly', () => {
  it('is one of many', () => {
    expect(places.length).toBeGreaterThan(25);
    expect(parts.length).toBeGreaterThan(10);
  });

  it.each(places)('$path shows its screen to who may see it', async ({ path, permission }) => {
    expect(await opened(path, ['signal.read', ...(permission ? [permission] : [])])).toBe(path);
  });

  it.each([...new Set(parts.map(({ permission }) => permission))])(
    'the administration is its first part for %s',
    async (permission = '') => {
      const first = parts.find((part) => part.permission === permission)?.path;
      expect(await opened('/administration', ['signal.read', permission])).toBe(first);
    },
  );

  it('a part of the administration is the inbox for everybody else', async () => {
    for (const path of ['/administration', ...parts.map((part) => part.path)]) {
      expect(await opened(path, ['signal.read'])).toBe('/inbox');
    }
  });
});
