/**
 * A plugin of Capacitor that a promise can be resolved with. A plugin is a proxy that has a method for every name, so a
 * promise takes it for another promise and waits for ever for what its `then` answers.
 */
export function awaitable<T extends object>(plugin: T): T {
  return new Proxy(plugin, {
    get: (target, name, receiver): unknown => (name === 'then' ? undefined : Reflect.get(target, name, receiver)),
  });
}
