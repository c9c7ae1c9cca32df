import { Component, inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { afterEach, describe, expect, it } from 'vitest';
import { routes as administration } from './administration/administration.routes.ts';
import { routes } from './app.routes.ts';
import { AllNames } from './find/all-names.ts';
import { OwnScreens } from './find/own-screens.ts';
import { showForm, waitingLetters } from './testing/console-fixture.ts';

@Component({ providers: [AllNames, OwnScreens], template: `{{ paths().join(' ') }}` })
class Found {
  private readonly screens = inject(OwnScreens);
  protected readonly paths = () => this.screens.entries().map(({ code }) => code.replace('screen:', ''));
}

const paths = (from: Routes, above = ''): string[] =>
  from.flatMap(({ path = '', title, children }) => {
    const here = path ? `${above}/${path}` : above;
    return [...(title ? [here] : []), ...paths(children ?? [], here)];
  });

/** No screens of their own: for who is not signed in, or of what another screen leads to. */
const notFound = [
  ...['/sign-in', '/reset', '/invitation', '/email', '/**'],
  ...['/inbox/:id', '/signals/:id', '/letters/:id', '/insights/signals'],
];

/** The device of the test is none that its person carries. */
const onlyCarried = ['/around-me'];

afterEach(() => waitingLetters.set(null));

describe('the screens of the console', () => {
  it('are all found by their names, by who may open everything', async () => {
    waitingLetters.set(0);
    const { host } = await showForm(Found, {});
    const all = [...paths(routes), ...paths(administration, '/administration')];
    const wanted = all.filter((path) => ![...notFound, ...onlyCarried].includes(path));
    expect(host.textContent.trim().split(' ').toSorted()).toEqual(wanted.toSorted());
  });

  it('are without letters where no mailbox is read', async () => {
    const { host } = await showForm(Found, {});
    expect(host.textContent).toContain('/inbox');
    expect(host.textContent).not.toContain('/letters');
  });
});
