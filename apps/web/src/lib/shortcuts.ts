import { useEffect, useRef } from 'react';

/** Keys by what they do. A key is written as `event.key`, with `Shift+` in front where Shift must be held. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** What a key press is called in a table of shortcuts; undefined where it belongs to a field or to the browser. */
function nameOfKey(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  // Elements of the message frame are not instances of this document's classes, and no fields.
  const { target } = event;
  if (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  ) {
    return undefined;
  }
  const isLetter = /^[a-z]$/i.test(event.key);
  return isLetter && event.shiftKey ? `Shift+${event.key.toLowerCase()}` : event.key;
}

/** Hears keys of the whole page. Later tables are asked first, so that an open card can take Escape. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const table = useRef(shortcuts);
  table.current = shortcuts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      runShortcut(table.current, event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** Passes a key of the message frame on to the page, where all shortcuts are heard. */
export function forwardKey(event: KeyboardEvent): void {
  if (nameOfKey(event) === undefined) return;
  const copy = new KeyboardEvent('keydown', {
    key: event.key,
    shiftKey: event.shiftKey,
    bubbles: true,
    cancelable: true,
  });
  document.body.dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
}

function runShortcut(table: Shortcuts, event: KeyboardEvent): void {
  const name = nameOfKey(event);
  const action = name === undefined ? undefined : Object.entries(table).find(([key]) => key === name)?.[1];
  if (action === undefined) return;
  event.preventDefault();
  action();
}
