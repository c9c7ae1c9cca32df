import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { Icon } from './icon.ts';

function draw(name: string): SVGElement {
  const fixture = TestBed.createComponent(Icon, { bindings: [inputBinding('name', signal(name))] });
  fixture.autoDetectChanges();
  const drawing = (fixture.nativeElement as HTMLElement).querySelector('svg');
  if (!drawing) {
    throw new Error('The icon has no drawing.');
  }
  return drawing;
}

describe('an icon', () => {
  it('that comes with the first page is not drawn again when the others arrive', async () => {
    const home = draw('home');
    const lines = home.firstElementChild;
    expect(lines).not.toBeNull();
    const camera = draw('camera');
    await expect.poll(() => camera.childElementCount).toBeGreaterThan(0);
    expect(home.firstElementChild).toBe(lines);
  });
});
