import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LoadMore } from './load-more.tsx';

function shown(hasNextPage: boolean, isFetchingNextPage: boolean): string {
  const list = { hasNextPage, isFetchingNextPage, fetchNextPage: () => Promise.resolve() };
  return renderToStaticMarkup(<LoadMore list={list} words="Show older" />);
}

test('a list that goes on says so; one that ends does not', () => {
  expect(shown(true, false)).toContain('Show older');
  expect(shown(false, false)).toBe('');
});

test('while the next part comes, it cannot be asked for again', () => {
  expect(shown(true, true)).toMatch(/<button[^>]* aria-disabled="true"[^>]*>.*Loading…/);
  expect(shown(true, false)).not.toContain('disabled');
});
