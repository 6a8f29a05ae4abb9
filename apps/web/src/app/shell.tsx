import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { ClosingGate, PanicDialog, StepUpProvider } from '../features/account/index.ts';
import { AlertCards } from '../features/alerts/alert-cards.tsx';
import { LiveProvider } from '../features/live/index.ts';
import { CommandPalette } from './command-palette.tsx';
import { DrawerContext } from '../lib/drawer.ts';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useGlobalShortcuts } from './use-global-shortcuts.ts';

/** What stands around every view: the rail, alerts, help and the palette. */
export function Shell(): React.JSX.Element {
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [card, setCard] = useState<'help' | 'palette' | 'panic'>();
  const close = (): void => {
    setCard(undefined);
  };
  useGlobalShortcuts({
    onHelp: () => {
      setCard('help');
    },
    onPalette: () => {
      setCard('palette');
    },
  });
  return (
    <LiveProvider>
      <DrawerContext.Provider value={{ isOpen: isDrawerOpen, setOpen: setDrawerOpen }}>
        <a className="skip-link" href="#main">
          Skip to mail
        </a>
        <div className={styles['shell']}>
          <Rail />
          <StepUpProvider>
            <ClosingGate>
              <Outlet />
            </ClosingGate>
          </StepUpProvider>
        </div>
        <AlertCards />
        {card === 'help' && <ShortcutHelp onClose={close} />}
        {card === 'palette' && (
          <CommandPalette
            onClose={close}
            onPanic={() => {
              setCard('panic');
            }}
          />
        )}
        {card === 'panic' && <PanicDialog onClose={close} />}
      </DrawerContext.Provider>
    </LiveProvider>
  );
}
