import { createContext, useContext } from 'react';

/** On a phone the rail is a drawer. */
export interface Drawer {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export const DrawerContext = createContext<Drawer>({ isOpen: false, setOpen: () => undefined });

export function useDrawer(): Drawer {
  return useContext(DrawerContext);
}
