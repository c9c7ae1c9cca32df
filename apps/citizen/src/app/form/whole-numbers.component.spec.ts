import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from 'vitest';
import { WholeNumbers } from './whole-numbers.ts';

@Component({ imports: [WholeNumbers], template: `<p [nsWholeNumbers]="text()"></p>` })
class Host {
  readonly text = signal('Нашият номер е NS-2026-000123.');
}

describe('a text with numbers', () => {
  it('keeps each of them on one line and its own characters, and follows its input', async () => {
    const fixture = TestBed.createComponent(Host);
    const host = fixture.nativeElement as HTMLElement;
    const whole = () => [...host.querySelectorAll('.unbroken')].map((element) => element.textContent);
    await fixture.whenStable();
    expect(host.textContent).toBe('Нашият номер е NS-2026-000123.');
    expect(whole()).toEqual(['NS-2026-000123']);
    fixture.componentInstance.text.set('Нашият номер е NS-2026-000124.');
    await fixture.whenStable();
    expect(host.textContent).toBe('Нашият номер е NS-2026-000124.');
    expect(whole()).toEqual(['NS-2026-000124']);
  });
});
