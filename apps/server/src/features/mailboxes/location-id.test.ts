import { LocationId } from '@postern/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLocation, encodeLocation } from './location-id.ts';

const uint32 = fc.integer({ min: 1, max: 0xffff_ffff });

test('a location id names its place exactly and has the shape the API promises', () => {
  fc.assert(
    fc.property(fc.uuid(), uint32, uint32, (folderId, uidValidity, uid) => {
      const id = encodeLocation({ folderId, uidValidity, uid });
      expect(LocationId.safeParse(id).success).toBe(true);
      expect(decodeLocation(id)).toEqual({ folderId, uidValidity, uid });
    }),
  );
});
