import { createHash } from 'node:crypto';
import type { Menus } from './municipality-directory.ts';

const marks = new WeakMap<Menus, string>();

/** A mark of the whole content of menus: the same in every process, another one after any change. */
export function menusMark(menus: Menus): string {
  const mark = marks.get(menus) ?? createHash('sha256').update(JSON.stringify(menus, withMaps)).digest('base64url');
  marks.set(menus, mark);
  return mark;
}

function withMaps(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value.entries()] : value;
}
