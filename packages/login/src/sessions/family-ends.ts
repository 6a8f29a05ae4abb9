/**
 * What ends families of refresh tokens with sessions knows nothing of those who verify access tokens, and these
 * remember for a while who was let in. Here the one tells the other, within a process.
 */
export interface FamilyEnds {
  readonly listen: (told: (familyId: string) => void) => void;
  readonly tell: (familyId: string) => void;
}

export function createFamilyEnds(): FamilyEnds {
  const listeners: ((familyId: string) => void)[] = [];
  return Object.freeze<FamilyEnds>({
    listen: (told) => {
      listeners.push(told);
    },
    tell: (familyId) => {
      for (const told of listeners) told(familyId);
    },
  });
}
