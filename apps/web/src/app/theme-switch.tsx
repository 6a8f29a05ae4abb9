import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { currentTheme, setTheme, THEMES } from '../lib/theme.ts';
import { IconButton } from '../ui/button.tsx';

const LOOKS = {
  system: [Monitor, 'Theme: as the system'],
  light: [Sun, 'Theme: light'],
  dark: [Moon, 'Theme: dark'],
} as const;

export function ThemeSwitch(): React.JSX.Element {
  const [theme, setShown] = useState(currentTheme);
  const [Icon, label] = LOOKS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <IconButton
      label={label}
      onClick={() => {
        setTheme(next);
        setShown(next);
      }}
    >
      <Icon size={16} />
    </IconButton>
  );
}
