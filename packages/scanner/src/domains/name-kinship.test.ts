import { describe, expect, test } from 'vitest';
import { isNamedLike, nameKinship } from './name-kinship.ts';

describe('a name and an address', () => {
  test.each([
    ['Anna Berg', 'anna.berg@firm.example'],
    ['Anna Berg', 'aberg@firm.example'],
    ['Anna Berg', 'ab@firm.example'],
    ['Berg Garden Shop', 'news@mail.berggarden.example'],
    ['Bergstrom Newsletter', 'info@bergs.example'],
    ['Nord Wind Shop', 'post@nws-mail.example'],
    ['Müller & Söhne', 'kontakt@muller.example'],
    ['HP customers', 'crm@newsgram.hp.example'],
    ['Anna via Postfach', 'no-reply@postfach.example'],
  ])('have something in common: %s <%s>', (name, address) => {
    expect(nameKinship(name, address)).toBe('shared');
  });

  test.each([
    ['Parcel Desk', 'newsletter@gardenclub.example'],
    ['Anna Berg', 'xq7731@offers.example'],
    ['You have won', 'service@oldfriends.example'],
  ])('have nothing in common: %s <%s>', (name, address) => {
    expect(nameKinship(name, address)).toBe('none');
  });

  test.each([
    ['', 'a@b.example'],
    ['Анна Берг', 'anna@berg.example'],
    ['12 34', 'a@b.example'],
  ])('cannot be compared where the name has no Latin word: %s', (name, address) => {
    expect(nameKinship(name, address)).toBe('unknown');
  });
});

test('a host may be called like a name', () => {
  expect(isNamedLike('Fiesta Tableware', 'fiesta-factory.example')).toBe(true);
  expect(isNamedLike('Fiesta Tableware', 'garden.example')).toBe(false);
  expect(isNamedLike('Fiesta Tableware', '')).toBe(false);
});
