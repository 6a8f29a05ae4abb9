import type { Store } from '../store.ts';

/**
 * A store with `onCall` before each of its operations, which gets its name such as `challenges.create`. What it
 * throws is what the store answers: for tests of what is called, and of what happens when it breaks.
 */
export function countedStore(store: Store, onCall: (operation: string) => void): Store {
  function wrap<T extends object>(part: T, prefix: string): T {
    return new Proxy(part, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        const operation = `${prefix}${String(name)}`;
        if (typeof member === 'object' && member !== null) return wrap(member, `${operation}.`);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown => {
          try {
            onCall(operation);
          } catch (error) {
            return Promise.reject(error instanceof Error ? error : new Error('unknown'));
          }
          return Reflect.apply(member, target, args);
        };
      },
    });
  }
  // A frozen target would have to give out its own parts, so the proxy stands before a copy.
  return wrap({ ...store }, '');
}
