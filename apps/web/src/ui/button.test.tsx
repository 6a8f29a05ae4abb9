import { isValidElement } from 'react';
import type { MouseEventHandler } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Button } from './button.tsx';

interface Shown {
  readonly onClick: MouseEventHandler;
}

/** What pressing it does: whether its own action ran, and whether the browser's was kept from happening. */
function press(isHeld: boolean): readonly [ran: number, prevented: number] {
  const act = vi.fn();
  const preventDefault = vi.fn();
  const shown = Button({ isHeld, onClick: act, children: 'Save' });
  if (!isValidElement<Shown>(shown)) throw new Error('no button');
  Reflect.apply(shown.props.onClick, undefined, [{ preventDefault }]);
  return [act.mock.calls.length, preventDefault.mock.calls.length];
}

test('a held button does nothing and sends no form, and can still have the focus', () => {
  expect(press(true)).toEqual([0, 1]);
  const shown = renderToStaticMarkup(<Button isHeld>Save</Button>);
  expect(shown).toContain('aria-disabled="true"');
  expect(shown).not.toContain(' disabled');
});

test('any other does what it says', () => {
  expect(press(false)).toEqual([1, 0]);
  expect(renderToStaticMarkup(<Button>Save</Button>)).not.toContain('disabled');
});
