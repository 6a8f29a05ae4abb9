import { expect, test } from 'vitest';
import { foldLookAlikes } from '../text/fold-look-alikes.ts';
import { candidateTargets } from './candidate-targets.ts';
import { BRAND_TARGETS, type Target } from './imitation-targets.ts';

function candidates(label: string, subdomains: readonly string[] = []): readonly Target[] {
  const pieces = label.split('-');
  const foldedPieces = pieces.map(foldLookAlikes);
  return candidateTargets({ label, folded: foldLookAlikes(label), pieces, foldedPieces, subdomains });
}

/** Ways to write a name so that it is taken for the real one. */
function disguises({ label }: Target): readonly string[] {
  const [first = '', second = ''] = label;
  const rest = label.slice(2);
  return [
    label,
    `${label}x`,
    `x${label}`,
    label.slice(1),
    `${second}${first}${rest}`,
    `${first}q${rest}`,
    `${label}login`,
    `secure${label}`,
    `${label}-secure-mail`,
    `my-${label}`,
    label.replaceAll('o', '0').replaceAll('l', '1'),
  ];
}

test('every brand is among the candidates of each of its disguises', () => {
  const missed = BRAND_TARGETS.filter(({ label }) => label.length > 3).flatMap((target) =>
    disguises(target).filter((label) => !candidates(label).includes(target)),
  );
  expect(missed).toEqual([]);
});

test('every brand is among the candidates of a host that begins with its domain', () => {
  const missed = BRAND_TARGETS.filter(
    ({ domain }) =>
      !candidates('berg', domain.split('.')).some((target) => target.domain === domain) ||
      !candidates('berg', [`my-${domain.replaceAll('.', '-')}-page`]).some(
        (target) => target.domain === domain,
      ),
  );
  expect(missed).toEqual([]);
});

test('a host of nobody has few candidates or none, in the order of all', () => {
  expect(candidates('gasthof-berg', ['www'])).toEqual([]);
  const found = candidates('paypal-amazon').map((target) => BRAND_TARGETS.indexOf(target));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});
