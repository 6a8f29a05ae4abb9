import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useShortcuts } from '../lib/shortcuts.ts';

/** How long the second key of a pair is waited for. Milliseconds. */
const PAIR_MS = 1_200;

/** Keys that work everywhere: help, the palette, and `g` with a place. */
export function useGlobalShortcuts({
  onHelp,
  onPalette,
}: {
  readonly onHelp: () => void;
  readonly onPalette: () => void;
}): void {
  const navigate = useNavigate();
  const pair = useRef(0);
  const go = (to: '/' | '/settings/mailboxes'): void => {
    if (Date.now() - pair.current < PAIR_MS) void navigate({ to });
    pair.current = 0;
  };
  useShortcuts({
    '?': onHelp,
    g: () => {
      pair.current = Date.now();
    },
    m: () => {
      go('/settings/mailboxes');
    },
  });
  // `i` alone means "why" in the reader; after `g` it means the inbox, so it is heard first.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onPalette();
      } else if (event.key === 'i' && Date.now() - pair.current < PAIR_MS) {
        event.preventDefault();
        go('/');
      }
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  });
}
