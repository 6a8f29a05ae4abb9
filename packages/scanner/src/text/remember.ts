/** Longer keys are no hosts or names, and would fill the memory, in characters. */
const KEY_CHARACTERS = 253;
/** Pieces as short as this are copies of their own already, in characters: V8 shares the text of longer ones only. */
const SHORT_CHARACTERS = 12;

/**
 * Remembers what a pure function says of short strings, for `most` of them; all is forgotten when they are full. Keys
 * are copied: a piece of a message would keep the whole message in memory.
 */
export function remember<Value>(most: number, read: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) {
      return found.value;
    }
    const own = key.length <= SHORT_CHARACTERS ? key : key.length > KEY_CHARACTERS ? '' : copyOf(key);
    if (own !== key) {
      return read(key);
    }
    const value = read(own);
    if (known.size >= most) {
      known.clear();
    }
    known.set(own, { value });
    return value;
  };
}

/** The same characters in memory of their own; something else where the text is no valid UTF-16. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
